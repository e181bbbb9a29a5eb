"""The calling rule in the form that many plays at once can use: a number for each stop towards each counter.

Towards one caller a stop's place is (strict class, due - advantage when it is understood there or has waited as long as
the guard, + delay when it is a short concern of another desk, order of arrival). One number holds all of it: classes
are far apart, orders of arrival closer than any clock.
"""

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from queue_app.rules.forecast.draws import Floats, Ints
from queue_app.rules.forecast.state import Place, Policy

CLASS = 1e6  # minutes between two strict classes, more than any due time
ORDER = 1e-6  # minutes between two arrivals that are due together


class Asks(Protocol):
    """What decides whether and how soon a counter may take somebody."""

    @property
    def desk(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def short(self) -> bool: ...
    @property
    def concern(self) -> str: ...


def eligible(policy: Policy, place: Place, one: Asks, wanted: str | None = None) -> bool:
    """Whether the counter may take this stop (`calling.may_call` in words). Whose concern is not known is taken by its
    own desk alone, unless it is short."""
    if wanted is not None:
        return wanted == place.counter and one.desk in place.desks
    if one.desk in place.desks or one.concern in place.trained:
        return True
    return one.short and (policy.short_anywhere or place.helper)


def offsets(
    policy: Policy, places: Sequence[Place], asks: Sequence[Asks], wanted: Sequence[str | None] = ()
) -> tuple[Floats, Floats]:
    """What each counter adds to each due time: before the language guard and after it (counters x stops).

    Infinite where the counter may not take the stop.
    """
    before = np.full((len(places), len(asks)), np.inf)
    after = before.copy()
    for row, place in enumerate(places):
        for column, one in enumerate(asks):
            if eligible(policy, place, one, wanted[column] if wanted else None):
                far = 0.0 if one.desk in place.desks else policy.elsewhere_delay
                after[row, column] = far - policy.language_advantage
                before[row, column] = after[row, column] if place.understands(one.language) else far
    return before, after


def first(keys: Floats, ready: Floats, now: Floats) -> tuple[Ints, Floats]:
    """For each play the stop that comes first among those that are ready now, and its key: infinite for none."""
    if not keys.shape[1]:
        return np.zeros(len(keys), dtype=np.intp), np.full(len(keys), np.inf)
    open_keys = np.where(ready <= now[:, None], keys, np.inf)
    chosen = open_keys.argmin(axis=1)
    return chosen, open_keys[np.arange(len(chosen)), chosen]
