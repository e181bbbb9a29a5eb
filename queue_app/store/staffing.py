"""Which counters are planned for today, as set on the page: above the plan, in which each is there while it is open."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Column, Connection, ForeignKey, String, Table, delete, insert, select

from queue_app.rules.slots import Span
from queue_app.store.tables import metadata

staffing = Table(
    "staffing",
    metadata,
    Column("site", ForeignKey("site.id"), primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("counter", String(40), primary_key=True),
    Column("opens", String(5)),  # local times; both None: nobody is there all day
    Column("closes", String(5)),
)

Times = Sequence[str]  # two local times, or none for nobody


def on(connection: Connection, site: str, day: str) -> Mapping[str, Times]:
    """What was set for the counters of a day; a counter that is missing is there as always."""
    rows = connection.execute(select(staffing).where(staffing.c.site == site, staffing.c.day == day))
    return {row.counter: [row.opens, row.closes] if row.opens else [] for row in rows}


def keep(connection: Connection, site: str, day: str, counter: str, times: Times | None) -> None:
    """This holds for the counter on that day, in place of what was set before; None: as always."""
    here = (staffing.c.site == site, staffing.c.day == day, staffing.c.counter == counter)
    connection.execute(delete(staffing).where(*here))
    if times is not None:
        opens, closes = times or (None, None)
        values = {"site": site, "day": day, "counter": counter, "opens": opens, "closes": closes}
        connection.execute(insert(staffing).values(values))


def forget(connection: Connection, site: str, before: date) -> None:
    """Days before this one are over."""
    connection.execute(delete(staffing).where(staffing.c.site == site, staffing.c.day < before.isoformat()))


def gone(connection: Connection, site: str, timezone: str, span: Span) -> dict[str, list[Span]]:
    """When counters are not there on the days of a span."""
    zone = ZoneInfo(timezone)
    first, last = (moment.astimezone(zone).date().isoformat() for moment in span)
    rows = connection.execute(
        select(staffing).where(staffing.c.site == site, staffing.c.day >= first, staffing.c.day <= last)
    )
    found: dict[str, list[Span]] = {}
    for row in rows:
        day = date.fromisoformat(row.day)
        begins, ends = (datetime.combine(day + timedelta(ahead), time(0), zone) for ahead in (0, 1))
        if row.opens is None:
            found.setdefault(row.counter, []).append((begins, ends))
        else:
            comes, goes = (
                datetime.combine(day, time.fromisoformat(at), zone) for at in (row.opens, row.closes)
            )
            found.setdefault(row.counter, []).extend([(begins, comes), (goes, ends)])
    return found
