"""What a lead could do now: open a counter, let one serve more of its desks or go over to them, close a desk early."""

from collections import Counter as Count
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from queue_app.config import Counter, Site
from queue_app.rules.forecast.state import Place
from queue_app.rules.stops import State
from queue_app.store.outlook import Seen, Sitting
from queue_app.store.waiting import caller_of

MOST_CHANGES = 6  # plays cost time; the desks with the longest lines come first
LEAST_WAITING = 2
GERMAN = "de"  # what the clerk of a counter that is closed is sure to speak, beside what is planned or set
Kind = Literal["open", "more", "move"]


@dataclass(frozen=True)
class Change:
    """A counter that could be opened, or one that is open and could serve more of its desks, or only those.

    `desks` are those that gain by it.
    """

    kind: Kind
    place: Place
    desks: tuple[str, ...]


def changes(site: Site, seen: Seen) -> list[Change]:
    """What could be done for desks at which several wait, the fullest desks first."""
    waiting = Count(stop.desk for stop in seen.stops if stop.state == State.WAITING.value)
    full = {desk for desk, count in waiting.items() if count >= LEAST_WAITING}
    found = [one for counter in site.counters for one in _of(site, counter, seen, full)]
    return sorted(found, key=lambda one: -max(waiting[desk] for desk in one.desks))[:MOST_CHANGES]


def _of(site: Site, counter: Counter, seen: Seen, full: set[str]) -> Iterator[Change]:
    """What this counter could do. A break is a break; where nobody is today, nobody can open."""
    row = next((one for one in seen.counters if one.id == counter.id), None)
    if (row is not None and row.state != "open") or (row is None and counter.id in seen.absent):
        return
    now = set(row.desks) if row is not None else set()
    desks = tuple(desk for desk in counter.desks if desk in full - now)
    if not desks:
        return
    if row is None:
        spoken = [GERMAN, *seen.spoken.get(counter.id, counter.languages)]
        yield Change("open", _place(site, counter.id, desks, spoken), desks)
        return
    yield Change("more", _place(site, counter.id, [*now, *desks], row.languages), desks)
    if all(_served_without(row, desk, seen.counters) for desk in now):
        yield Change("move", _place(site, counter.id, desks, row.languages), desks)


def _served_without(row: Sitting, desk: str, there: Sequence[Sitting]) -> bool:
    return any(desk in one.desks for one in there if one.id != row.id and one.state == "open")


def _place(site: Site, counter: str, desks: Sequence[str], spoken: Sequence[str]) -> Place:
    caller = caller_of(site, counter, desks, spoken)
    return Place(counter, caller.desks, caller.languages, trained=caller.trained, helper=caller.helper)
