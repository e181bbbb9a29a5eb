"""The migrations make the very tables that the program uses."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from queue_app.store import every_table
from tests.support.house import House


def test_after_all_migrations_nothing_is_missing_and_nothing_too_much(house: House) -> None:
    with house.database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, every_table.metadata()) == []


def test_every_module_with_tables_stands_in_the_list() -> None:
    """Else a backup would leave out what the command that saves does not use itself."""
    store = Path(every_table.__file__).parent
    found = {
        file.stem for file in store.glob("*.py") if "    metadata,\n" in file.read_text(encoding="utf-8")
    }
    assert found == {module.__name__.rpartition(".")[2] for module in every_table.MODULES}
