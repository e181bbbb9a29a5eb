"""The office of the model as a site's own configuration describes it, one for each weekday on which it opens."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from queue_app.config import Site
from queue_app.rehearsal import demand, office
from queue_app.rehearsal.model.world import Seat, Task, World
from queue_app.rehearsal.office import Plan

DAYS_OF_A_WEEK = 7
LOOKS_AHEAD = 371  # days in which a week without holidays is sure to come, if the site opens at all


class NeverOpen(Exception):
    """No desk of the site opens on any weekday."""


def week(site: Site, visitors: float | None = None) -> list[World]:
    """The worlds of the weekdays on which the site opens, beginning with Monday.

    `visitors` is their mean over these days, shared out by how much can be done on each; without it there are as many
    as give the clerks the study's load. Raises NeverOpen.
    """
    plans = [
        plan for day in _usual_week(site) if (plan := office.plan(site, day)) is not None and plan.shifts
    ]
    if not plans:
        raise NeverOpen(site.id)
    usual = [demand.usual_visitors(plan) for plan in plans]
    scale = 1.0 if visitors is None else visitors * len(usual) / sum(usual)
    return [world(plan, scale * count) for plan, count in zip(plans, usual, strict=True)]


def _usual_week(site: Site) -> list[date]:
    """A week without a holiday, from the first Monday of a fixed year on, so that a rehearsal is the same for ever."""
    monday = date(2027, 1, 4)
    for ahead in range(0, LOOKS_AHEAD, DAYS_OF_A_WEEK):
        days = [monday + timedelta(days=ahead + n) for n in range(DAYS_OF_A_WEEK)]
        if not any(site.closed_on(day) for day in days):
            return days
    return []


def world(plan: Plan, visitors: float) -> World:
    """The world of one day with so many visitors on average."""
    site = plan.site
    often = demand.demand(plan, dict.fromkeys(plan.desks, 1.0))
    tasks = tuple(
        Task(c.id, c.desk, c.minutes, c.spread, often[c.id], c.short, c.urgent)
        for c in site.concerns
        if often.get(c.id)
    )
    helpers = {desk.id for desk in site.desks if desk.helper}
    seats = tuple(
        Seat(
            shift.counter,
            frozenset(shift.desks),
            frozenset(shift.languages),
            shift.spans,
            shift.breaks,
            frozenset(counter.trained if (counter := site.counter(shift.counter)) else ()),
            bool(helpers & set(shift.desks)),
        )
        for shift in plan.shifts
    )
    served = {desk for seat in seats for desk in seat.desks}
    return World(
        {desk: spans for desk, spans in plan.desks.items() if desk in served},
        seats,
        tasks,
        demand.languages(site.languages),
        visitors,
        demand.cells(plan, often),
        cell=demand.CELL,
        opens=_minutes_of_the_day(plan),
        last_ticket=site.last_ticket_minutes,
    )


def _minutes_of_the_day(plan: Plan) -> float:
    opens = plan.opens.astimezone(ZoneInfo(plan.site.timezone))
    return opens.hour * 60.0 + opens.minute


def counters_alone(world: World, desk: str) -> int:
    """How many counters serve this desk and no other."""
    return sum(seat.desks == {desk} for seat in world.seats)


def with_counters(world: World, desk: str, more: int) -> World:
    """The same office with so many more (or fewer) counters that serve this desk alone.

    A new one speaks and breaks like the last one of that desk; taken away are those that serve it alone, last first.
    """
    alone = [seat for seat in world.seats if seat.desks == {desk}]
    like = alone or [seat for seat in world.seats if desk in seat.desks]
    if more <= 0 or not like:
        gone = {seat.counter for seat in (alone[more:] if more else [])}
        return replace(world, seats=tuple(seat for seat in world.seats if seat.counter not in gone))
    new = tuple(replace(like[-1], counter=f"{desk} +{n + 1}", desks=frozenset({desk})) for n in range(more))
    return replace(world, seats=(*world.seats, *new))
