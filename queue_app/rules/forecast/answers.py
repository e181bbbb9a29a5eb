"""From the state to what is said: a range for every waiting stop, every desk and every kind of newcomer."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from queue_app.rules.forecast.guess import Guess, guesses, mixed
from queue_app.rules.forecast.honesty import Stretch
from queue_app.rules.forecast.plays import play
from queue_app.rules.forecast.shown import in_steps
from queue_app.rules.forecast.state import Kind, Place, State

ROLLOUTS = 200


@dataclass(frozen=True)
class Spoken:
    """A range in steps of five minutes, and the guess it was made of, before it was corrected."""

    low: int
    high: int
    guess: Guess


@dataclass(frozen=True)
class Answers:
    """None where it cannot be known. `joins` are the state's joiners in order; `desks` an ordinary walk-in of each."""

    stops: Mapping[int, Spoken | None]
    joins: tuple[Spoken | None, ...]
    desks: Mapping[str, Spoken | None]


def answers(
    state: State,
    stretch: Stretch,
    usual: Mapping[tuple[str, str], float],
    rollouts: int = ROLLOUTS,
    seed: int = 1,
) -> Answers:
    """Play the state and say what comes of it. `usual` weighs the languages of each desk for its ordinary walk-in.

    The seed stays the same from one forecast to the next, so that ranges move with the house and not with chance.
    """
    asked, which = _as_far_as_it_matters(state)
    outcome = play(asked, rollouts, seed)
    waiting = [(at, e) for at, e in enumerate(state.entries) if e.here]
    stops = {
        e.id: _spoken(guess, stretch, e.desk, e.language)
        for (_, e), guess in zip(waiting, guesses(outcome.entries[:, [at for at, _ in waiting]]), strict=True)
    }
    joining = guesses(outcome.joiners)
    joins = tuple(
        _spoken(joining[column], stretch, kind.desk, kind.language)
        for kind, column in zip(state.joiners, which, strict=True)
    )
    desks: dict[str, Spoken | None] = {}
    for desk in dict.fromkeys(kind.desk for kind in state.joiners):
        ordinary = [
            (usual.get((desk, kind.language), 0.0) + 0.01, column)
            for kind, column in zip(state.joiners, which, strict=True)
            if kind.desk == desk and not (kind.short or kind.concern) and kind.strict == _latest(state, desk)
        ]
        samples = outcome.joiners[:, [column for _, column in ordinary]]
        desks[desk] = _spoken(mixed(samples, np.array([w for w, _ in ordinary])), stretch, desk, "")
    return Answers(stops, joins, desks)


def _latest(state: State, desk: str) -> int:
    """The class of those who have no privilege."""
    return max(kind.strict for kind in state.joiners if kind.desk == desk)


def _spoken(guess: Guess | None, stretch: Stretch, desk: str, language: str) -> Spoken | None:
    if guess is None:
        return None
    upper = stretch.upper(desk, language, guess.upper) if guess.busy else guess.upper
    middle = min(guess.middle * stretch.middle, upper)
    return Spoken(*in_steps(middle, upper), guess)


def _as_far_as_it_matters(state: State) -> tuple[State, list[int]]:
    """Newcomers who are understood at the same counters fare alike: one of each is played, and who stands for whom."""
    found: dict[tuple[object, ...], int] = {}
    played: list[Kind] = []
    which = []
    for kind in state.joiners:
        ears = _ears(state.places, kind.language)
        alike = (kind.desk, kind.short, kind.strict, kind.target, kind.concern, ears)
        if alike not in found:
            found[alike] = len(played)
            played.append(kind)
        which.append(found[alike])
    asked = State(
        state.policy,
        state.places,
        state.entries,
        state.coming,
        tuple(played),
        state.open_minutes,
        state.habits,
    )
    return asked, which


def _ears(places: tuple[Place, ...], language: str) -> tuple[bool, ...]:
    return tuple(place.understands(language) for place in places)
