"""What is heard in the waiting room, and what each screen is set to; a real browser, a real voice."""

import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from playwright.sync_api import Page, expect

from queue_app import config
from tests.browser.console_page import at_work
from tests.support.browsers import OpenPage
from tests.support.server import LiveServer
from tests.support.servers import running
from tests.support.wall import CLIPPED, FORBID_SOUND, WALL, Team, on_stage, rings, violations

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#357"/></svg>'
HEAR = """window.rings = []; window.said = []; window.over = [];
    addEventListener('display-call', ({detail}) => rings.push(detail.number));
    addEventListener('display-voice', ({detail}) => said.push(detail));
    addEventListener('display-call-over', ({detail}) => over.push(detail.call));"""
SCREENS = """
[[sites.screens]]
id = "slides"
slides = "%s"
slide_seconds = 5

[[sites.screens]]
id = "quiet"
volume = [{ begins = 00:00:00, percent = 0 }]

"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    folder = tmp_path_factory.mktemp("voice")
    (folder / "slides").mkdir()
    (folder / "slides" / "one.svg").write_text(PICTURE, encoding="utf-8")
    example = config.front("config.example.toml").read_text(encoding="utf-8")
    ours = example.replace("[[sites.screens]]\n", SCREENS % (folder / "slides") + "[[sites.screens]]\n", 1)
    with running(folder / "server", config=ours) as server:
        server.add_clerk()
        yield server


def hang(
    open_page: OpenPage, server: LiveServer, query: str = "", *, enrolled: bool = True, **options: Any
) -> Page:
    page = open_page(**{"viewport": WALL, **options})
    page.add_init_script(HEAR)
    if enrolled:
        page.goto(server.enrol("display"))
        page.wait_for_url(re.compile("/display/"))
    page.goto(f"{server.url}/display/{server.site}{query}")
    expect(page.locator(".frame")).to_be_visible()
    page.mouse.click(400, 400)
    expect(page.locator(".frame")).to_have_attribute("data-silent", "false")
    return page


def said(page: Page, expected: int, patience: float = 15) -> list[dict[str, Any]]:
    deadline = time.monotonic() + patience
    while True:
        heard: list[dict[str, Any]] = page.evaluate("said.filter((one) => one.call)")
        if len(heard) >= expected or time.monotonic() > deadline:
            return heard
        time.sleep(0.1)


def wake_the_voice(page: Page, team: Team) -> str:
    """The first number that is spoken: the first voice may take a busy machine longer than a screen waits for it."""
    for _ in range(5):
        stop = team.call()
        team.finish(stop)
        if heard := said(page, 1):
            assert [one["number"] for one in heard] == [stop["number"]]
            page.wait_for_timeout(heard[0]["seconds"] * 1000 + 1000)  # to its end
            page.evaluate("rings.splice(0, rings.length - 1)")
            return str(stop["number"])
    raise AssertionError("nothing was ever spoken")


def test_a_call_is_chimed_and_then_spoken_in_german_and_in_her_language(
    open_page: OpenPage, team: Team
) -> None:
    house = hang(open_page, team.server)
    street = hang(open_page, team.server, enrolled=False)
    stop = team.call()
    (inside,), (outside,) = said(house, 1), said(street, 1)
    assert (inside["number"], outside["number"]) == (stop["number"], stop["number"])
    assert inside["seconds"] > outside["seconds"] + 1  # in public German only


def test_ten_calls_in_ten_seconds_are_all_heard_in_order_within_a_minute_each(
    open_page: OpenPage, team: Team
) -> None:
    page = hang(open_page, team.server)
    numbers = [wake_the_voice(page, team)]
    asked: list[bool] = []
    page.on("request", lambda r: "voice.wav" in r.url and asked.append("brief=true" in r.url))
    for desk in ["jobcenter", "landkreis", "pilot"] * 3 + ["jobcenter"]:
        began = time.monotonic()
        stop = team.call(desk)
        numbers.append(stop["number"])
        team.finish(stop, desk)
        time.sleep(max(0, 1 - (time.monotonic() - began)))
    heard = said(page, 11, patience=100)
    assert [one["number"] for one in heard] == numbers == rings(page)
    assert (asked[:4], asked[-1]) == (
        [False] * 4,
        True,
    )  # in a crowd German alone, else the last would come too late


def test_what_is_heard_stands_out_wherever_it_stands(open_page: OpenPage, team: Team) -> None:
    page = hang(open_page, team.server)
    for desk in ["jobcenter", "landkreis", "pilot"] * 2:
        team.finish(team.call(desk), desk)
    expect(page.locator('.row[data-speaking="true"]')).to_have_count(1, timeout=30_000)
    assert page.evaluate(CLIPPED) == []


@pytest.mark.allow_console_errors("404")
def test_without_a_voice_the_chime_still_rings(open_page: OpenPage, team: Team) -> None:
    page = hang(open_page, team.server)
    page.route("**/voice.wav", lambda route: route.fulfill(status=404))
    number = team.call()["number"]
    assert rings(page, 1) == [number]
    expect(page.locator(".frame")).to_have_attribute("data-sound", "no-voice", timeout=8_000)
    assert page.evaluate("said.filter((one) => one.call)") == []


def test_a_screen_that_is_set_to_be_quiet_shows_and_is_silent(open_page: OpenPage, team: Team) -> None:
    page = hang(open_page, team.server, "?screen=quiet")
    number = team.call()["number"]
    expect(on_stage(page, number)).to_be_visible()
    time.sleep(3)
    assert rings(page) == []


def test_other_sound_steps_back_for_a_call_and_comes_again(open_page: OpenPage, team: Team) -> None:
    page = hang(open_page, team.server)
    page.evaluate("""() => {
        const film = document.body.appendChild(Object.assign(document.createElement("video"), {volume: 0.8}));
        window.volumes = [];
        for (const moment of ["display-call", "display-voice", "display-call-over"])
            addEventListener(moment, () => volumes.push([moment, Math.round(film.volume * 100)]));
    }""")
    team.call()
    said(page, 1)
    for _ in range(150):
        if len(page.evaluate("volumes")) >= 3:
            break
        page.wait_for_timeout(100)
    assert page.evaluate("volumes") == [
        ["display-call", 80],
        ["display-voice", 12],
        ["display-call-over", 80],
    ]


PARTS = """async () => {
    const {loudnessAt} = await import("/display/assets/settings.js");
    const {wordsOf} = await import("/display/assets/notices.js");
    const day = [{begins: "12:00", percent: 60}, {begins: "07:30", percent: 80}];
    return {
        loud: ["06:00", "07:30", "11:59", "12:00", "23:00"].map((time) => loudnessAt(day, time)),
        always: loudnessAt([], "09:00"),
        words: wordsOf("Kasse zu | Cashier closed |  | مغلق"),
        none: wordsOf(""),
    };
}"""


def test_volume_follows_the_time_and_the_office_speaks_several_languages(
    open_page: OpenPage, office: LiveServer
) -> None:
    page = open_page(viewport=WALL)
    page.goto(f"{office.url}/display/{office.site}")
    assert page.evaluate(PARTS) == {
        "loud": [0.6, 0.8, 0.8, 0.6, 0.6],  # before the first entry the last one of the day before goes on
        "always": 1,
        "words": ["Kasse zu", "Cashier closed", "مغلق"],
        "none": [],
    }


def test_a_screen_beside_a_door_shows_its_desks_only(open_page: OpenPage, team: Team) -> None:
    page = hang(open_page, team.server, "?screen=door", viewport={"width": 1024, "height": 600})
    other, own = team.call("landkreis")["number"], team.call("jobcenter")["number"]
    expect(on_stage(page, own)).to_be_visible()
    expect(on_stage(page, other)).to_have_count(0)
    expect(page.locator(".queue")).to_have_count(1)
    expect(page.locator(".recent")).to_be_hidden()
    expect(page.locator('.call[data-fresh="true"]')).to_have_count(0, timeout=10_000)
    assert (rings(page), page.evaluate(CLIPPED), violations(page)) == ([own], [], [])


def test_slides_run_until_somebody_is_called(open_page: OpenPage, team: Team) -> None:
    page = hang(open_page, team.server, "?screen=slides")
    expect(page.locator(".slides img")).to_be_visible()
    stop = team.call()
    expect(on_stage(page, stop["number"])).to_be_visible()
    expect(page.locator(".slides")).to_have_count(0)
    team.finish(stop)
    expect(page.locator(".slides")).to_have_count(1, timeout=15_000)
    expect(page.locator(".row").first).to_have_attribute("data-number", stop["number"])
    assert violations(page) == []


@pytest.mark.allow_console_errors("401")
def test_the_staff_sees_whether_a_screen_can_be_heard(open_page: OpenPage, team: Team) -> None:
    hang(open_page, team.server)
    screens = wait_for(team, "ok")
    assert {one["sound"] for one in screens} <= {"ok", "quiet", "no-voice", "blocked", "gone"}
    mute = open_page(viewport=WALL)
    mute.add_init_script(FORBID_SOUND)
    mute.goto(team.server.enrol("display"))
    expect(mute.locator(".sound")).to_be_visible()
    assert wait_for(team, "blocked")
    console = open_page(viewport={"width": 1280, "height": 900})
    at_work(console, team.server, "4")
    # Another test's screen may have been closed before it could be heard: then there are two.
    expect(console.locator('[data-screen="blocked"]').first).to_contain_text("Ton aus")
    assert violations(console) == []


def wait_for(team: Team, sound: str) -> list[dict[str, Any]]:
    for _ in range(100):
        found: list[dict[str, Any]] = team.clerks["jobcenter"].get(
            f"/api/v1/sites/{team.server.site}/screens"
        )
        if sound in [one["sound"] for one in found]:
            return found
        time.sleep(0.1)
    raise AssertionError(f"no screen said {sound}: {json.dumps(found)}")


def test_nobody_else_sees_the_list_of_screens(team: Team) -> None:
    answer = requests.get(f"{team.server.url}/api/v1/sites/{team.server.site}/screens", timeout=10)
    assert answer.status_code == 401


@pytest.mark.parametrize("name", ["../config.toml", "%2e%2e%2fqueue.db", "none.svg", ".hidden.svg"])
def test_only_slides_are_slides(office: LiveServer, tmp_path: Path, name: str) -> None:
    address = f"{office.url}/api/v1/sites/wismar/screens/slides/slides/{name}"
    assert requests.get(address, timeout=10).status_code == 404
