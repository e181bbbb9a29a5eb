"""One leader for background jobs: an advisory lock on PostgreSQL, simply this process on SQLite."""

import zlib

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from queue_app.store.database import Database

LOCK = zlib.crc32(b"queue-app leader")


class Leader:
    """Holds the leadership on a connection of its own for as long as that connection lives."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection: Connection | None = None
        self._held = False

    def leads(self) -> bool:
        """Whether this process leads now; tries to become leader when nobody is."""
        if self._database.sqlite:
            return True  # the lock on the database file allows one server process
        try:
            if self._connection is None:
                self._connection = self._database.engine.connect().execution_options(
                    isolation_level="AUTOCOMMIT"
                )
            if not self._held:
                query = text("select pg_try_advisory_lock(:key)")
                self._held = bool(self._connection.execute(query, {"key": LOCK}).scalar_one())
            else:
                self._connection.execute(text("select 1"))  # a dead connection has lost the lock
            return self._held
        except DBAPIError:
            if self._connection is not None:
                self._connection.invalidate()
                self._connection.close()
            self._connection, self._held = None, False
            return False
