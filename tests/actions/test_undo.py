"""Taking back the last step within eight seconds, with everything it caused."""

from collections.abc import Callable

import pytest

from queue_app.actions import calls, transfers
from queue_app.actions.counters import Staff
from queue_app.actions.undo import undo
from queue_app.rules.errors import RuleBroken
from queue_app.rules.stops import State
from queue_app.store.records import Stop
from tests.support.house import House


@pytest.fixture
def who(house: House) -> Staff:
    return house.clerk("1", desks=("pilot",))


@pytest.fixture
def called(house: House, who: Staff) -> Stop:
    house.take(house.concern("pilot"), house.concern("jobcenter"))
    return house.do(calls.call_next, who, "1")[0]


def back(house: House, who: Staff, stop: Stop) -> Stop:
    newest = house.do(lambda t: t.stop(stop.id))
    return house.do(undo, who, newest, house.mode)[0]


def begin(house: House, who: Staff, stop: Stop) -> Stop:
    return house.do(calls.at_counter, who, stop, "begin")[0]


Deed = Callable[[House, Staff, Stop], object]
DEEDS: dict[str, tuple[Deed, State]] = {
    "call": (lambda _house, _who, _stop: None, State.WAITING),
    "begin": (begin, State.CALLED),
    "finish": (
        lambda house, who, stop: house.do(calls.at_counter, who, begin(house, who, stop), "finish"),
        State.SERVING,
    ),
    "miss": (lambda house, who, stop: house.do(calls.at_counter, who, stop, "miss"), State.CALLED),
    "put-back": (lambda house, who, stop: house.do(calls.at_counter, who, stop, "put-back"), State.CALLED),
    "park": (lambda house, who, stop: house.do(calls.park, who, stop), State.CALLED),
    "send-on": (lambda house, who, stop: house.do(transfers.send_on, who, stop, "landkreis"), State.CALLED),
}


@pytest.mark.parametrize("step", DEEDS)
def test_each_step_is_taken_back_with_what_it_caused(
    house: House, who: Staff, called: Stop, step: str
) -> None:
    deed, before = DEEDS[step]
    deed(house, who, called)
    house.later(seconds=8)
    again = back(house, who, called)
    assert again.state is before
    assert again.counter == (None if step == "call" else "1")
    others = [(s.desk, s.state) for s in house.do(lambda t: t.stops_of(called.ticket)) if s.id != called.id]
    assert others == [("jobcenter", State.PLANNED)]


def test_after_eight_seconds_it_is_too_late(house: House, who: Staff, called: Stop) -> None:
    house.later(seconds=8.1)
    with pytest.raises(RuleBroken, match="undo_too_late"):
        back(house, who, called)


def test_nothing_is_taken_back_twice(house: House, who: Staff, called: Stop) -> None:
    back(house, who, called)
    with pytest.raises(RuleBroken, match="undo_too_late"):
        back(house, who, called)


def test_not_when_the_next_desk_has_called_her_already(house: House, who: Staff, called: Stop) -> None:
    DEEDS["finish"][0](house, who, called)
    there = house.clerk("3", number=2, desks=("jobcenter",))
    house.do(calls.call_next, there, "3")
    with pytest.raises(RuleBroken, match="undo_too_late"):
        back(house, who, called)


def test_not_when_the_counter_has_somebody_else_by_now(house: House, who: Staff, called: Stop) -> None:
    house.do(calls.at_counter, who, called, "miss")
    house.take(house.concern("pilot"))
    house.do(calls.call_next, who, "1")
    with pytest.raises(RuleBroken, match="counter_busy"):
        back(house, who, called)


def test_only_by_who_did_it_or_a_lead(house: House, who: Staff, called: Stop) -> None:
    other = house.clerk("2", number=2, desks=("pilot",))
    with pytest.raises(RuleBroken, match="other_counter"):
        back(house, other, called)
    assert back(house, Staff(9, "lead"), called).state is State.WAITING
