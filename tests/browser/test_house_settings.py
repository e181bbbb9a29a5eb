"""The settings of the house on a page: closures by keyboard, what lies on them, and a history with undo."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.console_page import sideways, sign_in, violations
from tests.support.browsers import OpenPage
from tests.support.people import Clerk, Visitor, request_id
from tests.support.server import LiveServer

pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")


def opened(page: Page, office: LiveServer) -> Page:
    """The settings."""
    sign_in(page, office, "Leitung")
    expect(page.locator("[data-lead]")).to_have_count(1)
    page.evaluate("location.hash = '#einstellungen'")
    expect(page.locator("#closures")).to_be_visible()
    return page


def booked_day(office: LiveServer) -> str:
    """A day on which somebody has an appointment."""
    with Visitor(office) as visitor:
        site = f"/api/v1/sites/{office.site}"
        first = datetime.now(UTC).date()
        span = {"from": first.isoformat(), "to": (first + timedelta(days=21)).isoformat()}
        at = str(visitor.get(f"{site}/slots", concern="rent", **span)[-1]["at"])
        wish = {"request_id": request_id(), "concerns": ["rent"], "at": at, "language": "ar"}
        visitor.post(f"{site}/appointments", **wish)
        return at[:10]


def test_a_day_is_closed_by_keyboard_its_appointments_are_asked_about_and_it_is_undone(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    day = booked_day(office)
    page = opened(browser_page, office)
    page.locator("#set-first").fill(day)
    page.locator("#set-last").fill(day)
    page.locator("#set-reason").fill("Team <b>day</b>")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("in dieser Zeit")
    expect(dialog.get_by_role("button", name="Abbrechen")).to_be_focused()
    assert violations(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("[data-strike]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(f"[data-closure='{day}']")).to_contain_text("Team <b>day</b>")
    line = page.locator("[data-change=closed]")
    expect(line).to_contain_text("Ein Termin abgesagt")
    expect(page.locator(".reception-foot")).to_contain_text("Ein Termin ist abgesagt")
    for width, height in ((1280, 900), (320, 480)):
        page.set_viewport_size({"width": width, "height": height})
        assert (sideways(page), violations(page)) == ([], [])
    expect(page.locator("[data-undo][aria-disabled=false]")).to_have_count(1)
    line.locator("[data-undo]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-closure]")).to_have_count(0)
    expect(page.locator("[data-change=reopened]")).to_be_visible()
    expect(page.locator("[data-change=closed]")).to_have_attribute("data-undone", "true")


def test_a_counter_with_nobody_today_is_set_by_keyboard(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    page = opened(browser_page, office)
    page.locator("#plan-1").select_option("hours")
    page.locator("[data-planned='1'] input").last.fill("10:30")
    page.keyboard.press("Enter")
    expect(page.locator("[data-change=staffed]")).to_contain_text("08:00")
    expect(page.locator("[data-planned='1'] button")).to_have_count(0)
    page.set_viewport_size({"width": 320, "height": 480})
    assert (sideways(page), violations(page)) == ([], [])


def test_languages_of_today_are_set_by_keyboard_and_taken_back(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    lead.open("3", languages=["de"])
    page = opened(browser_page, office)
    place = page.locator("[data-spoken='3']")
    place.locator("summary").focus()
    page.keyboard.press("Enter")
    place.locator("input[value='uk']").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator("[data-change=spoken]")).to_contain_text("Ukrainisch")
    expect(place.locator("summary")).to_contain_text("Ukrainisch")
    assert lead.console()["counter"]["languages"] == ["de", "uk"]
    for width, height in ((1280, 900), (320, 480)):
        page.set_viewport_size({"width": width, "height": height})
        assert (sideways(page), violations(page)) == ([], [])
    page.locator("[data-change=spoken] [data-undo][aria-disabled=false]").click()
    expect(place.locator("summary")).to_contain_text("wie geplant")
    assert lead.console()["counter"]["languages"] == ["de"]


def test_a_message_is_kept_ready_shown_with_one_press_changed_and_removed(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    page = opened(browser_page, office)
    page.locator("[data-new-ready]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#ready-de")).to_be_focused()
    page.keyboard.type("Es dauert <b>heute</b> länger.")
    page.locator("#ready-ar").fill("تأخير")
    for width, height in ((1280, 900), (320, 480)):
        page.set_viewport_size({"width": width, "height": height})
        assert (sideways(page), violations(page)) == ([], [])
    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_role("dialog").locator("button[type=submit]").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("[data-kept]")).to_contain_text("Es dauert <b>heute</b> länger.")
    expect(page.locator("[data-ready][aria-disabled=false]")).to_have_count(1)
    page.evaluate("location.hash = '#leitung'")
    page.locator("[data-ready]").click()
    expect(page.locator("#message")).to_have_value("Es dauert <b>heute</b> länger. | تأخير")
    assert violations(page) == []
    page.evaluate("location.hash = '#einstellungen'")
    page.locator("[data-kept] button").last.click()
    page.get_by_role("dialog").locator(".big").click()
    expect(page.locator("[data-kept]")).to_have_count(0)
    page.locator("[data-change=ready_message] [data-undo][aria-disabled=false]").first.click()
    expect(page.locator("[data-kept]")).to_have_count(1)
    lead.post(f"/api/v1/sites/{office.site}/message", text="")


def test_a_device_is_revoked_after_a_question_and_allowed_again(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    office.device_token("display")
    page = opened(browser_page, office)
    page.locator("[data-revoke]").first.click()
    expect(page.get_by_role("dialog").get_by_role("button", name="Abbrechen")).to_be_focused()
    page.get_by_role("dialog").get_by_role("button", name="Sperren").click()
    expect(page.locator("[data-revoke]")).to_have_count(0)
    expect(page.locator("[data-undo][aria-disabled=false]").first).to_be_visible()
    page.locator("[data-change=revoked] [data-undo]").click()
    expect(page.locator("[data-revoke]")).to_have_count(1)
    assert violations(page) == []


def test_a_new_screen_is_enrolled_by_link_and_qr_code_and_cut_off_when_it_is_revoked(
    browser_page: Page, open_page: OpenPage, office: LiveServer, lead: Clerk
) -> None:
    page = opened(browser_page, office)
    page.locator("#device-name").fill("Flur <b>1</b>")
    page.locator("#device-shows").select_option("door")
    page.locator("[data-invite]").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.locator(".invite-qr")).to_be_visible()
    expect(dialog.get_by_role("button")).to_be_focused()
    assert dialog.locator(".invite-qr").evaluate("one => one.complete && one.naturalWidth > 0")
    for width, height in ((1280, 900), (320, 480)):
        page.set_viewport_size({"width": width, "height": height})
        assert (sideways(page), violations(page)) == ([], [])
    page.set_viewport_size({"width": 1280, "height": 900})
    screen = open_page(viewport={"width": 1280, "height": 720})
    screen.goto(str(dialog.locator("[data-link]").text_content()))
    expect(screen.locator(".frame[data-layout=door]")).to_be_visible()
    expect(dialog.locator("[data-invited=there]")).to_be_visible()
    expect(dialog.locator("[data-link]")).to_have_count(0)
    dialog.get_by_role("button").click()
    expect(dialog).to_have_count(0)
    line = page.locator(".devices li", has_text="Flur <b>1</b>")
    line.locator("[data-revoke]").click()
    page.get_by_role("dialog").get_by_role("button", name="Sperren").click()
    expect(screen.locator("main.enrol")).to_be_visible()
    screen.reload()
    expect(screen.locator("main.enrol code")).to_be_visible()


def test_what_the_configuration_states_is_found_with_its_line(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    page = opened(browser_page, office)
    page.locator("#stated-find").fill("undo_seconds")
    found = page.locator(".stated")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("Zeile")
    page.locator("#stated-find").fill("database_url")
    expect(found).to_contain_text("gesetzt, nicht gezeigt")
    page.locator("#stated-find").fill("sites[wismar]")
    page.set_viewport_size({"width": 320, "height": 480})
    assert (sideways(page), violations(page)) == ([], [])


def test_a_clerk_comes_to_the_choice_of_counters_instead(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    sign_in(browser_page, office, "Kollege")
    expect(browser_page.locator("[data-reception]")).to_be_visible()
    browser_page.evaluate("location.hash = '#einstellungen'")
    browser_page.reload()
    expect(browser_page.locator("[data-reception]")).to_be_visible()
    expect(browser_page.locator("#closures")).to_have_count(0)
