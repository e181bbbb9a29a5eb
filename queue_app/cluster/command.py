"""`queue-app cluster`: everything starts, in the order in which it is needed, and stops in the opposite one."""

import json
import os
import secrets
import signal
import tempfile
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from queue_app import doors
from queue_app.cluster import nginx, valkey
from queue_app.cluster.door import Door
from queue_app.cluster.missing import Missing
from queue_app.cluster.postgres import Postgres
from queue_app.cluster.valkey import Valkey, free_port
from queue_app.cluster.workers import Worker
from queue_app.command_line import Failed, config_option, settings_from
from queue_app.main import create_app

LOOK_SECONDS = 0.5


@click.command(
    help="Try a large installation on this computer: PostgreSQL, Valkey, several workers, nginx if present."
)
@click.option("--workers", "count", type=click.IntRange(1, 32), default=2, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8080, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="keep everything in this folder; else it is thrown away at the end",
)
@config_option
def cluster(count: int, host: str, port: int, data: Path | None, path: Path | None) -> None:
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    with ExitStack() as stack:
        try:
            _run(stack, stopped, _Wish(count, host, port, _folder(stack, data), path))
        except Missing as what:
            raise Failed(f"{what} In a checkout `./run cluster` installs it.") from None
        except (RuntimeError, OSError) as why:
            raise Failed(str(why)) from None
        click.echo("Stopping ...")


class _Wish:
    """What was asked for on the command line."""

    def __init__(self, count: int, host: str, port: int, folder: Path, config: Path | None) -> None:
        self.count, self.host, self.port = count, host, port
        self.folder, self.config = folder, config
        self.url = f"http://{f'[{host}]' if ':' in host else host}:{port}"


def _run(stack: ExitStack, stopped: threading.Event, wish: _Wish) -> None:
    valkey.program()  # before anything is started: both packages come together
    env = _stores(stack, wish)
    front = nginx.found()
    if front:
        env["QUEUE_SERVER__PROXIED"] = "true"
    os.environ.update(env)  # for the workers, and for our own look at the house below
    settings = settings_from(wish.config)
    words = ["--config", str(wish.config)] if wish.config else []
    workers = [Worker(n, free_port(), env, words, wish.folder) for n in range(1, wish.count + 1)]
    stack.callback(_stop, workers)
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.wait_ready()
    _front(stack, front, wish, [worker.port for worker in workers])
    app: Any = create_app(settings)
    doors.print_doors(app.extensions["house"], wish.url)
    for worker in workers:
        click.echo(
            f"  Worker {worker.number}  {worker.url}  process {worker.pid}, starts again when it is killed"
        )
    click.echo(f"  Data in {wish.folder}\n")
    while not stopped.wait(LOOK_SECONDS):
        for worker in workers:
            if worker.ended:
                worker.start()
                click.echo(f"Worker {worker.number} had ended; started again as process {worker.pid}.")


def _stop(workers: list[Worker]) -> None:
    """All at once, so that their times of grace are one."""
    for worker in workers:
        worker.ask_to_stop()
    for worker in workers:
        worker.stop()


def _folder(stack: ExitStack, data: Path | None) -> Path:
    """Where everything lies. PostgreSQL's own account has to get there when we are root."""
    if data is None:
        found = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="queue-cluster-")))
        found.chmod(0o755)
    else:
        found = data.resolve()
        found.mkdir(parents=True, exist_ok=True)
    return found


def _stores(stack: ExitStack, wish: _Wish) -> dict[str, str]:
    """Start both stores; the settings with which workers find them, and each other's sessions and contacts."""
    click.echo("Starting PostgreSQL and Valkey ...")
    store = Postgres(wish.folder / "postgres")
    stack.callback(store.close)
    store.start()
    queue = Valkey(wish.folder / "valkey")
    stack.callback(queue.stop)
    queue.start()
    keys = _keys(wish.folder / "keys.json")
    return {
        "QUEUE_DATABASE_URL": store.url.render_as_string(hide_password=False),
        "QUEUE_SERVER__REDIS_URL": queue.url,
        "QUEUE_SERVER__SECRET_KEY": keys["secret_key"],
        "QUEUE_SERVER__CONTACT_KEYS": json.dumps([keys["contact_key"]]),
        "QUEUE_ALWAYS_OPEN": "1",
    }


def _keys(path: Path) -> dict[str, str]:
    """The keys that all workers share, made at the first start and readable by their owner only."""
    if not path.exists():
        made = {"secret_key": secrets.token_hex(32), "contact_key": secrets.token_hex(32)}
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            json.dump(made, file)
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _front(stack: ExitStack, program: str | None, wish: _Wish, ports: list[int]) -> None:
    """One address for all workers."""
    if program is None:
        stack.callback(Door(wish.host, wish.port, ports).close)
        click.echo("nginx was not found; a small door of our own hands connections on to the workers.")
        return
    front = nginx.start(program, wish.folder / "nginx", wish.host, wish.port, ports)

    def stop() -> None:
        front.terminate()
        front.wait()

    stack.callback(stop)
    click.echo(f"nginx stands in front ({program}).")
