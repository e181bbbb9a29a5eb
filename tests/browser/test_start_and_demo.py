"""The start page, a spent enrolment link, and the demo wall."""

import re
import time
from collections.abc import Iterator

import pytest
import requests
from playwright.sync_api import FloatRect, Page, expect

from tests.support.axe import bring_axe
from tests.support.browsers import OpenPage
from tests.support.server import LiveServer

SPEED = "300"
SOMEWHERE = re.compile("^/")
FACES = ("display", "console", "kiosk", "phone")


class DemoServer(LiveServer):
    """`queue-app demo`: the same program, playing a day by itself on a database it throws away."""

    def _program(self, *words: str) -> list[str]:
        demo = ("demo", *words[1:], "--speed", SPEED, "--seed", "7")
        return super()._program(*(demo if words[0] == "serve" else words))


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoServer]:
    """A demo that has begun."""
    server = DemoServer(tmp_path_factory.mktemp("demo"), {}, None, "eventlet")
    try:
        server.start()
        wait_for_visitor(server)
        yield server
    finally:
        server.stop()
    assert "Traceback" not in server.log, server.log


def wait_for_visitor(server: LiveServer, seconds: float = 30) -> None:
    """The day takes a moment to begin: wait for the first visitor's phone."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        answer = requests.get(f"{server.url}/demo/{server.site}/doors", timeout=10)
        if answer.ok and answer.json()["phone"]:
            return
        time.sleep(0.2)
    raise AssertionError(f"nobody came:\n{server.log}")


def violations(page: Page) -> list[str]:
    """What axe finds wrong on the page itself; the faces in its frames have tests of their own."""
    page.evaluate("document.fonts.ready")
    bring_axe(page)
    found = page.evaluate("async () => (await axe.run({iframes: false})).violations")
    return [f"{v['id']}: {[n['html'] for n in v['nodes']]}" for v in found]


# ---- start page


def test_the_start_page_leads_to_every_door_of_every_site(office: LiveServer, browser_page: Page) -> None:
    browser_page.goto(office.url)
    expect(browser_page.locator(".site")).to_have_count(len(office.get("/api/v1/sites")))
    doors = browser_page.locator(".doors a").evaluate_all("links => links.map((link) => link.pathname)")
    assert doors == [f"/{door}/{office.site}" for door in ("kiosk", "display", "console", "book")]
    assert violations(browser_page) == []


def test_the_start_page_holds_no_secret_and_says_how_a_device_is_enrolled(
    office: LiveServer, browser_page: Page
) -> None:
    secret = office.enrol("kiosk").rpartition("/")[2]
    token = office.device_token("kiosk")
    browser_page.goto(office.url)
    expect(browser_page.locator(".site")).not_to_have_count(0)
    page = browser_page.content()
    assert "queue-app device enrol" in page
    assert [word for word in (secret, token, "/enrol/", "zum-testen-42") if word in page] == []
    assert browser_page.context.cookies() == []


@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_the_start_page_fits_every_screen(office: LiveServer, open_page: OpenPage, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 900})
    page.goto(office.url)
    expect(page.locator(".site")).not_to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.allow_console_errors("404", "401")
def test_a_link_that_was_used_says_how_to_get_a_new_one(office: LiveServer, open_page: OpenPage) -> None:
    link = office.enrol("display")
    first = open_page()
    first.goto(link)
    first.wait_for_url(f"**/display/{office.site}")
    second = open_page()
    second.goto(link)
    expect(second.get_by_role("heading", name="Dieser Link gilt nicht mehr")).to_be_visible()
    expect(second.get_by_role("heading", name="This link is no longer valid")).to_be_visible()
    expect(second.locator("body")).to_contain_text("queue-app device enrol display")
    assert violations(second) == []


# ---- demo wall


def test_there_is_no_demo_in_a_real_house(office: LiveServer) -> None:
    for path in (f"/demo/{office.site}", f"/demo/{office.site}/doors"):
        assert requests.get(office.url + path, timeout=10).status_code == 404


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (1366, 768), (2560, 1080)])
def test_the_wall_shows_four_faces_side_by_side_without_scrolling(
    demo: DemoServer, open_page: OpenPage, size: tuple[int, int]
) -> None:
    width, height = size
    page = open_page(viewport={"width": width, "height": height})
    page.goto(f"{demo.url}/demo/{demo.site}")
    for face in FACES:
        expect(page.locator(f"#{face} iframe")).to_have_attribute("src", SOMEWHERE, timeout=30_000)
    assert page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]") == [
        *size
    ]
    boxes = [page.locator(f"#{face} .pane").bounding_box() for face in FACES]
    for index, box in enumerate(boxes):
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= height
        assert all(other and apart(box, other) for other in boxes[index + 1 :])
    assert page.locator("#kiosk iframe").evaluate("frame => [frame.offsetWidth, frame.offsetHeight]") == [
        1080,
        1920,
    ]
    shown = page.locator("#kiosk iframe").bounding_box()
    assert shown == pytest.approx(page.locator("#kiosk .pane").bounding_box(), abs=0.1)


def apart(one: FloatRect, other: FloatRect) -> bool:
    """Whether two boxes do not overlap."""
    return (
        one["x"] + one["width"] <= other["x"]
        or other["x"] + other["width"] <= one["x"]
        or one["y"] + one["height"] <= other["y"]
        or other["y"] + other["height"] <= one["y"]
    )


def test_the_wall_is_marked_and_tells_time_speed_and_seed(demo: DemoServer, browser_page: Page) -> None:
    browser_page.goto(f"{demo.url}/demo/{demo.site}")
    expect(browser_page.locator("h1")).to_contain_text("DEMO")
    expect(browser_page.locator("#speed")).to_have_text(f"{SPEED} ×")
    expect(browser_page.locator("#seed")).to_have_text("7")
    before = browser_page.locator("#time").inner_text()
    expect(browser_page.locator("#time")).not_to_have_text(before)
    assert violations(browser_page) == []


def test_all_faces_on_the_wall_are_open_and_marked_too(demo: DemoServer, browser_page: Page) -> None:
    browser_page.goto(f"{demo.url}/demo/{demo.site}")
    phone = browser_page.frame_locator("#phone iframe")
    expect(phone.locator("main")).to_be_visible(timeout=30_000)
    for face in ("display", "kiosk"):
        expect(browser_page.frame_locator(f"#{face} iframe").locator("body")).to_contain_text("DEMO")
    expect(phone.locator("p.trying")).to_be_visible()  # in the visitor's own script
    expect(browser_page.frame_locator("#console iframe").locator("main")).to_be_visible()
    expect(browser_page.frame_locator("#console iframe").locator("input[type=password]")).to_have_count(0)


def test_the_phone_on_the_wall_goes_on_to_the_next_visitor(demo: DemoServer, browser_page: Page) -> None:
    browser_page.goto(f"{demo.url}/demo/{demo.site}")
    frame = browser_page.locator("#phone iframe")
    expect(frame).to_have_attribute("src", SOMEWHERE, timeout=30_000)
    first = frame.get_attribute("src") or ""
    expect(frame).not_to_have_attribute("src", first, timeout=90_000)
