"""What is done with appointments: hold a time, book it, move it, give it up, check in, notice who did not come."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import and_, insert, select, update

from queue_app.actions import messages
from queue_app.actions.tickets import concern_of, concerns_of, issue
from queue_app.config import Concern
from queue_app.rules import slots
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.store import appointments as store
from queue_app.store import tables as tab
from queue_app.store.board import staffed_today
from queue_app.store.records import Appointment, Stop, Ticket
from queue_app.store.turn import Turn
from queue_app.store.vault import Sealed

CODE_DIGITS = 6
# A freed time comes back after a while nobody can foresee, so that watching the page for it brings nobody an advantage.
FREED_AFTER_MINUTES = (1, 10)


def one_desk(t: Turn, concern_ids: Sequence[str]) -> list[Concern]:
    """The concerns of one appointment, all of one desk. Raises NotFound, or RuleBroken `invalid` for mixed desks."""
    found = concerns_of(t, concern_ids)
    if len({concern.desk for concern in found}) > 1:
        raise RuleBroken("invalid", field="concerns")
    return found


def hold(
    t: Turn, concern_ids: Sequence[str], at: datetime, *, staff: bool = False, instead: str | None = None
) -> Appointment:
    """Keep a time for somebody who is still typing, for the site's `hold_minutes`. Raises `slot_taken`.

    Who has gone back and chooses once more gives the secret of what she held: it is kept for nobody any more, so that
    she stands neither in her own way nor in that of others.
    """
    until = t.now + timedelta(minutes=t.site.booking.hold_minutes)
    kept = store.by_secret(t.connection, instead) if instead else None
    if kept is not None and kept.site == t.site.id and kept.state == "held":
        return change(t, kept, **_wanted(t, concern_ids, at, "", staff=staff, but=kept.id), until=until)
    return _new(t, concern_ids, at, "", state="held", until=until, staff=staff)


def book(
    t: Turn,
    concern_ids: Sequence[str],
    at: datetime,
    language: str,
    *,
    staff: bool = False,
    held: str | None = None,
    contact: Sealed | None = None,
    most_open: int | None = None,
    confirm_minutes: int = 0,
    from_stop: Stop | None = None,
) -> Appointment:
    """Book a time; with the secret of a hold that very hold becomes the appointment.

    `at` must be one of the times that are offered now. Staff may also use what is kept from the public, at any lead
    time. Raises RuleBroken `slot_taken` when somebody was faster or the time was never free. With a contact she is
    written to; there may be `most_open` appointments to come for it (`too_many_appointments`), or any number. With
    `confirm_minutes` the appointment waits so long, in state `to_confirm`, for the link in her mail to be used.
    `from_stop`: at which stop of hers it is given, if she is in the house.
    """
    if contact is not None and most_open is not None:
        messages.check_open(t, contact, most_open)
    state, until = "booked", None
    if contact is not None and confirm_minutes:
        state, until = "to_confirm", t.now + timedelta(minutes=confirm_minutes)
    kept = by_secret(t, held) if held else None
    if kept is not None and kept.state == "held":
        made = change(
            t,
            kept,
            **_wanted(t, concern_ids, at, language, staff=staff, but=kept.id),
            state=state,
            until=until,
        )
    else:
        made = _new(t, concern_ids, at, language, state=state, until=until, staff=staff, from_stop=from_stop)
    t.record("appointment_booked", desk=made.desk, ticket=from_stop.ticket if from_stop else None)
    if contact is not None:
        messages.begin(t, made, contact)
    return made


def move(
    t: Turn, secret: str, at: datetime, *, staff: bool = False, undo_until: datetime | None = None
) -> Appointment:
    """Give an appointment another time; code and link stay. The old time is offered again after a few minutes.

    Until `undo_until` it can be taken back: the old time is kept for that, and the new one told only then. Raises
    `slot_taken`, `appointment_over`, `not_confirmed`.
    """
    found = _still_booked(t, secret)
    if found.state == "to_confirm":
        raise RuleBroken("not_confirmed")
    _must_be_free(t, one_desk(t, found.concerns), at, staff=staff, but=found.id)
    t.record("appointment_moved", desk=found.desk)
    moved = change(t, found, at=at, was_at=found.at, was_until=_offered_again(t), undo_until=undo_until)
    messages.tell_moved(t, moved, undo_until or t.now)
    return moved


def cancel(t: Turn, secret: str) -> Appointment:
    """Give an appointment up. Its time is offered again after a few minutes. Raises `appointment_over`."""
    found = _still_booked(t, secret)
    cancelled = free(t, found)
    if found.state == "booked":  # who has not confirmed may be a stranger, who is not written to again
        messages.tell_cancelled(t, cancelled)
    return cancelled


def free(t: Turn, found: Appointment) -> Appointment:
    """Its time is free again: for the waiting list at once, for everybody a few minutes later."""
    t.record("appointment_cancelled", desk=found.desk)
    return _end(t, found, "cancelled", until=_offered_again(t))


def _offered_again(t: Turn) -> datetime:
    low, high = FREED_AFTER_MINUTES
    return t.now + timedelta(seconds=low * 60 + secrets.randbelow((high - low) * 60))


def check_in(t: Turn, code: str, needs: Sequence[str]) -> tuple[Ticket, list[Stop], Appointment, bool]:
    """Turn an appointment into a ticket of today's one queue, due at its time.

    `code` is its six digits, or the secret of its link as a scanner reads it. Until `late_minutes` after its time it is
    kept; later (the last value says so) she waits as a walk-in with the credit that the calling rule gives for it.
    Raises NotFound for an unknown code, RuleBroken `other_house` (with its site), `too_early` (with the time from which
    she can come back), `other_day`, `already_checked_in` (with the number she has). Those name the language of the
    appointment: who only held up her QR code has not chosen one.
    """
    found = _by_code(t, code)
    if found.state == "arrived" and found.ticket is not None:
        raise RuleBroken("already_checked_in", number=t.ticket(found.ticket).number, language=found.language)
    booking, zone = t.site.booking, ZoneInfo(t.site.timezone)
    same_day = found.at.astimezone(zone).date().isoformat() == t.day
    how = slots.arrival(found.at, t.now, booking.early_minutes, booking.late_minutes, same_day=same_day)
    if how.kind in ("too_early", "other_day"):
        opens = found.at - timedelta(minutes=booking.early_minutes)
        when = {"at": found.at.isoformat(), "check_in_from": opens.isoformat()}
        raise RuleBroken(how.kind, **when, language=found.language)
    concerns = [c for c in map(t.site.concern, found.concerns) if c is not None]
    if not concerns:  # the configuration changed since: the desk for everything takes care of her
        concerns = [concern_of(t, t.site.unsure)]
    here = staffed_today(t.connection, t.site, t.day)
    takes = here or {d.id for d in t.site.desks}
    ticket, made = issue(t, concerns, takes, found.language, needs, found.at)
    if store.needs_interpreter(t.connection, t.site, found, t.now):
        made = [t.change(stop, interpreter=True) for stop in made]
    return ticket, made, _end(t, found, "arrived", until=None, ticket=ticket.id), how.kind == "late"


def miss_appointments(t: Turn) -> int:
    """Who has not come by `late_minutes` after the time is not waited for any more; returns how many that were.

    The counter that was held for her is free for walk-ins at once. She can still check in: then she waits like them.
    """
    rows = t.connection.execute(select(tab.appointment).where(store.missed(t.site, t.now))).all()
    for row in rows:
        one = Appointment.of(row)
        _end(t, one, "missed", until=None)
        t.record("appointment_missed", desk=one.desk)
    return len(rows)


def by_secret(t: Turn, secret: str) -> Appointment:
    """The appointment of a secret link at this site; unknown and foreign ones look the same."""
    found = store.by_secret(t.connection, secret)
    if found is None or found.site != t.site.id:
        raise NotFound()
    return found


def _still_booked(t: Turn, secret: str) -> Appointment:
    found = by_secret(t, secret)
    if found.state not in ("booked", "to_confirm"):
        raise RuleBroken("appointment_over")
    return found


def _by_code(t: Turn, code: str) -> Appointment:
    """The newest appointment with this code, or of this link, that can still be checked in to, or was today."""
    near = and_(
        # She who stands here need not confirm that she is coming.
        tab.appointment.c.state.in_(("booked", "to_confirm", "arrived", "missed")),
        tab.appointment.c.at > t.now - timedelta(days=1),
    )
    named = tab.appointment.c.code == code if len(code) == CODE_DIGITS else tab.appointment.c.secret == code
    rows = t.connection.execute(
        select(tab.appointment).where(named, near).order_by(tab.appointment.c.id.desc())
    )
    found = [Appointment.of(row) for row in rows]
    here = next((one for one in found if one.site == t.site.id), None)
    if here is not None:
        return here
    # Another house of the same authority: she is told which, and nothing else of it.
    if found:
        raise RuleBroken("other_house", site=found[0].site, language=found[0].language)
    raise NotFound()


def _must_be_free(
    t: Turn, concerns: Sequence[Concern], at: datetime, *, staff: bool, but: int | None = None
) -> None:
    day = at.astimezone(ZoneInfo(t.site.timezone)).date()
    offered = store.free_slots(t.connection, t.site, concerns, day, day, t.now, staff=staff, but=but)
    if all(slot.at != at for slot in offered):
        raise RuleBroken("slot_taken", at=at.isoformat())


def _new(
    t: Turn,
    concern_ids: Sequence[str],
    at: datetime,
    language: str,
    *,
    state: str,
    until: datetime | None,
    staff: bool,
    from_stop: Stop | None = None,
) -> Appointment:
    values = {
        **_wanted(t, concern_ids, at, language, staff=staff),
        "site": t.site.id,
        "code": new_code(t),
        "secret": secrets.token_urlsafe(24),
        "state": state,
        "until": until,
        "made_at": t.now,
        "from_stop": from_stop.id if from_stop else None,
    }
    row = t.connection.execute(insert(tab.appointment).values(values).returning(tab.appointment)).one()
    return Appointment.of(row)


def _wanted(
    t: Turn, concern_ids: Sequence[str], at: datetime, language: str, *, staff: bool, but: int | None = None
) -> dict[str, Any]:
    """What an appointment is for, once its time is known to be free."""
    concerns = one_desk(t, concern_ids)
    _must_be_free(t, concerns, at, staff=staff, but=but)
    return {
        "desk": concerns[0].desk,
        "concerns": [concern.id for concern in concerns],
        "language": language,
        "at": at,
        "minutes": store.planned_minutes(t.site, concerns),
    }


def new_code(t: Turn) -> str:
    """Six digits that no appointment of this site has that is still to come; easy to say, to type and to read."""
    while True:
        code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
        taken = t.connection.scalar(
            select(tab.appointment.c.id).where(
                tab.appointment.c.site == t.site.id,
                tab.appointment.c.code == code,
                tab.appointment.c.at > t.now - timedelta(days=1),
            )
        )
        if taken is None:
            return code


def _end(
    t: Turn, found: Appointment, state: str, *, until: datetime | None, ticket: int | None = None
) -> Appointment:
    return change(t, found, state=state, until=until, ticket=ticket)


def change(t: Turn, found: Appointment, **values: object) -> Appointment:
    """The appointment with other values, as it is stored now."""
    row = t.connection.execute(
        update(tab.appointment)
        .where(tab.appointment.c.id == found.id)
        .values(values)
        .returning(tab.appointment)
    ).one()
    return Appointment.of(row)
