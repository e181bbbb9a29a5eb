"""The two programs that are compared, each as a process of its own on a fresh database."""

import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from tests.support.people import Clerk
from tests.support.server import ROOT, LiveServer
from tests.support.servers import running
from tests.support.small_office import SMALL

CONCERN = "letter"
DESK = "pilot"
SMALL_SITE = SMALL[SMALL.index("[[sites]]") :]
COUNTER = """
[[sites.counters]]
id = "bench-{n}"
name = "{name}"
desks = ["{desk}"]
room = "{n}"
floor = 0
arrow = "up"
way = {{ de = "Messplatz", en = "Bench" }}
"""


class Minimal(LiveServer):
    """bench/minimal.py, started and stopped like ours."""

    def _program(self, *words: str) -> list[str]:
        port = words[words.index("--port") + 1]
        program = str(Path(__file__).with_name("minimal.py"))
        return [sys.executable, program, "--port", port, "--database", str(self.folder / "minimal.db")]


@contextmanager
def both(counters: int = 1, sites: int = 1) -> Iterator[tuple[LiveServer, Minimal]]:
    """Our program and the minimal one, side by side for as long as the block lasts."""
    with (
        tempfile.TemporaryDirectory() as place,
        running(Path(place) / "ours", config=config(counters, sites)) as ours,
        minimal(Path(place) / "minimal") as other,
    ):
        yield ours, other


@contextmanager
def minimal(folder: Path) -> Iterator[Minimal]:
    """The minimal program for as long as the block lasts."""
    folder.mkdir()
    server = Minimal(folder, {}, None, "eventlet")
    try:
        yield server.start()
    finally:
        server.stop()


def config(counters: int, sites: int = 1) -> str:
    """The example office with so many more counters, all at one desk, as the first of so many sites."""
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    more = (COUNTER.format(n=n, name=100 + n, desk=DESK) for n in range(counters))
    others = (SMALL_SITE.replace('"town"', f'"{name}"') for name in other_sites(sites))
    return example + "".join(more) + "".join(others)


def other_sites(sites: int) -> list[str]:
    """The ids of all sites but the first, which is measured."""
    return [f"town-{n}" for n in range(1, sites)]


def clerks(server: LiveServer, how_many: int) -> list[Clerk]:
    """So many clerks, each signed in and sitting at her own counter."""
    server.device_token("kiosk")  # asked for once, before several threads do

    def sit_down(n: int) -> Clerk:
        server.add_clerk(f"Bench {n}")
        clerk = Clerk(server, f"Bench {n}").sign_in()
        clerk.open(f"bench-{n}")
        return clerk

    with ThreadPoolExecutor(4) as some:
        return list(some.map(sit_down, range(how_many)))
