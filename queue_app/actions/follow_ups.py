"""The next appointment, given at the desk to the visitor who sits there, and taking it back."""

from datetime import datetime, timedelta

from queue_app.actions import appointments
from queue_app.actions.counters import Staff, must_be_mine
from queue_app.rules import stops
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.store import appointments as store
from queue_app.store.board import Mode
from queue_app.store.console import undo_seconds
from queue_app.store.records import Appointment, Stop
from queue_app.store.turn import Turn


def book_follow_up(t: Turn, who: Staff, stop: Stop, concern: str, at: datetime) -> Appointment:
    """Book another time, in her language, for the visitor who is at the counter now; her phone and paper show it.

    The concern may be one of another desk: then it is the next station of her way, on another day. Raises RuleBroken
    `stale` when she is not at a counter, `other_counter` when it is somebody else's, `slot_taken`.
    """
    if stop.state not in stops.AT_A_COUNTER:
        raise RuleBroken("stale", stop=stop.id)
    must_be_mine(t, who, stop)
    language = t.ticket(stop.ticket).language
    return appointments.book(t, [concern], at, language, staff=True, from_stop=stop)


def take_back(t: Turn, who: Staff, wanted: int, mode: Mode) -> Appointment:
    """Take a follow-up back within the site's `undo_seconds`; its time is free again at once.

    Raises NotFound for anything that was not given at a desk, RuleBroken `undo_too_late`, `other_counter`.
    """
    found = store.by_id(t.connection, wanted)
    if found is None or found.site != t.site.id or found.from_stop is None:
        raise NotFound(appointment=wanted)
    stop = t.stop(found.from_stop)
    must_be_mine(t, who, stop)
    if found.state != "booked" or t.now > found.made_at + timedelta(seconds=undo_seconds(t.site, mode)):
        raise RuleBroken("undo_too_late", step="follow-up")
    t.record("appointment_cancelled", desk=found.desk, ticket=stop.ticket)
    return appointments.change(t, found, state="cancelled", until=None)
