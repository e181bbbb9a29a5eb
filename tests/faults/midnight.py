"""R14: the day ends while people tap, at the end of a month and of a year and before the nights of the time change."""

import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from tests.faults.clocks import Shifted
from tests.faults.kills import calm, crowd
from tests.faults.together import in_order
from tests.faults.trial import Trial

HERE = ZoneInfo("Europe/Berlin")
EVENINGS = ("2026-12-31", "2027-02-28", "2027-03-27", "2027-03-28", "2027-10-30", "2027-10-31")
BEFORE, AFTER = 4.0, 4.0  # seconds of tapping
CLIENTS = 8
RIGHT_SECONDS = 10.0


def midnights(server: Shifted, evenings: int) -> Trial:
    """Tap over so many midnights; the seconds are until nobody of the day before waits any more."""
    trial = Trial(
        f"{CLIENTS} kiosks tap over midnight",
        "no number twice on a day, each day from 1 without a gap, who still waited has left with a reason, the log "
        f"without a gap, the screen right within {RIGHT_SECONDS:.0f} s",
    )
    for evening in EVENINGS[:evenings]:
        eve = datetime.fromisoformat(f"{evening}T23:59:59").replace(tzinfo=HERE).timestamp() + 1
        server.put_off(eve - BEFORE - time.time())
        clients, midnight = crowd(server, CLIENTS), time.monotonic() + BEFORE
        time.sleep(BEFORE)
        gone = until(lambda evening=evening: not waiting_of(server, "<=", evening))
        if trial.check(gone is not None, f"somebody of {evening} waits still") and gone is not None:
            trial.seconds.append(gone - midnight)
        time.sleep(max(0.0, midnight + AFTER - time.monotonic()))
        calm(clients)
        unanswered = sum(len(client.unknown) for client in clients)
        trial.check(unanswered == 0, f"{unanswered} taps of {evening} were refused or got no answer")
        right = until(lambda evening=evening: shown(server) == waiting_of(server, ">", evening))
        trial.check(right is not None, f"the screen counts others than those who came after {evening}")
        trial.tries += 1
    server.terminate()
    look_at_days(trial, server)
    return trial


def until(right: Callable[[], bool]) -> float | None:
    """The moment from which it is right; None when it does not become so."""
    end = time.monotonic() + RIGHT_SECONDS
    while not right():
        if time.monotonic() > end:
            return None
        time.sleep(0.05)
    return time.monotonic()


def waiting_of(server: Shifted, when: Literal["<=", ">"], evening: str) -> int:
    """How many wait of the days up to this one, or of those after it."""
    days = [str(day) for (day,) in rows(server, "select day from stop where state in ('waiting', 'called')")]
    return sum((day <= evening) == (when == "<=") for day in days)


def shown(server: Shifted) -> int:
    """How many wait by the board."""
    board = server.get(f"/api/v1/sites/{server.site}/board")["board"]
    return int(sum(queue["count"] for queue in board["waiting"]))


def look_at_days(trial: Trial, server: Shifted) -> None:
    """What the file says of every day."""
    series: dict[tuple[str, str], list[int]] = defaultdict(list)
    days: dict[str, list[int]] = defaultdict(list)
    for day, number in rows(server, "select day, number from ticket"):
        letter, digits = str(number).split()
        series[str(day), letter].append(int(digits))
        days[str(day)].append(int(digits))
    whole = all(map(in_order, days.values())) or all(map(in_order, series.values()))
    trial.check(whole, "a number twice or left out on a day")
    events = [int(str(number)) for (number,) in rows(server, "select id from event order by id")]
    trial.check(in_order(events), "the log has a gap")
    trial.notes.append(f"{sum(map(len, days.values()))} numbers on {len(days)} business days")


def rows(server: Shifted, query: str) -> list[tuple[object, ...]]:
    """What stands in the file."""
    with closing(sqlite3.connect(server.folder / "queue.db")) as database:
        return database.execute(query).fetchall()
