"""The call, done right: said once what finishing does, missed by itself, a small window that stays in front."""

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
    sideways,
    take,
    words,
)
from tests.support.people import Clerk
from tests.support.server import ROOT, LiveServer
from tests.support.servers import StartServer

# Before sign-in the page asks who it is and hears 401; Chromium writes every 4xx to its console.
pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")


def test_finishing_calls_the_next_only_when_the_clerk_has_said_so_once(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    first, second, third = (take(office) for _ in range(3))
    page = at_work(browser_page, office, counter_of(lead))
    page.evaluate("localStorage['console.finishNext'] = 'null'")
    page.reload()
    press(page, "Space")
    expect_here(page, first, "begin")
    press(page, "Space")
    expect_here(page, first, "finish-next")
    press(page, "Space")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("gleich die nächste Nummer")
    page.keyboard.press("Escape")
    expect_here(page, first, "finish-next")
    press(page, "Space")
    dialog.get_by_role("button", name="Nur fertig").click()
    expect_free(page)
    press(page, "Space")
    expect_here(page, second, "begin")
    press(page, "Space")
    expect_here(page, second, "finish-only")
    page.get_by_text("Mehr").click()
    page.get_by_role("button", name="Einstellungen").click()
    dialog.get_by_role("checkbox", name="Fertig ruft gleich die nächste Nummer").check()
    page.keyboard.press("Escape")  # the focus goes back to the menu, where Space is its own
    primary(page).click()
    expect_here(page, third, "begin")


def test_after_the_last_call_a_visitor_is_missed_by_itself_and_can_be_restored(
    browser_page: Page, live_server: StartServer
) -> None:
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    quick = example.replace("ring_again_seconds = [30, 60]", "ring_again_seconds = [10, 12]")
    server = live_server(config=quick.replace("calls_before_missed = 3", "calls_before_missed = 2"))
    server.add_clerk()
    number = take(server)
    page = at_work(browser_page, server, "3")
    press(page, "Space")
    expect_here(page, number, "begin")
    expect(page.locator(".rung")).to_contain_text("R ruft noch einmal", timeout=15_000)
    press(page, "r")
    expect(page.locator(".rung")).to_contain_text("als nicht da")
    expect(page.locator(".notice")).to_contain_text(words(f"{number} ist nach dem letzten"), timeout=20_000)
    expect_free(page)
    press(page, "3")
    row(page, number).locator("[data-row-deed='restore']").click()
    press(page, "1")
    expect(row(page, number)).to_be_visible()


def test_the_small_window_in_front_does_the_same(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    number = take(office)
    page = at_work(browser_page, office, counter_of(lead))
    page.get_by_text("Mehr").click()
    with page.context.expect_page() as opened:
        page.locator("[data-float]").click()
    small = opened.value
    small.set_viewport_size({"width": 320, "height": 480})
    expect(primary(small)).to_be_focused()
    small.keyboard.press("Space")
    expect_here(small, number, "begin")
    expect_here(page, number, "begin")
    expect(small.locator("[data-undo='call']")).to_be_visible()
    assert sideways(small) == []
    press(small, "r")
    expect(small.locator(".rung")).to_contain_text(words("2. Aufruf"))
    press(small, "s")  # a question is asked on the page itself
    expect(page.get_by_role("dialog")).to_contain_text(words(f"Laufzettel von {number}"))
    page.keyboard.press("Escape")
    small.close()
    press(page, "n")
    expect_free(page)


def test_a_helper_who_has_nobody_looks_through_papers_and_the_visitor_goes_on_waiting(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    number = take(office, "landkreis", "de")
    page = at_work(browser_page, office, counter_of(lead, "pilot"))
    expect(primary(page)).to_have_attribute("data-means", "check-papers")
    expect(page.locator("[data-check]")).to_contain_text(words(f"{number} wartet auf Landkreis"))
    press(page, "Space")
    expect_here(page, number, "begin")
    expect(page.locator(".papers")).to_be_visible()
    expect(page.locator("[data-action='miss']")).to_have_attribute("aria-disabled", "true")
    press(page, "Space")
    expect_here(page, number, "checked")
    press(page, "Space")
    expect_free(page)
    expect(page.locator(".undo")).to_contain_text(words(f"{number} wartet weiter"))
    press(page, "u")
    expect_here(page, number, "checked")
    press(page, "Space")
    expect_free(page)
