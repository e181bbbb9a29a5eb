"""What a visitor's phone sees: her own ticket and her place, nothing of anybody else."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from queue_app.config import Site
from queue_app.rules import stops
from queue_app.rules.stops import State
from queue_app.store import follow_ups
from queue_app.store import tables as tab
from queue_app.store.board import Json, Mode, moment, range_json, way
from queue_app.store.database import Database
from queue_app.store.lines import Lines
from queue_app.store.records import Appointment, Stop, Ticket
from queue_app.store.words import concern_names, desk_json, languages

# Which of several stops the visitor is at: where she is wanted now comes before where she will be wanted.
BY_URGENCY = (State.CALLED, State.SERVING, State.WAITING, State.PARKED, State.MISSED, State.PLANNED)

Given = dict[int, list[Appointment]]  # the appointments that were given at each stop

_BY_SECRET = select(tab.ticket).where(tab.ticket.c.secret == bindparam("secret"))
_STOPS_OF = (
    select(tab.stop)
    .where(tab.stop.c.ticket.in_(bindparam("tickets", expanding=True)))
    .order_by(tab.stop.c.position, tab.stop.c.id)
)


def current_stop(found: list[Stop]) -> Stop:
    """The stop the visitor is at; the last one when all are over."""
    for state in BY_URGENCY:
        for stop in found:
            if stop.state is state:
                return stop
    return found[-1]


def stops_json(found: list[Stop]) -> list[Json]:
    """The Laufzettel as its owner sees it."""
    return [
        {"desk": s.desk, "concern": s.concern, "state": s.state.value, "instead_of": s.instead_of}
        for s in found
    ]


def ticket_json(
    site: Site,
    lines: Lines,
    ticket: Ticket,
    found: list[Stop],
    now: datetime,
    mode: Mode,
    given: Given,
) -> Json:
    """The ticket as its owner's phone shows it."""
    stop = current_stop(found)
    ahead, wait = lines.place(stop)
    at_counter = stop.counter if stop.state in stops.AT_A_COUNTER else None
    letter, digits = ticket.number.split(" ")
    return {
        "number": ticket.number,
        "letter": letter,
        "digits": int(digits),
        "site": site.id,
        "timezone": site.timezone,
        "paper_mm": site.kiosk.paper_mm,
        "language": ticket.language,
        "state": stop.state.value,
        "desk": stop.desk,
        "counter": at_counter,
        "way": way(site, at_counter),
        "called_at": stop.called_at.isoformat() if at_counter and stop.called_at else None,
        "call": stop.call if at_counter else None,
        "ahead": ahead,
        "wait": range_json(wait),
        "stops": [{**s, "names": concern_names(site, s["concern"])} for s in stops_json(found)],
        "appointments": [follow_ups.follow_up_json(site, one) for s in found for one in given.get(s.id, ())],
        **_words(site, found, given),
        "later_until": _later_until(stop, now),
        "push": site.push.on,
        "version": max(s.version for s in found),
        "now": now.isoformat(),
        "always_open": mode.always_open,
        "demo": mode.demo,
        "pace": mode.pace,
    }


def _words(site: Site, found: list[Stop], given: Given) -> Json:
    """What a phone needs to name what its ticket mentions."""
    later = {one.desk for s in found for one in given.get(s.id, ())}
    mentioned = {s.desk for s in found} | {s.instead_of for s in found} | {site.fallback_desk} | later
    return {
        "site_name": site.name,
        "languages": languages(site),
        "fallback_desk": site.fallback_desk,
        "desks": [desk_json(site, d) for d in site.desks if d.id in mentioned],
    }


def _later_until(stop: Stop, now: datetime) -> str | None:
    """Until when the visitor lets others go first, while that is so."""
    aside = stop.state is State.WAITING and stop.not_before is not None and stop.not_before > now
    return stop.not_before.isoformat() if aside and stop.not_before else None


def find_ticket(connection: Connection, secret: str) -> Ticket | None:
    """The ticket of a secret, of whatever site and day; the caller decides whether it still lives."""
    row = connection.execute(_BY_SECRET, {"secret": secret}).first()
    return None if row is None else Ticket.of(row)


def follow(database: Database, site: Site, secret: str, now: datetime, mode: Mode) -> Json | None:
    """The ticket view for a secret; None when it is unknown or its day is over."""
    with database.reading() as connection:
        ticket = find_ticket(connection, secret)
        if ticket is None or ticket.site != site.id or ticket.day != moment(connection, site, now).day:
            return None
        found = ticket_stops(connection, [ticket.id])[ticket.id]
        lines = Lines(connection, site, ticket.day, now, [current_stop(found).desk])
        given = follow_ups.of_stops(connection, [s.id for s in found])
        return ticket_json(site, lines, ticket, found, now, mode, given)


def follow_many(
    database: Database, site: Site, ids: Sequence[int], now: datetime, mode: Mode
) -> dict[int, Json]:
    """The views of many tickets at once, for pushing: one look at the store however many phones are watching."""
    with database.reading() as connection:
        rows = connection.execute(
            select(tab.ticket).where(tab.ticket.c.site == site.id, tab.ticket.c.id.in_(ids))
        )
        tickets = [Ticket.of(row) for row in rows]
        if not tickets:
            return {}
        found = ticket_stops(connection, [t.id for t in tickets])
        lines = Lines(connection, site, moment(connection, site, now).day, now, [d.id for d in site.desks])
        given = follow_ups.of_stops(connection, [s.id for stops in found.values() for s in stops])
        return {t.id: ticket_json(site, lines, t, found[t.id], now, mode, given) for t in tickets}


def ticket_stops(connection: Connection, ticket_ids: Sequence[int]) -> dict[int, list[Stop]]:
    """All stops of some tickets, each in order."""
    found: dict[int, list[Stop]] = {ticket_id: [] for ticket_id in ticket_ids}
    for row in connection.execute(_STOPS_OF, {"tickets": ticket_ids}):
        found[row.ticket].append(Stop.of(row))
    return found
