"""What takes time at desks: appointments that are booked, held, offered, or in the pause after they were given up."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from queue_app.config import Site
from queue_app.rules import sharing, slots
from queue_app.rules.sharing import Place
from queue_app.rules.slots import Booked, Span
from queue_app.store import tables as tab
from queue_app.store.away import by_counter


def takes_time(now: datetime, *, at_once: bool = False) -> ColumnElement[bool]:
    """Which appointments take a slot: booked and kept ones, those being typed, and freed ones in their pause.

    Staff and the waiting list are offered freed ones `at_once`.
    """
    table = tab.appointment.c
    return or_(
        table.state.in_(("booked", "to_confirm", "offered", "arrived")),
        and_(table.state == "held", table.until > now),
        *([] if at_once else [and_(table.state == "cancelled", table.until > now)]),
    )


def booked_at(
    connection: Connection,
    site: Site,
    desk: str,
    span: Span,
    now: datetime,
    but: int | None = None,
    *,
    at_once: bool = False,
) -> list[Booked]:
    """What takes time at a desk in a span; without the appointment that is being moved."""
    table = tab.appointment.c
    here = (table.site == site.id, table.desk == desk, table.id != (but or 0))
    # The time before a move is kept as one that was given up; from everybody while the move can be taken back.
    kept = table.undo_until if at_once else table.was_until
    found = []
    for at, takes in (
        (table.at, (takes_time(now, at_once=at_once),)),
        (table.was_at, (table.was_until > now, kept > now)),
    ):
        inside = (at >= span[0] - timedelta(minutes=slots.LONGEST_MINUTES), at < span[1])
        rows = connection.execute(select(at, table.minutes, table.language).where(*here, *inside, *takes))
        found += [Booked(row[0], row.minutes, row.language) for row in rows]
    return found


def room_beside(
    connection: Connection,
    site: Site,
    desk: str,
    span: Span,
    now: datetime,
    mine: Sequence[Booked],
    absent: Mapping[str, list[Span]],
    *,
    at_once: bool = False,
) -> Callable[[datetime, int], bool]:
    """For a start and minutes, whether a counter is left beside what is booked at desks that share counters with this.

    `mine` is booked at this desk; `absent`: when each of its counters is away.
    """
    shared = sharing.neighbours(desk, [counter.desks for counter in site.counters])
    if shared == {desk}:
        return lambda _starts, _minutes: True
    zone, rest = ZoneInfo(site.timezone), site.booking.buffer_minutes
    by_day: dict[date, dict[str, list[Booked]]] = {}
    for other in shared:
        some = mine if other == desk else booked_at(connection, site, other, span, now, at_once=at_once)
        for one in some:
            day = by_day.setdefault(one.starts.astimezone(zone).date(), {})
            day.setdefault(other, []).append(slots.rested(one, rest))
    away = {desk: absent} | {other: by_counter(connection, site, other, span) for other in shared - {desk}}
    counters = [counter for counter in site.counters if shared & set(counter.desks)]

    @cache
    def places(day: date) -> list[Place]:
        begins = datetime.combine(day, time(0), zone)
        ends = begins + timedelta(days=2)  # what is begun before midnight may end after it
        gone = {
            counter.id: {
                other: [one for one in away[other][counter.id] if one[0] < ends and begins < one[1]]
                for other in counter.desks
            }
            for counter in counters
        }
        return [Place(one) for one in gone.values()]

    def room(starts: datetime, minutes: int) -> bool:
        day = starts.astimezone(zone).date()
        ends = starts + timedelta(minutes=minutes + rest)
        return sharing.fits(desk, starts, ends, by_day.get(day, {}), places(day))

    return room
