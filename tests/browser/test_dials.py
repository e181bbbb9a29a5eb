"""One line dialled as often as it needs (shared/dials.js), in a real browser against the real server."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, WebSocketRoute

from tests.support.browsers import OpenPage
from tests.support.server import LiveServer

DIAL = """async () => {
    const { Dials } = await import("/static/shared/dials.js");
    window.told = { opened: 0, words: [], ended: 0, failed: 0 };
    const url = location.origin.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket";
    window.dials = Object.assign(new Dials(url, () => { told.failed += 1; }), {
        onopen: () => { told.opened += 1; },
        onmessage: ({ data }) => told.words.push(data),
        onclose: () => { told.ended += 1; },
    });
}"""
Answer = Callable[[WebSocketRoute], object]


class Exchange:
    """Puts each dial through as it is told to; those that were given up are counted."""

    def __init__(self, page: Page, *answers: Answer) -> None:
        self.answers, self.dials, self.given_up = list(answers), 0, 0
        page.route_web_socket("**/socket.io/**", self._answer)

    def _answer(self, line: WebSocketRoute) -> None:
        self.dials += 1
        if self.answers[0] is silent:
            line.on_close(lambda *_: self._count())
        self.answers.pop(0)(line)

    def _count(self) -> None:
        self.given_up += 1


def silent(_line: WebSocketRoute) -> None:
    """Taken, and nothing said."""


def put_through(line: WebSocketRoute) -> None:
    line.connect_to_server()


def hung_up(line: WebSocketRoute) -> None:
    line.close()


def dial(office: LiveServer, open_page: OpenPage, *answers: Answer) -> tuple[Page, Exchange]:
    page = open_page()
    page.clock.install()
    exchange = Exchange(page, *answers)
    page.goto(f"{office.url}/enrol-failed")
    page.evaluate(DIAL)
    return page, exchange


def run(page: Page, milliseconds: int) -> None:
    """Time passes, and what the server says comes in between."""
    for _ in range(milliseconds // 500):
        page.clock.run_for(500)
        page.wait_for_timeout(20)


def until(page: Page, what: str) -> None:
    """Wait for it; the page's own policy forbids the browser to wait for words."""
    deadline = time.monotonic() + 10
    while not page.evaluate(what):
        assert time.monotonic() < deadline, page.evaluate("told")
        page.wait_for_timeout(20)


def test_a_dial_that_is_answered_is_the_line(office: LiveServer, open_page: OpenPage) -> None:
    page, exchange = dial(office, open_page, put_through)
    until(page, "told.words.length")
    run(page, 30_000)
    page.evaluate("dials.send('40/board,')")
    until(page, "told.words.some((word) => word.startsWith('40/board,'))")
    told = page.evaluate("told")
    assert (told["opened"], told["ended"], told["failed"], exchange.dials) == (1, 0, 0, 1)
    assert told["words"][0].startswith("0{")
    page.evaluate("dials.close()")
    until(page, "told.ended === 1")
    run(page, 30_000)
    assert exchange.dials == 1


def test_beside_one_that_stays_silent_others_are_dialled_and_the_first_that_speaks_is_taken(
    office: LiveServer, open_page: OpenPage
) -> None:
    page, exchange = dial(office, open_page, silent, silent, put_through)
    run(page, 2_000)
    assert exchange.dials == 1
    run(page, 1_000)
    assert exchange.dials == 2
    run(page, 4_000)
    until(page, "told.opened === 1")
    run(page, 20_000)
    assert (exchange.dials, exchange.given_up) == (3, 2)
    assert page.evaluate("[told.ended, told.failed]") == [0, 0]


def test_who_is_not_heard_in_time_is_given_up(office: LiveServer, open_page: OpenPage) -> None:
    page, exchange = dial(office, open_page, *[silent] * 20)
    run(page, 40_000)
    assert 7 <= exchange.dials <= 11
    open_still = exchange.dials - exchange.given_up
    assert 2 <= open_still <= 3
    assert page.evaluate("told.failed") == exchange.given_up
    page.evaluate("dials.close()")
    page.evaluate("dials.hurry()")  # whoever hears too late that nobody wants a line any more
    run(page, 20_000)
    assert exchange.given_up == exchange.dials


@pytest.mark.allow_console_errors("WebSocket")
def test_a_no_is_followed_by_another_dial_soon_and_then_less_soon(
    office: LiveServer, open_page: OpenPage
) -> None:
    page, exchange = dial(office, open_page, *[hung_up] * 40)
    run(page, 5_000)
    assert 3 <= exchange.dials <= 6
    run(page, 60_000)
    assert 20 <= exchange.dials <= 32
    exchange.answers[:0] = [put_through]
    page.evaluate("dials.hurry()")
    until(page, "told.opened === 1")
