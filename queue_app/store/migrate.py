"""Bringing a database up to date: Alembic, from inside the package."""

import zlib
from functools import lru_cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, insert, select, text

from queue_app.config import Settings
from queue_app.store.database import Database
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


def is_current(connection: Connection) -> bool:
    """Whether the database has the revision this program needs."""
    return MigrationContext.configure(connection).get_current_revision() == newest()


def upgrade(database: Database) -> None:
    """Bring the database to the newest revision, in one transaction: it is old or new, never in between."""
    with database.writing() as connection:
        _alone(connection)
        upgrade_on(connection)


def _alone(connection: Connection) -> None:
    """Workers that start together bring the same database up to date one after the other, the others find it done."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": LOCK})


def upgrade_on(connection: Connection, revision: str = "head") -> None:
    """The same inside a transaction that does more. Raises UnknownRevision when a newer program wrote the database."""
    found = MigrationContext.configure(connection).get_current_revision()
    if found is not None and not is_known(found):
        raise UnknownRevision(found)
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def is_known(revision: str) -> bool:
    """Whether this program can read, or bring up to date, a database of that revision."""
    return any(
        script.revision == revision for script in ScriptDirectory.from_config(_config()).walk_revisions()
    )


def add_sites(database: Database, settings: Settings) -> None:
    """A row for each configured site that has none yet."""
    with database.writing() as connection:
        _alone(connection)
        known = set(connection.scalars(select(site_table.c.id)))
        for site in settings.sites:
            if site.id not in known:
                connection.execute(insert(site_table).values(id=site.id))
