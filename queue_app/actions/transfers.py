"""Sending a visitor on to another desk: same number, earned wait and note kept."""

from queue_app.actions import notes
from queue_app.actions.calls import Called
from queue_app.actions.counters import Staff, must_be_mine, must_look_after
from queue_app.actions.tickets import insert_after, make_room
from queue_app.rules import routing
from queue_app.rules.errors import NotFound
from queue_app.rules.stops import AT_A_COUNTER, State
from queue_app.store.board import staffed_today
from queue_app.store.records import Stop
from queue_app.store.turn import Turn


def send_on(
    t: Turn,
    who: Staff,
    stop: Stop,
    desk_id: str,
    concern_id: str | None = None,
    note: str | None = None,
    counter_id: str | None = None,
    *,
    interpreter: bool = False,
) -> Called:
    """End this stop and let the visitor wait at another desk (or at one counter of it) at once.

    The number stays, the place in the queue is that of her arrival in the house. The note (plain text, at most 500
    characters) is seen by the receiving desk only and deleted when that stop ends. A desk with nobody today is replaced
    by its substitute, and the stop says so. Raises NotFound for an unknown desk, concern or counter.
    """
    kept = notes.checked(note)
    if stop.state in AT_A_COUNTER:
        must_be_mine(t, who, stop)
    else:
        must_look_after(t, who, stop)
    concern = t.site.concern(concern_id or stop.concern)
    if concern is None:
        raise NotFound(concern=concern_id)
    wanted = t.site.counter(counter_id) if counter_id else None
    if counter_id and (wanted is None or desk_id not in wanted.desks):
        raise NotFound(counter=counter_id)
    here = staffed_today(t.connection, t.site, t.day)
    receiving = routing.desk_for(t.desk(desk_id), t.desk, here.__contains__) or desk_id
    ended = t.step(stop, "send-on", facts={"to": receiving})
    planned = _planned_there(t, ended, receiving, concern_id)
    if planned is None:
        made = insert_after(t, ended, receiving, concern.id, urgent=concern.urgent)
    else:
        make_room(t, ended)
        made = planned
    made = t.change(
        made,
        position=ended.position + 1,
        state=State.WAITING,
        entered_at=t.now,
        last_step="enter",
        from_desk=stop.desk,
        note=kept,
        interpreter=interpreter,
        wanted_counter=counter_id if receiving == desk_id else None,
        instead_of=desk_id if receiving != desk_id else None,
    )
    event_id = t.record("entered", stop=made)
    made = t.change(made, version=event_id)
    led_to = {"entered": [made.id, event_id, _before(planned)]} if planned else {"made": [made.id, event_id]}
    return t.change(ended, undo={**(ended.undo or {}), **led_to}), None


def _planned_there(t: Turn, ended: Stop, desk: str, concern: str | None) -> Stop | None:
    """What is planned at that desk anyway: who is sent where she has to go must not go there twice."""
    return next((one for one in t.stops_of(ended.ticket) if _is_that(one, desk, concern)), None)


def _is_that(stop: Stop, desk: str, concern: str | None) -> bool:
    return stop.state is State.PLANNED and stop.desk == desk and concern in (None, stop.concern)


def _before(planned: Stop) -> dict[str, object]:
    """What taking it back has to restore, beside the state. Those before it have moved one place by then."""
    kept = {
        key: getattr(planned, key) for key in ("from_desk", "interpreter", "wanted_counter", "instead_of")
    }
    return {**kept, "position": planned.position + 1}
