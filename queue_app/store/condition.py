"""In what condition the database is. Changes nothing, so it may be asked while the house is at work."""

from datetime import datetime

from sqlalchemy import func, inspect, select, text

from queue_app.store import copying, migrate
from queue_app.store.database import Database
from queue_app.store.tables import event


def revision_is_current(database: Database) -> bool:
    """Whether the tables are those of this program. Raises StoreUnavailable."""
    with database.reading() as connection:
        return migrate.is_current(connection)


def faults(database: Database) -> list[str]:
    """What is broken in it, a few words each. On SQLite every page is read; PostgreSQL guards its own pages."""
    with database.reading() as connection:
        if database.sqlite:
            damage = [str(row[0]) for row in connection.execute(text("PRAGMA integrity_check(3)"))]
            orphans = connection.execute(text("PRAGMA foreign_key_check")).first()
            return [found for found in damage if found != "ok"] + (
                ["a row without its parent"] if orphans else []
            )
        there = set(inspect(connection).get_table_names())
        return [f"the table {table.name} is missing" for table in copying.tables() if table.name not in there]


def newest_event(database: Database) -> datetime | None:
    """When something last happened at any site; None in a new house."""
    with database.reading() as connection:
        newest: datetime | None = connection.execute(select(func.max(event.c.at))).scalar_one()
        return newest
