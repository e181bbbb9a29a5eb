"""The next appointment at the desk: three keys, seen on the phone and on paper, taken back with one."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.console_page import (
    DOCKED,
    LARGE,
    at_work,
    counter_of,
    expect_here,
    press,
    sideways,
    violations,
    words,
)
from tests.support.browsers import OpenPage
from tests.support.people import Clerk, Visitor
from tests.support.server import LiveServer

pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")
CONCERN = "rent"


@pytest.fixture
def visitor(office: LiveServer, lead: Clerk) -> Iterator[Visitor]:
    """Somebody with a number of the Jobcenter."""
    with Visitor(office, "ar") as someone:
        someone.take(CONCERN)
        yield someone


@pytest.fixture
def page(browser_page: Page, office: LiveServer, lead: Clerk, visitor: Visitor) -> Page:
    """The counter at which she sits."""
    at_work(browser_page, office, counter_of(lead))
    press(browser_page, "Space")
    expect_here(browser_page, visitor.number, "begin")
    press(browser_page, "Space")
    expect_here(browser_page, visitor.number, "finish-next")
    return browser_page


def test_three_keys_give_the_next_appointment_and_a_fourth_takes_it_back(
    page: Page, office: LiveServer, visitor: Visitor, open_page: OpenPage
) -> None:
    press(page, "d")
    expect(page.locator("[name=time]").first).to_be_focused()
    assert violations(page) == []
    for size in (DOCKED, LARGE):
        page.set_viewport_size(size)
        assert sideways(page) == []
    wanted = page.locator("[name=time]").nth(1).get_attribute("value")
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    expect(page.locator("dialog")).to_have_count(0)
    [given] = visitor.look()["appointments"]
    assert given["at"] == wanted
    expect(page.locator("[data-given]")).to_contain_text(words(f"Code {given['code']}"))
    assert violations(page) == []
    phone = open_page(viewport={"width": 360, "height": 740})
    phone.goto(f"{office.url}/t/{visitor.ticket['secret']}?lang=ar")
    expect(phone.locator(".given")).to_contain_text(given["code"])
    link = phone.locator(".given-ways a").first.get_attribute("href")
    assert "BEGIN:VEVENT" in phone.request.get(f"{office.url}{link}").text()
    paper = open_page()
    paper.goto(f"{office.url}/api/v1/tickets/{visitor.ticket['secret']}/print")
    expect(paper.locator(".given")).to_contain_text(given["code"])
    press(page, "u")
    expect(page.locator("[data-given]")).to_have_count(0)
    expect(phone.locator(".given")).to_have_count(0)


def test_another_desk_and_a_later_week_are_chosen_by_keyboard(page: Page, visitor: Visitor) -> None:
    press(page, "d")
    expect(page.locator("[name=time]").first).to_be_focused()
    page.locator("#follow-up-concern").select_option("county-money")
    with page.expect_response(lambda answer: "county-money&from=" in answer.url):
        page.locator("#follow-up-from").select_option("2")
    expect(page.locator("form[aria-busy=false] [name=time]").nth(1)).to_be_visible()
    page.keyboard.press("Shift+Tab")
    first = page.locator("[name=time]").first
    expect(first).to_be_visible()
    first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("[name=time]").nth(1)).to_be_checked()
    wanted = page.locator("[name=time]").nth(1).get_attribute("value")
    page.keyboard.press("Enter")
    expect(page.locator("[data-given]")).to_contain_text("Landkreis")
    [given] = visitor.look()["appointments"]
    assert (given["at"], given["desk"]) == (wanted, "landkreis")
