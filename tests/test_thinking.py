"""The helper process: asked, killed, started again, and gone when its parent is."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests

from queue_app.config import Settings
from queue_app.rules.forecast.honesty import Past
from queue_app.store.experience import Weeks
from queue_app.thinking import Helper, HelperGone, learn_site
from tests.support.people import Clerk, Visitor
from tests.support.servers import StartServer

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ENGINES = ("eventlet", "threads")
WEEKS = Weeks({"unsure": [30.0] * 200}, {}, [Past("pilot", "ar", 10, 20, 30.0)] * 300)


@pytest.fixture
def helper() -> Iterator[Helper]:
    found = Helper()
    yield found
    found.close()


def children_of(pid: int) -> list[int]:
    found = list[str]()
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(FileNotFoundError):  # a thread that has ended since
            found += (task / "children").read_text(encoding="ascii").split()
    return [int(child) for child in found]


def is_gone(pid: int) -> bool:
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_it_answers_what_would_be_computed_here(helper: Helper, example: Settings) -> None:
    site = example.sites[0]
    there = helper.ask(learn_site, site, WEEKS, NOW)
    assert there == learn_site(site, WEEKS, NOW)
    assert there.known.talks["unsure"].mean == pytest.approx(30, rel=0.1)
    assert there.stretch.upper("pilot", "ar", 20) > 24


def test_killed_it_is_missed_once_and_started_again(helper: Helper, example: Settings) -> None:
    site = example.sites[0]
    helper.ask(learn_site, site, WEEKS, NOW)
    process = helper._process
    assert process is not None
    process.kill()
    with pytest.raises(HelperGone):
        helper.ask(learn_site, site, WEEKS, NOW)
    assert helper.ask(learn_site, site, WEEKS, NOW).at == NOW


@pytest.mark.parametrize("engine", ENGINES)
def test_a_kiosk_is_told_a_forecast_soon_and_a_killed_server_leaves_no_helper(
    live_server: StartServer, engine: str
) -> None:
    server = live_server(engine=engine)
    server.add_clerk()
    clerk = Clerk(server).sign_in()
    clerk.open("1")
    for language in ("ar", "uk", "de", "fa"):
        visitor = Visitor(server, language)
        visitor.take(visitor.catalogue()["unsure"])
    deadline = time.monotonic() + 60
    while not (found := forecasts(server.folder)) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert found >= 1
    last = Visitor(server, "ar")
    last.take(last.catalogue()["unsure"])
    board = requests.get(f"{server.url}/api/v1/sites/wismar/board", timeout=10).json()["board"]
    assert next(line["wait"] for line in board["waiting"] if line["desk"] == "pilot") is not None
    children = children_of(server.pid)
    assert len(children) == 1
    time.sleep(10)  # at least two forecasts later
    assert (children_of(server.pid), "no forecast" in server.log) == (children, False)
    server.kill9()
    assert is_gone(children[0])


def forecasts(folder: object) -> int:
    with closing(sqlite3.connect(f"file:{folder}/queue.db?mode=ro", uri=True)) as connection:
        return int(connection.execute("select count(*) from forecast").fetchone()[0])
