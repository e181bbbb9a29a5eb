"""The console in a real browser, against the real server: clerks work by keyboard and see the same as each other."""

import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser.console_page import (
    at_work,
    counter_of,
    expect_free,
    expect_here,
    press,
    primary,
    row,
    take,
    words,
)
from tests.support.people import Clerk
from tests.support.server import LiveServer

# Before sign-in the page asks who it is and hears 401; Chromium writes every 4xx to its console.
pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")


def test_a_clerk_signs_in_chooses_a_counter_and_calls_by_space(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    number, counter = take(office), counter_of(lead)
    page = at_work(browser_page, office, counter)
    expect(row(page, number)).to_be_visible()
    press(page, "Space")
    expect_here(page, number, "begin")
    assert [
        (c["number"], c["counter"]) for c in office.get("/api/v1/sites/wismar/board")["board"]["called"]
    ] == [(number, counter)]


def test_the_whole_visit_by_keyboard(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    first, second, third = (take(office) for _ in range(3))
    page = at_work(browser_page, office, counter_of(lead))
    press(page, "Space")
    expect_here(page, first, "begin")
    press(page, "r")
    expect(page.locator(".rung")).to_contain_text(words("2. Aufruf"))
    press(page, "n")
    expect_free(page)
    press(page, "3")  # the list of those who did not come
    expect(row(page, first)).to_be_visible()
    press(page, "ArrowDown")
    page.keyboard.press("Enter")  # is here after all
    expect(row(page, first)).to_have_count(0)
    press(page, "Space")
    expect_here(page, first, "begin")
    press(page, "Enter")
    expect_here(page, first, "finish-next")
    press(page, "Space")
    expect_here(page, second, "begin")
    press(page, "Space")
    expect_here(page, second, "finish-next")
    press(page, "p")
    expect_free(page)
    press(page, "Space")
    expect_here(page, third, "begin")
    press(page, "b")
    expect_free(page)
    press(page, "Space")
    expect_here(page, third, "begin")
    press(page, "Space")
    expect_here(page, third, "finish-next")
    press(page, "f")
    expect_free(page)
    press(page, "2")
    press(page, "ArrowDown")
    page.keyboard.press("Enter")  # no longer parked
    press(page, "1")
    expect(row(page, second)).to_be_visible()
    press(page, "a")
    expect(primary(page)).to_have_attribute("data-means", "back-to-work")
    press(page, "Space")
    press(page, "Space")
    expect_here(page, second, "begin")
    assert lead.get("/api/v1/sites/wismar/board")["board"]["waiting"][2]["count"] == 0


def test_sending_on_by_keyboard_keeps_number_and_note(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    number = take(office)
    page = at_work(browser_page, office, counter_of(lead))
    press(page, "Space")
    expect_here(page, number, "begin")
    press(page, "w")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#desk-missing")).to_have_text("Bitte wählen Sie eine Stelle.")
    page.locator("dialog input[value='landkreis']").focus()
    page.keyboard.press("Space")
    for _ in ("concern", "counter", "interpreter", "note"):
        page.keyboard.press("Tab")
    page.keyboard.type("Bescheid liegt bei w r n")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect_free(page)
    expect(primary(page)).to_be_focused()
    lead.counter = counter_of(lead, "landkreis")
    assert [(e["number"], e["note"]) for e in lead.console()["waiting"]] == [
        (number, "Bescheid liegt bei w r n")
    ]


def test_undo_brings_the_call_back(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    number = take(office)
    page = at_work(browser_page, office, counter_of(lead))
    press(page, "Space")
    expect_here(page, number, "begin")
    expect(page.locator("[data-undo='call']")).to_contain_text("Zurücknehmen")
    press(page, "u")
    expect_free(page)
    expect(row(page, number)).to_be_visible()
    expect(page.locator("[data-undo]")).to_have_count(0)
    press(page, "u")
    expect(page.locator(".notice")).to_contain_text("Es gibt nichts zum Zurücknehmen.")


def test_one_who_left_by_mistake_comes_back_by_undo(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    number = take(office)
    page = at_work(browser_page, office, counter_of(lead))
    row(page, number).locator("[data-row-deed='leave']").click()
    expect(row(page, number)).to_have_count(0)
    expect(page.locator("[data-undo='leave']")).to_be_visible()
    press(page, "u")
    expect(row(page, number)).to_be_visible()


def test_two_tabs_of_one_counter_stay_equal(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    first, second = take(office), take(office)
    one = at_work(browser_page, office, counter_of(lead))
    other = one.context.new_page()
    other.goto(one.url)
    expect(primary(other)).to_be_focused()
    press(one, "Space")
    expect_here(one, first, "begin")
    expect_here(other, first, "begin")
    press(other, "Space")
    expect_here(one, first, "finish-next")
    press(one, "Space")
    expect_here(other, second, "begin")
    begun = time.monotonic()
    third = take(office)
    expect(row(one, third)).to_be_visible()
    expect(row(other, third)).to_be_visible()
    assert time.monotonic() - begun < 5


def test_a_note_with_markup_is_shown_as_text(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    note = "<img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}} \u202eabc"
    take(office, "landkreis")
    lead.open(counter_of(lead, "landkreis"))
    lead.step(lead.call_next(), "send-on", desk="jobcenter", note=note)
    page = at_work(browser_page, office, counter_of(lead))
    press(page, "Space")
    expect(page.locator(".note")).to_contain_text(
        note.replace("\u202e", "")
    )  # what nobody sees turns nothing round
    assert page.locator(".note *").count() == 0
