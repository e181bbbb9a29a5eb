"""The one rule of resync (shared/newsfold.js), tried in the browser with random histories.

Losses, repeats, reordering, reconnects, machines that sleep, clocks set back and backups restored.
"""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
FRESH_SECONDS = 60
Steps = list[tuple[str, int]]

FIRST = st.just(0)
ANY = st.integers(0, 4)
# Weighted by how often they are named: mostly an office at work on a line that mostly works.
OFFICE = [("call", FIRST), ("ring", FIRST), ("other", FIRST)]
TIME = [("wait", st.sampled_from([1, 1, 3, 8, 15, 45, 90]))]
LINE = [("push", FIRST), ("deliver", FIRST), ("deliver", ANY), ("pulse", FIRST), ("connect", FIRST)]
BAD_LINE = [("deliver", ANY), ("twice", ANY), ("lose", ANY), ("cut", FIRST), ("poll", FIRST), ("wake", FIRST)]
UPHEAVAL = [("setBack", st.just(3600)), ("restore", ANY)]
LOADED: Steps = [("connect", 0), ("deliver", 0)]


def histories(*kinds: list[tuple[str, st.SearchStrategy[int]]]) -> st.SearchStrategy[Steps]:
    """A page that is open, and then a long list of things that happen to it."""
    steps = [st.tuples(st.just(name), how) for kind in kinds for name, how in kind]
    return st.lists(st.one_of(steps), min_size=20, max_size=80).map(lambda found: [*LOADED, *found])


class Files(SimpleHTTPRequestHandler):
    """Our browser code and the office it is tried with."""

    def translate_path(self, path: str) -> str:
        folder = ROOT / "queue_app" / "web" if path.startswith("/static/") else ROOT / "tests" / "support"
        return str(folder / path.lstrip("/"))

    def log_message(self, *_: object) -> None:
        """Says nothing: the test speaks."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(ROOT)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context()
    page = context.new_page()
    page.route("**/empty", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html"))
    page.goto(f"http://127.0.0.1:{server.server_port}/empty")
    page.evaluate("async () => { window.play = (await import('/history.js')).play }")
    yield page
    context.close()
    server.shutdown()
    server.server_close()


def play(page: Page, steps: Steps, pace: int = 1) -> Any:
    return page.evaluate("([steps, pace]) => play(steps, { pace })", [steps, pace])


anything = settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@anything
@given(steps=histories(OFFICE, OFFICE, TIME, LINE, LINE, BAD_LINE, UPHEAVAL), pace=st.sampled_from([1, 30]))
def test_whatever_happens_the_newest_board_is_shown_in_the_end(page: Page, steps: Steps, pace: int) -> None:
    seen = play(page, steps, pace)
    assert seen["shown"] == seen["newest"]


@anything
@given(steps=histories(OFFICE, OFFICE, TIME, LINE, LINE, BAD_LINE, UPHEAVAL), pace=st.sampled_from([1, 30]))
def test_whatever_happens_no_call_is_announced_twice_or_late(page: Page, steps: Steps, pace: int) -> None:
    calls = play(page, steps, pace)["calls"]
    keys = [call["key"] for call in calls]
    assert len(keys) == len(set(keys))
    assert [call for call in calls if call["age"] > FRESH_SECONDS] == []


@anything
@given(steps=histories(OFFICE, TIME, LINE, BAD_LINE))
def test_on_a_bad_line_no_fresh_call_is_missed(page: Page, steps: Steps) -> None:
    assert play(page, steps)["missed"] == []


# ---- one by one


def test_a_call_is_announced_when_it_is_made(page: Page) -> None:
    seen = play(page, [*LOADED, ("call", 0), ("push", 0), ("deliver", 0)])
    assert seen["calls"] == [{"key": "0/4", "age": 0}]


def test_what_was_called_before_the_page_was_opened_is_not_announced(page: Page) -> None:
    assert play(page, [("call", 0), ("connect", 0), ("deliver", 0), ("wake", 0)])["calls"] == []


def test_calls_made_while_the_line_was_cut_are_announced_once_it_is_back(page: Page) -> None:
    away: Steps = [
        ("cut", 0),
        ("call", 0),
        ("push", 0),
        ("wait", 45),
        ("ring", 0),
        ("push", 0),
        ("connect", 0),
    ]
    assert [call["age"] for call in play(page, [*LOADED, *away])["calls"]] == [45, 0]
    assert [call["age"] for call in play(page, [*LOADED, *away[:4], ("wait", 45), *away[4:]])["calls"]] == [0]


def test_a_screen_that_missed_more_than_one_answer_holds_still_catches_up(page: Page) -> None:
    away: Steps = [("cut", 0), *[("other", 0)] * 300, ("call", 0), ("connect", 0)]
    seen = play(page, [*LOADED, *away])
    assert seen["shown"] == seen["newest"]
    assert len(seen["calls"]) == 1


def test_after_a_restored_backup_new_calls_with_old_ids_are_announced(page: Page) -> None:
    before: Steps = [*LOADED, ("call", 0), ("other", 0), ("push", 0), ("deliver", 0)]
    after: Steps = [
        ("restore", 0),
        ("connect", 0),
        ("deliver", 0),
        ("wait", 3),
        ("call", 0),
        ("push", 0),
        ("deliver", 0),
    ]
    assert [call["key"] for call in play(page, [*before, *after])["calls"]] == ["0/4", "1/4"]


def test_a_push_that_lay_about_while_the_machine_slept_announces_nothing(page: Page) -> None:
    seen = play(page, [*LOADED, ("call", 0), ("push", 0), ("wait", 90), ("deliver", 0)])
    assert seen["calls"] == []
    assert seen["shown"] == seen["newest"]
