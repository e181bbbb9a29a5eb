"""The whole programme with a report: `python -m tests.faults [--light] [name ...]`, about half an hour in full.

Without a name every fault is tried; `--light` tries each a few times (about three minutes). The report lies in
reports/faults.md.
"""

import argparse
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bench.faces import browser
from queue_app import config
from queue_app.store import migrate
from queue_app.store.database import Database
from tests.faults import clocks, crowds, kills, lines, soak, stores
from tests.faults.trial import Trial, markdown
from tests.support.house import House
from tests.support.server import ROOT
from tests.support.servers import running
from tests.support.wall import WALL, Cable, Team, hang_up

REPORT = ROOT / "reports" / "faults.md"
LIGHT_CUTS, FULL_CUTS = [1.0], [1.0] * 12 + [10.0] * 6 + [60.0] * 2


def on_a_server(fault: Callable[..., Trial], *amount: Any) -> Callable[[Path], Trial]:
    """A fault that needs nothing but a server of its own."""

    def run(place: Path) -> Trial:
        with running(place) as server:
            server.expects_errors = fault is stores.full_disk  # what the disk refused stands in the log
            return fault(server, *amount)

    return run


def in_a_browser(fault: Callable[..., Trial], *amount: Any, wired: bool = False) -> Callable[[Path], Trial]:
    """A fault that a screen in a real browser lives through, behind a cable where it is to be cut."""

    def run(place: Path) -> Trial:
        with ExitStack() as stack:
            team = Team(stack.enter_context(running(place)), stack)
            page = stack.enter_context(browser())(viewport=WALL)
            if not wired:
                return fault(team, page, *amount)
            cable = Cable(team.server)
            stack.callback(cable.close)
            hang_up(page, team.server, at=cable.url)
            return fault(team, page, cable, *amount)

    return run


def jumping_clock(jumps: int) -> Callable[[Path], Trial]:
    """The rules and the store under a clock that jumps."""

    def run(place: Path) -> Trial:
        settings = config.load(config.front("config.example.toml"), {})
        database = Database(f"sqlite:///{place / 'queue.db'}")
        migrate.upgrade(database)
        migrate.add_sites(database, settings)
        trial = clocks.steps(House(database, settings), jumps)
        database.dispose()
        return trial

    return run


def jumping_server(jumps: list[float]) -> Callable[[Path], Trial]:
    """A running server under a clock that jumps."""

    def run(place: Path) -> Trial:
        place.mkdir()
        server = clocks.Shifted(place)
        server.start()
        try:
            return clocks.live_steps(server, jumps, screens=20)
        finally:
            server.stop()

    return run


def programme(light: bool) -> dict[str, Callable[[Path], Trial]]:
    """Every fault by its name, in the wanted amount."""

    def much(few: int, many: int) -> int:
        return few if light else many

    spans = LIGHT_CUTS if light else FULL_CUTS
    hour = 3600.0
    jumps = [-2.0, hour] if light else [2.0, -2.0, hour, -hour, 24 * hour, -24 * hour] * 2
    return {
        "kill": on_a_server(kills.kills, much(5, 300)),
        "slow": on_a_server(crowds.slow_readers, much(30, 150), much(10, 50), much(5, 60)),
        "storm": on_a_server(crowds.storm, much(60, 300), much(1, 5)),
        "restart": in_a_browser(lines.restarts, much(2, 20)),
        "cut": in_a_browser(lines.cuts, spans, "cut", wired=True),
        "refuse": in_a_browser(lines.cuts, spans, "refuse", wired=True),
        "lock-short": on_a_server(stores.locked, 1.5, much(1, 20)),
        "lock-long": on_a_server(stores.locked, 10.0, much(1, 5)),
        "full": on_a_server(stores.full_disk, much(2, 40)),
        "backup": on_a_server(stores.backups, much(1, 15)),
        "migrate": lambda place: stores.migrations(
            f"sqlite:///{place / 'old.db'}", place / "fresh.db", much(4, 60)
        ),
        "clock": jumping_clock(much(60, 1000)),
        "clock-live": jumping_server(jumps),
        "soak": on_a_server(soak.soak, much(10, 300), much(10, 40)),
    }


def main() -> int:
    """Try what was asked for, write the report; 1 when a promise was not kept."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *programme(light=True)], metavar="name")
    parser.add_argument("--light", action="store_true")
    asked = parser.parse_args()
    trials = []
    for name, fault in programme(asked.light).items():
        if asked.names and name not in asked.names:
            continue
        print(f"{name} ...", flush=True)
        with tempfile.TemporaryDirectory() as place:
            (folder := Path(place) / name).mkdir()
            trials.append(fault(folder / "server" if name not in ("migrate", "clock") else folder))
        print(" | ".join(trials[-1].row()), *trials[-1].violations[:3], sep="\n    ", flush=True)
        REPORT.parent.mkdir(exist_ok=True)
        REPORT.write_text(markdown(trials, about()), encoding="utf-8")
    print(REPORT)
    return int(any(trial.violations for trial in trials))


def about() -> str:
    """Machine and commit."""
    words = ["git", "describe", "--always", "--dirty"]
    commit = subprocess.run(words, cwd=ROOT, capture_output=True, text=True).stdout.strip()
    return f"Commit {commit or 'unknown'}, {platform.platform()}, Python {platform.python_version()}."


if __name__ == "__main__":
    sys.exit(main())
