"""How much work walk-ins are expected to bring to a desk, hour by hour of the week, from the last weeks."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, extract, func, select

from queue_app.config import Desk, Site
from queue_app.rules import hours, slots
from queue_app.store import tables as tab
from queue_app.store.closures import as_planned

WEEKS = 4
# What an hour is taken for until it was seen: the first two hours of a day fill up everywhere, the rest is half full.
# The unseen hour counts as much as two weeks that were seen.
UNSEEN_WEEKS = 2
EARLY_HOURS = 2
EARLY_LOAD, LATER_LOAD = 0.9, 0.5


# Counted in the store by quarters of an hour, which are parts of an hour in every zone. The day leads to the index past
# all of history.
_SECONDS = extract("epoch", tab.stop.c.entered_at)
_QUARTER = (_SECONDS - _SECONDS % 900).label("quarter")
_CAME = (
    select(
        _QUARTER,
        tab.stop.c.concern,
        func.count().label("came"),
        func.min(tab.stop.c.entered_at).label("first"),
    )
    .join(tab.ticket, tab.ticket.c.id == tab.stop.c.ticket)
    .where(
        tab.stop.c.site == bindparam("site"),
        tab.stop.c.day >= bindparam("day"),
        tab.stop.c.desk == bindparam("desk"),
        tab.stop.c.entered_at >= bindparam("since"),
        tab.ticket.c.appointment_at.is_(None),
    )
    .group_by(_QUARTER, tab.stop.c.concern)
)


def _day_before(moment: datetime) -> str:
    """The day before that of a moment, whatever the zone."""
    return (moment - timedelta(days=1)).date().isoformat()


def expected_work(
    connection: Connection, site: Site, desk: Desk, now: datetime
) -> Callable[[datetime], float]:
    """For a moment, the minutes of work that walk-ins bring to the desk in the hour that the moment lies in."""
    zone = ZoneInfo(site.timezone)
    minutes = {concern.id: concern.minutes for concern in site.concerns}
    seen: dict[tuple[int, int], float] = defaultdict(float)
    since = now - timedelta(weeks=WEEKS)
    which = {"site": site.id, "desk": desk.id, "since": since, "day": _day_before(since)}
    first = now
    for row in connection.execute(_CAME, which):
        local = datetime.fromtimestamp(int(row.quarter), zone)
        seen[local.weekday(), local.hour] += row.came * minutes.get(row.concern, 0.0)
        first = min(first, row.first)
    weeks = min(WEEKS, (now - first) / timedelta(weeks=1))
    counters = sum(desk.id in counter.desks for counter in site.counters)

    planned = as_planned(connection, site)

    @cache
    def open_on(day: date) -> list[slots.Span]:
        return hours.spans(planned, desk, day)

    @cache
    def in_hour(begins: datetime, early: bool) -> float:
        local = begins.astimezone(zone)
        hour = slots.Booked.over((begins, begins + timedelta(hours=1)))
        unseen = (
            (EARLY_LOAD if early else LATER_LOAD) * counters * slots.open_minutes(hour, open_on(local.date()))
        )
        return (seen[local.weekday(), local.hour] + UNSEEN_WEEKS * unseen) / (weeks + UNSEEN_WEEKS)

    def work(moment: datetime) -> float:
        spans = open_on(moment.astimezone(zone).date())
        early = bool(spans) and moment < spans[0][0] + timedelta(hours=EARLY_HOURS)
        return in_hour(moment.replace(minute=0, second=0, microsecond=0), early)

    return work
