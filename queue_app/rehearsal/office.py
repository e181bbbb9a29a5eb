"""The plan of one office day: when which desk is open, who sits where and when. Pure: no clock, no chance.

All times are minutes after the house opens, so that a day looks the same in summer and in winter.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from queue_app.config import Counter, Site
from queue_app.rehearsal import habits
from queue_app.rules import hours

Span = tuple[float, float]


@dataclass(frozen=True)
class Shift:
    """Somebody at a counter: when, for which desks, speaking what, with breaks (start, minutes)."""

    counter: str
    desks: tuple[str, ...]
    languages: tuple[str, ...]
    floor: int
    spans: tuple[Span, ...]
    breaks: tuple[Span, ...]

    def works(self, at: float) -> bool:
        """Whether the counter is meant to be open then."""
        return any(start <= at < end for start, end in self.spans)

    @property
    def minutes(self) -> float:
        """Time for visitors, without breaks."""
        return sum(end - start for start, end in self.spans) - sum(length for _, length in self.breaks)

    def speaks(self, language: str) -> bool:
        """Whether visitor and clerk understand each other; simple German is German."""
        return language.partition("-")[0] in self.languages


@dataclass(frozen=True)
class Plan:
    """A day at a site: `opens` is its minute 0, in UTC; `desks` has the opening spans of each desk that is open."""

    site: Site
    opens: datetime
    desks: Mapping[str, tuple[Span, ...]]
    shifts: tuple[Shift, ...]

    @property
    def closes(self) -> float:
        """When the last desk closes, in minutes after opening."""
        return max(end for spans in self.desks.values() for _, end in spans)

    def moment(self, at: float) -> datetime:
        """The time so many minutes after opening."""
        return self.opens + timedelta(minutes=at)

    def takes_tickets(self, desk: str, at: float) -> bool:
        """Whether visitors for the desk come then: it is open, and not in its last minutes."""
        last = self.site.last_ticket_minutes
        return any(start <= at < end - last for start, end in self.desks.get(desk, ()))

    def on_duty(self, at: float) -> list[Shift]:
        """Who works then."""
        return [shift for shift in self.shifts if shift.works(at)]


def plan(
    site: Site, day: date, leave_alone: Collection[str] = (), *, ignore_hours: bool = False
) -> Plan | None:
    """The plan of a local date; None when no desk opens.

    With `ignore_hours` (trying out) every desk that has anybody is open as long as the house is: whoever taps its
    concern then must not wait for nobody. Counters in `leave_alone` have no clerk of ours.
    """
    found = {desk.id: hours.spans(site, desk, day) for desk in site.desks}
    every = [span for spans in found.values() for span in spans]
    if not every:
        return None
    opens = min(start for start, _ in every)
    if ignore_hours:
        whole = (opens, max(end for _, end in every))
        found = {desk.id: [whole] for desk in site.desks if desk.staffed}
    desks = {
        desk: tuple((_minutes(opens, start), _minutes(opens, end)) for start, end in spans)
        for desk, spans in found.items()
        if spans
    }
    staffed = [c for c in site.counters if c.id not in leave_alone and any(desk in desks for desk in c.desks)]
    shifts = tuple(_shift(site, counter, index, desks) for index, counter in enumerate(staffed))
    return Plan(site, opens, desks, shifts)


def _minutes(opens: datetime, moment: datetime) -> float:
    return (moment - opens).total_seconds() / 60


def _shift(site: Site, counter: Counter, index: int, desks: Mapping[str, tuple[Span, ...]]) -> Shift:
    mine = tuple(desk for desk in counter.desks if desk in desks)
    spans = _joined([span for desk in mine for span in desks[desk]])
    spoken = ("de", *habits.SPOKEN[index % len(habits.SPOKEN)])
    lunch = habits.LUNCHES[index % len(habits.LUNCHES)]
    breaks = tuple(
        (start + lunch * (end - start), habits.LUNCH_MINUTES)
        for start, end in spans
        if end - start > habits.LONG_SHIFT
    )
    languages = tuple(code for code in site.languages if code in spoken)
    return Shift(counter.id, mine, languages, counter.floor, spans, breaks)


def _joined(spans: Collection[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch made one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
