"""Plays office days in real time through the real actions, each in a real turn. A person may play along."""

import random
from collections.abc import Callable, Collection, Generator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

import simpy
import simpy.rt

from queue_app.actions import calls, counters, tickets, transfers
from queue_app.actions.counters import Staff
from queue_app.actions.desks import close_day
from queue_app.actions.undo import undo
from queue_app.config import Site
from queue_app.rehearsal import office
from queue_app.rehearsal.clock import DemoClock, morning
from queue_app.rules.errors import NobodyWaiting, RuleBroken
from queue_app.store.board import Mode
from queue_app.store.database import Database, StoreUnavailable
from queue_app.store.tables import Stop
from queue_app.store.turn import Turn, turn

T = TypeVar("T")
Process = Generator[simpy.Event, Any, None]
LOOKS_EVERY = 0.5  # minutes between two looks of an idle clerk
PARKS, SENDS_ON, TAKES_BACK = 0.04, 0.06, 0.02  # shares of services
NOTE = "Unterlagen liegen bei."


@dataclass
class Playing:
    """What the demo's wall shows of the play."""

    site: Site
    clock: DemoClock
    secrets: list[str] = field(default_factory=list)

    @property
    def newest_secret(self) -> str | None:
        """The secret of a ticket taken a little while ago, so that its phone has something to show."""
        return self.secrets[-1] if self.secrets else None

    def office_time(self) -> datetime:
        """Office time now."""
        return self.clock()


@dataclass
class Day:
    """The people of one day, their chances and the house they are in."""

    database: Database
    playing: Playing
    mode: Mode
    seed: int
    env: simpy.Environment
    stopped: Callable[[], bool]

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed * 7919)  # noqa: S311 - plays people, protects nothing

    @property
    def site(self) -> Site:
        """Where it is played."""
        return self.playing.site

    def do(self, action: Callable[..., T], *arguments: Any, **named: Any) -> T | None:
        """One deed in one turn. A rule that says no is a normal answer: a person may have been faster."""
        try:
            with turn(self.database, self.site, self.playing.clock()) as t:
                return action(t, *arguments, **named)
        except (RuleBroken, StoreUnavailable):
            return None

    def step(self, action: Callable[..., Any], who: Staff, stop: Stop, *arguments: Any) -> None:
        """A deed with a stop as it is now: a clerk's page is up to date, the robot's memory is not."""
        self.do(lambda t: action(t, who, t.stop(stop.id), *arguments))

    def visitors(self) -> Process:
        """The visitors come one after the other and take their tickets."""
        for wish in office.wishes(self.site, self.seed):
            yield self.env.timeout(max(0.0, wish.at - self.env.now))
            taken = self.do(tickets.take_ticket, wish.concerns, wish.language, wish.needs, self.mode)
            if taken is not None:
                self.playing.secrets.append(taken[0].secret)
                del self.playing.secrets[:-3]
                if wish.gives_up:
                    self.env.process(self._give_up(taken[0].secret))

    def _give_up(self, secret: str) -> Process:
        yield self.env.timeout(self.chance.uniform(5, 40))
        self.do(tickets.leave, secret)

    def clerk(self, counter: str, clerk: int) -> Process:
        """A clerk comes, calls, serves, takes a break and goes home."""
        who = Staff(clerk, "lead", counter)
        yield self.env.timeout(self.chance.uniform(0, 3))
        self.do(counters.open_counter, who, counter, [], [], take_over=True)
        pause_at = self.chance.uniform(200, 280)
        while self.env.now < office.DAY_MINUTES + 120 and not self.stopped():
            if self.env.now > pause_at:
                pause_at = float("inf")
                self.do(counters.pause_counter, who, counter)
                yield self.env.timeout(30)
                self.do(counters.resume_counter, who, counter)
            called = self._call(who, counter)
            if called is None:
                yield self.env.timeout(LOOKS_EVERY)
            else:
                yield from self._serve(who, called)
        self.do(counters.close_counter, who, counter)

    def _call(self, who: Staff, counter: str) -> Stop | None:
        def call(t: Turn) -> Stop | None:
            try:
                return calls.call_next(t, who, counter)[0]
            except NobodyWaiting:
                return None

        return self.do(call)

    def _serve(self, who: Staff, stop: Stop) -> Process:
        chance = self.chance
        yield self.env.timeout(chance.uniform(*office.WAY_MINUTES))
        if chance.random() < office.NO_ANSWER:
            self.step(calls.at_counter, who, stop, "call-again")
            yield self.env.timeout(1)
            self.step(calls.at_counter, who, stop, "miss")
            self.env.process(self._come_late(who, stop))
            return
        self.step(calls.at_counter, who, stop, "begin")
        yield self.env.timeout(office.service_minutes(self.site, stop.concern, chance))
        end = chance.random()
        if end < PARKS:
            self.step(calls.park, who, stop)
            self.env.process(self._come_back(who, stop))
        elif end < PARKS + SENDS_ON:
            desk = chance.choice([d.id for d in self.site.desks if d.id != stop.desk] or [stop.desk])
            self.step(transfers.send_on, who, stop, desk, None, NOTE)
        else:
            self.step(calls.at_counter, who, stop, "finish")
            if chance.random() < TAKES_BACK:
                self.step(_take_back_and_finish, who, stop, self.mode)

    def _come_late(self, who: Staff, stop: Stop) -> Process:
        yield self.env.timeout(self.chance.uniform(3, 10))
        if self.chance.random() < 0.6:
            self.step(calls.back_to_queue, who, stop, "restore")

    def _come_back(self, who: Staff, stop: Stop) -> Process:
        yield self.env.timeout(self.chance.uniform(5, 15))
        self.step(calls.back_to_queue, who, stop, "unpark")


def _take_back_and_finish(t: Turn, who: Staff, stop: Stop, mode: Mode) -> None:
    back, _because = undo(t, who, stop, mode)
    calls.at_counter(t, who, back, "finish")


def play(
    database: Database,
    site: Site,
    clock: DemoClock,
    mode: Mode,
    seed: int,
    speed: float,
    *,
    clerks: Mapping[str, int],
    playing: Playing,
    leave_alone: Collection[str] = (),
    stop: Callable[[], bool] = lambda: False,
    days: int | None = None,
) -> None:
    """Play day after day until told to stop; each day has the next seed. `speed`: office minutes per real minute."""
    played = 0
    while not stop() and (days is None or played < days):
        env = simpy.rt.RealtimeEnvironment(factor=60 / speed, strict=False)
        day = Day(database, playing, mode, seed + played, env, stop)
        env.process(day.visitors())
        for counter, clerk in clerks.items():
            if counter not in leave_alone:
                env.process(day.clerk(counter, clerk))
        env.run()
        clock.jump_to(morning(site, clock() + timedelta(hours=1)))
        day.do(close_day)
        played += 1
