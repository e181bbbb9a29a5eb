"""How it goes with one visitor at one stop: whether she comes when called, how long the talk takes, what goes wrong."""

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass

from queue_app.config import Concern
from queue_app.rehearsal import habits


@dataclass(frozen=True)
class Visit:
    """How it goes at one stop. `talk` is how much longer or shorter than usual, in standard deviations (log scale)."""

    answers: bool
    returns_after: float | None
    way: float
    talk: float
    twist: str
    solved: bool = False
    """Whether a helper who looks through the papers can settle it."""


def visit(chance: random.Random) -> Visit:
    """How it will go at one stop."""
    answers = chance.random() >= habits.NO_ANSWER
    returns = not answers and chance.random() < habits.RETURNS
    twists = {**habits.TWISTS, "": 1 - sum(habits.TWISTS.values())}
    return Visit(
        answers,
        chance.expovariate(1 / habits.RETURN_MINUTES) if returns else None,
        way(chance),
        chance.gauss(0, 1),
        one_of(chance, twists),
        chance.random() < habits.CHECK_SOLVES,
    )


def way(chance: random.Random) -> float:
    """Minutes from the call to the counter, on the same floor."""
    return lognormal(chance, habits.WAY_MINUTES, habits.WAY_SPREAD)


def talk_minutes(concern: Concern, talk: float, *, shared_language: bool) -> float:
    """How long a talk takes: lognormal with the concern's mean and coefficient of variation.

    Longer without a common language (`habits.FOREIGN_FACTOR`, `habits.FOREIGN_MINUTES`).
    """
    sigma = math.sqrt(math.log(1 + concern.spread**2))
    minutes = concern.minutes * math.exp(sigma * talk - sigma**2 / 2)
    if not shared_language:
        minutes = minutes * habits.FOREIGN_FACTOR + habits.FOREIGN_MINUTES
    return max(habits.SHORTEST_TALK, minutes)


def deviations(concern: Concern, minutes: float) -> float:
    """How far such a talk is from the usual one, in standard deviations: what `talk_minutes` wants to know."""
    sigma = math.sqrt(math.log(1 + concern.spread**2))
    return (math.log(minutes / concern.minutes) + sigma**2 / 2) / sigma if sigma else 0.0


def one_of(chance: random.Random, weights: Mapping[str, float]) -> str:
    """One of the keys, drawn by weight."""
    return chance.choices(list(weights), list(weights.values()))[0]


def lognormal(chance: random.Random, mean: float, spread: float) -> float:
    """A lognormal value with this mean and coefficient of variation."""
    sigma = math.sqrt(math.log(1 + spread**2))
    return chance.lognormvariate(math.log(mean) - sigma**2 / 2, sigma)
