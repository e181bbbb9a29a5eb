"""What a kiosk that was on its own hands over: numbers it gave itself, in the queue as of when they were tapped."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from queue_app.actions import tickets
from queue_app.config import Concern
from queue_app.rules import blocks, numbering
from queue_app.rules.blocks import Taken
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.rules.stops import OPEN, State
from queue_app.store import offline
from queue_app.store.board import Mode, takes_tickets
from queue_app.store.records import Ticket
from queue_app.store.turn import Turn


@dataclass(frozen=True)
class Tapped:
    """A ticket as the kiosk made it. `day` is that of its block; `instead_of` the request that nobody answered."""

    number: str
    day: str
    secret: str
    concerns: Sequence[str]
    language: str
    needs: Sequence[str]
    speak: bool
    seconds_ago: float
    instead_of: str | None = None


def hand_over(t: Turn, kiosk: int, tapped: Tapped, mode: Mode) -> Ticket | None:
    """Take a ticket that a kiosk gave by itself into the queue, in the order of when it was tapped.

    Whoever holds a number has been promised a turn, so opening hours, quotas and limits say nothing any more: a desk
    that is closed is represented by its substitute, and when there is none, the ticket waits at the desk itself. A
    concern that is gone becomes the one for "I do not know", a language that is gone German. A ticket of a past day is
    written down only; then the answer is None. Handing over again changes nothing and gives the same.

    Raises RuleBroken("not_reserved") for a number that is not of any block of its day, RuleBroken("number_taken") for
    one that was handed over with another secret, or whose secret another one has.
    """
    given_at = _given_at(t, tapped)
    if given_at is None or tapped.day > t.day:
        raise RuleBroken("not_reserved", number=tapped.number)
    before = offline.found_before(t, tapped.day, tapped.number)
    if before is not None:
        return _the_same(t, before.ticket, tapped)
    if offline.secret_known(t, tapped.secret):
        raise RuleBroken("number_taken", number=tapped.number)
    _give_up(t, kiosk, tapped.instead_of)
    moment = blocks.tapped_at(
        t.now, tapped.seconds_ago, [given_at, *offline.not_before(t, kiosk, tapped.day)]
    )
    ticket = _take(t, tapped, moment, mode) if tapped.day == t.day else None
    offline.write_down(t, kiosk, tapped.day, tapped.number, moment, ticket.id if ticket else None)
    if ticket is None:
        t.record("offline_ticket_past", number=tapped.number, date=tapped.day)
    return ticket


def hand_over_all(
    t: Turn, kiosk: int, many: Sequence[Tapped], mode: Mode
) -> list[Ticket | RuleBroken | None]:
    """Take tickets into the queue in the order in which they were given, all in one turn.

    One that is refused leaves the others as they are; in its place stands why. Handing over again, whole or in part,
    changes nothing and gives the same.
    """
    return [_by_itself(t, kiosk, tapped, mode) for tapped in many]


def _by_itself(t: Turn, kiosk: int, tapped: Tapped, mode: Mode) -> Ticket | RuleBroken | None:
    try:
        with t.part():
            return hand_over(t, kiosk, tapped, mode)
    except RuleBroken as no:
        return no


def _given_at(t: Turn, tapped: Tapped) -> datetime | None:
    try:
        numbering.parse(tapped.number)
    except ValueError:
        raise RuleBroken("invalid", field="number") from None
    return offline.block_given_at(t, tapped.day, tapped.number)


def _the_same(t: Turn, ticket_id: int | None, tapped: Tapped) -> Ticket | None:
    ticket = None if ticket_id is None else t.ticket(ticket_id)
    if ticket is not None and ticket.secret != tapped.secret:
        raise RuleBroken("number_taken", number=tapped.number)
    return ticket


def _give_up(t: Turn, kiosk: int, request_id: str | None) -> None:
    """The kiosk asked the server first and heard nothing. A ticket made then has a number that nobody has seen."""
    secret = request_id and offline.ticket_answered(t, f"device:{kiosk}", request_id)
    if not secret:
        return
    try:
        unseen = t.ticket_by_secret(secret)
    except NotFound:
        return  # of a day that is over
    for stop in t.stops_of(unseen.id):
        if stop.state in OPEN and stop.state is not State.SERVING:
            t.step(stop, "leave", facts={"reason": "unseen"})


def _take(t: Turn, tapped: Tapped, moment: datetime, mode: Mode) -> Ticket:
    concerns = [_concern(t, concern) for concern in dict.fromkeys(tapped.concerns)]
    language = tapped.language if tapped.language in t.site.languages else "de"
    taken = Taken(tapped.number, tapped.secret, moment, offline.arrived_with(t, moment))
    takes = takes_tickets(t.connection, t.site, t.day, t.now, mode)
    everybody = {desk.id for desk in t.site.desks}
    try:
        ticket, _ = tickets.issue(t, concerns, takes, language, tapped.needs, speak=tapped.speak, taken=taken)
    except RuleBroken as why:
        if why.code != "closed":
            raise
        ticket, _ = tickets.issue(
            t, concerns, everybody, language, tapped.needs, speak=tapped.speak, taken=taken
        )
    return ticket


def _concern(t: Turn, concern_id: str) -> Concern:
    return t.site.concern(concern_id) or tickets.concern_of(t, t.site.unsure)
