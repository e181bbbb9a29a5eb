"""The Laufzettel and notes at the desk, in a real browser: by keyboard, and no desk sees the stops of another."""

import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser.console_page import (
    at_work,
    counter_of,
    expect_here,
    press,
    row,
    take,
    violations,
    words,
)
from tests.support.people import Clerk, Json
from tests.support.server import LiveServer

# Before sign-in the page asks who it is and hears 401; Chromium writes every 4xx to its console.
pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")


@pytest.fixture
def page(browser_page: Page, office: LiveServer, lead: Clerk) -> Page:
    """A Jobcenter counter to which somebody has been called."""
    number = take(office)
    at_work(browser_page, office, counter_of(lead))
    press(browser_page, "Space")
    expect_here(browser_page, number, "begin")
    return browser_page


def stations(page: Page) -> list[str]:
    """The desks on the open slip, without the one she is at."""
    found: list[str] = page.locator("[data-station] .slip-name").evaluate_all(
        "all => all.map((one) => one.firstChild.textContent)"
    )
    return found


def add(page: Page, desk: str, count: int, *, first: bool = False) -> None:
    """Put a desk on the slip by keyboard; then it holds so many."""
    page.locator(f"dialog input[value='{desk}']").focus()
    page.keyboard.press("Space")
    if first:
        page.locator(".slip-add > .tick input").focus()
        page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator("[data-station]")).to_have_count(count)
    expect(page.locator("dialog button[type='submit'][aria-disabled='false']")).to_have_count(1)


def test_stations_are_added_moved_and_crossed_out_by_keyboard(page: Page) -> None:
    press(page, "s")
    add(page, "pilot", 1)
    add(page, "landkreis", 2)
    add(page, "counselling", 3, first=True)
    assert stations(page) == ["Migrationsberatung", "Lotse", "Landkreis"]
    page.locator("[data-station]").last.locator("[data-deed='earlier']").focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator("[data-station] .slip-name").nth(1)).to_have_text("Landkreis")
    assert stations(page) == ["Migrationsberatung", "Landkreis", "Lotse"]
    expect(page.locator("[data-station]").nth(1).locator("[data-deed='earlier']")).to_be_focused()
    expect(page.locator("dialog button[type='submit'][aria-disabled='false']")).to_have_count(1)
    page.keyboard.press("Delete")
    expect(page.locator("[data-station]")).to_have_count(2)
    assert stations(page) == ["Migrationsberatung", "Lotse"]
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(page.locator(".chips")).to_contain_text(words("dann: Migrationsberatung, Lotse"))
    expect(page.locator("#primary")).to_be_focused()


def wait_at(office: LiveServer, desk: str) -> Json | None:
    """What the board says of a desk's wait."""
    board = office.get(f"/api/v1/sites/{office.site}/board")["board"]
    found: Json | None = next(line["wait"] for line in board["waiting"] if line["desk"] == desk)
    return found


def test_a_station_without_a_desk_asks_for_one(page: Page) -> None:
    press(page, "s")
    expect(page.get_by_role("dialog").locator("input").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#desk-missing")).to_have_text("Bitte wählen Sie eine Stelle.")


def test_a_desk_sees_only_its_own_station_and_that_there_is_more(
    page: Page, office: LiveServer, lead: Clerk
) -> None:
    lead.open(
        counter_of(lead, "landkreis")
    )  # the shorter wait comes first, once a forecast knows the counter
    deadline = time.monotonic() + 30
    while wait_at(office, "landkreis") is None and time.monotonic() < deadline:
        time.sleep(0.2)
    number = take(office, "landkreis", more="jobcenter")
    expect(row(page, number)).to_have_count(0)  # planned here: in another list
    press(page, "4")
    expect(row(page, number)).to_be_visible()
    expect(row(page, number)).not_to_contain_text("Landkreis")
    waiting = next(e for e in lead.console()["waiting"] if e["number"] == number)
    assert (waiting["more"], "then" in waiting, "slip" in waiting) == (1, False, False)
    lead.call_next()
    here = lead.console()["current"]
    assert (here["then"], [sorted(s) for s in here["slip"]]) == (["jobcenter"], [["desk", "id", "version"]])


def test_a_note_is_kept_changed_and_shown_as_text(page: Page) -> None:
    press(page, "m")
    page.keyboard.type("<b>Mietvertrag</b> fehlt s n")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(".note")).to_contain_text("<b>Mietvertrag</b> fehlt s n")
    press(page, "m")
    expect(page.locator("dialog textarea")).to_have_value("<b>Mietvertrag</b> fehlt s n")
    page.locator("dialog textarea").fill("")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".note")).to_have_count(0)


def test_who_types_on_at_once_types_into_the_note(page: Page) -> None:
    expect(page.locator("#primary[aria-disabled='false']")).to_have_count(1)
    ready = page.evaluate(
        """async () => {
            document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "m", bubbles: true }));
            await Promise.resolve().then(() => {}); // no frame, no timer: only what the key itself set going
            return document.activeElement.localName;
        }"""
    )
    assert ready == "textarea"


@pytest.mark.allow_console_errors("401", "409", "ERR_FAILED")
def test_a_stale_slip_moves_nothing_and_says_so(page: Page, lead: Clerk, office: LiveServer) -> None:
    press(page, "s")
    add(page, "pilot", 1)
    add(page, "landkreis", 2)
    page.route("**/console?*", lambda route: route.abort())  # from here on this page knows nothing new
    lead.counter = counter_of(lead)
    stop = lead.console()["current"]["slip"][1]
    lead.step(stop["id"], "drop-stop")
    page.locator("[data-station]").last.locator("[data-deed='earlier']").click()
    expect(page.locator("dialog .notice")).to_contain_text("inzwischen etwas geändert")
    assert [s["desk"] for s in lead.console()["current"]["slip"]] == ["pilot"]
