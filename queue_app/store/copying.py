"""All rows from one database to another, whichever engines they are: every value arrives as it was."""

from collections.abc import Iterator, Sequence

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    DateTime,
    MetaData,
    Table,
    Text,
    cast,
    func,
    insert,
    select,
    text,
)
from sqlalchemy.types import NullType

from queue_app.store.every_table import metadata
from queue_app.store.times import UtcTime

BATCH = 1000  # rows held in memory at a time


def tables() -> list[Table]:
    """Every table, those that others refer to first."""
    return metadata().sorted_tables


def tables_of(connection: Connection) -> list[Table]:
    """The same as a database of any revision has them."""
    found = MetaData()
    found.reflect(connection)
    for table in found.tables.values():
        for column in table.columns:
            if isinstance(column.type, DateTime):
                column.type = UtcTime()
    return [table for table in found.sorted_tables if table.name != "alembic_version"]


def holds_anything(connection: Connection) -> bool:
    """Whether anybody has used this database. The rows of sites alone come from the configuration."""
    used = (table for table in tables() if table.name != "site")
    return any(connection.execute(select(1).select_from(table).limit(1)).first() for table in used)


def copy(source: Connection, target: Connection, every: Sequence[Table] = ()) -> int:
    """Replace every row of `target` by those of `source`, inside the transactions of both; how many there are.

    Both have the newest revision, or one whose tables are `every`. Afterwards PostgreSQL goes on counting ids behind
    the highest one.
    """
    every = every or tables()
    for table in reversed(every):
        target.execute(table.delete())
    count = 0
    for table in every:
        as_text = _with_json_as_text(table)
        for rows in _batches(source, table):
            target.execute(insert(as_text), rows)
            count += len(rows)
        if target.dialect.name == "postgresql":
            _count_on(target, table)
    return count


def counts(connection: Connection) -> dict[str, int]:
    """How many rows each table has."""
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in tables()
    }


def _batches(source: Connection, table: Table) -> Iterator[list[dict[str, object]]]:
    # JSON travels as its text: read as values, a JSON null and no value at all would become the same.
    columns = [cast(c, Text).label(c.name) if isinstance(c.type, JSON) else c for c in table.columns]
    streamed = source.execution_options(yield_per=BATCH).execute(select(*columns))
    for rows in streamed.mappings().partitions(BATCH):
        yield [dict(row) for row in rows]


def _with_json_as_text(table: Table) -> Table:
    """The table with JSON columns that take a text as it is, on both engines."""
    columns = (Column(c.name, NullType() if isinstance(c.type, JSON) else c.type) for c in table.columns)
    return Table(table.name, MetaData(), *columns)


def _count_on(target: Connection, table: Table) -> None:
    column = table.autoincrement_column
    if column is None:
        return
    name = {"table": f'"{table.name}"', "column": column.name}
    sequence = target.execute(text("SELECT pg_get_serial_sequence(:table, :column)"), name).scalar_one()
    highest = target.execute(select(column).order_by(column.desc()).limit(1)).scalar_one_or_none()
    if sequence is not None:
        values = {"sequence": sequence, "next": (highest or 0) + 1}
        target.execute(text("SELECT setval(CAST(:sequence AS regclass), :next, false)"), values)
