"""Plays office days in real time through the real actions, each in a real turn. A person may play along."""

import time
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

import simpy
import simpy.rt

from queue_app.actions.desks import close_day
from queue_app.config import Site
from queue_app.rehearsal import office, visitors
from queue_app.rehearsal.clerks import Clerk
from queue_app.rehearsal.clock import BEFORE_OPENING, DemoClock, morning
from queue_app.rehearsal.office import Plan
from queue_app.rehearsal.stage import Playing, PlayOver, Stage
from queue_app.rehearsal.wishes import wishes
from queue_app.store.board import Mode
from queue_app.store.database import Database

__all__ = ["Playing", "play", "spare_counter"]


def play(
    database: Database,
    site: Site,
    clock: DemoClock,
    mode: Mode,
    seed: int,
    speed: float,
    stop: Callable[[], bool] = lambda: False,
    *,
    clerks: Mapping[str, int],
    playing: Playing | None = None,
    leave_alone: Collection[str] | None = None,
    days: int | None = None,
) -> Playing:
    """Play day after day until told to stop; each day has the next seed. `speed`: office minutes per real minute.

    `clerks` is who sits where (counter -> clerk). Counters in `leave_alone` are for people: one when nothing is said.
    What people want follows from the seed; what becomes of it also from the persons who play along.
    """
    playing = playing or Playing(site, clock)
    ours = set(clerks) - set({spare_counter(site)} if leave_alone is None else leave_alone)
    aside = {counter.id for counter in site.counters} - ours
    played = 0
    clock.hold(clock())  # while plans are made no office time passes
    try:
        while not stop() and (days is None or played < days):
            plan = _today(site, clock, aside, mode)
            if plan is None:
                break
            stage = Stage(
                database, playing, mode, plan, seed + played, _environment(plan, clock, speed), stop
            )
            _play_day(stage, clerks)
            playing.newest_secret = None
            _go_to(clock, morning(site, clock()))
            _run(stage, stage.env.process(stage.do(close_day)), clock)
            played += 1
    except PlayOver:
        pass  # the house was closed from outside
    finally:
        clock.hold(None)
    return playing


def spare_counter(site: Site) -> str:
    """The counter that is missed least: the last one of those whose desks have the most other counters."""

    def others(desks: tuple[str, ...]) -> int:
        return min(sum(desk in counter.desks for counter in site.counters) for desk in desks)

    return max(reversed(site.counters), key=lambda counter: others(counter.desks)).id


def _today(site: Site, clock: DemoClock, aside: Collection[str], mode: Mode) -> Plan | None:
    """The plan of today, or of the next day with opening hours when today is over; None when there is none.

    Nobody wants to watch an empty house: before opening and after closing, the clock jumps to the next morning.
    """
    plan = office.plan(site, _date(site, clock()), aside, ignore_hours=mode.always_open)
    if plan is None or not plan.opens - BEFORE_OPENING <= clock() < plan.moment(plan.closes):
        _go_to(clock, morning(site, clock()))
        plan = office.plan(site, _date(site, clock()), aside, ignore_hours=mode.always_open)
    return plan if plan and clock() < plan.moment(plan.closes) else None


def _go_to(clock: DemoClock, later: datetime) -> None:
    clock.jump_to(later)
    clock.hold(clock())


def _date(site: Site, at: datetime) -> date:
    return at.astimezone(ZoneInfo(site.timezone)).date()


def _environment(plan: Plan, clock: DemoClock, speed: float) -> simpy.rt.RealtimeEnvironment:
    """An environment whose time is the clock's, in minutes after opening; it never hurries ahead of real time."""
    now = (clock() - plan.opens).total_seconds() / 60
    return simpy.rt.RealtimeEnvironment(now, factor=60 / speed, strict=False)


def _play_day(stage: Stage, clerks: Mapping[str, int]) -> None:
    """From opening until the last clerk has gone."""
    env = stage.env
    env.process(visitors.come(stage, wishes(stage.plan, stage.seed)))
    env.process(stage.keep_phone())
    env.process(stage.beat())
    work = [env.process(Clerk(stage, shift, clerks[shift.counter]).work()) for shift in stage.plan.shifts]
    _run(stage, env.all_of([*work, stage.until(stage.plan.closes)]), stage.playing.clock)


def _run(stage: Stage, until: simpy.Event, clock: DemoClock) -> None:
    while not until.processed:
        clock.hold(stage.plan.moment(stage.env.peek()))
        stage.env.step()
        time.sleep(0)  # when the play is behind, it must not keep a server's green threads from their turn
