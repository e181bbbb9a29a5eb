"""What is left of a desk's counters beside other desks that share them: nobody is booked twice, nor all day long."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from queue_app.config import Site
from queue_app.rules import hours, sharing, slots
from queue_app.rules.hours import SiteHours
from queue_app.rules.sharing import Place
from queue_app.rules.slots import Booked, Span
from queue_app.store.away import by_counter
from queue_app.store.taken import booked_at


class Shared:
    """The counters that a desk shares with others, over a span of days. Where it shares none there is always room."""

    def __init__(self, site: Site, desk: str, planned: SiteHours, share: float) -> None:
        self.site, self.desk, self.planned, self.share = site, desk, planned, share
        self.desks = sharing.neighbours(desk, [counter.desks for counter in site.counters])
        self.counters = [counter for counter in site.counters if self.desks & set(counter.desks)]
        self.zone = ZoneInfo(site.timezone)
        self._booked: dict[date, dict[str, list[Booked]]] = defaultdict(lambda: defaultdict(list))
        self._away: dict[str, dict[str, list[Span]]] = {}
        # Asked for each of a month's times.
        self._places, self._left = cache(self._places_of), cache(self._left_of)
        self._open, self._rested = cache(self._open_of), cache(self._rested_of)

    @property
    def alone(self) -> bool:
        """Whether no other desk has any of its counters."""
        return self.desks == {self.desk}

    def read(
        self,
        connection: Connection,
        span: Span,
        now: datetime,
        mine: Sequence[Booked],
        absent: dict[str, list[Span]],
        *,
        at_once: bool,
    ) -> "Shared":
        """Read what is booked and away at the other desks; at this one that is known already."""
        for desk in () if self.alone else self.desks:
            own = desk == self.desk
            self._away[desk] = absent if own else by_counter(connection, self.site, desk, span)
            for one in mine if own else booked_at(connection, self.site, desk, span, now, at_once=at_once):
                self._booked[one.starts.astimezone(self.zone).date()][desk].append(one)
        return self

    def room(self, starts: datetime, minutes: int) -> bool:
        """Whether one more appointment finds a counter, and leaves all desks together their walk-ins' share."""
        if self.alone:
            return True
        day = starts.astimezone(self.zone).date()
        ends = starts + timedelta(minutes=minutes + self.site.booking.buffer_minutes)
        if not sharing.fits(self.desk, starts, ends, self._rested(day), self._places(day)):
            return False
        span = next(one for one in self._open(self.desk, day) if one[0] <= starts < one[1])
        return minutes <= self._left(day, span)

    def _places_of(self, day: date) -> list[Place]:
        return [
            Place({desk: self._gone(desk, counter.id, day) for desk in counter.desks})
            for counter in self.counters
        ]

    def _left_of(self, day: date, span: Span) -> float:
        there = [
            [part for desk in counter.desks for part in self._there(desk, counter.id, day)]
            for counter in self.counters
        ]
        booked = [one for some in self._booked[day].values() for one in some]
        return sharing.left(self.share, span, there, booked)

    def _there(self, desk: str, counter: str, day: date) -> list[Span]:
        gone = self._gone(desk, counter, day)
        return [part for span in self._open(desk, day) for part in slots.without(span, gone)]

    def _gone(self, desk: str, counter: str, day: date) -> list[Span]:
        spans = self._open(desk, day)
        return [
            one
            for one in self._away[desk][counter]
            if spans and one[0] < spans[-1][1] and spans[0][0] < one[1]
        ]

    def _rested_of(self, day: date) -> dict[str, list[Booked]]:
        rest = self.site.booking.buffer_minutes
        return {desk: [slots.rested(one, rest) for one in some] for desk, some in self._booked[day].items()}

    def _open_of(self, desk: str, day: date) -> list[Span]:
        found = self.site.desk(desk)
        return hours.spans(self.planned, found, day) if found else []
