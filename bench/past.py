"""Writes a past into a database that no server uses: tickets that came, were called and are done."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

A_DAY = 300  # tickets of an ordinary day
LOT = 20_000
KINDS = ("ticket_taken", "called", "begun", "finished")
TICKET = """INSERT INTO ticket (id, site, day, number, language, needs, secret, taken_at, arrived, speak)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
STOP = """INSERT INTO stop (id, site, day, ticket, position, desk, concern, urgent, state, counter, entered_at,
    called_at, begun_at, ended_at, calls, call, version, last_step, stepped_at, undo, interpreter)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
EVENT = "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def of_today(_number: int, today: date) -> date:
    """All on one day."""
    return today


def of_former_days(number: int, today: date) -> date:
    """So many a day, back into the years."""
    return today - timedelta(days=1 + number // A_DAY)


def ours(folder: Path, site: str, tickets: int, when: Callable[[int, date], date]) -> None:
    """So many finished tickets of the site, each with its stop and its four facts."""
    with closing(sqlite3.connect(folder / "queue.db")) as store:
        found = store.execute("SELECT day, last_event FROM site WHERE id = ?", (site,)).fetchone()
        today, newest = date.fromisoformat(found[0]), found[1]
        first = 1 + (store.execute("SELECT max(id) FROM ticket").fetchone()[0] or 0)
        for start in range(first, first + tickets, LOT):
            lot = range(start, min(start + LOT, first + tickets))
            rows = [
                (n, site, when(n - first, today).isoformat(), newest + 1 + len(KINDS) * (n - first))
                for n in lot
            ]
            store.executemany(TICKET, (_ticket(*row) for row in rows))
            store.executemany(STOP, (_stop(*row) for row in rows))
            store.executemany(EVENT, (fact for row in rows for fact in _facts(*row)))
            store.commit()
        newest += len(KINDS) * tickets
        # All that was learned from long ago.
        store.execute("UPDATE forecast SET seen = ? WHERE site = ?", (newest, site))
        store.execute("UPDATE site SET last_event = ? WHERE id = ?", (newest, site))
        store.commit()


def minimal(folder: Path, tickets: int) -> None:
    """So many tickets of the minimal program, all called."""
    with closing(sqlite3.connect(folder / "minimal.db")) as store:
        rows = ((n, "called", "1") for n in range(tickets))
        store.executemany("INSERT INTO ticket (number, state, counter) VALUES (?, ?, ?)", rows)
        store.commit()


def _ticket(number: int, site: str, day: str, event: int) -> tuple[object, ...]:
    at = f"{day} 08:00:00.000000"
    return number, site, day, f"Z {number}", "de", "[]", f"past-{number}", at, event, 1


def _stop(number: int, site: str, day: str, event: int) -> tuple[object, ...]:
    at = f"{day} 08:00:00.000000"
    ids = (number, site, day, number, 0, "pilot", "letter", 0, "done", "bench-0")
    return (*ids, at, at, at, at, 1, event + 1, event + 3, "finish", at, "null", 0)


def _facts(number: int, site: str, day: str, event: int) -> Iterator[tuple[object, ...]]:
    for n, kind in enumerate(KINDS):
        facts = f'{{"number": "Z {number}", "call": {event + 1}}}' if kind == "called" else "{}"
        yield site, event + n, f"{day} 08:00:00.000000", day, kind, number, number, "pilot", "bench-0", facts
