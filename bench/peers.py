"""Other queues beside ours: `python -m bench.peers [FILE] [--quick]` asks those of the file that answer the same.

The file (bench/peers.toml) says for each where it listens, and by which requests somebody signs in, takes a number and
calls the next. They are started by hand, each as its own documentation says.
"""

import argparse
import json
import re
import socket
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

from bench.programs import both, clerks
from bench.table import milliseconds, percentile, ratio, show
from bench.taps import Measured, MinimalCounter, OurCounter, in_turns

HEAD = ("deed", "clients", "program", "per s", "ours to it", "p50 ms", "p99 ms", "ours to it")
FILE = Path(__file__).with_name("peers.toml")
ROUNDS = {1: 50, 8: 20}
QUICK = {1: 3}
KNOCK_SECONDS = 2.0


@dataclass(frozen=True)
class Request:
    """One request of a deed."""

    path: str
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] = field(default_factory=dict)
    json: Any = None
    find: Mapping[str, str] = field(default_factory=dict)
    ok: tuple[int, ...] = (200, 201)


@dataclass(frozen=True)
class Peer:
    """Another program: where it listens, and its deeds."""

    name: str
    url: str
    issue: tuple[Request, ...]
    call: tuple[Request, ...]
    begin: tuple[Request, ...] = ()

    @property
    def answers(self) -> bool:
        """Whether anybody listens there."""
        parts = urlsplit(self.url)
        try:
            socket.create_connection((parts.hostname or "", parts.port or 80), KNOCK_SECONDS).close()
        except OSError:
            return False
        return True


class PeerCounter:
    """A client of such a program, with one connection that stays open and the cookies that it was given."""

    def __init__(self, peer: Peer) -> None:
        self.peer = peer
        self.connection = HTTPConnection(urlsplit(peer.url).netloc, timeout=60)
        self.cookies = SimpleCookie()
        self.known: dict[str, str] = {}
        self._do(peer.begin)

    def issue(self) -> str:
        """Take a number; which one does not matter here."""
        return self._do(self.peer.issue)

    def call(self) -> str:
        """Call the next."""
        return self._do(self.peer.call)

    def finish(self) -> None:
        """Nothing to do: whoever has more steps than these has them in its `call`."""

    def close(self) -> None:
        """Hang up."""
        self.connection.close()

    def _do(self, requests: tuple[Request, ...]) -> str:
        self.known["unique"] = uuid4().hex
        said = ""
        for one in requests:
            said = self._ask(one)
            for name, pattern in one.find.items():
                found = re.search(pattern, said)
                assert found, f"{self.peer.name} {one.path}: nothing like {pattern}"
                self.known[name] = found[1]
        return said

    def _ask(self, one: Request) -> str:
        headers = dict(one.headers)
        body = None
        if one.form:
            body = urlencode({name: self._filled(value) for name, value in one.form.items()})
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        elif one.json is not None:
            body = self._filled(json.dumps(one.json))
            headers["Content-Type"] = "application/json"
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={cookie.value}" for name, cookie in self.cookies.items())
        self.connection.request(one.method, self._filled(one.path), body, headers)
        return self._heard(one, self.connection.getresponse())

    def _heard(self, one: Request, answer: HTTPResponse) -> str:
        said = answer.read().decode("utf-8", "replace")
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            self.cookies.load(cookie)
        assert answer.status in one.ok, f"{self.peer.name} {one.path}: {answer.status} {said[:200]}"
        return said

    def _filled(self, text: str) -> str:
        """With what is known in the place of its name; other braces, as in JSON, stay."""
        for name, value in self.known.items():
            text = text.replace(f"{{{name}}}", value)
        return text


def read(file: Path) -> list[Peer]:
    """The peers of a file. Raises TypeError for a key that means nothing."""
    entries = tomllib.loads(file.read_text(encoding="utf-8")).get("peer", [])
    deeds = ("begin", "issue", "call")
    return [
        Peer(**{**entry, **{deed: tuple(_request(one) for one in entry.get(deed, ())) for deed in deeds}})
        for entry in entries
    ]


def _request(entry: dict[str, Any]) -> Request:
    return Request(**{**entry, **({"ok": tuple(entry["ok"])} if "ok" in entry else {})})


def main(file: Path = FILE, rounds: Mapping[int, int] = ROUNDS) -> str:
    """Measure and print."""
    known = read(file)
    there = [peer for peer in known if peer.answers]
    rows = []
    with both(counters=max(rounds)) as (ours, minimal):
        staff = [OurCounter(ours, clerk) for clerk in clerks(ours, max(rounds))]
        for clients, times in rounds.items():
            teams: dict[str, list[Any]] = {
                "ours": staff[:clients],
                "minimal": [MinimalCounter(minimal) for _ in range(clients)],
                **{peer.name: [PeerCounter(peer) for _ in range(clients)] for peer in there},
            }
            found = dict(zip(teams, in_turns(list(teams.values()), times), strict=True))
            rows += [row(deed, clients, name, found) for name in teams for deed in ("issue", "call")]
    title = "Other queues beside ours"
    away = ", ".join(peer.name for peer in known if peer not in there)
    text = show(
        f"{title} (not started: {away})" if away else title, HEAD, sorted(rows, key=lambda r: r[0] != "issue")
    )
    print(text)
    return text


def row(deed: str, clients: int, name: str, found: Mapping[str, Mapping[str, Measured]]) -> list[str]:
    """One line of the table."""
    its, ours = found[name][deed], found["ours"][deed]
    p50, p99 = (percentile(its.latencies, share) for share in (0.5, 0.99))
    faster = ratio(percentile(ours.latencies, 0.99), p99)
    rates = [f"{its.rate:.1f}", ratio(ours.rate, its.rate)]
    return [deed, str(clients), name, *rates, milliseconds(p50), milliseconds(p99), faster]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bench.peers", description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=FILE)
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    main(asked.file, QUICK if asked.quick else ROUNDS)
