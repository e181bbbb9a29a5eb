"""Memory for each screen that stays connected, idle and after a day of an office, ours beside the minimal program."""

import json
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import psutil

from bench.programs import both, clerks
from bench.screens import Wall
from bench.table import ratio, show
from bench.taps import Counter, MinimalCounter, OurCounter
from tests.support.server import LiveServer

HEAD = ("screens", "ours kB each", "min. kB each", "ratio", "ours MiB", "min. MiB", "ratio")
WHEN = ("idle", "after a day")
SCREENS = (300, 1000)
SETTLE = 2.0
VISITORS = 300  # of a day


def main(screens: Sequence[int] = SCREENS, settle: float = SETTLE, visitors: int = VISITORS) -> str:
    """Measure and print."""
    rows = []
    for how_many in screens:
        with both(counters=1) as (ours, minimal):
            words = json.dumps(["watch", {"site": ours.site, "after": None}])
            counter = OurCounter(ours, clerks(ours, 1)[0])
            both_days = (
                Weighed(ours, how_many, settle, "/board,", words).day(counter, visitors),
                Weighed(minimal, how_many, settle, "", "").day(MinimalCounter(minimal), visitors),
            )
        for number, when in enumerate(WHEN, 1):
            each = [max(1, its[number] - its[0]) / how_many / 1024 for its in both_days]
            whole = [its[number] / 2**20 for its in both_days]
            cells = [[*(f"{one:.1f}" for one in pair), ratio(*pair)] for pair in (each, whole)]
            rows.append([f"{how_many}, {when}", *cells[0], *cells[1]])
    text = show("Memory for each screen, ours beside the minimal program", HEAD, rows)
    print(text)
    return text


class Weighed:
    """A server with so many screens. What the first ones cost once is not counted."""

    def __init__(self, server: LiveServer, screens: int, settle: float, namespace: str, words: str) -> None:
        self._process, self._settle = psutil.Process(server.pid), settle
        first = Wall(server, 20, namespace, words)
        first.quiet(settle)
        first.close()
        self._open = lambda: Wall(server, screens, namespace, words)

    def day(self, counter: Counter, visitors: int) -> list[int]:
        """Resident bytes before the screens came, with them, and after so many visitors whom all of them were shown."""
        time.sleep(self._settle)
        found = [self._resident()]
        wall = self._open()
        wall.quiet(self._settle)
        found.append(self._resident())
        with ThreadPoolExecutor(1) as office:
            working = office.submit(_work, counter, visitors)
            while not working.done():
                wall.quiet(0.2)
            working.result()
        wall.quiet(self._settle)
        found.append(self._resident())
        wall.close()
        counter.close()
        return found

    def _resident(self) -> int:
        return int(self._process.memory_info().rss)


def _work(counter: Counter, visitors: int) -> None:
    for _ in range(visitors):
        counter.issue()
        counter.call()
        counter.finish()


if __name__ == "__main__":
    main()
