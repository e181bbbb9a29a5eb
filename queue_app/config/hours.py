"""Whether the opening hours of one desk make sense."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import combinations
from typing import Any

from queue_app.config.tables import Table, entries, mentions, setting
from queue_app.config.values import read_time
from queue_app.config.words import Problem
from queue_app.rules.hours import falls_on

WEEKDAYS = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}


PLANNED_DAYS = 800  # longer than any two series need to meet, if they ever do


@dataclass(frozen=True)
class Line:
    """One line of opening hours and its place in the list."""

    at: int
    days: tuple[str, ...]
    opens: time
    closes: time
    every_weeks: int = 1
    nth: tuple[int, ...] = ()
    since: date | None = None
    until: date | None = None

    @property
    def series(self) -> bool:
        """Whether it holds on some of its weekdays only."""
        return self.every_weeks > 1 or bool(self.nth) or self.since is not None or self.until is not None

    @property
    def minutes(self) -> int:
        return (self.closes.hour - self.opens.hour) * 60 + self.closes.minute - self.opens.minute


EVER = Line(-1, (), time(0), time(0), since=date(2026, 1, 1))


def check(desk: Table, site: Table) -> Iterator[Problem]:
    """Every mistake in the hours of a desk."""
    if desk.get("staffed", True) is True and desk.get("hours", []) == []:
        yield ("hours",), "A desk needs opening hours, or staffed = false while it has nobody."
    good = []
    yield from _series(desk)
    for line in _lines(desk):
        if line.minutes > 0:
            good.append(line)
        else:
            says = f"{line.closes:%H:%M} is not after {line.opens:%H:%M}"
            yield ("hours", line.at, "closes"), f"A desk closes after it opens: {says}."
    yield from _long_enough(good, setting(site, "last_ticket_minutes"))
    yield from _apart(good)


def check_plan(counter: Table) -> Iterator[Problem]:
    """Every mistake in the hours that somebody is planned to be at a counter."""
    yield from _series(counter)
    for line in _lines(counter):
        if line.minutes <= 0:
            says = f"{line.closes:%H:%M} is not after {line.opens:%H:%M}"
            yield ("hours", line.at, "closes"), f"Somebody leaves after she comes: {says}."


def _lines(desk: Table) -> Iterator[Line]:
    for at, line in entries(desk, "hours"):
        opens, closes = read_time(line.get("opens")), read_time(line.get("closes"))
        if opens is not None and closes is not None:
            days = tuple(day for _, day in mentions(line, "days"))
            yield Line(at, days, opens, closes, **_series_of(line))


def _series_of(line: Table) -> dict[str, Any]:
    """What has the right shape in a series; the shape itself is checked elsewhere."""
    every, nth = line.get("every_weeks"), line.get("nth")
    return {
        "every_weeks": every if isinstance(every, int) and every > 0 else 1,
        "nth": tuple(n for n in nth if isinstance(n, int)) if isinstance(nth, list) else (),
        "since": _day(line, "since"),
        "until": _day(line, "until"),
    }


def _day(line: Table, name: str) -> date | None:
    found = line.get(name)
    return found if isinstance(found, date) else None


def _series(desk: Table) -> Iterator[Problem]:
    for at, line in entries(desk, "hours"):
        found = _series_of(line)
        if found["every_weeks"] > 1 and "since" not in line:
            sentence = "Every so many weeks from when? Set since to a date in the first such week."
            yield ("hours", at, "every_weeks"), sentence
        if 0 in found["nth"]:
            yield ("hours", at, "nth"), "The days of a month count from 1 to 5; -1 is the last."
        if found["every_weeks"] > 1 and found["nth"]:
            yield ("hours", at, "nth"), "Either every so many weeks or the nth day of a month, not both."
        if found["since"] and found["until"] and found["until"] < found["since"]:
            yield ("hours", at, "until"), "This date lies before since, so these hours would never hold."


def _long_enough(lines: list[Line], last: object) -> Iterator[Problem]:
    for line in lines:
        if isinstance(last, int) and line.minutes <= last:
            sentence = (
                f"These hours are not longer than last_ticket_minutes ({last}), so nobody gets a ticket."
            )
            yield ("hours", line.at), sentence


def _apart(lines: list[Line]) -> Iterator[Problem]:
    """Lines that touch are refused as well: no tickets would be given before the first of them ends."""
    for one, other in combinations(lines, 2):
        shared = [name for day, name in WEEKDAYS.items() if day in one.days and day in other.days]
        if shared and one.opens <= other.closes and other.opens <= one.closes and _meet(one, other):
            span = f"{one.opens:%H:%M} to {one.closes:%H:%M}"
            sentence = (
                f"On {' and '.join(shared)} these hours overlap or touch {span}: make one line of both."
            )
            yield ("hours", other.at), sentence


def _meet(one: Line, other: Line) -> bool:
    """Whether two lines hold on the same date at least once in the years that anybody plans for."""
    if not (one.series or other.series):
        return True
    begins = max(line.since for line in (one, other, EVER) if line.since is not None)
    days = (begins + timedelta(days=ahead) for ahead in range(PLANNED_DAYS))
    return any(falls_on(one, day) and falls_on(other, day) for day in days)
