"""The engine: SQLite by default, PostgreSQL when it grows. The traps of both under green threads are handled here."""

import random
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from blinker import Signal
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from queue_app.store.fair_lock import FairLock

WAIT_SECONDS = 4.0  # a request that cannot get the store in this time is answered with 503


class StoreUnavailable(Exception):
    """The store cannot be reached, is full or is locked just now. Try again."""


class Database:
    """One database for all sites. `writing` and `reading` are the only ways in."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.sqlite = self.url.get_backend_name() == "sqlite"
        if self.sqlite and self.url.database:
            Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
        # Green under serve, real in threads: a green thread that yields inside a SQLite write would otherwise freeze
        # the whole process for the busy time-out, because the second writer waits in C. On PostgreSQL the writers of
        # one site queue here and not on the pool's connections, which other sites need.
        self._lines: defaultdict[str, FairLock] = defaultdict(FairLock)
        # Sent after a turn's commit with the site's id and its first and last event; `main` connects the listeners.
        self.recorded = Signal()
        self.engine = create_engine(url, **self._options())
        if self.sqlite:
            event.listen(self.engine, "connect", _sqlite_connect)
            event.listen(self.engine, "begin", _sqlite_begin)

    def _options(self) -> dict[str, Any]:
        if self.sqlite:
            return {"pool_size": 20, "max_overflow": 40, "pool_timeout": WAIT_SECONDS}
        milliseconds = int(WAIT_SECONDS * 1000)
        return {
            "pool_size": 10,
            "max_overflow": 10,
            "pool_timeout": WAIT_SECONDS,
            "pool_pre_ping": True,
            "connect_args": {
                "connect_timeout": int(WAIT_SECONDS),
                "options": f"-c lock_timeout={milliseconds} -c statement_timeout={milliseconds}"
                " -c idle_in_transaction_session_timeout=30000",
            },
        }

    @contextmanager
    def writing(self, line: str = "") -> Iterator[Connection]:
        """A write transaction; commits at the end. Nothing inside may yield: no network, no sleep, no printing.

        Writers of one `line` (a site) go one after the other, first come first served; on SQLite all writers do.
        """
        deadline = time.monotonic() + WAIT_SECONDS
        lock = self._lines["" if self.sqlite else line]
        if not lock.acquire(WAIT_SECONDS):
            raise StoreUnavailable("another turn took too long")
        try:
            with _plain_errors(), self.engine.connect().execution_options(write=True) as connection:
                if self.sqlite:
                    _begin_immediate(connection, deadline)
                with connection.get_transaction() or connection.begin():
                    yield connection
        finally:
            lock.release()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent look at the store; changes nothing."""
        with _plain_errors(), self.engine.connect() as connection:
            if self.sqlite:
                yield connection
            else:
                yield connection.execution_options(isolation_level="REPEATABLE READ")
            connection.rollback()

    def empty_log(self) -> bool:
        """Write SQLite's log into the file and empty it: what was deleted then stands in neither. False: try later.

        Elsewhere there is nothing to do: PostgreSQL writes over its log by itself, and only its own user reads it.
        """
        if not self.sqlite:
            return True
        with _plain_errors(), self.engine.connect() as connection:
            raw: Any = connection.connection.driver_connection  # a checkpoint stands outside any transaction
            busy, _pages, _written = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy

    def dispose(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def _begin_immediate(connection: Connection, deadline: float) -> None:
    """Take SQLite's write lock without ever waiting in C: another process may hold it (backup, command line).

    With `busy_timeout` 0 the attempt fails at once and the sleep between attempts is green, so screens go on.
    """
    while True:
        try:
            connection.begin()
            return
        except OperationalError as locked:
            connection.rollback()
            if "locked" not in str(locked) or time.monotonic() > deadline:
                raise
            time.sleep(random.uniform(0.005, 0.025))  # noqa: S311 - spreads retries, protects nothing


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except (OperationalError, PoolTimeout) as error:
        raise StoreUnavailable(str(error.__cause__ or error)) from error
    except DBAPIError as error:
        if error.connection_invalidated:
            raise StoreUnavailable(str(error.orig)) from error
        raise


def _sqlite_connect(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun below, never by the driver
    # FULL: at NORMAL a power cut loses the last acknowledged tickets, and kiosks are switched off at the plug.
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "busy_timeout=0",
        "foreign_keys=ON",
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _sqlite_begin(connection: Connection) -> None:
    write = connection.get_execution_options().get("write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
