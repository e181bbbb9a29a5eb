"""A locked console: nothing of visitors, all pages of a session together, PIN, password, help, and a laptop asleep."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.console_page import (
    DOCKED,
    LARGE,
    NAME,
    at_work,
    counter_of,
    expect_here,
    press,
    sideways,
    sign_in,
    take,
    violations,
    words,
)
from tests.support.browsers import OpenPage
from tests.support.people import Clerk
from tests.support.server import LiveServer
from tests.web.test_locks import idle

pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)", "403 (FORBIDDEN)", "409 (CONFLICT)")
PIN = "4071"
SLEPT = "minutes => { const now = Date.now; Date.now = () => now() + minutes * 60_000; }"


def shows_nothing(page: Page, number: str) -> None:
    """Locked, and the number stands nowhere in the page."""
    expect(page.locator("[data-locked] #secret")).to_be_visible()
    assert number not in page.content()
    assert number not in page.title()


def opened(page: Page, secret: str) -> None:
    page.locator("#secret").fill(secret)
    page.keyboard.press("Enter")


def test_one_key_locks_every_page_and_a_pin_opens_them_where_they_were(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    office.add_clerk("Sperre")
    page = browser_page
    sign_in(page, office, "Sperre")
    page.locator("[data-account]").click()
    page.locator("#new-pin").fill("1234")
    page.locator("#pin-password").fill("zum-testen-42")
    page.locator("[data-pin-keep]").click()
    expect(page.get_by_text("zu leicht zu erraten")).to_be_visible()
    page.locator("#new-pin").fill(PIN)
    page.keyboard.press("Enter")
    expect(page.locator("[data-pin-remove]")).to_be_visible()
    for size in (DOCKED, LARGE):
        page.set_viewport_size(size)
        assert (sideways(page), violations(page)) == ([], [])
    page.locator("[data-back]").click()
    counter, number = counter_of(lead), take(office)
    page.locator(f"[data-counter='{counter}'] input").check()
    page.keyboard.press("Enter")
    press(page, "Space")
    expect_here(page, number, "begin")
    other = page.context.new_page()
    other.goto(page.url)
    expect_here(other, number, "begin")
    press(page, "l")
    for tab in (page, other):
        shows_nothing(tab, number)
    (seen,) = [one for one in lead.counters() if one["id"] == counter]
    assert (seen["state"], seen["current"]) == ("paused", number)
    for size in (DOCKED, LARGE):
        page.set_viewport_size(size)
        assert (sideways(page), violations(page)) == ([], [])
    opened(page, "9999")
    expect(page.locator("#trouble")).to_contain_text("Versuche")
    shows_nothing(page, number)
    opened(page, PIN)
    for tab in (page, other):
        expect_here(tab, number, "begin")


def test_from_a_locked_page_the_silent_call_for_help_is_made_by_key(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    counter = counter_of(lead)
    page = at_work(browser_page, office, counter)
    press(page, "l")
    expect(page.locator("[data-locked=password]")).to_be_visible()
    page.locator("[data-call-help]").focus()  # in a password H is a letter
    page.keyboard.press("h")
    expect(page.get_by_text("Noch einmal drücken.")).to_be_visible()
    page.keyboard.press("h")
    expect(page.get_by_text("Gesendet.")).to_be_visible()
    assert [one["counter"] for one in lead.get(f"/api/v1/sites/{office.site}/lead")["help"]] == [counter]
    lead.counter = counter
    lead.at_counter("help/end")
    opened(page, "zum-testen-43")
    expect(page.locator("#trouble")).to_contain_text("Das Passwort stimmt nicht")
    opened(page, "zum-testen-42")
    expect(page.locator("#primary")).to_be_focused()


def test_five_wrong_pins_ask_for_the_password(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    office.add_clerk("Fünfmal")
    with Clerk(office, "Fünfmal").sign_in() as clerk:
        clerk.post("/api/v1/session/pin", pin=PIN, password="zum-testen-42")
    page = browser_page
    sign_in(page, office, "Fünfmal")
    page.locator("[data-lock]").click()
    for left in ("4 Versuche", "3 Versuche", "2 Versuche", "ein Versuch", "falsche PIN"):
        opened(page, "9999")
        expect(page.locator("#trouble")).to_contain_text(words(left))
    expect(page.locator("[data-locked=password] #secret")).to_be_focused()
    opened(page, "zum-testen-42")
    expect(page.locator("[data-reception]")).to_be_visible()


@pytest.mark.allow_console_errors("Failed to load resource", "WebSocket connection")
def test_a_laptop_that_slept_covers_itself_before_it_asks(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    number = take(office)
    page = at_work(browser_page, office, counter_of(lead))
    press(page, "Space")
    expect_here(page, number, "begin")
    page.context.set_offline(True)
    idle(office, NAME, 31)
    page.evaluate(SLEPT, 31)
    expect(page.locator("#who")).to_have_count(0)
    assert number not in page.content()
    page.context.set_offline(False)
    shows_nothing(page, number)


def test_a_page_of_a_console_that_was_left_alone_is_locked_by_the_server(
    open_page: OpenPage, office: LiveServer, lead: Clerk
) -> None:
    number = take(office)
    page = at_work(open_page(viewport=LARGE), office, counter_of(lead))
    press(page, "Space")
    expect_here(page, number, "begin")
    idle(office, NAME, 31)
    shows_nothing(page, number)
