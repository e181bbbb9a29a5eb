"""Going along with a visitor, in a real browser: by keyboard, seen at both consoles, over by itself or by one key."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.console_page import (
    DOCKED,
    LARGE,
    at_work,
    counter_of,
    expect_free,
    expect_here,
    press,
    primary,
    row,
    sideways,
    take,
    violations,
    words,
)
from tests.support.browsers import OpenPage
from tests.support.people import Clerk, Json
from tests.support.server import LiveServer

pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")


def in_talk(page: Page, number: str) -> None:
    """Call this number and begin."""
    press(page, "Space")
    expect_here(page, number, "begin")
    press(page, "Space")
    expect_here(page, number, "finish-next")


def waiting(lead: Clerk, number: str) -> Json:
    """The entry of a number that waits at the counter of the lead."""
    found: Json = next(entry for entry in lead.console()["waiting"] if entry["number"] == number)
    return found


def test_she_goes_along_by_keyboard_and_both_consoles_say_so(
    browser_page: Page, open_page: OpenPage, office: LiveServer, lead: Clerk
) -> None:
    number = take(office, "pilot", more="jobcenter")
    page = at_work(browser_page, office, counter_of(lead, "pilot"))
    there = at_work(open_page(viewport=LARGE), office, counter_of(lead), "Kollege")
    in_talk(page, number)

    # G, Enter: the talk here is over, and she goes to the next station of the slip.
    press(page, "g")
    expect(page.get_by_role("dialog")).to_contain_text("Jobcenter")
    assert violations(page) == []
    page.keyboard.press("Enter")
    expect(page.locator("[data-company]")).to_contain_text("wartet noch")
    expect(page.locator(".state")).to_have_text(words(f"mit {number} bei Jobcenter"))
    expect(primary(page)).to_have_attribute("data-means", "come-back")
    expect(row(there, number).locator(".companion")).to_contain_text("kommt mit")
    for size in (LARGE, DOCKED):
        page.set_viewport_size(size)  # type: ignore[arg-type]  # width and height
        assert (sideways(page), violations(page)) == ([], [])
    page.set_viewport_size(LARGE)  # type: ignore[arg-type]  # a plain dict of numbers

    # U takes both back: the visitor sits with her again.
    press(page, "u")
    expect_here(page, number, "finish-next")
    expect(row(there, number)).to_have_count(0)

    # Sent on to another desk, with her: W, the desk, the tick. The clerk there sees it while she serves.
    press(page, "w")
    page.locator("dialog input[value='jobcenter']").check()
    page.locator("dialog input[name='along']").check()
    page.keyboard.press("Control+Enter")
    expect(page.locator("[data-company]")).to_be_visible()
    in_talk(there, number)
    expect(page.locator("[data-company]")).to_contain_text("im Gespräch")
    expect(there.locator(".chips .companion")).to_contain_text("kommt mit")
    assert violations(there) == []
    press(there, "f")
    expect_free(page)
    expect(page.locator(".notice")).to_contain_text("wieder am Platz")


NOTE_WHERE_KEYS_GO = """() => {
  new MutationObserver((_, watch) => {
    const offer = document.querySelector("dialog [data-offer] input");
    if (!offer) return;
    window.keysGo = [document.activeElement === offer, offer.checked];
    watch.disconnect();
  }).observe(document.body, { childList: true, subtree: true });
}"""


def test_who_is_free_goes_along_with_whom_she_sent_on_or_can_interpret_for(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    page = at_work(browser_page, office, counter_of(lead, "pilot"))
    press(page, "g")
    expect(page.get_by_role("dialog")).to_contain_text("niemand unterwegs")
    page.keyboard.press("Escape")
    number = take(office, "pilot")
    in_talk(page, number)
    press(page, "g")  # no further station: where to is asked first
    expect(page.locator("dialog input[name='along']")).to_be_checked()
    page.locator("dialog input[name='along']").uncheck()
    page.locator("dialog input[value='landkreis']").check()
    page.keyboard.press("Control+Enter")
    expect_free(page)

    # Somebody else needs an interpreter of a language that is spoken here: the free counter is told.
    lead.open(counter_of(lead), languages=["de"])
    asks = take(office, language="de")
    lead.step(waiting(lead, asks), "interpreter", interpreter=True)
    expect(page.locator("[data-wanted]")).to_contain_text(words(asks))
    page.evaluate(NOTE_WHERE_KEYS_GO)
    press(page, "g")
    offers = page.locator("dialog [data-offer]")
    expect(offers).to_have_count(2)
    expect(offers.first).to_contain_text(words(number))
    assert page.evaluate("window.keysGo") == [True, True]  # not a moment later, when a quick hand has pressed
    page.keyboard.press("ArrowDown")
    expect(offers.last.locator("input")).to_be_checked()
    assert violations(page) == []
    page.keyboard.press("Enter")
    expect(page.locator("[data-company]")).to_contain_text(words(asks))
    expect(page.locator(".undo")).to_contain_text(words(asks))
    assert waiting(lead, asks)["companion"]["counter"] == counter_of(lead, "pilot")

    press(page, "u")
    expect_free(page)
    press(page, "g")
    page.locator("dialog [data-offer]").last.locator("input").check()
    page.keyboard.press("Enter")
    expect(page.locator("[data-company]")).to_be_visible()
    press(page, "a")  # a break, and company is over
    expect(primary(page)).to_have_attribute("data-means", "back-to-work")
    assert waiting(lead, asks)["companion"] is None
    press(page, "Space")
    expect_free(page)
