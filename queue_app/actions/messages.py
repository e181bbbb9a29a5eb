"""What clients are written about their appointments: put into the outbox in the very turn that changes something."""

from datetime import datetime

from queue_app.rules import post as rule
from queue_app.rules.errors import RuleBroken
from queue_app.store import contacts, post
from queue_app.store.records import Appointment
from queue_app.store.turn import Turn
from queue_app.store.vault import Sealed


def check_open(t: Turn, contact: Sealed, most: int) -> None:
    """One contact may have so many appointments to come at this site. Raises RuleBroken `too_many_appointments`."""
    if contacts.open_appointments(t.connection, t.site.id, contact, t.now) >= most:
        raise RuleBroken("too_many_appointments", most=most)


def begin(t: Turn, made: Appointment, contact: Sealed) -> None:
    """Keep the contact of a new appointment and say that it is booked, or ask whether that is her own wish."""
    contacts.keep(t.connection, made, contact)
    if made.state == "to_confirm":
        post.put(t.connection, made, "confirm", t.now)
    else:
        tell_booked(t, made)


def tell_booked(t: Turn, made: Appointment) -> None:
    """Say that an appointment is booked, and remind of it `reminder_hours` before its time."""
    post.put(t.connection, made, "confirmation", t.now)
    _remind(t, made)


def tell_moved(t: Turn, moved: Appointment, due: datetime) -> None:
    """Say the new time from `due` on and remind of it instead of the old one; nothing without a contact."""
    if contacts.has_contact(t.connection, moved.id):
        post.take_back_reminder(t.connection, moved.id)
        post.put(t.connection, moved, "change", due)
        _remind(t, moved)


def tell_moved_back(t: Turn, moved: Appointment, back: Appointment) -> None:
    """A move was taken back: what tells of it is not sent; had it gone out, the old time is told anew."""
    if contacts.has_contact(t.connection, back.id):
        post.take_back_reminder(t.connection, back.id)
        if not post.take_back_change(t.connection, moved):
            post.put(t.connection, back, "change", t.now)
        _remind(t, back)


def tell_cancelled(t: Turn, cancelled: Appointment) -> None:
    """Say that the appointment is off, and remind of it no more; nothing without a contact."""
    if contacts.has_contact(t.connection, cancelled.id):
        post.take_back_reminder(t.connection, cancelled.id)
        post.put(t.connection, cancelled, "cancellation", t.now)


def _remind(t: Turn, about: Appointment) -> None:
    due = rule.remind_at(about.at, t.now, t.site.messages.reminder_hours)
    if due is not None:
        post.put(t.connection, about, "reminder", due)
