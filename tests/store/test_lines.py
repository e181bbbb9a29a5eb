"""Who stands ahead of a newcomer: counted in the store, as the calling rule would have it."""

import random
from datetime import timedelta

from queue_app.actions import calls
from queue_app.rules.stops import State
from queue_app.store import board
from queue_app.store.lines import Lines, concerns_ahead
from queue_app.store.turn import Turn
from tests.support.house import House

DESKS = ("pilot", "jobcenter")


def fill(t: Turn, house: House, chance: random.Random) -> None:
    """A waiting room in which everything occurs that moves somebody forward or back."""
    for _ in range(40):
        minutes = chance.choice([None, None, -40, -5, 5, 40, 54, 55, 56, 90])
        at = None if minutes is None else t.now + timedelta(minutes=minutes)
        desk = chance.choice(DESKS)
        ticket = t.new_ticket(desk, "ar", [], at)
        t.new_stop(
            ticket,
            position=chance.choice([0, 0, 0, 1]),
            desk=desk,
            concern=house.concern(desk, chance.randrange(2)),
            urgent=chance.random() < 0.1,
            state=State.WAITING,
            entered_at=t.now,
            not_before=chance.choice([None, None, t.now, t.now + timedelta(minutes=7)]),
        )
        t.record("ticket_taken")
    t.record("filled")


def test_those_ahead_of_a_newcomer_are_those_whom_the_calling_rule_names_before_her(house: House) -> None:
    chance = random.Random(8)
    compared = 0
    for moved in (0, 3, 0, -30, 45):  # minutes between the crowd and her; the clock may have been set back
        house.do(fill, house, chance)
        house.later(minutes=moved)
        for desk in DESKS:
            ticket, (stop, *_) = house.take(house.concern(desk))
            with house.database.reading() as connection:
                where = (connection, house.site, stop.day, house.now)
                lines = Lines(*where, [desk])
                assert concerns_ahead(*where, stop, ticket) == lines.concerns_ahead(stop)
                assert lines.concerns_ahead(stop).total() == lines.place(stop)[0]
                compared += lines.concerns_ahead(stop).total()
    assert compared > 400


def test_the_newest_calls_are_the_same_however_many_facts_came_after_them(small_house: House) -> None:
    house = small_house
    who = house.clerk("1", desks=("pilot",), role="lead")
    for number in range(12):
        house.take(house.concern("pilot"))
        stop, _ = house.do(calls.call_next, who, "1")
        if number % 3 == 0:
            stop, _ = house.do(calls.at_counter, who, stop, "call-again")
        stop, _ = house.do(calls.at_counter, who, stop, "begin")
        house.do(calls.at_counter, who, stop, "finish")

    def recent() -> list[str]:
        shown = board.news(house.database, house.site, house.now, house.mode)["board"]["recent"]
        return [call["number"] for call in shown]

    before = recent()
    assert before == [f"A {number}" for number in range(12, 4, -1)]
    for _ in range(board.RECENT_FACTS):
        house.do(lambda t: t.record("message_changed"))
    assert recent() == before
