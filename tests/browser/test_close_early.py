"""A desk is closed earlier where somebody sees that it will not be through: at the reception and in the lead's view."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from queue_app import config
from queue_app.store import foresight
from queue_app.store.database import Database
from tests.browser.console_page import DOCKED, LARGE, sideways, sign_in, violations, words
from tests.support.all_hours import ZONE, open_at_all_hours
from tests.support.server import LiveServer
from tests.support.servers import StartServer

pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")


def test_a_desk_closes_earlier_by_a_lead_and_opens_as_usual_again(
    live_server: StartServer, browser_page: Page
) -> None:
    office = live_server(config=open_at_all_hours(), env={"QUEUE_ALWAYS_OPEN": "0"})
    office.add_clerk("Leitung", "lead")
    page = browser_page
    sign_in(page, office, "Leitung")
    page.locator(".enter-head [data-reception]").click()
    page.locator("[data-early=jobcenter]").click()
    dialog = page.get_by_role("dialog")
    expect(page.locator("#early")).to_be_focused()
    expect(dialog).to_contain_text(words("Heute offen von 00:01 bis 23:59"))
    for size in (DOCKED, LARGE):
        page.set_viewport_size(size)
        assert (sideways(page), violations(page)) == ([], [])
    page.locator("#early").fill("23:59")  # that is no earlier
    expect(dialog.get_by_role("button", name="Früher schließen")).to_have_attribute("aria-disabled", "true")
    page.locator("#early").fill("22:00")
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(page.locator(".notice")).to_contain_text(words("Jobcenter schließt heute um 22:00"))
    expect(page.locator(".desks-today [data-desk=jobcenter]")).to_contain_text(
        words("schließt heute um 22:00")
    )
    expect(page.locator(".desks-today [data-desk=pilot]")).not_to_contain_text("schließt heute")
    page.locator("[data-lead]").click()
    row = page.locator(".lead-desks [data-desk=jobcenter]")
    expect(row).to_contain_text("22:00")
    for size in (DOCKED, LARGE):
        page.set_viewport_size(size)
        assert (sideways(page), violations(page)) == ([], [])
    row.locator("[data-early]").click()
    expect(page.locator(".notice")).to_contain_text(words("Jobcenter ist heute doch so lange offen"))
    expect(row).to_contain_text("23:59")
    expect(row.locator("[data-early]")).to_have_text("Früher schließen")


def test_closing_early_is_suggested_with_what_it_brings_and_costs_and_is_one_press_away(
    live_server: StartServer, browser_page: Page
) -> None:
    office = live_server(config=open_at_all_hours(), env={"QUEUE_ALWAYS_OPEN": "0"})
    office.add_clerk("Leitung", "lead")
    now = datetime.now(UTC)
    closes = (now + timedelta(hours=1)).replace(minute=30, second=0, microsecond=0)
    foresee(office, closes.isoformat(), now + timedelta(hours=2))
    page = browser_page
    sign_in(page, office, "Leitung")
    page.evaluate("location.hash = '#leitung'")
    found = page.locator("[data-suggestion=close]")
    time = closes.astimezone(ZoneInfo(ZONE)).strftime("%H:%M")
    expect(found).to_contain_text(words(f"Jobcenter schließt heute schon um {time}"))
    expect(found).to_contain_text(words("40 Min. früher durch; etwa 6 Menschen kommen vergeblich"))
    for size in (DOCKED, LARGE):
        page.set_viewport_size(size)
        assert (sideways(page), violations(page)) == ([], [])
    found.locator("[data-early]").click()
    expect(page.locator("#early")).to_have_value(time)
    page.keyboard.press("Enter")
    expect(page.locator(".lead-desks [data-desk=jobcenter]")).to_contain_text(time)


def foresee(office: LiveServer, closes_at: str, until: datetime) -> None:
    """As if the rehearsal had found it; in an empty house nothing is foreseen anew."""
    database = Database(office.env["QUEUE_DATABASE_URL"])
    change = {"kind": "close", "counter": None, "desks": ["jobcenter"], "closes_at": closes_at}
    found = {**change, "sooner": 40, "away": 6, "gain": -1, "give": 0.5}
    site = config.load(office.config, {}).sites[0]
    with database.writing(site.id) as connection:
        foresight.keep(connection, site, {"ends": {}, "changes": [found]}, until)
    database.dispose()
