"""Accounts in the browser: made, changed and locked by an admin, set up by its person, and the second step."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.console_page import (
    DOCKED,
    LARGE,
    counter_of,
    open_counter,
    sideways,
    sign_in,
    take,
    violations,
    words,
)
from tests.support.browsers import OpenPage
from tests.support.people import Clerk
from tests.support.second_step import code, needed_by_leads
from tests.support.server import LiveServer
from tests.support.servers import running

# Who is not signed in is asked to; a wrong code and what an admin may not do are refused.
pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)", "409 (CONFLICT)")
GOOD = "vier Pinguine am Deich"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """An office in which leads cannot do without a second step."""
    with running(tmp_path_factory.mktemp("accounts") / "server", config=needed_by_leads()) as server:
        server.add_clerk("Verwaltung", "admin")
        yield server


def at_accounts(page: Page, house: LiveServer) -> Page:
    """The admin's page of the accounts, by the menu of the lead's view."""
    sign_in(page, house, "Verwaltung")
    page.locator("[data-lead]").click()
    page.locator("summary").click()
    page.locator("[data-accounts]").click()
    expect(page.locator("#accounts")).to_be_visible()
    return page


def good_in_every_size(page: Page) -> None:
    for size in (DOCKED, LARGE):
        page.set_viewport_size(size)
        assert (sideways(page), violations(page)) == ([], [])


def made(page: Page, name: str, role: str) -> str:
    """A new account by keyboard; its one-time password."""
    page.locator("#new-name").fill(name)
    page.locator("#new-role").select_option(role)
    page.locator("#new-name").press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text(name)
    password = page.locator("[data-secret]").inner_text()
    good_in_every_size(page)
    page.keyboard.press("Enter")  # "done" has the focus
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(row(page, name)).to_be_visible()
    return password


def row(page: Page, name: str) -> Locator:
    return page.locator(f"[data-account-of='{name}']")


def opened(page: Page, name: str) -> Locator:
    """The dialog about an account."""
    row(page, name).locator("[data-change-account]").press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("[data-account-deed]").first).to_have_attribute("aria-disabled", "false")
    return dialog


def test_an_admin_makes_changes_and_locks_an_account_and_takes_it_back(
    browser_page: Page, house: LiveServer
) -> None:
    page = at_accounts(browser_page, house)
    name = "<b>Neue</b> Kraft"
    made(page, name, "clerk")
    dialog = opened(page, name)
    good_in_every_size(page)
    dialog.locator("#right-void").select_option("given")
    dialog.locator("#right-call").select_option("taken")
    dialog.locator("button[type=submit]").press("Enter")
    expect(dialog).to_have_count(0)
    expect(row(page, name)).to_contain_text(words("darf außerdem: Nummern ungültig machen"))
    dialog = opened(page, name)
    dialog.locator("[data-account-deed=lock]").press("Enter")
    expect(dialog.get_by_role("button", name="Abbrechen")).to_be_focused()
    good_in_every_size(page)
    dialog.get_by_role("button", name="Sperren").press("Enter")
    expect(row(page, name)).to_have_attribute("data-locked", "true")
    expect(dialog).to_have_count(0)
    expect(page.locator("[data-undo][aria-disabled=false]").first).to_be_visible()
    page.locator("[data-change=account_lock] [data-undo]").first.press("Enter")
    expect(row(page, name)).to_have_attribute("data-locked", "false")
    expect(page.locator("[data-change=account_added] [data-undo]")).to_have_count(0)
    good_in_every_size(page)
    own = opened(page, "Verwaltung")
    expect(own.locator("[data-account-deed=reset]")).to_have_count(0)
    own.locator("#role").select_option("lead")
    own.locator("button[type=submit]").press("Enter")
    expect(own).to_contain_text("das letzte Konto der Verwaltung")
    expect(row(page, "Verwaltung")).to_contain_text("Verwaltung")


def test_a_new_lead_chooses_a_password_and_sets_her_app_up_before_anything_else(
    open_page: OpenPage, house: LiveServer
) -> None:
    password = made(at_accounts(open_page(viewport=LARGE), house), "Neue Leitung", "lead")
    page = open_page(viewport=LARGE)
    sign_in(page, house, "Neue Leitung", password)
    expect(page.locator("#own-password")).to_be_visible()
    expect(page.locator("#own-old")).to_have_count(0)  # typed a moment ago
    good_in_every_size(page)
    page.locator("#own-new").fill("Willkommen2026")
    page.locator("#own-again").fill("Willkommen2026")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("zu leicht zu erraten")
    page.locator("#own-new").fill(GOOD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("nicht gleich")
    page.locator("#own-again").fill(GOOD)
    page.keyboard.press("Enter")
    page.locator("[data-two-step-deed=begin]").press("Enter")
    expect(page.locator(".qr")).to_be_visible()
    expect(page.locator("#code")).to_be_focused()
    good_in_every_size(page)
    secret = page.locator("[data-secret]").inner_text().replace(" ", "")
    page.keyboard.type("000 000")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Der Code stimmt nicht")
    page.locator("#code").fill(code(secret))
    page.keyboard.press("Enter")
    expect(page.locator(".codes li")).to_have_count(10)
    good_in_every_size(page)
    spare = page.locator(".codes li").first.inner_text()
    page.locator("[data-kept]").press("Enter")
    expect(page.locator("[data-reception]")).to_be_visible()

    page = open_page(viewport=LARGE)
    sign_in(page, house, "Neue Leitung", GOOD)
    expect(page.locator("#code")).to_be_focused()
    expect(page.locator("#password")).to_be_hidden()
    good_in_every_size(page)
    page.keyboard.type("123456")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Der Code stimmt nicht")
    page.locator("#code").fill(spare.upper())
    page.keyboard.press("Enter")
    expect(page.locator("[data-reception]")).to_be_visible()
    page.evaluate("location.hash = '#konto'")
    expect(page.locator("[data-two-step=on]")).to_contain_text(words("noch 9 Ersatz-Codes"))
    expect(page.locator("[data-two-step-deed=end]")).to_have_count(0)  # her role cannot do without
    good_in_every_size(page)


def test_who_may_not_call_out_of_order_is_not_offered_it(open_page: OpenPage, house: LiveServer) -> None:
    house.add_clerk("Der Reihe nach")
    with Clerk(house, "Verwaltung").sign_in() as admin:
        accounts = f"/api/v1/sites/{house.site}/accounts"
        (one,) = [each["id"] for each in admin.get(accounts) if each["name"] == "Der Reihe nach"]
        counter = counter_of(admin)
        admin.post(f"{accounts}/{one}/rights", call=False)
        take(house)
        page = open_page(viewport=LARGE)
        sign_in(page, house, "Der Reihe nach")
        open_counter(page, counter)
        expect(page.locator("[data-row-deed=leave]")).to_have_count(1)
        expect(page.locator("[data-row-deed=call]")).to_have_count(0)
        admin.post(f"{accounts}/{one}/rights", call=None)
        take(house)  # news: the page looks again
        expect(page.locator("[data-row-deed=call]")).to_have_count(2)
