"""The console in both languages, docked and zoomed, by key or by voice, for eyes and ears."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.console_page import (
    DOCKED,
    LARGE,
    at_work,
    counter_of,
    expect_free,
    expect_here,
    open_counter,
    press,
    primary,
    row,
    sideways,
    sign_in,
    take,
    violations,
)
from tests.support.browsers import OpenPage
from tests.support.people import Clerk
from tests.support.server import LiveServer

# Before sign-in the page asks who it is and hears 401; Chromium writes every 4xx to its console.
pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")


def test_german_or_english_as_the_browser_says_and_as_the_clerk_chooses(
    open_page: OpenPage, office: LiveServer, lead: Clerk
) -> None:
    number = take(office)
    page = open_page(viewport=LARGE, locale="en-GB")
    at_work(page, office, counter_of(lead))
    expect(primary(page)).to_contain_text("Next number")
    expect(row(page, number)).to_contain_text("Arabic")
    page.get_by_text("More").click()
    page.get_by_role("button", name="Deutsch").click()
    expect(primary(page)).to_contain_text("Nächste Nummer")
    expect(row(page, number)).to_contain_text("Arabisch")
    assert page.evaluate("document.documentElement.lang") == "de"
    page.reload()
    expect(primary(page)).to_contain_text("Nächste Nummer")


def test_letters_as_keys_can_be_switched_off(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    number = take(office)
    page = at_work(browser_page, office, counter_of(lead))
    press(page, "?")
    page.get_by_role("dialog").get_by_role("checkbox").uncheck()
    page.keyboard.press("Escape")
    expect(primary(page)).to_be_focused()
    press(page, "Space")
    expect_here(page, number, "begin")
    press(page, "n")
    press(page, "b")
    expect_here(page, number, "begin")


def test_docked_shows_the_next_three_and_never_scrolls_sideways(
    open_page: OpenPage, office: LiveServer, lead: Clerk
) -> None:
    numbers = [take(office, more="pilot") for _ in range(5)]
    page = at_work(open_page(viewport=DOCKED), office, counter_of(lead))
    expect(page.locator("tbody tr:visible")).to_have_count(3)
    press(page, "Space")
    expect_here(page, numbers[0], "begin")
    for viewport in ({"width": 320, "height": 200}, DOCKED):  # the first: 1280 × 800 at 400 %
        page.set_viewport_size(viewport)  # type: ignore[arg-type]  # a plain dict of numbers
        assert sideways(page) == []
    expect(primary(page)).to_be_in_viewport()
    page.get_by_role("button", name="Alle Listen und Stellen").click()
    expect(page.get_by_role("tab", name=re.compile("Geparkt"))).to_be_visible()
    assert sideways(page) == []
    press(page, "w")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert sideways(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_the_way_of_assistive_technology(
    open_page: OpenPage, office: LiveServer, lead: Clerk, scheme: str
) -> None:
    page = open_page(viewport=LARGE, color_scheme=scheme)
    page.goto(f"{office.url}/console/{office.site}")
    expect(page.locator("#name")).to_be_focused()
    seen = {"signed out": violations(page)}
    sign_in(page, office)
    expect(page.locator("[data-counter]").first).to_be_visible()
    seen["choosing a counter"] = violations(page)
    open_counter(page, counter_of(lead))
    seen["empty"] = violations(page)
    for _ in range(3):
        take(office, more="landkreis")
    expect(page.locator("tbody tr")).to_have_count(3)
    seen["free"] = violations(page)
    press(page, "Space")
    expect(primary(page)).to_have_attribute("data-means", "begin")
    seen["called"] = violations(page)
    press(page, "w")
    expect(page.get_by_role("dialog")).to_be_visible()
    seen["sending on"] = violations(page)
    page.keyboard.press("Escape")
    press(page, "f")
    expect(page.locator(".notice")).to_be_visible()
    seen["a calm word"] = violations(page)
    press(page, "n")
    expect_free(page)
    press(page, "3")
    expect(page.locator("tbody tr")).to_have_count(1)
    seen["did not come"] = violations(page)
    press(page, "?")
    seen["help"] = violations(page)
    page.keyboard.press("Escape")
    press(page, "a")
    expect(primary(page)).to_have_attribute("data-means", "back-to-work")
    seen["paused"] = violations(page)
    page.set_viewport_size(DOCKED)  # type: ignore[arg-type]  # a plain dict of numbers
    seen["docked"] = violations(page)
    assert seen == {state: [] for state in seen}
