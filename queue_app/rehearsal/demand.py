"""How many come on a usual day, when, and with what: so many as give a site's clerks the study's load. Pure."""

import math
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from queue_app.config import Concern
from queue_app.rehearsal import habits
from queue_app.rehearsal.office import Plan

CELL = 5.0  # minutes; times of coming are drawn cell by cell


def usual_visitors(plan: Plan) -> float:
    """How many visitors give the clerks of this day the study's load."""
    usual = demand(plan, dict.fromkeys(plan.desks, 1.0))
    return habits.LOAD * sum(shift.minutes for shift in plan.shifts) / _work_minutes(plan, usual)


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


def _work_minutes(plan: Plan, often: Mapping[str, float]) -> float:
    """What one visitor asks of the clerks on average, with the time between two visitors."""
    mean = sum(c.minutes * often.get(c.id, 0.0) for c in plan.site.concerns) / sum(often.values())
    foreign = _foreign_share(plan)
    talk = mean * (1 + foreign * (habits.FOREIGN_FACTOR - 1)) + foreign * habits.FOREIGN_MINUTES
    between = habits.WAY_MINUTES + sum(habits.WRITE_UP) / 2
    return (talk + between) * (1 + sum(habits.CHAINS)) * (1 - habits.BOOKED * habits.NO_SHOWS)


def _foreign_share(plan: Plan) -> float:
    """The share of talks without a common language."""
    shares = languages(plan.site.languages)

    def unspoken(code: str) -> float:
        return sum(not shift.speaks(code) for shift in plan.shifts) / len(plan.shifts)

    return sum(share * unspoken(code) for code, share in shares.items()) / sum(shares.values())


def languages(spoken: tuple[str, ...]) -> dict[str, float]:
    """How often each of these languages is a visitor's."""
    return {code: habits.LANGUAGES.get(code, habits.OTHER_LANGUAGE) for code in spoken}
