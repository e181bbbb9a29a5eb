"""Do many sites in one database make a tap slower? One client at one site; the others have a past, and nobody today."""

import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing

from bench import past
from bench.growth import again, measured, row, settle
from bench.programs import both, clerks, other_sites
from bench.table import show
from bench.taps import MinimalCounter, OurCounter
from tests.support.server import LiveServer

HEAD = ("sites", "issue p50 ms", "to first", "min. p50", "ratio", "call p50 ms", "to first", "min. p50", "ratio",
        "board p50 ms", "to first")  # fmt: skip
SITES = (1, 30, 300, 1_000)
ROUNDS = 100
TICKETS = 100  # of former days, at each of the other sites
PATIENCE = 120


def main(sites: Sequence[int] = SITES, rounds: int = ROUNDS, tickets: int = TICKETS) -> str:
    """Measure and print."""
    rows: list[list[str]] = []
    first: list[float] = []
    for number in sites:
        with both(counters=1, sites=number) as (ours, minimal):
            clerk = clerks(ours, 1)[0]
            _wait_for_the_day(ours)
            ours.kill9()
            for site in other_sites(number):
                past.ours(ours.folder, site, tickets, past.of_former_days)
            ours.start()
            settle(ours)
            our = measured(OurCounter(ours, again(ours, clerk)), rounds)
            its = measured(MinimalCounter(minimal), rounds)
        first = first or our
        rows.append(row(number, our, its, first))
    text = show("Growth: sites in one database, one client, queue short", HEAD, rows)
    print(text)
    return text


def _wait_for_the_day(server: LiveServer) -> None:
    """The business day begins at every site by itself, soon after the first start."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with closing(sqlite3.connect(server.folder / "queue.db")) as store:
            if store.execute("SELECT count(*) FROM site WHERE day = ''").fetchone() == (0,):
                return
        time.sleep(0.1)
    raise AssertionError(f"the day has not begun everywhere after {PATIENCE} s")


if __name__ == "__main__":
    main()
