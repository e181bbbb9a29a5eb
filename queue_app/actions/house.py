"""What keeps the house running: a word for the screens, a queue that moves, numbers that do not count, a test call."""

import re
from collections.abc import Sequence

from sqlalchemy import select

from queue_app.actions import ready_messages, reception, settings
from queue_app.actions.counters import Staff
from queue_app.actions.plain_text import one_line
from queue_app.actions.ready_messages import MESSAGE_LENGTH
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.rules.stops import AT_A_COUNTER, OPEN
from queue_app.store import tables as tab
from queue_app.store.records import Stop
from queue_app.store.turn import Turn

MOST_VOIDED = 200  # a paper roll; more is a slip of the finger
NUMBER = re.compile(r"([A-Z]) ([1-9]\d{0,4})")
TEST_NUMBER = "0"  # never given to anybody


def set_message(t: Turn, who: Staff, text: str) -> str:
    """The word of the office on every screen, plain text of at most 200 characters; empty takes it down.

    It stays until it is changed, at the longest until the day is over. Needs the right to (site setting
    `office_message`).
    """
    if who.role not in t.site.office_message:
        raise NotAllowed(step="message")
    kept = one_line(text, MESSAGE_LENGTH, "text")
    settings.keep_message(t, who.role, kept)
    t.record("message_changed" if kept else "message_ended")
    return kept


def show_ready(t: Turn, who: Staff, number: int) -> str:
    """Set a message that is kept ready out on every screen, in all its languages; returns what stands there now.

    Needs the right to, like `set_message`. Raises NotFound.
    """
    if who.role not in t.site.office_message:
        raise NotAllowed(step="message")
    said = ready_messages.find(t, number).said(t.site.languages)
    settings.keep_message(t, who.role, said)
    t.record("message_changed")
    return said


def move_queue(t: Turn, who: Staff, desk_id: str, to: str) -> int:
    """Everybody who still has to go to one desk goes to another one instead; returns how many stops.

    For a desk that closes early: its waiting, planned, parked and missed visitors keep number, wait and order. Who is
    at a counter is finished there. A place at one counter of the old desk is given up with it. For leads and admins.
    """
    if not who.senior:
        raise NotAllowed(desk=desk_id)
    if t.desk(desk_id).id == t.desk(to).id:
        raise RuleBroken("invalid", field="to")
    rows = t.connection.execute(
        select(tab.stop)
        .where(tab.stop.c.site == t.site.id, tab.stop.c.day == t.day, tab.stop.c.desk == desk_id)
        .where(tab.stop.c.state.in_([s.value for s in OPEN - AT_A_COUNTER]))
        .order_by(tab.stop.c.id)
    ).all()
    if rows:
        event_id = t.record("queue_moved", desk=desk_id, to=to, stops=len(rows))
    for stop in map(Stop.of, rows):
        was = stop.instead_of or desk_id
        instead_of = None if was == to else was
        t.change(stop, desk=to, instead_of=instead_of, wanted_counter=None, version=event_id, undo=None)
    return len(rows)


def void_series(t: Turn, who: Staff, first: str, last: str) -> tuple[int, list[str]]:
    """Numbers of one letter that nobody holds (a torn roll, a test): their stops are left with the reason "void".

    Returns how many tickets, and the numbers that were left alone because somebody is at a counter with them. Needs
    the right `void`.
    """
    if not who.may(t.site, "void"):
        raise NotAllowed(step="void")
    start, end = NUMBER.fullmatch(first), NUMBER.fullmatch(last)
    if start is None or end is None or start[1] != end[1]:
        raise RuleBroken("invalid", field="last")
    wanted = range(int(start[2]), int(end[2]) + 1)
    if not 1 <= len(wanted) <= MOST_VOIDED:
        raise RuleBroken("invalid", field="last")
    found = t.connection.execute(
        select(tab.ticket.c.id)
        .where(tab.ticket.c.site == t.site.id, tab.ticket.c.day == t.day)
        .where(tab.ticket.c.number.in_([f"{start[1]} {digits}" for digits in wanted]))
        .order_by(tab.ticket.c.id)
    ).all()
    return _void(t, [row.id for row in found])


def void_tickets(t: Turn, who: Staff, tickets: Sequence[int]) -> tuple[int, list[str]]:
    """Numbers that somebody took for fun, of whatever letters; like `void_series` otherwise. Raises NotFound."""
    if not who.may(t.site, "void"):
        raise NotAllowed(step="void")
    if any(t.ticket(one).day != t.day for one in tickets):
        raise NotFound()
    return _void(t, tickets)


def _void(t: Turn, tickets: Sequence[int]) -> tuple[int, list[str]]:
    voided, left_alone = 0, []
    for one in tickets:
        stops = [stop for stop in t.stops_of(one) if stop.state in OPEN]
        if any(stop.state in AT_A_COUNTER for stop in stops):
            left_alone.append(t.ticket(one).number)
        elif stops:
            reception.send_home(t, one, reason="void")
            voided += 1
    return voided, left_alone


def test_call(t: Turn, counter_id: str) -> str:
    """Ring on every screen with a number that nobody has, to see and hear whether it works; returns the number.

    It is a fact like any call but belongs to no ticket, so it counts nowhere.
    """
    counter = t.site.counter(counter_id)
    if counter is None:
        raise NotFound(counter=counter_id)
    desk = t.desk(counter.desks[0])
    number = f"{desk.letter} {TEST_NUMBER}"
    t.record("test_called", desk=desk.id, counter=counter.id, number=number, call=t.newest + 1)
    return number
