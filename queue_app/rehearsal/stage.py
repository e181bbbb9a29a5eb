"""What all people of a simulated day share: the house, the plan, and the one way to do a deed there."""

import random
from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import simpy
import simpy.rt
from sqlalchemy import Connection, select

from queue_app.config import Site
from queue_app.rehearsal.clock import DemoClock
from queue_app.rehearsal.office import Plan
from queue_app.rehearsal.visits import Visit
from queue_app.rehearsal.wishes import Wish, stranger
from queue_app.rules.errors import RuleBroken
from queue_app.rules.stops import AT_A_COUNTER, State
from queue_app.store import tables as tab
from queue_app.store.board import Mode, moment
from queue_app.store.database import Database, StoreUnavailable
from queue_app.store.turn import turn

T = TypeVar("T")
Process = Generator[simpy.Event, Any, None]
Deed = Generator[simpy.Event, Any, T]
TRIES_AGAIN_SECONDS = 1.0  # real seconds until a deed is tried again that the store could not take
LOOKS_FOR_TICKET = 0.3  # minutes between two looks for the ticket that the demo's phone may show
HEARTBEAT_SECONDS = 0.25  # real seconds after which a play notices at the latest that it was stopped


class PlayOver(Exception):
    """The play was stopped from outside. Ends every process at once; nothing more is done in the house."""


@dataclass
class Playing:
    """What the demo's wall shows of the play."""

    site: Site
    clock: DemoClock
    newest_secret: str | None = (
        None  # of a ticket worth watching, one that waits if any does; None in an empty house
    )

    def office_time(self) -> datetime:
        """Office time now."""
        return self.clock()


@dataclass
class Person:
    """A visitor in the house: her wish and how far she has come with it.

    `unsaid` are the concerns that are not on her ticket: an appointment is for one desk, of the others she tells there.
    """

    wish: Wish
    unsaid: list[str] = field(default_factory=list)
    visits_made: int = 0
    part: float = 1.0  # of the talk that is still to come, when it was broken off
    came_late: bool = False
    twisted: bool = False  # at most one thing out of the ordinary at each stop

    @property
    def visit(self) -> Visit:
        """How it goes at the stop she is at or waits for; nothing special at more stops than were foreseen."""
        if self.visits_made < len(self.wish.visits):
            return self.wish.visits[self.visits_made]
        return replace(self.wish.visits[-1], answers=True, twist="")

    def twist(self, name: str) -> bool:
        """Whether this happens now, for the first and only time at this stop."""
        happens = self.visit.twist == name and not self.twisted
        self.twisted = self.twisted or happens
        return happens

    def next_visit(self) -> None:
        """This stop is over."""
        self.visits_made += 1
        self.part, self.came_late, self.twisted = 1.0, False, False


@dataclass
class Stage:
    """One day in one house. `env` counts office minutes after opening; `stopped` is asked before each deed."""

    database: Database
    playing: Playing
    mode: Mode
    plan: Plan
    seed: int
    env: simpy.rt.RealtimeEnvironment
    stopped: Callable[[], bool]
    people: dict[int, Person] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.chance = random.Random(f"{self.seed}:stage")  # noqa: S311 - plays people, protects nothing
        self.zone = ZoneInfo(self.plan.site.timezone)

    def do(self, action: Callable[..., T], *arguments: Any, **named: Any) -> Deed[T]:
        """One deed in one turn. A store that cannot be reached is asked again; a rule that says no is raised."""
        while True:
            if self.stopped():
                raise PlayOver
            try:
                with turn(self.database, self.plan.site, self.playing.clock()) as t:
                    return action(t, *arguments, **named)
            except StoreUnavailable:
                yield self.env.timeout(TRIES_AGAIN_SECONDS / self.env.factor)

    def start(self, process: Process) -> simpy.Process:
        """Let somebody act beside the others. A rule that says no to her ends it: somebody was faster, or has gone."""

        def quietly() -> Process:
            try:
                yield from process
            except RuleBroken:
                return

        return self.env.process(quietly())

    def until(self, at: float) -> simpy.Timeout:
        """Wait until so many minutes after opening; no time at all when that has passed."""
        return self.env.timeout(max(0.0, at - self.env.now))

    def person(self, ticket: int) -> Person:
        """Who has this ticket; somebody new when a person took it at a kiosk of the demo."""
        if ticket not in self.people:
            self.people[ticket] = Person(stranger(self.plan, self.seed, ticket))
        return self.people[ticket]

    def keep_phone(self) -> Process:
        """Keep a ticket in sight that the demo's phone may show. People in the demo call and leave too, so look."""
        while True:
            try:
                with self.database.reading() as connection:
                    self.playing.newest_secret = _worth_watching(
                        connection, self.plan.site, self.playing.clock()
                    )
            except StoreUnavailable:
                self.playing.newest_secret = None
            yield self.env.timeout(LOOKS_FOR_TICKET)

    def beat(self) -> Process:
        """Notice soon that the play was stopped, also when nobody does anything for a long while."""
        while not self.stopped():
            yield self.env.timeout(HEARTBEAT_SECONDS / self.env.factor)
        raise PlayOver


def _worth_watching(connection: Connection, site: Site, now: datetime) -> str | None:
    """The newest ticket that waits; while nobody does, the newest that is at a counter."""
    day = moment(connection, site, now).day
    here = [state.value for state in (State.WAITING, *AT_A_COUNTER)]
    return connection.scalar(
        select(tab.ticket.c.secret)
        .join(tab.stop, tab.stop.c.ticket == tab.ticket.c.id)
        .where(tab.stop.c.site == site.id, tab.stop.c.day == day, tab.stop.c.state.in_(here))
        .order_by((tab.stop.c.state == State.WAITING.value).desc(), tab.ticket.c.id.desc())
        .limit(1)
    )
