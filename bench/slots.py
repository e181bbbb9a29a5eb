"""How long the search for free times takes in the server: a month of one desk that has twelve weeks of bookings.

Beside it, in the same run, a plain SELECT of the same bookings: what no search could do without.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, func, insert, select

from bench.table import milliseconds, percentile, ratio, show
from queue_app import config
from queue_app.config import Concern, Site
from queue_app.rules import numbering
from queue_app.store import migrate
from queue_app.store import tables as tab
from queue_app.store.appointments import capacity, free_slots
from queue_app.store.database import Database
from queue_app.store.records import Appointment

HEAD = (
    "desk",
    "bookings",
    "walk-ins",
    "search p50 ms",
    "p95 ms",
    "processor p95 ms",
    "select p50 ms",
    "ratio",
)
# A desk of its own, and one that shares a counter with another desk; what is booked at each desk.
SEARCHED = {"jobcenter": "rent", "counselling": "german-course"}
BOOKED = {**SEARCHED, "pilot": "form"}
NOW = datetime(2026, 11, 2, 6, 0, tzinfo=UTC)
WEEKS, MONTH, ROUNDS = 12, 31, 200
WALK_INS = 4_000  # of the last four weeks: two hundred a day


def main(weeks: int = WEEKS, walk_ins: int = WALK_INS, rounds: int = ROUNDS) -> str:
    """Measure and print."""
    settings = config.load(config.front("config.example.toml"), {})
    site = settings.sites[0]
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'queue.db'}")
        migrate.upgrade(database)
        migrate.add_sites(database, settings)
        with database.writing(site.id) as connection:
            booked = 0
            for concern in BOOKED.values():
                booked += _book(connection, site, _named(site, concern), weeks, booked)
            for desk, concern in SEARCHED.items():
                _walk_in(connection, site, desk, concern, walk_ins)
        with database.reading() as connection:
            rows = [
                [desk, str(booked), str(walk_ins), *_row(connection, site, _named(site, concern), rounds)]
                for desk, concern in SEARCHED.items()
            ]
        database.dispose()
    text = show("Slots: a month of one desk, in the server", HEAD, rows)
    print(text)
    return text


def _named(site: Site, wanted: str) -> Concern:
    found = site.concern(wanted)
    assert found is not None, wanted
    return found


def _row(connection: Connection, site: Site, concern: Concern, rounds: int) -> list[str]:
    """What is measured for one desk."""
    first = NOW.date() + timedelta(days=7)
    search, worked = _measured(lambda: _search(connection, site, concern, first), rounds)
    plain, _ = _measured(lambda: _select(connection, site, concern.desk, first), rounds)
    middle, its = percentile(search, 0.5), percentile(plain, 0.5)
    tails = [milliseconds(percentile(found, 0.95)) for found in (search, worked)]
    return [milliseconds(middle), *tails, milliseconds(its), ratio(middle, its)]


def _search(connection: Connection, site: Site, concern: Concern, first: date) -> int:
    last = first + timedelta(days=MONTH - 1)
    return len(free_slots(connection, site, [concern], first, last, NOW, language="ar"))


def _select(connection: Connection, site: Site, desk: str, first: date) -> int:
    begins = datetime(first.year, first.month, first.day, tzinfo=UTC)
    table = tab.appointment.c
    rows = connection.execute(
        select(tab.appointment).where(
            table.site == site.id,
            table.desk == desk,
            table.at >= begins,
            table.at < begins + timedelta(days=MONTH),
        )
    )
    return len([Appointment.of(row) for row in rows])


def _measured(work: Callable[[], int], rounds: int) -> tuple[list[float], list[float]]:
    """Seconds of each round by the clock, and those in which this thread had a processor: others want them too."""
    work()  # makes statements and reads holidays
    found, worked = [], []
    for _ in range(rounds):
        begun, busy = time.perf_counter(), time.thread_time()
        work()
        found.append(time.perf_counter() - begun)
        worked.append(time.thread_time() - busy)
    return found, worked


def _book(connection: Connection, site: Site, concern: Concern, weeks: int, before: int) -> int:
    """Every other half hour of so many weeks is taken at all counters but one."""
    desk = site.desk(concern.desk)
    assert desk is not None, concern.desk
    rows = []
    first = NOW.date()
    found = free_slots(connection, site, [concern], first, first + timedelta(weeks=weeks), NOW, staff=True)
    for number, slot in enumerate(found):
        for _ in range(capacity(site, desk, staff=True).counters - 1 if number % 2 == 0 else 0):
            rows.append(_appointment(site, concern, slot.at, slot.minutes, before + len(rows)))
    connection.execute(insert(tab.appointment), rows)
    return len(rows)


def _appointment(site: Site, concern: Concern, at: datetime, minutes: int, number: int) -> dict[str, object]:
    return {
        "site": site.id,
        "desk": concern.desk,
        "concerns": [concern.id],
        "language": site.languages[number % len(site.languages)],
        "at": at,
        "minutes": minutes,
        "code": f"{number:06d}",
        "secret": f"secret-{number:016d}",
        "state": "booked",
        "made_at": NOW - timedelta(days=1),
    }


def _walk_in(connection: Connection, site: Site, desk: str, concern: str, count: int) -> None:
    """So many more people who came to a desk in the last four weeks, in office hours."""
    tickets, stops = [], []
    before = connection.scalar(select(func.count()).select_from(tab.ticket)) or 0
    for number in range(before + 1, before + count + 1):
        at = NOW - timedelta(days=1 + number % 27, minutes=-(number * 7 % 300))
        tickets.append(
            {
                "id": number,
                "site": site.id,
                "day": at.date().isoformat(),
                "number": numbering.number("T", number),
                "language": "ar",
                "needs": [],
                "secret": f"walk-in-{number:016d}",
                "taken_at": at,
                "arrived": number,
            }
        )
        stops.append(
            {
                "site": site.id,
                "day": at.date().isoformat(),
                "ticket": number,
                "position": 0,
                "desk": desk,
                "concern": concern,
                "urgent": False,
                "state": "done",
                "entered_at": at,
                "version": number,
                "last_step": "finish",
                "stepped_at": at,
            }
        )
    connection.execute(insert(tab.ticket), tickets)
    connection.execute(insert(tab.stop), stops)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
