"""How much work walk-ins are expected to bring to a desk, hour by hour of the week, from the last weeks."""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from queue_app.config import Desk, Site
from queue_app.rules import hours
from queue_app.store import tables as tab

WEEKS = 4
# What an hour is taken for until it was seen: the first two hours of a day fill up everywhere, the rest is half full.
# The unseen hour counts as much as two weeks that were seen.
UNSEEN_WEEKS = 2
EARLY_HOURS = 2
EARLY_LOAD, LATER_LOAD = 0.9, 0.5


def expected_work(
    connection: Connection, site: Site, desk: Desk, now: datetime
) -> Callable[[datetime], float]:
    """For a moment, the minutes of work that walk-ins bring to the desk in the hour that the moment lies in."""
    zone = ZoneInfo(site.timezone)
    seen: dict[tuple[int, int], float] = defaultdict(float)
    rows = connection.execute(
        select(tab.stop.c.entered_at, tab.stop.c.concern)
        .join(tab.ticket, tab.ticket.c.id == tab.stop.c.ticket)
        .where(
            tab.stop.c.site == site.id,
            tab.stop.c.desk == desk.id,
            tab.stop.c.entered_at >= now - timedelta(weeks=WEEKS),
            tab.ticket.c.appointment_at.is_(None),
        )
    )
    first = now
    for row in rows:
        concern = site.concern(row.concern)
        local = row.entered_at.astimezone(zone)
        seen[local.weekday(), local.hour] += concern.minutes if concern else 0.0
        first = min(first, row.entered_at)
    weeks = min(WEEKS, (now - first) / timedelta(weeks=1))
    counters = sum(desk.id in counter.desks for counter in site.counters)

    def work(moment: datetime) -> float:
        local = moment.astimezone(zone)
        spans = hours.spans(site, desk, local.date())
        early = bool(spans) and moment < spans[0][0] + timedelta(hours=EARLY_HOURS)
        unseen = (EARLY_LOAD if early else LATER_LOAD) * counters * 60
        return (seen[local.weekday(), local.hour] + UNSEEN_WEEKS * unseen) / (weeks + UNSEEN_WEEKS)

    return work
