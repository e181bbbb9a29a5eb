"""The house as a forecast sees it: who waits, who is served since when, who is planned, who may still come."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select

from queue_app.config import Site
from queue_app.rules import calling
from queue_app.rules.forecast.standing import booked, minutes_after, newcomer, numbers, standing
from queue_app.rules.forecast.state import Busy, Entry, Habits, Kind, Place, State, Talk
from queue_app.rules.stops import AT_A_COUNTER
from queue_app.rules.stops import State as At
from queue_app.store import staffing, waits
from queue_app.store import tables as tab
from queue_app.store.appointments import expected_today
from queue_app.store.joiners import joiner_sorts
from queue_app.store.presence import COMING, ON_DUTY
from queue_app.store.waiting import caller_of

CHECK = Talk(5, 0.4)  # a helper looks through somebody's papers (the office study, policy E2)
PAUSE = Talk(25, 0.6)  # a break, when nobody knows how long
AT_ONCE = 100  # rows
FAR = 180.0  # minutes; who comes later than that changes little for who waits now
# How people keep appointments: 8 minutes early with a spread of 8, 12 of 100 not at all (the office study, section 2b).
EARLY, PUNCTUAL, COMES = 8.0, 8.0, 0.88
LAST = 2**52  # an order of arrival behind everybody who is here
LOOK_BACK = 3000  # events; a break that began before them is long over


@dataclass(frozen=True)
class Known:
    """What the last weeks taught about a site: talks by concern, newcomers by local hour."""

    talks: Mapping[str, Talk] = field(default_factory=dict)
    hourly: Mapping[tuple[str, str, bool], Mapping[int, float]] = field(default_factory=dict)
    habits: Habits = field(default_factory=Habits)
    pause: Talk = PAUSE
    paused: Mapping[int, float] = field(default_factory=dict)
    """Breaks that begin in a local hour, in the whole house."""


class Stood(NamedTuple):
    """A stop that waits, is planned or is at a counter, with what a forecast needs of its ticket."""

    id: int
    ticket: int
    position: int
    state: str
    desk: str
    concern: str
    urgent: bool
    counter: str | None
    wanted_counter: str | None
    entered_at: datetime | None
    not_before: datetime | None
    called_at: datetime | None
    language: str
    arrived: int
    taken_at: datetime
    appointment_at: datetime | None
    papers: str | None
    companion: str | None = None


OF_TICKET = ("language", "arrived", "taken_at", "appointment_at")


class Sitting(NamedTuple):
    """A counter where somebody is on duty."""

    id: str
    state: str
    desks: list[str]
    languages: list[str]


class Expected(NamedTuple):
    """An appointment of today whose visitor is not here yet."""

    id: int
    desk: str
    concern: str
    language: str
    at: datetime


@dataclass(frozen=True)
class Seen:
    """Rows of the store at one moment, so that what is made of them can be made elsewhere."""

    stops: Sequence[Stood]
    counters: Sequence[Sitting]
    paused: Mapping[str, datetime]
    told: Mapping[int, tuple[int, int, float]]
    """What was said with the tickets of those who wait: low, high and the moment (seconds since 1970)."""
    booked: Sequence[Expected] = ()
    absent: frozenset[str] = frozenset()
    """The counters that have nobody today, as was set on the page."""
    spoken: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The languages that were set for counters today."""


def look(connection: Connection, site: Site, day: str, newest: int, breathe: Callable[[], object]) -> Seen:
    """Read what a forecast needs: a few queries, no thinking. Between lots of rows `breathe` may let others speak."""
    columns = [(tab.ticket if name in OF_TICKET else tab.stop).c[name] for name in Stood._fields]
    found = connection.execute(
        select(*columns)
        .join(tab.ticket, tab.ticket.c.id == tab.stop.c.ticket)
        .where(
            tab.stop.c.site == site.id,
            tab.stop.c.day == day,
            tab.stop.c.state.in_([s.value for s in COMING]),
        )
        .order_by(tab.stop.c.ticket, tab.stop.c.position, tab.stop.c.id)
    )
    stops: list[Stood] = []
    breathe()
    for lot in found.partitions(AT_ONCE):
        stops += [Stood(*row) for row in lot]
        breathe()
    breathe()
    here = tab.counter.c.state.in_(ON_DUTY)
    sitting = [tab.counter.c.id, tab.counter.c.state, tab.counter.c.desks, tab.counter.c.languages]
    rows = connection.execute(select(*sitting).where(tab.counter.c.site == site.id, here))
    counters = [Sitting(*row) for row in rows]
    paused = {}
    if any(row.state == "paused" for row in counters):
        paused = _paused(connection, site, newest)
    coming = [
        Expected(one.id, one.desk, one.concerns[0], one.language, one.at)
        for one in expected_today(connection, site, day, [desk.id for desk in site.desks])
    ]
    absent = frozenset(one for one, times in staffing.on(connection, site.id, day).items() if not times)
    spoken = staffing.languages_on(connection, site.id, day)
    return Seen(stops, counters, paused, _told(connection, site, day, stops), coming, absent, spoken)


def _told(
    connection: Connection, site: Site, day: str, stops: Sequence[Stood]
) -> dict[int, tuple[int, int, float]]:
    at = {row.id: row.taken_at.timestamp() for row in stops if row.state == At.WAITING.value}
    rows = connection.execute(
        select(waits.told.c.stop, waits.told.c.low, waits.told.c.high).where(
            waits.told.c.site == site.id, waits.told.c.day == day, waits.told.c.stop.is_not(None)
        )
    )
    return {r.stop: (r.low, r.high, at[r.stop]) for r in rows if r.stop in at and r.low is not None}


def _paused(connection: Connection, site: Site, newest: int) -> dict[str, datetime]:
    query = (
        select(tab.event.c.counter, func.max(tab.event.c.at).label("at"))
        .where(
            tab.event.c.site == site.id,
            tab.event.c.id > newest - LOOK_BACK,
            tab.event.c.kind.in_(("counter_paused", "company_began")),
        )
        .group_by(tab.event.c.counter)
    )
    return {row.counter: row.at for row in connection.execute(query)}


def state_of(site: Site, seen: Seen, known: Known, now: datetime, open_minutes: float) -> State:
    """The state to play from; `open_minutes` is how long tickets are still given."""
    hour = now.astimezone(ZoneInfo(site.timezone)).hour
    found = _Outlook(site, known, now, seen)
    return State(
        numbers(site.calling),
        tuple(found.place(row, seen) for row in seen.counters),
        (*found.entries(seen.stops), *found.booked(seen.booked)),
        found.coming(hour),
        tuple(kind for kind, _ in joiner_sorts(site)),
        min(open_minutes, FAR),
        replace(known.habits, pauses=_pauses(seen, known, now, hour)),
    )


def _pauses(seen: Seen, known: Known, now: datetime, hour: int) -> tuple[tuple[float, float], ...]:
    """How often each counter that is open goes for a break in the rest of this hour and the two after it."""
    here = sum(counter.state == "open" for counter in seen.counters)
    if not here:
        return ()
    spans = ((60.0 - now.minute, hour), (60.0, hour + 1), (60.0, hour + 2))
    return tuple((minutes, known.paused.get(at, 0.0) / here) for minutes, at in spans)


class _Outlook:
    def __init__(self, site: Site, known: Known, now: datetime, seen: Seen) -> None:
        self.site, self.known, self.now = site, known, now
        self.spoken = {row.id: row.languages for row in seen.counters}
        here = [row for row in seen.stops if row.state in (At.WAITING.value, At.PLANNED.value)]
        self.standing = standing([self._as_rule_sees(row) for row in here], now, site.calling)
        self.concerns = {c.id: c for c in site.concerns}

    def talk(self, concern_id: str) -> Talk:
        concern = self.concerns.get(concern_id)
        configured = Talk(concern.minutes, concern.spread) if concern else Talk(15, 0.6)
        return self.known.talks.get(concern_id, configured)

    def language(self, row: Stood) -> str:
        """Hers; none when somebody who speaks it comes along, because then everybody understands her."""
        along = self.spoken.get(row.companion, ()) if row.companion else ()
        return "" if calling.speak(along, row.language) else row.language

    def short(self, concern_id: str) -> bool:
        concern = self.concerns.get(concern_id)
        return bool(concern and concern.short)

    def entries(self, rows: Sequence[Stood]) -> list[Entry]:
        """Who waits, and the planned stops of those who wait or are served, each after the one before."""
        found, before = [], (0, 0)  # ticket and stop of the row before
        for row in rows:
            if row.state == At.WAITING.value:
                found.append(self.waiting(row))
            elif row.state == At.PLANNED.value and before[0] == row.ticket:
                found.append(self.planned(row, before[1]))
            elif row.state == At.PLANNED.value:
                continue  # nothing of this ticket goes on now: it is parked or missed, nobody knows until when
            before = (row.ticket, row.id)
        return found

    def waiting(self, row: Stood) -> Entry:
        due, since = self.standing[row.id]
        return Entry(
            row.id, row.desk, self.language(row), due, self.talk(row.concern), row.arrived, since,
            max(0.0, minutes_after(self.now, row.not_before)) if row.not_before else 0.0,
            self.short(row.concern), 0, row.wanted_counter, concern=row.concern,
        )  # fmt: skip

    def planned(self, row: Stood, after: int) -> Entry:
        due, _since = self.standing[row.id]
        return Entry(
            row.id, row.desk, row.language, due, self.talk(row.concern), row.arrived, 0, 0,
            self.short(row.concern), 0, row.wanted_counter, after, concern=row.concern,
        )  # fmt: skip

    def booked(self, rows: Sequence[Expected]) -> list[Entry]:
        """Who has an appointment and may still come; `id` below zero, as nobody asks for her wait yet."""
        return [
            Entry(
                -row.id, row.desk, row.language, booked(self.site.calling, self.now, row.at),
                self.talk(row.concern), LAST, 0, minutes_after(self.now, row.at) - EARLY,
                self.short(row.concern), comes=COMES, punctual=PUNCTUAL, concern=row.concern,
            )
            for row in rows
        ]  # fmt: skip

    def _as_rule_sees(self, row: Stood) -> calling.Waiting:
        return calling.Waiting(
            row.id, row.desk, row.concern, row.arrived, row.taken_at, row.entered_at or self.now, row.urgent,
            row.appointment_at, row.not_before, row.wanted_counter,
            row.position == 0 or row.state == At.PLANNED.value,  # a planned stop gets its credit when it is entered
        )  # fmt: skip

    def place(self, row: Sitting, seen: Seen) -> Place:
        caller = caller_of(self.site, row.id, row.desks, row.languages)
        here = Place(row.id, caller.desks, caller.languages, trained=caller.trained, helper=caller.helper)
        busy = None
        served = next((s for s in seen.stops if s.counter == row.id and s.state in AT_A_COUNTER), None)
        if served is not None:
            talk = CHECK if served.papers == "now" else self.talk(served.concern)
            if not here.understands(self.language(served)):
                talk = talk.foreign(self.known.habits.foreign_factor, self.known.habits.foreign_minutes)
            talk = talk.later(self.known.habits.overhead)
            busy = Busy(-minutes_after(self.now, served.called_at or self.now), talk, served.id)
        elif row.state == "paused":
            busy = self._away(row, seen)
        return replace(here, busy=busy, pause=self.known.pause)

    def _away(self, row: Sitting, seen: Seen) -> Busy:
        """A break; or the talk of somebody else to which the clerk came along, once it has begun."""
        along = next((s for s in seen.stops if s.companion == row.id and s.state in AT_A_COUNTER), None)
        if along is not None:
            talk = self.talk(along.concern).later(self.known.habits.overhead)
            return Busy(-minutes_after(self.now, along.called_at or self.now), talk)
        since = seen.paused.get(row.id)
        return Busy(-minutes_after(self.now, since) if since else 0.0, self.known.pause)

    def coming(self, hour: int) -> tuple[Kind, ...]:
        """Who may still come, as often as in the last weeks at this hour and the next."""
        target = newcomer(self.site.calling, urgent=False)
        return tuple(
            Kind(desk, language, self._usual(desk, short=short), target, short, 0, rate)
            for (desk, language, short), hours in self.known.hourly.items()
            if (rate := (hours.get(hour, 0.0) + hours.get(hour + 1, 0.0)) / 2) > 0
        )

    def _usual(self, desk: str, *, short: bool) -> Talk:
        found = [self.talk(c.id) for c in self.site.concerns if c.desk == desk and c.short == short]
        found = found or [self.talk(c.id) for c in self.site.concerns if c.short == short] or [Talk(15, 0.6)]
        return Talk(sum(t.mean for t in found) / len(found), 0.7)
