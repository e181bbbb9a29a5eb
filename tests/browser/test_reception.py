"""The reception in a real browser: numbers by hand, where is a number, the house today."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.console_page import (
    DOCKED,
    LARGE,
    counter_of,
    sideways,
    sign_in,
    take,
    violations,
    words,
)
from tests.support.browsers import OpenPage
from tests.support.people import Clerk
from tests.support.server import LiveServer

# Before sign-in the page asks who it is and hears 401; Chromium writes every 4xx to its console.
pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")


def reception(page: Page, office: LiveServer, name: str = "Leitung") -> Page:
    """Signed in and at the reception."""
    sign_in(page, office, name)
    page.locator(".enter-head [data-reception]").click()
    expect(page.locator("#find-number")).to_be_visible()
    return page


def find(page: Page, number: str) -> None:
    page.locator("#find-number").fill(number)
    page.keyboard.press("Enter")
    expect(page.locator(f"[data-visitor='{number}']")).to_be_visible()


def said(page: Page) -> str:
    return page.locator(".reception-foot").inner_text()


def test_a_number_is_given_by_hand_and_the_next_person_can_come(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    page = reception(browser_page, office)
    page.locator(".give button[type='submit']").click()
    expect(page.locator("#give-missing")).to_have_text("Bitte wählen Sie ein Anliegen.")
    page.locator("#give-language").select_option("ti")
    page.locator(".give input[type='search']").fill("MÖBEL")
    page.locator(".concerns input").first.check()
    page.locator(".give input[value='wheelchair']").check()
    page.locator("#give-priority").select_option("child")
    page.locator(".give button[type='submit']").click()
    number = page.locator("[data-given]").inner_text()
    expect(page.locator(".given .big")).to_be_focused()
    find(page, number)
    expect(page.locator(".visitor")).to_contain_text("Tigrinya")
    expect(page.locator(".visitor .urgent")).to_be_visible()
    page.locator(".given .big").click()
    expect(page.locator("#give-language")).to_be_focused()


def test_an_interpreter_is_asked_for_at_the_reception(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    number = take(office)
    page = reception(browser_page, office)
    find(page, number)
    page.get_by_role("button", name="Ändern").click()
    page.locator(".change input[name='interpreter']").check()
    page.get_by_role("button", name="Speichern").click()
    expect(page.locator(".visitor .interpreter")).to_have_text("Dolmetschen nötig")
    found = lead.get(f"/api/v1/sites/{office.site}/visitors", number=number)
    assert [one["interpreter"] for one in found] == [True]


def test_where_a_number_is_stays_true_while_it_is_looked_at(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    number, counter = take(office), counter_of(lead)
    page = reception(browser_page, office)
    find(page, number)
    expect(page.locator(".visitor-where")).to_contain_text("wartet")
    lead.open(counter)
    lead.call_next()
    expect(page.locator(".visitor-where")).to_contain_text(words(f"gerufen auf Platz {counter}"))


def test_language_and_priority_are_changed_and_going_home_is_asked_first(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    number = take(office)
    page = reception(browser_page, office)
    find(page, number)
    page.get_by_role("button", name="Ändern").click()
    page.locator(".change select").first.select_option("uk")
    page.locator(".change select").last.select_option("health")
    page.get_by_role("button", name="Speichern").click()
    expect(page.locator(".visitor .chips")).to_contain_text("Ukrainisch")
    expect(page.locator(".visitor .urgent")).to_be_visible()
    page.get_by_role("button", name="Gegangen").click()
    page.get_by_role("dialog").get_by_role("button", name="Gegangen").click()
    expect(page.locator(".visitor-where")).to_contain_text("gegangen")


def test_a_desk_that_closes_sends_its_queue_to_another(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    take(office, "landkreis")
    page = reception(browser_page, office)
    row = page.locator(".desks-today [data-desk='landkreis']")
    row.locator("button").first.click()
    dialog = page.get_by_role("dialog")  # somebody waits there, so the page asks what becomes of them
    dialog.locator("input[value='pilot']").check()
    dialog.get_by_role("button", name="Alle verschieben").click()
    expect(dialog).to_have_count(0)
    expect(row).to_contain_text("heute niemand da")
    expect(row).to_contain_text("0 warten")
    row.locator("select").select_option("counselling")
    row.locator("form button").click()
    expect(page.locator(".reception-foot")).to_contain_text("gehen heute an")
    expect(row.locator("form button")).to_have_count(0)
    assert lead.get(f"/api/v1/sites/{office.site}/house")["instead"]["landkreis"] == "counselling"
    assert violations(page) == []
    row.locator("button").first.click()
    expect(row).not_to_contain_text("heute niemand da")


def test_a_message_and_a_test_call_reach_the_screens(
    browser_page: Page, open_page: OpenPage, office: LiveServer, lead: Clerk
) -> None:
    screen = open_page(viewport=LARGE)
    screen.goto(f"{office.url}/display/{office.site}")
    page = reception(browser_page, office)
    page.locator("#message").fill("<b>Heute</b> ab 12 Uhr mit Termin")
    page.get_by_role("button", name="Zeigen").click()
    expect(screen.locator(".message")).to_contain_text("<b>Heute</b> ab 12 Uhr mit Termin")
    page.locator("#ring").select_option("3")
    page.get_by_role("button", name="Läuten").click()
    expect(screen.locator("main")).to_contain_text(words("T 0"))
    page.get_by_role("button", name="Wegnehmen").click()
    expect(screen.locator(".message")).to_have_count(0)


def test_what_somebody_took_for_fun_is_voided_with_two_clicks(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    taken = [take(office, desk) for desk in ("landkreis", "pilot", "jobcenter") * 4]
    page = reception(browser_page, office)
    page.get_by_role("button", name="ungültig machen", exact=False).first.click()
    page.get_by_role("dialog").get_by_role("button", name="Ungültig machen").click()
    expect(page.locator(".series")).to_have_count(0)
    find(page, taken[-1])
    expect(page.locator(f"[data-visitor='{taken[-1]}']")).to_contain_text("gegangen")


def test_who_may_not_sees_no_button_for_it(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    page = reception(browser_page, office, "Testperson")
    expect(page.locator("#message")).to_be_visible()
    assert page.locator("#void, .desk-deeds").count() == 0
    page.locator("[data-back]").click()
    expect(page.locator("[data-counter]").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_reception_is_for_everybody_and_every_size(
    open_page: OpenPage, office: LiveServer, lead: Clerk, scheme: str
) -> None:
    number = take(office)
    page = reception(open_page(viewport=LARGE, color_scheme=scheme), office)
    find(page, number)
    page.get_by_role("button", name="Ändern").click()
    seen = {"changing": violations(page)}
    page.locator(".desks-today [data-desk='landkreis'] button").last.click()
    seen["moving"] = violations(page)
    page.keyboard.press("Escape")
    page.set_viewport_size(DOCKED)  # type: ignore[arg-type]  # a plain dict of numbers
    seen["docked"] = violations(page)
    assert seen == {state: [] for state in seen}
    assert sideways(page) == []
