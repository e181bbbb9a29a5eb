"""Whom to call next, and why.

This is the seam for every calling policy: `order` gets plain facts and returns them in calling order, each with the
reason a clerk can read out. The policy here: first come first served by arrival in the house, urgent concerns before
everything else, checked-in appointments from their time on before walk-ins.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Waiting:
    """A waiting stop as the calling rule sees it. Times are aware UTC; `arrived` is the order of arrival (event id)."""

    id: int
    desk: str
    concern: str
    arrived: int
    arrived_at: datetime
    entered_at: datetime
    urgent: bool = False
    appointment_at: datetime | None = None
    not_before: datetime | None = None
    wanted_counter: str | None = None
    first: bool = True


@dataclass(frozen=True)
class Because:
    """Why a stop stands where it stands: a text key (`because-<code>`) and its arguments."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Pick:
    """A waiting stop in calling order with its reason."""

    stop: Waiting
    because: Because


def minutes_between(earlier: datetime, later: datetime) -> int:
    """Whole minutes from `earlier` to `later`, never negative (a wall clock may be set back)."""
    return max(0, int((later - earlier).total_seconds() // 60))


def _rank(stop: Waiting, now: datetime) -> int:
    if stop.urgent:
        return 0
    if stop.appointment_at is not None and stop.appointment_at <= now:
        return 1
    return 2


def _because(stop: Waiting, now: datetime) -> Because:
    waited = minutes_between(stop.arrived_at, now)
    if stop.not_before is not None and stop.not_before > now:
        return Because("later", {"minutes": minutes_between(now, stop.not_before) + 1})
    if stop.urgent:
        return Because("urgent", {"minutes": waited})
    if stop.appointment_at is not None:
        return Because("appointment", {"at": stop.appointment_at})
    if not stop.first:
        return Because("next-stop", {"minutes": waited})
    return Because("waited", {"minutes": waited})


def order(waiting: Iterable[Waiting], now: datetime, counter: str | None = None) -> list[Pick]:
    """All waiting stops in calling order, each with its reason.

    `counter` is where the clerk sits: a stop that was sent on to another counter is left out. Stops whose visitor asked
    to let others go first come last until that time is over. Arrival order is the order of the log, so neither a clock
    set back nor two visitors in one second can turn it round, and an earned place survives transfers.
    """
    mine = [s for s in waiting if counter is None or s.wanted_counter in (None, counter)]

    def key(stop: Waiting) -> tuple[bool, int, int, int]:
        stepped_aside = stop.not_before is not None and stop.not_before > now
        return (stepped_aside, _rank(stop, now), stop.arrived, stop.id)

    return [Pick(stop, _because(stop, now)) for stop in sorted(mine, key=key)]


def next_stop(waiting: Iterable[Waiting], now: datetime, counter: str) -> Pick | None:
    """The stop to call at `counter` now, or None when nobody can be called.

    A visitor who stepped aside is not called before her time: nobody would come.
    """
    for pick in order(waiting, now, counter):
        if pick.stop.not_before is None or pick.stop.not_before <= now:
            return pick
    return None
