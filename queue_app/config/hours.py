"""Whether the opening hours of one desk make sense."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from itertools import combinations

from queue_app.config.tables import Table, entries, mentions, setting
from queue_app.config.values import read_time
from queue_app.config.words import Problem

WEEKDAYS = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}


@dataclass(frozen=True)
class Line:
    """One line of opening hours and its place in the list."""

    at: int
    days: tuple[str, ...]
    opens: time
    closes: time

    @property
    def minutes(self) -> int:
        return (self.closes.hour - self.opens.hour) * 60 + self.closes.minute - self.opens.minute


def check(desk: Table, site: Table) -> Iterator[Problem]:
    """Every mistake in the hours of a desk."""
    if desk.get("staffed", True) is True and desk.get("hours", []) == []:
        yield ("hours",), "A desk needs opening hours, or staffed = false while it has nobody."
    good = []
    for line in _lines(desk):
        if line.minutes > 0:
            good.append(line)
        else:
            says = f"{line.closes:%H:%M} is not after {line.opens:%H:%M}"
            yield ("hours", line.at, "closes"), f"A desk closes after it opens: {says}."
    yield from _long_enough(good, setting(site, "last_ticket_minutes"))
    yield from _apart(good)


def _lines(desk: Table) -> Iterator[Line]:
    for at, line in entries(desk, "hours"):
        opens, closes = read_time(line.get("opens")), read_time(line.get("closes"))
        if opens is not None and closes is not None:
            yield Line(at, tuple(day for _, day in mentions(line, "days")), opens, closes)


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
        if shared and one.opens <= other.closes and other.opens <= one.closes:
            span = f"{one.opens:%H:%M} to {one.closes:%H:%M}"
            sentence = (
                f"On {' and '.join(shared)} these hours overlap or touch {span}: make one line of both."
            )
            yield ("hours", other.at), sentence
