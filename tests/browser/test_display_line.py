"""The screen never lies and never goes blank: cut lines, restarts, closed doors, unknown devices, odd shapes."""

import re
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.support.browsers import OpenPage
from tests.support.people import Visitor
from tests.support.server import ROOT, LiveServer
from tests.support.servers import StartServer
from tests.support.wall import CLIPPED, SEATS, WALL, Cable, Team, hang_up, on_stage, rings, violations

EXAMPLE = (ROOT / "config.example.toml").read_text(encoding="utf-8")
SHAPES = [
    (1920, 1080),
    (1080, 1920),
    (1280, 720),
    (1024, 768),
    (800, 480),
    (480, 800),
    (2560, 1080),
    (640, 360),
]
LONG_WAY = "2. Stock, rechts, zweite Tür nach der Treppe, am Ende des langen Flurs"


@pytest.fixture
def cable(team: Team) -> Iterator[Cable]:
    """The line between the screen and the server."""
    cable = Cable(team.server)
    yield cable
    cable.close()


@pytest.fixture
def screen(team: Team, cable: Cable, open_page: OpenPage) -> Page:
    """A screen at the end of the cable."""
    return hang_up(open_page(viewport=WALL), team.server, at=cable.url)


# ---- the line


@pytest.mark.allow_console_errors("Failed to load resource", "WebSocket connection")
def test_a_screen_cut_off_for_ten_seconds_is_right_within_two(screen: Page, team: Team, cable: Cable) -> None:
    before = team.call("pilot")["number"]
    assert rings(screen, 1) == [before]
    cable.cut()
    begun = time.monotonic()
    missed = [team.call("jobcenter")["number"], team.call("landkreis")["number"]]
    expect(screen.locator(".stale")).to_be_visible(timeout=12_000)
    marked = time.monotonic() - begun
    expect(screen.locator(".stale")).to_contain_text(re.compile(r"Nicht aktuell seit \W*\d\d:\d\d"))
    assert on_stage(screen, before).is_visible()
    time.sleep(max(0, 10 - marked))
    cable.mend()
    mended = time.monotonic()
    for number in missed:
        expect(on_stage(screen, number)).to_be_visible()
    expect(screen.locator(".stale")).to_have_count(0)
    assert time.monotonic() - mended <= 2
    assert rings(screen, 3) == [before, *missed]
    time.sleep(3)
    assert rings(screen) == [before, *missed]
    assert marked <= 10


@pytest.mark.allow_console_errors("Failed to load resource", "WebSocket connection")
def test_a_screen_that_missed_hundreds_of_events_is_right_within_two(
    screen: Page, team: Team, cable: Cable
) -> None:
    cable.cut()
    with Visitor(team.server) as visitor:
        for _ in range(150):
            visitor.take("unsure")
            visitor.leave()
    number = team.call("landkreis")["number"]
    expect(screen.locator(".stale")).to_be_visible(timeout=12_000)
    cable.mend()
    expect(on_stage(screen, number)).to_be_visible(timeout=2_000)
    expect(screen.locator(".stale")).to_have_count(0, timeout=2_000)


@pytest.mark.allow_console_errors("Failed to load resource", "WebSocket connection")
def test_a_restarted_server_finds_its_screen_again_without_a_false_ring(
    live_server: StartServer, open_page: OpenPage
) -> None:
    with ExitStack() as stack:
        team = Team(live_server(), stack)
        page = hang_up(open_page(viewport=WALL), team.server)
        number = team.call()["number"]
        assert rings(page, 1) == [number]
        team.server.terminate()
        time.sleep(2)
        assert on_stage(page, number).is_visible()
        team.server.restart()
        again = team.call("pilot")["number"]
        expect(on_stage(page, again)).to_be_visible(timeout=5_000)
        assert rings(page, 2) == [number, again]


@pytest.mark.allow_console_errors("Failed to load resource", "WebSocket connection")
def test_the_clock_goes_on_while_the_line_is_cut(screen: Page, team: Team, cable: Cable) -> None:
    cable.cut()
    expect(screen.locator(".stale")).to_be_visible(timeout=12_000)
    now = f"{datetime.now(UTC).astimezone(ZoneInfo('Europe/Berlin')):%H:%M}"
    expect(screen.locator(".clock")).to_have_text(now, timeout=5_000)
    assert violations(screen) == []


# ---- other states


def test_a_closed_house_says_so(live_server: StartServer, open_page: OpenPage) -> None:
    today = datetime.now(UTC).astimezone(ZoneInfo("Europe/Berlin")).date()
    config = re.sub(r"closed_dates = \[", f"closed_dates = [{today}, ", EXAMPLE)
    server = live_server(config=config, env={"QUEUE_ALWAYS_OPEN": "0"})
    page = hang_up(open_page(viewport=WALL), server, sound=False)
    expect(page.locator(".frame")).to_have_attribute("data-view", "closed")
    expect(page.locator(".closed")).to_contain_text("Geschlossen")
    expect(page.locator(".opens")).to_contain_text(re.compile(r"ab \W*\d\d:\d\d"))
    assert (violations(page), page.evaluate(CLIPPED)) == ([], [])


@pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")
def test_an_unknown_screen_shows_how_to_enrol_and_then_the_board(
    live_server: StartServer, open_page: OpenPage
) -> None:
    server = live_server(config=EXAMPLE.replace("public_board = true", "public_board = false"))
    page = open_page(viewport=WALL)
    page.goto(f"{server.url}/display/{server.site}")
    expect(page.locator("h1")).to_have_text("Dieser Bildschirm ist noch nicht angemeldet")
    expect(page.locator("code")).to_contain_text("queue-app device enrol display --site wismar")
    assert violations(page) == []
    page.goto(server.enrol("display"))
    expect(page.locator(".frame")).to_be_visible()
    expect(page).to_have_url(f"{server.url}/display/{server.site}")


def test_an_empty_board_says_what_to_do(screen: Page) -> None:
    expect(screen.locator(".frame")).to_have_attribute("data-view", "welcome")
    expect(screen.locator(".steps li")).to_have_count(3)
    expect(screen.locator(".steps")).to_contain_text("Nummer ziehen")
    assert screen.evaluate(CLIPPED) == []


def test_nothing_is_clipped_on_any_shape_with_large_numbers_and_long_ways(
    live_server: StartServer, open_page: OpenPage
) -> None:
    with ExitStack() as stack:
        team = Team(long_ways(live_server), stack)
        with Visitor(team.server) as visitor:
            for _ in range(147):
                visitor.take("unsure")
                visitor.leave()
        page = hang_up(open_page(viewport=WALL), team.server, sound=False)
        for calls in (1, 2, 3):
            called = {desk: team.call(desk) for desk in list(SEATS)[:calls]}
            expect(page.locator(".call")).to_have_count(calls, timeout=15_000)
            for width, height in SHAPES:
                page.set_viewport_size({"width": width, "height": height})
                assert (width, height, calls, clipped(page)) == (width, height, calls, [])
            for desk, stop in called.items():
                team.finish(stop, desk)


def clipped(page: Page) -> list[str]:
    """What is clipped at the second picture after a change of size: the page measures before the first."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    found: list[str] = page.evaluate(CLIPPED)
    return found


def long_ways(live_server: StartServer) -> LiveServer:
    """A house in which every way is long."""
    return live_server(config=re.sub(r'way = \{ de = "[^"]*"', f'way = {{ de = "{LONG_WAY}"', EXAMPLE))
