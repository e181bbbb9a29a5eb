"""The Laufzettel: stops put in, moved and crossed out; never lost, never twice, never out of a foreign hand."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from queue_app.actions import calls, slip
from queue_app.actions.counters import Staff
from queue_app.actions.desks import set_absent
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken, StepNotAllowed
from queue_app.rules.stops import OPEN, State
from queue_app.store.records import Stop
from tests.support.house import House


@pytest.fixture
def who(house: House) -> Staff:
    return house.clerk("1", desks=("pilot",))


@pytest.fixture
def here(house: House, who: Staff) -> Stop:
    """A visitor who is called to counter 1 and will go to the Landkreis and the Jobcenter then."""
    house.take(house.concern("pilot"))
    stop = house.do(calls.call_next, who, "1")[0]
    for desk in ("landkreis", "jobcenter"):
        house.do(slip.add_stop, who, stop, desk, house.concern(desk))
    return stop


def stops(house: House, stop: Stop) -> list[Stop]:
    return house.do(lambda t: t.stops_of(stop.ticket))


def desks(house: House, stop: Stop) -> list[str]:
    return [s.desk for s in stops(house, stop) if s.state in OPEN]


def planned(house: House, stop: Stop, desk: str) -> Stop:
    return next(s for s in stops(house, stop) if s.desk == desk and s.state is State.PLANNED)


def test_stops_are_added_at_the_end_or_right_behind_this_one(house: House, who: Staff, here: Stop) -> None:
    house.do(slip.add_stop, who, here, "counselling", at_once=True)
    assert desks(house, here) == ["pilot", "counselling", "landkreis", "jobcenter"]
    made = planned(house, here, "counselling")
    assert (made.concern, made.from_desk) == (here.concern, "pilot")


def test_the_next_stop_is_entered_when_this_one_is_over(house: House, who: Staff, here: Stop) -> None:
    begun = house.do(calls.at_counter, who, here, "begin")[0]
    house.do(calls.at_counter, who, begun, "finish")
    assert [s.state for s in stops(house, here)] == [State.DONE, State.WAITING, State.PLANNED]


def test_a_planned_stop_is_moved_before_another_or_to_the_end(house: House, who: Staff, here: Stop) -> None:
    jobcenter, landkreis = planned(house, here, "jobcenter"), planned(house, here, "landkreis")
    house.do(slip.move_stop, who, jobcenter, landkreis.id)
    assert desks(house, here) == ["pilot", "jobcenter", "landkreis"]
    house.do(slip.move_stop, who, planned(house, here, "jobcenter"), None)
    assert desks(house, here) == ["pilot", "landkreis", "jobcenter"]


def test_a_planned_stop_is_crossed_out(house: House, who: Staff, here: Stop) -> None:
    house.do(slip.drop_stop, who, planned(house, here, "landkreis"))
    assert desks(house, here) == ["pilot", "jobcenter"]


def test_what_has_begun_is_not_moved(house: House, who: Staff, here: Stop) -> None:
    with pytest.raises(StepNotAllowed):
        house.do(slip.move_stop, who, here, None)


def test_what_has_begun_is_not_crossed_out(house: House, who: Staff, here: Stop) -> None:
    with pytest.raises(StepNotAllowed):
        house.do(slip.drop_stop, who, here)


def test_nothing_is_moved_before_what_has_begun(house: House, who: Staff, here: Stop) -> None:
    with pytest.raises(StepNotAllowed):
        house.do(slip.move_stop, who, planned(house, here, "jobcenter"), here.id)


def test_an_absent_desk_is_replaced_and_the_stop_says_so(house: House, who: Staff, here: Stop) -> None:
    house.do(set_absent, Staff(9, "lead"), "counselling", absent=True)
    made = house.do(slip.add_stop, who, here, "counselling")[0]
    assert (made.desk, made.instead_of) == ("pilot", "counselling")


def test_a_slip_has_eight_open_stops_at_most(house: House, who: Staff, here: Stop) -> None:
    for _ in range(slip.MOST_STOPS - 3):
        house.do(slip.add_stop, who, here, "counselling")
    with pytest.raises(RuleBroken, match="too_many_stops"):
        house.do(slip.add_stop, who, here, "counselling")


@pytest.mark.parametrize(("desk", "concern"), [("nowhere", None), ("jobcenter", "no-such")])
def test_what_does_not_exist_is_not_found(
    house: House, who: Staff, here: Stop, desk: str, concern: str | None
) -> None:
    with pytest.raises(NotFound):
        house.do(slip.add_stop, who, here, desk, concern)


def test_a_desk_that_has_nothing_to_do_with_her_changes_nothing(house: House, here: Stop) -> None:
    other = house.clerk("5", number=5, desks=("counselling",))
    for deed in (
        lambda: house.do(slip.add_stop, other, here, "counselling"),
        lambda: house.do(slip.drop_stop, other, planned(house, here, "jobcenter")),
    ):
        with pytest.raises(NotAllowed):
            deed()


def test_a_ticket_that_is_over_gets_no_more_stops(house: House, who: Staff) -> None:
    house.take(house.concern("pilot"))
    stop = house.do(calls.call_next, who, "1")[0]
    begun = house.do(calls.at_counter, who, stop, "begin")[0]
    done = house.do(calls.at_counter, who, begun, "finish")[0]
    with pytest.raises(StepNotAllowed):
        house.do(slip.add_stop, who, done, "jobcenter")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["add", "first", "move", "drop", "finish"]), st.integers(0, 7), st.integers(0, 7)
        ),
        max_size=14,
    )
)
def test_whatever_clerks_do_no_stop_is_lost_and_only_one_is_going_on(
    small_house: House, deeds: list[tuple[str, int, int]]
) -> None:
    house, lead = small_house, Staff(9, "lead")
    desk_ids = [d.id for d in house.site.desks]
    first = house.take(house.concern("pilot"))[1][0]
    expected = 1
    for deed, one, other in deeds:
        slip_now = [s for s in stops(house, first) if s.state in OPEN]
        waiting = [s for s in slip_now if s.state is State.PLANNED]
        if not slip_now:
            break
        if deed in ("add", "first") and len(slip_now) < slip.MOST_STOPS:
            house.do(
                slip.add_stop,
                lead,
                slip_now[0],
                desk_ids[one % 4],
                house.concern("pilot", other % 3),
                at_once=deed == "first",
            )
            expected += 1
        elif deed == "move" and waiting:
            before = waiting[other % len(waiting)].id
            chosen = waiting[one % len(waiting)]
            house.do(slip.move_stop, lead, chosen, None if before == chosen.id else before)
        elif deed == "drop" and waiting:
            house.do(slip.drop_stop, lead, waiting[one % len(waiting)])
        elif deed == "finish":
            house.do(calls.leave, lead, slip_now[0])
    found = stops(house, first)
    assert len(found) == expected
    assert [s.position for s in found] == sorted({s.position for s in found})
    going_on = [s for s in found if s.state is State.WAITING]
    assert len(going_on) == (1 if any(s.state in OPEN for s in found) else 0)
