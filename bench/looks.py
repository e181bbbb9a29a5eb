"""Looking at the board and at the console: latency and throughput, some people waiting."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

from bench.issue import row
from bench.programs import both, clerks
from bench.table import show
from bench.taps import Counter, Measured, MinimalCounter, OurCounter, at_once

HEAD = ("look", "clients", "ours/s", "min./s", "ratio", "ours p50 ms", "min. p50", "ratio",
        "ours p99 ms", "min. p99", "ratio")  # fmt: skip
ROUNDS = {1: 200, 8: 50, 32: 20}
WAITING = 20


def main(rounds: Mapping[int, int] = ROUNDS) -> str:
    """Measure and print."""
    rows = []
    with both(counters=1) as (ours, minimal):
        clerk = clerks(ours, 1)[0]  # all look at her console, as second windows do
        for clients, times in rounds.items():
            our = looks([OurCounter(ours, clerk) for _ in range(clients)], times)
            its = looks([MinimalCounter(minimal) for _ in range(clients)], times)
            rows += [(clients, look, row(clients, look, our[look], its[look])) for look in our]
    ordered = [cells for _, _, cells in sorted(rows, key=lambda r: (r[1] != "board", r[0]))]
    text = show(
        "Looking at the board and the console, ours beside the minimal program's one board", HEAD, ordered
    )
    print(text)
    return text


def looks(counters: Sequence[Counter], rounds: int) -> dict[str, Measured]:
    """Everybody looks at the same moment. The first round only warms up, and fills the room."""
    found = {"board": Measured(), "console": Measured()}
    with ThreadPoolExecutor(len(counters)) as everybody, ExitStack() as at_the_end:
        for counter in counters:
            at_the_end.callback(counter.close)
        for _ in range(WAITING):
            counters[0].issue()
        for number in range(rounds + 1):
            boards = at_once(everybody, [c.look_at_board for c in counters])
            consoles = at_once(everybody, [c.look_at_console for c in counters])
            if number:
                found["board"].add(boards)
                found["console"].add(consoles)
    return found


if __name__ == "__main__":
    main()
