"""Who is there today and which languages are spoken there, as set on the page: above the plan of the configuration."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import JSON, Column, Connection, ForeignKey, String, Table, delete, insert, select

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

languages_today = Table(
    "languages_today",
    metadata,
    Column("site", ForeignKey("site.id"), primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("counter", String(40), primary_key=True),
    Column("languages", JSON, nullable=False),
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


def languages_on(connection: Connection, site: str, day: str) -> Mapping[str, Sequence[str]]:
    """The languages that were set for the counters of a day; at a counter that is missing they are as planned."""
    the_day = date.fromisoformat(day)
    return languages_between(connection, site, the_day, the_day).get(day, {})


def languages_between(
    connection: Connection, site: str, first: date, last: date
) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """The languages that were set for counters, by day and counter."""
    day = languages_today.c.day
    rows = connection.execute(
        select(languages_today).where(
            languages_today.c.site == site, day >= first.isoformat(), day <= last.isoformat()
        )
    )
    found: dict[str, dict[str, Sequence[str]]] = {}
    for row in rows:
        found.setdefault(row.day, {})[row.counter] = row.languages
    return found


def keep_languages(
    connection: Connection, site: str, day: str, counter: str, languages: Sequence[str] | None
) -> None:
    """These languages are spoken at the counter on that day, in place of what was set before; None: as planned."""
    table = languages_today
    here = (table.c.site == site, table.c.day == day, table.c.counter == counter)
    connection.execute(delete(table).where(*here))
    if languages is not None:
        values = {"site": site, "day": day, "counter": counter, "languages": list(languages)}
        connection.execute(insert(table).values(values))


def forget(connection: Connection, site: str, before: date) -> None:
    """Days before this one are over."""
    for table in (staffing, languages_today):
        connection.execute(delete(table).where(table.c.site == site, table.c.day < before.isoformat()))


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
