"""Whether what was said came true, and by how much to say more or less next time.

The plays know the calling rule but not everything a day brings. So what was said in the last weeks is compared with
what came, and the ends of the range are stretched until nine of ten visitors who found nobody free were called before
the upper one (split conformal prediction: Vovk et al. 2005; by groups, one after the other, so that each desk, each
language and long as well as short waits keep the promise).
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from queue_app.rules.forecast.shown import STEP_MINUTES

WANTED = 0.9
ENOUGH = 40.0  # a group's own stretch weighs half when it has so many tickets
LEAST, MOST = 0.4, 2.5
SIZES = (12.0, 30.0)  # minutes of the upper end where short, middle and long waits part
PASSES = 2


@dataclass(frozen=True)
class Past:
    """What the plays said when a ticket was taken that found nobody free, and what came; minutes.

    `middle` and `upper` are as played, before any stretch.
    """

    desk: str
    language: str
    middle: float
    upper: float
    waited: float


@dataclass(frozen=True)
class Stretch:
    """By what to multiply the ends of a played range."""

    overall: float = 1.0
    desks: Mapping[str, float] = field(default_factory=dict)
    languages: Mapping[str, float] = field(default_factory=dict)
    sizes: Mapping[str, float] = field(default_factory=dict)
    middle: float = 1.0

    def upper(self, desk: str, language: str, minutes: float) -> float:
        """The upper end to say, in minutes, for a played one."""
        factor = self.overall * self.desks.get(desk, 1.0) * self.languages.get(language, 1.0)
        factor *= self.sizes.get(size(minutes), 1.0)
        return minutes * min(MOST, max(LEAST, factor))


@dataclass(frozen=True)
class Kept:
    """Of so many promises so many were kept."""

    count: int
    hits: int

    @property
    def rate(self) -> float:
        """The share that was kept; 0 without any promise."""
        return self.hits / self.count if self.count else 0.0


def size(upper: float) -> str:
    """Whether a wait is short, middle or long."""
    return ("short", "middle", "long")[sum(upper > bound for bound in SIZES)]


def needed(past: Past) -> float:
    """The least stretch with which the upper end, said in steps, would have been kept."""
    steps = max(0, math.ceil(past.waited / STEP_MINUTES) - 1)
    return steps * STEP_MINUTES / max(past.upper, 0.5)


def fit(past: Sequence[Past]) -> Stretch:
    """The stretch that the promises of the last weeks ask for; none of it without any."""
    if not past:
        return Stretch()
    scores = [needed(one) for one in past]
    overall = _grown(scores, ENOUGH / 4)
    groups: list[tuple[Callable[[Past], str], dict[str, float]]] = [
        (lambda p: p.desk, {}),
        (lambda p: size(p.upper), {}),
        (lambda p: p.language, {}),
    ]
    for _ in range(PASSES):
        for at, (name, factors) in enumerate(groups):
            others = [g for i, g in enumerate(groups) if i != at]
            rest = [
                score / overall / math.prod(f.get(n(one), 1.0) for n, f in others)
                for score, one in zip(scores, past, strict=True)
            ]
            factors.update({key: _grown(found, ENOUGH) for key, found in _grouped(past, rest, name).items()})
    desks, sizes, languages = (factors for _, factors in groups)
    return Stretch(overall, desks, languages, sizes, _middle(past))


def _grown(scores: Sequence[float], half: float) -> float:
    """The stretch that keeps nine of ten promises, moved towards 1 when there are few."""
    rank = min(len(scores), math.ceil((len(scores) + 1) * WANTED)) - 1
    wanted = min(MOST, max(LEAST, sorted(scores)[rank]))
    return math.exp(math.log(wanted) * len(scores) / (len(scores) + half))


def _grouped(
    past: Sequence[Past], scores: Sequence[float], name: Callable[[Past], str]
) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {}
    for one, score in zip(past, scores, strict=True):
        found.setdefault(name(one), []).append(score)
    return found


def _middle(past: Sequence[Past]) -> float:
    ratios = sorted(one.waited / one.middle for one in past if one.middle >= STEP_MINUTES)
    if not ratios:
        return 1.0
    wanted = min(MOST, max(LEAST, ratios[len(ratios) // 2]))
    return math.exp(math.log(wanted) * len(ratios) / (len(ratios) + ENOUGH))


def kept(said: Iterable[tuple[str, float, float]]) -> dict[str, Kept]:
    """For each group the promises kept, from (group, upper end as said, minutes waited)."""
    found: dict[str, Kept] = {}
    for group, upper, waited in said:
        before = found.get(group, Kept(0, 0))
        found[group] = Kept(before.count + 1, before.hits + (waited <= upper))
    return found
