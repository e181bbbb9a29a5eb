"""Sending on: number, earned wait and note are kept, and it works across desks."""

import pytest

from queue_app.actions import calls, transfers
from queue_app.actions.counters import Staff
from queue_app.actions.desks import set_absent
from queue_app.actions.undo import undo
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.rules.stops import State
from queue_app.store.records import Stop
from tests.support.house import House


@pytest.fixture
def who(house: House) -> Staff:
    return house.clerk("1", desks=("pilot",))


@pytest.fixture
def served(house: House, who: Staff) -> Stop:
    """A visitor who is being served at counter 1."""
    house.take(house.concern("pilot"))
    stop = house.do(calls.call_next, who, "1")[0]
    return house.do(calls.at_counter, who, stop, "begin")[0]


def stops(house: House, ticket: int) -> list[Stop]:
    return house.do(lambda t: t.stops_of(ticket))


def test_sent_on_she_waits_there_at_once_with_her_number_and_her_wait(
    house: House, who: Staff, served: Stop
) -> None:
    house.later(minutes=20)
    late = house.take(house.concern("jobcenter"))[1][0]
    house.do(
        transfers.send_on, who, served, "jobcenter", house.concern("jobcenter"), "has the letter with her"
    )
    ended, made = stops(house, served.ticket)
    assert (ended.state, made.state, made.note) == (State.DONE, State.WAITING, "has the letter with her")
    assert (made.desk, made.from_desk, made.ticket) == ("jobcenter", "pilot", served.ticket)
    there = house.clerk("3", number=2, desks=("jobcenter",))
    first = house.do(calls.call_next, there, "3")[0]
    assert (first.id, first.id != late.id) == (made.id, True)


def test_the_note_is_gone_when_the_stop_ends(house: House, who: Staff, served: Stop) -> None:
    house.do(transfers.send_on, who, served, "jobcenter", None, "bring the lease")
    there = house.clerk("3", number=2, desks=("jobcenter",))
    stop = house.do(calls.call_next, there, "3")[0]
    assert stop.note == "bring the lease"
    begun, _because = house.do(calls.at_counter, there, stop, "begin")
    done, _because = house.do(calls.at_counter, there, begun, "finish")
    assert done.note is None


def test_planned_stops_come_after_the_one_she_was_sent_to(house: House, who: Staff) -> None:
    stop = house.take(house.concern("pilot"), house.concern("landkreis"))[1][0]
    house.do(transfers.send_on, who, stop, "jobcenter")
    found = [(s.position, s.desk, s.state) for s in stops(house, stop.ticket)]
    assert found == [
        (0, "pilot", State.LEFT),
        (1, "jobcenter", State.WAITING),
        (2, "landkreis", State.PLANNED),
    ]


def test_who_is_sent_where_she_has_to_go_anyway_goes_there_once(house: House, who: Staff) -> None:
    _ticket, (stop, *_more) = house.take(
        house.concern("pilot"), house.concern("landkreis"), house.concern("jobcenter")
    )

    def slip() -> list[tuple[str, State, str | None]]:
        return [(s.desk, s.state, s.note) for s in stops(house, stop.ticket)]

    before = slip()
    second, last = before[1][0], before[2][0]
    ended = house.do(transfers.send_on, who, stop, last, None, "urgent letter")[0]
    assert slip() == [
        ("pilot", State.LEFT, None),
        (last, State.WAITING, "urgent letter"),
        (second, State.PLANNED, None),
    ]
    house.do(undo, who, ended, house.mode)
    assert slip() == before
    house.do(transfers.send_on, who, house.do(lambda t: t.stop(stop.id)), last, house.concern(last, 1))
    assert [desk for desk, _state, _note in slip()] == ["pilot", last, second, last]


def test_an_absent_desk_is_replaced_and_the_stop_says_so(house: House, who: Staff, served: Stop) -> None:
    house.do(set_absent, Staff(9, "lead"), "counselling", absent=True)
    house.do(transfers.send_on, who, served, "counselling")
    made = stops(house, served.ticket)[1]
    assert (made.desk, made.instead_of) == ("pilot", "counselling")


def test_to_one_counter_only_that_counter_calls_her(house: House, who: Staff, served: Stop) -> None:
    house.do(transfers.send_on, who, served, "jobcenter", counter_id="4")
    third = house.clerk("3", number=2, desks=("jobcenter",))
    fourth = house.clerk("4", number=3, desks=("jobcenter",))
    with pytest.raises(RuleBroken, match="nobody_waiting"):
        house.do(calls.call_next, third, "3")
    assert house.do(calls.call_next, fourth, "4")[0].ticket == served.ticket


@pytest.mark.parametrize(
    ("desk", "concern", "counter"),
    [
        ("nowhere", None, None),
        ("jobcenter", "no-such", None),
        ("jobcenter", None, "1"),
        ("pilot", None, "99"),
    ],
)
def test_what_does_not_exist_is_not_found(
    house: House, who: Staff, served: Stop, desk: str, concern: str | None, counter: str | None
) -> None:
    with pytest.raises(NotFound):
        house.do(transfers.send_on, who, served, desk, concern, None, counter)
    assert [s.state for s in stops(house, served.ticket)] == [State.SERVING]


def test_a_note_has_five_hundred_characters_at_most(house: House, who: Staff, served: Stop) -> None:
    with pytest.raises(RuleBroken, match="invalid"):
        house.do(transfers.send_on, who, served, "jobcenter", None, "x" * 501)


def test_nobody_sends_on_the_visitor_of_another_or_of_a_foreign_desk(
    house: House, who: Staff, served: Stop
) -> None:
    other = house.clerk("3", number=2, desks=("jobcenter",))
    with pytest.raises(RuleBroken, match="other_counter"):
        house.do(transfers.send_on, other, served, "jobcenter")
    waiting = house.take(house.concern("pilot"))[1][0]
    with pytest.raises(NotAllowed):
        house.do(transfers.send_on, other, waiting, "jobcenter")
