"""Does a long day, or a long history, make a tap slower? One client; a past is written into both databases."""

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date

import psutil

from bench import past
from bench.programs import both, clerks
from bench.table import milliseconds, percentile, ratio, show
from bench.taps import Counter, MinimalCounter, OurCounter, office_hours
from tests.support.people import Clerk
from tests.support.server import LiveServer

HEAD = ("tickets", "issue p50 ms", "to first", "min. p50", "ratio", "call p50 ms", "to first", "min. p50",
        "ratio", "board p50 ms", "to first")  # fmt: skip
DAY = (10, 100, 1_000, 10_000)
HISTORY = (10_000, 100_000, 1_000_000)
ROUNDS = 100
CALM_SECONDS, CALM_PERCENT, PATIENCE = 1.0, 20.0, 60.0


def main(
    tickets: Sequence[int] = DAY, rounds: int = ROUNDS, when: Callable[[int, date], date] = past.of_today
) -> str:
    """Measure and print; `when` says on which day a ticket of the past was taken."""
    rows: list[list[str]] = []
    with both(counters=1) as (ours, minimal):
        clerk, there = clerks(ours, 1)[0], 0
        with closing(OurCounter(ours, clerk)) as counter:
            counter.issue()  # the business day has begun
        first: list[float] = []
        for number in tickets:
            for server in (ours, minimal):
                server.kill9()
            past.ours(ours.folder, ours.site, number - there, when)
            past.minimal(minimal.folder, number - there)
            there = number
            for server in (ours, minimal):
                server.start()
            settle(ours)
            our, its = (
                measured(OurCounter(ours, again(ours, clerk)), rounds),
                measured(MinimalCounter(minimal), rounds),
            )
            first = first or our
            rows.append(row(number, our, its, first))
    what = "of the day" if when is past.of_today else "in history"
    text = show(f"Growth: tickets {what}, one client, queue short", HEAD, rows)
    print(text)
    return text


def again(server: LiveServer, clerk: Clerk) -> Clerk:
    """The same clerk, signed in after a restart, at her counter."""
    fresh = Clerk(server, clerk.name).sign_in()
    fresh.open(clerk.counter, take_over=True)
    return fresh


def settle(server: LiveServer) -> None:
    """Wait until a server that has just started does not work by itself any more, so that it is measured as by day."""
    program, end = psutil.Process(server.pid), time.monotonic() + PATIENCE
    while program.cpu_percent(CALM_SECONDS) > CALM_PERCENT:
        assert time.monotonic() < end, "the server does not come to rest"


def measured(counter: Counter, rounds: int) -> list[float]:
    """Median seconds of issuing, calling and looking at the board."""
    found, looks = office_hours([counter], rounds), []
    for _ in range(rounds):
        begun = time.perf_counter()
        counter.look_at_board()
        looks.append(time.perf_counter() - begun)
    counter.close()
    return [percentile(one, 0.5) for one in (found["issue"].latencies, found["call"].latencies, looks)]


def row(tickets: int, ours: Sequence[float], its: Sequence[float], first: Sequence[float]) -> list[str]:
    """One line of the table."""
    cells = [str(tickets)]
    for our, min_, one in zip(ours[:2], its, first, strict=False):
        cells += [milliseconds(our), ratio(our, one), milliseconds(min_), ratio(our, min_)]
    return [*cells, milliseconds(ours[2]), ratio(ours[2], first[2])]


if __name__ == "__main__":
    main()
    main(HISTORY, when=past.of_former_days)
