"""The lead's view, and the silent call for help that every console shows."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.console_page import (
    DOCKED,
    LARGE,
    at_work,
    counter_of,
    primary,
    sideways,
    sign_in,
    take,
    violations,
    words,
)
from tests.support.browsers import OpenPage
from tests.support.people import Clerk, Refused
from tests.support.server import LiveServer

pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")


def looked_at(page: Page, office: LiveServer) -> Page:
    """The lead's view of the house."""
    sign_in(page, office, "Leitung")
    expect(page.locator("[data-lead]")).to_have_count(1)
    page.evaluate("location.hash = '#leitung'")
    expect(page.locator(".lead-desks")).to_be_visible()
    return page


def test_the_lead_sees_every_desk_and_every_counter_and_what_would_help(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    for _ in range(6):
        take(office, "jobcenter")
    first, *_others = (counter_of(lead, nth=n) for n in range(3))
    lead.open(first)
    number = lead.call_next()["number"]
    page = looked_at(browser_page, office)
    expect(page.locator("[data-desk=jobcenter] td").first).to_have_text("5")
    expect(page.locator(f"[data-place='{first}']")).to_contain_text(words(f"gerufen {number}"))
    # Foreseen by the leader every half minute.
    expect(page.locator("[data-suggestion=open]").first).to_contain_text("Jobcenter", timeout=45_000)
    assert violations(page) == []
    for size in (LARGE, DOCKED):
        page.set_viewport_size(size)
        assert sideways(page) == []


def test_a_clerk_has_no_such_page(office: LiveServer, lead: Clerk, browser_page: Page) -> None:
    with Clerk(office, "Kollege").sign_in() as clerk, pytest.raises(Refused) as no:
        clerk.get(f"/api/v1/sites/{office.site}/lead")
    assert (no.value.status, no.value.code) == (403, "not_allowed")
    sign_in(browser_page, office, "Kollege")
    expect(browser_page.locator("[data-reception]")).to_be_visible()
    expect(browser_page.locator("[data-lead]")).to_have_count(0)


def test_a_silent_call_is_seen_at_every_console_and_looks_like_nothing_at_its_own(
    open_page: OpenPage, office: LiveServer, lead: Clerk
) -> None:
    mine, other = (counter_of(lead, nth=n) for n in range(2))
    quiet = at_work(open_page(viewport=LARGE), office, mine)
    colleague = at_work(open_page(viewport=LARGE), office, other, "Kollege")
    house = looked_at(open_page(viewport=LARGE), office)
    quiet.keyboard.press("h")
    expect(quiet.locator(".notice")).to_have_text(words("Noch einmal drücken.Schließen"))
    quiet.keyboard.press("h")
    for page in (colleague, house):
        expect(page.locator(f"[data-help='{mine}']")).to_contain_text(words("braucht Hilfe"))
        expect(page).to_have_title("Hilfe gebraucht")
        assert violations(page) == []
    own = quiet.locator("[data-own=true]")
    expect(own).to_contain_text("Gesendet.")
    assert "Hilfe" not in own.inner_text()
    colleague.get_by_role("button", name="Ich komme").click()
    for page in (quiet, house):
        expect(page.locator("[data-coming=true]")).to_contain_text(words(f"Platz {other} kommt."))
    quiet.set_viewport_size(DOCKED)
    assert sideways(quiet) == []
    own.get_by_role("button", name="Erledigt").click()
    for page in (quiet, colleague, house):
        expect(page.locator("[data-help]")).to_have_count(0)
    expect(primary(colleague)).to_have_attribute("data-means", "call-next")
