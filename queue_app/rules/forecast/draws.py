"""Chance: lognormal talks, what is left of one that has begun, who comes when. numpy; minutes."""

import math
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from queue_app.rules.forecast.state import Entry, Kind, Talk

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]
NORMAL = NormalDist()
LEAST = 1e-300  # the normal quantile of 0 is infinite


def talks(found: list[Talk], rollouts: int, rng: np.random.Generator) -> Floats:
    """A duration for each talk in each rollout: rollouts x talks."""
    shape = np.array([talk.logs for talk in found], dtype=np.float64).reshape(-1, 2)
    normal = rng.standard_normal((rollouts, len(found)))
    return np.asarray(np.exp(shape[:, 0] + shape[:, 1] * normal))


def residual(talk: Talk, age: float, rollouts: int, rng: np.random.Generator) -> Floats:
    """How long a talk goes on that has lasted `age` minutes: the lognormal, given that it is longer than that.

    By the inverse of the upper tail, so that even a talk that somebody forgot to finish gets a number.
    """
    mu, sigma = talk.logs
    if age <= 0 or sigma == 0:
        left: Floats = np.exp(mu + sigma * rng.standard_normal(rollouts)) - max(age, 0.0)
        return np.maximum(left, 0.0)
    z = _upper_tail(NORMAL.cdf(-(math.log(age) - mu) / sigma), rollouts, rng)
    return np.maximum(np.exp(mu + sigma * z) - age, 0.0)


def _upper_tail(tail: float, rollouts: int, rng: np.random.Generator) -> Floats:
    """Standard normal numbers from the upper tail of this probability."""
    above = max(tail, LEAST) * rng.random(rollouts)
    return np.array([-NORMAL.inv_cdf(max(share, LEAST)) for share in above])


def expected(entry: Entry, rollouts: int, rng: np.random.Generator) -> Floats:
    """When somebody comes who is expected at `ready`, give or take, and is not here yet; infinite when she does not.

    The later it is, the less likely she still comes (Bayes): who is half an hour late has probably stayed away.
    """
    still = NORMAL.cdf(entry.ready / entry.punctual)
    comes = entry.comes * still / max(entry.comes * still + 1 - entry.comes, LEAST)
    moments = entry.ready + entry.punctual * _upper_tail(still, rollouts, rng)
    return np.where(rng.random(rollouts) < comes, np.maximum(moments, 0.0), np.inf)


def next_pause(
    spans: tuple[tuple[float, float], ...], shape: tuple[int, int], rng: np.random.Generator
) -> Floats:
    """When the next break begins, for plays x counters; infinite when none does within the spans.

    `spans` are (minutes, breaks an hour), one after the other: a Poisson stream whose rate changes.
    """
    if not any(rate for _, rate in spans):
        return np.full(shape, np.inf)
    ends = np.cumsum([0.0, *(minutes for minutes, _ in spans)])
    expected = np.cumsum([0.0, *(minutes * rate / 60 for minutes, rate in spans)])
    drawn = rng.exponential(size=shape)
    return np.where(drawn < expected[-1], np.interp(drawn, expected, ends), np.inf)


def arrivals(
    kinds: tuple[Kind, ...], minutes: float, rollouts: int, rng: np.random.Generator
) -> tuple[Floats, Ints]:
    """When who comes within `minutes`: moments (infinite for nobody) and kinds, each rollouts x most arrivals.

    A Poisson stream: the number by its mean, the moments uniform.
    """
    hourly = np.array([kind.hourly for kind in kinds], dtype=np.float64)
    expected = float(hourly.sum()) * minutes / 60
    if expected <= 0:
        return np.empty((rollouts, 0)), np.empty((rollouts, 0), dtype=np.intp)
    counts = rng.poisson(expected, rollouts)
    shape = (rollouts, int(counts.max()))
    moments = rng.random(shape) * minutes
    moments[np.arange(shape[1]) >= counts[:, None]] = np.inf
    chosen = np.searchsorted(np.cumsum(hourly) / hourly.sum(), rng.random(shape))
    return moments, np.minimum(chosen, len(kinds) - 1)
