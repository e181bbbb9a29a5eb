"""What is foreseen when a counter calls: which appointments it may have to keep, whether the day will end in time."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, select

from queue_app.config import Site
from queue_app.rules import holding, hours
from queue_app.rules.calling import Caller, Waiting
from queue_app.rules.holding import Booked, Colleague, Outlook
from queue_app.rules.stops import AT_A_COUNTER
from queue_app.store import tables as tab
from queue_app.store.appointments import expected_today
from queue_app.store.closures import as_planned
from queue_app.store.lines import open_counters
from queue_app.store.prepared import Prepared

_BUSY = Prepared(
    select(tab.stop.c.counter, tab.stop.c.concern, tab.stop.c.called_at).where(
        tab.stop.c.site == bindparam("site"),
        tab.stop.c.day == bindparam("day"),
        tab.stop.c.state.in_([s.value for s in AT_A_COUNTER]),
    )
)
_OPEN_BUT = Prepared(
    select(tab.counter.c.id, tab.counter.c.desks).where(
        tab.counter.c.site == bindparam("site"),
        tab.counter.c.state == "open",
        tab.counter.c.id != bindparam("counter"),
    )
)


def booked_ahead(
    connection: Connection,
    site: Site,
    day: str,
    now: datetime,
    desks: Iterable[str],
    waiting: Iterable[Waiting],
) -> list[Booked]:
    """The appointments that are still to be kept at these desks, among them those of the waiting.

    An appointment counts whether its visitor is here or still on her way, until nobody waits for her any more.
    """
    booked = [
        Booked(stop.desk, stop.appointment_at)
        for stop in waiting
        if stop.first and stop.appointment_at is not None and stop.appointment_at >= now
    ]
    if site.calling.hold:
        booked += [Booked(one.desk, one.at) for one in expected_today(connection, site, day, sorted(desks))]
    return booked


def foreseen(
    connection: Connection,
    site: Site,
    day: str,
    now: datetime,
    caller: Caller,
    waiting: Sequence[Waiting],
    *,
    always_open: bool,
) -> Outlook:
    """The outlook of a counter on a business day, given those it may call."""
    booked = booked_ahead(connection, site, day, now, caller.desks, waiting)
    colleagues = _colleagues(connection, site, day, now, caller) if booked else []
    return Outlook(
        booked, colleagues, _closing(connection, site, now, caller, waiting, always_open=always_open)
    )


def _colleagues(
    connection: Connection, site: Site, day: str, now: datetime, caller: Caller
) -> list[Colleague]:
    """The other open counters, each with the moment its talk is expected to be over."""
    busy = {row.counter: row for row in _BUSY.all(connection, {"site": site.id, "day": day})}
    found = []
    for row in _OPEN_BUT.all(connection, {"site": site.id, "counter": caller.counter}):
        talk = busy.get(row.id)
        concern = site.concern(talk.concern) if talk else None
        ends = talk.called_at + timedelta(minutes=concern.minutes if concern else 0) if talk else now
        found.append(Colleague(frozenset(row.desks), max(now, ends)))
    return found


def _closing(
    connection: Connection,
    site: Site,
    now: datetime,
    caller: Caller,
    waiting: Sequence[Waiting],
    *,
    always_open: bool,
) -> bool:
    if always_open or not site.calling.strict_at_closing:
        return False
    counters, planned = open_counters(connection, site), as_planned(connection, site)
    for desk in (d for d in site.desks if d.id in caller.desks):
        closes = hours.desk_closes_at(planned, desk, now)
        work = sum(stop.minutes for stop in waiting if stop.desk == desk.id)
        if closes and holding.ends_late({desk.id: work}, counters, (closes - now).total_seconds() / 60):
            return True
    return False
