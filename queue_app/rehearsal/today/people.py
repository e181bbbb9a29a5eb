"""The people of one play of the rest of today: those who are here, those who are booked, those who may still come."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from queue_app.config import Site
from queue_app.rehearsal.model import people
from queue_app.rehearsal.model.inside import moment
from queue_app.rehearsal.model.people import Visitor
from queue_app.rehearsal.model.world import Task
from queue_app.rehearsal.today.house import newcomers, task
from queue_app.rehearsal.today.rest import Begin, Inside, Served, Today
from queue_app.rules.calling import Waiting
from queue_app.rules.forecast import draws
from queue_app.rules.forecast.standing import minutes_after
from queue_app.rules.forecast.state import Entry, State
from queue_app.rules.stops import AT_A_COUNTER
from queue_app.rules.stops import State as At
from queue_app.store.outlook import EARLY, Known, Seen, Stood


@dataclass(frozen=True)
class Cast:
    """Who takes part in one play: where the house begins, who comes later, and when appointments are."""

    begin: Begin
    coming: tuple[Visitor, ...]
    booked: dict[int, float]


class Casting:
    """Draws the people of a play. The same seed gives the same people, so that two plays differ by the change alone."""

    def __init__(
        self, site: Site, seen: Seen, state: State, known: Known, world: Today, now: datetime
    ) -> None:
        self.site, self.seen, self.state = site, seen, state
        self.known, self.world, self.now = known, world, now
        self.entries = {entry.id: entry for entry in state.entries}

    def cast(self, seed: int) -> Cast:
        """The people of the play with this seed."""
        booked = [entry for entry in self.state.entries if entry.id < 0]
        visitors = [self._booked(entry, seed) for entry in booked]
        slots = {entry.id: _slot(entry) for entry in booked}
        return Cast(self._begin(seed), (*visitors, *newcomers(self.world, seed)), slots)

    def _begin(self, seed: int) -> Begin:
        rows = self.seen.stops
        waiting = [self._inside(row, rows, seed) for row in rows if row.state == At.WAITING.value]
        served, away = {}, {}
        for place in self.state.places:
            if place.busy is None:
                continue
            rng = np.random.default_rng([seed, *place.counter.encode()])
            minutes = float(draws.residual(place.busy.talk, place.busy.age, 1, rng)[0])
            row = next((r for r in rows if r.id == place.busy.stop and r.state in AT_A_COUNTER), None)
            if row is None:
                away[place.counter] = minutes
            else:
                expected = max(0.0, place.busy.talk.mean - place.busy.age)
                who = self._inside(row, rows, seed)
                served[place.counter] = Served(who, minutes, expected, row.papers == "now")
        return Begin(waiting, served, away)

    def _inside(self, row: Stood, rows: Sequence[Stood], seed: int) -> Inside:
        """Somebody at one of her stops, with those that come after it."""
        entry = self.entries.get(row.id)
        language = entry.language if entry else row.language
        tasks = [self._task(row), *(self._task(one) for one in rows if _follows(one, row))]
        arrived, entered = (minutes_after(self.now, at or self.now) for at in (row.taken_at, row.entered_at))
        first = row.position == 0
        at = row.appointment_at
        fact = Waiting(
            row.id,
            row.desk,
            row.concern,
            row.arrived,
            moment(arrived),
            moment(entered),
            row.urgent,
            None if at is None else moment(minutes_after(self.now, at)),
            None if row.not_before is None else moment(minutes_after(self.now, row.not_before)),
            row.wanted_counter,
            first,
            row.language,
            tasks[0].short,
            tasks[0].minutes,
            not language,
        )
        if first and at is not None:  # an appointment's wait counts from its time
            entered = max(entered, minutes_after(self.now, at))
        visitor = self._visitor(row.ticket, language, tasks, seed)
        return Inside(visitor, fact, arrived, entered, entry.ready if entry else 0.0)

    def _booked(self, entry: Entry, seed: int) -> Visitor:
        """Somebody who has an appointment, and whether and when she comes."""
        rng = np.random.default_rng([seed, -entry.id])
        at = float(draws.expected(entry, 1, rng)[0])
        one = self._visitor(
            entry.id, entry.language, [task(self.site, self.known, entry.concern, entry.desk)], seed
        )
        return replace(one, booked=True, off=at - _slot(entry) if np.isfinite(at) else None)

    def _visitor(self, number: int, language: str, tasks: Sequence[Task], seed: int) -> Visitor:
        chance = random.Random(f"{seed}:{number}")  # noqa: S311 - plays people, protects nothing
        stops = tuple(people.stop(self.world, one, chance) for one in tasks)
        return Visitor(number, 0.0, language, booked=False, off=None, chance=chance.random(), stops=stops)

    def _task(self, row: Stood) -> Task:
        return task(self.site, self.known, row.concern, row.desk)


def _slot(entry: Entry) -> float:
    """The time of an appointment: whoever has one is expected a little before."""
    return entry.ready + EARLY


def _follows(one: Stood, row: Stood) -> bool:
    return one.ticket == row.ticket and one.state == At.PLANNED.value and one.position > row.position
