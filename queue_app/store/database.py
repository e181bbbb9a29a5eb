"""The engine: SQLite by default, PostgreSQL when it grows. The traps of both under green threads are handled here."""

import os
import random
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from blinker import Signal
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from queue_app.store.alike import Alike
from queue_app.store.fair_lock import FairLock
from queue_app.store.prepared import run
from queue_app.store.together import GivenUp, Group

WAIT_SECONDS = 4.0  # a request that cannot get the store in this time is answered with 503
SERVER_SECONDS = 3.5  # PostgreSQL's own time-outs; patience.py waits a little longer for their words
ALONE_SECONDS = 0.5
_MAY_BEGIN_LOG = """
    SELECT current_setting('wal_recycle') = 'off' AND has_function_privilege('pg_switch_wal()', 'EXECUTE')
        AND pg_has_role('pg_checkpoint', 'USAGE')
"""
NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)  # the second is what some disks say when they are full
LOG_PAGES = 4000  # 16 MB, after which a writer writes the log into the file; checkpoints.py does it before
MOST_IDLE = 8  # connections kept for each kind of look: far fewer than the pool has


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
        self._idle: dict[bool, list[Connection]] = {True: [], False: []}  # of SQLite, for writing or not
        # Sent after a turn's commit with the site's id and its first and last event; `main` connects the listeners.
        self.recorded = Signal()
        # How often something was written here, and by site what looks since then have in common (looking.py).
        self.written = 0
        self.alike: dict[str, Alike] = {}
        # Whether somebody who is likely to write is about to come in: `main` asks the turnstile. Of SQLite alone.
        self.more_come: Callable[[], bool] = lambda: False
        self._group: Group | None = None
        # Sent when SQLite could not write: `certain` when for want of room, else it may have been the disk itself.
        self.out_of_room = Signal()
        self._useless: Callable[[], bool] = lambda: False
        self.engine = create_engine(url, **self._options())
        if not self.sqlite:
            self._lose_patience()
        else:
            event.listen(self.engine, "connect", _sqlite_connect)
            event.listen(self.engine, "begin", _sqlite_begin)

    def _options(self) -> dict[str, Any]:
        if self.sqlite:
            return {"pool_size": 20, "max_overflow": 40, "pool_timeout": WAIT_SECONDS}
        milliseconds = int(SERVER_SECONDS * 1000)
        return {
            "pool_size": 10,
            "max_overflow": 10,
            "pool_timeout": WAIT_SECONDS,
            "pool_pre_ping": True,
            "connect_args": {
                "connect_timeout": int(SERVER_SECONDS),
                "options": f"-c lock_timeout={milliseconds} -c statement_timeout={milliseconds}"
                # a worker that stands still inside a turn holds its site up for so long
                f" -c idle_in_transaction_session_timeout={milliseconds}",
                "application_name": f"queue-app {os.getpid()}",  # who holds a lock or leads, for whoever looks
                "keepalives_idle": 10,
                "keepalives_interval": 5,
                "keepalives_count": 3,
            },
        }

    def _lose_patience(self) -> None:
        """A server that stands still must not hold a request for ever (patience.py)."""
        from queue_app.store import patience  # psycopg is installed only where PostgreSQL is used

        pause = patience.Pause()
        self._useless = lambda: pause.now

        def connect(_dialect: Any, _record: Any, words: list[Any], settings: dict[str, Any]) -> Any:
            return patience.connect(pause, words, settings)

        event.listen(self.engine, "do_connect", connect)
        event.listen(self.engine, "checkin", patience.in_a_hurry_again)

    @contextmanager
    def writing(self, line: str = "") -> Iterator[Connection]:
        """A write transaction; commits at the end. Nothing inside may yield: no network, no sleep, no printing.

        Writers of one `line` (a site) go one after the other, first come first served; on SQLite all writers do.
        """
        deadline = time.monotonic() + WAIT_SECONDS
        lock = self._lines["" if self.sqlite else line]
        group = self._my_turn(lock, deadline)
        try:
            self._ask_only_when_useful()
            with self._plain_errors(), group.beside() if group else self._first(lock, deadline) as connection:
                yield connection
        finally:
            self.written += 1
            self.alike.clear()  # at once and not with the next look: what was deleted stands nowhere any more
            lock.release()
        if group:
            with self._plain_errors():
                group.wait()

    def _my_turn(self, lock: FairLock, deadline: float) -> Group | None:
        """Take the lock; the group whose transaction is open for one more deed, if there is one."""
        while lock.acquire(max(0.0, deadline - time.monotonic())):
            group = self._group
            if group is None or group.open:
                return group
            lock.release()
            group.wait_for_end(deadline - time.monotonic())
        raise StoreUnavailable("another turn took too long")

    @contextmanager
    def _first(self, lock: FairLock, deadline: float) -> Iterator[Connection]:
        """A transaction of one's own; on SQLite those who are at the door by its end share it."""
        with self._connected(write=True) as connection:
            if not self.sqlite:
                with connection.begin():
                    yield connection
                return
            _begin_immediate(connection, deadline)
            group = Group(lock, connection)
            with group.ends(), connection.get_transaction() or connection.begin():
                yield connection
                self._group = group
                try:
                    group.let_in(self.more_come)
                finally:
                    self._group = None

    @contextmanager
    def reading(self, *, glance: bool = False) -> Iterator[Connection]:
        """One consistent look at the store; changes nothing.

        A `glance`, one prepared statement, needs no transaction on SQLite and goes where the newest pages are at hand.
        """
        self._ask_only_when_useful()
        with self._plain_errors(), self._connected(write=glance) as connection:
            if not self.sqlite:
                connection.execution_options(isolation_level="REPEATABLE READ")
            elif glance:
                yield connection
                return
            connection.begin()  # what the driver runs by itself (prepared.py) begins nothing
            yield connection
            connection.rollback()

    @contextmanager
    def _connected(self, *, write: bool) -> Iterator[Connection]:
        """A connection. On SQLite it is kept for whoever asks next: the pool takes more time than a look at the store.

        After a fault or a refusal it goes back to the pool, which sees to it that nothing is left in it. So does what
        is too many: lookers who keep all that the pool has would leave none to whoever writes.
        """
        if not self.sqlite:
            with self.engine.connect() as connection:
                yield connection
            return
        try:
            connection = self._idle[write].pop()
        except IndexError:
            connection = self.engine.connect().execution_options(write=write)
        try:
            yield connection
        except BaseException:
            connection.close()
            raise
        if len(self._idle[write]) < MOST_IDLE:
            self._idle[write].append(connection)
        else:
            connection.close()

    def _ask_only_when_useful(self) -> None:
        if self._useless():
            raise StoreUnavailable("the database did not answer a moment ago")

    def empty_log(self) -> bool:
        """Write SQLite's log into the file and empty it: what was deleted then stands in neither. False: try later.

        Elsewhere there is nothing to do here: PostgreSQL writes over its log by itself.
        """
        if not self.sqlite:
            return True
        with self._plain_errors(), self.engine.connect() as connection:
            raw: Any = connection.connection.driver_connection  # a checkpoint stands outside any transaction
            busy, _pages, _written = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy

    def write_anew(self, tables: Sequence[str]) -> None:
        """Write small tables of PostgreSQL into new files, without what was deleted. Nobody else reads them meanwhile.

        It asks for that for a moment only, since who comes after it waits behind it. Raises StoreUnavailable.
        """
        plain = self.engine.connect().execution_options(isolation_level="AUTOCOMMIT")  # as VACUUM wants it
        with self._plain_errors(), plain as connection:
            connection.exec_driver_sql(f"SET lock_timeout = {int(ALONE_SECONDS * 1000)}")
            try:
                connection.exec_driver_sql(f"VACUUM (FULL) {', '.join(tables)}")
            finally:
                connection.exec_driver_sql("RESET lock_timeout")

    def begin_log_anew(self) -> None:
        """Let PostgreSQL begin a new file of its log and delete those before, where it and our role are set up for it.

        It deletes them only with `wal_recycle` off; else it would write on in them, from the beginning, much later.
        """
        plain = self.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        with self._plain_errors(), plain as connection:
            if connection.exec_driver_sql(_MAY_BEGIN_LOG).scalar():
                connection.exec_driver_sql("SELECT pg_switch_wal()")
                connection.exec_driver_sql("CHECKPOINT")

    @contextmanager
    def _plain_errors(self) -> Iterator[None]:
        try:
            yield
        except (OperationalError, PoolTimeout, GivenUp) as error:
            said = getattr(getattr(error, "orig", None), "sqlite_errorcode", 0) & 0xFF
            if said in NO_ROOM:
                self.out_of_room.send(self, certain=said == sqlite3.SQLITE_FULL)
            raise StoreUnavailable(str(error.__cause__ or error)) from error
        except DBAPIError as error:
            if error.connection_invalidated:
                raise StoreUnavailable(str(error.orig)) from error
            raise

    def dispose(self) -> None:
        """Close all connections."""
        for idle in self._idle.values():
            while idle:
                idle.pop().close()
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


def unhurried(connection: Connection) -> None:
    """Let this transaction take its time: the limits are for requests. Waiting for a lock stays short."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        connection.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")
        driver: Any = connection.connection.driver_connection
        driver.hurried = False


def _sqlite_connect(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun below, never by the driver
    # FULL: at NORMAL a power cut loses the last acknowledged tickets, and kiosks are switched off at the plug.
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "busy_timeout=0",
        "foreign_keys=ON",
        "secure_delete=ON",
        f"wal_autocheckpoint={LOG_PAGES}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _sqlite_begin(connection: Connection) -> None:
    write = connection.get_execution_options().get("write")
    run(connection, "BEGIN IMMEDIATE" if write else "BEGIN")
