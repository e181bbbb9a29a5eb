"""From many plays to what may be said: the median and the ninth decile of the minutes until called."""

import math
from dataclasses import dataclass

import numpy as np

from queue_app.rules.forecast.draws import Floats

AT_ONCE = 0.5  # minutes; who is called sooner found somebody free
MIDDLE, UPPER = 0.5, 0.9


@dataclass(frozen=True)
class Guess:
    """Minutes until called: half of the plays are over by `middle`, nine of ten by `upper`.

    `busy`: in most plays nobody was free at once.
    """

    middle: float
    upper: float
    busy: bool


def guesses(samples: Floats) -> list[Guess | None]:
    """A guess for each column of plays x stops; None where a tenth of the plays or more call nobody."""
    if not samples.size:
        return [None] * samples.shape[1]
    ordered = np.sort(samples, axis=0)
    middle, upper = (ordered[_rank(share, len(ordered))] for share in (MIDDLE, UPPER))
    return [
        Guess(float(m), float(u), bool(m >= AT_ONCE)) if np.isfinite(u) else None
        for m, u in zip(middle, upper, strict=True)
    ]


def _rank(share: float, count: int) -> int:
    """The place of a quantile in a sorted column: the smallest value that reaches this share."""
    return min(count - 1, max(0, math.ceil(share * count) - 1))


def mixed(samples: Floats, weights: Floats) -> Guess | None:
    """One guess for a visitor who is each of the columns with this weight."""
    if not samples.size:
        return None
    values = samples.ravel()
    order = np.argsort(values)
    reached = np.cumsum(np.broadcast_to(weights, samples.shape).ravel()[order])
    at = np.searchsorted(reached, np.array([MIDDLE, UPPER]) * reached[-1])
    middle, upper = values[order][np.minimum(at, len(values) - 1)]
    return Guess(float(middle), float(upper), bool(middle >= AT_ONCE)) if np.isfinite(upper) else None
