"""What a clerk does with a visitor, on both engines."""

import pytest

from queue_app.actions import calls
from queue_app.actions.counters import Staff
from queue_app.rules.errors import AlreadyCalled, NobodyWaiting, NotAllowed, RuleBroken, StepNotAllowed
from queue_app.rules.stops import State
from queue_app.store.records import Stop
from tests.support.house import House


@pytest.fixture
def who(house: House) -> Staff:
    """A clerk at the counter of the first pilot."""
    return house.clerk("1", desks=("pilot",))


def call(house: House, who: Staff, *more: str) -> Stop:
    """A visitor of the pilot's desk, called."""
    house.take(house.concern("pilot"), *more)
    return house.do(calls.call_next, who, "1")[0]


def now(house: House, stop: Stop) -> Stop:
    return house.do(lambda t: t.stop(stop.id))


def test_a_visit_from_call_to_finish(house: House, who: Staff) -> None:
    stop = call(house, who)
    assert (stop.state, stop.counter, stop.calls, stop.called_at) == (State.CALLED, "1", 1, house.now)
    house.later(minutes=1)
    begun, _because = house.do(calls.at_counter, who, stop, "begin")
    house.later(minutes=9)
    done, _because = house.do(calls.at_counter, who, begun, "finish")
    assert (done.state, done.begun_at, done.ended_at) == (State.DONE, begun.begun_at, house.now)


def test_nobody_waiting_is_an_answer(house: House, who: Staff) -> None:
    with pytest.raises(NobodyWaiting):
        house.do(calls.call_next, who, "1")


def test_nobody_is_called_to_a_counter_that_has_somebody(house: House, who: Staff) -> None:
    call(house, who)
    house.take(house.concern("pilot"))
    with pytest.raises(RuleBroken, match="counter_busy"):
        house.do(calls.call_next, who, "1")


def test_calling_again_rings_again_and_counts(house: House, who: Staff) -> None:
    stop = call(house, who)
    again, _because = house.do(calls.at_counter, who, stop, "call-again")
    assert (again.calls, again.state) == (2, State.CALLED)
    assert (again.call or 0) > (stop.call or 0)


def test_who_does_not_come_is_missed_and_restored_with_her_place(house: House, who: Staff) -> None:
    stop = call(house, who)
    house.take(house.concern("pilot"))
    missed, _because = house.do(calls.at_counter, who, stop, "miss")
    assert missed.state is State.MISSED
    back, _because = house.do(calls.back_to_queue, who, missed, "restore")
    assert back.state is State.WAITING
    assert house.do(calls.call_next, who, "1")[0].id == stop.id


def test_put_back_keeps_the_place(house: House, who: Staff) -> None:
    stop = call(house, who)
    house.take(house.concern("pilot"))
    back, _because = house.do(calls.at_counter, who, stop, "put-back")
    assert (back.state, back.counter) == (State.WAITING, None)
    assert house.do(calls.call_next, who, "1")[0].id == stop.id


def test_parked_is_out_of_the_line_until_unparked(house: House, who: Staff) -> None:
    stop = call(house, who)
    parked, _because = house.do(calls.park, who, stop)
    with pytest.raises(NobodyWaiting):
        house.do(calls.call_next, who, "1")
    house.do(calls.back_to_queue, who, parked, "unpark")
    assert house.do(calls.call_next, who, "1")[0].id == stop.id


def test_finish_lets_the_next_stop_enter_its_line(house: House, who: Staff) -> None:
    stop = call(house, who, house.concern("jobcenter"))
    begun, _because = house.do(calls.at_counter, who, stop, "begin")
    house.do(calls.at_counter, who, begun, "finish")
    found = house.do(lambda t: t.stops_of(stop.ticket))
    assert [(s.desk, s.state) for s in found] == [("pilot", State.DONE), ("jobcenter", State.WAITING)]


def test_a_called_ticket_is_never_called_for_its_other_stop(house: House, who: Staff) -> None:
    stop = call(house, who, house.concern("jobcenter"))
    other = house.clerk("3", number=2, desks=("jobcenter",))
    with pytest.raises(NobodyWaiting):
        house.do(calls.call_next, other, "3")
    planned = house.do(lambda t: t.stops_of(stop.ticket))[1]
    with pytest.raises(StepNotAllowed):
        house.do(calls.call_this, other, planned, "3")


def test_out_of_order_needs_the_right_and_the_desk(house: House, who: Staff) -> None:
    house.take(house.concern("pilot"))
    second = house.take(house.concern("pilot"))[1][0]
    foreign = house.take(house.concern("jobcenter"))[1][0]
    with pytest.raises(NotAllowed):
        house.do(calls.call_this, who, foreign, "1")
    house.site = house.site.model_copy(update={"call_out_of_order": ("lead",)})
    with pytest.raises(NotAllowed):
        house.do(calls.call_this, who, second, "1")
    house.site = house.site.model_copy(update={"call_out_of_order": ("clerk",)})
    called, because = house.do(calls.call_this, who, second, "1")
    assert (called.id, because and because.code) == (second.id, "chosen")


def test_somebody_else_was_faster_is_an_answer(house: House, who: Staff) -> None:
    stop = house.take(house.concern("pilot"))[1][0]
    other = house.clerk("2", number=2, desks=("pilot",))
    house.do(calls.call_next, other, "2")
    with pytest.raises(AlreadyCalled):
        house.do(calls.call_this, who, now(house, stop), "1")


@pytest.mark.parametrize("step", ["begin", "call-again", "put-back", "miss", "park"])
def test_nobody_acts_on_the_visitor_of_another_counter(house: House, who: Staff, step: str) -> None:
    stop = call(house, who)
    other = house.clerk("2", number=2, desks=("pilot",))
    with pytest.raises(RuleBroken, match="other_counter"):
        house.do(calls.at_counter, other, stop, step)


def test_a_lead_may_act_at_every_counter(house: House, who: Staff) -> None:
    stop = call(house, who)
    assert house.do(calls.at_counter, Staff(9, "lead"), stop, "begin")[0].state is State.SERVING


def test_a_waiting_stop_of_a_foreign_desk_is_not_touched(house: House, who: Staff) -> None:
    foreign = house.take(house.concern("jobcenter"))[1][0]
    with pytest.raises(NotAllowed):
        house.do(calls.leave, who, foreign)


def test_who_tells_the_clerk_that_she_gives_up_goes_on_to_her_next_desk(house: House, who: Staff) -> None:
    stop = house.take(house.concern("pilot"), house.concern("jobcenter"))[1][0]
    house.do(calls.leave, who, stop)
    found = house.do(lambda t: t.stops_of(stop.ticket))
    assert [(s.desk, s.state) for s in found] == [("pilot", State.LEFT), ("jobcenter", State.WAITING)]


@pytest.mark.parametrize("step", ["finish", "call-again", "put-back"])
def test_a_step_out_of_turn_is_refused_by_the_table(house: House, who: Staff, step: str) -> None:
    stop = house.take(house.concern("pilot"))[1][0]
    with pytest.raises(StepNotAllowed):
        house.do(calls.at_counter, who, stop, step)
