"""What is said of waits: the fresh forecast that every worker reads, and what was told to whom."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Text, bindparam, cast, insert, select

from queue_app.config import Site
from queue_app.rules.waiting import STEP_MINUTES, Range
from queue_app.store import waits
from queue_app.store.joiners import is_short, key, sort_of
from queue_app.store.prepared import Prepared
from queue_app.store.records import Stop
from queue_app.store.turn import Turn

Pair = Sequence[Any]  # [low, high, raised at], as JSON

_of_site = waits.forecast.c.site == bindparam("site")
# As text: one forecast answers many taps and looks, and is made of it once (`_read`).
_SHOWN = Prepared(
    select(waits.forecast.c.good_until, cast(waits.forecast.c.shown, Text).label("shown")).where(_of_site)
)
_JOINS = Prepared(
    select(waits.forecast.c.good_until, cast(waits.forecast.c.joins, Text).label("joins")).where(_of_site)
)
_TELL = Prepared(insert(waits.told))
_TOLD = Prepared(select(waits.told.c.low, waits.told.c.high).where(waits.told.c.stop == bindparam("stop")))


@dataclass(frozen=True)
class Answer:
    """What is said to somebody who joins now, and what the plays said before it was corrected (None: the formula)."""

    said: Range | None
    middle: float | None = None
    upper: float | None = None
    busy: bool = True


@dataclass(frozen=True)
class Fresh:
    """A forecast that is young enough to be used."""

    stops: Mapping[str, Pair]
    desks: Mapping[str, Pair]

    def stop(self, stop_id: int) -> Range | None:
        """The range of a waiting stop; None when it was not known at the time."""
        return _range(self.stops.get(str(stop_id)))

    def knows(self, stop_id: int) -> bool:
        """Whether the stop waited when the forecast was made."""
        return str(stop_id) in self.stops

    def desk(self, desk_id: str) -> Range | None:
        """The range for somebody who joins a desk now."""
        return _range(self.desks.get(desk_id))


def _range(pair: Pair | None) -> Range | None:
    return None if not pair or pair[0] is None else Range(pair[0], pair[1])


@lru_cache(maxsize=64)
def _read(text: str) -> Any:
    """A part of a forecast. Whoever asks gets the same and changes nothing of it."""
    return json.loads(text)


def fresh(connection: Connection, site: Site, now: datetime) -> Fresh | None:
    """The forecast of a site, or None when it is too old: then the plain formula speaks."""
    row = _SHOWN.first(connection, {"site": site.id})
    if row is None or not _young(row.good_until, now):
        return None
    shown = _read(row.shown)
    return Fresh(shown["stops"], shown["desks"])


def _young(good_until: datetime, now: datetime) -> bool:
    return (
        timedelta(0) <= good_until - now < timedelta(hours=12)
    )  # a clock set back makes old news look young


def for_newcomer(
    connection: Connection, site: Site, stop: Stop, language: str, now: datetime
) -> Answer | None:
    """What to say to a visitor who takes a ticket now; None without a fresh forecast."""
    row = _JOINS.first(connection, {"site": site.id})
    if row is None or not _young(row.good_until, now):
        return None
    sort = sort_of(site, stop.concern, urgent=stop.urgent)
    found = _read(row.joins).get(stop.desk, {}).get(key(language, sort))
    if found is None:
        return Answer(None)
    low, high, middle, upper, busy = found
    return Answer(Range(low, high), middle, upper, bool(busy))


def plainly(wait: Range | None) -> Answer:
    """What the plain formula says; it takes "soon" for somebody being free."""
    return Answer(wait, busy=wait is None or wait.high > STEP_MINUTES)


def remember(t: Turn, stop: Stop, language: str, answer: Answer) -> None:
    """Keep what a visitor is told with her ticket, to compare it with what comes."""
    _TELL.change(
        t.connection,
        {
            "site": t.site.id,
            "day": t.day,
            "hour": t.now.astimezone(ZoneInfo(t.site.timezone)).hour,
            "stop": stop.id,
            "desk": stop.desk,
            "language": language,
            "short": is_short(t.site, stop.concern),
            "busy": answer.busy,
            "middle": answer.middle,
            "upper": answer.upper,
            "low": answer.said.low if answer.said else None,
            "high": answer.said.high if answer.said else None,
        },
    )


def told(connection: Connection, stop_id: int) -> Range | None:
    """What was said with the ticket, while she still waits."""
    row = _TOLD.first(connection, {"stop": stop_id})
    return None if row is None or row.low is None else Range(row.low, row.high)
