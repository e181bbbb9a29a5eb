"""What a clerk does with a visitor: call, call again, begin, finish, put back, miss, restore, park."""

from queue_app.actions.counters import (
    Staff,
    must_be_free,
    must_be_mine,
    must_look_after,
    my_open_counter,
    takes,
)
from queue_app.actions.tickets import enter_next
from queue_app.rules import calling, stops
from queue_app.rules.calling import Because
from queue_app.rules.errors import NobodyWaiting, NotAllowed, RuleBroken
from queue_app.rules.stops import State
from queue_app.store.foreseen import foreseen
from queue_app.store.records import Stop
from queue_app.store.turn import Turn
from queue_app.store.waiting import caller_of

Called = tuple[Stop, Because | None]


def call_next(t: Turn, who: Staff, counter_id: str, *, always_open: bool = False) -> Called:
    """Call the stop that the calling rule names for this counter, with the reason.

    It may be a short concern of a desk that this counter does not serve. Raises NobodyWaiting; RuleBroken `kept` when
    the counter has to stay free for an appointment (calling from the list goes all the same), `counter_busy` while
    somebody is still called or served here, `counter_closed`, `other_counter`.
    """
    row = my_open_counter(t, who, counter_id)
    must_be_free(row)
    caller = caller_of(t.site, counter_id, row.desks, row.languages)
    waiting = t.waiting(caller)
    outlook = foreseen(t.connection, t.site, t.day, t.now, caller, waiting, always_open=always_open)
    pick = calling.next_stop(waiting, t.now, caller, t.site.calling, outlook)
    if pick is None:
        first = next(iter(calling.order(waiting, t.now, caller, t.site.calling, outlook)), None)
        if first is not None and first.because.code == "kept":
            raise RuleBroken("kept", counter=counter_id)
        raise NobodyWaiting(counter=counter_id)
    stop = t.stop(pick.stop.id)
    return t.step(stop, "call", counter=counter_id), pick.because


def call_this(t: Turn, who: Staff, stop: Stop, counter_id: str | None) -> Called:
    """Call one stop out of order, at the clerk's counter. Needs the right `call`."""
    if not who.may(t.site, "call"):
        raise NotAllowed(step="call")
    at = counter_id or who.counter
    if at is None:
        raise RuleBroken("counter_closed")
    row = my_open_counter(t, who, at)
    if not takes(t.site, row, stop):
        raise NotAllowed(desk=stop.desk)
    if stop.state is State.WAITING:  # else the state table has the better answer: somebody else took it
        must_be_free(row)
    return t.step(stop, "call", counter=at), Because("chosen")


def at_counter(t: Turn, who: Staff, stop: Stop, step: str) -> Called:
    """Call again, begin, finish, put back or miss the visitor at the clerk's own counter.

    After `finish` the ticket's next planned stop enters its queue by itself. Who does not come to a helper who wanted
    to see her papers has missed nothing: she goes on waiting.
    """
    if stop.counter is not None and stop.state in (State.CALLED, State.SERVING):
        must_be_mine(t, who, stop)
    else:
        must_look_after(t, who, stop)
    new = t.step(stop, stops.if_nobody_comes(stop.papers) if step == "miss" else step)
    return (_go_on(t, new) if step == "finish" else new), None


def park(t: Turn, who: Staff, stop: Stop) -> Called:
    """Set a visitor aside without losing her place: papers are being fetched, somebody is asked."""
    return at_counter(t, who, stop, "park")


def back_to_queue(t: Turn, who: Staff, stop: Stop, step: str) -> Called:
    """`restore` one who came late, `unpark` one who was set aside: waiting again with the arrival of the ticket."""
    must_look_after(t, who, stop)
    return t.step(stop, step, not_before=None), None


def leave(t: Turn, who: Staff, stop: Stop) -> Called:
    """The visitor gave up this stop and told a clerk. Her next stop, if any, enters its queue."""
    must_look_after(t, who, stop)
    return _go_on(t, t.step(stop, "leave", facts={"reason": "staff"})), None


def _go_on(t: Turn, stop: Stop) -> Stop:
    entered = enter_next(t, stop.ticket)
    if entered is None:
        return stop
    # Taking the step back must take the follow-up back too, so the row remembers it.
    return t.change(stop, undo={**(stop.undo or {}), "entered": [entered.id, entered.version]})
