"""Who is inside on a simulated day: people at one of their stops, clerks at their counters, and what is measured."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from queue_app.rehearsal import habits
from queue_app.rehearsal.model.people import Stop, Visitor
from queue_app.rehearsal.model.world import Seat
from queue_app.rules import holding
from queue_app.rules.calling import Caller, Waiting
from queue_app.rules.policy import Policy

OPENS = datetime(2026, 11, 23, 7, tzinfo=UTC)


def moment(at: float) -> datetime:
    """A minute of the day as the calling rule wants it."""
    return OPENS + timedelta(minutes=at)


@dataclass(slots=True)
class Wait:
    """What is measured of one stop. `wait` counts from entering the queue (an appointment: from its time) to the first
    call, in minutes; None when nobody was called any more."""

    visitor: int
    desk: str
    language: str
    kind: str  # walk-in, appointment, follow-up
    entered: float
    hour: int  # of the local day
    wait: float | None = None
    shared: bool = False
    elsewhere: bool = False


@dataclass(slots=True)
class InHouse:
    """A visitor at one of her stops."""

    visitor: Visitor
    place: int
    measured: Wait
    fact: Waiting
    line: str | None = None
    checked: bool = False
    came_late: bool = False

    @property
    def stop(self) -> Stop:
        return self.visitor.stops[self.place]


@dataclass
class Desk:
    """A seat on this day: who is called there now, since when she is idle, which breaks are still to come."""

    seat: Seat
    caller: Caller
    breaks: list[tuple[float, float]]
    idle_since: float = 0.0
    free_at: float | None = None  # expected; None: she is free
    away: bool = False

    def __post_init__(self) -> None:
        self.home = self.seat.desks  # what she serves unless she changes by the hour


def desk_of(seat: Seat) -> Desk:
    """A seat at the beginning of the day."""
    caller = Caller(seat.counter, seat.desks, seat.languages, seat.trained, seat.helper)
    return Desk(seat, caller, list(seat.breaks))


def ends_late(waiting: Sequence[Waiting], desks: Sequence[Desk], minutes_left: float, policy: Policy) -> bool:
    """Whether those who wait will not all be served by closing, as far as that matters to the calling rule."""
    if minutes_left > habits.LONG_SHIFT / 4 or not policy.strict_at_closing:
        return False
    work: dict[str, float] = {}
    for stop in waiting:
        work[stop.desk] = work.get(stop.desk, 0.0) + stop.minutes
    counters = {desk: sum(desk in one.seat.desks for one in desks) for desk in work}
    return holding.ends_late(work, counters, minutes_left)
