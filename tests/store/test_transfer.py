"""A whole installation moves into another database in one step, and nothing moves when anything is amiss."""

from collections.abc import Iterator

import pytest

from queue_app.config import Settings
from queue_app.store import migrate
from queue_app.store.backup_file import BackupProblem
from queue_app.store.database import Database
from queue_app.store.leader import Leader
from queue_app.store.transfer import transfer
from tests.store.test_backup import busy, raw_rows
from tests.support.house import House


@pytest.fixture
def here(sqlite_url: str, example: Settings) -> Iterator[Database]:
    database = Database(sqlite_url)
    migrate.upgrade(database)
    migrate.add_sites(database, example)
    busy(House(database, example))
    yield database
    database.dispose()


@pytest.fixture
def there(postgres_url: str) -> Iterator[Database]:
    database = Database(postgres_url)
    yield database
    database.dispose()


def test_to_postgresql_and_back_every_row_is_the_same(
    here: Database, there: Database, example: Settings
) -> None:
    first = raw_rows(here)
    rows = transfer(here, there)
    assert raw_rows(there) == raw_rows(here) == first
    assert rows == sum(map(len, first.values()))
    House(there, example).take(House(there, example).concern("pilot"))  # counting goes on
    assert transfer(there, here, replace=True) > rows
    assert raw_rows(here) == raw_rows(there) != first


def test_a_database_in_use_is_not_replaced_unasked(here: Database, there: Database) -> None:
    transfer(here, there)
    kept = raw_rows(there)
    with pytest.raises(BackupProblem, match="in use already"):
        transfer(here, there)
    assert raw_rows(there) == kept


def test_nothing_moves_from_an_older_version(
    tmp_path_factory: pytest.TempPathFactory, there: Database
) -> None:
    old = Database(f"sqlite:///{tmp_path_factory.mktemp('old') / 'old.db'}")
    with old.writing() as connection:
        migrate.upgrade_on(connection, "0004")
    with pytest.raises(BackupProblem, match="not up to date"):
        transfer(old, there)
    old.dispose()


def test_nothing_moves_while_a_server_uses_postgresql(here: Database, there: Database) -> None:
    transfer(here, there)
    server = Database(there.url.render_as_string(hide_password=False))
    leader = Leader(server)
    assert leader.leads()
    for source, target in ((here, there), (there, here)):
        with pytest.raises(BackupProblem, match="A server uses this database"):
            transfer(source, target, replace=True)
    assert leader._connection is not None
    leader._connection.close()
    server.dispose()
