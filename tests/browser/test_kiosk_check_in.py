"""Whoever has an appointment types its code in at the kiosk and gets her number."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kiosk_page import AXE, UPRIGHT, WIDE, choose, number, spoilt, stand_before, ticket
from tests.support.all_hours import open_at_all_hours
from tests.support.browsers import OpenPage
from tests.support.people import Clerk
from tests.support.server import LiveServer
from tests.support.servers import running


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    with running(tmp_path_factory.mktemp("checking") / "server", config=open_at_all_hours()) as server:
        server.add_clerk()
        yield server


def booked(house: LiveServer) -> str:
    """The code of an appointment that is soon."""
    with Clerk(house) as clerk:
        clerk.sign_in()
        soon = clerk.get("/api/v1/sites/wismar/slots", concern="rent")[0]["at"]
        made = clerk.post("/api/v1/sites/wismar/appointments", concern="rent", at=soon, language="uk")
    return str(made["code"])


def to_the_code(page: Page, language: str = "uk") -> None:
    choose(page, language)
    page.locator(".tile").last.dispatch_event("click")
    page.wait_for_selector("[data-page=concerns]")
    page.locator(".tile").first.dispatch_event("click")
    page.wait_for_selector("[data-page=code]")


def test_the_code_brings_the_number(house: LiveServer, open_page: OpenPage) -> None:
    code = booked(house)
    page = stand_before(house, open_page)
    to_the_code(page)
    page.locator("[data-key='1']").tap()
    page.locator("[data-key='delete']").tap()
    page.keyboard.type(code)
    shown = number(page)
    known = ticket(page, house)
    assert (known["number"], known["language"], known["desk"]) == (shown, "uk", "jobcenter")


@pytest.mark.allow_console_errors("404")
def test_a_wrong_code_is_said_and_can_be_typed_again(house: LiveServer, open_page: OpenPage) -> None:
    code = booked(house)
    page = stand_before(house, open_page)
    to_the_code(page, "en")
    page.keyboard.type(f"{(int(code) + 1) % 10**6:06d}")
    expect(page.locator("h1")).to_contain_text("does not exist here")
    page.get_by_role("button", name="Try again").tap()
    expect(page.locator(".digits")).to_have_text("___ ___")
    page.keyboard.type(code)
    number(page)


@pytest.mark.parametrize("viewport", [UPRIGHT, WIDE])
def test_the_page_is_whole_and_axe_finds_nothing(
    house: LiveServer, open_page: OpenPage, viewport: dict[str, int]
) -> None:
    page = stand_before(house, open_page, viewport=viewport)
    to_the_code(page, "ar")
    assert spoilt(page) == []
    page.evaluate(AXE)
    assert page.evaluate("async () => (await axe.run()).violations.map((v) => v.id)") == []
