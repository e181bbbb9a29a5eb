"""Chance as it is here: talks, what is left of them, who comes; and what talks of the past teach."""

import math
import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules.forecast import draws
from queue_app.rules.forecast.learning import PRIOR_TALKS, learn, own_minutes
from queue_app.rules.forecast.state import Entry, Kind, Talk

talks = st.builds(Talk, st.floats(2, 60), st.floats(0.1, 1.2))


@given(talks, st.floats(0, 300))
def test_what_is_left_of_a_talk_is_never_less_than_nothing_and_always_a_number(
    talk: Talk, age: float
) -> None:
    left = draws.residual(talk, age, 50, np.random.default_rng(1))
    assert np.isfinite(left).all()
    assert (left >= 0).all()


def test_what_is_left_is_what_the_longer_talks_have_left() -> None:
    talk, age = Talk(20, 0.6), 15.0
    rng = np.random.default_rng(1)
    whole = draws.talks([talk], 200_000, rng)[:, 0]
    longer = whole[whole > age] - age
    left = draws.residual(talk, age, 20_000, rng)
    assert np.quantile(left, [0.1, 0.5, 0.9]) == pytest.approx(np.quantile(longer, [0.1, 0.5, 0.9]), rel=0.05)


@given(talks)
def test_talks_have_the_mean_and_spread_they_are_said_to_have(talk: Talk) -> None:
    found = draws.talks([talk], 40_000, np.random.default_rng(2))[:, 0]
    assert float(found.mean()) == pytest.approx(talk.mean, rel=0.05)


def test_as_many_come_as_usual_and_of_the_usual_kinds() -> None:
    kinds = (Kind("a", "ar", Talk(5, 1), 25, hourly=9), Kind("b", "ru", Talk(5, 1), 25, hourly=3))
    moments, which = draws.arrivals(kinds, 120, 2000, np.random.default_rng(1))
    came = np.isfinite(moments)
    assert came.sum() / 2000 == pytest.approx(24, rel=0.03)
    assert which[came].mean() == pytest.approx(0.25, rel=0.05)
    assert draws.arrivals(kinds, 0, 7, np.random.default_rng(1))[0].shape == (7, 0)


def test_breaks_begin_as_often_as_usual_and_not_before_their_hour() -> None:
    found = draws.next_pause(((30.0, 0.0), (60.0, 0.5)), (20_000, 1), np.random.default_rng(1))
    begun = found[np.isfinite(found)]
    assert len(begun) / 20_000 == pytest.approx(1 - math.exp(-0.5), abs=0.02)
    assert begun.min() >= 30
    assert begun.max() <= 90
    assert np.isinf(draws.next_pause((), (3, 2), np.random.default_rng(1))).all()


def test_who_is_booked_comes_after_now_and_the_later_it_is_the_less_likely() -> None:
    early, late = (
        draws.expected(
            Entry(1, "a", "ar", 0, Talk(9, 1), ready=ready, comes=0.88, punctual=8),
            4000,
            np.random.default_rng(1),
        )
        for ready in (40.0, -16.0)
    )
    assert np.isfinite(early).mean() == pytest.approx(0.88, abs=0.02)
    assert 0.05 < np.isfinite(late).mean() < 0.3
    assert min(early.min(), late.min()) >= 0
    assert np.median(late[np.isfinite(late)]) < 6


@given(talks)
def test_without_any_talk_the_configured_one_holds(talk: Talk) -> None:
    assert learn(talk, []) == talk


@given(st.floats(0.4, 2.5), st.floats(3, 60), st.floats(0.2, 0.9))
def test_many_talks_outweigh_a_wrong_guess(wrong: float, mean: float, spread: float) -> None:
    configured, chance = Talk(mean * wrong, 0.5), random.Random(1)
    mu, sigma = Talk(mean, spread).logs
    seen = [math.exp(chance.gauss(mu, sigma)) for _ in range(2000)]
    learned = learn(configured, seen)
    assert learned.mean == pytest.approx(mean, rel=0.1)
    assert learned.spread == pytest.approx(spread, rel=0.2)


@given(st.lists(st.floats(10, 30), min_size=1, max_size=40))
def test_a_few_talks_move_the_guess_towards_them_and_not_beyond(seen: list[float]) -> None:
    configured = Talk(60, 0.5)
    centre = math.exp(learn(configured, seen).logs[0])
    average = math.exp(sum(map(math.log, seen)) / len(seen))
    assert average - 0.01 <= centre <= math.exp(configured.logs[0]) + 0.01
    assert PRIOR_TALKS > 1


def test_a_talk_that_somebody_forgot_to_finish_teaches_nothing() -> None:
    usual = [9.0, 10.0, 11.0, 12.0] * 5
    assert learn(Talk(10, 0.3), [*usual, 600.0, 235.0, 0.1]) == learn(Talk(10, 0.3), usual)


def test_a_talk_without_a_common_language_counts_as_what_it_would_have_been() -> None:
    assert own_minutes(16.0, foreign=True) == pytest.approx(10.0)
    assert own_minutes(16.0, foreign=False) == 16.0
    assert own_minutes(2.0, foreign=True) == 0.5
    assert Talk(10, 0.5).foreign(1.3, 3) == Talk(16, 0.5 * 13 / 16)
