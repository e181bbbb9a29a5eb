"""All rows from one database to another, whichever engines they are: every value arrives as it was."""

from collections.abc import Iterator

from sqlalchemy import JSON, Column, Connection, MetaData, Table, Text, cast, insert, select, text
from sqlalchemy.types import NullType

from queue_app.store.every_table import metadata

BATCH = 1000  # rows held in memory at a time


def tables() -> list[Table]:
    """Every table, those that others refer to first."""
    return metadata().sorted_tables


def holds_anything(connection: Connection) -> bool:
    """Whether anybody has used this database. The rows of sites alone come from the configuration."""
    used = (table for table in tables() if table.name != "site")
    return any(connection.execute(select(1).select_from(table).limit(1)).first() for table in used)


def copy(source: Connection, target: Connection) -> int:
    """Replace every row of `target` by those of `source`, inside the transactions of both; how many there are.

    Both have the newest revision. Afterwards PostgreSQL goes on counting ids behind the highest one.
    """
    for table in reversed(tables()):
        target.execute(table.delete())
    count = 0
    for table in tables():
        as_text = _with_json_as_text(table)
        for rows in _batches(source, table):
            target.execute(insert(as_text), rows)
            count += len(rows)
        if target.dialect.name == "postgresql":
            _count_on(target, table)
    return count


def unhurried(connection: Connection) -> None:
    """Let this transaction take its time: the limits are for requests. Waiting for a lock stays short."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))


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
