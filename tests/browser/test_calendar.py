"""The calendar of the console: seen by day and week, blocked, moved and given up by keyboard."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.console_page import (
    DOCKED,
    LARGE,
    at_work,
    counter_of,
    sideways,
    sign_in,
    violations,
)
from tests.support.people import Clerk, Json, Refused
from tests.support.server import LiveServer

pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")
SITE = "/api/v1/sites/wismar"


def book(lead: Clerk, nth: int = 0, language: str = "uk") -> Json:
    """An appointment in the coming weeks."""
    first = (datetime.now(UTC) + timedelta(days=2)).date().isoformat()
    free = lead.get(f"{SITE}/slots", concern="rent", **{"from": first})
    made: Json = lead.post(f"{SITE}/appointments", concern="rent", at=free[nth]["at"], language=language)
    return made


def looked_at(page: Page, office: LiveServer, day: str, name: str = "Leitung") -> None:
    """The calendar with the week of a day."""
    sign_in(page, office, name)
    expect(page.locator("[data-account]").first).to_be_attached()
    page.evaluate("location.hash = '#kalender'")
    expect(page.locator(".calendar-days")).to_be_visible()
    page.get_by_label("Stelle").select_option("jobcenter")
    expect(page.locator(".calendar-days")).to_have_attribute("aria-busy", "false")
    for _ in range(4):
        if page.locator(f"[data-date='{day}']").count():
            return
        page.keyboard.press("PageDown")
        expect(page.locator(".calendar-days")).to_have_attribute("aria-busy", "false")
    expect(page.locator(f"[data-date='{day}']")).to_be_visible()


def test_a_lead_moves_and_gives_up_by_keyboard(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    made, other = book(lead), book(lead, 9)
    page = browser_page
    page.set_viewport_size(LARGE)
    looked_at(page, office, made["at"][:10])
    entry = page.locator(f"[data-date='{made['at'][:10]}'] [data-entry]", has_text=made["code"])
    expect(entry).to_contain_text("Ukrainisch")
    expect(page.locator("[data-hour]").first).to_be_visible()
    assert violations(page) == []
    for size in ({"width": 320, "height": 480}, {"width": 1280, "height": 800}):
        page.set_viewport_size(size)
        assert sideways(page) == []
    page.locator("h1").click()
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-stop]").first).to_be_focused()
    entry.focus()
    page.keyboard.press("Enter")
    expect(page.locator("dialog")).to_contain_text("keinen Kontakt")
    page.keyboard.press("Escape")
    entry.focus()
    page.keyboard.press("m")
    expect(page.locator("[name=time]").first).to_be_focused()
    assert violations(page) == []
    wanted = page.locator("[name=time]").nth(1).get_attribute("value")
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    expect(page.locator("dialog")).to_have_count(0)
    assert lead.get(f"/api/v1/appointments/{made['secret']}")["at"] == wanted
    expect(page.locator("[data-undo=move]")).to_contain_text(made["code"])
    page.keyboard.press("u")
    expect(page.locator("[data-undo=move]")).to_have_count(0)
    expect(page.locator(".calendar > [role=status]")).to_contain_text("wieder zur alten Zeit")
    assert lead.get(f"/api/v1/appointments/{made['secret']}")["at"] == made["at"]
    page.keyboard.press("u")
    expect(page.locator(".notice")).to_contain_text("nichts zum Zurücknehmen")
    page.evaluate("location.hash = ''")
    expect(page.locator(".calendar")).to_have_count(0)
    page.evaluate("location.hash = '#kalender'")
    looked = page.locator("[data-entry]", has_text=other["code"])
    page.get_by_label("Stelle").select_option("jobcenter")
    for _ in range(3):
        expect(page.locator(".calendar-days")).to_have_attribute("aria-busy", "false")
        if looked.count():
            break
        page.keyboard.press("PageDown")
    looked.focus()
    page.keyboard.press("Delete")
    page.get_by_role("button", name="Absagen").click()
    expect(looked).to_have_count(0)
    assert lead.get(f"/api/v1/appointments/{other['secret']}")["state"] == "cancelled"


def test_a_time_is_blocked_with_a_reason_and_freed_again(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    day = book(lead, 20)["at"][:10]
    page = browser_page
    page.set_viewport_size(LARGE)
    looked_at(page, office, day)
    page.keyboard.press("b")
    page.locator("#block-day").fill(day)
    page.locator("#block-reason").fill("Dienstberatung")
    assert violations(page) == []
    page.set_viewport_size(DOCKED)
    assert sideways(page) == []
    page.locator("#block-reason").press("Enter")
    blocked = page.locator("[data-blocked]")
    expect(blocked).to_contain_text("Dienstberatung")
    free = lead.get(f"{SITE}/slots", concern="rent", **{"from": day, "to": day})
    assert [one for one in free if one["at"][11:16] < "12:00"] == []
    blocked.click()
    page.get_by_role("button", name="Freigeben").click()
    expect(blocked).to_have_count(0)


def test_a_clerk_sees_the_calendar_of_her_own_desk(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    at_work(browser_page, office, counter_of(lead), "Kollege")
    browser_page.keyboard.press("k")
    expect(browser_page.locator("h1")).to_have_text("Kalender · Jobcenter")
    expect(browser_page.locator(".field-row")).to_have_count(0)
    with Clerk(office, "Kollege").sign_in() as clerk, pytest.raises(Refused) as no:
        clerk.get(f"{SITE}/agenda", desk="pilot")
    assert (no.value.status, no.value.code) == (403, "not_allowed")
