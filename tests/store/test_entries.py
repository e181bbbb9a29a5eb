"""One stop as a clerk sees it: what a deed says is what the next look at the store says."""

from collections.abc import Callable

import pytest

from queue_app.actions import calls, notes, reception, slip, transfers
from queue_app.actions.undo import undo
from queue_app.rules.errors import RuleBroken
from queue_app.store.entries import after_deed, entries
from queue_app.store.turn import Turn
from tests.support.house import OPEN, House

Deed = Callable[[Turn], calls.Called]


def done(house: House, deed: Deed) -> int:
    """Do a deed; what it says of the stop is what the store says, at its end and before anything is committed."""

    def work(t: Turn) -> int:
        stop, because = deed(t)
        said, (seen,) = after_deed(t, stop, because), entries(t.connection, [stop.id])
        assert (said.stop, said.ticket, said.planned) == (seen.stop, seen.ticket, seen.planned)
        return stop.id

    return house.do(work)


def test_after_every_deed_an_entry_is_what_the_store_holds(house: House) -> None:
    who = house.clerk("1", desks=("pilot",))
    house.take(house.concern("pilot"), house.concern("jobcenter"), house.concern("counselling"))
    one = done(house, lambda t: calls.call_next(t, who, "1"))
    deeds: list[Deed] = [
        lambda t: calls.at_counter(t, who, t.stop(one), "call-again"),
        lambda t: calls.at_counter(t, who, t.stop(one), "put-back"),
        lambda t: calls.call_this(t, who, t.stop(one), "1"),
        lambda t: calls.at_counter(t, who, t.stop(one), "miss"),
        lambda t: calls.back_to_queue(t, who, t.stop(one), "restore"),
        lambda t: calls.call_next(t, who, "1"),
        lambda t: calls.at_counter(t, who, t.stop(one), "begin"),
        lambda t: notes.write_note(t, who, t.stop(one), "brings the letter"),
        lambda t: notes.need_interpreter(t, who, t.stop(one), needed=True),
        lambda t: slip.add_stop(t, who, t.stop(one), "landkreis", None),
        lambda t: calls.park(t, who, t.stop(one)),
        lambda t: calls.back_to_queue(t, who, t.stop(one), "unpark"),
        lambda t: calls.call_next(t, who, "1"),
        lambda t: calls.at_counter(t, who, t.stop(one), "begin"),
        lambda t: transfers.send_on(t, who, t.stop(one), "counselling", None, None, None, interpreter=False),
        lambda t: undo(t, who, t.stop(one), OPEN),
        lambda t: calls.at_counter(t, who, t.stop(one), "finish"),
    ]
    for deed in deeds:
        house.later(seconds=5)
        done(house, deed)


def test_a_ticket_that_changes_within_a_turn_is_said_as_it_has_become(house: House) -> None:
    ticket, (stop,) = house.take(house.concern("pilot"), language="ar")

    def work(t: Turn) -> str:
        assert t.ticket(ticket.id).language == "ar"
        reception.change_language(t, ticket.id, "uk")
        return after_deed(t, t.stop(stop.id), None).ticket.language

    assert house.do(work) == "uk"


def test_a_part_that_is_taken_back_takes_its_changes_of_a_ticket_back(house: House) -> None:
    ticket, _stops = house.take(house.concern("pilot"), language="ar")

    def half(t: Turn) -> None:
        with t.part():
            reception.change_language(t, ticket.id, "uk")
            reception.change_language(t, ticket.id, "no language of the house")

    def work(t: Turn) -> str:
        with pytest.raises(RuleBroken):
            half(t)
        return t.ticket(ticket.id).language

    assert house.do(work) == "ar"
