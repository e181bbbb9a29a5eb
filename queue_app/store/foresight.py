"""What is foreseen for the lead: when each desk will be through, and what another counter would bring."""

from collections import Counter as Count
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Connection, ForeignKey, Table, insert, select, update

from queue_app.config import Site
from queue_app.rules.forecast.state import Place
from queue_app.rules.stops import State
from queue_app.store.outlook import Seen
from queue_app.store.tables import metadata
from queue_app.store.times import UtcTime
from queue_app.store.waiting import caller_of

MOST_CHANGES = 6  # plays cost time; the desks with the longest lines come first
LEAST_WAITING = 2
GERMAN = "de"  # what the clerk of a counter that is closed is sure to speak, beside what is planned or set

Json = dict[str, Any]

foresight = Table(  # one row a site, made by the leader, read by every worker
    "foresight",
    metadata,
    Column("site", ForeignKey("site.id"), primary_key=True),
    Column("good_until", UtcTime, nullable=False),
    Column("found", JSON, nullable=False),
)


@dataclass(frozen=True)
class Change:
    """A counter that could be opened, or one that is open and could serve more of its desks."""

    kind: str  # "open" or "more"
    place: Place
    desks: tuple[str, ...]
    """The desks that gain by it."""


def changes(site: Site, seen: Seen) -> list[Change]:
    """What a lead could do now for desks at which several wait: of each counter one change, the fullest desks first."""
    waiting = Count(stop.desk for stop in seen.stops if stop.state == State.WAITING.value)
    full = {desk for desk, count in waiting.items() if count >= LEAST_WAITING}
    there = {row.id: row for row in seen.counters}
    found = []
    for counter in site.counters:
        row = there.get(counter.id)
        if row is not None and row.state != "open":
            continue  # a break is a break
        if row is None and counter.id in seen.absent:
            continue  # nobody is there who could open it
        kind, now, spoken = (
            ("open", set(), [GERMAN, *seen.spoken.get(counter.id, counter.languages)])
            if row is None
            else ("more", set(row.desks), row.languages)
        )
        desks = tuple(desk for desk in counter.desks if desk in full - now)
        if desks:
            caller = caller_of(site, counter.id, [*now, *desks], spoken)
            place = Place(
                counter.id, caller.desks, caller.languages, trained=caller.trained, helper=caller.helper
            )
            found.append(Change(kind, place, desks))
    return sorted(found, key=lambda one: -max(waiting[desk] for desk in one.desks))[:MOST_CHANGES]


def keep(connection: Connection, site: Site, found: Json, good_until: datetime) -> None:
    """Keep what was foreseen until then."""
    values = {"found": found, "good_until": good_until}
    done = connection.execute(update(foresight).where(foresight.c.site == site.id).values(values))
    if not done.rowcount:
        connection.execute(insert(foresight).values(site=site.id, **values))


def read(connection: Connection, site: Site, now: datetime) -> Json | None:
    """What is foreseen and still good; None when nothing is."""
    row = connection.execute(select(foresight).where(foresight.c.site == site.id)).first()
    return row.found if row is not None and row.good_until > now else None


def as_json(asked: Sequence[Change], ends: Mapping[str, float | None], gains: Sequence[float]) -> Json:
    """What was foreseen, as it is kept: minutes, rounded."""
    return {
        "ends": {desk: None if minutes is None else round(minutes) for desk, minutes in ends.items()},
        "changes": [
            {"kind": one.kind, "counter": one.place.counter, "desks": list(one.desks), "gain": round(gain)}
            for one, gain in zip(asked, gains, strict=True)
        ],
    }
