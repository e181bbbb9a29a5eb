"""All measurements in one report: `python -m bench.report [--quick] [part ...]`.

The parts run one after the other, each with our program and the minimal one side by side; the report with its tables
and charts lies in reports/bench/. In full twenty minutes to an hour and 3 GB of disk for a while, best on a machine
that does nothing else; `--quick` about five minutes, to see that everything runs. Peers that were started
(bench/peers.toml) are in it.
"""

import argparse
import os
import platform
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import (
    chart,
    faces,
    growth,
    issue,
    looks,
    memory,
    pages,
    past,
    peers,
    screens,
    sites,
    stall,
    start,
    workers,
)

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "reports" / "bench"
# Many rounds: with few, the 99th percentile is the slowest one.
MANY = {1: 1000, 8: 250, 32: 60, 128: 15}
FEW = {1: 20, 8: 5}
Rows = list[list[str]]


@dataclass(frozen=True)
class Drawn:
    """One chart: rows whose first cell begins with `of`, one column across, some columns as lines."""

    title: str
    across: str
    up: Sequence[str]
    of: str = ""


@dataclass(frozen=True)
class Part:
    """One measurement, in full and quick, with its charts."""

    full: Callable[[], str]
    quick: Callable[[], str]
    charts: Sequence[Drawn] = ()


def deeds(what: str) -> Drawn:
    """The chart of one deed by the number of clients."""
    return Drawn(f"{what}: milliseconds at p50", "clients", ("ours p50 ms", "min. p50"), what)


def in_a_process(module: str, *words: str) -> str:
    """What a measurement prints that patches the process it runs in."""
    command = [sys.executable, "-m", module, *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


PARTS = {
    "issue": Part(lambda: issue.main(MANY), lambda: issue.main(FEW), (deeds("issue"), deeds("call"))),
    "processor": Part(
        lambda: in_a_process("bench.deeds", "--rounds", "300"),
        lambda: in_a_process("bench.deeds", "--rounds", "20"),
    ),
    "looks": Part(lambda: looks.main(MANY), lambda: looks.main(FEW), (deeds("board"), deeds("console"))),
    "screens": Part(
        lambda: screens.main((1, 20, 100, 300, 1000, 2000)),
        lambda: screens.main((1, 20), 3),
        (Drawn("Call to the last screen: milliseconds", "screens", ("ours p95 ms", "min. p95")),),
    ),
    "day": Part(
        growth.main,
        lambda: growth.main((10, 1000), 10),
        (
            Drawn(
                "Tickets of the day: milliseconds", "tickets", ("issue p50 ms", "call p50 ms", "board p50 ms")
            ),
        ),
    ),
    "history": Part(
        lambda: growth.main(growth.HISTORY, when=past.of_former_days),
        lambda: growth.main((100, 10_000), 10, past.of_former_days),
        (
            Drawn(
                "Tickets in history: milliseconds", "tickets", ("issue p50 ms", "call p50 ms", "board p50 ms")
            ),
        ),
    ),
    "sites": Part(
        sites.main,
        lambda: sites.main((1, 20), 10, 10),
        (Drawn("Sites: milliseconds", "sites", ("issue p50 ms", "call p50 ms", "board p50 ms")),),
    ),
    "workers": Part(
        workers.main,
        lambda: workers.main((1, 2), 4, 5),
        (Drawn("Workers: numbers per second", "workers", ("per s", "min. per s"), "issue"),),
    ),
    "memory": Part(memory.main, lambda: memory.main((50,), visitors=10)),
    "start": Part(start.main, lambda: start.main(1)),
    "pages": Part(pages.main, pages.main),
    "stall": Part(stall.main, lambda: stall.main(times=2)),
    "faces": Part(faces.main, lambda: faces.main(2, 2, 1, 1.0)),
    "peers": Part(peers.main, lambda: peers.main(rounds=peers.QUICK)),
}


def main(names: Sequence[str] = (), *, quick: bool = False, folder: Path = FOLDER) -> Path:
    """Measure what is asked for (all when nothing is named) and write the report; where it lies."""
    folder.mkdir(parents=True, exist_ok=True)
    parts, begun = [about(quick)], time.monotonic()
    file = folder / "report.md"
    for name, part in PARTS.items():
        if names and name not in names:
            continue
        busy = os.getloadavg()[0]
        text = part.quick() if quick else part.full()
        parts.append(section(name, text, busy, part.charts, folder))
        file.write_text(
            "\n\n".join(parts) + "\n", encoding="utf-8"
        )  # what is measured is kept, whatever comes next
    minutes = (time.monotonic() - begun) / 60
    file.write_text("\n\n".join([*parts, f"Measured in {minutes:.0f} minutes."]) + "\n", encoding="utf-8")
    print(file)
    return file


def about(quick: bool) -> str:
    """Title, commit and machine."""
    words = ["git", "describe", "--always", "--dirty"]
    commit = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
    cpu = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    memory_gib = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    machine = (
        f"{os.cpu_count()} cores ({cpu[1] if cpu else platform.machine()}), {memory_gib:.0f} GiB, "
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    )
    how = "Quick run: shows that everything runs, its figures say little." if quick else "Full run."
    return (
        f"# Measurements\n\nCommit {commit or 'unknown'}. {machine}. {how} Ratios are ours divided by the minimal "
        "program's in the same run; `bench/README.md` says how each is measured."
    )


def section(name: str, text: str, busy: float, charts: Sequence[Drawn], folder: Path) -> str:
    """One measurement in the report: its table, how busy the machine was before it began, its charts."""
    title, head, rows = read(text)
    lines = [f"## {title}", f"Load of the machine before: {busy:.1f}."]
    table = [
        f"| {' | '.join(head)} |",
        f"|{' --- |' * len(head)}",
        *(f"| {' | '.join(row)} |" for row in rows),
    ]
    lines.append("\n".join(table))
    for number, drawn in enumerate(charts, 1):
        file = folder / f"{name}-{number}.svg"
        file.write_text(picture(drawn, head, rows), encoding="utf-8")
        lines.append(f"![{drawn.title}]({file.name})")
    return "\n\n".join(lines)


def read(text: str) -> tuple[str, list[str], Rows]:
    """Title, head and rows of a printed table."""
    title, head, _rule, *rows, _machine = text.splitlines()
    return title, _cells(head), [_cells(row) for row in rows]


def _cells(line: str) -> list[str]:
    return re.split(r"\s{2,}", line.strip())


def picture(drawn: Drawn, head: Sequence[str], rows: Rows) -> str:
    """The chart of some columns."""
    wanted = [row for row in rows if row[0].startswith(drawn.of)]
    across = head.index(drawn.across)
    lines = {
        column: [(float(row[across]), float(row[head.index(column)])) for row in wanted]
        for column in drawn.up
    }
    return chart.lines(drawn.title, drawn.across, lines)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bench.report", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="part")
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    main(asked.parts, quick=asked.quick)
