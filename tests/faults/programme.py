"""Every fault by its name, and what it needs around it. The amounts: a light one, a full one, and that of the study."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from bench.faces import browser
from bench.programs import clerks
from bench.programs import config as with_counters
from queue_app import config
from queue_app.store import migrate
from queue_app.store.database import Database
from tests.faults import (
    brokers,
    clocks,
    crowds,
    disks,
    engines,
    failover,
    kills,
    lines,
    midnight,
    pages,
    planted,
    room,
    sent_on,
    soak,
    stopped,
    stores,
    together,
    updates,
)
from tests.faults.faults_to_plant import FAULTS
from tests.faults.trial import Trial
from tests.support import postgres
from tests.support.browsers import QUIET, executable
from tests.support.house import House
from tests.support.server import ROOT
from tests.support.servers import running
from tests.support.standby import Pair
from tests.support.wall import WALL, Cable, Team, hang_up
from tests.support.workers import Installation

Run = Callable[[Path], Trial]
STUMBLES = (
    stores.full_disk,
    room.filled,
    disks.disk_errors,
)  # what the disk refused stands in the log of the server
CLERKS = 16
FOUR = ("one", "two", "three", "four")
EXAMPLE = ROOT / "config.example.toml"


def on_a_server(fault: Callable[..., Trial], *amount: Any) -> Run:
    """A fault that needs nothing but a server of its own."""

    def run(place: Path) -> Trial:
        with running(place) as server:
            server.expects_errors = fault in STUMBLES
            return fault(server, *amount)

    return run


def on_a_small_disk(times: int) -> Run:
    """A server whose data are on a disk of their own, which can be filled."""

    def run(place: Path) -> Trial:
        with room.small_disk() as disk, running(place, env=room.settings(disk)) as server:
            server.expects_errors = True
            return room.filled(server, times)

    return run


def while_sent_on(rounds: int) -> Run:
    """Some counters of one desk, and one of another."""

    def run(place: Path) -> Trial:
        with running(place, config=with_counters(sent_on.CALLERS)) as server:
            return sent_on.called_while_sent_on(server, rounds)

    return run


def with_clerks(rounds: int) -> Run:
    """Sixteen clerks at sixteen counters of one desk."""

    def run(place: Path) -> Trial:
        with running(place, config=with_counters(CLERKS)) as server:
            return together.calling(server, clerks(server, CLERKS), rounds)

    return run


def in_a_browser(
    fault: Callable[..., Trial], *amount: Any, wired: bool = False, kiosk: bool = False, **options: Any
) -> Run:
    """A fault that a page in a real browser lives through; `wired`: a screen behind a cable."""

    def run(place: Path) -> Trial:
        alone = EXAMPLE.read_text(encoding="utf-8").replace("offline_numbers = 30", "offline_numbers = 0")
        with ExitStack() as stack:
            team = Team(stack.enter_context(running(place, config=alone if kiosk else None)), stack)
            page = stack.enter_context(browser())(**{"viewport": WALL, **options})
            if not (wired or kiosk or fault is pages.calling):
                return fault(team, page, *amount)
            cable = Cable(team.server)
            stack.callback(cable.close)
            if wired:
                hang_up(page, team.server, at=cable.url)
            return fault(team, page, cable, *amount)

    return run


def killed_browsers(times: int) -> Run:
    """A screen with a browser of its own."""

    def run(place: Path) -> Trial:
        with ExitStack() as stack:
            team = Team(stack.enter_context(running(place)), stack)
            playwright = stack.enter_context(sync_playwright())
            chromium = playwright.chromium.launch(executable_path=executable(), args=list(QUIET))
            stack.callback(chromium.close)
            box = pages.DisplayBox(chromium, team.server, place / "profile")
            return pages.killed_browsers(team, box, times)

    return run


def jumping_clock(jumps: int) -> Run:
    """The rules and the store under a clock that jumps."""

    def run(place: Path) -> Trial:
        place.mkdir()
        settings = config.load(EXAMPLE, {})
        database = Database(f"sqlite:///{place / 'queue.db'}")
        migrate.upgrade(database)
        migrate.add_sites(database, settings)
        trial = clocks.steps(House(database, settings), jumps)
        database.dispose()
        return trial

    return run


def on_a_set_clock(fault: Callable[..., Trial], *amount: Any) -> Run:
    """A running server whose clock can be set."""

    def run(place: Path) -> Trial:
        place.mkdir()
        server = clocks.Shifted(place)
        server.start()
        try:
            return fault(server, *amount)
        finally:
            server.stop()

    return run


@contextmanager
def open_folder() -> Iterator[Path]:
    """Not the folder at hand: that is closed to the account that PostgreSQL runs under when we are root."""
    with tempfile.TemporaryDirectory(prefix="queue-faults-", ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o755)
        yield Path(name)


def on_workers(names: Sequence[str], fault: Callable[..., Trial], *amount: Any) -> Run:
    """Workers with a PostgreSQL and a Valkey of their own."""

    def run(_place: Path) -> Trial:
        with open_folder() as folder, ExitStack() as stack:
            return fault(Installation(folder, stack, names), *amount)

    return run


def on_two_workers(fault: Callable[..., Trial], *amount: Any) -> Run:
    """Two of them."""
    return on_workers(FOUR[:2], fault, *amount)


def on_a_pair(times: int) -> Run:
    """Two workers whose PostgreSQL has a standby."""

    def run(_place: Path) -> Trial:
        with open_folder() as folder, ExitStack() as stack:
            pair = Pair(folder)
            stack.callback(pair.close)
            return failover.another_takes_over(Installation(folder, stack, url=pair.url), pair, times)

    return run


def migrating(times: int) -> Run:
    """A database of the first version."""

    def run(place: Path) -> Trial:
        place.mkdir()
        return updates.migrations(
            f"sqlite:///{place / 'old.db'}", f"sqlite:///{place / 'fresh.db'}", times, place
        )

    return run


def migrating_postgresql(times: int) -> Run:
    """The same on a PostgreSQL of its own."""

    def run(place: Path) -> Trial:
        with postgres.running() as server:
            urls = [server.create().render_as_string(hide_password=False) for _ in ("old", "fresh")]
            return updates.migrations(urls[0], urls[1], times, place)

    return run


CUTS = ([1.0], [1.0] * 12 + [10.0] * 6 + [60.0] * 2, [1.0] * 50 + [10.0] * 50 + [60.0] * 50 + [600.0] * 3)
HOUR = 3600.0
JUMPS = [2.0, -2.0, HOUR, -HOUR, 24 * HOUR, -24 * HOUR]


def programme(size: int) -> dict[str, Run]:
    """Every fault by its name, in the wanted amount: 0 is light, 1 full, 2 as the study asks for (some hours)."""

    def much(*amounts: Any) -> Any:
        return amounts[min(size, len(amounts) - 1)]

    found = {
        "kill": on_a_server(kills.kills, much(5, 300, 1000), much(0.5, 0.5, 1.5), size > 0),
        "kill-worker": on_two_workers(engines.workers_are_killed, much(1, 20, 200)),
        "issue-at-once": on_a_server(together.issuing, much(20, 100), much(5, 20, 100)),
        "issue-at-once-workers": on_workers(
            FOUR, together.issuing_at_workers, much(20, 100), much(5, 20, 100)
        ),
        "call-at-once": with_clerks(much(5, 150, 10_000)),
        "call-while-sent-on": while_sent_on(much(5, 100, 1000)),
        "lock-short": on_a_server(stores.locked, 1.5, much(1, 20)),
        "lock-long": on_a_server(stores.locked, 10.0, much(1, 5)),
        "full": on_a_server(stores.full_disk, much(2, 40)),
        "cut": in_a_browser(lines.cuts, much(*CUTS), "cut", wired=True),
        "refuse": in_a_browser(lines.cuts, much(*CUTS), "refuse", wired=True),
        "kiosk-line": in_a_browser(pages.tapping, much(3, 18, 50), kiosk=True, has_touch=True),
        "staff-line": in_a_browser(pages.calling, much(3, 18, 50)),
        "bad-line": in_a_browser(pages.bad_line, much(3, 20, 50)),
        "restart": in_a_browser(lines.restarts, much(2, 20)),
        "storm": on_a_server(crowds.storm, much(30, 300), much(1, 3, 20), much(30, 300, 1000), True),
        "clock": jumping_clock(much(60, 1000)),
        "clock-live": on_a_set_clock(clocks.live_steps, much(JUMPS[1:3], JUMPS * 2), 20),
        "midnight": on_a_set_clock(midnight.midnights, much(1, 6)),
        "broker-killed": on_workers(FOUR, brokers.broker_is_away, much(5.0, 70.0, 600.0), "is killed"),
        "broker-still": on_workers(FOUR, brokers.broker_is_away, much(5.0, 70.0, 600.0), "stands still"),
        "broker-deaf": on_workers(FOUR, brokers.broker_is_away, 5.0, "is deaf", much(1, 10)),
        "store-killed": on_two_workers(engines.store_is_killed, much(1, 20)),
        "store-still": on_two_workers(engines.store_stands_still, much(5.0, 30.0), much(1, 3)),
        "store-lines": on_two_workers(engines.lines_are_ended, much(1, 20)),
        "store-fails-over": on_a_pair(much(1, 5)),
        "slow": on_a_server(
            stopped.slow_readers, much(20, 150), much(8, 50), much(20.0, 60.0, 300.0), much(3, 40)
        ),
        "browser-killed": killed_browsers(much(2, 20, 100)),
        "soak": on_a_server(soak.soak, much(10, 300, 3600), much(10, 40)),
        "backup": on_a_server(stores.backups, much(1, 15)),
        "migrate": migrating(much(4, 60)),
        "migrate-postgresql": migrating_postgresql(much(4, 60)),
        "full-disk": on_a_small_disk(much(1, 20)),
        "disk-order": on_a_server(disks.disk_before_answer, much(20, 1000)),
        "disk-errors": on_a_server(disks.disk_errors, much(2, 20)),
        "planted": lambda _place: planted.all_of_them(much(2, len(FAULTS))),
    }
    return {name: run for name, run in found.items() if name not in left_out()}


@cache
def left_out() -> dict[str, str]:
    """What this machine does not let us try, and why."""
    found = {}
    if not disks.can_be_traced():
        why = "strace is missing or may not look here"
        found |= {"disk-order": why, "disk-errors": why}
    if not room.can_be_mounted():
        found["full-disk"] = "nobody may mount a small disk here"
    return found
