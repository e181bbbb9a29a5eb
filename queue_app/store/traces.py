"""What was deleted leaves no trace in the files of the store: the sealed contacts above all."""

from sqlalchemy import Connection, text

from queue_app.store.contacts import contact
from queue_app.store.database import Database
from queue_app.store.wishes import wish

TABLES = (contact.name, wish.name)
# Rows that were overwritten or deleted, ever. It comes a moment late, so that nothing is missed but for a while.
_GONE = text("SELECT sum(n_tup_upd + n_tup_del) FROM pg_stat_user_tables WHERE relname = ANY(:tables)")


class Traces:
    """Wipes them, where something was deleted since it last did."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._gone: int | None = None

    def wipe(self) -> bool:
        """Wipe what deleting leaves behind. False: try again later.

        SQLite overwrites what is deleted, and its log is emptied here. PostgreSQL would only mark the room as free, so
        these tables, which are small, are written anew, and then its log is begun anew.
        """
        if self.database.sqlite:
            return self.database.empty_log()
        with self.database.reading() as connection:
            gone = _gone(connection)
        if gone != self._gone:
            self.database.write_anew(TABLES)
            self.database.begin_log_anew()
            self._gone = gone
        return True


def _gone(connection: Connection) -> int:
    return int(connection.scalar(_GONE, {"tables": list(TABLES)}) or 0)
