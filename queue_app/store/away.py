"""Times at which counters are away, as calendars said: nothing but times is kept, never what a calendar calls them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    String,
    Table,
    delete,
    insert,
    select,
    update,
)

from queue_app.config import Counter, Site
from queue_app.rules import hours
from queue_app.rules.slots import Span, joined, without
from queue_app.store import blocked
from queue_app.store.staffing import gone
from queue_app.store.tables import Id, metadata
from queue_app.store.times import UtcTime

LONGEST_SAID = 60

source = Table(  # a calendar of absences, of one counter or of a whole desk, and how reading it went
    "away_source",
    metadata,
    Column("site", ForeignKey("site.id"), primary_key=True),
    Column("name", String(80), primary_key=True),
    Column("counter", String(40)),
    Column("desk", String(40)),
    Column("read_at", UtcTime),  # when it was last read well
    Column("failed_at", UtcTime),  # since when it cannot be read; None: it can
    Column("said", String(60)),  # what is wrong with it, in a few words
)

away = Table(
    "away",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("source", String(80), nullable=False),
    Column("begins", UtcTime, nullable=False),
    Column("ends", UtcTime, nullable=False),
    Index("away_by_time", "site", "ends"),
)


@dataclass(frozen=True)
class Source:
    """A calendar of absences. Exactly one of `counter` and `desk` says who is away."""

    name: str
    counter: str | None
    desk: str | None


@dataclass(frozen=True)
class Standing:
    """How a calendar stands: when it was last read well, and since when it fails with which words."""

    name: str
    read_at: datetime | None
    failed_at: datetime | None
    said: str | None


def keep(connection: Connection, site: str, of: Source, spans: Sequence[Span], now: datetime) -> None:
    """What a calendar says now takes the place of all it said before."""
    _known(connection, site, of, {"read_at": now, "failed_at": None, "said": None})
    connection.execute(delete(away).where(away.c.site == site, away.c.source == of.name))
    rows = [{"site": site, "source": of.name, "begins": begins, "ends": ends} for begins, ends in spans]
    if rows:
        connection.execute(insert(away), rows)


def fail(connection: Connection, site: str, of: Source, said: str, now: datetime) -> bool:
    """It could not be read; what it said before stays. Whether that is news."""
    before = {one.name: one.failed_at for one in standings(connection, site)}.get(of.name)
    _known(connection, site, of, {"failed_at": before or now, "said": said[:LONGEST_SAID]})
    return before is None


def _known(connection: Connection, site: str, of: Source, how: dict[str, datetime | str | None]) -> None:
    who = {"counter": of.counter, "desk": of.desk}
    here = (source.c.site == site, source.c.name == of.name)
    if connection.execute(update(source).where(*here).values(**who, **how)).rowcount == 0:
        connection.execute(insert(source).values(site=site, name=of.name, **who, **how))


def forget(connection: Connection, site: str, name: str) -> bool:
    """A calendar is not wanted any more, nor anything it said. Whether there was one."""
    connection.execute(delete(away).where(away.c.site == site, away.c.source == name))
    gone = connection.execute(delete(source).where(source.c.site == site, source.c.name == name))
    return gone.rowcount > 0


def standings(connection: Connection, site: str) -> list[Standing]:
    """How every calendar of a site stands, by name."""
    rows = connection.execute(select(source).where(source.c.site == site).order_by(source.c.name))
    return [Standing(row.name, row.read_at, row.failed_at, row.said) for row in rows]


def spans_away(connection: Connection, site: Site, desk: str, span: Span) -> list[Span]:
    """When counters of a desk are away in a span, each counter once a time, whoever says so."""
    return [one for away in by_counter(connection, site, desk, span).values() for one in away]


def by_counter(connection: Connection, site: Site, desk: str, span: Span) -> dict[str, list[Span]]:
    """When each counter of a desk is away in a span, in order: by calendar, block, its plan, what was said."""
    taken = blocked.of_span(connection, site.id, span)
    rows, not_today = _said(connection, site, span), gone(connection, site.id, site.timezone, span)
    found = {}
    for counter in site.counters:
        if desk not in counter.desks:
            continue
        mine = [(row.begins, row.ends) for row in rows if row.counter == counter.id or row.desk == desk]
        mine += [
            (one.begins, one.ends)
            for one in taken
            if one.counter == counter.id or (one.counter is None and one.desk == desk)
        ]
        found[counter.id] = joined(
            [*mine, *not_today.get(counter.id, []), *_not_planned(site, counter, span)]
        )
    return found


def said_by_calendars(
    connection: Connection, site: Site, desk: str, span: Span
) -> list[tuple[str | None, Span]]:
    """The absences that touch a desk in a span, as calendars say them: of one of its counters, or (None) of all."""
    places = {counter.id for counter in site.counters if desk in counter.desks}
    return [
        (row.counter, (row.begins, row.ends))
        for row in _said(connection, site, span)
        if row.counter in places or row.desk == desk
    ]


def _said(connection: Connection, site: Site, span: Span) -> Sequence[Any]:
    begins, ends = span
    return connection.execute(
        select(source.c.counter, source.c.desk, away.c.begins, away.c.ends)
        .select_from(away.join(source, (source.c.site == away.c.site) & (source.c.name == away.c.source)))
        .where(away.c.site == site.id, away.c.ends > begins, away.c.begins < ends)
        .order_by(away.c.begins, away.c.id)
    ).all()


def _not_planned(site: Site, counter: Counter, span: Span) -> list[Span]:
    """When nobody is planned to be at a counter; never, for a counter without a plan."""
    if not counter.hours:
        return []
    zone = ZoneInfo(site.timezone)
    first, last = (moment.astimezone(zone).date() for moment in span)
    dates = (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
    there = [one for day in dates for one in hours.spans_of(counter.hours, day, zone)]
    return without(span, there)
