"""The visitors of a day before they come: when, with what, and how it will go with them. Pure and seeded.

The same seed and plan give the same people, whatever happens to them in the house.
"""

import math
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from queue_app.config import Concern
from queue_app.rehearsal import habits
from queue_app.rehearsal.office import Plan
from queue_app.rehearsal.visits import Visit, lognormal, one_of, visit, way

CELL = 5.0  # minutes; times of coming are drawn cell by cell


@dataclass(frozen=True)
class Wish:
    """A visitor: when she comes (minutes after opening), with what, how long she waits, and her visits in order."""

    at: float
    language: str
    concerns: tuple[str, ...]
    needs: tuple[str, ...]
    gives_up_after: float | None
    steps_aside: tuple[float, int] | None  # minutes after taking the ticket, minutes asked for
    visits: tuple[Visit, ...]


def wishes(plan: Plan, seed: int) -> tuple[Wish, ...]:
    """The visitors of a day, in the order of coming.

    There are as many as give the clerks the study's load: the same office with more counters has more visitors.
    """
    chance = random.Random(f"{seed}:day")  # noqa: S311 - plays people, protects nothing
    demand_today = demand(
        plan, {desk: lognormal(chance, 1.0, habits.MIX_SPREAD) for desk in sorted(plan.desks)}
    )
    found = cells(plan, demand_today)
    if not found:
        return ()
    volume = usual_visitors(plan)
    count = max(1, round(chance.gauss(volume, habits.VOLUME_SPREAD * volume)))
    drawn = chance.choices(list(found), list(found.values()), k=count)
    times = sorted(_at_the_door(sorted(cell + chance.uniform(0, CELL) for cell in drawn), chance))
    return tuple(
        _wish(plan, _asked_for(plan, demand_today, at) or demand_today, at, f"{seed}:{index}")
        for index, at in enumerate(times)
    )


def usual_visitors(plan: Plan) -> float:
    """How many visitors give the clerks of this day the study's load."""
    usual = demand(plan, dict.fromkeys(plan.desks, 1.0))
    return habits.LOAD * sum(shift.minutes for shift in plan.shifts) / _work_minutes(plan, usual)


def stranger(plan: Plan, seed: int, ticket: int) -> Wish:
    """Somebody who is not one of ours, because a person took the ticket: she comes when called and behaves like all."""
    chance = random.Random(f"{seed}:stranger:{ticket}")  # noqa: S311 - plays people, protects nothing
    calm = Visit(True, None, way(chance), chance.gauss(0, 1), "")
    return Wish(0.0, plan.site.languages[0], (), (), None, None, (calm,))


def demand(plan: Plan, mix: Mapping[str, float]) -> dict[str, float]:
    """How often each concern comes on this day, so that every desk's clerks have about the same to do.

    `mix` is how much more or less than usual a desk is asked for. Nobody comes for a desk at which nobody sits.
    """
    found: dict[str, float] = {}
    for desk, more in mix.items():
        often = {c.id: _often(c) for c in plan.site.concerns if c.desk == desk}
        work = sum(c.minutes * often[c.id] for c in plan.site.concerns if c.id in often)
        clerks = sum(1 / len(shift.desks) for shift in plan.shifts if desk in shift.desks)
        found |= {concern: share * more * clerks / work for concern, share in often.items() if clerks}
    return found


def _often(concern: Concern) -> float:
    return (habits.SHORT if concern.short else 1.0) * (habits.URGENT if concern.urgent else 1.0)


def _asked_for(plan: Plan, often: Mapping[str, float], at: float) -> dict[str, float]:
    """What can be asked for at that time."""
    desk_of = {c.id: c.desk for c in plan.site.concerns}
    return {concern: w for concern, w in often.items() if plan.takes_tickets(desk_of[concern], at)}


def cells(plan: Plan, often: Mapping[str, float]) -> dict[float, float]:
    """The cells in which visitors come, each with its weight: more come when more clerks are there."""
    zone = ZoneInfo(plan.site.timezone)
    found = {}
    for index in range(math.ceil(plan.closes / CELL)):
        at = index * CELL
        hour = plan.moment(at).astimezone(zone).hour
        if _asked_for(plan, often, at + CELL) and _asked_for(plan, often, at):
            found[at] = habits.BY_HOUR.get(hour, habits.OTHER_HOUR) * len(plan.on_duty(at))
    return {at: weight for at, weight in found.items() if weight}


def _at_the_door(times: list[float], chance: random.Random) -> Iterator[float]:
    """The same times, but some of those who come early stand at the door at opening and tap one after the other."""
    line = 0
    for at in times:
        if at < habits.FIRST_MINUTES and chance.random() < habits.AT_THE_DOOR:
            yield line * habits.TAP_MINUTES
            line += 1
        else:
            yield at


def _work_minutes(plan: Plan, often: Mapping[str, float]) -> float:
    """What one visitor asks of the clerks on average, with the time between two visitors."""
    mean = sum(c.minutes * often.get(c.id, 0.0) for c in plan.site.concerns) / sum(often.values())
    foreign = _foreign_share(plan)
    talk = mean * (1 + foreign * (habits.FOREIGN_FACTOR - 1)) + foreign * habits.FOREIGN_MINUTES
    between = habits.WAY_MINUTES + sum(habits.WRITE_UP) / 2
    return (talk + between) * (1 + habits.SECOND_CONCERN)


def _foreign_share(plan: Plan) -> float:
    """The share of talks without a common language."""
    shares = languages(plan.site.languages)

    def unspoken(code: str) -> float:
        return sum(not shift.speaks(code) for shift in plan.shifts) / len(plan.shifts)

    return sum(share * unspoken(code) for code, share in shares.items()) / sum(shares.values())


def languages(spoken: tuple[str, ...]) -> dict[str, float]:
    """How often each of these languages is a visitor's."""
    return {code: habits.LANGUAGES.get(code, habits.OTHER_LANGUAGE) for code in spoken}


def _wish(plan: Plan, weights: Mapping[str, float], at: float, seed: str) -> Wish:
    chance = random.Random(seed)  # noqa: S311 - plays people, protects nothing
    spoken = languages(plan.site.languages)
    concerns = [one_of(chance, weights)]
    if len(weights) > 1 and chance.random() < habits.SECOND_CONCERN:
        concerns.append(one_of(chance, {c: w for c, w in weights.items() if c != concerns[0]}))
    return Wish(
        at,
        one_of(chance, spoken),
        tuple(concerns),
        tuple(need for need, share in habits.NEEDS.items() if chance.random() < share),
        chance.uniform(*habits.PATIENCE) if chance.random() < habits.GIVES_UP else None,
        _aside(chance),
        tuple(visit(chance) for _ in range(len(concerns) + 1)),  # one more, for being sent on
    )


def _aside(chance: random.Random) -> tuple[float, int] | None:
    if chance.random() >= habits.STEPS_ASIDE:
        return None
    return chance.uniform(*habits.ASIDE_AFTER), chance.choice(habits.ASIDE_MINUTES)
