"""Booking by phone, and the page of an appointment. The office's days are fixed by its configuration."""

import re

import pytest
import requests
from playwright.sync_api import Page, Response, expect

from tests.browser.phone_page import PHONE, slow_down, violations
from tests.support.browsers import OpenPage
from tests.support.people import Person
from tests.support.profile import LONG
from tests.support.server import LiveServer

MOST_KILOBYTES = 100  # headers too, as they come over the line
OTHERS = ["uk", "ru", "fa", "ps", "tr", "kmr", "so", "en", "fr", "de-simple"]
# Phones have letters of their own for these scripts; the machine that tests has not.
OF_PHONES = re.compile(r"-(arabic|cyrillic|ethiopic)")


def open_booking(office: LiveServer, open_page: OpenPage, language: str, **options: object) -> Page:
    page = open_page(**{**PHONE, **options})
    page.goto(f"{office.url}/book/wismar#{language}")
    expect(page.locator("h1")).to_be_visible()
    return page


def to_the_times(page: Page) -> None:
    """ "Home", then "Rent": a matter of the Jobcenter."""
    page.locator(".tile").nth(1).click()
    page.locator(".tile").nth(1).click()
    expect(page.locator(".times button").first).to_be_visible(timeout=15_000)


def book(page: Page) -> str:
    """The first free time; the code of the appointment."""
    to_the_times(page)
    page.locator(".times button").nth(2).click()  # the first may be too soon in a moment
    page.locator(".go").click()
    expect(page.locator(".code")).to_be_visible(timeout=15_000)
    return page.locator(".code").inner_text().replace(" ", "")


def test_the_best_times_are_proposed_above_all_others_and_she_may_think_again(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = open_booking(office, open_page, "de")
    to_the_times(page)
    proposed = page.locator(".proposed button")
    expect(proposed).to_have_count(3)
    assert page.locator(".times button").count() > 6
    chosen = proposed.last.inner_text()
    proposed.last.click()
    expect(page.locator(".summary .clock")).to_contain_text(re.findall(r"\d\d:\d\d", chosen)[0])
    with page.expect_request("**/holds") as again:
        page.get_by_role("button", name="Zurück").click()
        proposed.last.click()  # she is not in her own way
    expect(page.locator(".go")).to_be_visible()
    assert (again.value.post_data_json or {})["hold"]


def test_an_appointment_is_booked_in_four_taps_moved_and_given_up(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = open_booking(office, open_page, "de")
    code = book(page)
    assert re.fullmatch(r"\d{6}", code)
    secret = page.url.split("/a/")[1].split("#")[0]
    first = office.get(f"/api/v1/appointments/{secret}")
    assert (first["code"], first["concerns"][0]["id"]) == (code, "rent")
    expect(page.locator(".bring")).to_contain_text("Mietangebot")
    expect(page.locator(".qr")).to_have_js_property("complete", True)
    expect(page.locator("address")).to_have_text("Beispielstraße 1, 23966 Wismar")

    page.get_by_role("button", name="Andere Zeit").click()
    page.locator(".times button").last.click()
    expect(page.locator(".code")).to_be_visible(timeout=15_000)
    moved = office.get(f"/api/v1/appointments/{secret}")
    assert (moved["code"], moved["at"] > first["at"]) == (code, True)

    page.get_by_role("button", name="Termin absagen").click()
    page.get_by_role("button", name="Nein, behalten").click()
    page.get_by_role("button", name="Termin absagen").click()
    page.get_by_role("button", name="Ja, absagen").click()
    expect(page.locator("h1")).to_have_text("Ihr Termin ist abgesagt.")
    assert violations(page) == []
    page.get_by_role("link", name="Termin buchen").click()
    expect(page.locator("h1")).to_have_text("Worum geht es?")


def test_one_appointment_can_be_for_several_concerns_and_is_longer_then(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = open_booking(office, open_page, "de")
    to_the_times(page)
    alone = page.locator(".times button").count()
    page.get_by_role("button", name="Noch ein Anliegen").click()
    expect(page.locator("h1")).to_have_text("Was brauchen Sie noch?")
    expect(page.locator("h1")).to_be_focused()
    assert violations(page) == []
    page.get_by_role("button", name="Zurück").click()
    expect(page.locator(".chosen li")).to_have_count(1)
    page.get_by_role("button", name="Noch ein Anliegen").click()
    page.locator(".tile", has_text="Erster Antrag").click()
    expect(page.locator(".chosen li")).to_have_count(2)
    expect(page.locator(".times button").first).to_be_visible()
    assert page.locator(".times button").count() < alone  # fewer, as it is longer
    assert violations(page) == []
    page.get_by_role("button", name="Deutsch").click()
    page.get_by_role("button", name="English").click()
    expect(page.locator(".chosen li").first).to_have_text("Rent, deposit, moving")
    expect(page.locator(".times button").first).to_be_visible()
    page.locator(".times button").nth(2).click()
    page.locator(".go").click()
    expect(page.locator(".code")).to_be_visible()
    made = office.get(f"/api/v1/appointments/{page.url.split('/a/')[1].split('#')[0]}")
    assert [one["id"] for one in made["concerns"]] == ["rent", "first-application"]


@pytest.mark.allow_console_errors("409")
def test_a_time_that_somebody_else_takes_meanwhile_is_said_and_the_others_are_shown(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = open_booking(office, open_page, "en")
    to_the_times(page)
    at = office.get("/api/v1/sites/wismar/slots", params={"concern": "rent"})[0]["at"]
    with Person(office, "en") as other:
        while any(
            s["at"] == at for s in office.get("/api/v1/sites/wismar/slots", params={"concern": "rent"})
        ):
            other.post("/api/v1/sites/wismar/holds", concern="rent", at=at)
    page.locator(".times button").first.click()
    expect(page.get_by_role("alert")).to_contain_text("This time has just been taken")
    expect(page.locator(".times button").first).to_be_visible()


@pytest.mark.allow_console_errors("404")
def test_an_unknown_appointment_is_told_kindly(office: LiveServer, open_page: OpenPage) -> None:
    page = open_page(**PHONE, locale="en-GB")
    page.goto(f"{office.url}/a/{'A' * 32}#en")
    expect(page.locator("h1")).to_contain_text("does not exist here")


@pytest.mark.parametrize(("language", "theme"), [("de", "light"), ("ar", "dark"), ("ti", "light")])
def test_axe_finds_nothing_on_any_step(
    office: LiveServer, open_page: OpenPage, language: str, theme: str
) -> None:
    page = open_booking(office, open_page, language, color_scheme=theme)
    assert violations(page) == []
    page.locator(".tile").nth(1).click()
    assert violations(page) == []
    page.locator(".tile").nth(1).click()
    expect(page.locator(".times button").first).to_be_visible(timeout=15_000)
    assert violations(page) == []
    page.locator(".times button").nth(2).click()  # the first may be too soon in a moment
    expect(page.locator(".go")).to_be_visible()
    assert page.locator("input, textarea, select, form").count() == 0  # this house writes to nobody
    assert violations(page) == []
    page.locator(".go").click()
    expect(page.locator(".code")).to_be_visible(timeout=15_000)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("language", ["de", "uk"])
def test_the_first_page_is_small_with_its_fonts_and_asks_for_nothing_personal(
    office: LiveServer, open_page: OpenPage, language: str
) -> None:
    page = open_page(**PHONE)
    sent: list[Response] = []
    page.on("response", lambda r: sent.append(r))  # noqa: PLW0108 - Playwright marks its handlers; a builtin cannot be
    page.goto(f"{office.url}/book/wismar#{language}")
    expect(page.locator(".tile").first).to_be_visible()
    page.evaluate("document.fonts.ready.then(() => true)")
    page.wait_for_load_state("networkidle")
    sizes = {r.url: r.request.sizes() for r in sent if not OF_PHONES.search(r.url)}
    whole = {url: one["responseBodySize"] + one["responseHeadersSize"] for url, one in sizes.items()}
    assert sum(whole.values()) <= MOST_KILOBYTES * 1000, whole
    assert page.locator("input, textarea, select, form").count() == 0
    assert page.context.cookies() == []


def test_on_a_line_of_400_kilobits_an_appointment_is_booked(office: LiveServer, open_page: OpenPage) -> None:
    page = open_page(**PHONE)
    slow_down(page)
    page.goto(f"{office.url}/book/wismar#uk")
    assert re.fullmatch(r"\d{6}", book(page))


@pytest.mark.parametrize("language", OTHERS if LONG else ["uk", "ps", "so", "de-simple"])
def test_axe_finds_nothing_in_the_other_languages(
    office: LiveServer, open_page: OpenPage, language: str
) -> None:
    page = open_booking(office, open_page, language)
    assert violations(page) == []
    book(page)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_calendar_file_can_be_fetched(office: LiveServer, open_page: OpenPage) -> None:
    page = open_booking(office, open_page, "uk")
    book(page)
    address = page.locator("a[download]").get_attribute("href")
    assert requests.get(f"{office.url}{address}", timeout=20).text.startswith("BEGIN:VCALENDAR")
