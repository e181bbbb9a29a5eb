"""What is said of a wait, whether it is kept, and that it does not jump."""

import random
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules.forecast.answers import answers
from queue_app.rules.forecast.guess import Guess, guesses, mixed
from queue_app.rules.forecast.honesty import Kept, Past, Stretch, fit, kept, needed
from queue_app.rules.forecast.shown import RAISED_EVERY, Told, in_steps, settle
from queue_app.rules.forecast.state import Busy, Entry, Kind, Place, Policy, State, Talk

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
minutes = st.floats(0, 3000)
steps = st.integers(0, 60).map(lambda n: n * 5)


@given(minutes, minutes)
def test_ranges_come_in_steps_of_five_hold_what_they_were_made_of_and_are_never_empty(
    a: float, b: float
) -> None:
    middle, upper = sorted((a, b))
    low, high = in_steps(middle, upper)
    assert (low % 5, high % 5) == (0, 0)
    assert 0 <= low < high
    assert low <= middle
    assert high >= min(upper, 1440)


def test_less_than_five_minutes_is_soon() -> None:
    assert in_steps(0.0, 4.9) == (0, 5)
    assert in_steps(1.0, 5.1) == (0, 10)


@given(st.lists(st.tuples(st.integers(0, 240), steps, st.integers(1, 12)), min_size=1, max_size=40))
def test_an_end_falls_at_once_and_rises_at_most_every_five_minutes(said: list[tuple[int, int, int]]) -> None:
    now, told, raised = NOON, None, None
    for seconds, low, width in said:
        now += timedelta(seconds=seconds)
        before, told = told, settle(told, low, low + width * 5, now)
        assert told.low < told.high
        assert told.low <= low or told.low == (before.low if before else None)
        if before is None:
            continue
        assert told.low <= max(low, before.low)
        assert told.high <= max(low + width * 5, before.high)
        assert told.low == low or low > before.low
        assert told.high == low + width * 5 or low + width * 5 > before.high
        if told.low > before.low or told.high > before.high:
            assert raised is None or now - raised >= RAISED_EVERY
            raised = now


def test_a_clock_that_was_set_back_lets_a_range_rise() -> None:
    assert settle(Told(5, 10, NOON), 10, 20, NOON - timedelta(hours=1)).high == 20


@given(st.floats(0, 200), st.floats(1, 200), st.floats(0.4, 2.5))
def test_a_promise_is_kept_from_the_needed_stretch_on(waited: float, upper: float, stretch: float) -> None:
    past = Past("pilot", "ar", 0.0, upper, waited)
    high = in_steps(0.0, upper * stretch)[1]
    assert waited <= high or stretch <= needed(past) * (1 + 1e-9)
    assert waited > high or stretch >= needed(past) * (1 - 1e-9)


def weeks_of(seed: int, count: int) -> list[Past]:
    """A house whose plays are too sure of themselves, most of all at one desk and in one language."""
    chance, found = random.Random(seed), []
    for _ in range(count):
        desk, language = chance.choice(["pilot", "jobcenter"]), chance.choice(["ar", "fa", "de"])
        middle = chance.uniform(5, 60)
        wide = 0.5 + 0.3 * (desk == "jobcenter") + 0.2 * (language == "fa")
        waited = middle * chance.lognormvariate(0, wide)
        found.append(Past(desk, language, middle, middle * 1.6, waited))
    return found


def test_after_some_weeks_nine_of_ten_promises_are_kept_for_each_desk_and_language() -> None:
    stretch = fit(weeks_of(1, 4000))
    said = [
        (group, in_steps(0, stretch.upper(p.desk, p.language, p.upper))[1], p.waited)
        for p in weeks_of(2, 4000)
        for group in (p.desk, p.language)
    ]
    rates = {group: found.rate for group, found in kept(said).items()}
    assert set(rates) == {"pilot", "jobcenter", "ar", "fa", "de"}
    assert min(rates.values()) >= 0.87
    assert max(rates.values()) <= 0.93


def test_without_a_past_nothing_is_stretched_and_with_little_only_a_little() -> None:
    assert fit([]) == Stretch()
    late = [Past("pilot", "ar", 10, 20, 60)] * 3
    assert 20 < fit(late).upper("pilot", "ar", 20) < 50
    assert Kept(0, 0).rate == 0


def test_a_guess_is_the_median_and_the_ninth_decile_and_nothing_where_a_tenth_is_never_called() -> None:
    samples = np.array([[float(n), 0.0, np.inf if n > 9 else 0.4] for n in range(1, 11)])
    assert guesses(samples) == [Guess(5.0, 9.0, True), Guess(0.0, 0.0, False), Guess(0.4, 0.4, False)]
    samples[7, 2] = np.inf
    assert guesses(samples)[2] is None
    assert mixed(samples[:, :2], np.array([0.0001, 1.0])) == Guess(0.0, 0.0, False)


def test_answers_name_every_waiting_stop_every_desk_and_every_newcomer() -> None:
    here = (Place("1", frozenset(["pilot"]), frozenset(["de", "ar"]), Busy(3, Talk(10, 0.5), 1)),)
    line = (Entry(2, "pilot", "ar", 0, Talk(10, 0.5)), Entry(3, "pilot", "ar", 60, Talk(9, 0.5), after=1))
    newcomers = tuple(
        Kind(desk, lang, Talk(10, 0.5), 25) for desk in ("pilot", "landkreis") for lang in ("ar", "de", "ru")
    )
    found = answers(State(Policy(), here, line, joiners=newcomers), Stretch(), {}, rollouts=100)
    assert set(found.stops) == {2}
    arabic, german, russian, *elsewhere = found.joins
    assert arabic == german
    assert arabic is not None
    assert russian is not None
    assert arabic.guess.middle <= russian.guess.middle
    assert elsewhere == [None, None, None]
    assert found.desks["landkreis"] is None
    assert found.desks["pilot"] is not None


def test_a_correction_moves_the_upper_end_only_where_nobody_is_free() -> None:
    free, busy = Place("1", frozenset(["pilot"])), Busy(0, Talk(20, 0.3))
    newcomer = (Kind("pilot", "ar", Talk(10, 0.5), 25),)
    double = Stretch(overall=2.0)
    at_once = answers(State(Policy(), (free,), (), joiners=newcomer), double, {}).joins[0]
    later = State(Policy(), (Place("1", free.desks, busy=busy),), (), joiners=newcomer)
    plain, stretched = (answers(later, s, {}).joins[0] for s in (Stretch(), double))
    assert at_once is not None
    assert (at_once.low, at_once.high) == (0, 5)
    assert plain is not None
    assert stretched is not None
    assert stretched.high == pytest.approx(2 * plain.guess.upper, abs=5)
