"""The board: what may be seen in public. And the news: one shape for start, push and reconnect."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, bindparam, select

from queue_app.config import Site
from queue_app.rules import events, hours
from queue_app.rules.errors import NotFound
from queue_app.rules.stops import KIND_OF_STEP, State
from queue_app.rules.waiting import Range
from queue_app.store import tables as tab
from queue_app.store.closures import as_planned
from queue_app.store.database import Database
from queue_app.store.lines import loads
from queue_app.store.log import events_since
from queue_app.store.prepared import Prepared
from queue_app.store.quotas import house_is_full, is_full
from queue_app.store.words import desk_json

RECENT_CALLS = 8
RECENT_FACTS = 500  # the newest, among which the newest calls are looked for first
TEST_SECONDS = 15  # so long a test call stands on the screens
TEST_FACTS = 100  # looked for among the newest facts only
ANSWERED = (State.SERVING.value, State.DONE.value, State.MISSED.value)
Json = dict[str, Any]

_columns = (tab.ticket.c.number, tab.stop.c.counter, tab.stop.c.desk, tab.stop.c.called_at, tab.stop.c.call)
_calls_of_day = (
    select(*_columns)
    .join(tab.ticket, tab.ticket.c.id == tab.stop.c.ticket)
    .where(
        tab.stop.c.site == bindparam("site"),
        tab.stop.c.day == bindparam("day"),
        tab.stop.c.call.is_not(None),
    )
    .order_by(tab.stop.c.call.desc())
)
_CALLED = Prepared(_calls_of_day.where(tab.stop.c.state == State.CALLED.value))
_ANSWERED = Prepared(_calls_of_day.where(tab.stop.c.state.in_(ANSWERED)).limit(RECENT_CALLS))
_JUST_ANSWERED = Prepared(
    select(*_columns)
    .select_from(tab.event)
    .join(tab.stop, and_(tab.stop.c.id == tab.event.c.stop, tab.stop.c.call == tab.event.c.id))
    .join(tab.ticket, tab.ticket.c.id == tab.stop.c.ticket)
    .where(
        tab.event.c.site == bindparam("site"),
        tab.event.c.id > bindparam("after"),
        tab.event.c.kind.in_([KIND_OF_STEP["call"], KIND_OF_STEP["call-again"]]),
        tab.stop.c.day == bindparam("day"),
        tab.stop.c.state.in_(ANSWERED),
    )
    .order_by(tab.event.c.id.desc())
    .limit(RECENT_CALLS)
)
_TEST_CALL = Prepared(
    select(tab.event)
    .where(
        tab.event.c.site == bindparam("site"),
        tab.event.c.id > bindparam("after"),
        tab.event.c.id <= bindparam("upto"),
        tab.event.c.kind == "test_called",
        tab.event.c.at > bindparam("since"),
    )
    .order_by(tab.event.c.id.desc())
    .limit(1)
)
_MOMENT = Prepared(
    select(tab.site.c.last_event, tab.site.c.day, tab.site.c.message).where(
        tab.site.c.id == bindparam("site")
    )
)
_ABSENT = Prepared(
    select(tab.absence.c.desk).where(
        tab.absence.c.site == bindparam("site"), tab.absence.c.day == bindparam("day")
    )
)


@dataclass(frozen=True)
class Mode:
    """How the house is being run: trying out ignores opening hours; a demo's clock runs `pace` times as fast."""

    always_open: bool = False
    demo: bool = False
    pace: float = 1.0


@dataclass(frozen=True)
class Moment:
    """Where the site stands: its newest event and its business day. Read before everything else."""

    id: int
    day: str
    message: str


def moment(connection: Connection, site: Site, now: datetime, *, today: bool = True) -> Moment:
    """The site's newest event id and business day. Read first, so that no board is older than its id.

    With `today` false the day is the stored one: that of the newest turn.
    """
    row = _MOMENT.first(connection, {"site": site.id})
    if row is None:
        raise NotFound(site=site.id)
    day = hours.business_day(now, site.timezone, row.day) if today else row.day
    return Moment(row.last_event, day, row.message)


def way(site: Site, counter_id: str | None) -> Json | None:
    """The way to a counter, as the faces draw it."""
    counter = site.counter(counter_id) if counter_id else None
    if counter is None:
        return None
    return {"arrow": counter.arrow, "floor": counter.floor, "room": counter.room, "text": dict(counter.way)}


def staffed_today(connection: Connection, site: Site, day: str) -> set[str]:
    """The desks that have somebody today: staffed by configuration and not reported absent for the day."""
    absent = {row.desk for row in _ABSENT.all(connection, {"site": site.id, "day": day})}
    return {desk.id for desk in site.desks if desk.staffed and desk.id not in absent}


def open_now(connection: Connection, site: Site, day: str, now: datetime, mode: Mode) -> set[str]:
    """The desks that would take tickets now if no number of tickets were set: staffed, not absent, within hours."""
    here, planned = staffed_today(connection, site, day), as_planned(connection, site)
    return {
        d.id
        for d in site.desks
        if d.id in here and hours.takes_tickets(planned, d, now, always_open=mode.always_open)
    }


def takes_tickets(
    connection: Connection,
    site: Site,
    day: str,
    now: datetime,
    mode: Mode,
    among: Collection[str] | None = None,
) -> set[str]:
    """The desks that take tickets now: staffed, not absent today, within their hours and below their quota.

    Only those `among` these, where some are named. A quota counts the numbers that the desk has given today.
    """
    if house_is_full(connection, site, day):
        return set()
    found = open_now(connection, site, day, now, mode)
    if among is not None:
        found &= set(among)
    return found - {d.id for d in site.desks if d.id in found and is_full(connection, site, day, d)}


def range_json(found: Range | None) -> Json | None:
    """A wait as the contract writes it."""
    return None if found is None else {"low_minutes": found.low, "high_minutes": found.high}


def _called(connection: Connection, site: Site, at: Moment) -> list[Json]:
    """Who is being called, the newest call first."""
    return _calls(site, _CALLED.all(connection, {"site": site.id, "day": at.day}))


def _recent(connection: Connection, site: Site, at: Moment) -> list[Json]:
    """The newest calls that are over. Looked for among the newest facts, so that a long day costs no more than a short.

    Only a day with fewer calls than that is looked through as a whole.
    """
    which = {"site": site.id, "day": at.day, "after": at.id - RECENT_FACTS}
    found = _JUST_ANSWERED.all(connection, which)
    if len(found) < RECENT_CALLS:
        found = _ANSWERED.all(connection, {"site": site.id, "day": at.day})
    # Only the newest is ever drawn large, with its way; a board goes to every screen after every change.
    newest, *before = _calls(site, found) or [{}]
    return [newest, *({**call, "way": None} for call in before)] if newest else []


def _calls(site: Site, rows: Iterable[Any]) -> list[Json]:
    return [
        {
            "number": row.number,
            "counter": row.counter,
            "desk": row.desk,
            "way": way(site, row.counter),
            "called_at": row.called_at.isoformat(),
            "call": row.call,
        }
        for row in rows
    ]


def test_calls(connection: Connection, site: Site, at: Moment, now: datetime, mode: Mode) -> list[Json]:
    """The newest test call while it stands on the screens: a call of nobody, which is no stop."""
    which = {"site": site.id, "after": at.id - TEST_FACTS, "upto": at.id}
    since = now - timedelta(seconds=TEST_SECONDS * mode.pace)
    row = _TEST_CALL.first(connection, {**which, "since": since})
    if row is None:
        return []
    shown = {"number": row.facts["number"], "counter": row.counter, "desk": row.desk, "call": row.id}
    return [{**shown, "way": way(site, row.counter), "called_at": row.at.isoformat()}]


def board(connection: Connection, site: Site, at: Moment, now: datetime, mode: Mode) -> Json:
    """What may be seen in public. No personal data, no concern, no language."""
    takes = takes_tickets(connection, site, at.day, now, mode)
    planned = as_planned(connection, site)
    closes = hours.closes_at(planned, now, always_open=mode.always_open)
    opens = None if mode.always_open else hours.opens_at(planned, now)
    load = loads(connection, site, at.day, now)
    return {
        "id": at.id,
        "now": now.isoformat(),
        "site": site.id,
        "name": site.name,
        "timezone": site.timezone,
        "open": hours.is_open(planned, now, always_open=mode.always_open),
        "opens_at": opens.isoformat() if opens else None,
        "closes_at": closes.isoformat() if closes else None,
        "languages": list(site.languages),
        "arrival_code": site.arriving.code != "off",  # the code itself is for screens of the house alone
        "always_open": mode.always_open,
        "demo": mode.demo,
        "pace": mode.pace,
        "called": [
            *test_calls(connection, site, at, now, mode),
            *_called(connection, site, at),
        ],
        "recent": _recent(connection, site, at),
        "waiting": [
            {
                "desk": d.id,
                "count": load[d.id].count,
                "wait": range_json(load[d.id].wait),
                "open": d.id in takes,
            }
            for d in site.desks
        ],
        "desks": [desk_json(site, d) for d in site.desks],
        "message": at.message,
    }


def public_events(site: Site, found: Sequence[Mapping[str, object]]) -> list[Json]:
    """Facts as a screen may see them, calls with their way."""
    seen = []
    for fact in found:
        counter = fact.get("counter")
        shown = events.public({**fact, "way": way(site, str(counter) if counter else None)})
        seen.append({**shown, "at": fact["at"].isoformat()})  # type: ignore[attr-defined]  # the log holds datetimes
    return seen


def news(database: Database, site: Site, now: datetime, mode: Mode, after: int | None = None) -> Json:
    """The board and the facts after `after`. The one shape for start (after None), push and reconnect."""
    with database.reading() as connection:
        at = moment(connection, site, now)
        found = [] if after is None or after >= at.id else events_since(connection, site.id, after, at.id)
        return {"board": board(connection, site, at, now, mode), "events": public_events(site, found)}
