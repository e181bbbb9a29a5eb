"""A long line: its first entries at once, the others when they are asked for, and the counts of all of them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.console_page import (
    DOCKED,
    LARGE,
    at_work,
    counter_of,
    expect_here,
    leading,
    press,
    primary,
    sideways,
    violations,
    words,
)
from tests.support.browsers import OpenPage
from tests.support.people import Clerk, Visitor
from tests.support.server import LiveServer

# Before sign-in the page asks who it is and hears 401; Chromium writes every 4xx to its console.
pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")
MANY = 32


@pytest.fixture
def lead(office: LiveServer) -> Iterator[Clerk]:
    yield from leading(office)


@pytest.fixture
def numbers(office: LiveServer, lead: Clerk) -> list[str]:
    """So many wait for the Jobcenter."""
    with Visitor(office, "ar") as visitor:
        concerns = visitor.catalogue()["concerns"]
        wanted = next(c["id"] for c in concerns if c["desk"] == "jobcenter" and not c["urgent"])
        return [visitor.take(wanted)["number"] for _ in range(MANY)]


def test_the_rest_of_a_long_line_comes_by_a_key_and_goes_again(
    open_page: OpenPage, office: LiveServer, lead: Clerk, numbers: list[str]
) -> None:
    page = at_work(open_page(viewport=LARGE), office, counter_of(lead))
    rest = page.locator("[data-rest]")
    expect(page.locator("tbody tr")).to_have_count(30)
    expect(page.locator("#tab-waiting")).to_have_text(words(f"Warteschlange {MANY}"))
    expect(page.locator(".summary")).to_contain_text(words(f"{MANY} warten"))
    expect(page.get_by_role("table")).to_have_attribute("aria-rowcount", str(MANY + 1))
    expect(rest).to_have_text(words("Noch 2 zeigen"))
    assert violations(page) == []

    page.locator("tbody tr").last.locator("[data-row-deed]").first.focus()
    page.keyboard.press("ArrowDown")
    expect(rest).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("tbody tr")).to_have_count(MANY)
    expect(deed_of(page, 30)).to_be_focused()  # the first of those who came
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    expect(rest).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(deed_of(page, MANY - 1)).to_be_focused()
    expect(page.locator("tbody th")).to_have_text(numbers)
    assert violations(page) == []

    primary(page).focus()
    press(page, "Space")
    expect_here(page, numbers[0], "begin")
    expect(page.locator("tbody tr")).to_have_count(MANY - 1)
    expect(page.locator("#tab-waiting")).to_have_text(words(f"Warteschlange {MANY - 1}"))
    rest.click()
    expect(page.locator("tbody tr")).to_have_count(30)
    expect(rest).to_have_text(words("Noch 1 zeigen"))

    page.set_viewport_size(DOCKED)
    expect(rest).to_be_hidden()
    page.get_by_role("button", name="Alle Listen und Stellen").click()
    rest.scroll_into_view_if_needed()
    assert sideways(page) == []


def deed_of(page: Page, index: int) -> Locator:
    return page.locator("tbody tr").nth(index).locator("[data-row-deed]").first
