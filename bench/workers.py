"""Do more workers give more numbers? One office on PostgreSQL and Valkey, its clients spread over 1, 2 and 4 workers.

There is no ratio to the minimal program, which knows one process only; what to compare is `to one`. Workers beyond the
cores of the machine bring nothing.
"""

from collections.abc import Sequence

from bench.programs import clerks, config
from bench.table import milliseconds, percentile, ratio, show
from bench.taps import Measured, OurCounter, office_hours
from tests.support.workers import installed

HEAD = ("deed", "workers", "per s", "to one", "p50 ms", "p99 ms")
WORKERS = (1, 2, 4)
CLIENTS = 8
ROUNDS = 50


def main(workers: Sequence[int] = WORKERS, clients: int = CLIENTS, rounds: int = ROUNDS) -> str:
    """Measure and print."""
    found = {number: measured(number, clients, rounds) for number in workers}
    one = found[workers[0]]
    rows = [row(deed, number, its[deed], one[deed]) for deed in one for number, its in found.items()]
    text = show(f"Workers on PostgreSQL: issue and call with {clients} clients", HEAD, rows)
    print(text)
    return text


def measured(workers: int, clients: int, rounds: int) -> dict[str, Measured]:
    """Rounds of issuing and calling, client after client at the next worker."""
    with installed([f"worker-{n}" for n in range(workers)], config(clients)) as house:
        staff = clerks(house.workers[0], clients)
        counters = [OurCounter(house.workers[n % workers], clerk) for n, clerk in enumerate(staff)]
        return office_hours(counters, rounds)


def row(deed: str, workers: int, its: Measured, one: Measured) -> list[str]:
    """One line of the table."""
    times = [milliseconds(percentile(its.latencies, share)) for share in (0.5, 0.99)]
    return [deed, str(workers), f"{its.rate:.0f}", ratio(its.rate, one.rate), *times]


if __name__ == "__main__":
    main()
