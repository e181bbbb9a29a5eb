"""Opening hours, the business day, the last ticket. Local time of the site inside, aware times at the edges."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAYS_AHEAD = 30


class HoursLike(Protocol):
    """One line of opening hours."""

    @property
    def days(self) -> tuple[str, ...]: ...
    @property
    def opens(self) -> time: ...
    @property
    def closes(self) -> time: ...


class DeskHours(Protocol):
    """A desk with its weekly hours."""

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


def business_day(now: datetime, timezone: str, last: str) -> str:
    """The site's local date (ISO), never going back by a day when the wall clock is set back over midnight.

    `last` is the newest stored day. A stored day more than one day ahead was a wrong clock, and is not kept.
    """
    today = now.astimezone(ZoneInfo(timezone)).date()
    if last and today < date.fromisoformat(last) <= today + timedelta(days=1):
        return last
    return today.isoformat()


def spans(site: SiteHours, desk: DeskHours, day: date) -> list[tuple[datetime, datetime]]:
    """The opening spans of a desk on a local date as aware UTC times, in order; none on closed dates."""
    if site.closed_on(day):
        return []
    zone, name = ZoneInfo(site.timezone), WEEKDAYS[day.weekday()]
    found = [
        (
            datetime.combine(day, line.opens, zone).astimezone(UTC),
            datetime.combine(day, line.closes, zone).astimezone(UTC),
        )
        for line in desk.hours
        if name in line.days
    ]
    return sorted(found)


def _today(site: SiteHours, desk: DeskHours, now: datetime) -> list[tuple[datetime, datetime]]:
    return spans(site, desk, now.astimezone(ZoneInfo(site.timezone)).date())


def takes_tickets(site: SiteHours, desk: DeskHours, now: datetime, *, always_open: bool = False) -> bool:
    """Whether the desk gives tickets now: open, and not within the last minutes before it closes."""
    last = timedelta(minutes=site.last_ticket_minutes)
    return always_open or any(opens <= now < closes - last for opens, closes in _today(site, desk, now))


def is_open(site: SiteHours, now: datetime, *, always_open: bool = False) -> bool:
    """Whether any desk of the site is open now."""
    return always_open or any(a <= now < b for desk in site.desks for a, b in _today(site, desk, now))


def desk_closes_at(
    site: SiteHours, desk: DeskHours, now: datetime, *, always_open: bool = False
) -> datetime | None:
    """When the open desk closes; None when it is closed or hours are ignored."""
    if always_open:
        return None
    return next((b for a, b in _today(site, desk, now) if a <= now < b), None)


def closes_at(site: SiteHours, now: datetime, *, always_open: bool = False) -> datetime | None:
    """When the last of the open desks closes; None when the site is closed or hours are ignored."""
    found = (desk_closes_at(site, desk, now, always_open=always_open) for desk in site.desks)
    return max((moment for moment in found if moment), default=None)


def desk_opens_at(site: SiteHours, desk: DeskHours, now: datetime) -> datetime | None:
    """When the desk opens next; None when it is open now or stays closed for a month."""
    today = now.astimezone(ZoneInfo(site.timezone)).date()
    for ahead in range(DAYS_AHEAD):
        for opens, closes in spans(site, desk, today + timedelta(days=ahead)):
            if opens <= now < closes:
                return None
            if opens > now:
                return opens
    return None


def opens_at(site: SiteHours, now: datetime) -> datetime | None:
    """When the first desk opens next; None when one is open now."""
    if is_open(site, now):
        return None
    found: Iterable[datetime | None] = (desk_opens_at(site, desk, now) for desk in site.desks)
    return min((moment for moment in found if moment), default=None)
