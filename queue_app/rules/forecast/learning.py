"""How long talks take here: what was configured, corrected by the talks of the last weeks. Never by clerk."""

import math
from collections.abc import Sequence
from statistics import median

from queue_app.rules.forecast.state import FOREIGN_FACTOR, FOREIGN_MINUTES, Talk

PRIOR_TALKS = 12.0  # the configured mean and spread weigh as much as so many talks
SHORTEST, LONGEST = 0.5, 240.0  # minutes; outside of that somebody forgot to press
ODD = 4.0  # robust standard deviations from the median beyond which a talk is a slip of the hand
ENOUGH_FOR_ODD = 10


def own_minutes(minutes: float, *, foreign: bool) -> float:
    """The talk as it would have been with a common language: the inverse of x 1.3 + 3 minutes."""
    return max(SHORTEST, (minutes - FOREIGN_MINUTES) / FOREIGN_FACTOR) if foreign else minutes


def learn(configured: Talk, minutes: Sequence[float], weight: float = PRIOR_TALKS) -> Talk:
    """The talk to expect, in minutes, after so many were seen; `weight` is that of the configured one, in talks.

    A normal-inverse-gamma posterior of the logarithm of the minutes: its predictive mean and spread (Gelman et al.,
    Bayesian Data Analysis, 3.3). With no talk seen it is the configured one; a hundred talks outweigh a wrong guess.
    """
    logs = _plausible([math.log(m) for m in minutes if SHORTEST <= m <= LONGEST])
    mu, sigma = configured.logs
    count = len(logs)
    if not count:
        return configured
    mean = math.fsum(logs) / count
    centre = (weight * mu + count * mean) / (weight + count)
    squares = weight * sigma**2 + math.fsum((x - mean) ** 2 for x in logs)
    squares += weight * count / (weight + count) * (mean - mu) ** 2
    variance = squares / (weight + count)
    return Talk(math.exp(centre + variance / 2), math.sqrt(math.expm1(variance)))


def _plausible(logs: list[float]) -> list[float]:
    if len(logs) < ENOUGH_FOR_ODD:
        return logs
    middle = median(logs)
    deviation = 1.4826 * median(abs(x - middle) for x in logs)  # that of a normal distribution
    return [x for x in logs if abs(x - middle) <= ODD * max(deviation, 0.1)]
