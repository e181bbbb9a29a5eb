"""The state table of a stop."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules import stops
from queue_app.rules.errors import AlreadyCalled, StepNotAllowed
from queue_app.rules.stops import State

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_the_way_of_a_visit_is_planned_waiting_called_serving_done() -> None:
    state = State.PLANNED
    for step in ("enter", "call", "begin", "finish"):
        state = stops.after(step, state)
    assert state is State.DONE


@pytest.mark.parametrize("state", [State.CALLED, State.SERVING])
def test_a_call_that_comes_second_is_told_that_somebody_else_took_it(state: State) -> None:
    with pytest.raises(AlreadyCalled):
        stops.after("call", state)


@pytest.mark.parametrize(
    ("step", "state"),
    [
        ("begin", State.WAITING),
        ("finish", State.CALLED),
        ("call", State.DONE),
        ("restore", State.LEFT),
        ("call", State.PARKED),
    ],
)
def test_steps_that_the_table_does_not_hold_are_refused(step: str, state: State) -> None:
    with pytest.raises(StepNotAllowed) as refused:
        stops.after(step, state)
    assert refused.value.details == {"step": step, "state": state.value}


@given(st.lists(st.sampled_from(sorted(stops.STEPS))))
def test_whatever_is_tried_what_is_over_stays_over(tries: list[str]) -> None:
    state = State.PLANNED
    for step in tries:
        try:
            new = stops.after(step, state)
        except (StepNotAllowed, AlreadyCalled):
            continue
        assert state in stops.OPEN
        state = new


@given(st.sampled_from(sorted(stops.STEPS)), st.sampled_from(sorted(State)))
def test_a_state_before_and_after_a_step_is_always_one_of_the_table(step: str, state: State) -> None:
    if state in stops.STEPS[step]:
        assert stops.after(step, state) is stops.STEPS[step][state]
    else:
        with pytest.raises((StepNotAllowed, AlreadyCalled)):
            stops.after(step, state)


def test_every_step_has_a_fact_and_every_undoable_step_exists() -> None:
    assert set(stops.KIND_OF_STEP) == set(stops.STEPS)
    assert set(stops.STEPS) >= stops.UNDOABLE


@pytest.mark.parametrize(("age", "possible"), [(0, True), (8, True), (9, False), (-3600, True)])
def test_a_step_can_be_taken_back_for_eight_seconds_and_a_clock_set_back_does_not_harm(
    age: int, possible: bool
) -> None:
    assert stops.can_undo("call", NOW, NOW + timedelta(seconds=age), 8) is possible


def test_a_bell_that_rang_cannot_be_unrung() -> None:
    assert not stops.can_undo("call-again", NOW, NOW, 8)
