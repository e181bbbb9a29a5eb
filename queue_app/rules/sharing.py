"""Counters that serve several desks: whoever is booked there for one desk is not there for another. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from queue_app.rules.slots import Booked, Span, open_minutes


@dataclass(frozen=True)
class Place:
    """A counter: for each desk that it serves, when it is away for it."""

    away: Mapping[str, Sequence[Span]]

    def serves_at(self, moment: datetime) -> frozenset[str]:
        """The desks that it serves at a moment."""
        return frozenset(
            desk
            for desk, spans in self.away.items()
            if not any(begins <= moment < ends for begins, ends in spans)
        )


def neighbours(desk: str, counters: Sequence[Sequence[str]]) -> frozenset[str]:
    """The desks that share counters with a desk, or with one of those, and so on; with itself. By desks of counters."""
    found, seen = {desk}, 0
    while len(found) > seen:
        seen = len(found)
        found |= {other for desks in counters if found & set(desks) for other in desks}
    return frozenset(found)


def fits(
    desk: str,
    starts: datetime,
    ends: datetime,
    booked: Mapping[str, Sequence[Booked]],
    places: Sequence[Place],
) -> bool:
    """Whether one more appointment of a desk finds a counter, when each of those of all desks takes one that serves it.

    Looked at whenever something begins: in between there is only more room. Whose counter has nobody (a clerk fell ill
    after they were booked) takes none from others.
    """
    here = {
        other: [one for one in some if one.starts < ends and starts < one.ends]
        for other, some in booked.items()
    }
    if not any(some for other, some in here.items() if other != desk):
        return True  # then it is enough that the desk's own are not too many, which `slots.free` sees to
    begin = {one.starts for some in here.values() for one in some}
    begin |= {begins for place in places for spans in place.away.values() for begins, _ in spans}
    moments = [starts, *(moment for moment in begin if starts < moment < ends)]
    return all(_room(desk, moment, here, places) for moment in moments)


def left(share: float, span: Span, there: Sequence[Sequence[Span]], booked: Iterable[Booked]) -> float:
    """How many minutes of a span may still be booked at desks that share counters: a share of the time of all of them.

    `there`: for each counter, when it is there for any of the desks; what overlaps counts once.
    """
    whole = sum(open_minutes(Booked.over(span), one) for one in there)
    return share * whole - sum(open_minutes(one, [span]) for one in booked)


def _room(
    desk: str, moment: datetime, booked: Mapping[str, Sequence[Booked]], places: Sequence[Place]
) -> bool:
    running = [other for other, some in booked.items() for one in some if one.starts <= moment < one.ends]
    serving = [place.serves_at(moment) for place in places]
    taken: dict[int, str] = {}
    for other in running:
        _seated(other, serving, taken, set())
    return _seated(desk, serving, taken, set())


def _seated(desk: str, serving: Sequence[frozenset[str]], taken: dict[int, str], asked: set[int]) -> bool:
    """Find a counter for a desk's appointment; others move on to another one for it, if they can (Kuhn 1955)."""
    for place, desks in enumerate(serving):
        if desk not in desks or place in asked:
            continue
        asked.add(place)
        if place not in taken or _seated(taken[place], serving, taken, asked):
            taken[place] = desk
            return True
    return False
