"""What the tests of the kiosk do again and again: stand before it, choose, tap, look."""

import re
from typing import Any

from playwright.sync_api import Page, expect

from tests.support.axe import bring_axe
from tests.support.browsers import OpenPage
from tests.support.people import Json
from tests.support.server import LiveServer

UPRIGHT = {"width": 1080, "height": 1920}
WIDE = {"width": 1920, "height": 1080}
TABLET = {"width": 768, "height": 1024}
NUMBER = re.compile(r"^[AMKT] [1-9]\d*$")
BOXES = (
    ".tile, .foot-button, .pill, .card, .number-card, .substitute, .strip, h1, .page, .beside, .still-there"
)
# Cut off, out of the screen, or over its neighbour.
SPOILT = """(boxes) => {
  const seen = [...document.querySelectorAll(boxes)].filter((box) => box.checkVisibility());
  const say = (box) => `${box.className || box.localName} "${box.textContent.trim().slice(0, 40)}"`;
  const cut = seen.filter((box) => {
    const place = box.getBoundingClientRect();
    return box.scrollWidth > box.clientWidth + 1 || (!box.matches("h1") && box.scrollHeight > box.clientHeight + 1)
      || place.bottom > innerHeight + 1 || place.top < -1 || place.left < -1 || place.right > innerWidth + 1;
  });
  const apart = seen.filter((box) => box.matches("button, h1, .card, .number-card"))
    .map((box) => [box, box.getBoundingClientRect()]);
  const over = apart.flatMap(([a, x], i) => apart.slice(i + 1)
    .filter(([b, y]) => !a.contains(b) && x.left < y.right - 1 && y.left < x.right - 1
      && x.top < y.bottom - 1 && y.top < x.bottom - 1)
    .map(([b]) => `${say(a)} / ${say(b)}`));
  return [...cut.map(say), ...over];
}"""

# How light a colour is (WCAG 2.2, relative luminance), and what a box stands on; for the scripts of several tests.
COLOURS = """
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, nth) => sum + c * [0.2126, 0.7152, 0.0722][nth], 0);
  const ground = (box) => {
    for (; box; box = box.parentElement) {
      const found = parts(getComputedStyle(box).backgroundColor);
      if (found.length === 3 || found[3] > 0) return found;
    }
    return [255, 255, 255];
  };"""
# As a browser on plain http: putting some hundred files aside takes a second, and test_kiosk_offline is there for it.
NO_FILES_ASIDE = "delete Navigator.prototype.serviceWorker"


def stand_before(office: LiveServer, open_page: OpenPage, **options: Any) -> Page:
    """An enrolled kiosk that waits for a visitor."""
    page = open_page(**{"viewport": UPRIGHT, "has_touch": True, **options})
    page.add_init_script(NO_FILES_ASIDE)
    page.context.add_cookies(
        [{"name": "queue_kiosk", "value": office.device_token("kiosk"), "url": office.url}]
    )
    page.goto(f"{office.url}/kiosk/{office.site}")
    page.wait_for_selector(".tile.language")
    return page


def choose(page: Page, language: str) -> None:
    """Tap a language."""
    page.locator(f"[data-code='{language}']").tap()
    page.wait_for_selector("[data-page=pages] .tile .icon")


def open_group(page: Page, nth: int = 0) -> None:
    """Open one of the pages of concerns."""
    page.locator(".tile").nth(nth).dispatch_event("click")
    page.wait_for_selector("[data-page=concerns]")


def number(page: Page) -> str:
    """The number, once it is there."""
    expect(page.locator(".huge")).to_have_text(NUMBER)
    return page.locator(".huge").inner_text()


def ticket(page: Page, office: LiveServer) -> Json:
    """What the server knows of the ticket on the page."""
    source = page.locator(".qr").get_attribute("src") or ""
    found: Json = office.get(source.removesuffix("/qr.svg"))
    return found


def at_rest(page: Page) -> None:
    """The first page, as if nobody had ever been here."""
    expect(page.locator("[data-page=language]")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.locator("html")).to_have_attribute("dir", "ltr")


# Made in the page, as no driver keeps a scanner's pace. Each key says when it was pressed, however busy the page is.
SCAN = """(keys) => {
  const began = performance.now();
  keys.forEach((key, nth) => {
    const pressed = new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true});
    Object.defineProperty(pressed, "timeStamp", {value: began + 5 * nth});
    (document.activeElement ?? document.body).dispatchEvent(pressed);
  });
}"""


def scan(page: Page, text: str) -> None:
    """What a scanner does that is plugged in as a keyboard."""
    page.evaluate(SCAN, [*text, "Enter"])


def spoilt(page: Page) -> list[str]:
    """What is cut off, out of sight or one over the other."""
    page.evaluate("document.fonts.ready")
    found: list[str] = page.evaluate(SPOILT, BOXES)
    return found


def violations(page: Page) -> list[Json]:
    """What axe finds, best practices included."""
    bring_axe(page)
    found: list[Json] = page.evaluate(
        """async () => (await axe.run(document)).violations.map(
            ({id, nodes}) => ({id, where: nodes.map((node) => node.html.slice(0, 160) + " " + node.failureSummary)}))"""
    )
    return found
