"""Do more workers give more numbers? One office on PostgreSQL and Valkey, its clients spread over 1, 2 and 4 workers.

The minimal program knows one process and SQLite only; it stands beside them with as many clients in the same run. More
workers than the machine has cores bring nothing.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.programs import clerks, config, minimal
from bench.table import milliseconds, percentile, ratio, show
from bench.taps import Measured, MinimalCounter, OurCounter, office_hours
from tests.support.workers import installed

HEAD = (
    "deed",
    "workers",
    "per s",
    "to one",
    "min. per s",
    "ratio",
    "p50 ms",
    "min. p50",
    "p99 ms",
    "min. p99",
)
WORKERS = (1, 2, 4)
CLIENTS = 8
ROUNDS = 50


def main(workers: Sequence[int] = WORKERS, clients: int = CLIENTS, rounds: int = ROUNDS) -> str:
    """Measure and print."""
    found = {number: measured(number, clients, rounds) for number in workers}
    one, least = found[workers[0]], measured_minimal(clients, rounds)
    rows = [
        row(deed, number, its[deed], one[deed], least[deed]) for deed in one for number, its in found.items()
    ]
    text = show(f"Workers on PostgreSQL: issue and call with {clients} clients", HEAD, rows)
    print(text)
    return text


def measured(workers: int, clients: int, rounds: int) -> dict[str, Measured]:
    """Rounds of issuing and calling, client after client at the next worker."""
    with installed([f"worker-{n}" for n in range(workers)], config(clients)) as house:
        staff = clerks(house.workers[0], clients)
        counters = [OurCounter(house.workers[n % workers], clerk) for n, clerk in enumerate(staff)]
        return office_hours(counters, rounds)


def measured_minimal(clients: int, rounds: int) -> dict[str, Measured]:
    """The same rounds at the minimal program."""
    with tempfile.TemporaryDirectory() as place, minimal(Path(place) / "minimal") as server:
        return office_hours([MinimalCounter(server) for _ in range(clients)], rounds)


def row(deed: str, workers: int, its: Measured, one: Measured, least: Measured) -> list[str]:
    """One line of the table."""
    cells = [deed, str(workers), f"{its.rate:.0f}", ratio(its.rate, one.rate)]
    cells += [f"{least.rate:.0f}", ratio(its.rate, least.rate)]
    for share in (0.5, 0.99):
        cells += [milliseconds(percentile(one.latencies, share)) for one in (its, least)]
    return cells


if __name__ == "__main__":
    main()
