"""Clients that cost little themselves: one kept connection each, and everybody taps at the same moment."""

import gc
import json
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from bench.programs import CONCERN
from tests.support.people import Clerk
from tests.support.server import LiveServer


class Line:
    """One connection that stays open."""

    def __init__(self, url: str, headers: Mapping[str, str] | None = None) -> None:
        self.connection = HTTPConnection(urlsplit(url).netloc, timeout=60)
        self.headers = {"Content-Type": "application/json", "Origin": url, **(headers or {})}

    def post(self, path: str, **body: Any) -> Any:
        """Ask for a change; anything but success is an error of the measurement."""
        self.connection.request("POST", path, json.dumps(body).encode(), self.headers)
        answer = self.connection.getresponse()
        said = answer.read()
        assert answer.status in (200, 201), f"{path}: {answer.status} {said[:300]!r}"
        return json.loads(said)

    def get(self, path: str) -> Any:
        """Look at something."""
        self.connection.request("GET", path, headers=self.headers)
        answer = self.connection.getresponse()
        said = answer.read()
        assert answer.status == 200, f"{path}: {answer.status} {said[:300]!r}"
        return json.loads(said)

    def close(self) -> None:
        """Hang up."""
        self.connection.close()


class OurCounter:
    """A kiosk and a counter of ours, side by side."""

    def __init__(self, server: LiveServer, clerk: Clerk) -> None:
        cookies = "; ".join(f"{c.name}={c.value}" for c in clerk.session.cookies)
        self.kiosk = Line(server.url, {"Authorization": f"Bearer {server.device_token('kiosk')}"})
        rights = {"Cookie": cookies, "X-CSRF-Token": str(clerk.session.headers["X-CSRF-Token"])}
        self.desk = Line(server.url, rights)
        self.site = f"/api/v1/sites/{server.site}"
        self.counter = f"{self.site}/counters/{clerk.counter}"
        self.stop: dict[str, Any] = {}
        self.console = f"{self.site}/console?counter={clerk.counter}"
        clerk.bye()  # she goes on through the lean connection

    def issue(self) -> str:
        """Tap a concern; the number."""
        wish = {"concerns": [CONCERN], "language": "de", "needs": []}
        return str(self.kiosk.post(f"{self.site}/tickets", request_id=uuid4().hex, **wish)["number"])

    def call(self) -> str:
        """Call whoever is next; the number."""
        self.stop = self.desk.post(f"{self.counter}/call-next", request_id=uuid4().hex)["stop"]
        return str(self.stop["number"])

    def finish(self) -> None:
        """Serve the visitor, so that the counter is free again."""
        for step in ("begin", "finish"):
            self.desk.post(f"{self.site}/stops/{self.stop['id']}/{step}", request_id=uuid4().hex)

    def look_at_board(self) -> None:
        """What a screen asks for."""
        self.kiosk.get(f"{self.site}/board")

    def look_at_console(self) -> None:
        """What the clerk's page asks for after each change."""
        self.desk.get(self.console)

    def close(self) -> None:
        """Hang up."""
        self.kiosk.close()
        self.desk.close()


class MinimalCounter:
    """The same two deeds at the minimal program, where a counter is never busy."""

    def __init__(self, server: LiveServer, filler: int = 0) -> None:
        self.line = Line(server.url)
        self.filler = filler

    def issue(self) -> str:
        """A number."""
        return str(self.line.post("/tickets")["number"])

    def call(self) -> str:
        """The next number."""
        return str(self.line.post("/call", counter="1", filler=self.filler)["stop"]["number"])

    def finish(self) -> None:
        """Nothing to do."""

    def look_at_board(self) -> None:
        """Who is called, and how many wait."""
        self.line.get("/board")

    def look_at_console(self) -> None:
        """It has but one board."""
        self.line.get("/board")

    def close(self) -> None:
        """Hang up."""
        self.line.close()


Counter = OurCounter | MinimalCounter


@dataclass
class Measured:
    """One deed over all rounds: how long each took, and how long all of them took together."""

    latencies: list[float] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        """Deeds per second."""
        return len(self.latencies) / self.seconds

    def add(self, spans: Sequence[tuple[float, float]]) -> None:
        """One round: begin and end of each client's deed."""
        self.latencies += [end - begin for begin, end in spans]
        self.seconds += max(end for _, end in spans) - min(begin for begin, _ in spans)


def at_once(everybody: ThreadPoolExecutor, deeds: Sequence[Callable[[], Any]]) -> list[tuple[float, float]]:
    """Everybody acts at the same moment, each in a thread of its own."""
    ready = threading.Barrier(len(deeds))

    def act(deed: Callable[[], Any]) -> tuple[float, float]:
        ready.wait(60)
        begin = time.perf_counter()
        deed()
        return begin, time.perf_counter()

    return list(everybody.map(act, deeds))


def office_hours(counters: Sequence[Counter], rounds: int) -> dict[str, Measured]:
    """Rounds of: everybody issues one, everybody calls one, everybody finishes. The first round only warms up."""
    return in_turns([counters], rounds)[0]


def in_turns(teams: Sequence[Sequence[Counter]], rounds: int) -> list[dict[str, Measured]]:
    """The same for several teams of one size, a round of each in turn: what slows the machine down meets all alike.

    What is loaded here is hidden from our own collector: its 50 ms were the 99th percentile of whoever it fell upon.
    """
    gc.collect()
    gc.freeze()
    found = [{"issue": Measured(), "call": Measured()} for _ in teams]
    with ThreadPoolExecutor(len(teams[0])) as everybody, ExitStack() as at_the_end:
        for counter in (counter for team in teams for counter in team):
            at_the_end.callback(counter.close)  # a closed line opens again by itself when it is used
        for number in range(rounds + 1):
            for team, its in zip(teams, found, strict=True):
                _round(everybody, team, its if number else None)
    return found


def _round(everybody: ThreadPoolExecutor, team: Sequence[Counter], its: dict[str, Measured] | None) -> None:
    issued = at_once(everybody, [c.issue for c in team])
    called = at_once(everybody, [c.call for c in team])
    at_once(everybody, [c.finish for c in team])
    if its is not None:
        its["issue"].add(issued)
        its["call"].add(called)
