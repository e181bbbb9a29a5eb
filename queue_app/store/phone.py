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
from queue_app.store.prepared import Prepared
from queue_app.store.records import Appointment, Stop, Ticket
from queue_app.store.words import concern_names, desk_json, languages

# Which of several stops the visitor is at: where she is wanted now comes before where she will be wanted.
BY_URGENCY = (State.CALLED, State.SERVING, State.WAITING, State.PARKED, State.MISSED, State.PLANNED)

Given = dict[int, list[Appointment]]  # the appointments that were given at each stop

_BY_SECRET = Prepared(select(tab.ticket).where(tab.ticket.c.secret == bindparam("secret")))
_of_site = select(tab.ticket).where(tab.ticket.c.site == bindparam("site"))
_BY_SECRETS = Prepared(
    _of_site.where(
        tab.ticket.c.day == bindparam("day"),
        tab.ticket.c.secret.in_(bindparam("secrets", expanding=True)),
    ),
    "secrets",
)
_BY_IDS = Prepared(_of_site.where(tab.ticket.c.id.in_(bindparam("ids", expanding=True))), "ids")
_STOPS_OF = Prepared(
    select(tab.stop)
    .where(tab.stop.c.ticket.in_(bindparam("tickets", expanding=True)))
    .order_by(tab.stop.c.position, tab.stop.c.id),
    "tickets",
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
    row = _BY_SECRET.first(connection, {"secret": secret})
    return None if row is None else Ticket.of(row)


def follow(database: Database, site: Site, secret: str, now: datetime, mode: Mode) -> Json | None:
    """The ticket view for a secret; None when it is unknown or its day is over."""
    return follow_all(database, site, [secret], now, mode).get(secret)


def follow_all(
    database: Database, site: Site, secrets: Sequence[str], now: datetime, mode: Mode
) -> dict[str, Json]:
    """The views of the tickets with these secrets, by one look; those that are unknown or over are missing."""
    with database.reading() as connection:
        day = moment(connection, site, now).day
        rows = _BY_SECRETS.all(connection, {"site": site.id, "day": day, "secrets": secrets})
        tickets = [Ticket.of(row) for row in rows]
        views = _views(connection, site, day, tickets, now, mode)
        return {t.secret: views[t.id] for t in tickets}


def follow_many(
    database: Database, site: Site, ids: Sequence[int], now: datetime, mode: Mode
) -> dict[int, Json]:
    """The views of many tickets at once, for pushing: one look at the store however many phones are watching."""
    with database.reading() as connection:
        rows = _BY_IDS.all(connection, {"site": site.id, "ids": ids})
        day = moment(connection, site, now).day
        return _views(connection, site, day, [Ticket.of(row) for row in rows], now, mode)


def _views(
    connection: Connection, site: Site, day: str, tickets: Sequence[Ticket], now: datetime, mode: Mode
) -> dict[int, Json]:
    if not tickets:
        return {}
    found = ticket_stops(connection, [t.id for t in tickets])
    lines = Lines(connection, site, day, now, sorted({current_stop(one).desk for one in found.values()}))
    given = follow_ups.of_stops(connection, [s.id for stops in found.values() for s in stops])
    return {t.id: ticket_json(site, lines, t, found[t.id], now, mode, given) for t in tickets}


def ticket_stops(connection: Connection, ticket_ids: Sequence[int]) -> dict[int, list[Stop]]:
    """All stops of some tickets, each in order."""
    found: dict[int, list[Stop]] = {ticket_id: [] for ticket_id in ticket_ids}
    for row in _STOPS_OF.all(connection, {"tickets": ticket_ids}):
        found[row.ticket].append(Stop.of(row))
    return found
