"""Processor time of one deed: `python -m bench.deeds [--rounds 60]`.

Both programs are called in this process as a server would call them, in turns and without a network, and only the time
that the processor spent counts: what else the machine does shows little. Of all rounds the median and the fastest tenth
are printed; the part of a server that is the same for both (sockets, parsing of HTTP) is left out, so a ratio is worse
than that of `bench.issue`.
"""

import argparse
import gc
import io
import json
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

from bench import minimal  # first of all: it patches, as the server does
from bench.programs import CONCERN, config
from bench.table import percentile, ratio, show
from queue_app import config as configuration
from queue_app import main as roof
from queue_app.store import migrate, people
from queue_app.store.database import Database
from queue_app.web import passwords

HEAD = ("deed", "ours ms", "min. ms", "ratio", "ours fastest ms", "min. fastest ms", "ratio")
WAITING = 300
FASTEST = 0.1
PASSWORD = "correct horse battery"  # of nobody


@dataclass
class Program:
    """One program, called without a network."""

    app: Any
    headers: Mapping[str, str] = field(default_factory=dict)
    spent: dict[str, list[float]] = field(default_factory=dict)

    def post(self, name: str, path: str, **body: Any) -> Any:
        """Do one deed and note under `name` what it cost."""
        environ, said = self._environ(path, json.dumps(body).encode()), []
        begun = time.process_time()
        content = b"".join(self.app(environ, lambda status, _headers, _info=None: said.append(status)))
        self.spent.setdefault(name, []).append(time.process_time() - begun)
        assert said[0][:3] in ("200", "201"), f"{path}: {said[0]} {content[:300]!r}"
        return json.loads(content)

    def _environ(self, path: str, body: bytes) -> dict[str, Any]:
        return {
            "REQUEST_METHOD": "POST",
            "SCRIPT_NAME": "",
            "PATH_INFO": path,
            "QUERY_STRING": "",
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_HOST": "127.0.0.1",
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(),
            "wsgi.multithread": False,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
            **self.headers,
        }


class Ours(Program):
    """Our program with a kiosk and a clerk at her counter."""

    def __init__(self, folder: Path) -> None:
        file = folder / "config.toml"
        file.write_text(config(1), encoding="utf-8")
        known = {"QUEUE_DATABASE_URL": f"sqlite:///{folder / 'ours.db'}", "QUEUE_ALWAYS_OPEN": "1"}
        settings = configuration.load(file, {**known, "QUEUE_LIMITS_OFF": "1"})
        database = Database(settings.database_url)
        migrate.upgrade(database)
        migrate.add_sites(database, settings)
        super().__init__(roof.create_app(settings, async_mode="eventlet", database=database))
        site = settings.sites[0].id
        self.site = f"/api/v1/sites/{site}"
        token = people.add_device(database, site, "kiosk", "bench", roof.utc_now())
        people.add_clerk(database, site, "Bench", passwords.hash_password(PASSWORD), "clerk")
        self._rights = {"kiosk": {"HTTP_AUTHORIZATION": f"Bearer {token}"}, "clerk": self._sign_in()}
        self._deed("clerk", "", f"{self.site}/counters/bench-0/open")

    def _sign_in(self) -> dict[str, str]:
        client = self.app.test_client()
        said = client.post("/api/v1/session", json={"name": "Bench", "password": PASSWORD}).get_json()
        cookie = client.get_cookie(self.app.config["SESSION_COOKIE_NAME"])
        return {"HTTP_COOKIE": f"{cookie.key}={cookie.value}", "HTTP_X_CSRF_TOKEN": said["csrf_token"]}

    def _deed(self, who: str, name: str, path: str, **body: Any) -> Any:
        self.headers = self._rights[who]
        return self.post(name, path, request_id=uuid4().hex, **body)

    def issue(self, name: str) -> None:
        """A number at the kiosk."""
        wish = {"concerns": [CONCERN], "language": "de", "needs": []}
        self._deed("kiosk", name, f"{self.site}/tickets", **wish)

    def call(self, name: str) -> None:
        """The next visitor; then she is served, so that the counter is free again."""
        stop = self._deed("clerk", name, f"{self.site}/counters/bench-0/call-next")["stop"]
        for step in ("begin", "finish"):
            self._deed("clerk", step, f"{self.site}/stops/{stop['id']}/{step}")


class Minimal(Program):
    """The yardstick."""

    def __init__(self, folder: Path) -> None:
        super().__init__(minimal.make_app(folder / "minimal.db"))

    def issue(self, name: str) -> None:
        """A number."""
        self.post(name, "/tickets")

    def call(self, name: str) -> None:
        """The next number."""
        self.post(name, "/call", counter="1")


def main(rounds: int = 60, waiting: int = WAITING) -> str:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as place:
        both = (Ours(Path(place)), Minimal(Path(place)))
        for program in both:
            _warm(program)
        gc.freeze()  # as the server does once it has started
        _play(both, rounds, "nobody waits")
        for program in both:
            for _ in range(waiting):
                program.issue("")
        _play(both, rounds, f"{waiting} wait")
        names = [
            f"{deed}, {how}" for deed in ("issue", "call") for how in ("nobody waits", f"{waiting} wait")
        ]
        rows = [_row(name, both[0].spent[name], both[1].spent[name]) for name in names]
    text = show("Processor time of one deed, ours beside the minimal program's", HEAD, rows)
    print(text)
    return text


def _warm(program: Ours | Minimal) -> None:
    for _ in range(10):
        program.issue("")
        program.call("")


def _play(both: tuple[Ours, Minimal], rounds: int, how: str) -> None:
    for _ in range(rounds):
        for program in both:
            program.issue(f"issue, {how}")
            program.call(f"call, {how}")


def _row(name: str, ours: list[float], its: list[float]) -> list[str]:
    cells = [name]
    for share in (0.5, FASTEST):
        our, other = percentile(ours, share), percentile(its, share)
        cells += [f"{our * 1000:.2f}", f"{other * 1000:.2f}", ratio(our, other)]
    return cells


if __name__ == "__main__":
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--rounds", type=int, default=60)
    main(words.parse_args().rounds)
