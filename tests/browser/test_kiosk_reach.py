"""The kiosk within reach of a person who sits, and by six keys."""

import pytest
from playwright.sync_api import Page, expect

from queue_app import texts
from tests.browser.kiosk_page import (
    UPRIGHT,
    WIDE,
    at_rest,
    number,
    open_group,
    spoilt,
    stand_before,
    violations,
)
from tests.support.browsers import OpenPage
from tests.support.profile import LONG
from tests.support.server import ROOT, LiveServer
from tests.support.servers import StartServer

EXAMPLE = (ROOT / "config.example.toml").read_text(encoding="utf-8")
PX_PER_MM = (1080**2 + 1920**2) ** 0.5 / (27 * 25.4)  # the screen of the example: 27 inches, upright
LOWER_EDGE_MM = 850
MEASURE = """() => [...document.querySelectorAll("button")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .map((one) => { const { left, top, right, bottom } = one.getBoundingClientRect();
    return { name: one.textContent.trim(), left, top, right, bottom }; })"""


def out_of_reach(
    page: Page, lower_edge_mm: float = LOWER_EDGE_MM, height: int = 1920, px_per_mm: float = PX_PER_MM
) -> list[str]:
    """Targets that are not wholly between 0.85 and 1.05 m, are under 20 mm or nearer than 4 mm to another."""
    page.evaluate("document.fonts.ready")
    targets = page.evaluate(MEASURE)
    found = []
    for one in targets:
        low, high = (lower_edge_mm + (height - one[edge]) / px_per_mm for edge in ("bottom", "top"))
        size = min(one["right"] - one["left"], one["bottom"] - one["top"]) / px_per_mm
        if low < 850 or high > 1050 or size < 20:
            found.append(f"{one['name']}: {low:.0f} to {high:.0f} mm high, {size:.0f} mm")
    for nth, a in enumerate(targets):
        for b in targets[nth + 1 :]:
            apart = max(
                b["left"] - a["right"], a["left"] - b["right"], b["top"] - a["bottom"], a["top"] - b["bottom"]
            )
            if apart / px_per_mm < 4:
                found.append(f"{a['name']} / {b['name']}: {apart / px_per_mm:.1f} mm")
    return found


@pytest.mark.parametrize("language", ["de", "ar", "ti"])
def test_one_tap_brings_everything_between_85_and_105_cm(
    office: LiveServer, open_page: OpenPage, language: str
) -> None:
    page = stand_before(office, open_page, viewport=UPRIGHT)
    page.locator(".foot .low").tap()
    expect(page.locator("html")).to_have_attribute("data-reach", "low")
    found, wrong, ugly = {}, {}, {}

    def look(name: str) -> None:
        found[name], ugly[name] = out_of_reach(page), spoilt(page)

    look("language")
    page.locator(f"[data-code='{language}']").dispatch_event("click")
    page.wait_for_selector("[data-page=pages] .tile .icon")
    look("pages")
    wrong["pages"] = violations(page)
    open_group(page)
    look("two parts")
    page.locator(".tile").nth(4).dispatch_event("click")
    page.wait_for_selector("[data-page=question]")
    look("question")
    page.locator(".tile").first.dispatch_event("click")
    number(page)
    look("number")
    wrong["number"] = violations(page)
    nothing = {name: [] for name in found}
    assert (found, ugly) == (nothing, nothing)
    assert wrong == {"pages": [], "number": []}


def test_low_ends_with_the_visit(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    page.locator(".foot .low").tap()
    page.locator("[data-code='de']").dispatch_event("click")
    page.wait_for_selector("[data-page=pages]")
    page.locator(".foot .home").dispatch_event("click")
    at_rest(page)
    expect(page.locator("html")).to_have_attribute("data-reach", "all")


def test_a_smaller_screen_that_hangs_lower_has_its_targets_higher_on_the_picture_and_farther_apart(
    live_server: StartServer, open_page: OpenPage
) -> None:
    lower = EXAMPLE.replace("lower_edge_cm = 85", "lower_edge_cm = 65").replace(
        "low_reach = false", "low_reach = true"
    )
    smaller = lower.replace("screen_inches = 27", "screen_inches = 22")
    page = stand_before(live_server(config=smaller), open_page)
    finer = {"lower_edge_mm": 650, "px_per_mm": PX_PER_MM * 27 / 22}
    assert out_of_reach(page, **finer) == []
    page.locator("[data-code='de']").dispatch_event("click")
    page.wait_for_selector("[data-page=pages] .tile .icon")
    assert (out_of_reach(page, **finer), spoilt(page)) == ([], [])
    expect(page.locator(".foot .low")).to_have_count(0)  # it is always so


def test_on_a_landscape_screen_everything_is_low_too(live_server: StartServer, open_page: OpenPage) -> None:
    across = EXAMPLE.replace('orientation = "portrait"', 'orientation = "landscape"')
    page = stand_before(live_server(config=across), open_page, viewport=WIDE)
    page.locator(".foot .low").tap()
    found, ugly = {}, {}
    for name, tile in (("language", 0), ("pages", 0), ("concerns", 0)):
        found[name], ugly[name] = out_of_reach(page, height=1080), spoilt(page)
        page.locator(".tile").nth(tile).dispatch_event("click")
        page.wait_for_selector(f"[data-page]:not([data-page={name}])")
    number(page)
    found["number"], ugly["number"] = out_of_reach(page, height=1080), spoilt(page)
    assert (found, ugly) == ({name: [] for name in found}, {name: [] for name in found})


def test_a_window_that_is_not_the_configured_screen_is_left_as_it_is(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(office, open_page, viewport=WIDE)
    expect(page.locator(".foot .low")).to_have_count(0)


# In all twelve languages with QUEUE_TEST_PROFILE=long (kiosk/README.md).
@pytest.mark.parametrize("language", texts.languages() if LONG else ["de", "ar", "ti"])
def test_the_whole_way_by_six_keys(office: LiveServer, open_page: OpenPage, language: str) -> None:
    page = stand_before(office, open_page)
    press_until(page, "ArrowDown", f"document.activeElement.dataset.code === '{language}'")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-page=pages]")
    for kind in ("pages", "concerns"):
        page.wait_for_selector(f"[data-page={kind}]")
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.matches('.tile')")
        assert page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 4
        page.keyboard.press("Enter")
    number(page)
    expect(page.locator(".done")).to_be_enabled()
    press_until(page, "ArrowUp", "document.activeElement.matches('.done')")
    page.keyboard.press("Enter")
    at_rest(page)


def press_until(page: Page, key: str, there: str) -> None:
    for _ in range(30):
        page.keyboard.press(key)
        if page.evaluate(there):
            return
    raise AssertionError(f"{key} never leads there")


def test_the_keys_for_back_and_language_lead_back(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    page.locator("[data-code='de']").dispatch_event("click")
    open_group(page)
    page.keyboard.press("Escape")
    page.wait_for_selector("[data-page=pages]")
    page.keyboard.press("F2")
    at_rest(page)


def test_keys_go_round(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.matches('.foot .help')")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement === document.querySelector('button')")
