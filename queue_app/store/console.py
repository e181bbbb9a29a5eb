"""What a clerk sees: who is here now, who is next and why, who is parked, missed or planned."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select

from queue_app.config import Counter, Site
from queue_app.rules import calling, stops
from queue_app.rules.calling import Because
from queue_app.rules.errors import NotFound
from queue_app.rules.stops import State
from queue_app.store import accompanied, papers
from queue_app.store import console_statements as st
from queue_app.store import tables as tab
from queue_app.store.board import Json, Mode, board, moment, public_events, way
from queue_app.store.colleagues import free_speakers, sits_at
from queue_app.store.database import Database
from queue_app.store.follow_ups import of_stops
from queue_app.store.foreseen import foreseen
from queue_app.store.help_calls import open_calls
from queue_app.store.log import events_since
from queue_app.store.records import Appointment, Stop, Ticket
from queue_app.store.waiting import caller_of, taken_elsewhere, waiting_of, waiting_rows

LAST_FACTS = 300


@dataclass(frozen=True)
class Entry:
    """One stop as a clerk sees it, with the reason for its place and the planned stops that come after."""

    stop: Stop
    ticket: Ticket
    because: Because | None
    planned: tuple[Stop, ...]


def entry_json(site: Site, entry: Entry, now: datetime) -> Json:
    """An entry without the parts that are texts (`because`, `concern_name`): those are said by the face.

    Where a visitor goes next is told only while she sits at a counter (`then`). Of all others a desk sees its own stop
    and that there are `more`: who has to do with which offices is nobody's business in passing.
    """
    s, t = entry.stop, entry.ticket
    at_a_counter = s.state in stops.AT_A_COUNTER
    since = s.entered_at or t.taken_at
    along = site.counter(s.companion) if s.companion else None
    return {
        "id": s.id,
        "number": t.number,
        "desk": s.desk,
        "concern": s.concern,
        "language": t.language,
        "needs": t.needs,
        "state": s.state.value,
        "counter": s.counter,
        "waited_minutes": calling.minutes_between(t.taken_at, s.called_at or now),
        "waiting_since": since.isoformat(),
        "called_at": s.called_at.isoformat() if s.called_at else None,
        "begun_at": s.begun_at.isoformat() if s.begun_at else None,
        # The newest ring; a step that was taken back counts as one, so that nobody is missed right after it.
        "rung_at": s.stepped_at.isoformat() if s.state is State.CALLED else None,
        "calls": s.calls,
        # A note is for the desk it was written to, not for a helper who looks through the papers.
        "note": None if s.papers == "now" else s.note,
        "more": len(entry.planned),
        **({"then": [one.desk for one in entry.planned]} if at_a_counter else {}),
        "urgent": s.urgent,
        "short": bool((concern := site.concern(s.concern)) and concern.short),
        "instead_of": s.instead_of,
        "from_desk": s.from_desk,
        "interpreter": s.interpreter,
        "companion": {"counter": along.id, "name": along.name} if along else None,
        "papers": s.papers,
        "version": s.version,
    }


def entries(connection: Connection, stop_ids: list[int], reasons: dict[int, Because]) -> list[Entry]:
    """The entries of these stops, in the order given."""
    if not stop_ids:
        return []
    rows = st.STOPS.all(connection, {"ids": stop_ids})
    width = len(tab.stop.c)
    found = {row[0]: (Stop.of(row), Ticket(*row[width:])) for row in rows}
    planned: dict[int, list[Stop]] = {}
    tickets = list({t.id for _, t in found.values()})
    for row in st.PLANNED.all(connection, {"tickets": tickets, "ids": stop_ids}):
        planned.setdefault(row.ticket, []).append(Stop.of(row))
    return [
        Entry(*found[i], reasons.get(i), tuple(planned.get(found[i][1].id, ())))
        for i in stop_ids
        if i in found
    ]


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
    waiting: list[Entry]
    others: dict[str, list[Entry]]
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


def console(
    database: Database,
    site: Site,
    counter_id: str,
    now: datetime,
    mode: Mode,
    clerk: int,
    after: int | None = None,
) -> ConsoleView:
    """The view of the clerk at a counter: her desks' stops in calling order, each with its reason."""
    with database.reading() as connection:
        at = moment(connection, site, now)
        counter, row = counter_state(connection, site, counter_id)
        desks = list(row.desks) if row is not None and row.state != "closed" else list(counter.desks)
        caller = caller_of(site, counter_id, desks, row.languages if row is not None else ())
        rows = waiting_rows(connection, site.id, at.day, desks, taken_elsewhere(site, caller))
        waiting = [waiting_of(site, r) for r in rows]
        outlook = foreseen(connection, site, at.day, now, caller, waiting, always_open=mode.always_open)
        picks = calling.order(waiting, now, caller, site.calling, outlook)
        which = {"site": site.id, "day": at.day, "desks": desks, "counter": counter_id}
        listed = st.LISTED.all(connection, which)
        current = _current(connection, site, at.day, counter_id)
        idle = current is None and row is not None and row.state == "open"
        offered = (
            papers.worth_checking(connection, site, at.day, now, caller)
            if idle and not papers.somebody_waits(waiting, now)
            else None
        )
        found = [] if after is None or after >= at.id else events_since(connection, site.id, after, at.id)
        along = _along(connection, site, at.day, row)
        return ConsoleView(
            board=board(connection, site, at, now, mode),
            counter=counter_json(
                site, counter, row, current.ticket.number if current else None, clerk, along
            ),
            current=current,
            waiting=entries(connection, [p.stop.id for p in picks], {p.stop.id: p.because for p in picks}),
            others={
                name: entries(connection, [r.id for r in listed if r.state == state.value], {})
                for state, name in st.LISTS.items()
            },
            undo=_undo(connection, site, at.id, counter_id, now, mode),
            events=public_events(site, found),
            speakers=free_speakers(connection, site, at.day, counter_id),
            help=open_calls(connection, site),
            follow_ups=of_stops(connection, [current.stop.id]).get(current.stop.id, []) if current else [],
            interpret=accompanied.interpreting(connection, site, at.day, desks, row.languages)
            if idle
            else [],
            check=next(iter(entries(connection, [offered.stop.id], {offered.stop.id: offered.because})))
            if offered
            else None,
        )


def _along(connection: Connection, site: Site, day: str, row: Any) -> Json | None:
    """With whom the clerk of this counter went; only who is away can be with somebody."""
    if row is None or row.state != "paused":
        return None
    return accompanied.with_whom(connection, site, day).get(row.id)


def _current(connection: Connection, site: Site, day: str, counter_id: str) -> Entry | None:
    rows = st.CURRENT.all(connection, {"site": site.id, "day": day, "counter": counter_id})
    return next(iter(entries(connection, [row.id for row in rows], {})), None)


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
    stop = connection.execute(
        select(
            tab.stop.c.id,
            tab.stop.c.last_step,
            tab.stop.c.stepped_at,
            tab.stop.c.version,
            tab.ticket.c.number,
        )
        .join(tab.ticket, tab.ticket.c.id == tab.stop.c.ticket)
        .where(tab.stop.c.id == row.stop)
    ).first()
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
