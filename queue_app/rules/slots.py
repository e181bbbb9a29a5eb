"""Which times may be booked at a desk. Pure: opening spans, what is booked and the numbers of the site come in.

Two limits keep walk-ins from paying for appointments: never more appointments at once than counters left over for them,
and never more than a share of the desk's time in one opening span. Hours in which the house fills up (the 8 to 10 peak
of every office that was looked at) can be kept free altogether.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

LONGEST_MINUTES = 480  # an appointment is over before the day is

Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class Booked:
    """An appointment that takes a counter from `starts` on for so many minutes. Times are aware."""

    starts: datetime
    minutes: int

    @property
    def ends(self) -> datetime:
        """When it is planned to be over."""
        return self.starts + timedelta(minutes=self.minutes)


@dataclass(frozen=True)
class Capacity:
    """What a desk can take: its counters, the share of their time that may be booked, and the hours kept for walk-ins.

    `kept` gives for a moment the share of the counters (0 to 1) that stays with walk-ins then.
    """

    counters: int
    share: float
    kept: Callable[[datetime], float]

    def at_once(self, moment: datetime) -> int:
        """How many appointments may run at a moment."""
        return self.counters - math.floor(self.counters * self.kept(moment) + 0.5)


def length(minutes: Sequence[float], grid: int) -> int:
    """Minutes to plan for concerns that are dealt with one after the other: their means, rounded up to the grid."""
    return min(LONGEST_MINUTES, max(grid, math.ceil(sum(minutes) / grid) * grid))


def free(
    spans: Sequence[Span],
    booked: Sequence[Booked],
    minutes: int,
    capacity: Capacity,
    *,
    grid: int,
    earliest: datetime,
    latest: datetime,
) -> list[datetime]:
    """The starts, on the grid of each opening span, at which one more appointment of so many minutes fits.

    It lies in one span from beginning to end, starts between `earliest` and `latest` (inclusive), and keeps both limits
    of the capacity. In time order; each once.
    """
    return sorted(set(_free(spans, booked, minutes, capacity, grid=grid, earliest=earliest, latest=latest)))


def _free(
    spans: Sequence[Span],
    booked: Sequence[Booked],
    minutes: int,
    capacity: Capacity,
    *,
    grid: int,
    earliest: datetime,
    latest: datetime,
) -> Iterator[datetime]:
    span_minutes, step = timedelta(minutes=minutes), timedelta(minutes=grid)
    for opens, closes in spans:
        here = [one for one in booked if one.starts < closes and opens < one.ends]
        taken = sum(_shared(one, opens, closes) for one in here)
        most = capacity.share * capacity.counters * (closes - opens).total_seconds() / 60
        if taken + minutes > most:
            continue
        start = opens
        if start < earliest:
            start += step * math.ceil((earliest - opens) / step)
        while start + span_minutes <= closes and start <= latest:
            if _fits(start, start + span_minutes, here, capacity):
                yield start
            start += step


def _shared(one: Booked, opens: datetime, closes: datetime) -> float:
    return (min(one.ends, closes) - max(one.starts, opens)).total_seconds() / 60


def _fits(starts: datetime, ends: datetime, booked: Sequence[Booked], capacity: Capacity) -> bool:
    """Whether one more appointment may run all the time between; only its start and other starts can be too much."""
    here = [one for one in booked if one.starts < ends and starts < one.ends]
    moments = [starts, *(one.starts for one in here if one.starts > starts)]
    return all(
        sum(one.starts <= moment < one.ends for one in here) < capacity.at_once(moment) for moment in moments
    )


def quiet(starts: datetime, booked: Sequence[Booked], walk_ins: float, counters: int) -> bool:
    """Whether a short wait can be promised: others take less than 60 % of the counters' time in the hour from `starts`.

    `walk_ins` is the work expected from walk-ins in that hour, in minutes. Below a load of 0.6 the mean wait of a
    pooled desk with three counters stays under a third of a service (Erlang C).
    """
    ends = starts + timedelta(hours=1)
    appointments = sum(
        _shared(one, starts, ends) for one in booked if one.starts < ends and starts < one.ends
    )
    return counters > 0 and (walk_ins + appointments) / (counters * 60) <= 0.6


@dataclass(frozen=True)
class Arrival:
    """How somebody with an appointment is received: in time, too early to wait for it, or too late to keep it."""

    kind: str  # "in_time", "too_early", "late" or "other_day"


def arrival(at: datetime, now: datetime, early_minutes: int, late_minutes: int, *, same_day: bool) -> Arrival:
    """How a check-in at `now` for an appointment at `at` is received.

    Earlier than `early_minutes` she is asked to come back; until `late_minutes` after its time the appointment is kept;
    later she waits as a walk-in. On another business day there is nothing to check in for.
    """
    if not same_day:
        return Arrival("other_day")
    if now < at - timedelta(minutes=early_minutes):
        return Arrival("too_early")
    return Arrival("in_time" if now <= at + timedelta(minutes=late_minutes) else "late")
