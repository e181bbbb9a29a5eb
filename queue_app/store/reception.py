"""What the reception sees: where a number is now, and how the house stands."""

import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from queue_app.config import Limits, Site
from queue_app.rules import calling, flood
from queue_app.rules.stops import OPEN, State
from queue_app.store import absences, ready_messages, today
from queue_app.store import tables as tab
from queue_app.store.board import Json, Mode, board, moment, way
from queue_app.store.database import Database
from queue_app.store.help_calls import open_calls
from queue_app.store.phone import current_stop
from queue_app.store.records import Stop, Ticket

WRITTEN = re.compile(r"\s*([A-Za-z]?)\s*0*([1-9]\d{0,4})\s*")
MOST_OF_A_SERIES = 60
MOST = 8  # the same digits at every desk, at most


@dataclass(frozen=True)
class Found:
    """A ticket of today with its stops."""

    ticket: Ticket
    stops: list[Stop]


def find(connection: Connection, site: Site, day: str, written: str) -> list[Found]:
    """The tickets of today that somebody may mean who says "T 47", "t047" or just "47"."""
    said = WRITTEN.fullmatch(written)
    if said is None:
        return []
    letters = [said[1].upper()] if said[1] else [desk.letter for desk in site.desks]
    rows = connection.execute(
        select(tab.ticket)
        .where(tab.ticket.c.site == site.id, tab.ticket.c.day == day)
        .where(tab.ticket.c.number.in_([f"{letter} {said[2]}" for letter in letters]))
        .order_by(tab.ticket.c.id)
        .limit(MOST)
    )
    tickets = [Ticket.of(row) for row in rows]
    return [Found(ticket, _stops(connection, ticket)) for ticket in tickets]


def _stops(connection: Connection, ticket: Ticket) -> list[Stop]:
    rows = connection.execute(
        select(tab.stop).where(tab.stop.c.ticket == ticket.id).order_by(tab.stop.c.position, tab.stop.c.id)
    )
    return [Stop.of(row) for row in rows]


def visitor_json(site: Site, found: Found, now: datetime) -> Json:
    """Where a visitor is: desk, state and counter of the stop she is at. No concern, and of later desks the number."""
    ticket, stop = found.ticket, current_stop(found.stops)
    later = [one for one in found.stops if one.state in OPEN and one.id != stop.id]
    return {
        "id": ticket.id,
        "number": ticket.number,
        "language": ticket.language,
        "needs": ticket.needs,
        "taken_at": ticket.taken_at.isoformat(),
        "waited_minutes": calling.minutes_between(ticket.taken_at, stop.ended_at or stop.called_at or now),
        "desk": stop.desk,
        "state": stop.state.value,
        "counter": stop.counter,
        "way": way(site, stop.counter),
        "urgent": stop.urgent,
        "interpreter": any(one.interpreter for one in [stop, *later]),
        "more": len(later),
        "over": stop.state not in OPEN,
        "version": max(one.version for one in found.stops),
    }


def lookup(database: Database, site: Site, written: str, now: datetime) -> list[Json]:
    """Where are the numbers that somebody may mean?"""
    with database.reading() as connection:
        at = moment(connection, site, now)
        return [visitor_json(site, one, now) for one in find(connection, site, at.day, written)]


def visitor(connection: Connection, site: Site, ticket: Ticket, now: datetime) -> Json:
    """One visitor, after something was done for her."""
    return visitor_json(site, Found(ticket, _stops(connection, ticket)), now)


def series(connection: Connection, site: Site, day: str, limits: Limits) -> Json | None:
    """The newest numbers when they were taken for fun and still wait: first, last and how many; None otherwise."""
    number = tab.ticket.c
    rows = connection.execute(
        select(number.id, number.number, number.taken_at)
        .where(number.site == site.id, number.day == day)
        .order_by(number.id.desc())
        .limit(MOST_OF_A_SERIES)
    ).all()[::-1]
    pause = limits.kiosk_slow_seconds or limits.kiosk_seconds_between
    count = flood.newest_series([row.taken_at for row in rows], limits.kiosk_tickets, pause)
    found = rows[len(rows) - count :]
    query = select(tab.stop.c.ticket).where(
        tab.stop.c.ticket.in_([row.id for row in found]), tab.stop.c.state == State.WAITING.value
    )
    waiting = set(connection.scalars(query))
    still = [row for row in found if row.id in waiting]
    if len(still) < limits.kiosk_tickets:
        return None
    minutes = max(1, calling.minutes_between(still[0].taken_at, still[-1].taken_at))
    return {
        "first": still[0].number,
        "last": still[-1].number,
        "count": len(still),
        "minutes": minutes,
        "tickets": [row.id for row in still],
    }


def house(
    database: Database, site: Site, may: dict[str, bool], now: datetime, mode: Mode, limits: Limits
) -> Json:
    """How the house stands: the board, which desks have nobody today, and what she who looks may do about it."""
    with database.reading() as connection:
        at = moment(connection, site, now)
        return {
            "board": board(connection, site, at, now, mode),
            "absent": sorted(absences.absent(connection, site.id, at.day)),
            "instead": absences.substitutes(connection, site, at.day),
            "help": open_calls(connection, site),
            "ready": [vars(one) for one in ready_messages.every(connection, site.id)],
            "openings": today.openings(connection, site, now, mode),
            "staffed": [desk.id for desk in site.desks if desk.staffed],
            "may": may,
            "series": series(connection, site, at.day, limits) if may["void"] else None,
            "now": now.isoformat(),
        }
