"""A database that is lost for good: what was acknowledged stands on its standby, which is found without a setting."""

import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select, text, update

from queue_app.config import Settings
from queue_app.store import migrate
from queue_app.store.database import Database, StoreUnavailable
from queue_app.store.leader import Leader
from queue_app.store.tables import site
from tests.support.standby import Pair


def test_the_standby_has_everything_and_is_written_to_once_it_takes_over(example: Settings) -> None:
    with tempfile.TemporaryDirectory(prefix="queue-pair-", ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o755)  # PostgreSQL's own account has to get there when we are root
        with closing(Pair(Path(name))) as pair:
            database = Database(pair.url)
            migrate.upgrade(database)
            migrate.add_sites(database, example)
            leader = Leader(database)
            assert leader.leads()
            with database.writing() as connection:
                connection.execute(update(site).values(message="acknowledged"))
            pair.lose_the_primary()
            with pytest.raises(StoreUnavailable), database.writing() as connection:
                connection.execute(update(site).values(message="lost"))
            assert not leader.leads()
            pair.take_over()
            with database.writing() as connection:
                assert set(connection.scalars(select(site.c.message))) == {"acknowledged"}
                connection.execute(update(site).values(message="written there"))
            assert leader.leads()
            assert leader._connection is not None
            leader._connection.close()
            database.dispose()


def test_a_copy_of_a_whole_house_may_take_longer_than_a_request(postgres_url: str) -> None:
    database = Database(postgres_url)
    migrate.upgrade(database)  # the same as for whoever waits until another worker has migrated
    with database.writing() as connection:
        migrate._alone(connection)
        assert connection.execute(text("SELECT pg_sleep(4.2)")).all() == [("",)]
        driver = connection.connection.driver_connection
    assert driver is not None
    assert driver.hurried  # type: ignore[attr-defined]  # ours: back in the pool it is for requests
    database.dispose()
