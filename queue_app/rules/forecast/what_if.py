"""What another counter would bring, and when the people who wait now will all have been served.

The same plays as the forecast, with the same chances, once as the house stands and once with each change: the
difference is what the change brings, and not luck.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from queue_app.rules.forecast.draws import Floats
from queue_app.rules.forecast.plays import Outcome, play
from queue_app.rules.forecast.state import Place, State

ROLLOUTS = 120
LONGEST = 240.0  # minutes; who is called later, or by nobody, counts as waiting so long


@dataclass(frozen=True)
class Foreseen:
    """`ends`: minutes until those who wait at a desk now are served; None where nobody calls them.

    `gains`: for each change the minutes by which those who wait now are called sooner, in the mean.
    """

    ends: Mapping[str, float | None]
    gains: tuple[float, ...]


def foresee(
    state: State, changes: Sequence[Place], rollouts: int = ROLLOUTS, seed: int = 1
) -> Foreseen | None:
    """What comes of the house as it is and of each change; None when nobody waits.

    A change is a counter as it would be: another one, or one that is there and would serve other desks.
    """
    asked = replace(state, joiners=())
    columns = [at for at, entry in enumerate(state.entries) if entry.here]
    if not columns:
        return None
    outcome = play(asked, rollouts, seed)
    mean = _mean(outcome.entries[:, columns])
    gains = []
    for place in changes:
        others = tuple(one for one in state.places if one.counter != place.counter)
        changed = play(replace(asked, places=(*others, place)), rollouts, seed)
        gains.append(mean - _mean(changed.entries[:, columns]))
    return Foreseen(_ends(state, outcome, columns), tuple(gains))


def _mean(called: Floats) -> float:
    return float(np.minimum(called, LONGEST).mean())


def _ends(state: State, outcome: Outcome, columns: Sequence[int]) -> dict[str, float | None]:
    found: dict[str, float | None] = {}
    for desk in dict.fromkeys(state.entries[at].desk for at in columns):
        over = [
            outcome.entries[:, at] + state.entries[at].talk.mean
            for at in columns
            if state.entries[at].desk == desk
        ]
        last = float(np.median(np.max(over, axis=0)))
        found[desk] = last if np.isfinite(last) else None
    return found
