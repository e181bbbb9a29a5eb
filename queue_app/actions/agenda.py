"""What staff do in the calendar of a desk: block a time, free it again, move an appointment, give one up."""

from datetime import datetime, timedelta

from queue_app.actions import appointments, messages
from queue_app.actions.counters import Staff, must_serve_desk
from queue_app.actions.plain_text import one_line
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.rules.slots import Span
from queue_app.store import appointments as store
from queue_app.store import blocked
from queue_app.store.board import Mode
from queue_app.store.console import undo_seconds
from queue_app.store.records import Appointment
from queue_app.store.turn import Turn

LONGEST_DAYS = 92


def block(t: Turn, who: Staff, desk: str, counter: str | None, span: Span, reason: str) -> int:
    """Keep a time of a desk, or of one of its counters, free of appointments; returns its number.

    What is booked already stays booked. Raises NotFound, NotAllowed for a desk that she does not serve, RuleBroken
    `invalid` for a time that is over, runs backwards or is longer than `LONGEST_DAYS`.
    """
    t.desk(desk)
    must_serve_desk(t, who, desk)
    begins, ends = span
    place = t.site.counter(counter) if counter else None
    if counter and (place is None or desk not in place.desks):
        raise NotFound(counter=counter)
    if not t.now < ends or not begins < ends or ends - begins > timedelta(days=LONGEST_DAYS):
        raise RuleBroken("invalid", field="ends")
    said = one_line(reason, blocked.LONGEST_REASON, "reason")
    made = blocked.add(t.connection, t.site.id, desk, counter, span, said, t.now)
    t.record("time_blocked", desk=desk)
    return made


def unblock(t: Turn, who: Staff, wanted: int) -> None:
    """A blocked time is free again. Raises NotFound, NotAllowed."""
    found = blocked.by_id(t.connection, t.site.id, wanted)
    if found is None:
        raise NotFound(block=wanted)
    must_serve_desk(t, who, found.desk)
    blocked.remove(t.connection, t.site.id, wanted)
    t.record("time_unblocked", desk=found.desk)


def move(t: Turn, who: Staff, wanted: int, at: datetime, mode: Mode) -> Appointment:
    """Give an appointment of her desk another time; its visitor is written to if she left a contact.

    She is told once the site's `undo_seconds` are over. Raises NotFound, NotAllowed, RuleBroken `slot_taken`,
    `appointment_over`, `not_confirmed`.
    """
    until = t.now + timedelta(seconds=undo_seconds(t.site, mode))
    return appointments.move(t, _hers(t, who, wanted).secret, at, staff=True, undo_until=until)


def take_back(t: Turn, who: Staff, wanted: int) -> Appointment:
    """Take a move in the calendar back within the site's `undo_seconds`; its visitor hears nothing of either.

    Nobody else can have taken the old time by then, so it is hers again whatever was blocked meanwhile. Raises
    NotFound, NotAllowed, RuleBroken `undo_too_late` (also when she has moved it herself since), `appointment_over`.
    """
    moved = _hers(t, who, wanted)
    if moved.state != "booked":
        raise RuleBroken("appointment_over")
    if moved.was_at is None or moved.undo_until is None or t.now >= moved.undo_until:
        raise RuleBroken("undo_too_late", step="move")
    t.record("appointment_moved", desk=moved.desk)
    back = appointments.change(t, moved, at=moved.was_at, was_at=None, was_until=None, undo_until=None)
    messages.tell_moved_back(t, moved, back)
    return back


def cancel(t: Turn, who: Staff, wanted: int) -> Appointment:
    """Give up an appointment of her desk; its visitor is written to if she left a contact.

    Raises NotFound, NotAllowed, RuleBroken `appointment_over`.
    """
    return appointments.cancel(t, _hers(t, who, wanted).secret)


def _hers(t: Turn, who: Staff, wanted: int) -> Appointment:
    found = store.by_id(t.connection, wanted)
    if found is None or found.site != t.site.id or found.state in ("held", "offered"):
        raise NotFound(appointment=wanted)
    must_serve_desk(t, who, found.desk)
    return found
