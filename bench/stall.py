"""How long anything holds the hub, so that nobody else is served meanwhile: the longest holds for each kind of work."""

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import requests

from bench.programs import CONCERN
from bench.table import milliseconds, percentile, show
from tests.support.people import Clerk, Refused, Visitor
from tests.support.server import LiveServer

HEAD = ("work", "deeds", "held, p99 ms", "held, longest ms")
AT_ONCE = 8
LANGUAGES = ("de", "ar", "uk", "ru", "fa", "ps", "tr", "kmr", "ti", "so", "en", "fr")
LOCKED_SECONDS = 2.0
SETTLE = 2.0  # texts are read in the background after the start


class Watched(LiveServer):
    """The server as bench/watched.py runs it."""

    def _program(self, *words: str) -> list[str]:
        if words[0] != "serve":
            return super()._program(*words)
        return [sys.executable, "-m", "bench.watched", *words]


def main(times: int = 40) -> str:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as place:
        seen = Path(place) / "late.txt"
        root = str(Path(__file__).parents[1])
        server = Watched(Path(place), {"WATCH_FILE": str(seen), "PYTHONPATH": root}, None, "eventlet")
        try:
            begun = time.time()
            server.start()
            time.sleep(SETTLE)
            server.add_clerk()
            server.device_token("kiosk")
            rows = [row("start until texts are read", 1, since(seen, begun))]
            for name, deed in works(server).items():
                begin = time.time()
                with ThreadPoolExecutor(AT_ONCE) as people:
                    list(people.map(deed, range(times)))
                rows.append(row(name, times, since(seen, begin)))
            begin = time.time()
            locked(server)
            rows.append(row("the database is locked by somebody else", AT_ONCE, since(seen, begin)))
        finally:
            server.stop()
    text = show("How long the hub was held", HEAD, rows)
    print(text)
    return text


def works(server: LiveServer) -> dict[str, Callable[[int], None]]:
    """What people ask of the server, each with many at once."""
    with Visitor(server) as visitor:
        secret = visitor.take(CONCERN)["secret"]

    def sign_in(n: int) -> None:
        with (
            Clerk(server, password="zum-testen-42" if n % 2 else "wrong-password") as clerk,
            suppress(Refused),
        ):  # wrong ones are checked as slowly
            clerk.sign_in()

    def tap(n: int) -> None:
        with Visitor(server, LANGUAGES[n % len(LANGUAGES)]) as visitor:
            visitor.take(CONCERN)

    def fetch(path: str) -> Callable[[int], None]:
        def get(n: int) -> None:
            language = LANGUAGES[n % len(LANGUAGES)]
            answer = requests.get(
                server.url + path.format(language=language),
                headers={
                    "Accept-Language": language,
                    "Authorization": f"Bearer {server.device_token('kiosk')}",
                },
                timeout=20,
            )
            assert answer.ok, answer.text[:200]

        return get

    return {
        "sign in (argon2)": sign_in,
        "take a ticket": tap,
        "QR code": fetch(f"/api/v1/tickets/{secret}/qr.svg"),
        "catalogue": fetch(f"/api/v1/sites/{server.site}/catalogue"),
        "texts": fetch("/texts/{language}/kiosk.ftl"),
        "files": fetch("/static/vendor/socket.io.esm.min.js"),
        "board": fetch(f"/api/v1/sites/{server.site}/board"),
        "phone": fetch(f"/api/v1/tickets/{secret}"),
    }


def locked(server: LiveServer) -> None:
    """Somebody else holds the write lock of the file while visitors tap."""

    def tap(_n: int) -> None:
        with Visitor(server) as visitor, suppress(Refused):  # after the busy time-out: please try again
            visitor.take(CONCERN)

    other = sqlite3.connect(server.folder / "queue.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with ThreadPoolExecutor(AT_ONCE) as people:
        tapping = [people.submit(tap, n) for n in range(AT_ONCE)]
        time.sleep(LOCKED_SECONDS)
        other.execute("ROLLBACK")
        for one in tapping:
            one.result()
    other.close()


def since(seen: Path, begin: float) -> list[float]:
    """The holds after this moment, in seconds."""
    lines = (line.split() for line in seen.read_text(encoding="ascii").splitlines())
    return [float(late) for at, late in lines if float(at) >= begin]


def row(name: str, deeds: int, held: list[float]) -> list[str]:
    """One line of the table; what held the hub for less than the watch can see counts as nothing."""
    found = held or [0.0]
    return [name, str(deeds), milliseconds(percentile(found, 0.99)), milliseconds(max(found))]


if __name__ == "__main__":
    main()
