"""What a clerk sees: who is here now, who is next and why, who is parked, missed or planned."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select

from queue_app.config import Counter, Site
from queue_app.rules import stops
from queue_app.rules.calling import Pick
from queue_app.rules.errors import NotFound
from queue_app.store import accompanied, papers
from queue_app.store import console_statements as st
from queue_app.store import tables as tab
from queue_app.store.alike import Alike
from queue_app.store.board import Json, Mode, board, moment, public_events, way
from queue_app.store.calling_order import Order, calling_order
from queue_app.store.colleagues import free_speakers, sits_at, with_nobody
from queue_app.store.database import Database
from queue_app.store.entries import Entry, seen
from queue_app.store.follow_ups import of_stops
from queue_app.store.help_calls import open_calls
from queue_app.store.log import events_since
from queue_app.store.looking import Look, looking
from queue_app.store.records import Appointment
from queue_app.store.waiting import caller_of

LAST_FACTS = 300


def counter_state(connection: Connection, site: Site, counter_id: str) -> tuple[Counter, Any]:
    """The configured counter and its row of today (None when it was never opened)."""
    counter = site.counter(counter_id)
    if counter is None:
        raise NotFound(counter=counter_id)
    row = connection.execute(
        select(tab.counter).where(tab.counter.c.site == site.id, tab.counter.c.id == counter_id)
    ).first()
    return counter, row


def counter_json(
    site: Site,
    counter: Counter,
    row: Any,
    current: str | None,
    clerk: int | None,
    along: Json | None = None,
) -> Json:
    """A counter as staff see it. Whose it is is said only as mine or taken; `along` is with whom its clerk went."""
    is_open = row is not None and row.state != "closed"
    return {
        "id": counter.id,
        "name": counter.name,
        "desks": list(row.desks) if is_open else list(counter.desks),
        "all_desks": list(counter.desks),
        "languages": list(row.languages) if is_open else [],
        "state": row.state if row is not None else "closed",
        "way": way(site, counter.id),
        "current": current,
        "company": along,
        "mine": is_open and sits_at(row, clerk),
        "taken": bool(is_open and row.clerk is not None and not sits_at(row, clerk)),
        "together": bool(is_open and row.partners),
    }


def counters(database: Database, site: Site, now: datetime, clerk: int | None) -> list[Json]:
    """All counters of the site with their state, and who sits there: colleagues send visitors on to a person."""
    with database.reading() as connection:
        day = moment(connection, site, now).day
        people = select(tab.clerk.c.id, tab.clerk.c.name).where(tab.clerk.c.site == site.id)
        names = {row.id: row.name for row in connection.execute(people)}
        rows = {r.id: r for r in connection.execute(select(tab.counter).where(tab.counter.c.site == site.id))}
        numbers = {
            r.counter: r.number
            for r in connection.execute(
                select(tab.stop.c.counter, tab.ticket.c.number)
                .join(tab.ticket, tab.ticket.c.id == tab.stop.c.ticket)
                .where(st.AT_A_COUNTER),
                {"site": site.id, "day": day},
            )
        }
        along = accompanied.with_whom(connection, site, day)
        return [
            {
                **(said := counter_json(site, c, rows.get(c.id), numbers.get(c.id), clerk, along.get(c.id))),
                "who": _names(rows[c.id], names) if said["state"] != "closed" else None,
            }
            for c in site.counters
        ]


def _names(row: Any, names: dict[int, str]) -> str | None:
    return ", ".join(names[one] for one in (row.clerk, *row.partners) if one in names) or None


@dataclass(frozen=True)
class ConsoleView:
    """Everything a console shows; texts are added by the face."""

    board: Json
    counter: Json
    current: Entry | None
    waiting: Sequence[Entry]
    """In calling order; of this list and the others only the first where only so many were asked for."""
    others: dict[str, list[Entry]]
    counts: dict[str, int]
    """How many are in each list."""
    order: Order
    undo: Json | None
    events: list[Json]
    speakers: dict[str, list[str]]
    help: list[Json]
    follow_ups: list[Appointment]
    """What was given to the visitor at the counter, at this stop."""
    interpret: list[Json]
    """Who of other desks needs an interpreter whom this counter, which has nobody, could be."""
    check: Entry | None
    """Whose papers this counter may look through, because it is a helper's and has nobody."""
    alike: Alike
    """What is the same for other consoles that look at this state."""


def console(
    database: Database,
    site: Site,
    counter_id: str,
    now: datetime,
    mode: Mode,
    clerk: int,
    after: int | None = None,
    most: int | None = None,
) -> ConsoleView:
    """The view of the clerk at a counter: her desks' stops in calling order, each with its reason.

    `most`: so many of each list, the first.
    """
    counter = site.counter(counter_id)
    if counter is None:
        raise NotFound(counter=counter_id)
    with looking(database, site, now, mode) as look:
        connection, at, alike = look.connection, look.at, look.alike
        row = alike.once("counters", lambda: _rows_of_counters(look)).get(counter_id)
        desks, languages = _open_for(counter, row)
        caller = caller_of(site, counter_id, desks, languages)
        order = calling_order(look, caller)
        lists = _listed(look, counter_id, desks)
        current = _current(look, counter_id)
        idle = current is None and row is not None and row.state == "open"
        free = alike.once("with nobody", lambda: with_nobody(connection, site, at.day))
        checks = idle and not papers.somebody_waits(order.waiting, now)
        found = [] if after is None or after >= at.id else events_since(connection, site.id, after, at.id)
        return ConsoleView(
            board=alike.once("board", lambda: board(connection, site, at, now, mode)),
            counter=_counter(look, counter, row, current, clerk),
            current=current,
            waiting=alike.once(("next", order.like, most), lambda: _reasoned(look, order.picks[:most])),
            others={name: seen(look, ids[:most]) for name, ids in lists.items()},
            counts={"waiting": len(order.picks), **{name: len(ids) for name, ids in lists.items()}},
            order=order,
            undo=_undo(connection, site, at.id, counter_id, now, mode),
            events=public_events(site, found),
            speakers=free_speakers(site, free, counter_id),
            help=alike.once("help", lambda: open_calls(connection, site)),
            follow_ups=of_stops(connection, [current.stop.id]).get(current.stop.id, []) if current else [],
            interpret=_interpreting(look, desks, languages) if idle else [],
            check=_first(look, papers.offered(look, caller, free)) if checks else None,
            alike=alike,
        )


def _rows_of_counters(look: Look) -> dict[str, Any]:
    return {row.id: row for row in st.COUNTERS.all(look.connection, {"site": look.site.id})}


def _open_for(counter: Counter, row: Any) -> tuple[list[str], list[str]]:
    """The desks and languages of a counter: those it was opened for, else all its desks."""
    if row is None:
        return list(counter.desks), []
    return list(counter.desks if row.state == "closed" else row.desks), row.languages


def _listed(look: Look, counter_id: str, desks: list[str]) -> dict[str, list[int]]:
    """The parked, missed and planned stops of these desks and of this counter."""
    which = {"site": look.site.id, "day": look.at.day, "desks": desks, "counter": counter_id}
    rows = st.LISTED.all(look.connection, which)
    return {name: [r.id for r in rows if r.state == state.value] for state, name in st.LISTS.items()}


def _reasoned(look: Look, picks: Sequence[Pick]) -> list[Entry]:
    reasons = {pick.stop.id: pick.because for pick in picks}
    return [replace(entry, because=reasons[entry.stop.id]) for entry in seen(look, list(reasons))]


def _first(look: Look, pick: Pick | None) -> Entry | None:
    return next(iter(_reasoned(look, [pick])), None) if pick else None


def _counter(look: Look, counter: Counter, row: Any, current: Entry | None, clerk: int) -> Json:
    along = _along(look.connection, look.site, look.at.day, row)
    return counter_json(look.site, counter, row, current.ticket.number if current else None, clerk, along)


def _interpreting(look: Look, desks: list[str], languages: list[str]) -> list[Json]:
    needed = look.alike.once(
        "calling for one", lambda: accompanied.calling_for_one(look.connection, look.site, look.at.day)
    )
    return accompanied.interpreting(look.site, needed, desks, languages)


def _along(connection: Connection, site: Site, day: str, row: Any) -> Json | None:
    """With whom the clerk of this counter went; only who is away can be with somebody."""
    if row is None or row.state != "paused":
        return None
    return accompanied.with_whom(connection, site, day).get(row.id)


def _current(look: Look, counter_id: str) -> Entry | None:
    which = {"site": look.site.id, "day": look.at.day, "counter": counter_id}
    rows = st.CURRENT.all(look.connection, which)
    return next(iter(seen(look, [row.id for row in rows])), None)


def undo_seconds(site: Site, mode: Mode) -> float:
    """How many seconds of office time a step can be taken back: a demo's clock runs fast, its people do not."""
    return site.undo_seconds * mode.pace


def _undo(
    connection: Connection, site: Site, newest: int, counter_id: str, now: datetime, mode: Mode
) -> Json | None:
    """The newest step at this counter that may still be taken back. Looks at the last facts only, not at history."""
    seconds = undo_seconds(site, mode)
    which = {"site": site.id, "after": newest - LAST_FACTS, "counter": counter_id}
    row = st.LAST_STEP.first(connection, {**which, "since": now - timedelta(seconds=seconds)})
    if row is None:
        return None
    stop = st.STEPPED.first(connection, {"stop": row.stop})
    if stop is None:  # it was unmade by taking a step back
        return None
    if stop.version != row.id or not stops.can_undo(stop.last_step, stop.stepped_at, now, seconds):
        return None
    until = stop.stepped_at + timedelta(seconds=seconds)
    return {
        "stop": stop.id,
        "version": stop.version,  # a page that offers to take this back must not take something newer back
        "number": stop.number,
        "step": stop.last_step,
        "until": until.isoformat(),
    }
