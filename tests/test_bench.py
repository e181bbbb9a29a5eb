"""The measurements keep working. Only that they run and print whole tables: no time is judged here."""

import os
import platform
import re
import subprocess
import sys
from pathlib import Path

from bench import (
    appointments,
    chart,
    consoles,
    estimates,
    everyone,
    faces,
    growth,
    issue,
    kiosk,
    looks,
    memory,
    page_life,
    peers,
    report,
    screens,
    sites,
    slots,
    stall,
    start,
    waits,
    wall,
    workers,
)
from bench.programs import minimal
from bench.table import percentile

ROOT = Path(__file__).parents[1]
NUMBER = re.compile(r"-?\d+(\.\d+)?")


def rows_of(text: str, head: tuple[str, ...]) -> list[list[str]]:
    """The cells of a printed table, after a look at its title, head and last line."""
    title, names, rule, *lines, machine = text.splitlines()
    assert title
    assert re.split(r"\s{2,}", names.strip()) == list(head)
    assert set(rule) == {"-", " "}
    assert machine == f"measured on {os.cpu_count()} cores with Python {platform.python_version()}"
    rows = [re.split(r"\s{2,}", line.strip()) for line in lines]
    assert all(len(row) == len(head) for row in rows)
    assert all(NUMBER.fullmatch(cell) for row in rows for cell in row[1:])
    return rows


def test_issue_and_call_are_measured_for_each_number_of_clients() -> None:
    rows = rows_of(issue.main(rounds={1: 2, 3: 2}), issue.HEAD)
    assert [row[:2] for row in rows] == [["issue", "1"], ["issue", "3"], ["call", "1"], ["call", "3"]]


def test_looking_at_board_and_console_is_measured_for_each_number_of_clients() -> None:
    rows = rows_of(looks.main(rounds={1: 1, 2: 1}), looks.HEAD)
    assert [row[:2] for row in rows] == [["board", "1"], ["board", "2"], ["console", "1"], ["console", "2"]]


def test_the_search_for_free_times_is_measured_beside_a_plain_select() -> None:
    rows = rows_of(slots.main(weeks=6, walk_ins=20, rounds=1), slots.HEAD)
    assert [(row[0], row[2]) for row in rows] == [("jobcenter", "20"), ("counselling", "20")]


def test_what_appointments_cost_others_is_played_in_each_office() -> None:
    rows = rows_of(appointments.main(days=1), appointments.HEAD)
    assert [row[0].partition(",")[0] for row in rows] == ["study"] * 7 + ["example"]


def test_growth_is_measured_for_each_number_of_tickets() -> None:
    rows = rows_of(growth.main(tickets=(20,), rounds=1), growth.HEAD)
    assert [row[0] for row in rows] == ["20"]


def test_growth_is_measured_for_each_number_of_sites() -> None:
    rows = rows_of(sites.main(sites=(1, 3), rounds=1, tickets=5), sites.HEAD)
    assert [row[0] for row in rows] == ["1", "3"]


def test_more_workers_are_measured_beside_one() -> None:
    rows = rows_of(workers.main(workers=(1, 2), clients=2, rounds=1), workers.HEAD)
    assert [row[:2] for row in rows] == [["issue", "1"], ["issue", "2"], ["call", "1"], ["call", "2"]]


def test_the_processor_time_of_a_deed_is_measured() -> None:
    """In a process of its own: it patches the standard library as the server does."""
    text = report.in_a_process("bench.deeds", "--rounds", "2")
    rows = rows_of(text, tuple(re.split(r"\s{2,}", text.splitlines()[1])))
    names = [f"{deed}, {how}" for deed in ("issue", "call") for how in ("nobody waits", "300 wait")]
    assert [row[0] for row in rows] == names


def test_memory_is_measured_for_each_number_of_screens() -> None:
    rows = rows_of(memory.main(screens=(5,), settle=0.1, visitors=2), memory.HEAD)
    assert [row[0] for row in rows] == ["5, idle", "5, after a day"]


PEER = """
[[peer]]
name = "away"
url = "http://127.0.0.1:1"
issue = []
call = []

[[peer]]
name = "another"
url = "{url}"
issue = [{{ path = "/tickets", method = "POST", ok = [201], find = {{ number = '"number":"([^"]+)"' }} }}]

[[peer.begin]]
path = "/board"

[[peer.call]]
path = "/call"
method = "POST"
json = {{ counter = "{{unique}}" }}
"""


def test_peers_that_answer_are_measured_beside_ours(tmp_path: Path) -> None:
    file = tmp_path / "peers.toml"
    with minimal(tmp_path / "peer") as server:
        file.write_text(PEER.format(url=server.url), encoding="utf-8")
        table = peers.main(file, {1: 1, 2: 1})
    title, head, _rule, *lines, _machine = table.splitlines()
    assert title == "Other queues beside ours (not started: away)"
    assert re.split(r"\s{2,}", head.strip()) == list(peers.HEAD)
    rows = [re.split(r"\s{2,}", line.strip()) for line in lines]
    programs = ("ours", "minimal", "another")
    assert [row[:3] for row in rows] == [
        [deed, clients, name] for deed in ("issue", "call") for clients in "12" for name in programs
    ]


def test_the_peers_that_are_known_are_written_as_they_have_to_be() -> None:
    assert [peer.name for peer in peers.read(peers.FILE)] == ["FQM"]


def test_a_report_holds_machine_tables_and_charts(tmp_path: Path) -> None:
    """Its parts are the measurements that are tried one by one; here it is put together from one of them."""
    table = "Growth\ntickets  issue p50 ms\n-------  ------------\n10  1.5\n10000  1.7\nmeasured on 1 core"
    drawn = report.Drawn("Growing", "tickets", ("issue p50 ms",))
    text = report.section("growth", table, 0.5, [drawn], tmp_path)
    assert "| tickets | issue p50 ms |" in text
    assert "| 10000 | 1.7 |" in text
    assert "![Growing](growth-1.svg)" in text
    picture = (tmp_path / "growth-1.svg").read_text(encoding="utf-8")
    assert picture == chart.lines("Growing", "tickets", {"issue p50 ms": [(10, 1.5), (10000, 1.7)]})
    assert "<desc>issue p50 ms: 10 → 1.5, 10000 → 1.7</desc>" in picture
    assert "cores" in report.about(quick=True)


def test_the_way_to_the_screens_is_measured_for_each_number_of_screens() -> None:
    rows = rows_of(screens.main(screens=(1, 3), rounds=2), screens.HEAD)
    assert [row[0] for row in rows] == ["1", "3"]


def test_what_people_see_is_measured_in_a_browser() -> None:
    """In a process of its own: the browser of the run belongs to the run."""
    command = [sys.executable, "-c", "from bench import faces; faces.main(2, 2, 1, 1.0)"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert [row[1] for row in rows_of(done.stdout.strip(), faces.HEAD)] == ["2", "2", "1"]


def test_what_must_hold_on_the_wall_is_measured() -> None:
    """As above. Lines are cut and servers restarted by hand only: that takes root, and long."""
    measure = "wall.main(1, crowds=(2,), cuts={}, restarts=0, long_life=3, stopped=1)"
    command = [sys.executable, "-c", f"from bench import wall; {measure}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    wall_table, life = done.stdout.strip().split("A page's memory")
    assert [row[1] for row in rows_of(wall_table.strip(), wall.HEAD)] == ["1", "2"]
    assert len(rows_of(f"A page's memory{life}", page_life.HEAD)) == 2


def test_a_press_in_a_full_office_is_measured_at_two_consoles() -> None:
    """As above."""
    command = [sys.executable, "-c", "from bench import consoles; consoles.main(3, 4, 3)"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert [row[1] for row in rows_of(done.stdout.strip(), consoles.HEAD)] == ["3", "1"]


def test_the_kiosk_is_looked_at_in_a_language_and_found_good() -> None:
    """As above."""
    command = [sys.executable, "-c", "from bench import everyone; everyone.main(['so'], ['wide'], ['plain'])"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    ((language, _, axe, spoilt),) = rows_of(done.stdout.strip(), everyone.HEAD)
    assert (language, axe, spoilt) == ("so", "0", "0")


def test_the_kiosk_is_measured_slowed_down() -> None:
    command = [sys.executable, "-c", "from bench import kiosk; kiosk.main(1, 5)"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert [row[1] for row in rows_of(done.stdout.strip(), kiosk.HEAD)] == ["1", "3", "1", "6", "1"]


def test_start_and_memory_are_measured() -> None:
    rows = rows_of(start.main(rounds=1), start.HEAD)
    assert [row[0] for row in rows] == ["start, median ms", "start, fastest ms", "memory, MiB RSS"]


def test_waits_are_measured_for_every_lever_and_office(tmp_path: Path) -> None:
    moers = tmp_path / "hourly_wait.csv"
    moers.write_text("year,week,weekday,hour,wait\n2014,33,0,8,11\n2014,34,0,8,14\n2014,34,1,8,99\n")
    chart = tmp_path / "frontier.svg"
    ladder, others, frontier, face = waits.main(days=2, moers=moers, out=chart).split("\n\n")
    bounds = ["bound: all do all, rule alone", "hard bound: and every lever"]
    assert [re.split(r"\s{2,}", line)[0] for line in ladder.splitlines()[3:-1]] == [*waits.LADDER, *bounds]
    ways = len(others.splitlines()) - 4  # title, head, rule and machine stand around them
    assert ways == 3 * len(waits.OFFICES)
    assert len(frontier.splitlines()) - 4 == len(waits.FRONTIER)
    assert [re.split(r"\s{2,}", line)[2] for line in face.splitlines() if line.startswith("08")] == ["12"]
    assert chart.read_text(encoding="utf-8").startswith("<svg")


def test_what_holds_the_hub_is_measured_for_each_kind_of_work() -> None:
    rows = rows_of(stall.main(times=2), stall.HEAD)
    assert [row[1] for row in rows] == ["1", *["2"] * 8, "8"]


def test_estimates_are_compared_with_the_formula_under_each_policy() -> None:
    rows = rows_of(estimates.main(teach=1, days=1, waiting=20), estimates.HEAD)
    assert [row[0] for row in rows] == ["pooled", "full"]


def test_how_long_forecasts_hold_the_hub_is_measured() -> None:
    """In a process of its own: it patches the standard library as the server does."""
    command = [sys.executable, "-c", "from bench import hub; hub.main(waiting=5, rounds=2, quiet=0.5)"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    found = done.stdout.strip().splitlines()
    assert [line.split()[0] for line in found[3:5]] == ["idle", "forecasting"]


def test_a_percentile_is_one_of_the_measured_values() -> None:
    values = [float(n) for n in range(1, 101)]
    assert [percentile(values, share) for share in (0.5, 0.95, 0.99)] == [50.0, 95.0, 99.0]
    assert percentile([3.0], 0.99) == 3.0
