"""The fault programme in the amount that a test run has time for; `python -m tests.faults` tries everything in full."""

from contextlib import ExitStack
from pathlib import Path

import pytest

from bench.programs import clerks, config
from tests.faults import __main__ as program
from tests.faults import clocks, crowds, disks, lines, sent_on, stopped, stores, together, updates
from tests.faults.chapters import CHAPTERS
from tests.faults.programme import left_out, programme
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
    kept(stopped.slow_readers(office, readers=20, frozen=8, seconds=1.0, rounds=3, judge_time=False))


def test_screens_and_phones_that_come_back_at_once_are_right(office: LiveServer) -> None:
    kept(crowds.storm(office, screens=20, times=1, phones=20))


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
    kept(updates.migrations(sqlite_url, f"sqlite:///{tmp_path / 'fresh.db'}", 2, tmp_path / "update"))


def test_a_clock_that_jumps_changes_neither_order_nor_numbers(small_house: House) -> None:
    kept(clocks.steps(small_house, jumps=40))


def test_kiosks_that_tap_at_once_get_every_number_once(live_server: StartServer) -> None:
    kept(together.issuing(live_server(), clients=12, each=4))


def test_clerks_who_press_at_once_twice_and_on_two_pages_never_call_one_visitor_twice(
    live_server: StartServer,
) -> None:
    server = live_server(config=config(counters=8))
    kept(together.calling(server, clerks(server, 8), rounds=3, judge_time=False))


def test_a_visitor_who_is_sent_on_while_others_call_is_called_once(live_server: StartServer) -> None:
    kept(sent_on.called_while_sent_on(live_server(config=config(counters=sent_on.CALLERS)), rounds=3))


def test_every_fault_of_the_programme_has_its_chapter_of_the_study() -> None:
    assert {*programme(0), *left_out()} == set(CHAPTERS)


def test_the_order_of_syncs_and_answers_is_read_from_what_the_kernel_was_asked() -> None:
    log, answer = "7</x/queue.db-wal>", 'sendto(9<TCP>, "HTTP/1.1 201 CREATED", 200, 0, NULL, 0) = 200'
    wrote, synced = f'12 pwrite64({log}, "", 24, 0) = 24', f"12 fdatasync({log}) = 0"
    slow = [f"13 fdatasync({log} <unfinished ...>", f"12 {answer}", "13 <... fdatasync resumed>) = 0"]
    assert list(disks.safe_answers([wrote, synced, f"12 {answer}", f"12 {answer}"])) == [True, False]
    assert list(disks.safe_answers([wrote, f"12 {answer}", synced])) == [False]
    assert list(disks.safe_answers([wrote, *slow, f"12 {answer}"])) == [False, False]
    assert list(disks.safe_answers([wrote, slow[0], slow[2], f"12 {answer}"])) == [True]


def test_a_report_says_what_none_of_so_many_tries_allows_to_say() -> None:
    assert [round(upper_bound(n), 3) for n in (0, 1, 200, 1000)] == [1.0, 0.95, 0.015, 0.003]
    good, bad = Trial("good", "holds", tries=200, seconds=[0.1, 0.2]), Trial("bad", "breaks", tries=1)
    bad.check(kept=False, otherwise="it broke")
    good.chapter = "R1"
    report = markdown([good, bad], "Here.", {"R17": "in another place"})
    assert "| R1 | good | 200 | 0 | 0.10 | 0.20 | 0.20 | < 1.5% |" in report
    assert "|  | bad | 1 | 1 |  |  |  |  |" in report
    assert "- violated: it broke" in report
    assert "2 faults tried, 1 of them with a promise that was not kept." in report
    assert "- R17: in another place" in report


def test_a_trial_that_breaks_off_is_a_promise_not_kept_and_ends_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def breaks_off(_place: Path) -> Trial:
        raise TimeoutError("nobody came\nin thirty seconds")

    trial = program.to_its_end("cut", breaks_off, tmp_path)
    assert trial.violations == ["broken off: TimeoutError: nobody came"]
    assert "in thirty seconds" in capsys.readouterr().err
