"""What leads and admins set on their page, and taking it back. Each change leaves a line in the history."""

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import update

from queue_app.actions import appointments, devices, messages, ready_messages, staffing
from queue_app.actions.counters import Staff
from queue_app.actions.plain_text import one_line
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.store import changes, closures, wishes
from queue_app.store import tables as tab
from queue_app.store.closures import REASON_LENGTH, Closure
from queue_app.store.turn import Turn

LONGEST_DAYS = 366


def close(t: Turn, who: Staff, wanted: Closure, *, cancel: bool) -> int:
    """The house or a desk is closed, or open at other times, on some dates; returns how many appointments it cancelled.

    With `cancel` those are cancelled that would find the doors closed, and their people are written to in their own
    language; else they stay. What the waiting list is asked about just now is taken back. The dates are local, both
    inclusive, at most `LONGEST_DAYS`, not all over. For leads and admins. Raises NotFound for a desk, RuleBroken
    `invalid` with the field.
    """
    _must_be_senior(who)
    kept = _checked(t, wanted)
    struck = closures.appointments_on(t.connection, t.site, kept, t.now) if cancel else []
    for one in struck:
        freed = appointments.free(t, one)
        if one.state == "booked":  # who has not confirmed may be a stranger
            messages.tell_cancelled(t, freed)
    for offer in closures.appointments_on(t.connection, t.site, kept, t.now, ("offered",)):
        asked = wishes.of_appointment(t.connection, offer.id)
        if asked is not None:
            wishes.end_offer(t.connection, asked)
        appointments.free(t, offer)
    _put(t, who, kept, cancelled=len(struck))
    return len(struck)


def reopen(t: Turn, who: Staff, number: int) -> None:
    """A closure holds no longer; what the configuration says does again. Raises NotFound."""
    _must_be_senior(who)
    _take_away(t, who, number)


def undo(t: Turn, who: Staff, number: int) -> None:
    """What a line of the history did is taken back, by a new line that can itself be taken back.

    Appointments that were cancelled stay so: their people know already. Raises NotFound, and RuleBroken `stale` when
    it was taken back before or something else was set since.
    """
    _must_be_senior(who)
    line = next((one for one in changes.newest(t.connection, t.site.id) if one.id == number), None)
    if line is None:
        raise NotFound()
    if line.undone:
        raise RuleBroken("stale")
    if line.kind == "closed":
        try:
            _take_away(t, who, line.facts["id"], undoes=line.id)
        except NotFound:
            raise RuleBroken("stale") from None
    elif line.kind == "reopened":
        _put(t, who, Closure.of(**line.facts), undoes=line.id)
    elif line.kind in ("staffed", "spoken"):
        staffing.put_back(t, who, line)
    elif line.kind == "ready_message":
        ready_messages.put_back(t, who, line)
    elif line.kind == "revoked":
        devices.put_back(t, who, line)
    elif line.kind == "restored":
        devices.revoke_again(t, who, line)
    else:
        _put_back_message(t, who, line)


def keep_message(t: Turn, role: str, text: str, *, undoes: int | None = None) -> None:
    """The word of the office is this from now on; when that is news, the history says what it was before."""
    before = t.connection.scalar(_message_of(t)) or ""
    if text == before:
        return
    t.connection.execute(update(tab.site).where(tab.site.c.id == t.site.id).values(message=text))
    facts = {"before": before, "after": text}
    changes.write(t.connection, t.site.id, t.now, role, "message", facts, undoes)


def _message_of(t: Turn) -> Any:
    return tab.site.select().with_only_columns(tab.site.c.message).where(tab.site.c.id == t.site.id)


def _put_back_message(t: Turn, who: Staff, line: changes.Change) -> None:
    if (t.connection.scalar(_message_of(t)) or "") != line.facts["after"]:
        raise RuleBroken("stale")
    keep_message(t, who.role, line.facts["before"], undoes=line.id)
    t.record("message_changed" if line.facts["before"] else "message_ended")


def _must_be_senior(who: Staff) -> None:
    if not who.senior:
        raise NotAllowed(step="settings")


def _checked(t: Turn, wanted: Closure) -> Closure:
    if wanted.desk is not None:
        t.desk(wanted.desk)
    days = (wanted.last - wanted.first).days
    if not 0 <= days < LONGEST_DAYS or wanted.last < date.fromisoformat(t.day):
        raise RuleBroken("invalid", field="last")
    if (wanted.opens is None) != (wanted.closes is None):
        raise RuleBroken("invalid", field="closes")
    if wanted.opens is not None and wanted.closes is not None and wanted.opens >= wanted.closes:
        raise RuleBroken("invalid", field="closes")
    return replace(wanted, reason=one_line(wanted.reason, REASON_LENGTH, "reason"))


def _put(t: Turn, who: Staff, wanted: Closure, *, cancelled: int = 0, undoes: int | None = None) -> None:
    number = closures.add(t.connection, t.site.id, wanted)
    facts = {**wanted.texts(), "id": number, "cancelled": cancelled}
    changes.write(t.connection, t.site.id, t.now, who.role, "closed", facts, undoes)
    t.record("hours_changed", desk=wanted.desk)


def _take_away(t: Turn, who: Staff, number: int, *, undoes: int | None = None) -> None:
    found = closures.remove(t.connection, t.site.id, number)
    if found is None:
        raise NotFound()
    changes.write(t.connection, t.site.id, t.now, who.role, "reopened", found.texts(), undoes)
    t.record("hours_changed", desk=found.desk)
