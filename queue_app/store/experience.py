"""What the last weeks taught: promises compared with what came, talks by concern, newcomers by hour.

Read from the log by a cursor, so that no request waits for it and nothing is counted twice. What is kept names no
visitor, no counter and no clerk; the link from a promise to its stop is cut as soon as the visitor is called.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, case, delete, func, insert, select, update

from queue_app.config import Site
from queue_app.rules.calling import speak
from queue_app.rules.forecast.honesty import Kept, Past
from queue_app.rules.stops import State
from queue_app.store import tables as tab
from queue_app.store import waits
from queue_app.store.database import Database
from queue_app.store.prepared import Prepared

KEPT_DAYS = 42
LOOK_BACK = 3000  # facts; a break that began before them was forgotten
AT_ONCE = 200  # facts or rows in one go, so that the hub is soon free again
MOST_PAST = 6000
ENDS = ("finished", "sent_on", "left", "day_closed")

_fact, _stop = tab.event.c, tab.stop.c
_FACTS = Prepared(
    select(_fact.id, _fact.kind, _fact.stop, _fact.counter, _fact.at, _fact.facts)
    .where(_fact.site == bindparam("site"), _fact.id > bindparam("seen"), _fact.id <= bindparam("newest"))
    .order_by(_fact.id)
    .limit(AT_ONCE)
)
_STOPS = Prepared(
    select(
        _stop.id,
        _stop.day,
        _stop.state,
        _stop.concern,
        _stop.counter,
        _stop.version,
        _stop.entered_at,
        _stop.not_before,
        _stop.begun_at,
        _stop.ended_at,
        _stop.papers,
        _stop.undo,
        tab.ticket.c.language,
    )
    .join(tab.ticket, tab.ticket.c.id == _stop.ticket)
    .where(_stop.id.in_(bindparam("ids", expanding=True))),
    "ids",
)
_TOLD = Prepared(update(waits.told).where(waits.told.c.stop == bindparam("of_stop")))
_SPOKEN = Prepared(
    select(tab.counter.c.id, tab.counter.c.languages).where(
        tab.counter.c.site == bindparam("site"), tab.counter.c.id.in_(bindparam("ids", expanding=True))
    ),
    "ids",
)
_KEEP_TALK = Prepared(insert(waits.talk))


@dataclass(frozen=True)
class Weeks:
    """The last weeks of a site as they were kept: talks by concern, promises, breaks, newcomers by hour; minutes."""

    talks: dict[str, list[float]] = field(default_factory=dict)
    foreign: dict[str, list[float]] = field(default_factory=dict)
    past: list[Past] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)
    paused: dict[int, float] = field(default_factory=dict)
    """Breaks that begin in a local hour, a day."""
    hourly: dict[tuple[str, str, bool], dict[int, float]] = field(default_factory=dict)


def settle(connection: Connection, site: Site, seen: int, newest: int) -> int:
    """Note what came of promises and talks in the facts after `seen`; returns the newest fact that is settled."""
    facts = _FACTS.all(connection, {"site": site.id, "seen": seen, "newest": newest})
    wanted = [f for f in facts if f.stop is not None and f.kind in ("called", *ENDS)]
    stops = _stops(connection, {f.stop for f in wanted})
    for fact in wanted:
        stop = stops.get(fact.stop)
        if stop is None:
            continue
        if fact.kind == "called":
            if "papers" not in fact.facts:  # who shows her papers to a helper still waits for her desk
                _keep_wait(connection, stop, fact.at)
        else:
            _cut(connection, stop.id)
            talked = stop.state == State.DONE.value and stop.papers != "solved"
            if stop.version == fact.id and talked and fact.kind != "day_closed":
                _keep_talk(connection, site, stop)
    for fact in facts:
        if fact.kind == "counter_resumed":
            _keep_pause(connection, site, fact)
    return int(facts[-1].id) if facts else newest


def _keep_pause(connection: Connection, site: Site, back: Any) -> None:
    event = tab.event.c
    began = connection.execute(
        select(event.at, event.day)
        .where(event.site == site.id, event.id < back.id, event.id > back.id - LOOK_BACK)
        .where(event.kind == "counter_paused", event.counter == back.counter)
        .order_by(event.id.desc())
        .limit(1)
    ).first()
    if began is None or back.at <= began.at:
        return
    hour = began.at.astimezone(ZoneInfo(site.timezone)).hour
    minutes = (back.at - began.at).total_seconds() / 60
    connection.execute(insert(waits.pause).values(site=site.id, day=began.day, hour=hour, minutes=minutes))


def _stops(connection: Connection, ids: set[int]) -> dict[int, Any]:
    return {row.id: row for row in _STOPS.all(connection, {"ids": list(ids)})}


def _keep_wait(connection: Connection, stop: Any, called_at: Any) -> None:
    """The first call ends the promise. Who let others go first was told another time: that promise does not count."""
    if stop.not_before is not None or stop.entered_at is None:
        _cut(connection, stop.id)
        return
    waited = max(0.0, (called_at - stop.entered_at).total_seconds() / 60)
    _TOLD.change(connection, {"of_stop": stop.id, "stop": None, "waited": waited})


def _cut(connection: Connection, stop_id: int) -> None:
    _TOLD.change(connection, {"of_stop": stop_id, "stop": None})


def _keep_talk(connection: Connection, site: Site, stop: Any) -> None:
    if stop.begun_at is None or stop.ended_at is None:
        return
    along = (stop.undo or {}).get("companion")  # the end of a talk is the end of her company
    counters = [one for one in (stop.counter, along) if one]
    spoken = {row.id: row.languages for row in _SPOKEN.all(connection, {"site": site.id, "ids": counters})}
    here = spoken.get(stop.counter)
    understood = not here or speak({*here, *spoken.get(along, ())}, stop.language)
    _KEEP_TALK.change(
        connection,
        {
            "site": site.id,
            "day": stop.day,
            "concern": stop.concern,
            "minutes": (stop.ended_at - stop.begun_at).total_seconds() / 60,
            "foreign": not understood,
        },
    )


def forget(connection: Connection, site: Site, today: str) -> None:
    """Delete what is older than six weeks, and what leads from a promise of former days to a stop."""
    before = (date.fromisoformat(today) - timedelta(days=KEPT_DAYS)).isoformat()
    for table in (waits.told, waits.talk, waits.pause):
        connection.execute(delete(table).where(table.c.site == site.id, table.c.day < before))
    old = (waits.told.c.site == site.id, waits.told.c.day < today, waits.told.c.stop.is_not(None))
    connection.execute(update(waits.told).where(*old).values(stop=None))


def weeks(database: Database, site: Site, breathe: Callable[[], object]) -> Weeks:
    """The last weeks of a site. Read in small lots; `breathe` is called between them and may let others speak."""
    found = Weeks()
    for row in _lots(database, waits.talk, site, breathe):
        which = found.foreign if row.foreign else found.talks
        which.setdefault(row.concern, []).append(row.minutes)
    for row in _lots(database, waits.told, site, breathe):
        if row.busy and row.upper is not None and row.waited is not None:
            found.past.append(Past(row.desk, row.language, row.middle, row.upper, row.waited))
    pauses = _lots(database, waits.pause, site, breathe)
    found.pauses.extend(row.minutes for row in pauses)
    with database.reading() as connection:
        _hourly(connection, site, found)
    return found


def _lots(database: Database, table: Any, site: Site, breathe: Callable[[], object]) -> list[Any]:
    found: list[Any] = []
    before: int | None = None
    while len(found) < MOST_PAST:
        query = select(table).where(table.c.site == site.id).order_by(table.c.id.desc()).limit(AT_ONCE)
        with database.reading() as connection:
            lot = connection.execute(query if before is None else query.where(table.c.id < before)).all()
        found += lot
        if len(lot) < AT_ONCE:
            break
        before = lot[-1].id
        breathe()
    return found


def _hourly(connection: Connection, site: Site, found: Weeks) -> None:
    told = waits.told.c
    mine = told.site == site.id
    days = connection.scalar(select(func.count(func.distinct(told.day))).where(mine)) or 1
    groups = (told.desk, told.language, told.short, told.hour)
    for row in connection.execute(select(*groups, func.count().label("came")).where(mine).group_by(*groups)):
        hours = found.hourly.setdefault((row.desk, row.language, bool(row.short)), {})
        hours[row.hour] = row.came / days
    begun = select(waits.pause.c.hour, func.count().label("begun")).where(waits.pause.c.site == site.id)
    for row in connection.execute(begun.group_by(waits.pause.c.hour)):
        found.paused[row.hour] = row.begun / days


def hit_rates(connection: Connection, site: Site) -> dict[str, Kept]:
    """Of the promises to visitors who found nobody free, how many were kept: by `desk …`, `language …` and `all`."""
    told = waits.told.c
    groups = (told.desk, told.language)
    rows = connection.execute(
        select(
            *groups,
            func.count().label("count_all"),
            func.sum(case((told.waited <= told.high, 1), else_=0)).label("hits"),
        )
        .where(told.site == site.id, told.busy, told.high.is_not(None), told.waited.is_not(None))
        .group_by(*groups)
    )
    found: dict[str, Kept] = {}
    for row in rows:
        for group in ("all", f"desk {row.desk}", f"language {row.language}"):
            before = found.get(group, Kept(0, 0))
            found[group] = Kept(before.count + row.count_all, before.hits + int(row.hits))
    return found
