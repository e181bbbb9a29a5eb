"""The fault programme in the amount that a test run has time for; `python -m tests.faults` tries everything in full."""

from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.faults import clocks, crowds, lines, stores
from tests.faults.trial import Trial, markdown, upper_bound
from tests.support.browsers import OpenPage
from tests.support.house import House
from tests.support.server import LiveServer
from tests.support.servers import StartServer
from tests.support.wall import WALL, Cable, Team, hang_up


def kept(trial: Trial) -> None:
    """No promise was broken."""
    print(trial.row(), trial.notes)
    assert trial.violations == []
    assert trial.tries > 0


def test_screens_that_stop_reading_are_given_up_and_hold_nobody_up(office: LiveServer) -> None:
    kept(crowds.slow_readers(office, readers=20, frozen=8, rounds=3, judge_time=False))


def test_forty_screens_that_come_back_at_once_are_right(office: LiveServer) -> None:
    kept(crowds.storm(office, screens=40, times=1))


@pytest.mark.allow_console_errors("Failed to load resource", "WebSocket connection")
def test_a_screen_whose_connections_were_refused_is_right_again(
    office: LiveServer, open_page: OpenPage
) -> None:
    with ExitStack() as stack:
        team, cable = Team(office, stack), Cable(office)
        stack.callback(cable.close)
        page = hang_up(open_page(viewport=WALL), office, at=cable.url)
        kept(lines.cuts(team, page, cable, [0.5], "refuse"))


def test_a_locked_database_holds_up_nobody_but_who_writes(live_server: StartServer) -> None:
    kept(stores.locked(live_server(), seconds=1.0, times=1))


def test_a_full_disk_refuses_in_a_sentence_loses_nothing_and_is_got_over(live_server: StartServer) -> None:
    server = live_server()
    server.expects_errors = True
    kept(stores.full_disk(server, times=1))


def test_a_backup_under_load_holds_all_that_was_acknowledged_before(live_server: StartServer) -> None:
    kept(stores.backups(live_server(), times=1, clients=3))


def test_a_migration_that_is_killed_leaves_the_old_database(sqlite_url: str, tmp_path: Path) -> None:
    kept(stores.migrations(sqlite_url, tmp_path / "fresh.db", kills=2))


def test_a_clock_that_jumps_changes_neither_order_nor_numbers(small_house: House) -> None:
    kept(clocks.steps(small_house, jumps=40))


def test_a_report_says_what_none_of_so_many_tries_allows_to_say() -> None:
    assert [round(upper_bound(n), 3) for n in (0, 1, 200, 1000)] == [1.0, 0.95, 0.015, 0.003]
    good, bad = Trial("good", "holds", tries=200, seconds=[0.1, 0.2]), Trial("bad", "breaks", tries=1)
    bad.check(kept=False, otherwise="it broke")
    report = markdown([good, bad], "Here.")
    assert "| good | 200 | 0 | 0.10 | 0.20 | 0.20 | < 1.5% |" in report
    assert "| bad | 1 | 1 |  |  |  |  |" in report
    assert "- violated: it broke" in report
