"""The running numbers of a day: one row counts them, and blocks that are kept back for kiosks are jumped over."""

from typing import Any

from sqlalchemy import Column, Connection, ForeignKey, Integer, String, Table, bindparam, select, update

from queue_app.rules import blocks
from queue_app.store.prepared import Prepared
from queue_app.store.tables import Id, metadata, numbering
from queue_app.store.times import UtcTime

block = Table(
    "block",
    metadata,
    Column("site", ForeignKey("site.id"), primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("series", String(48), primary_key=True),
    Column("first", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
    Column("device", Id, nullable=False),
    Column("given_at", UtcTime, nullable=False),
)

_BLOCKS = Prepared(
    select(block.c.first, block.c.last).where(
        block.c.site == bindparam("site"),
        block.c.day == bindparam("day"),
        block.c.series == bindparam("series"),
    )
)


def next_running(connection: Connection, statement: Prepared, site: str, day: str, series: str) -> int:
    """The next number of a series, inside a turn; `statement` counts it, as the engine writes that."""
    values = {"site": site, "day": day, "series": series, "last": 1}
    counted: int = statement.scalar(connection, values)
    if not blocks.FIRST <= counted <= blocks.LAST:
        return counted
    running = blocks.skip(counted, _kept_back(connection, site, day, series))
    if running != counted:
        connection.execute(update(numbering).where(*_row(site, day, series)).values(last=running))
    return running


def last_ordinary(connection: Connection, site: str, day: str, series: str) -> int:
    """The last number that the server gave itself, 0 before the first."""
    return connection.scalar(select(numbering.c.last).where(*_row(site, day, series))) or 0


def _row(site: str, day: str, series: str) -> tuple[Any, ...]:
    return numbering.c.site == site, numbering.c.day == day, numbering.c.series == series


def _kept_back(connection: Connection, site: str, day: str, series: str) -> list[tuple[int, int]]:
    which = {"site": site, "day": day, "series": series}
    return [(row.first, row.last) for row in _BLOCKS.all(connection, which)]
