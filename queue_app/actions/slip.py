"""The Laufzettel: a clerk puts a stop in, moves one, or crosses one out. The number stays, and so does her place."""

from queue_app.actions.calls import Called
from queue_app.actions.counters import Staff, must_serve_one_of
from queue_app.actions.tickets import concern_of, insert_after
from queue_app.rules import routing
from queue_app.rules.errors import RuleBroken, StepNotAllowed
from queue_app.rules.stops import OPEN, State
from queue_app.store.board import staffed_today
from queue_app.store.records import Stop
from queue_app.store.turn import Turn

MOST_STOPS = 8  # still to be made; more is no help to anybody on one day


def add_stop(
    t: Turn,
    who: Staff,
    stop: Stop,
    desk_id: str,
    concern_id: str | None = None,
    *,
    at_once: bool = False,
    interpreter: bool = False,
) -> Called:
    """Put another stop on the slip of this stop's ticket: at its end, or with `at_once` before all planned ones.

    Without a concern it is the one she is here for. A desk with nobody today is replaced by its substitute, and the
    stop says so. Answers with the new stop. Raises NotFound for an unknown desk or concern, RuleBroken `too_many_stops`
    above eight that are still open.
    """
    slip = _slip(t, who, stop)
    concern = concern_of(t, concern_id or stop.concern)
    if len(slip) >= MOST_STOPS:
        raise RuleBroken("too_many_stops")
    here = staffed_today(t.connection, t.site, t.day)
    receiving = routing.desk_for(t.desk(desk_id), t.desk, here.__contains__) or desk_id
    planned = [one for one in slip if one.state is State.PLANNED]
    behind = stop if at_once or not planned else planned[-1]
    made = insert_after(t, behind, receiving, concern.id, urgent=concern.urgent)
    instead_of = desk_id if receiving != desk_id else None
    made = t.change(made, from_desk=stop.desk, instead_of=instead_of, interpreter=interpreter)
    event_id = t.record("planned", stop=made)
    return t.change(made, version=event_id), None


def move_stop(t: Turn, who: Staff, stop: Stop, before_id: int | None) -> Called:
    """Make a planned stop earlier or later: right before another planned one, or last.

    Raises StepNotAllowed when either of them is no longer planned: what has begun is not moved.
    """
    planned = [one for one in _slip(t, who, stop) if one.state is State.PLANNED]
    places = sorted(one.position for one in planned)
    others = [one for one in planned if one.id != stop.id]
    at = next((i for i, one in enumerate(others) if one.id == before_id), len(others))
    if stop.state is not State.PLANNED or (before_id is not None and at == len(others)):
        raise StepNotAllowed(step="move", state=stop.state.value)
    event_id = t.record("moved", stop=stop)
    moved = stop
    for place, one in zip(places, [*others[:at], stop, *others[at:]], strict=True):
        if one.id == stop.id:
            moved = t.change(one, position=place, version=event_id, undo=None)
        else:
            t.change(one, position=place)
    return moved, None


def drop_stop(t: Turn, who: Staff, stop: Stop) -> Called:
    """Cross a planned stop out: it is not needed after all. Raises StepNotAllowed for one that has begun."""
    _slip(t, who, stop)
    if stop.state is not State.PLANNED:
        raise StepNotAllowed(step="drop", state=stop.state.value)
    return t.step(stop, "leave", facts={"reason": "dropped"}), None


def _slip(t: Turn, who: Staff, stop: Stop) -> list[Stop]:
    """The open stops of the ticket. Only who serves the desk of one of them may change the slip."""
    slip = [one for one in t.stops_of(stop.ticket) if one.state in OPEN]
    if not slip:
        raise StepNotAllowed(step="plan", state=stop.state.value)
    must_serve_one_of(t, who, {one.desk for one in slip})
    return slip
