"""A database is migrated once; all others are cast from it. To migrate each anew takes longer than most tests."""

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from queue_app.store import migrate
from queue_app.store.database import Database
from tests.support.postgres import Postgres


def migrated(url: str) -> None:
    """Make the tables there."""
    database = Database(url)
    migrate.upgrade(database)
    database.dispose()  # the last connection to go empties SQLite's log into the file


@cache
def _sqlite() -> Path:
    """The file with all tables and nothing in them: one for the whole process."""
    folder = tempfile.mkdtemp(prefix="queue-mould-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    migrated(f"sqlite:///{folder}/queue.db")
    return Path(folder) / "queue.db"


def cast(place: Path) -> None:
    """A fresh SQLite database at that place, migrated."""
    shutil.copyfile(_sqlite(), place)


@pytest.fixture(scope="session")
def postgres_mould(postgres_server: Postgres) -> Iterator[str]:
    """The name of a PostgreSQL database with all tables and nothing in them."""
    url = postgres_server.create()
    migrated(url.render_as_string(hide_password=False))
    yield str(url.database)
    postgres_server.drop(url)


@pytest.fixture
def cast_sqlite(tmp_path: Path) -> str:
    """A fresh SQLite database, migrated."""
    place = tmp_path / "queue.db"
    cast(place)
    return f"sqlite:///{place}"


@pytest.fixture
def cast_postgres(postgres_server: Postgres, postgres_mould: str) -> Iterator[str]:
    """A fresh PostgreSQL database, migrated."""
    url = postgres_server.create(postgres_mould)
    yield url.render_as_string(hide_password=False)
    postgres_server.drop(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def cast_url(request: pytest.FixtureRequest) -> str:
    """A fresh, migrated database on each engine in turn."""
    url: str = request.getfixturevalue("cast_sqlite" if request.param == "sqlite" else "cast_postgres")
    return url
