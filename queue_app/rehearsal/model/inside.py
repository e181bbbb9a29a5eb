"""Who is inside on a simulated day: people at one of their stops, clerks at their counters, and what is measured."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from queue_app.rehearsal.model.people import Stop, Visitor
from queue_app.rehearsal.model.world import Seat
from queue_app.rules.calling import Caller, Waiting

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


@dataclass(slots=True)
class Desk:
    """A seat on this day: who is called there now, since when she is idle, which breaks are still to come."""

    seat: Seat
    caller: Caller
    breaks: list[tuple[float, float]]
    idle_since: float = 0.0
    free_at: float | None = None  # expected; None: she is free
    away: bool = False


def desk_of(seat: Seat) -> Desk:
    """A seat at the beginning of the day."""
    caller = Caller(seat.counter, seat.desks, seat.languages, seat.trained, seat.helper)
    return Desk(seat, caller, list(seat.breaks))
