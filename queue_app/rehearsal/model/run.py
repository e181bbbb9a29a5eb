"""Rehearsing: many office days under one policy, on the same people as under every other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from queue_app.rehearsal.model import planning
from queue_app.rehearsal.model.day import Office
from queue_app.rehearsal.model.inside import Wait
from queue_app.rehearsal.model.levers import Levers
from queue_app.rehearsal.model.people import Day, draw, without_appointments
from queue_app.rehearsal.model.world import World


@dataclass(frozen=True)
class Rehearsal:
    """Weekdays (`week`, played in turn), a number of days and a seed: everything that decides who comes.

    Without `appointments` the same people come, and take a number each.
    """

    week: tuple[World, ...]
    days: int
    seed: int
    appointments: bool = True

    def people(self, index: int) -> Day:
        """Who comes on a day, whatever the policy and whoever works then."""
        world = self.week[index % len(self.week)]
        day = draw(world, self.seed, index)
        return day if self.appointments else without_appointments(world, day)

    def play(
        self,
        levers: Levers,
        week: Sequence[World] | None = None,
        after_each: Callable[[], None] = lambda: None,
    ) -> list[list[Wait]]:
        """What is measured on each day under these levers; `week` may have other counters than the one people see."""
        worlds = [arranged(world, levers) for world in (week or self.week)]
        found = []
        for index in range(self.days):
            world, day = worlds[index % len(worlds)], self.people(index)
            book = planning.load_aware if levers.booking == "forecast" else planning.even
            found.append(Office(world, levers, book(world, day), day.visitors).run())
            after_each()
        return found


def arranged(world: World, levers: Levers) -> World:
    """The office as these levers arrange it before the day: breaks, and who is trained for what."""
    if levers.trained is not None:
        more = levers.trained
        world = replace(
            world,
            seats=tuple(
                replace(s, trained=s.trained | more.get(s.counter, frozenset())) for s in world.seats
            ),
        )
    return planning.breaks_by_forecast(world) if levers.breaks == "forecast" else world


def spoken(week: tuple[World, ...]) -> frozenset[str]:
    """The languages that somebody speaks on some day."""
    return frozenset(language for world in week for seat in world.seats for language in seat.languages)
