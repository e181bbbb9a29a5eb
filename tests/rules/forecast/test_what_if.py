"""What another counter would bring, and when everybody who waits is through."""

import pytest

from queue_app.rules.forecast.state import Busy, Entry, Habits, Place, Policy, State, Talk
from queue_app.rules.forecast.what_if import LONGEST, foresee

EXACT = 1e-9
BUSY = Place("1", frozenset({"pilot"}), busy=Busy(0, Talk(10, EXACT)))
NO_LOSS = Habits(overhead=0, lost=0)


def line(count: int, desk: str = "pilot") -> tuple[Entry, ...]:
    return tuple(Entry(n, desk, "de", n, Talk(10, EXACT), n) for n in range(count))


def test_a_second_counter_halves_the_wait_and_the_end_is_when_the_last_talk_is_over() -> None:
    state = State(Policy(), (BUSY,), line(4), habits=NO_LOSS)
    second = Place("2", frozenset({"pilot"}))
    found = foresee(state, [second, BUSY], rollouts=5)
    assert found is not None
    # Called at 10, 20, 30, 40; with a second counter at 0, 10, 10, 20: 15 minutes sooner in the mean.
    assert found.gains[0] == pytest.approx(15, abs=0.2)
    assert found.gains[1] == 0  # nothing is changed
    assert found.ends == {"pilot": pytest.approx(50, abs=0.1)}


def test_where_nobody_calls_there_is_no_end_and_a_counter_brings_the_longest_wait() -> None:
    state = State(Policy(short_anywhere=False), (BUSY,), line(1, "landkreis"), habits=NO_LOSS)
    found = foresee(state, [Place("7", frozenset({"landkreis"}))], rollouts=5)
    assert found is not None
    assert found.ends == {"landkreis": None}
    assert found.gains[0] == pytest.approx(LONGEST, abs=0.2)


def test_where_nobody_waits_nothing_is_foreseen() -> None:
    assert foresee(State(Policy(), (BUSY,), ()), []) is None
