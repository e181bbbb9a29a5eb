"""What must hold on the wall, in Chromium: call to pixel in a crowd, cut lines, restarts, a long life of the page.

What must never happen (a call missing in the list, a call heard twice, a false chime) ends the run with its words.
"""

import json
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil
from playwright.sync_api import Page
from websocket import WebSocketException

from bench.faces import browser, called
from bench.page_life import growth
from bench.screens import Wall
from bench.table import milliseconds, percentile, show
from tests.support.browsers import OpenPage, executable
from tests.support.net import How, Line, can_be_laid, line
from tests.support.people import Json
from tests.support.server import LiveServer
from tests.support.servers import running
from tests.support.wall import WALL, Team, hang_up

HEAD = ("what", "times", "p50 ms", "p95 ms", "longest ms", "wanted p95 ms")
CROWDS = {20: 300, 300: 1000}  # other screens → milliseconds from the call to the pixel
CUTS = {1: 10, 10: 6, 60: 2}  # seconds → how often
RIGHT, MARKED, RESTARTED, AWAKE = 2000, 10_000, 5000, 3000
PATIENCE = 20.0
TOO_OLD = 50  # a call that is a minute old when the line is back is shown and not rung
NUMBERS = """() => ({
    shown: [...document.querySelectorAll("[data-number]")].map((place) => place.dataset.number),
    stale: Boolean(document.querySelector(".stale")),
})"""


@dataclass(frozen=True)
class Row:
    """One kind of measurement, in seconds."""

    what: str
    took: Sequence[float]
    wanted: int

    def cells(self) -> list[str]:
        """For the table."""
        figures = (percentile(self.took, 0.5), percentile(self.took, 0.95), max(self.took))
        return [self.what, str(len(self.took)), *map(milliseconds, figures), str(self.wanted)]


def main(
    calls: int = 20,
    crowds: Sequence[int] = tuple(CROWDS),
    cuts: Mapping[int, int] = CUTS,
    restarts: int = 20,
    long_life: int = 10_000,
    screens: int = 2,
    stopped: int = 300,
) -> str:
    """Measure and print."""
    rows = [*in_a_crowd(crowds, calls), *cut_off(cuts, screens), *restarted(restarts, screens)]
    rows += stood_still(stopped, screens)
    text = show("The wall in Chromium", HEAD, [row.cells() for row in rows])
    print(text)
    if long_life:
        print(growth(long_life))
    return text


# ---- call to pixel


def in_a_crowd(crowds: Sequence[int], calls: int) -> Iterator[Row]:
    """From the clerk's press to the frame in which the call stands, while so many other screens are told too."""
    for others in crowds:
        with office() as team, browser() as open_page, listening(team.server, others):
            took = called(team, open_page, calls)
        yield Row(f"call → pixel, {others} other screens", took, CROWDS.get(others, max(CROWDS.values())))


@contextmanager
def listening(server: LiveServer, how_many: int) -> Iterator[None]:
    """So many other screens for as long as the block lasts."""
    watch = json.dumps(["watch", {"site": server.site, "after": None}])
    wall, over = Wall(server, how_many, "/board,", watch), threading.Event()
    lost: list[Exception] = []

    def listen() -> None:
        try:
            while not over.is_set():
                wall.quiet(0.2)
        except (OSError, WebSocketException) as why:
            lost.append(why)

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    yield
    over.set()
    thread.join()
    wall.close()
    if lost:
        raise AssertionError(f"the crowd was thrown out: this machine is too busy to measure ({lost[0]})")


# ---- a line that is cut


def cut_off(cuts: Mapping[int, int], screens: int) -> Iterator[Row]:
    """Seconds until the screen says that it is not live, and until it is right again. Needs root: real networks."""
    if not any(cuts.values()):
        return
    if not can_be_laid():
        print(
            "lines are not cut: network namespaces need root and Linux (see bench/faces for a line without)"
        )
        return
    with line() as laid, tempfile.TemporaryDirectory() as place:
        program = laid.program(Path(place), executable())
        with office({"QUEUE_SERVER__HOST": laid.here}) as team, browser(program) as open_page:
            pages = hung(team, open_page, screens)
            hows: tuple[How, ...] = ("dropped", "refused")
            for seconds, times in cuts.items():
                for how in hows if times else ():
                    yield from _cuts(team, pages, laid, seconds, times, how)


def _cuts(team: "Office", pages: list[Page], laid: Line, seconds: int, times: int, how: How) -> Iterator[Row]:
    marked, right = [], []
    for _ in range(times):
        laid.cut(how)
        begun = time.monotonic()
        stops = {desk: team.call(desk) for desk in team.clerks}
        unmarked = list(pages)
        while time.monotonic() - begun < seconds:
            for page in [page for page in unmarked if is_stale(page)]:
                unmarked.remove(page)
                marked.append(time.monotonic() - begun)
            time.sleep(0.05)
        laid.mend(how)
        right += when_right(pages, [stop["number"] for stop in stops.values()])
        settled(team, pages, stops, fresh=seconds < TOO_OLD)
    if marked:
        yield Row(f"{how} for {seconds} s → says so", marked, MARKED)
    yield Row(f"{how} for {seconds} s → right again", right, RIGHT)


def is_stale(page: Page) -> bool:
    """Whether the screen says that it is not live."""
    return bool(page.evaluate(NUMBERS)["stale"])


def when_right(pages: list[Page], numbers: list[str]) -> list[float]:
    """For each page the seconds until it shows all of these numbers and says that it is live."""
    begun, took = time.monotonic(), dict[int, float]()
    while len(took) < len(pages):
        for at, page in enumerate(pages):
            if at not in took:
                seen = page.evaluate(NUMBERS)
                if not seen["stale"] and set(numbers) <= set(seen["shown"]):
                    took[at] = time.monotonic() - begun
        if time.monotonic() - begun > PATIENCE:
            raise AssertionError(f"after {PATIENCE} s a screen still lacks some of {numbers}")
        time.sleep(0.02)
    return list(took.values())


def settled(team: "Office", pages: list[Page], stops: Mapping[str, Json], *, fresh: bool = True) -> None:
    """Everybody came and went; each call was heard once on every page, or at most once when it was a minute old."""
    numbers = {stop["number"] for stop in stops.values()}
    team.must_ring |= numbers if fresh else set()
    team.may_ring |= numbers
    deadline = time.monotonic() + PATIENCE
    while not all(team.must_ring <= set(page.evaluate("rings")) for page in pages):
        if time.monotonic() > deadline:
            raise AssertionError(
                f"heard {[page.evaluate('rings') for page in pages]} for {sorted(team.must_ring)}"
            )
        time.sleep(0.1)
    for rung in [page.evaluate("rings") for page in pages]:
        if len(rung) != len(set(rung)) or not set(rung) <= team.may_ring:
            raise AssertionError(f"heard twice or falsely: {rung}")
    for desk, stop in stops.items():
        team.finish(stop, desk)


# ---- restarts


def restarted(times: int, screens: int) -> Iterator[Row]:
    """Seconds from a server that listens again to a screen that shows the first call after it, and rings no other."""
    if not times:
        return
    right = []
    with office() as team, browser() as open_page:
        pages = hung(team, open_page, screens)
        for _ in range(times):
            team.server.restart()
            stops = {"jobcenter": team.call()}
            right += when_right(pages, [stops["jobcenter"]["number"]])
            settled(team, pages, stops)
    yield Row("server started again → right", right, RESTARTED)


# ---- a screen whose computer stands still


def stood_still(seconds: int, screens: int) -> Iterator[Row]:
    """Seconds from the moment the browser's processes go on, all of which were stopped, to a screen that is right."""
    if not seconds:
        return
    with office() as team, browser() as open_page:
        pages = hung(team, open_page, screens)
        chromium = [child for child in psutil.Process().children(recursive=True) if "chrom" in child.name()]
        for process in chromium:
            with suppress(psutil.NoSuchProcess):  # some come and go
                process.suspend()
        stops = {desk: team.call(desk) for desk in team.clerks}
        time.sleep(seconds)
        for process in chromium:
            with suppress(psutil.NoSuchProcess):
                process.resume()
        took = when_right(pages, [stop["number"] for stop in stops.values()])
        settled(team, pages, stops, fresh=seconds < TOO_OLD)
    yield Row(f"stood still for {seconds} s → right again", took, AWAKE)


# ---- an office with screens


class Office(Team):
    """The clerks, and which of their calls screens must have rung, once each."""

    def __init__(self, server: LiveServer, stack: ExitStack) -> None:
        super().__init__(server, stack)
        self.must_ring: set[str] = set()
        self.may_ring: set[str] = set()


@contextmanager
def office(env: dict[str, str] | None = None) -> Iterator[Office]:
    """A fresh server with its clerks."""
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        server = stack.enter_context(running(Path(place) / "server", env=env))
        yield Office(server, stack)


def hung(team: Team, open_page: OpenPage, how_many: int) -> list[Page]:
    """So many screens that chime and do not speak, so that a measurement does not last a day."""
    pages = []
    for _ in range(how_many):
        page = open_page(viewport=WALL)
        page.route("**/*.wav*", lambda route: route.abort())
        pages.append(hang_up(page, team.server))
    return pages


if __name__ == "__main__":
    main(calls=int(sys.argv[1]) if len(sys.argv) > 1 else 20)
