"""Whoever has an appointment types its code in at the kiosk and gets her number."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from queue_app import texts
from tests.browser.console_page import sign_in
from tests.browser.kiosk_page import (
    SCAN,
    UPRIGHT,
    WIDE,
    choose,
    number,
    scan,
    spoilt,
    stand_before,
    ticket,
    violations,
)
from tests.support.all_hours import ZONE, open_at_all_hours
from tests.support.browsers import OpenPage
from tests.support.people import Clerk, Json
from tests.support.server import LiveServer
from tests.support.servers import running


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    with running(tmp_path_factory.mktemp("checking") / "server", config=open_at_all_hours()) as server:
        server.add_clerk()
        yield server


def booked(house: LiveServer) -> str:
    """The code of an appointment that is soon."""
    return str(appointment(house)["code"])


def appointment(house: LiveServer) -> Json:
    """An appointment that is soon, of somebody who speaks Ukrainian."""
    with Clerk(house) as clerk:
        clerk.sign_in()
        soon = clerk.get("/api/v1/sites/wismar/slots", concern="rent")[0]["at"]
        made: Json = clerk.post("/api/v1/sites/wismar/appointments", concern="rent", at=soon, language="uk")
    return made


def by_hand(page: Page, text: str) -> None:
    """What somebody types who knows her six digits by heart."""
    page.keyboard.type(text, delay=120)


# What the server says of an appointment that cannot be checked in to now, and what the page has to show for it.
AT = datetime(2026, 11, 27, 14, 30, tzinfo=ZoneInfo(ZONE))
WAYS = {
    "too_early": (
        {"at": AT.isoformat(), "check_in_from": (AT - timedelta(hours=1)).isoformat()},
        ["14:30", "13:30"],
    ),
    "other_day": ({"at": AT.isoformat()}, ["27. November", "14:30"]),
    "other_house": ({"site": "town", "name": "Bürgerhaus Grevesmühlen"}, ["Bürgerhaus Grevesmühlen"]),
    "already_checked_in": ({"number": "T 47"}, ["T 47"]),
}


def to_the_code(page: Page, language: str = "uk") -> None:
    choose(page, language)
    page.locator(".tile").last.dispatch_event("click")
    page.wait_for_selector("[data-page=concerns]")
    page.locator(".tile").first.dispatch_event("click")
    page.wait_for_selector("[data-page=code]")


@pytest.mark.allow_console_errors("401 (UNAUTHORIZED)", "404 (NOT FOUND)")
def test_who_does_not_manage_the_kiosk_is_checked_in_at_the_reception(
    house: LiveServer, open_page: OpenPage
) -> None:
    code = booked(house)
    page = open_page(viewport={"width": 1280, "height": 900})
    sign_in(page, house)
    page.locator(".enter-head [data-reception]").click()
    page.locator("#check-in-code").fill("000000")
    page.keyboard.press("Enter")
    expect(page.locator(".reception-foot")).to_contain_text("Das gibt es hier nicht")
    page.locator("#check-in-code").fill(f"{code[:3]} {code[3:]}")
    page.keyboard.press("Enter")
    expect(page.locator("[data-given]")).to_contain_text("T")
    assert violations(page) == []
    page.locator(".given .big").click()
    expect(page.locator("#check-in-code")).to_be_focused()


def test_the_code_brings_the_number(house: LiveServer, open_page: OpenPage) -> None:
    code = booked(house)
    page = stand_before(house, open_page)
    to_the_code(page)
    page.locator("[data-key='1']").tap()
    page.locator("[data-key='delete']").tap()
    by_hand(page, code)
    shown = number(page)
    known = ticket(page, house)
    assert (known["number"], known["language"], known["desk"]) == (shown, "uk", "jobcenter")


@pytest.mark.allow_console_errors("404")
def test_a_wrong_code_is_said_and_can_be_typed_again(house: LiveServer, open_page: OpenPage) -> None:
    code = booked(house)
    page = stand_before(house, open_page)
    to_the_code(page, "en")
    by_hand(page, f"{(int(code) + 1) % 10**6:06d}")
    expect(page.locator("h1")).to_contain_text("does not exist here")
    page.get_by_role("button", name="Try again").tap()
    expect(page.locator(".digits")).to_have_text("___ ___")
    by_hand(page, code)
    number(page)


def test_a_scanned_code_brings_the_number_in_the_language_of_the_appointment(
    house: LiveServer, open_page: OpenPage
) -> None:
    made = appointment(house)
    page = stand_before(house, open_page)
    scan(page, made["manage_url"])
    shown = number(page)
    expect(page.locator("html")).to_have_attribute("lang", "uk")
    expect(page.locator("h1")).to_have_text("Ваш номер")
    expect(page.get_by_text("Ваш прийом: ")).to_be_visible()
    assert ticket(page, house)["number"] == shown


def test_a_scanner_works_on_every_page_and_its_letters_are_no_commands(
    house: LiveServer, open_page: OpenPage
) -> None:
    made = appointment(house)
    page = stand_before(house, open_page)
    choose(page, "de")
    scan(page, "https://example.org/rrrlllLLL+++")  # a stranger's code: R would read, L would leave the page
    page.wait_for_timeout(200)
    expect(page.locator("[data-page=pages]")).to_be_visible()
    expect(page.locator("[data-voice=toggle]")).to_have_attribute("data-reading", "false")
    scan(page, made["code"])
    number(page)
    expect(page.locator("html")).to_have_attribute("lang", "de")  # chosen by hand


def test_a_quick_hand_loses_no_digit_though_two_keys_come_as_fast_as_a_scanner(
    house: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(house, open_page)
    to_the_code(page, "de")
    page.evaluate(SCAN, ["1", "2", "3"])
    expect(page.locator(".digits")).to_have_text("123 ___")
    page.evaluate(SCAN, ["Backspace", "4"])
    expect(page.locator(".digits")).to_have_text("124 ___")


@pytest.mark.allow_console_errors("409")
@pytest.mark.parametrize("code", list(WAYS))
def test_who_cannot_check_in_now_learns_how_to_go_on(
    house: LiveServer, open_page: OpenPage, code: str
) -> None:
    details, said = WAYS[code]
    error = {"code": code, "message": texts.say("de", f"error-{code.replace('_', '-')}"), "details": details}
    page = stand_before(house, open_page)
    page.route("**/check-ins", lambda route: route.fulfill(status=409, json={"error": error}))
    to_the_code(page, "de")
    by_hand(page, "123456")
    page.wait_for_selector("[data-page=refused]")
    for word in said:
        expect(page.locator("main")).to_contain_text(word)
    assert spoilt(page) == []
    assert violations(page) == []
    page.get_by_role("button", name="Eine Nummer ohne Termin").tap()
    page.wait_for_selector("[data-page=pages]")


@pytest.mark.parametrize("viewport", [UPRIGHT, WIDE])
def test_the_page_is_whole_and_axe_finds_nothing(
    house: LiveServer, open_page: OpenPage, viewport: dict[str, int]
) -> None:
    page = stand_before(house, open_page, viewport=viewport)
    to_the_code(page, "ar")
    assert spoilt(page) == []
    assert violations(page) == []


def test_deleting_by_keyboard_takes_digits_away_and_then_goes_back(
    house: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(house, open_page)
    to_the_code(page, "de")
    by_hand(page, "12")
    page.keyboard.press("Backspace")
    expect(page.locator(".digits")).to_have_text("1__ ___")
    page.keyboard.press("Backspace")
    expect(page.locator(".digits")).to_have_text("___ ___")
    page.keyboard.press("Backspace")
    page.wait_for_selector("[data-page=concerns]")
