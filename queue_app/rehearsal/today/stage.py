"""The rest of today on a stage: played as it is and with one change after the other, always by the same people."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from queue_app.config import Site
from queue_app.rehearsal.model.figures import interval, mean
from queue_app.rehearsal.model.inside import Wait
from queue_app.rehearsal.model.levers import Levers
from queue_app.rehearsal.today.changes import Change
from queue_app.rehearsal.today.house import seat
from queue_app.rehearsal.today.people import Cast, Casting
from queue_app.rehearsal.today.rest import Rest, Today, called
from queue_app.rules.forecast.state import Place

MOST_PLAYS, LEAST_PLAYS = 16, 6
PEOPLE = 1_500  # in all plays of the house as it is; with all changes that takes one or two seconds
LATE = 10.0  # minutes after closing from which on closing early is thought of, and by which it has to help
STEP = timedelta(minutes=5)  # nobody closes at 15:43
Json = dict[str, Any]


class Stage:
    """Some plays of the rest of today. In a full house they are fewer: more people say as much as more plays."""

    def __init__(self, site: Site, world: Today, casting: Casting) -> None:
        self.site, self.world = site, world
        self.levers = Levers(calling=site.calling, checks=site.calling.check_papers)
        first = casting.cast(1)
        people = len(first.begin.waiting) + len(first.coming)
        plays = max(LEAST_PLAYS, min(MOST_PLAYS, PEOPLE // max(1, people)))
        self.casts = [first, *(casting.cast(seed) for seed in range(2, plays + 1))]
        self.as_it_is = [self.play(cast) for cast in self.casts]

    def play(self, cast: Cast, place: Place | None = None) -> list[Wait]:
        """One play; with `place` a counter is as it says."""
        seats = self.world.seats
        if place is not None:
            others = (one for one in seats if one.counter != place.counter)
            seats = (*others, seat(place, self.world.desks))
        world = replace(self.world, seats=seats)
        return Rest(world, self.levers, cast.booked, cast.coming, begin=cast.begin).run()

    def effect(self, change: Change) -> Json:
        """What a change of a counter brings: minutes less of waiting in the mean, give or take."""
        changed = [self.play(cast, change.place) for cast in self.casts]
        facts = {"kind": change.kind, "counter": change.place.counter, "desks": list(change.desks)}
        return {**facts, **self._gain(changed)}

    def closing_early(self, now: datetime) -> Json | None:
        """What it brings that the desk that would end latest takes nobody else today; None when that helps little.

        A desk gives its last tickets some time before it closes, so that much later it would close.
        """
        desk, over = self._latest()
        if desk is None or over < LATE:
            return None
        closes = _step_up(now + timedelta(minutes=self.site.last_ticket_minutes))
        if closes >= now + timedelta(minutes=self.world.desks[desk][-1][1]):
            return None  # it takes nobody else as it is
        casts = [_without(cast, desk) for cast in self.casts]
        changed = [self.play(cast) for cast in casts]
        sooner = mean([_last(a, desk) - _last(b, desk) for a, b in zip(self.as_it_is, changed, strict=True)])
        if sooner < LATE:
            return None
        away = mean([len(a.coming) - len(b.coming) for a, b in zip(self.casts, casts, strict=True)])
        facts = {"kind": "close", "counter": None, "desks": [desk], "closes_at": closes.isoformat()}
        return {**facts, "sooner": round(sooner), "away": round(away), **self._gain(changed)}

    def _latest(self) -> tuple[str | None, float]:
        """The desk that will call its last visitor latest after its closing, and how many minutes after it."""
        open_now = {
            desk: spans[-1][1] for desk, spans in self.world.desks.items() if spans[0][0] <= 0 < spans[-1][1]
        }
        served = {desk for one in self.world.seats for desk in one.desks}
        over = {
            desk: mean([_last(day, desk) for day in self.as_it_is]) - end
            for desk, end in open_now.items()
            if desk in served
        }
        return max(over.items(), key=lambda one: one[1], default=(None, 0.0))

    def _gain(self, changed: Sequence[Sequence[Wait]]) -> Json:
        gains = [_less(before, after) for before, after in zip(self.as_it_is, changed, strict=True)]
        low, high = interval(gains)
        return {"gain": round(mean(gains)), "give": round((high - low) / 2, 1)}


def _less(before: Sequence[Wait], after: Sequence[Wait]) -> float:
    """By how much less those wait in the mean who are there in both plays."""
    then = {(one.visitor, one.desk): one.wait or 0.0 for one in after}
    both = [one for one in before if (one.visitor, one.desk) in then]
    return mean([(one.wait or 0.0) - then[one.visitor, one.desk] for one in both])


def _last(day: Sequence[Wait], desk: str) -> float:
    return max((called(one) for one in day if one.desk == desk), default=0.0)


def _without(cast: Cast, desk: str) -> Cast:
    """The same people without those who would come for this desk without an appointment."""
    stay = tuple(one for one in cast.coming if one.booked or one.stops[0].task.desk != desk)
    return replace(cast, coming=stay)


def _step_up(moment: datetime) -> datetime:
    at = moment.replace(second=0, microsecond=0)
    return at + (-timedelta(minutes=at.minute) % STEP)
