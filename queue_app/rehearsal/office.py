"""One random office day: who comes when, with what, and how long people take. Pure and seeded.

The shares and the shape of the day are those of the study of this office (languages after 2022, a door rush at opening,
about ninety visitors a day); times of service are those of the configuration, lognormal with its spread.
"""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass

from queue_app.config import Site

VISITORS = 92
DAY_MINUTES = 8 * 60
# Visitors by hour after opening, as shares of the day: a rush at the door, a hill before noon, a quiet afternoon.
BY_HOUR = (0.24, 0.17, 0.15, 0.13, 0.10, 0.09, 0.07, 0.05)
LANGUAGES = {
    "ar": 27, "uk": 30, "ru": 15, "fa": 9, "de": 6, "de-simple": 2, "ps": 3, "tr": 3, "kmr": 3, "ti": 2, "so": 2,
    "en": 2, "fr": 1,
}  # fmt: skip
SECOND_CONCERN = 0.2
NEEDS = {"wheelchair": 0.03, "child": 0.12, "hearing": 0.01, "sight": 0.01}
GIVES_UP = 0.03
NO_ANSWER = 0.05
WAY_MINUTES = (0.5, 1.5)


@dataclass(frozen=True)
class Wish:
    """A visitor before she comes: when (minutes after opening), in which language, with which concerns and needs."""

    at: float
    language: str
    concerns: tuple[str, ...]
    needs: tuple[str, ...]
    gives_up: bool


def wishes(site: Site, seed: int) -> Iterator[Wish]:
    """The visitors of a day in the order of coming. The same seed gives the same people."""
    chance = random.Random(seed)  # noqa: S311 - plays people, protects nothing
    spoken = [code for code in site.languages if code in LANGUAGES] or list(site.languages[:1])
    weights = [LANGUAGES.get(code, 1) for code in spoken]
    concerns = [c.id for c in site.concerns]
    times = sorted(_arrival(chance) for _ in range(VISITORS))
    for at in times:
        wanted = chance.sample(concerns, 2 if chance.random() < SECOND_CONCERN else 1)
        yield Wish(
            at,
            chance.choices(spoken, weights)[0],
            tuple(wanted),
            tuple(need for need, share in NEEDS.items() if chance.random() < share),
            chance.random() < GIVES_UP,
        )


def _arrival(chance: random.Random) -> float:
    hour = chance.choices(range(len(BY_HOUR)), BY_HOUR)[0]
    return (hour + chance.random()) * DAY_MINUTES / len(BY_HOUR)


def service_minutes(site: Site, concern_id: str, chance: random.Random) -> float:
    """A lognormal time of service with the concern's mean and coefficient of variation, in minutes."""
    concern = site.concern(concern_id)
    mean, spread = (concern.minutes, concern.spread) if concern else (10.0, 0.5)
    sigma = math.sqrt(math.log(1 + spread * spread))
    return chance.lognormvariate(math.log(mean) - sigma * sigma / 2, sigma)
