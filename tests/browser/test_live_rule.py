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
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
Steps = list[tuple[str, int]]
LOADED: Steps = [("connect", 0), ("deliver", 0)]
HISTORIES = 10_000


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
    page.evaluate("async () => { Object.assign(window, await import('/history.js')) }")
    yield page
    context.close()
    server.shutdown()
    server.server_close()


def play(page: Page, steps: Steps) -> Any:
    seen = page.evaluate("(steps) => play(steps)", steps)
    assert seen["faults"] == []
    return seen


def test_whatever_happens_boards_are_the_newest_and_calls_are_announced_once_and_fresh(page: Page) -> None:
    """On a failure this shows the shortest history that goes wrong; the seed plays it again."""
    assert page.evaluate("([first, count]) => search(first, count)", [1, HISTORIES]) is None


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


def test_a_server_that_has_just_started_pushes_without_knowing_what_was_pushed_before(page: Page) -> None:
    again: Steps = [("restart", 0), ("connect", 0), ("deliver", 0), ("call", 0), ("push", 0), ("deliver", 0)]
    assert len(play(page, [*LOADED, *again])["calls"]) == 1


def test_calls_are_announced_after_the_clock_of_the_office_was_set_back(page: Page) -> None:
    seen = play(page, [*LOADED, ("setBack", 3600), ("call", 0), ("push", 0), ("deliver", 0), ("deliver", 0)])
    assert [call["age"] for call in seen["calls"]] == [0]
