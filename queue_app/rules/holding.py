"""Keeping a counter free for an appointment, and seeing that the day will not be over by closing.

Pure arithmetic on what is foreseen at the moment of a call; `calling` asks it. Source: a counter held ten minutes
before an appointment brings 3 to 5 of 100 more appointments to their time and costs walk-ins half a minute (study of
this office, policy K). Here it is held only against a talk that would not be over in time, and only when no colleague
will be free, which costs less.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Booked:
    """An appointment of today that has not been called yet, whether its visitor is here or not."""

    desk: str
    at: datetime


@dataclass(frozen=True)
class Colleague:
    """Another counter that is working: its desks, and when it is expected to be free (now or before: it is free)."""

    desks: frozenset[str]
    free_at: datetime


@dataclass(frozen=True)
class Outlook:
    """What is foreseen at the moment of a call. `closing`: the queue will not be over by closing time."""

    booked: Sequence[Booked] = ()
    colleagues: Sequence[Colleague] = ()
    closing: bool = False


def kept_for(
    desks: frozenset[str], minutes: float, now: datetime, outlook: Outlook, hold: float, late: float
) -> Booked | None:
    """The appointment that a talk of so many minutes would make late here and that no colleague can take; else None.

    An appointment is in the way when it falls due within `hold` minutes at one of these desks, and the talk is expected
    to end more than `late` minutes after it. Each colleague of its desk who is expected to be free by then keeps one.
    """
    ends = now + timedelta(minutes=minutes - late)
    horizon = now + timedelta(minutes=hold)
    soon = sorted((b for b in outlook.booked if b.desk in desks and b.at <= horizon), key=lambda b: b.at)
    for place, booked in enumerate(soon):
        if booked.at >= ends:
            return None
        by = booked.at + timedelta(minutes=late)
        able = sum(booked.desk in c.desks and c.free_at <= by for c in outlook.colleagues)
        if able <= place:
            return booked
    return None


def ends_late(work: Mapping[str, float], counters: Mapping[str, int], minutes_left: float) -> bool:
    """Whether the people who wait will not all be served by closing.

    `work` is the expected minutes of talk that wait at each desk, `counters` how many serve it. A desk that nobody
    serves is not a queue that could end in time, and says nothing about the others.
    """
    return any(
        minutes > counters[desk] * minutes_left for desk, minutes in work.items() if counters.get(desk)
    )
