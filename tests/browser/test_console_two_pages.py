"""One counter in two places, a computer and a phone: both show the same, either acts, and what is stale never does."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.console_page import (
    LARGE,
    at_work,
    counter_of,
    expect_free,
    expect_here,
    leading,
    press,
    primary,
    row,
    sideways,
    sign_in,
    take,
    violations,
    words,
)
from tests.support.browsers import OpenPage
from tests.support.people import Clerk
from tests.support.server import LiveServer

pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def lead(office: LiveServer) -> Iterator[Clerk]:
    """The lead of the office."""
    yield from leading(office)


@pytest.fixture
def pair(open_page: OpenPage, office: LiveServer, lead: Clerk) -> tuple[Page, Page]:
    """The console of one clerk at one counter: on her computer and on her phone, which comes to it by itself."""
    computer = at_work(open_page(viewport=LARGE), office, counter_of(lead))
    phone = open_page(viewport=PHONE, has_touch=True)
    sign_in(phone, office)
    expect(primary(phone)).to_be_visible()
    return computer, phone


def test_a_phone_and_a_computer_at_one_counter_show_the_same_and_either_acts(
    pair: tuple[Page, Page], office: LiveServer
) -> None:
    first, second = take(office), take(office)
    computer, phone = pair
    assert (sideways(phone), violations(phone)) == ([], [])
    press(computer, "Space")
    for page in pair:
        expect_here(page, first, "begin")
    primary(phone).tap()
    for page in pair:
        expect_here(page, first, "finish-next")
    phone.locator("[data-action='park']").tap()
    for page in pair:
        expect_free(page)
        expect(page.locator("[data-undo='park']")).to_be_visible()
    press(computer, "u")  # what the phone did is taken back at the computer
    for page in pair:
        expect_here(page, first, "finish-next")
    press(computer, "Space")
    for page in pair:
        expect_here(page, second, "begin")
    assert (sideways(phone), violations(phone)) == ([], [])
    press(computer, "r")
    for page in pair:
        expect(page.locator(".rung")).to_contain_text(words("2. Aufruf"))
    press(computer, "n")
    for page in pair:
        expect_free(page)


@pytest.mark.allow_console_errors("401", "409", "ERR_FAILED")
def test_a_page_that_heard_nothing_for_a_while_never_acts_on_what_it_still_shows(
    pair: tuple[Page, Page], office: LiveServer, lead: Clerk
) -> None:
    first, second = take(office), take(office)
    computer, phone = pair
    press(computer, "Space")
    expect_here(phone, first, "begin")
    phone.route("**/console?*", lambda route: route.abort())  # it goes on showing the first
    press(computer, "b")  # back into the line
    expect_free(computer)
    row(computer, second).locator("[data-row-deed='call']").click()
    expect_here(computer, second, "begin")
    expect_here(phone, first, "begin")
    primary(phone).tap()
    expect(phone.locator(".notice")).to_be_visible()
    lead.counter = counter_of(lead)
    seen = lead.console()
    assert (seen["current"]["number"], seen["current"]["state"]) == (second, "called")
    assert [(one["number"], one["state"]) for one in seen["waiting"]] == [(first, "waiting")]
    phone.unroute("**/console?*")
    expect_here(phone, second, "begin")
    primary(phone).tap()
    for page in pair:
        expect_here(page, second, "finish-next")


def test_a_laptop_that_slept_shows_what_holds_as_soon_as_it_wakes_and_what_was_pressed_happened_once(
    pair: tuple[Page, Page], office: LiveServer, lead: Clerk
) -> None:
    first, second = take(office), take(office)
    computer, phone = pair
    press(computer, "Space")
    expect_here(phone, first, "begin")
    asleep = computer.context.new_cdp_session(computer)
    asleep.send("Page.setWebLifecycleState", {"state": "frozen"})
    primary(phone).tap()
    expect_here(phone, first, "finish-next")
    primary(phone).tap()
    expect_here(phone, second, "begin")
    asleep.send("Page.setWebLifecycleState", {"state": "active"})
    expect_here(computer, second, "begin")
    press(computer, "Space")
    for page in pair:
        expect_here(page, second, "finish-next")
    lead.counter = counter_of(lead)
    seen = lead.console()
    assert (seen["current"]["number"], seen["current"]["calls"], seen["waiting"]) == (second, 1, [])
