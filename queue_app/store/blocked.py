"""Times that a desk, or one of its counters, keeps free of appointments, with the reason for colleagues."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, Index, String, Table, delete, insert, select

from queue_app.rules.slots import Span
from queue_app.store.tables import Id, metadata
from queue_app.store.times import UtcTime

LONGEST_REASON = 120

blocked = Table(
    "blocked",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("desk", String(40), nullable=False),
    Column("counter", String(40)),  # none: the whole desk
    Column("begins", UtcTime, nullable=False),
    Column("ends", UtcTime, nullable=False),
    Column("reason", String(LONGEST_REASON), nullable=False),
    Index("blocked_by_time", "site", "ends"),
)


@dataclass(frozen=True)
class Blocked:
    """A blocked time. Without a `counter` it is the whole desk's."""

    id: int
    desk: str
    counter: str | None
    begins: datetime
    ends: datetime
    reason: str


def of_span(connection: Connection, site: str, span: Span) -> list[Blocked]:
    """What is blocked in a span, at all desks, in time order."""
    begins, ends = span
    rows = connection.execute(
        select(blocked)
        .where(blocked.c.site == site, blocked.c.ends > begins, blocked.c.begins < ends)
        .order_by(blocked.c.begins, blocked.c.id)
    )
    return [Blocked(row.id, row.desk, row.counter, row.begins, row.ends, row.reason) for row in rows]


def by_id(connection: Connection, site: str, wanted: int) -> Blocked | None:
    """A blocked time by its number."""
    row = connection.execute(select(blocked).where(blocked.c.site == site, blocked.c.id == wanted)).first()
    return None if row is None else Blocked(row.id, row.desk, row.counter, row.begins, row.ends, row.reason)


def add(
    connection: Connection, site: str, desk: str, counter: str | None, span: Span, reason: str, now: datetime
) -> int:
    """Keep a time free from now on. What is over by now is forgotten with its reason."""
    connection.execute(delete(blocked).where(blocked.c.site == site, blocked.c.ends < now))
    values = {"site": site, "desk": desk, "counter": counter, "reason": reason}
    made = insert(blocked).values(**values, begins=span[0], ends=span[1]).returning(blocked.c.id)
    return int(connection.execute(made).scalar_one())


def remove(connection: Connection, site: str, wanted: int) -> None:
    """It is free again."""
    connection.execute(delete(blocked).where(blocked.c.site == site, blocked.c.id == wanted))
