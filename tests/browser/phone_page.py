"""What the tests of the phone do again and again: take a number, scan its code, be called, read."""

import re
import time
from collections.abc import Callable, Iterator
from typing import Any

from playwright.sync_api import Page, expect

from tests.support.axe import bring_axe
from tests.support.browsers import OpenPage
from tests.support.people import Clerk, Json, Visitor
from tests.support.server import LiveServer

Take = Callable[..., Visitor]
Phone = Callable[..., Page]
PHONE: Json = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

# What the browser was asked to do for the ears and the hand; a test cannot hear.
LISTEN = """
window.rung = {buzzes: 0, notes: 0};
navigator.vibrate = () => { window.rung.buzzes += 1; return true; };
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...args) { window.rung.notes += 1; return start.apply(this, args); };
"""

# Whatever a test asks of a page counts as a touch for Chromium, so an untouched page has to be played.
UNTOUCHED = "Object.defineProperty(navigator, 'userActivation', {value: {hasBeenActive: false}});"


def concern_at(server: LiveServer, desk: str) -> str:
    """An ordinary concern of this desk."""
    headers = {"Authorization": f"Bearer {server.device_token('kiosk')}"}
    catalogue = server.get(f"/api/v1/sites/{server.site}/catalogue", headers=headers)
    return next(str(c["id"]) for c in catalogue["concerns"] if c["desk"] == desk and not c["urgent"])


def serving(office: LiveServer) -> Iterator[Clerk]:
    """A clerk of the Jobcenter, with nobody in front of her before and after."""
    with Clerk(office).sign_in() as someone:
        counter = next(c["id"] for c in someone.counters() if "jobcenter" in c["desks"])
        someone.open(counter, take_over=True)
        yield someone
        current = someone.console()["current"]
        if current and current["state"] == "called":
            someone.step(current, "begin")
        if current:
            someone.step(current, "finish")


def taking(office: LiveServer) -> Iterator[Take]:
    """`take("ar", desks=("jobcenter",))`: somebody takes a number; in the end everybody goes home."""
    people: list[Visitor] = []

    def somebody(language: str = "de", desks: tuple[str, ...] = ("jobcenter",)) -> Visitor:
        visitor = Visitor(office, language)
        visitor.take(*(concern_at(office, desk) for desk in desks))
        people.append(visitor)
        return visitor

    yield somebody
    for visitor in people:
        if any(stop["state"] not in ("done", "left", "serving") for stop in visitor.look()["stops"]):
            visitor.leave()
        visitor.bye()


def scanning(office: LiveServer, open_page: OpenPage) -> Phone:
    """`phone(visitor, language)` scans the visitor's QR code with a phone that is ready to be listened to."""

    def scan(visitor: Visitor, language: str = "", *, touched: bool = True, **options: Any) -> Page:
        page = open_page(**{**PHONE, **options})
        page.add_init_script(LISTEN + ("" if touched else UNTOUCHED))
        page.goto(f"{office.url}/t/{visitor.ticket['secret']}{'#' if language else ''}{language}")
        expect(page.locator("main")).to_be_visible()
        return page

    return scan


def call(clerk: Clerk, visitor: Visitor) -> Json:
    """Call this visitor, wherever she stands in the line."""
    entry = next(e for e in clerk.console()["waiting"] if e["number"] == visitor.number)
    return clerk.step(entry, "call")


def text(page: Page, where: str = "body") -> str:
    """What can be read there, without the invisible marks that keep numbers from left to right."""
    return re.sub("[\u2066-\u2069]", "", page.locator(where).inner_text())


def sees(page: Page, *words: str) -> None:
    """Wait until all of these can be read."""
    for word in words:
        pattern = re.compile(r"[\u2066-\u2069]*".join(re.escape(letter) for letter in word))
        expect(page.locator("body")).to_contain_text(pattern)


def until(happened: Callable[[], bool], seconds: float = 15) -> None:
    """Wait until it has happened."""
    deadline = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.05)


def violations(page: Page) -> list[str]:
    """What axe finds wrong."""
    page.evaluate("document.fonts.ready")
    bring_axe(page)
    found = page.evaluate("async () => (await axe.run()).violations")
    return [f"{v['id']}: {[n['html'] for n in v['nodes']]}" for v in found]


# A line of 400 kbit/s on which an answer takes 0.3 s from there to here, as at the edge of a town.
SLOW_LINE = {"offline": False, "latency": 300, "downloadThroughput": 50_000, "uploadThroughput": 50_000}


def slow_down(page: Page) -> None:
    """What the page loads from now on comes over a slow line."""
    tools = page.context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", SLOW_LINE)
