"""R18: screens whose machine stands still in the midst of a busy day, and what they cost the server and the others."""

import signal
import threading
import time
from collections.abc import Callable

import psutil

from bench.screens import Wall
from bench.table import percentile
from tests.faults.apart import screens_apart
from tests.faults.crowds import Office, calls, meanwhile, watch_words
from tests.faults.trial import Trial
from tests.support.people import Clerk, Visitor
from tests.support.server import LiveServer

MOST_MEMORY = 20 * 2**20
SLOWER = 1.2
GIVEN_UP_SECONDS = 15.0
RIGHT_SECONDS = 3.0
DEED_SECONDS = 0.1


def slow_readers(
    server: LiveServer, readers: int, frozen: int, seconds: float, rounds: int, judge_time: bool = True
) -> Trial:
    """So many screens stand still for so long; the seconds are until each is right after it goes on."""
    trial = Trial(
        f"{frozen} of {readers + frozen} screens stand still for {seconds:g} s, ten deeds a second",
        f"memory at most +20 MB, given up after {GIVEN_UP_SECONDS:.0f} s, the others' news at most {SLOWER} times as "
        f"late (p95), right {RIGHT_SECONDS:.0f} s after going on",
    )
    office = Office(server)
    with screens_apart(server, frozen) as stopped, meanwhile(bustle(server)):
        # Hung up last: who is not read for ten seconds is given up, and the others take their time.
        wall = Wall(server, readers, "/board,", watch_words(server))
        before = calls(office, wall, rounds + 2)[2:]  # the first ones warm up
        weighed = Weighed(server, frozen)
        stopped.process.send_signal(signal.SIGSTOP)
        during = list[float]()
        while not weighed.enough(seconds) or len(during) < rounds:
            during += calls(office, wall, 1)
            weighed.look()
        stopped.process.send_signal(signal.SIGCONT)
        woken = time.monotonic()
        newest = server.get(f"/api/v1/sites/{server.site}/board")["board"]["id"]
        trial.seconds += [at - woken for at in stopped.right_at(newest, woken, patience=20)]
    trial.tries = frozen
    slower = [percentile(during, share) / percentile(before, share) for share in (0.5, 0.95)]
    trial.check(weighed.grown <= MOST_MEMORY, f"memory grew by {weighed.grown / 2**20:.1f} MiB")
    trial.check(weighed.given_up > 0, "the screens that stood still were never given up")
    if judge_time:
        late = weighed.given_up
        trial.check(late <= GIVEN_UP_SECONDS, f"given up only after {late:.0f} s")
        trial.check(slower[1] <= SLOWER, f"the others' news took {slower[1]:.2f} times as long (p95)")
        trial.check(max(trial.seconds) <= RIGHT_SECONDS, f"right only after {max(trial.seconds):.1f} s")
    trial.notes.append(
        f"memory {weighed.grown / 2**20:+.1f} MiB; given up after {weighed.given_up:.1f} s; the others' news took "
        f"{slower[0]:.2f} (p50) and {slower[1]:.2f} (p95) times as long, {len(during)} calls"
    )
    wall.close()
    office.close()
    return trial


class Weighed:
    """What the server carries while screens stand still: how much more memory, and from when on no lines of theirs."""

    def __init__(self, server: LiveServer, frozen: int) -> None:
        self._process = psutil.Process(server.pid)
        self._memory, lines = self._process.memory_info().rss, len(self._process.net_connections())
        self._others, self._begun = lines - frozen, time.monotonic()
        self.grown, self.given_up = 0, 0.0

    def look(self) -> None:
        """Once more."""
        self.grown = max(self.grown, self._process.memory_info().rss - self._memory)
        if not self.given_up and len(self._process.net_connections()) <= self._others:
            self.given_up = time.monotonic() - self._begun

    def enough(self, seconds: float) -> bool:
        """Whether so many seconds are over and the screens were given up, or never will be."""
        took = time.monotonic() - self._begun
        return took >= seconds and (self.given_up > 0 or took > seconds + 2 * GIVEN_UP_SECONDS)


def bustle(server: LiveServer) -> Callable[[threading.Event], None]:
    """Ten deeds a second at another counter."""
    server.add_clerk("Bustle", "lead")
    server.device_token("kiosk")  # asked for before two threads do

    def work(over: threading.Event) -> None:
        with Clerk(server, "Bustle").sign_in() as clerk, Visitor(server) as visitor:
            clerk.open("3", desks=["jobcenter"])
            wanted = [
                c for c in visitor.catalogue()["concerns"] if c["desk"] == "jobcenter" and not c["urgent"]
            ]
            while not over.is_set():
                visitor.take(wanted[0]["id"])
                over.wait(DEED_SECONDS)
                stop = clerk.call_next()
                for step in ("begin", "finish"):
                    over.wait(DEED_SECONDS)
                    stop = clerk.step(stop, step)
                over.wait(DEED_SECONDS)
            clerk.close()

    return work
