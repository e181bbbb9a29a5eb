"""Many screens at once: some that do not read, and all of them after a restart."""

import json
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psutil
import websocket

from bench.screens import Wall, ours_shows
from bench.table import percentile
from tests.faults.trial import Trial
from tests.support.people import Clerk, Visitor
from tests.support.server import LiveServer

MOST_MEMORY = 20 * 2**20
SLOWER = 1.2
PINGS = 10.0  # seconds after which a line that answers nothing is given up (ping interval and timeout)
RIGHT_SECONDS = 5.0
LATEST_SECONDS = 10.0


def watch_words(server: LiveServer) -> str:
    """What a screen asks for."""
    return json.dumps(["watch", {"site": server.site, "after": None}])


class Office:
    """One visitor after the other is called at one counter."""

    def __init__(self, server: LiveServer) -> None:
        server.add_clerk("Crowd", "lead")
        self.clerk = Clerk(server, "Crowd").sign_in()
        self.clerk.open("2", desks=["pilot"])
        self.visitor = Visitor(server)
        self.concern = next(
            c["id"] for c in self.visitor.catalogue()["concerns"] if c["desk"] == "pilot" and not c["urgent"]
        )

    def call(self) -> Any:
        """Somebody comes and is called; the stop."""
        self.visitor.take(self.concern)
        return self.clerk.call_next()

    def finish(self, stop: Any) -> None:
        """She came and went."""
        self.clerk.step(stop, "begin")
        self.clerk.step(stop, "finish")

    def close(self) -> None:
        """Everybody goes home."""
        self.clerk.bye()
        self.visitor.bye()


def slow_readers(
    server: LiveServer, readers: int, frozen: int, rounds: int, judge_time: bool = True
) -> Trial:
    """So many screens stop reading; what becomes of the server's memory and of the others' news."""
    trial = Trial(
        f"{frozen} of {readers + frozen} screens stop reading",
        f"memory at most +20 MB, frozen ones given up after {PINGS:.0f} s, the others hear everything as quickly",
    )
    office, wall = Office(server), Wall(server, readers, "/board,", watch_words(server))
    process = psutil.Process(server.pid)
    calls(office, wall, 2)  # warms up
    before = calls(office, wall, rounds)
    memory, lines = process.memory_info().rss, len(process.net_connections())
    stuck = [freeze(server) for _ in range(frozen)]
    begun = time.monotonic()
    while (
        time.monotonic() - begun < 2 * PINGS and len(process.net_connections()) > lines
    ) or trial.tries < rounds:
        trial.seconds += calls(office, wall, 1)
        trial.tries += 1
    grown = process.memory_info().rss - memory
    left = len(process.net_connections()) - lines
    trial.check(left <= 0, f"{left} frozen lines still held after {2 * PINGS:.0f} s")
    trial.check(grown <= MOST_MEMORY, f"memory grew by {grown / 2**20:.1f} MiB")
    slower = percentile(trial.seconds, 0.5) / percentile(before, 0.5)
    trial.check(slower <= SLOWER or not judge_time, f"the others' news took {slower:.2f} times as long")
    trial.notes.append(f"memory {grown / 2**20:+.1f} MiB; the others' news took {slower:.2f} times as long")
    for line in stuck:
        line.close()
    wall.close()
    office.close()
    return trial


def freeze(server: LiveServer) -> socket.socket:
    """A screen that asked for the news and never reads them: its window is small and soon full."""
    narrow = [(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)]
    address = server.url.replace("http", "ws", 1) + "/socket.io/?EIO=4&transport=websocket"
    line = websocket.create_connection(address, origin=server.url, timeout=20, sockopt=narrow)
    line.send("40/board,")
    line.send(f"42/board,{watch_words(server)}")
    return line.sock


def calls(office: Office, wall: Wall, rounds: int) -> list[float]:
    """Seconds from the press to the last reading screen, call by call."""
    took = []
    with ThreadPoolExecutor(1) as clerk:
        for _ in range(rounds):
            office.visitor.take(office.concern)
            wall.quiet(0.25)
            begun = time.perf_counter()
            called = clerk.submit(office.clerk.call_next)
            # The number is known only with the answer, and the news may come first: the newest call is this one.
            stop = called.result(20)
            took.append(wall.when_all_show(stop["number"], ours_shows) - begun)
            office.finish(stop)
            wall.quiet(0.25)
    return took


def storm(server: LiveServer, screens: int, times: int) -> Trial:
    """All screens come back at the same moment after the server was killed."""
    trial = Trial(
        f"{screens} screens come back at once after a kill",
        f"right within {RIGHT_SECONDS:.0f} s (p95), all within {LATEST_SECONDS:.0f} s",
    )
    office = Office(server)
    for _ in range(times):
        stop = office.call()
        server.kill9()
        server.restart()
        with ThreadPoolExecutor(min(screens, 100)) as everybody:
            found = list(everybody.map(come_back, [server] * screens, [stop["number"]] * screens))
        trial.tries += screens
        trial.seconds += [took for took, _ in found]
        wrong = sum(not right for _, right in found)
        trial.check(wrong == 0, f"{wrong} screens were shown something else")
        office.finish(stop)
    trial.check(percentile(trial.seconds, 0.95) <= RIGHT_SECONDS, "p95 too late")
    trial.check(max(trial.seconds) <= LATEST_SECONDS, f"the last one took {max(trial.seconds):.1f} s")
    office.close()
    return trial


def come_back(server: LiveServer, number: str) -> tuple[float, bool]:
    """A screen dials and asks; after how many seconds it had the board, and whether the call stood on it."""
    begun = time.monotonic()
    wall = Wall(server, 0, "/board,")
    line = wall.dial()
    line.send(f"42/board,0{watch_words(server)}")
    said = ""
    while not said.startswith("43/board,0"):
        said = str(line.recv())
        if said == "2":
            line.send("3")
    took = time.monotonic() - begun
    board = json.loads(said[said.index("[") :])[0]["board"]
    line.shutdown()
    return took, number in [call["number"] for call in board["called"]]
