"""What stands once somebody has said so: a booking whose mail asks for it, and a time offered to the waiting list."""

from sqlalchemy import select

from queue_app.actions import messages
from queue_app.actions.appointments import by_secret, change, free
from queue_app.rules.errors import RuleBroken
from queue_app.store import post, wishes
from queue_app.store import tables as tab
from queue_app.store.records import Appointment
from queue_app.store.turn import Turn


def confirm(t: Turn, found: Appointment) -> Appointment:
    """Whoever reads the message says yes; from now on the appointment is booked. Once more changes nothing.

    Raises `appointment_over` when that came too late.
    """
    found = by_secret(t, found.secret)
    if found.state in ("booked", "arrived"):
        return found
    if found.state not in ("to_confirm", "offered"):
        raise RuleBroken("appointment_over")
    t.record("appointment_confirmed", desk=found.desk)
    booked = change(t, found, state="booked", until=None)
    messages.tell_booked(t, booked)
    wish = wishes.of_appointment(t.connection, found.id)
    if wish is not None:  # she has what she waited for
        wishes.remove(t.connection, wish)
    return booked


def decline(t: Turn, found: Appointment, *, leave: bool) -> None:
    """She does not want the time that is offered to her, or nothing any more. Others are asked next.

    Raises `appointment_over` when it is not offered to her any more.
    """
    found = by_secret(t, found.secret)
    if found.state not in ("to_confirm", "offered"):
        raise RuleBroken("appointment_over")
    _end(t, found, leave=leave)


def free_unconfirmed(t: Turn) -> int:
    """Times that nobody has confirmed or taken are offered to others; returns how many those were."""
    rows = t.connection.execute(select(tab.appointment).where(post.unconfirmed(t.site.id, t.now))).all()
    for row in rows:
        _end(t, Appointment.of(row), leave=False)
    return len(rows)


def _end(t: Turn, found: Appointment, *, leave: bool) -> None:
    free(t, found)
    wish = wishes.of_appointment(t.connection, found.id)
    if wish is not None:
        wishes.end_offer(t.connection, wish)
        if leave:
            wishes.remove(t.connection, wish)
