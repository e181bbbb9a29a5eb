"""A PostgreSQL that stands still: it takes what it is sent and never answers. The server's own time-outs stand still
with it, and the network sees nothing wrong, so the end of our patience is on this side.
"""

import threading
import time
from collections.abc import Callable
from typing import Any

import psycopg
from psycopg import OperationalError
from psycopg.abc import RV, PQGen
from psycopg.adapt import Dumper

ANSWER_SECONDS = 3.8  # a little longer than the server's own time-outs, whose words say more
PAUSE_SECONDS = 1.0


class Pause:
    """After a silence nobody asks for a moment: who queued up behind the one who waited need not wait as long again."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._until = 0.0

    def begin(self) -> None:
        """The store has not answered."""
        with self._guard:
            self._until = time.monotonic() + PAUSE_SECONDS

    @property
    def now(self) -> bool:
        """Whether it is of no use to ask."""
        return time.monotonic() < self._until


class Plain(Dumper):
    """Texts that PostgreSQL takes. A NUL, which it cannot hold, becomes the sign for what cannot be shown.

    SQLite holds it. Here what somebody sent would otherwise be a fault of ours: a name that nobody can have, say.
    """

    def dump(self, obj: str) -> bytes:
        """The text as it is sent."""
        return (obj.replace("\0", "\ufffd") if "\0" in obj else obj).encode()


class Connection(psycopg.Connection[Any]):
    """A connection that is given up when it does not answer."""

    silent: Callable[[], None] = staticmethod(lambda: None)
    hurried = True  # a migration, or a copy of a whole house, takes the time that it needs

    def wait(self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None) -> RV:
        """Wait for an answer as psycopg does, but not for ever. Nobody knows then what became of the question."""
        if not self.hurried:
            return super().wait(gen, interval)
        begun = time.monotonic()
        limit = ANSWER_SECONDS if timeout is None else min(timeout, ANSWER_SECONDS)
        try:
            return super().wait(gen, interval, limit)
        except OperationalError:
            if time.monotonic() - begun >= limit:
                self.pgconn.finish()  # an answer that came later would be taken for that of the next question
                self.silent()
            raise


def connect(pause: Pause, words: list[Any], settings: dict[str, Any]) -> Connection:
    """A new connection, unless the store was silent a moment ago."""
    if pause.now:
        raise OperationalError("the database did not answer a moment ago")
    try:
        connection = Connection.connect(*words, **settings)
    except psycopg.errors.ConnectionTimeout:
        pause.begin()
        raise
    connection.adapters.register_dumper(str, Plain)
    connection.silent = pause.begin
    return connection


def in_a_hurry_again(driver: Any, _record: object) -> None:
    """What goes back to the pool is for requests, unless it is lost."""
    if driver is not None:
        driver.hurried = True
