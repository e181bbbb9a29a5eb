"""Bringing a database up to date: Alembic, from inside the package."""

import zlib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, insert, select, text

from queue_app.config import Settings
from queue_app.store.database import Database, unhurried
from queue_app.store.tables import site as site_table

FOLDER = Path(__file__).parent / "migrations"
LOCK = zlib.crc32(b"queue-app migrations")


class UnknownRevision(Exception):
    """The database was written by a newer program; the text is one sentence."""

    def __init__(self, revision: str) -> None:
        super().__init__(f"A newer version of this program wrote the database (revision {revision}).")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    return config


@lru_cache(maxsize=1)
def newest() -> str:
    """The revision this version of the program needs."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    if head is None:
        raise RuntimeError("the package holds no migrations")
    return head


def revision(connection: Connection) -> str | None:
    """The revision of the database; None when it is empty."""
    return MigrationContext.configure(connection).get_current_revision()


def is_current(connection: Connection) -> bool:
    """Whether the database has the revision this program needs."""
    return revision(connection) == newest()


def upgrade(database: Database, before: Callable[[str], object] = lambda _revision: None) -> None:
    """Bring the database to the newest revision, in one transaction: it is old or new, never in between.

    `before` is called with the revision of a database that will be changed, while no other worker may do the same; what
    it raises leaves everything as it is.
    """
    with database.writing() as connection:
        _alone(connection)
        found = revision(connection)
        if found is not None and is_known(found) and found != newest():
            before(found)
        upgrade_on(connection)


def _alone(connection: Connection) -> None:
    """Workers that start together bring the same database up to date one after the other, the others find it done.

    However long that takes: the limits of a request do not hold here.
    """
    unhurried(connection)
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL lock_timeout = 0"))
        connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": LOCK})
        connection.execute(text("SET LOCAL lock_timeout TO DEFAULT"))


def upgrade_on(connection: Connection, to: str = "head") -> None:
    """The same inside a transaction that does more. Raises UnknownRevision when a newer program wrote the database."""
    found = revision(connection)
    if found is not None and not is_known(found):
        raise UnknownRevision(found)
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def is_known(wanted: str) -> bool:
    """Whether this program can read, or bring up to date, a database of that revision."""
    return any(
        script.revision == wanted for script in ScriptDirectory.from_config(_config()).walk_revisions()
    )


def add_sites(database: Database, settings: Settings) -> None:
    """A row for each configured site that has none yet."""
    with database.writing() as connection:
        _alone(connection)
        known = set(connection.scalars(select(site_table.c.id)))
        for site in settings.sites:
            if site.id not in known:
                connection.execute(insert(site_table).values(id=site.id))
