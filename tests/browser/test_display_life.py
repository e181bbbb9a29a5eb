"""A screen lives for years: new versions, a token that was taken away, sleep, the night, colours that can be read."""

from contextlib import ExitStack
from datetime import UTC, datetime

import pytest
from playwright.sync_api import ConsoleMessage, expect

from queue_app.store import people
from tests.support.browsers import OpenPage
from tests.support.server import ROOT, LiveServer
from tests.support.servers import StartServer
from tests.support.wall import WALL, Team, hang_up, on_stage, rings

EXAMPLE = (ROOT / "config.example.toml").read_text(encoding="utf-8")
# Contrast as WCAG 2 counts it, of every number on the page against what lies behind it.
CONTRASTS = """() => {
    const rgb = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const light = ([r, g, b]) => [r, g, b].map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
        .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
    const behind = (box) => {
        for (let at = box; at; at = at.parentElement) {
            const colour = rgb(getComputedStyle(at).backgroundColor);
            if (colour.length === 3 || colour[3] === 1) return colour;
        }
        return [255, 255, 255];
    };
    // What lets the ground shine through is mixed with it, as the night view is with black.
    const solid = (box) => {
        let share = 1;
        for (let at = box; at; at = at.parentElement) share *= Number(getComputedStyle(at).opacity);
        const ground = behind(box);
        const ink = rgb(getComputedStyle(box).color).slice(0, 3);
        return ink.map((value, at) => value * share + ground[at] * (1 - share));
    };
    const numbers = ".called-number, .plate, .row-number, .row-counter, .counter, .clock, .row .time, .count, .wait";
    return [...document.querySelectorAll(numbers)].map((box) => {
        const [one, two] = [solid(box), behind(box)].map(light).sort((a, b) => b - a);
        return [box.className, (one + 0.05) / (two + 0.05)];
    });
}"""


def test_every_number_on_the_wall_has_a_contrast_of_ten(team: Team, open_page: OpenPage) -> None:
    page = hang_up(open_page(viewport=WALL), team.server)
    answered = {desk: team.call(desk) for desk in team.clerks}
    for desk, stop in answered.items():
        team.finish(stop, desk)
    newest = [team.call(desk)["number"] for desk in team.clerks]
    for number in newest:
        expect(on_stage(page, number)).to_be_visible()
    expect(page.locator(".row")).not_to_have_count(0)
    page.emulate_media(reduced_motion="reduce")  # as it stands when it has stopped blinking
    found = page.evaluate(CONTRASTS)
    names = {name for name, _ in found}
    assert {"called-number", "plate", "row-number", "row-counter", "time", "count"} <= names
    assert [(name, round(ratio, 1)) for name, ratio in found if ratio < 10] == []


def test_a_frozen_page_is_right_as_soon_as_it_wakes_and_nothing_rings_twice(
    team: Team, open_page: OpenPage
) -> None:
    page = hang_up(open_page(viewport=WALL), team.server)
    before = team.call("pilot")["number"]
    assert rings(page, 1) == [before]
    line = page.context.new_cdp_session(page)
    line.send("Page.setWebLifecycleState", {"state": "frozen"})
    missed = team.call("landkreis")["number"]
    page.wait_for_timeout(1_000)
    line.send("Page.setWebLifecycleState", {"state": "active"})
    expect(on_stage(page, missed)).to_be_visible(timeout=2_000)
    assert rings(page, 2) == [before, missed]


def test_a_new_version_is_loaded_when_nobody_is_called(team: Team, open_page: OpenPage) -> None:
    page = open_page(viewport=WALL)
    page.clock.install()
    hang_up(page, team.server)
    page.evaluate("window.old = true")
    stop = team.call()
    expect(on_stage(page, stop["number"])).to_be_visible()
    page.route("**/program", lambda route: route.fulfill(json={"version": "a newer one"}))
    with page.expect_response("**/program"):
        page.clock.fast_forward(121_000)
    page.wait_for_timeout(1_200)
    assert page.evaluate("window.old") is True  # she has to find her number first
    with page.expect_navigation(timeout=15_000):
        team.finish(stop)
    expect(page.locator(".frame")).to_be_visible()
    assert page.evaluate("window.old") is None


@pytest.mark.allow_console_errors("401 (UNAUTHORIZED)", "404 (NOT FOUND)")
def test_a_screen_whose_token_was_taken_away_shows_how_to_enrol(
    live_server: StartServer, open_page: OpenPage
) -> None:
    with ExitStack() as stack:
        server = live_server(config=EXAMPLE.replace("public_board = true", "public_board = false"))
        team = Team(server, stack)
        page = open_page(viewport=WALL)
        page.goto(server.enrol("display"))
        expect(page.locator(".frame")).to_be_visible()
        page.clock.install()
        with server._database() as database:
            people.revoke_device(database, server.site, "Browser display", datetime.now(UTC))
        for _ in range(4):
            page.clock.run_for(20_000)
        expect(page.locator("h1")).to_have_text("Dieser Bildschirm ist noch nicht angemeldet")
        number = team.call()["number"]
        page.clock.run_for(5_000)
        expect(page.locator("body")).not_to_contain_text(number)


def test_it_says_that_it_lives_and_when_the_panel_may_sleep(
    live_server: StartServer, open_page: OpenPage
) -> None:
    today = datetime.now(UTC).date()
    config = EXAMPLE.replace("closed_dates = [", f"closed_dates = [{today}, ").replace(
        'timezone = "Europe/Berlin"', 'timezone = "UTC"'
    )
    server = live_server(config=config, env={"QUEUE_ALWAYS_OPEN": "0"})
    page = open_page(viewport=WALL)
    said: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.text.startswith("display alive"):
            said.append(message.text)

    page.on("console", listen)
    page.clock.install()
    page.goto(f"{server.url}/display/{server.site}")
    expect(page.locator(".closed")).to_be_visible()
    for _ in range(11):
        page.clock.run_for(60_000)
    # Even at night the clock can be read.
    night = f"() => {{ document.querySelector('.closed').dataset.night = 'true'; return ({CONTRASTS})(); }}"
    assert [(name, ratio >= 10) for name, ratio in page.evaluate(night)] == [("clock", True)]
    assert said[0] == "display alive day"
    assert said[-1] == "display alive night"
    assert len(said) >= 50


def test_a_day_in_which_it_is_open_is_no_night(open_page: OpenPage, office: LiveServer) -> None:
    page = open_page(viewport=WALL)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if "alive" in message.text else None)
    hang_up(page, office, sound=False)
    page.wait_for_timeout(1_500)
    assert said == ["display alive day"]
