"""What a visitor does: take a ticket, let others go first, leave."""

from collections.abc import Sequence
from datetime import timedelta

from queue_app.rules import routing, stops
from queue_app.rules.errors import NotFound, RuleBroken, StepNotAllowed
from queue_app.rules.stops import State
from queue_app.store.board import Mode, open_now, takes_tickets
from queue_app.store.tables import Stop, Ticket
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
    RuleBroken("full") when only their numbers for today are used up.
    """
    wanted = list(dict.fromkeys(concern_ids))
    if not 1 <= len(wanted) <= MOST_CONCERNS:
        raise RuleBroken("invalid", field="concerns")
    concerns = []
    for concern_id in wanted:
        concern = t.site.concern(concern_id)
        if concern is None:
            raise NotFound(concern=concern_id)
        concerns.append(concern)
    everybody = {desk.id for desk in t.site.desks}
    takes = everybody if by_staff else takes_tickets(t.connection, t.site, t.day, t.now, mode)
    planned = _plan(t, concerns, takes, mode)
    ticket = t.new_ticket(planned[0].desk, language, needs, speak=speak)
    made = [_make_stop(t, ticket, position, stop) for position, stop in enumerate(planned)]
    t.record("ticket_taken", stop=made[0], number=ticket.number, stops=len(made))
    return ticket, made


def _plan(
    t: Turn, concerns: Sequence[routing.ConcernLike], takes: set[str], mode: Mode
) -> tuple[routing.PlannedStop, ...]:
    try:
        return routing.plan(concerns, t.desk, takes.__contains__)
    except RuleBroken as why:
        # Open by the clock, yet nobody takes her: then the numbers are used up, which is another sentence.
        here = open_now(t.connection, t.site, t.day, t.now, mode)
        asked = t.desk(str(why.details["desk"]))
        if routing.desk_for(asked, t.desk, here.__contains__) is None:
            raise
        raise RuleBroken("full", **why.details) from None


def _make_stop(t: Turn, ticket: Ticket, position: int, planned: routing.PlannedStop) -> Stop:
    concern = t.site.concern(planned.concern)
    entered = {"state": State.WAITING, "entered_at": t.now, "last_step": "enter"} if position == 0 else {}
    return t.new_stop(
        ticket,
        position=position,
        desk=planned.desk,
        concern=planned.concern,
        instead_of=planned.instead_of,
        urgent=bool(concern and concern.urgent),
        **entered,
    )


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
