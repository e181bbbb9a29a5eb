"""Nobody comes after the last ring: missed by itself, never too early, and not for good."""

import pytest

from queue_app.actions import calls
from queue_app.actions.counters import Staff
from queue_app.actions.unanswered import miss_unanswered, unanswered
from queue_app.actions.undo import undo
from queue_app.rules.stops import State
from queue_app.store.board import Mode
from queue_app.store.console import console
from queue_app.store.records import Stop
from tests.support.house import House


@pytest.fixture
def who(house: House) -> Staff:
    return house.clerk("1", desks=("pilot",))


@pytest.fixture
def called(house: House, who: Staff) -> Stop:
    house.take(house.concern("pilot"))
    return house.do(calls.call_next, who, "1")[0]


def ring(house: House, who: Staff, stop: Stop, *, times: int) -> Stop:
    """Ring again so many times, half a minute after each other: sooner than is proposed, which is allowed."""
    for _ in range(times):
        house.later(seconds=30)
        stop = house.do(calls.at_counter, who, stop, "call-again")[0]
    return stop


def now(house: House, stop: Stop) -> Stop:
    return house.do(lambda t: t.stop(stop.id))


def test_after_the_last_ring_and_its_time_a_visitor_is_missed(house: House, who: Staff, called: Stop) -> None:
    ring(house, who, called, times=2)
    house.later(seconds=59)
    assert house.do(miss_unanswered, house.mode) == 0
    house.later(seconds=1)
    assert house.do(miss_unanswered, house.mode) == 1
    assert now(house, called).state is State.MISSED
    assert house.do(miss_unanswered, house.mode) == 0


def test_without_the_last_ring_nobody_is_missed(house: House, who: Staff, called: Stop) -> None:
    ring(house, who, called, times=1)
    house.later(minutes=30)
    assert house.do(miss_unanswered, house.mode) == 0


def test_who_is_being_served_is_never_missed(house: House, who: Staff, called: Stop) -> None:
    house.do(calls.at_counter, who, ring(house, who, called, times=2), "begin")
    house.later(minutes=30)
    assert house.do(miss_unanswered, house.mode) == 0


def test_the_clerk_may_take_it_back_or_restore_her_later(house: House, who: Staff, called: Stop) -> None:
    ring(house, who, called, times=2)
    house.later(seconds=60)
    house.do(miss_unanswered, house.mode)
    view = console(house.database, house.site, "1", house.now, house.mode, who.id)
    assert (view.undo or {}).get("step") == "miss"
    back = house.do(undo, who, now(house, called), house.mode)[0]
    assert (back.state, back.counter) == (State.CALLED, "1")
    house.later(seconds=60)
    house.do(miss_unanswered, house.mode)
    house.later(minutes=20)
    assert house.do(calls.back_to_queue, who, now(house, called), "restore")[0].state is State.WAITING


def test_a_call_taken_back_has_its_time_again(house: House, who: Staff, called: Stop) -> None:
    ring(house, who, called, times=2)
    house.later(seconds=59)
    begun = house.do(calls.at_counter, who, now(house, called), "begin")[0]
    house.later(seconds=5)
    house.do(undo, who, begun, house.mode)
    house.later(seconds=40)
    assert house.do(miss_unanswered, house.mode) == 0


def test_a_clock_that_was_set_back_misses_nobody(house: House, who: Staff, called: Stop) -> None:
    ring(house, who, called, times=2)
    house.later(minutes=-40)
    assert house.do(miss_unanswered, house.mode) == 0


def test_in_a_demo_people_have_their_own_seconds(house: House, who: Staff, called: Stop) -> None:
    ring(house, who, called, times=2)
    demo = Mode(demo=True, pace=10)
    house.later(seconds=599)
    assert house.do(lambda t: unanswered(t.connection, t.site, t.day, t.now, demo)) == []
    house.later(seconds=1)
    assert [s.id for s in house.do(lambda t: unanswered(t.connection, t.site, t.day, t.now, demo))] == [
        called.id
    ]


def test_each_call_may_have_a_time_of_its_own_and_one_time_stands_for_all(
    house: House, who: Staff, called: Stop
) -> None:
    house.site = house.site.model_copy(update={"ring_again_seconds": (10, 20, 40)})
    ring(house, who, called, times=2)
    house.later(seconds=39)
    assert house.do(miss_unanswered, house.mode) == 0
    house.later(seconds=1)
    assert house.do(miss_unanswered, house.mode) == 1
