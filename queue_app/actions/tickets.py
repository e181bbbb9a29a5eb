"""What a visitor does: take a ticket, add a concern to it, let others go first, leave."""

import math
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import update

from queue_app.config import Concern
from queue_app.rules import hours, routing, stops
from queue_app.rules.blocks import Taken
from queue_app.rules.errors import NotFound, RuleBroken, StepNotAllowed
from queue_app.rules.stops import State
from queue_app.rules.waiting import Range
from queue_app.store import said
from queue_app.store import tables as tab
from queue_app.store.board import Mode, open_now, takes_tickets
from queue_app.store.closures import as_planned
from queue_app.store.lines import concerns_ahead, loads, plainly
from queue_app.store.records import Stop, Ticket
from queue_app.store.turn import Turn

MOST_CONCERNS = 5
LATEST_MINUTES = 60


def take_ticket(
    t: Turn,
    concern_ids: Sequence[str],
    language: str,
    needs: Sequence[str],
    mode: Mode,
    *,
    by_staff: bool = False,
    speak: bool = True,
) -> tuple[Ticket, list[Stop]]:
    """Give a visitor her number and her stops: the first waits, the others are planned.

    One to five concerns (contract); two equal ones count once. Staff may give a ticket outside opening hours and above
    quotas: the person stands in front of them. `speak`: whether her language may be heard when she is called. Raises
    NotFound for an unknown concern, RuleBroken("closed") when neither the desk nor a substitute takes tickets,
    RuleBroken("full") when only their numbers for today are used up, RuleBroken("too_late") when she would probably be
    called after closing.
    """
    concerns = concerns_of(t, concern_ids)
    everybody = {desk.id for desk in t.site.desks}
    takes = everybody if by_staff else _taking(t, concerns, mode)
    try:
        ticket, made = issue(t, concerns, takes, language, needs, speak=speak)
    except RuleBroken as why:
        raise _closed_or_full(t, why, mode) from None
    if not by_staff and not mode.always_open:
        _must_be_in_time(t, ticket, made[0])
    return ticket, made


def concerns_of(t: Turn, concern_ids: Sequence[str]) -> list[Concern]:
    """One to five concerns by id, equal ones once. Raises NotFound for an unknown one."""
    wanted = list(dict.fromkeys(concern_ids))
    if not 1 <= len(wanted) <= MOST_CONCERNS:
        raise RuleBroken("invalid", field="concerns")
    return [concern_of(t, concern_id) for concern_id in wanted]


def concern_of(t: Turn, concern_id: str) -> Concern:
    """A concern of the site. Raises NotFound."""
    concern = t.site.concern(concern_id)
    if concern is None:
        raise NotFound(concern=concern_id)
    return concern


def _taking(t: Turn, concerns: Sequence[Concern], mode: Mode) -> set[str]:
    """The desks that take tickets now, of those that these concerns may lead to: counting quotas has its price."""
    desks, asked = set[str](), [concern.desk for concern in concerns]
    while asked:
        desk = t.desk(asked.pop())
        if desk.id not in desks:
            desks.add(desk.id)
            asked += [desk.substitute] if desk.substitute else []
    return takes_tickets(t.connection, t.site, t.day, t.now, mode, desks)


def _closed_or_full(t: Turn, why: RuleBroken, mode: Mode) -> RuleBroken:
    """Open by the clock, yet nobody takes her: then the numbers are used up, which is another sentence."""
    here = open_now(t.connection, t.site, t.day, t.now, mode)
    asked = t.desk(str(why.details["desk"]))
    if routing.desk_for(asked, t.desk, here.__contains__) is None:
        return why
    return RuleBroken("full", **why.details)


def _must_be_in_time(t: Turn, ticket: Ticket, stop: Stop) -> None:
    """Nobody is given a number that is likely to be called after closing only; a guide helps her always.

    "Likely" is the upper end of the honest range: one of ten waits longer. Raises RuleBroken `too_late` with the desk
    and when it opens again; the ticket is then rolled back with everything else of the turn.
    """
    desk = t.desk(stop.desk)
    planned = as_planned(t.connection, t.site)
    closes = hours.desk_closes_at(planned, desk, t.now)
    if closes is None or stop.concern == t.site.unsure:
        return
    found = said.for_newcomer(t.connection, t.site, stop, ticket.language, t.now)
    wait = found.said if found else _wait_plainly(t, ticket, stop)
    if wait is not None and t.now + timedelta(minutes=wait.high) > closes:
        opens = hours.desk_opens_at(planned, desk, closes)
        raise RuleBroken("too_late", desk=desk.id, opens_at=opens.isoformat() if opens else None)


def _wait_plainly(t: Turn, ticket: Ticket, stop: Stop) -> Range | None:
    ahead = concerns_ahead(t.connection, t.site, t.day, t.now, stop, ticket)
    return plainly(t.connection, t.site, t.day, stop.desk, ahead)


def issue(
    t: Turn,
    concerns: Sequence[routing.ConcernLike],
    takes: set[str],
    language: str,
    needs: Sequence[str],
    appointment_at: datetime | None = None,
    *,
    speak: bool = True,
    taken: Taken | None = None,
) -> tuple[Ticket, list[Stop]]:
    """The ticket with its stops at the desks that take her; with an appointment she is due at its time.

    `taken`: a kiosk gave it by itself before, and everything counts from then.

    Raises RuleBroken("closed") when neither a desk nor its substitute is among `takes`.
    """
    planned = routing.plan(concerns, t.desk, takes.__contains__, _waits(t, concerns))
    ticket = t.new_ticket(planned[0].desk, language, needs, appointment_at, speak=speak, taken=taken)
    made = [_make_stop(t, ticket, position, stop) for position, stop in enumerate(planned)]
    offline = {"tapped_at": ticket.taken_at.isoformat()} if taken else {}
    t.record("ticket_taken", stop=made[0], number=ticket.number, stops=len(made), **offline)
    return ticket, made


def _waits(t: Turn, concerns: Sequence[routing.ConcernLike]) -> Callable[[str], float]:
    """The upper end of the wait at each desk, in minutes; a desk without an open counter comes last."""
    if len({concern.desk for concern in concerns}) < 2:
        return lambda _desk: 0.0  # one desk: there is nothing to choose, and nothing to count
    found = loads(t.connection, t.site, t.day, t.now)

    def wait_at(desk: str) -> float:
        wait = found[desk].wait
        return math.inf if wait is None else float(wait.high)

    return wait_at


def _make_stop(t: Turn, ticket: Ticket, position: int, planned: routing.PlannedStop) -> Stop:
    concern = t.site.concern(planned.concern)
    entered = (
        {"state": State.WAITING, "entered_at": ticket.taken_at, "last_step": "enter"} if position == 0 else {}
    )
    return t.new_stop(
        ticket,
        position=position,
        desk=planned.desk,
        concern=planned.concern,
        instead_of=planned.instead_of,
        urgent=bool(concern and concern.urgent),
        **entered,
    )


def add_concern(t: Turn, secret: str, concern_id: str, mode: Mode) -> Ticket:
    """Put one more concern on a ticket: a planned stop, beside that of the same desk if there is one, else the last.

    A concern that is on the ticket and not yet over counts once. Raises NotFound for an unknown concern,
    RuleBroken("invalid") when the ticket has five, StepNotAllowed when its visit is over, and what `take_ticket` raises
    for a desk that takes nobody.
    """
    ticket = t.ticket_by_secret(secret)
    concern = concern_of(t, concern_id)
    found = t.stops_of(ticket.id)
    still_open = [s for s in found if s.state in stops.OPEN]
    if not still_open:
        raise StepNotAllowed(step="add")
    if any(s.concern == concern_id for s in still_open):
        return ticket
    if len(found) >= MOST_CONCERNS:
        raise RuleBroken("invalid", field="concerns")
    takes = _taking(t, [concern], mode)
    try:
        (planned,) = routing.plan([concern], t.desk, takes.__contains__)
    except RuleBroken as why:
        raise _closed_or_full(t, why, mode) from None
    made = insert_after(
        t,
        _behind(t, found, planned),
        planned.desk,
        planned.concern,
        urgent=concern.urgent,
        instead_of=planned.instead_of,
    )
    t.record("concern_added", stop=made)
    return ticket


def _behind(t: Turn, found: Sequence[Stop], planned: routing.PlannedStop) -> Stop:
    """The stop that a new one comes after: that of the same desk or the last, and in any case what must come first."""
    concern = t.site.concern(planned.concern)
    needed = [s for s in found if concern and s.concern in concern.after]
    beside = [s for s in found if s.desk == planned.desk and s.state in stops.OPEN]
    behind = max((beside or list(found))[-1:] + needed, key=lambda s: s.position)
    for stop in found:
        other = t.site.concern(stop.concern)
        waits_for_it = other is not None and planned.concern in other.after
        if stop.state is State.PLANNED and waits_for_it and stop.position <= behind.position:
            return max((s for s in found if s.position < stop.position), key=lambda s: s.position)
    return behind


def insert_after(
    t: Turn, stop: Stop, desk: str, concern: str, *, urgent: bool, instead_of: str | None = None
) -> Stop:
    """A new planned stop right behind this one; the planned ones behind it move one place."""
    make_room(t, stop)
    return t.new_stop(
        t.ticket(stop.ticket),
        position=stop.position + 1,
        desk=desk,
        concern=concern,
        urgent=urgent,
        instead_of=instead_of,
    )


def make_room(t: Turn, stop: Stop) -> None:
    """One place right behind this stop of its ticket."""
    behind = (tab.stop.c.ticket == stop.ticket, tab.stop.c.position > stop.position)
    t.connection.execute(update(tab.stop).where(*behind).values(position=tab.stop.c.position + 1))


def later(t: Turn, secret: str, minutes: int) -> Ticket:
    """Let others go first for so many minutes (1 to 60), place kept; a second wish replaces the first.

    Raises StepNotAllowed when the visitor is not waiting: somebody who is being called should come.
    """
    if not 1 <= minutes <= LATEST_MINUTES:
        raise RuleBroken("invalid", field="minutes")
    ticket = t.ticket_by_secret(secret)
    waiting = [s for s in t.stops_of(ticket.id) if s.state is State.WAITING]
    if not waiting:
        raise StepNotAllowed(step="later")
    event_id = t.record("stepped_aside", stop=waiting[0], minutes=minutes)
    t.change(
        waiting[0],
        not_before=t.now + timedelta(minutes=minutes),
        version=event_id,
        last_step="later",
        stepped_at=t.now,
        undo=None,
    )
    return ticket


def choose_voice(t: Turn, secret: str, *, speak: bool) -> Ticket:
    """Whether the visitor's language may be heard when she is called, beside German.

    Raises StepNotAllowed when her visit is over: there is nothing left to call.
    """
    ticket = t.ticket_by_secret(secret)
    if not any(s.state in stops.OPEN for s in t.stops_of(ticket.id)):
        raise StepNotAllowed(step="speak")
    if ticket.speak != speak:
        ticket = t.change_ticket(ticket, speak=speak)
        t.record("voice_chosen", ticket=ticket.id, speak=speak)
    return ticket


def leave(t: Turn, secret: str) -> Ticket:
    """The visitor gives up: all her open stops are left. Raises StepNotAllowed while she is being served."""
    ticket = t.ticket_by_secret(secret)
    found = [s for s in t.stops_of(ticket.id) if s.state in stops.OPEN]
    if not found:
        raise StepNotAllowed(step="leave")
    for stop in found:
        t.step(stop, "leave", facts={"reason": "visitor"})
    return ticket


def enter_next(t: Turn, ticket_id: int) -> Stop | None:
    """When nothing of the ticket is going on any more, its next planned stop enters its queue by itself.

    The order of arrival is the ticket's, so the visitor keeps the wait she has earned.
    """
    found = t.stops_of(ticket_id)
    if any(s.state in stops.BLOCKS_THE_NEXT for s in found):
        return None
    for stop in found:
        if stop.state is State.PLANNED:
            return t.step(stop, "enter", entered_at=t.now)
    return None
