"""From words on the command line to an application that is ready to be served."""

import argparse
import fcntl
import gc
import logging
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from queue_app import config, doors, texts
from queue_app.config import ConfigError, Settings
from queue_app.live import Live
from queue_app.main import create_app, data_folder, utc_now
from queue_app.store import migrate
from queue_app.store.backup_file import BackupProblem
from queue_app.store.before_update import SAVED, bring_up_to_date
from queue_app.store.board import Mode
from queue_app.store.database import Database, StoreUnavailable
from queue_app.turnstile import Lane, Open


@dataclass
class Ready:
    """A built application with what the server has to know and to call."""

    app: Any
    host: str
    port: int
    grace: float
    log: logging.Logger
    announce: Callable[[int], None]
    closing: list[Callable[[], None]] = field(default_factory=list)

    def drain(self) -> None:
        """Say that this process is going: /readyz turns 503, screens reconnect elsewhere."""
        house = self.app.extensions["house"]
        house.draining.set()
        for namespace in ("/board", "/console", "/ticket"):
            house.live.socketio.emit("server_restart", {"retry_ms": 500}, namespace=namespace)

    def close(self) -> None:
        """Give everything back."""
        for close in reversed(self.closing):
            close()


class AlreadyRunning(Exception):
    """Another server uses this SQLite file."""


def lock_file(database: Database) -> IO[str] | None:
    """Hold the SQLite file for this process alone: two servers on one file would not hear each other's turns."""
    if not database.sqlite or not database.url.database:
        return None
    path = Path(f"{database.url.database}.lock")
    handle = path.open("w", encoding="ascii")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        handle.close()
        raise AlreadyRunning(str(path)) from None
    return handle


def complain(*sentences: str) -> int:
    """One clear sentence on standard error for each thing that is wrong; the exit code."""
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return 1


def prepare(
    asked: argparse.Namespace,
    *,
    async_mode: str,
    offload: Callable[..., Any] | None = None,
    turnstile: Open | None = None,
) -> Ready | int:
    """Read the configuration, lock and migrate the database, build the application. An int is an exit code."""
    logging.basicConfig(
        level=os.environ.get("QUEUE_LOG", "WARNING").upper(), format="%(levelname)s %(name)s %(message)s"
    )
    try:
        settings = config.load(asked.config)
    except ConfigError as error:
        return complain(*(f"{key}: {sentence}" for key, sentence in error.problems))
    demo = _demo(settings, asked) if asked.command == "demo" else None
    if demo is not None:
        settings = demo.settings
    elif asked.command == "up":
        settings = settings.model_copy(update={"always_open": True})
    data = data_folder(settings)
    database = Database(settings.database_url)
    try:
        lock = lock_file(database)
        saved = bring_up_to_date(database, settings, data, utc_now())
    except AlreadyRunning as where:
        return complain(f"Another server already uses this database ({where}). Stop it first.")
    except StoreUnavailable as why:
        return complain(f"The database cannot be reached: {why}")
    except (migrate.UnknownRevision, BackupProblem) as why:
        return complain(str(why))
    if saved is not None:
        print(SAVED.format(saved), file=sys.stderr)
    mode = demo.mode if demo else Mode(always_open=settings.always_open)
    app = create_app(
        settings,
        async_mode=async_mode,
        database=database,
        mode=mode,
        offload=offload,
        turnstile=turnstile,
        **({"clock": demo.clock} if demo else {}),
    )
    return _ready(asked, app, settings, database, demo, lock)


def _read_texts(live: Live) -> None:
    """Read the texts one file after the other while nobody waits for anything, so that later nobody waits for them."""
    for _ in texts.warm():
        live.socketio.sleep(0)
        live.enter(Lane.LEISURE)
    # All that is loaded stays for ever. Without this the collector looks at it again and again, 130 ms each time, in
    # which nothing else runs, on the hub or off it. It was off since the program began (serve.py).
    gc.freeze()
    gc.enable()


def _demo(settings: Settings, asked: argparse.Namespace) -> Any:
    from queue_app.demo import Demo  # the simulator is loaded only where it plays

    return Demo.begin(settings, asked)


def _ready(
    asked: argparse.Namespace,
    app: Any,
    settings: Settings,
    database: Database,
    demo: Any,
    lock: IO[str] | None,
) -> Ready:
    for _ in texts.warm("common"):
        pass  # the first board names the desks in every language, and nobody should wait for that reading
    host = asked.host or settings.server.host
    port = settings.server.port if asked.port is None else asked.port
    house = app.extensions["house"]

    def announce(bound: int) -> None:
        house.live.start()
        neighbours = app.extensions["neighbours"]
        if neighbours is not None:
            neighbours.start(house.live.socketio.start_background_task, house.live.socketio.sleep)
        chores = app.extensions["chores"]
        chores.start(house.live.socketio)
        app.extensions["absences"].start(house.live.socketio, lambda: chores.leading)
        house.live.socketio.start_background_task(_read_texts, house.live)
        url = f"http://{f'[{host}]' if ':' in host else host}:{bound}"
        print(f"listening on {url}", flush=True)
        public = settings.server.public_url or url
        if demo is not None:
            demo.play(house, public)
        elif asked.command == "up":
            doors.print_doors(house, public)

    closing: list[Callable[[], None]] = [database.dispose, app.extensions["helper"].close]
    if lock is not None:
        closing.append(lock.close)
    if demo is not None:
        closing.append(demo.end)
    return Ready(app, host, port, settings.server.grace_seconds, logging.getLogger("wsgi"), announce, closing)
