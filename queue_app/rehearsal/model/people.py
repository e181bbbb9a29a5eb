"""The people of a simulated day: who comes when with what, drawn before the day begins, so that every policy meets the
same people with the same wishes, talks and missed calls (common random numbers)."""

import random
from dataclasses import dataclass, replace

from queue_app.rehearsal import habits
from queue_app.rehearsal.model.world import Task, World
from queue_app.rehearsal.visits import lognormal


@dataclass(frozen=True)
class Stop:
    """How it goes at one stop: the concern, the length of the talk where both speak one language, what goes wrong."""

    task: Task
    talk: float
    answers: bool
    returns_after: float | None
    way: float
    solved: bool  # the check of the papers by a helper solves it


@dataclass(frozen=True)
class Visitor:
    """Somebody who comes: at which minute (a walk-in), with an appointment or not, and with which stops.

    `chance` in [0, 1) decides what the model leaves open: the day's slot that she wishes, the line she is sent to.
    `off` is how much after her appointment she arrives; None: she does not come.
    """

    id: int
    at: float
    language: str
    booked: bool
    off: float | None
    chance: float
    stops: tuple[Stop, ...]


@dataclass(frozen=True)
class Day:
    """The people of one day, and what is known of it before: how many appointments."""

    visitors: tuple[Visitor, ...]


def draw(world: World, seed: int, day: int) -> Day:
    """The people of a day. The same seed, day and world give the same people."""
    chance = random.Random(f"{seed}:{day}")  # noqa: S311 - plays people, protects nothing
    mix = {desk: lognormal(chance, 1.0, habits.MIX_SPREAD) for desk in sorted(world.desks)}
    count = max(1, round(chance.gauss(world.visitors, habits.VOLUME_SPREAD * world.visitors)))
    weights = [task.often * mix.get(task.desk, 0.0) for task in world.tasks]
    return Day(tuple(_visitor(world, weights, seed, day, index) for index in range(count)))


def without_appointments(world: World, day: Day) -> Day:
    """The same people in a house that gives no appointments: those who came with one come as others do."""
    return Day(
        tuple(
            replace(one, booked=False, at=_as_others(world, one)) if one.booked else one
            for one in day.visitors
            if not one.booked or one.off is not None
        )
    )


def _as_others(world: World, visitor: Visitor) -> float:
    """When she comes then: at the time that was drawn for her, or another one at which her desk gives tickets."""
    desk = visitor.stops[0].task.desk
    if world.takes(desk, visitor.at):
        return visitor.at
    cells = {at: weight for at, weight in world.coming.items() if world.takes(desk, at)}
    left = visitor.chance * sum(cells.values())
    for at, weight in cells.items():
        if left < weight:
            return at
        left -= weight
    return visitor.at


def _visitor(world: World, weights: list[float], seed: int, day: int, index: int) -> Visitor:
    chance = random.Random(f"{seed}:{day}:{index}")  # noqa: S311 - plays people, protects nothing
    booked = chance.random() < world.booked
    comes = chance.random() >= world.no_show
    off = chance.gauss(-world.early, world.early)
    at = _coming(world, chance)
    language = chance.choices(list(world.languages), list(world.languages.values()))[0]
    slot = chance.random()
    length = chance.random()
    count = 1 + (length < world.chain[0]) + (length < world.chain[1])
    tasks = _tasks(world, weights, chance, None if booked else at, count)
    stops = tuple(stop(world, task, chance) for task in tasks)
    return Visitor(index, at, language, booked, off if comes else None, slot, stops)


def _coming(world: World, chance: random.Random) -> float:
    cells = list(world.coming)
    cell = chance.choices(cells, list(world.coming.values()))[0]
    at, door = cell + chance.uniform(0, world.cell), chance.random()
    if at < habits.FIRST_MINUTES and door < habits.AT_THE_DOOR:
        return chance.uniform(0, 1)
    return at


def _tasks(
    world: World, weights: list[float], chance: random.Random, at: float | None, count: int
) -> list[Task]:
    """So many different concerns, each of another desk; the first of one that gives tickets when she comes."""
    found: list[Task] = []
    for place in range(count):
        taken = {task.desk for task in found}
        likely = [
            0.0
            if task.desk in taken or (at is not None and place == 0 and not world.takes(task.desk, at))
            else weight
            for task, weight in zip(world.tasks, weights, strict=True)
        ]
        if sum(likely) <= 0:
            likely = weights if not found else []
        if likely:
            found.append(chance.choices(world.tasks, likely)[0])
    return found


def stop(world: World, task: Task, chance: random.Random) -> Stop:
    answers = chance.random() >= habits.NO_ANSWER
    returns = chance.random() < habits.RETURNS
    after = chance.expovariate(1 / habits.RETURN_MINUTES)
    talk = max(habits.SHORTEST_TALK, lognormal(chance, task.minutes, task.spread))
    way = lognormal(chance, world.way, habits.WAY_SPREAD) if world.way else 0.0
    solved = chance.random() < habits.CHECK_SOLVES
    return Stop(task, talk, answers, after if returns and not answers else None, way, solved)
