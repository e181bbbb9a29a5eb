"""What would help now, and what it brings: the rest of today is played with each change and without it.

The forecast's quick plays choose which changes are worth a rehearsal, and say when those who wait now are served.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from queue_app.config import Site
from queue_app.rehearsal.today.changes import Change, changes
from queue_app.rehearsal.today.house import Spans, office
from queue_app.rehearsal.today.people import Casting
from queue_app.rehearsal.today.stage import Stage
from queue_app.rules.forecast import what_if
from queue_app.store import outlook
from queue_app.store.outlook import Seen
from queue_app.thinking import Lessons

REHEARSED = 3  # changes; each costs as many plays as the house as it is
Json = dict[str, Any]


def suggest(
    site: Site, seen: Seen, lessons: Lessons, now: datetime, open_minutes: float, spans: Spans
) -> Json | None:
    """When those who wait now are served, and what would help; None if nobody waits. `spans`: see `house.office`."""
    asked = changes(site, seen)
    state = outlook.state_of(site, seen, lessons.known, now, open_minutes)
    found = what_if.foresee(state, [one.place for one in asked])
    if found is None:
        return None
    world = office(site, state, lessons.known, now, spans)
    stage = Stage(site, world, Casting(site, seen, state, lessons.known, world, now))
    chosen = _best(asked, found.gains)
    helps = [one for one in map(stage.effect, chosen) if one["gain"] > one["give"]]
    early = stage.closing_early(now)
    return {
        "ends": {desk: None if minutes is None else round(minutes) for desk, minutes in found.ends.items()},
        "changes": [*_worth(helps), *([early] if early else [])],
    }


def _best(asked: Sequence[Change], gains: Sequence[float]) -> list[Change]:
    """The changes that promise most. Several counters for the same desks bring the same: one of them is enough."""
    best: dict[tuple[str, tuple[str, ...]], tuple[float, Change]] = {}
    for one, gain in zip(asked, gains, strict=True):
        if gain > best.get((one.kind, one.desks), (0.0, one))[0]:
            best[one.kind, one.desks] = (gain, one)
    return [one for _, one in sorted(best.values(), key=lambda pair: -pair[0])[:REHEARSED]]


def _worth(found: Sequence[Json]) -> list[Json]:
    """Leaving one's own desks has to bring more than serving others besides."""
    more = {one["counter"]: one["gain"] for one in found if one["kind"] == "more"}
    return [one for one in found if one["kind"] != "move" or one["gain"] > more.get(one["counter"], 0.0)]
