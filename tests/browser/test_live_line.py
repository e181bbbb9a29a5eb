"""The live line (shared/live.js) and the real server: calls, closed doors, no socket, an office that begins again."""

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, WebSocketRoute

from tests.support.browsers import OpenPage
from tests.support.people import Clerk, Visitor
from tests.support.server import ROOT, LiveServer
from tests.support.servers import StartServer

LISTEN = """async ({ site, namespace }) => {
    const { connect } = await import("/static/shared/live.js");
    window.heard = { boards: [], calls: [], states: [] };
    window.line = connect({
        namespace, site,
        poll: async (after) => {
          const from = after === null ? "" : `?after=${after}`;
          return (await fetch(`/api/v1/sites/${site}/board${from}`)).json();
        },
        onNews: ({ board }) => heard.boards.push(board.id),
        onCalls: (events) => heard.calls.push(...events.map(({ number }) => number)),
        onState: (state) => heard.states.push(state),
    });
}"""
# A server of which nothing comes but this answer by HTTP; 0 is none at all.
REFUSE = """async ({ site, status }) => {
    const { connect } = await import("/static/shared/live.js");
    window.asked = 0;
    const poll = async () => { window.asked += 1; throw Object.assign(new Error(), { status }); };
    connect({ namespace: "/board", site, poll, onNews() {} });
}"""
PRIVATE = "public_board = true", "public_board = false"


def listen(page: Page, server: LiveServer, namespace: str = "/board") -> None:
    page.goto(f"{server.url}/enrol-failed")
    page.evaluate(LISTEN, {"site": server.site, "namespace": namespace})


def heard(page: Page, until: Callable[[Any], bool], seconds: float = 15) -> Any:
    """What the page has heard, as soon as it is enough."""
    deadline = time.monotonic() + seconds
    while not until(found := page.evaluate("heard")):
        assert time.monotonic() < deadline, found
        page.wait_for_timeout(50)
    return found


def is_live(found: Any) -> bool:
    return bool(found["states"]) and found["states"][-1]["live"] is True


def call_somebody(server: LiveServer, clerk: str) -> str:
    """A visitor comes and is called; her number."""
    server.add_clerk(clerk)
    with Visitor(server, "de") as visitor, Clerk(server, clerk).sign_in() as at_work:
        number: str = visitor.take("rent")["number"]
        at_work.open("3", take_over=True)
        at_work.step(at_work.call_next(), "begin")
        at_work.step(at_work.console()["current"], "finish")
        at_work.close()
        return number


def test_a_call_is_heard_once_and_the_board_follows(live_server: StartServer, open_page: OpenPage) -> None:
    server = live_server()
    page = open_page()
    listen(page, server)
    heard(page, is_live)
    number = call_somebody(server, "Testperson 1")
    assert heard(page, lambda found: found["calls"])["calls"] == [number]
    page.evaluate("line.refresh()")
    newest = server.get(f"/api/v1/sites/{server.site}/board")["board"]["id"]
    found = heard(page, lambda found: found["boards"][-1] == newest)
    assert found["calls"] == [number]
    assert found["states"] == [{"live": True, "since": None}]
    now = server.get(f"/api/v1/sites/{server.site}/board")["board"]["now"]
    assert abs(page.evaluate("(now) => line.officeNow() - Date.parse(now)", now)) < 2000


@pytest.mark.allow_console_errors("WebSocket")
def test_where_no_socket_comes_through_the_page_asks_by_http(
    live_server: StartServer, open_page: OpenPage
) -> None:
    server = live_server()
    page = open_page()
    page.route_web_socket("**/socket.io/**", lambda line: line.close())
    listen(page, server)
    heard(page, lambda found: found["boards"])
    number = call_somebody(server, "Testperson 1")
    found = heard(page, lambda found: found["calls"], 20)
    assert found["calls"] == [number]
    assert not any(state["live"] for state in found["states"])


@pytest.mark.allow_console_errors("WebSocket", "ERR_FAILED")
def test_a_page_long_cut_off_is_right_and_live_with_the_first_answer_though_no_socket_comes(
    live_server: StartServer, open_page: OpenPage
) -> None:
    server = live_server()
    page = open_page()
    page.clock.install()
    cut = Cut(page)
    listen(page, server)
    heard(page, is_live)
    cut.begin()
    for _ in range(10):
        page.clock.run_for(1_000)
    before = len(cut.dials)
    for _ in range(170):
        page.clock.run_for(1_000)
    assert not is_live(heard(page, lambda _: True))
    assert before <= 8
    assert 170 / 5 <= len(cut.dials) - before <= 170 / 2  # for as long as it takes, but hardly to be noticed
    number = call_somebody(server, "Testperson 1")
    cut.mend()
    page.clock.run_for(1_000)
    found = heard(page, lambda found: number in found["calls"] and is_live(found))
    assert found["calls"] == [number]
    assert len(cut.dials) > before  # it was dialled at once
    page.clock.run_for(12_000)  # but what is only asked for is not live for long
    assert not is_live(heard(page, lambda found: not is_live(found)))
    cut.begin()  # again, before the line was there
    for _ in range(20):
        page.clock.run_for(1_000)
    cut.mend()
    page.clock.run_for(1_000)
    heard(page, is_live)


@pytest.mark.allow_console_errors("WebSocket")
def test_a_broken_line_that_is_there_again_at_once_is_not_replaced_by_http(
    live_server: StartServer, open_page: OpenPage
) -> None:
    server = live_server()
    page = open_page()
    page.clock.install()
    cut, asked = Cut(page), list[str]()
    listen(page, server)
    heard(page, is_live)
    page.on("request", lambda request: "/board" in request.url and asked.append(request.url))
    page.clock.pause_at(page.evaluate("Date.now() / 1000 + 1"))  # a busy machine dials no later by this clock
    cut.break_lines()
    page.wait_for_timeout(200)
    page.clock.run_for(390)
    cut.wait_for_line()
    page.clock.run_for(1_500)
    assert asked == []


@pytest.mark.allow_console_errors("WebSocket")
def test_a_call_made_while_a_broken_line_is_dialled_again_is_heard_by_http(
    live_server: StartServer, open_page: OpenPage
) -> None:
    server = live_server()
    page = open_page()
    cut, asked = Cut(page), list[Route]()

    def hold(route: Route) -> None:
        asked.append(route)

    listen(page, server)
    heard(page, is_live)
    page.route("**/board**", hold)
    cut.whole = False
    cut.break_lines()
    page.wait_for_timeout(1_500)
    number = call_somebody(server, "Testperson 1")
    assert len(asked) == 1
    asked[0].continue_()
    found = heard(page, lambda found: found["calls"])
    assert found["calls"] == [number]
    assert found["states"] == [{"live": True, "since": None}]


def test_into_a_network_that_swallows_everything_it_only_knocks(
    live_server: StartServer, open_page: OpenPage
) -> None:
    """A question that hangs there would hold up the next press of a person (decision 0025)."""
    server = live_server()
    page = open_page()
    page.clock.install()
    swallowed, asked = list[bool](), list[str]()

    def dial(near: WebSocketRoute) -> None:
        far = near.connect_to_server()
        far.on_message(lambda words: None if swallowed else near.send(words))

    def swallow(route: Route) -> None:
        asked.append(urlsplit(route.request.url).path)

    page.route_web_socket("**/socket.io/**", dial)
    listen(page, server)
    heard(page, is_live)
    swallowed.append(True)
    for path in ("**/board**", "**/healthz"):
        page.route(path, swallow)
    for _ in range(24):
        page.clock.run_for(500)
    assert asked
    assert set(asked) == {"/healthz"}


class Cut:
    """A page without a network, and then with one in which no socket comes through."""

    def __init__(self, page: Page) -> None:
        self.page, self.dials, self.whole = page, list[str](), True
        self.lines: list[WebSocketRoute] = []
        self.greeted = False
        page.route_web_socket("**/socket.io/**", self._dial)

    def _dial(self, line: WebSocketRoute) -> None:
        if self.whole:
            server = line.connect_to_server()
            server.on_message(lambda words: self._pass_on(line, words))
            self.lines.append(line)
        else:
            self.dials.append(line.url)
            line.close()

    def _pass_on(self, line: WebSocketRoute, words: str | bytes) -> None:
        line.send(words)
        self.greeted |= str(words).startswith("40/")

    def wait_for_line(self) -> None:
        """Wait until the server has greeted the page on a new line."""
        deadline = time.monotonic() + 15
        while not self.greeted:
            assert time.monotonic() < deadline
            self.page.wait_for_timeout(50)
        self.page.wait_for_timeout(100)

    def begin(self) -> None:
        """Pull the plug."""
        self.whole = False
        self.break_lines()
        self.page.route("**/board**", lambda route: route.abort())

    def break_lines(self) -> None:
        """Hang up."""
        self.greeted = False
        while self.lines:
            self.lines.pop().close()

    def mend(self) -> None:
        """There is an answer again."""
        self.page.unroute("**/board**")


@pytest.mark.allow_console_errors("WebSocket")
@pytest.mark.parametrize(("status", "least", "most"), [(0, 20, 31), (502, 20, 31), (429, 4, 7)])
def test_a_silent_office_is_asked_every_second_and_one_that_says_no_seldom(
    office: LiveServer, open_page: OpenPage, status: int, least: int, most: int
) -> None:
    page = open_page()
    page.clock.install()
    page.route_web_socket("**/socket.io/**", lambda line: line.close())
    page.goto(f"{office.url}/enrol-failed")
    page.evaluate(REFUSE, {"site": office.site, "status": status})
    for _ in range(30):
        page.clock.run_for(1_000)
        page.wait_for_timeout(30)  # whether anybody answers is found out in real time
    assert least <= page.evaluate("asked") <= most


def test_a_board_that_is_not_public_says_why_it_stays_empty(
    live_server: StartServer, open_page: OpenPage
) -> None:
    config = (ROOT / "config.example.toml").read_text(encoding="utf-8").replace(*PRIVATE)
    page = open_page()
    listen(page, live_server(config=config))
    found = heard(page, lambda found: found["states"])
    assert found["states"][0] == {"live": False, "since": None, "error": "unknown_device"}
    assert found["boards"] == []


@pytest.mark.allow_console_errors("WebSocket", "ERR_CONNECTION")
def test_an_office_that_begins_again_is_shown_again(live_server: StartServer, open_page: OpenPage) -> None:
    server = live_server()
    page = open_page()
    listen(page, server)
    heard(page, is_live)
    call_somebody(server, "Testperson 1")
    before = heard(page, lambda found: found["boards"][-1] >= 5)
    server.terminate()
    for file in server.folder.glob("queue.db*"):
        file.unlink()
    server._tokens.clear()  # the new database knows no device
    server.start()
    after = heard(page, lambda found: found["boards"][-1] < before["boards"][-1])
    assert after["calls"] == before["calls"]
    number = call_somebody(server, "Testperson 2")
    assert heard(page, lambda found: len(found["calls"]) > 1)["calls"][-1] == number
