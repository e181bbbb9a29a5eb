"""The range of minutes that is announced."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules.waiting import Job, Range, estimate

JOB = Job(20, 0.5)
jobs = st.lists(st.builds(Job, st.floats(1, 90), st.floats(0.1, 1)), max_size=30)


def test_without_an_open_counter_nothing_is_said() -> None:
    assert estimate([JOB], [], 0) is None


def test_a_free_counter_means_soon() -> None:
    assert estimate([], [JOB], 2) == Range(0, 5)


def test_three_ahead_at_one_counter_is_about_an_hour_with_room_above() -> None:
    assert estimate([JOB] * 3, [], 1) == Range(60, 85)


def test_more_counters_shorten_the_wait() -> None:
    assert estimate([JOB] * 3, [], 3) == Range(20, 30)


@given(jobs, jobs, st.integers(1, 9))
def test_ranges_come_in_steps_of_five_minutes_and_never_end_before_they_begin(
    ahead: list[Job], serving: list[Job], counters: int
) -> None:
    found = estimate(ahead, serving, counters)
    assert found is not None
    assert (found.low % 5, found.high % 5) == (0, 0)
    assert 0 <= found.low < found.high


@given(jobs, st.integers(1, 9))
def test_one_more_ahead_never_shortens_the_wait(ahead: list[Job], counters: int) -> None:
    before, after = estimate(ahead, [], counters), estimate([*ahead, JOB], [], counters)
    assert before is not None
    assert after is not None
    assert after.low >= before.low


@pytest.mark.parametrize("many", [1000])
def test_even_a_mad_queue_gets_a_day_at_the_most(many: int) -> None:
    assert estimate([JOB] * many, [], 1) == Range(1440, 1445)
