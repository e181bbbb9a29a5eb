"""The calendar of a desk as staff see it: what is booked, blocked and away, and the walk-ins expected beneath.

A booked time shows its code, its concern and its language. Nobody's name is known, and no contact is told: only whether
its visitor will be written to.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from queue_app.config import Desk, Site
from queue_app.rules import hours, slots
from queue_app.rules.slots import Booked, Span
from queue_app.store import blocked
from queue_app.store import tables as tab
from queue_app.store.away import said_by_calendars, spans_away
from queue_app.store.board import Json
from queue_app.store.closures import as_planned
from queue_app.store.colleagues import counters_of
from queue_app.store.contacts import contact
from queue_app.store.load import expected_work
from queue_app.store.taken import booked_at

SHOWN = ("booked", "to_confirm", "arrived", "missed")
HOUR = timedelta(hours=1)


def desks_of(connection: Connection, site: Site, clerk: int, *, senior: bool) -> list[Desk]:
    """Whose calendars somebody sees: those of the desks she serves now; a lead all."""
    mine = {desk for row in counters_of(connection, site.id, clerk) for desk in row.desks}
    return [desk for desk in site.desks if desk.bookable and (senior or desk.id in mine)]


def days(
    connection: Connection, site: Site, desk: Desk, first: date, count: int, now: datetime
) -> list[Json]:
    """So many local days of a desk from `first` on."""
    zone = ZoneInfo(site.timezone)
    edges = [datetime.combine(first + timedelta(days=n), time(0), zone) for n in range(count + 1)]
    whole = (edges[0], edges[-1])
    entries = _entries(connection, site, desk.id, whole)
    blocks = [one for one in blocked.of_span(connection, site.id, whole) if _concerns(one, site, desk.id)]
    away = spans_away(connection, site, desk.id, whole)
    absences = said_by_calendars(connection, site, desk.id, whole)
    booked = booked_at(connection, site, desk.id, whole, now)
    work = expected_work(connection, site, desk, now)
    counters = sum(desk.id in counter.desks for counter in site.counters)
    planned, found = as_planned(connection, site), []
    for n in range(count):
        day = first + timedelta(days=n)
        span = (edges[n], edges[n + 1])
        spans = hours.spans(planned, desk, day)
        found.append(
            {
                "date": day.isoformat(),
                "closed": planned.closed_on(day) and not spans,
                "spans": [{"opens": _local(a, zone), "closes": _local(b, zone)} for a, b in spans],
                "entries": [one for one in entries if one["at"][:10] == day.isoformat()],
                "blocks": [
                    {
                        "id": one.id,
                        "counter": one.counter,
                        "begins": _local(max(one.begins, span[0]), zone),
                        "ends": _local(min(one.ends, span[1]), zone),
                        "reason": one.reason,
                    }
                    for one in blocks
                    if one.begins < span[1] and span[0] < one.ends
                ],
                "absences": [
                    {
                        "counter": counter,
                        "begins": _local(max(begins, span[0]), zone),
                        "ends": _local(min(ends, span[1]), zone),
                    }
                    for counter, (begins, ends) in absences
                    if begins < span[1] and span[0] < ends
                ],
                "hours": [
                    {
                        "at": _local(begins, zone),
                        "minutes": round(slots.open_minutes(Booked.over((begins, ends)), spans) * counters),
                        "booked": round(sum(slots.open_minutes(one, [(begins, ends)]) for one in booked)),
                        "away": round(
                            sum(slots.open_minutes(Booked.over(one), [(begins, ends)]) for one in away)
                        ),
                        "walk_ins": round(work(begins)),
                    }
                    for begins, ends in _hours(spans)
                ],
            }
        )
    return found


def _entries(connection: Connection, site: Site, desk: str, span: Span) -> list[Json]:
    zone = ZoneInfo(site.timezone)
    told = select(contact.c.appointment).where(contact.c.appointment == tab.appointment.c.id).exists()
    rows = connection.execute(
        select(tab.appointment, told.label("told"))
        .where(
            tab.appointment.c.site == site.id,
            tab.appointment.c.desk == desk,
            tab.appointment.c.at >= span[0],
            tab.appointment.c.at < span[1],
            tab.appointment.c.state.in_(SHOWN),
        )
        .order_by(tab.appointment.c.at, tab.appointment.c.id)
    )
    return [
        {
            "id": row.id,
            "at": _local(row.at, zone),
            "minutes": row.minutes,
            "code": row.code,
            "concerns": row.concerns,
            "language": row.language,
            "state": row.state,
            "told": bool(row.told) and row.state == "booked",  # who has not confirmed may be a stranger
        }
        for row in rows
    ]


def _concerns(one: blocked.Blocked, site: Site, desk: str) -> bool:
    """Whether a blocked time takes something from a desk: its own, or one of a counter that serves it too."""
    place = site.counter(one.counter) if one.counter else None
    return one.desk == desk or (place is not None and desk in place.desks)


def _hours(spans: Sequence[Span]) -> Iterator[Span]:
    """The full hours that a day's spans touch, each once."""
    last = None
    for opens, closes in spans:
        begins = opens.replace(minute=0, second=0, microsecond=0)
        while begins < closes:
            if last is None or begins > last:
                yield begins, begins + HOUR
                last = begins
            begins += HOUR


def _local(at: datetime, zone: ZoneInfo) -> str:
    return at.astimezone(UTC).astimezone(zone).isoformat()
