"""R13, R14: the clock of the machine is put forward and back, over midnight, and over the nights of the time change."""

import random
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import websocket
from sqlalchemy import select

from bench.screens import Wall
from queue_app.actions import calls
from queue_app.actions.desks import close_day
from queue_app.store import console, entries
from queue_app.store import tables as tab
from tests.faults.crowds import Office, watch_words
from tests.faults.trial import Trial
from tests.support.house import House
from tests.support.server import LiveServer

HOUR = timedelta(hours=1)
STEPS = (timedelta(seconds=2), HOUR, HOUR, HOUR, timedelta(days=1))
DRAIN = 4  # every so often all who wait are called, so that nobody who was overtaken stays unseen
NIGHTS = (
    datetime(2026, 12, 31, 22, 50, tzinfo=UTC),
    datetime(2027, 2, 28, 22, 50, tzinfo=UTC),
    datetime(2027, 3, 28, 0, 50, tzinfo=UTC),  # ten minutes later the clocks of Wismar go from 2 to 3
    datetime(2027, 10, 31, 0, 50, tzinfo=UTC),  # and here from 3 to 2
)
BACK_SECONDS = 5.0


def steps(house: House, jumps: int) -> Trial:
    """People come and are called while the clock jumps; order and numbers may not care."""
    trial = Trial(
        "the clock jumps ±2 s, ±1 h, ±1 day, over midnight and the time change",
        "equal visitors are called as they came, no number twice on a day, no negative wait, the log without a gap",
    )
    chance = random.Random(13)
    newest: dict[str, int] = {}
    for n in range(jumps):
        jump = chance.choice(STEPS) * chance.choice((1, -1))
        nightly = n % 10 == 0 and NIGHTS[n // 10 % len(NIGHTS)]
        house.now = max(nightly, house.now) if nightly else house.now + jump
        house.do(close_day)
        who = house.clerk("1", desks=("pilot",), role="lead")
        for _ in range(2):
            house.later(minutes=chance.random() * 8)
            house.take(house.concern("pilot"))
        view = console.console(house.database, house.site, "1", house.now, house.mode, who.id)
        said = [entries.entry_json(house.site, entry, house.now)["waited_minutes"] for entry in view.waiting]
        trial.check(all(minutes >= 0 for minutes in said), f"negative wait: {said}")
        for _ in range(len(view.waiting) if n % DRAIN == 0 else 1):
            stop, _ = house.do(calls.call_next, who, "1")
            trial.check(stop.ticket > newest.get(stop.day, 0), f"{stop.ticket} after {newest.get(stop.day)}")
            newest[stop.day] = stop.ticket
            for step in ("begin", "finish"):
                stop, _ = house.do(calls.at_counter, who, stop, step)
        trial.tries += 1
    with house.database.reading() as connection:
        numbers = Counter(
            (row.day, row.number) for row in connection.execute(select(tab.ticket.c.day, tab.ticket.c.number))
        )
        events = list(connection.scalars(select(tab.event.c.id).order_by(tab.event.c.id)))
    trial.check(set(numbers.values()) == {1}, "a number twice on one day")
    trial.check(events == list(range(1, len(events) + 1)), "the log has a gap")
    trial.notes.append(f"{len(numbers)} numbers on {len({day for day, _ in numbers})} business days")
    return trial


class Shifted(LiveServer):
    """A server whose clock can be set."""

    def __init__(self, folder: Path) -> None:
        self._clock = folder / "clock"
        self.put_off(0)
        super().__init__(folder, {"CLOCK_FILE": str(self._clock)}, None, "eventlet")

    def put_off(self, seconds: float) -> None:
        """So many seconds before or after the real time, from one moment to the next."""
        new = self._clock.with_suffix(".new")
        new.write_text(str(seconds), encoding="ascii")
        new.replace(self._clock)

    def _program(self, *words: str) -> list[str]:
        if words[0] != "serve":
            return super()._program(*words)
        return [sys.executable, str(Path(__file__).with_name("shifted.py")), *words]


def live_steps(server: Shifted, jumps: list[float], screens: int) -> Trial:
    """The clock of a running server jumps; the seconds are until each screen's line speaks again."""
    trial = Trial(
        "the clock of a running server jumps, screens following",
        f"every line speaks again within {BACK_SECONDS:.0f} s of the pulse that is due, numbers go on",
    )
    office, off = Office(server), 0.0
    # The newest of each business day: a day that nobody has begun yet can be left again, and the former goes on.
    newest: list[int] = []
    for jump in jumps:
        with ThreadPoolExecutor(screens) as everybody:
            lines = [dialled(server) for _ in range(screens)]
            for seconds in (0.0, jump):
                off += seconds
                server.put_off(off)
                came = office.visitor.take(office.concern)["digits"]
                begins = came == 1 and (not newest or abs(seconds) >= HOUR.total_seconds())
                trial.check(begins or came - 1 in newest, f"after {newest} came {came}")
                newest = [*(one for one in newest if one != came - 1), came]
            trial.seconds += everybody.map(lambda line: speaks_again(server, line), lines)
        trial.tries += 1
    trial.check(max(trial.seconds) <= 2 * BACK_SECONDS, f"silent for {max(trial.seconds):.1f} s")
    office.close()
    return trial


def dialled(server: LiveServer) -> websocket.WebSocket:
    """A screen that has asked and was answered."""
    line = Wall(server, 0, "/board,").dial()
    line.send(f"42/board,0{watch_words(server)}")
    while not str(line.recv()).startswith("43"):
        pass  # a pulse
    return line


def speaks_again(server: LiveServer, line: websocket.WebSocket) -> float:
    """Seconds until the next pulse or news, over a new line when this one was broken off."""
    begun = time.monotonic()
    while True:
        try:
            said = str(line.recv())
        except (websocket.WebSocketException, OSError):
            line = dialled(server)
            break
        if said == "2":
            line.send("3")
        elif said.startswith("42/board,"):
            break
        elif not said:
            line = dialled(server)
            break
    took = time.monotonic() - begun
    line.shutdown()
    return took
