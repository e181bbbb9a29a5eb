"""One stop as a clerk sees it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from queue_app.config import Site
from queue_app.rules import calling, stops
from queue_app.rules.calling import Because
from queue_app.rules.stops import State
from queue_app.store import console_statements as st
from queue_app.store import tables as tab
from queue_app.store.board import Json
from queue_app.store.looking import Look
from queue_app.store.records import Stop, Ticket
from queue_app.store.turn import Turn


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


def entries(connection: Connection, stop_ids: list[int]) -> list[Entry]:
    """The entries of these stops in the order given, without reasons."""
    if not stop_ids:
        return []
    rows = st.STOPS.all(connection, {"ids": stop_ids})
    width = len(tab.stop.c)
    found = {row[0]: (Stop.of(row), Ticket(*row[width:])) for row in rows}
    planned: dict[int, list[Stop]] = {}
    tickets = list({t.id for _, t in found.values()})
    for row in st.PLANNED.all(connection, {"tickets": tickets}):
        planned.setdefault(row.ticket, []).append(Stop.of(row))
    return [
        Entry(*found[i], None, tuple(s for s in planned.get(found[i][1].id, ()) if s.id != i))
        for i in stop_ids
        if i in found
    ]


def after_deed(t: Turn, stop: Stop, because: Because | None) -> Entry:
    """The entry of a stop as a deed of this turn has left it."""
    planned = [Stop.of(row) for row in st.PLANNED.all(t.connection, {"tickets": [stop.ticket]})]
    return Entry(stop, t.ticket(stop.ticket), because, tuple(s for s in planned if s.id != stop.id))


def seen(look: Look, stop_ids: Sequence[int]) -> list[Entry]:
    """The same, each read once for all who look at this state."""
    known: dict[int, Entry] = look.alike.once("entries", dict)
    missing = [one for one in stop_ids if one not in known]
    known.update((entry.stop.id, entry) for entry in entries(look.connection, missing))
    return [known[one] for one in stop_ids if one in known]
