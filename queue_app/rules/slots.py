"""Which times may be booked at a desk. Pure: opening spans, what is booked and the numbers of the site come in.

Two limits keep walk-ins from paying for appointments: never more appointments at once than counters left over for them,
and never more than a share of the desk's time in one opening span. Hours in which the house fills up (the 8 to 10 peak
of every office that was looked at) can be kept free altogether.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

LONGEST_MINUTES = 480  # an appointment is over before the day is

Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class Booked:
    """An appointment that takes a counter from `starts` on for so many minutes. Times are aware."""

    starts: datetime
    minutes: float
    language: str = ""

    @classmethod
    def over(cls, span: Span) -> "Booked":
        """What takes a counter for a whole span."""
        return cls(span[0], (span[1] - span[0]).total_seconds() / 60)

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


def joined(spans: Iterable[Span]) -> list[Span]:
    """The same time as spans that neither overlap nor touch, in order."""
    found: list[Span] = []
    for begins, ends in sorted(spans):
        if found and begins <= found[-1][1]:
            found[-1] = (found[-1][0], max(ends, found[-1][1]))
        else:
            found.append((begins, ends))
    return found


def without(span: Span, there: Iterable[Span]) -> list[Span]:
    """What of a span lies outside of some others, in order."""
    found, begins = [], span[0]
    for opens, closes in joined(there):
        if begins < min(opens, span[1]):
            found.append((begins, min(opens, span[1])))
        begins = max(begins, closes)
    return [*found, (begins, span[1])] if begins < span[1] else found


def spoken(
    starts: datetime,
    minutes: int,
    language: str,
    booked: Iterable[Booked],
    speakers: Iterable[Sequence[Span]],
) -> bool:
    """Whether somebody who speaks a language is there for an appointment, and not taken by others who need her.

    `speakers`: for each counter where it is spoken, when it is away.
    """
    ends = starts + timedelta(minutes=minutes)
    there = sum(all(ends <= away[0] or away[1] <= starts for away in one) for one in speakers)
    taken = sum(one.language == language and one.starts < ends and starts < one.ends for one in booked)
    return there > taken


def free(
    spans: Sequence[Span],
    booked: Sequence[Booked],
    minutes: int,
    capacity: Capacity,
    *,
    grid: int,
    earliest: datetime,
    latest: datetime,
    away: Sequence[Span] = (),
    buffer: int = 0,
) -> list[datetime]:
    """The starts, on the grid of each opening span, at which one more appointment of so many minutes fits.

    It lies in one span from beginning to end, starts between `earliest` and `latest` (inclusive), and keeps both limits
    of the capacity. `away`: when one of the counters has nobody, an entry for each; it counts in neither limit then.
    For `buffer` minutes after an appointment its counter takes no other. In time order; each once.
    """
    found = _free(
        spans,
        booked,
        minutes,
        capacity,
        grid=grid,
        earliest=earliest,
        latest=latest,
        away=away,
        buffer=buffer,
    )
    return sorted(set(found))


def rested(one: Booked, minutes: int) -> Booked:
    """The same with the pause after it, in which its counter takes no other."""
    return Booked(one.starts, one.minutes + minutes, one.language) if minutes else one


def _free(
    spans: Sequence[Span],
    booked: Sequence[Booked],
    minutes: int,
    capacity: Capacity,
    *,
    grid: int,
    earliest: datetime,
    latest: datetime,
    away: Sequence[Span],
    buffer: int,
) -> Iterator[datetime]:
    span_minutes, step, rest = (timedelta(minutes=count) for count in (minutes, grid, buffer))
    for opens, closes in spans:
        here = [one for one in booked if one.starts < closes and opens < one.ends + rest]
        gone = [Booked.over(one) for one in away if one[0] < closes and opens < one[1]]
        taken = sum(_shared(one, opens, closes) for one in here)
        absent = sum(_shared(one, opens, closes) for one in gone)
        most = capacity.share * (capacity.counters * (closes - opens).total_seconds() / 60 - absent)
        if taken + minutes > most:
            continue
        blocked = [*(rested(one, buffer) for one in here), *gone]
        start = opens
        if start < earliest:
            start += step * math.ceil((earliest - opens) / step)
        while start + span_minutes <= closes and start <= latest:
            if _fits(start, start + span_minutes + rest, blocked, capacity):
                yield start
            start += step


def _shared(one: Booked, opens: datetime, closes: datetime) -> float:
    return max(0.0, (min(one.ends, closes) - max(one.starts, opens)).total_seconds() / 60)


def _fits(starts: datetime, ends: datetime, booked: Sequence[Booked], capacity: Capacity) -> bool:
    """Whether one more appointment may run all the time between; only its start and other starts can be too much."""
    here = [one for one in booked if one.starts < ends and starts < one.ends]
    moments = [starts, *(one.starts for one in here if one.starts > starts)]
    return all(
        sum(one.starts <= moment < one.ends for one in here) < capacity.at_once(moment) for moment in moments
    )


def open_minutes(one: Booked, spans: Iterable[Span]) -> float:
    """How many minutes of something lie in some spans, those that overlap counted once."""
    return sum(_shared(one, opens, closes) for opens, closes in joined(spans))


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
