"""What a lead sees: every desk against its closing time, every counter, and what would help. No figure of a person."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, select

from queue_app.config import Site
from queue_app.rules import hours
from queue_app.rules.calling import minutes_between
from queue_app.rules.stops import AT_A_COUNTER, State
from queue_app.store import accompanied, foresight, help_calls, ready_messages, staffing, today
from queue_app.store import tables as tab
from queue_app.store.board import Json, Mode, board, moment
from queue_app.store.closures import as_planned
from queue_app.store.console import counter_json
from queue_app.store.database import Database
from queue_app.store.lines import open_counters

LEAST_GAIN = 2  # minutes; less is not worth a word


def lead(database: Database, site: Site, role: str, now: datetime, mode: Mode) -> Json:
    """The house as its lead sees it."""
    with database.reading() as connection:
        at = moment(connection, site, now)
        known = foresight.read(connection, site, now) or {"ends": {}, "changes": []}
        return {
            "board": board(connection, site, at, now, mode),
            "desks": _desks(connection, site, at.day, now, mode, known["ends"]),
            "counters": _counters(connection, site, at.day),
            "suggestions": [
                one for one in known["changes"] if one["kind"] == "close" or one["gain"] >= LEAST_GAIN
            ],
            "openings": today.openings(connection, site, now, mode),
            "help": help_calls.open_calls(connection, site),
            "ready": [vars(one) for one in ready_messages.every(connection, site.id)],
            "may": {"message": role in site.office_message},
            "now": now.isoformat(),
        }


def _desks(
    connection: Connection, site: Site, day: str, now: datetime, mode: Mode, ends: dict[str, int | None]
) -> list[Json]:
    waiting = {
        row.desk: row
        for row in connection.execute(
            select(tab.stop.c.desk, func.min(tab.stop.c.entered_at).label("since"))
            .where(
                tab.stop.c.site == site.id,
                tab.stop.c.day == day,
                tab.stop.c.state == State.WAITING.value,
            )
            .group_by(tab.stop.c.desk)
        )
    }
    counters, planned = open_counters(connection, site), as_planned(connection, site)
    found = []
    for desk in site.desks:
        closes = None if mode.always_open else hours.desk_closes_at(planned, desk, now)
        minutes = ends.get(desk.id)
        over = None if minutes is None else now + timedelta(minutes=minutes)
        line = waiting.get(desk.id)
        found.append(
            {
                "desk": desk.id,
                "longest_minutes": minutes_between(line.since, now) if line is not None else None,
                "open_counters": counters[desk.id],
                "counters": sum(desk.id in counter.desks for counter in site.counters),
                "ends_at": over.isoformat() if over else None,
                "closes_at": closes.isoformat() if closes else None,
                "late": bool(over and closes and over > closes),
            }
        )
    return found


def _counters(connection: Connection, site: Site, day: str) -> list[Json]:
    """Every counter with its state and the number that is there; who sits there is not said here."""
    rows: dict[str, Any] = {
        row.id: row for row in connection.execute(select(tab.counter).where(tab.counter.c.site == site.id))
    }
    here = {
        row.counter: row
        for row in connection.execute(
            select(tab.stop.c.counter, tab.stop.c.state, tab.ticket.c.number)
            .join(tab.ticket, tab.ticket.c.id == tab.stop.c.ticket)
            .where(tab.stop.c.site == site.id, tab.stop.c.state.in_([s.value for s in AT_A_COUNTER]))
        )
    }
    along, planned = accompanied.with_whom(connection, site, day), staffing.on(connection, site.id, day)
    return [
        {
            **counter_json(
                site,
                one,
                rows.get(one.id),
                here[one.id].number if one.id in here else None,
                None,
                along.get(one.id),
            ),
            "times": planned.get(one.id),
            "at_work": here[one.id].state if one.id in here else None,
        }
        for one in site.counters
    ]
