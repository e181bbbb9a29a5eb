"""The migrations make the very tables that the program uses."""

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from queue_app.store import post, waits
from tests.support.house import House


def test_after_all_migrations_nothing_is_missing_and_nothing_too_much(house: House) -> None:
    assert post.message.metadata is waits.forecast.metadata  # every table stands in one list
    with house.database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, waits.forecast.metadata) == []
