"""The lines in front of the desks, loaded once for a board or for many phones."""

from collections import Counter as Count
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from sqlalchemy import Connection, and_, bindparam, case, false, func, select

from queue_app.config import Site
from queue_app.rules import calling
from queue_app.rules.stops import AT_A_COUNTER, State
from queue_app.rules.waiting import Job, Range, estimate
from queue_app.store import said
from queue_app.store import tables as tab
from queue_app.store.prepared import Prepared
from queue_app.store.records import Stop, Ticket
from queue_app.store.times import UtcTime
from queue_app.store.waiting import waiting_of, waiting_rows

_BY_DESK = Prepared(
    select(tab.stop.c.desk, tab.stop.c.concern, func.count())
    .where(
        tab.stop.c.site == bindparam("site"),
        tab.stop.c.day == bindparam("day"),
        tab.stop.c.state.in_(bindparam("states", expanding=True)),
    )
    .group_by(tab.stop.c.desk, tab.stop.c.concern),
    "states",
)
# Appointments keep their times apart and those who step aside are told apart: they may be called after a newcomer.
_time = case(
    (and_(tab.stop.c.position == 0, ~tab.stop.c.urgent), tab.ticket.c.appointment_at), else_=None
).label("appointment_at")
_aside = func.coalesce(tab.stop.c.not_before > bindparam("now", type_=UtcTime), false()).label("aside")
_STANDING = Prepared(
    select(
        tab.stop.c.concern,
        _time,
        _aside,
        func.count().label("people"),
        func.max(tab.ticket.c.taken_at).label("arrived_at"),
    )
    .join(tab.ticket, tab.ticket.c.id == tab.stop.c.ticket)
    .where(
        tab.stop.c.site == bindparam("site"),
        tab.stop.c.day == bindparam("day"),
        tab.stop.c.state == State.WAITING.value,
        tab.stop.c.desk == bindparam("desk"),
        tab.stop.c.id != bindparam("but"),
    )
    .group_by(tab.stop.c.concern, _time, _aside)
)
_OPEN_COUNTERS = Prepared(
    select(tab.counter.c.desks).where(tab.counter.c.site == bindparam("site"), tab.counter.c.state == "open")
)


@dataclass(frozen=True)
class Load:
    """How many wait at a desk and the range of minutes for somebody who joins now."""

    count: int
    wait: Range | None


def jobs(site: Site, concerns: Mapping[str, int]) -> list[Job]:
    """The services of so many visitors with these concerns, as the waiting rule counts them."""
    found = []
    for concern_id, count in concerns.items():
        concern = site.concern(concern_id)
        if concern is not None:
            found += [Job(concern.minutes, concern.spread)] * count
    return found


def _by_desk(
    connection: Connection, site: Site, day: str, states: Collection[State]
) -> dict[str, Count[str]]:
    found: dict[str, Count[str]] = {d.id: Count() for d in site.desks}
    which = {"site": site.id, "day": day, "states": [s.value for s in states]}
    for desk, concern, count in _BY_DESK.all(connection, which):
        found.setdefault(desk, Count())[concern] += count
    return found


def open_counters(connection: Connection, site: Site) -> Count[str]:
    """For each desk, how many counters serve it now."""
    found: Count[str] = Count()
    for row in _OPEN_COUNTERS.all(connection, {"site": site.id}):
        found.update(row.desks)
    return found


def loads(connection: Connection, site: Site, day: str, now: datetime) -> dict[str, Load]:
    """The load of each desk, for somebody who joins now: by the forecast; without a fresh one by the plain formula."""
    known = said.fresh(connection, site, now)
    waiting = _by_desk(connection, site, day, [State.WAITING])
    serving = _by_desk(connection, site, day, AT_A_COUNTER)
    counters = open_counters(connection, site)
    return {
        d.id: Load(
            sum(waiting[d.id].values()),
            known.desk(d.id)
            if known
            else estimate(jobs(site, waiting[d.id]), jobs(site, serving[d.id]), counters[d.id]),
        )
        for d in site.desks
    }


class Lines:
    """The waiting stops of some desks in calling order, with what is being served in front of them."""

    def __init__(
        self, connection: Connection, site: Site, day: str, now: datetime, desks: Sequence[str]
    ) -> None:
        self._site, self._connection, self._day, self._now = site, connection, day, now
        rows = waiting_rows(connection, site.id, day, desks)
        self._order: dict[str, list[calling.Waiting]] = {desk: [] for desk in desks}
        for pick in calling.order([waiting_of(site, row) for row in rows], now, policy=site.calling):
            self._order[pick.stop.desk].append(pick.stop)
        self._at = {stop.id: index for line in self._order.values() for index, stop in enumerate(line)}

    # Read when they are asked for: who takes a ticket mostly needs her place alone.

    @cached_property
    def _fresh(self) -> said.Fresh | None:
        return said.fresh(self._connection, self._site, self._now)

    @cached_property
    def _serving(self) -> dict[str, Count[str]]:
        return _by_desk(self._connection, self._site, self._day, AT_A_COUNTER)

    @cached_property
    def _counters(self) -> Count[str]:
        return open_counters(self._connection, self._site)

    def concerns_ahead(self, stop: Stop) -> Count[str]:
        """What those come for who are called before this waiting stop."""
        return Count(s.concern for s in self._order[stop.desk][: self._at[stop.id]])

    def place(self, stop: Stop) -> tuple[int | None, Range | None]:
        """How many are called before this waiting stop, and its range of minutes; nothing when it does not wait."""
        ahead = self._at.get(stop.id)
        if ahead is None:
            return None, None
        if self._fresh and self._fresh.knows(stop.id):
            return ahead, self._fresh.stop(stop.id)
        if self._fresh and (told := said.told(self._connection, stop.id)):
            return ahead, told  # taken since the last forecast: what stands on the ticket still holds
        serving, counters = self._serving[stop.desk], self._counters[stop.desk]
        return ahead, _formula(self._site, self.concerns_ahead(stop), serving, counters)


def concerns_ahead(
    connection: Connection, site: Site, day: str, now: datetime, stop: Stop, ticket: Ticket
) -> Count[str]:
    """What those come for who are called before a stop that has just entered its queue.

    A walk-in stands behind nearly everybody who is there, so the others are counted in the store and not read one by
    one: in front of a full house that is most of the work of giving a number.
    """
    if stop.urgent or ticket.appointment_at is not None:
        return Lines(connection, site, day, now, [stop.desk]).concerns_ahead(stop)
    which = {"site": site.id, "day": day, "desk": stop.desk, "but": stop.id, "now": now}
    rows = _STANDING.all(connection, which)
    arrived = max([ticket.taken_at, *(row.arrived_at for row in rows)])
    latest = calling.latest_appointment_ahead(arrived, site.calling)
    found: Count[str] = Count()
    for row in rows:
        if not row.aside and (row.appointment_at is None or row.appointment_at <= latest):
            found[row.concern] += row.people
    return found


def plainly(
    connection: Connection, site: Site, day: str, desk: str, ahead: Mapping[str, int]
) -> Range | None:
    """The range of minutes of somebody with these concerns ahead, by the plain formula."""
    serving = _by_desk(connection, site, day, AT_A_COUNTER)[desk]
    return _formula(site, ahead, serving, open_counters(connection, site)[desk])


def _formula(site: Site, ahead: Mapping[str, int], serving: Mapping[str, int], counters: int) -> Range | None:
    return estimate(jobs(site, ahead), jobs(site, serving), counters)
