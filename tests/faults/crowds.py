"""Many screens and phones at once: all of them come back after the server was killed."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from bench.screens import Wall, ours_shows
from bench.table import percentile
from tests.faults.trial import Trial
from tests.support.people import Clerk, Visitor
from tests.support.server import LiveServer

CROWD = 100  # who dials at the same moment
RIGHT_SECONDS, LATEST_SECONDS, PHONES_SECONDS = 5.0, 10.0, 30.0
STAFF_SECONDS, LOOK_SECONDS = 0.5, 0.1


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


def storm(server: LiveServer, screens: int, times: int, phones: int = 0, judge_staff: bool = False) -> Trial:
    """All screens and phones come back at the same moment after the server was killed, while a clerk goes on."""
    trial = Trial(
        f"{screens} screens and {phones} phones come back at once after a kill",
        f"the order is as it was, right within {RIGHT_SECONDS:.0f} s (p95), all screens within {LATEST_SECONDS:.0f} s "
        f"and all phones within {PHONES_SECONDS:.0f} s; a clerk is answered within {STAFF_SECONDS} s (p95) meanwhile",
    )
    office, secrets, answers, of_screens = Office(server), list[str](), list[float](), list[float]()
    for _ in range(phones):
        office.visitor.take(office.concern)
        secrets.append(office.visitor.ticket["secret"])
    for _ in range(times):
        stop = office.call()
        waiting = in_order(office.clerk)
        server.kill9()
        server.restart()
        trial.check(in_order(office.clerk) == waiting, "the order of who waits has changed")
        wanted = [("/board,", watch_words(server), f'"number":"{stop["number"]}"')] * screens
        wanted += [(f'/ticket,{{"secret":"{secret}"}}', '["watch",{}]', '"number":') for secret in secrets]
        with ThreadPoolExecutor(CROWD) as everybody, meanwhile(looking(office.clerk, answers)):
            found = list(everybody.map(lambda who: come_back(server, *who), wanted))
        trial.tries += len(wanted)
        trial.seconds += [took for took, _ in found]
        trial.check(all(right for _, right in found), "somebody was shown something else")
        of_screens += [took for took, _ in found[:screens]]
        office.finish(stop)
    trial.check(percentile(of_screens, 0.95) <= RIGHT_SECONDS, "p95 too late")
    trial.check(max(of_screens) <= LATEST_SECONDS, f"the last screen took {max(of_screens):.1f} s")
    trial.check(max(trial.seconds) <= PHONES_SECONDS, f"the last one took {max(trial.seconds):.1f} s")
    slow = percentile(answers, 0.95)
    trial.check(slow <= STAFF_SECONDS or not judge_staff, f"the clerk waited {slow:.2f} s (p95)")
    trial.notes.append(
        f"a clerk's {len(answers)} looks meanwhile: p95 {slow:.2f} s, longest {max(answers):.2f} s"
    )
    office.close()
    return trial


def in_order(clerk: Clerk) -> list[str]:
    """Who waits, in the order in which they will be called."""
    return [entry["number"] for entry in clerk.console()["waiting"]]


@contextmanager
def meanwhile(work: Callable[[threading.Event], None]) -> Iterator[None]:
    """Somebody works beside the block until its end is set; what goes wrong with her is raised then."""
    over = threading.Event()
    with ThreadPoolExecutor(1) as somebody:
        working = somebody.submit(work, over)
        try:
            yield
        finally:
            over.set()
    working.result()


def looking(clerk: Clerk, answers: list[float]) -> Callable[[threading.Event], None]:
    """Her console asks again and again; the seconds of each answer."""

    def look(over: threading.Event) -> None:
        while not over.is_set() or not answers:
            begun = time.monotonic()
            clerk.console()
            answers.append(time.monotonic() - begun)
            over.wait(LOOK_SECONDS)

    return look


def come_back(server: LiveServer, namespace: str, asks: str, shows: str) -> tuple[float, bool]:
    """Somebody dials and asks; after how many seconds she had her answer, and whether it shows what it has to."""
    begun = time.monotonic()
    line = Wall(server, 0, namespace).dial()
    room = namespace.split(",")[0]
    line.send(f"42{room},0{asks}")
    said = ""
    while not said.startswith(f"43{room},0"):
        said = str(line.recv())
        if said == "2":
            line.send("3")
    took = time.monotonic() - begun
    line.shutdown()
    return took, shows in said
