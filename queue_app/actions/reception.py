"""What the reception does for one visitor: language, needs, priority, another paper, going home."""

from collections.abc import Sequence
from typing import Any

from queue_app.actions.counters import Staff
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken, StepNotAllowed
from queue_app.rules.stops import AT_A_COUNTER, OPEN
from queue_app.store.records import Stop, Ticket
from queue_app.store.turn import Turn


def newest_version(stops: Sequence[Stop]) -> int:
    """What a page has seen of a ticket: the newest change of any of its stops."""
    return max(stop.version for stop in stops)


def visitor(t: Turn, ticket_id: int, version: int | None) -> tuple[Ticket, list[Stop]]:
    """The ticket of today and its open stops, as the page that acts has seen them.

    Raises NotFound for one that is unknown or of another day, RuleBroken `stale` when something has changed since,
    StepNotAllowed when all of its stops are over.
    """
    ticket = t.ticket(ticket_id)
    if ticket.day != t.day:
        raise NotFound(ticket=ticket_id)
    stops = t.stops_of(ticket_id)
    if version is not None and version != newest_version(stops):
        raise RuleBroken("stale", version=newest_version(stops))
    still_open = [stop for stop in stops if stop.state in OPEN]
    if not still_open:
        raise StepNotAllowed(step="visitor")
    return ticket, still_open


def change_language(t: Turn, ticket_id: int, language: str, version: int | None = None) -> None:
    """Speak another language with this visitor: on the phone, on paper, in the list of every desk."""
    if language not in t.site.languages:
        raise RuleBroken("invalid", field="language")
    _change_ticket(t, ticket_id, version, "language_changed", language=language)


def change_needs(t: Turn, ticket_id: int, needs: Sequence[str], version: int | None = None) -> None:
    """What this visitor needs; an empty list when it was noted by mistake."""
    _change_ticket(t, ticket_id, version, "needs_changed", needs=list(dict.fromkeys(needs)))


def _change_ticket(t: Turn, ticket_id: int, version: int | None, kind: str, **values: Any) -> None:
    ticket, stops = visitor(t, ticket_id, version)
    t.change_ticket(ticket, **values)
    _touch(t, stops, t.record(kind, ticket=ticket.id))


def _touch(t: Turn, stops: Sequence[Stop], version: int, **values: Any) -> None:
    """A new version for the stops, so that a page that has not seen the change cannot act on them."""
    for stop in stops:
        t.change(stop, version=version, **values)


def give_priority(
    t: Turn, who: Staff, ticket_id: int, reason: str | None, version: int | None = None
) -> None:
    """Call this visitor before others, at every desk she still goes to; without a reason that is over again.

    The reason is one of a short list and stands in the log; who gave it does not. Needs the right `priority`.
    Somebody who is already at a counter keeps her place there.
    """
    if not who.may(t.site, "priority"):
        raise NotAllowed(step="priority")
    ticket, stops = visitor(t, ticket_id, version)
    event_id = t.record("prioritised" if reason else "priority_ended", ticket=ticket.id, reason=reason)
    for stop in stops:
        concern = t.site.concern(stop.concern)
        _touch(t, [stop], event_id, urgent=bool(reason) or bool(concern and concern.urgent))


def need_interpreter(t: Turn, ticket_id: int, version: int | None = None, *, needed: bool) -> None:
    """Every talk that this visitor still has needs an interpreter, or none after all. Every desk sees it."""
    ticket, stops = visitor(t, ticket_id, version)
    kind = "interpreter_needed" if needed else "interpreter_not_needed"
    _touch(t, stops, t.record(kind, ticket=ticket.id), interpreter=needed)


def reprint(t: Turn, ticket_id: int) -> Ticket:
    """The ticket once more, for one who lost her paper. The log says that it was printed again."""
    ticket, _stops = visitor(t, ticket_id, None)
    t.record("reprinted", ticket=ticket.id)
    return ticket


def send_home(t: Turn, ticket_id: int, version: int | None = None, reason: str = "staff") -> None:
    """All open stops of a visitor are left. Raises RuleBroken `counter_busy` while she is called or served."""
    _ticket, stops = visitor(t, ticket_id, version)
    at = next((stop.counter for stop in stops if stop.state in AT_A_COUNTER), None)
    if at is not None:
        raise RuleBroken("counter_busy", counter=at)
    for stop in stops:
        t.step(stop, "leave", facts={"reason": reason})
