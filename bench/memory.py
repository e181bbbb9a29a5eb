"""Memory for each idle screen that stays connected, ours beside the minimal program."""

import json
import time
from collections.abc import Sequence

import psutil

from bench.programs import both
from bench.screens import Wall
from bench.table import ratio, show
from tests.support.server import LiveServer

HEAD = ("screens", "ours kB each", "min. kB each", "ratio", "ours MiB", "min. MiB", "ratio")
SCREENS = (300, 1000)
SETTLE = 2.0


def main(screens: Sequence[int] = SCREENS, settle: float = SETTLE) -> str:
    """Measure and print."""
    rows = []
    for how_many in screens:
        with both() as (ours, minimal):
            words = json.dumps(["watch", {"site": ours.site, "after": None}])
            our = weighed(ours, how_many, settle, "/board,", words)
            its = weighed(minimal, how_many, settle, "", "")
        each = [max(1, after - before) / how_many / 1024 for before, after in (our, its)]
        whole = [after / 2**20 for _, after in (our, its)]
        cells = [[*(f"{one:.1f}" for one in pair), ratio(*pair)] for pair in (each, whole)]
        rows.append([str(how_many), *cells[0], *cells[1]])
    text = show("Memory for each idle screen, ours beside the minimal program", HEAD, rows)
    print(text)
    return text


def weighed(server: LiveServer, screens: int, settle: float, namespace: str, words: str) -> tuple[int, int]:
    """Resident bytes before and with so many screens; what the first ones cost once is not counted."""
    process = psutil.Process(server.pid)
    first = Wall(server, 20, namespace, words)
    first.quiet(settle)
    before = process.memory_info().rss
    wall = Wall(server, screens, namespace, words)
    wall.quiet(settle)
    after = process.memory_info().rss
    for one in (wall, first):
        one.close()
    time.sleep(0.2)
    return before, after


if __name__ == "__main__":
    main()
