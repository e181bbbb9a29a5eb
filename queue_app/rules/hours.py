"""Opening hours, the last ticket and the business day.

Hours are kept as local wall-clock times of the site, because that is what stands on the door; every answer is an aware
moment in UTC. Only the zone knows how long a local day is: the nights when clocks change have 23 or 25 hours.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAYS_AHEAD = 40  # how far the next opening is looked for: a desk of the first Monday of a month is found
DAYS_OF_A_WEEK = 7
LAST = -1  # of a month


class SeriesLike(Protocol):
    """On which dates a line of opening hours holds.

    On these weekdays: in every week, or in every `every_weeks`-th counted from that of `since`; or only on the `nth` of
    that weekday in a month (1 to 5, -1 for the last); never before `since` or after `until`.
    """

    @property
    def days(self) -> tuple[str, ...]: ...
    @property
    def every_weeks(self) -> int: ...
    @property
    def nth(self) -> tuple[int, ...]: ...
    @property
    def since(self) -> date | None: ...
    @property
    def until(self) -> date | None: ...


class HoursLike(SeriesLike, Protocol):
    """One line of opening hours: a series of dates and two times."""

    @property
    def opens(self) -> time: ...
    @property
    def closes(self) -> time: ...


class DeskHours(Protocol):
    """A desk with its weekly hours, and whether it has anybody at all."""

    @property
    def id(self) -> str: ...
    @property
    def staffed(self) -> bool: ...
    @property
    def hours(self) -> tuple[HoursLike, ...]: ...


class SiteHours(Protocol):
    """A site with its zone, its desks and the dates on which it is closed."""

    @property
    def timezone(self) -> str: ...
    @property
    def last_ticket_minutes(self) -> int: ...
    @property
    def desks(self) -> tuple[DeskHours, ...]: ...
    def closed_on(self, day: date) -> bool: ...
    def instead_on(self, desk: str, day: date) -> tuple[tuple[time, time], ...] | None:
        """The hours that hold on one date in place of all others: none of them means closed; None: the usual ones."""


def business_day(now: datetime, timezone: str, last: str) -> str:
    """The business day at `now`: the site's local date (ISO 8601), not the date in UTC.

    `last` is the newest business day that was stored ("" for none). When the wall clock is set back over midnight, the
    day that has begun goes on, because its numbers are already on paper. A stored day more than one day ahead came from
    a clock that was wrong, and is not kept.
    """
    today = now.astimezone(ZoneInfo(timezone)).date()
    if last and today < date.fromisoformat(last) <= today + timedelta(days=1):
        return last
    return today.isoformat()


def spans(site: SiteHours, desk: DeskHours, day: date) -> list[tuple[datetime, datetime]]:
    """When a desk is open on a local date: from (inclusive) and until (exclusive) in UTC, in order.

    Empty on holidays, on dates when the house is closed, and for a desk that has nobody. What was said for this very
    date goes before all of that, except that a desk without anybody stays closed.
    """
    if not desk.staffed:
        return []
    zone = ZoneInfo(site.timezone)
    instead = site.instead_on(desk.id, day)
    if instead is not None:
        found = ((_first(day, opens, zone), _last(day, closes, zone)) for opens, closes in instead)
        return sorted((opens, closes) for opens, closes in found if opens < closes)
    return [] if site.closed_on(day) else spans_of(desk.hours, day, zone)


def spans_of(lines: Iterable[HoursLike], day: date, zone: ZoneInfo) -> list[tuple[datetime, datetime]]:
    """When some lines of hours hold on a local date, whatever else is closed then: in UTC, in order."""
    found = (
        (_first(day, line.opens, zone), _last(day, line.closes, zone))
        for line in lines
        if falls_on(line, day)
    )
    return sorted((opens, closes) for opens, closes in found if opens < closes)


def falls_on(series: SeriesLike, day: date) -> bool:
    """Whether a line of opening hours holds on a local date."""
    if WEEKDAYS[day.weekday()] not in series.days:
        return False
    if series.since is not None and day < series.since:
        return False
    if series.until is not None and day > series.until:
        return False
    if series.every_weeks > 1 and series.since is not None and _weeks(series.since, day) % series.every_weeks:
        return False
    if not series.nth:
        return True
    last = (day + timedelta(days=DAYS_OF_A_WEEK)).month != day.month
    return (day.day - 1) // DAYS_OF_A_WEEK + 1 in series.nth or (last and LAST in series.nth)


def _weeks(first: date, day: date) -> int:
    """Calendar weeks from one date to another, Monday to Sunday."""
    mondays = (day - timedelta(days=day.weekday())) - (first - timedelta(days=first.weekday()))
    return mondays.days // DAYS_OF_A_WEEK


def _first(day: date, at: time, zone: ZoneInfo) -> datetime:
    """A local time in UTC; the first of two in the night when an hour comes twice.

    A time that the other night leaves out is read with the offset before the jump, as PEP 495 has it: 02:30 is 03:30.
    """
    return datetime.combine(day, at, zone).astimezone(UTC)


def _last(day: date, at: time, zone: ZoneInfo) -> datetime:
    """As `_first`, but the last of two: nobody is sent away while the clock on the wall still says open."""
    return max(_first(day, at.replace(fold=fold), zone) for fold in (0, 1))


def _today(site: SiteHours, desk: DeskHours, now: datetime) -> list[tuple[datetime, datetime]]:
    return spans(site, desk, now.astimezone(ZoneInfo(site.timezone)).date())


def takes_tickets(site: SiteHours, desk: DeskHours, now: datetime, *, always_open: bool = False) -> bool:
    """Whether the desk gives tickets by its hours: it is open, and not in the last minutes before it closes.

    The last ticket comes `last_ticket_minutes` (30) before the end, so that whoever gets one is still served: the house
    rule "tickets until 30 min before close" of the domain study, section 1d.
    """
    last = timedelta(minutes=site.last_ticket_minutes)
    return always_open or any(opens <= now < closes - last for opens, closes in _today(site, desk, now))


def is_open(site: SiteHours, now: datetime, *, always_open: bool = False) -> bool:
    """Whether any desk of the site is open at `now`. With `always_open` hours are ignored, for trying out."""
    return always_open or any(a <= now < b for desk in site.desks for a, b in _today(site, desk, now))


def desk_closes_at(
    site: SiteHours, desk: DeskHours, now: datetime, *, always_open: bool = False
) -> datetime | None:
    """When the desk that is open at `now` closes (UTC); None when it is closed or hours are ignored."""
    if always_open:
        return None
    return next((b for a, b in _today(site, desk, now) if a <= now < b), None)


def closes_at(site: SiteHours, now: datetime, *, always_open: bool = False) -> datetime | None:
    """When the last of the desks open at `now` closes (UTC); None when none is open or hours are ignored."""
    found = (desk_closes_at(site, desk, now, always_open=always_open) for desk in site.desks)
    return max((moment for moment in found if moment), default=None)


def desk_opens_at(site: SiteHours, desk: DeskHours, now: datetime) -> datetime | None:
    """When the desk opens next (UTC); None when it is open at `now` or stays closed for `DAYS_AHEAD` days."""
    today = now.astimezone(ZoneInfo(site.timezone)).date()
    for ahead in range(DAYS_AHEAD):
        for opens, closes in spans(site, desk, today + timedelta(days=ahead)):
            if opens <= now < closes:
                return None
            if opens > now:
                return opens
    return None


def opens_at(site: SiteHours, now: datetime) -> datetime | None:
    """When the first desk opens next (UTC); None when one is open at `now` or all stay closed for `DAYS_AHEAD` days."""
    if is_open(site, now):
        return None
    found: Iterable[datetime | None] = (desk_opens_at(site, desk, now) for desk in site.desks)
    return min((moment for moment in found if moment), default=None)
