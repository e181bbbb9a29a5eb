"""How long the program needs until it listens, and how much memory it then holds."""

import statistics
import time

import psutil

from bench.programs import both
from bench.table import milliseconds, ratio, show
from tests.support.server import LiveServer

HEAD = ("what", "ours", "minimal", "ratio")
ROUNDS = 7
SETTLE = 1.0  # the first pulse and the chores have then run once


def main(rounds: int = ROUNDS) -> str:
    """Measure and print. The very first start, with its fresh database, is outside the figures."""
    with both() as programs:
        times: list[list[float]] = [[], []]
        for _ in range(rounds):
            for found, program in zip(times, programs, strict=True):  # in turns: a busy moment meets both
                found.append(start_again(program))
        time.sleep(SETTLE)
        ours, minimal = (psutil.Process(program.pid).memory_info().rss / 2**20 for program in programs)
    middle, least = [statistics.median(t) for t in times], [min(t) for t in times]
    rows = [
        ["start, median ms", *map(milliseconds, middle), ratio(*middle)],
        ["start, fastest ms", *map(milliseconds, least), ratio(*least)],
        ["memory, MiB RSS", f"{ours:.1f}", f"{minimal:.1f}", ratio(ours, minimal)],
    ]
    text = show('Start to "listening on" and memory, ours beside the minimal program', HEAD, rows)
    print(text)
    return text


def start_again(program: LiveServer) -> float:
    """Seconds from the command to the line that says it listens, on an existing database."""
    program.kill9()
    begin = time.perf_counter()
    program.start()
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
