"""Issuing a ticket and calling the next visitor: latency and throughput with 1, 8 and 32 clients."""

from collections.abc import Mapping

from bench.programs import both, clerks
from bench.table import milliseconds, percentile, ratio, show
from bench.taps import Measured, MinimalCounter, OurCounter, in_turns

HEAD = ("deed", "clients", "ours/s", "min./s", "ratio", "ours p50 ms", "min. p50", "ratio",
        "ours p99 ms", "min. p99", "ratio")  # fmt: skip
ROUNDS = {1: 200, 8: 50, 32: 20}  # by clients; enough for a 99th percentile, few enough for a minute


def main(rounds: Mapping[int, int] = ROUNDS) -> str:
    """Measure and print."""
    rows = []
    with both(counters=max(rounds)) as (ours, minimal):
        staff = [OurCounter(ours, clerk) for clerk in clerks(ours, max(rounds))]
        for clients, times in rounds.items():
            our, its = in_turns([staff[:clients], [MinimalCounter(minimal) for _ in range(clients)]], times)
            rows += [(clients, deed, row(clients, deed, our[deed], its[deed])) for deed in our]
    ordered = [cells for _, _, cells in sorted(rows, key=lambda r: (r[1] != "issue", r[0]))]
    text = show("Issue and call: throughput and latency, ours beside the minimal program", HEAD, ordered)
    print(text)
    return text


def row(clients: int, deed: str, ours: Measured, minimal: Measured) -> list[str]:
    """One line of the table."""
    cells = [deed, str(clients), f"{ours.rate:.0f}", f"{minimal.rate:.0f}", ratio(ours.rate, minimal.rate)]
    for share in (0.5, 0.99):
        our, its = percentile(ours.latencies, share), percentile(minimal.latencies, share)
        cells += [milliseconds(our), milliseconds(its), ratio(our, its)]
    return cells


if __name__ == "__main__":
    main()
