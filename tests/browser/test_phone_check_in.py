"""Checking in on the own phone: the code stands on the screen of the house, and the number comes at once."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.phone_page import PHONE, violations
from tests.support.all_hours import open_at_all_hours
from tests.support.browsers import OpenPage
from tests.support.people import Clerk, Json
from tests.support.server import LiveServer
from tests.support.servers import running

# Said to whoever types a wrong code.
pytestmark = pytest.mark.allow_console_errors("409 (CONFLICT)")
SITE = "/api/v1/sites/wismar"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """A house whose screens show a code."""
    config = open_at_all_hours().replace('code = "off"', 'code = "hourly"')
    with running(tmp_path_factory.mktemp("arriving") / "server", config=config) as server:
        server.add_clerk()
        yield server


def booked(house: LiveServer, language: str) -> Json:
    """An appointment within the hour."""
    with Clerk(house).sign_in() as clerk:
        soon = clerk.get(f"{SITE}/slots", concern="rent")[0]
        made: Json = clerk.post(f"{SITE}/appointments", concern="rent", at=soon["at"], language=language)
        return made


def screen(house: LiveServer, open_page: OpenPage) -> Page:
    """An enrolled screen."""
    page = open_page(viewport={"width": 1920, "height": 1080})
    page.set_extra_http_headers({"Authorization": f"Bearer {house.device_token('display')}"})
    page.goto(f"{house.url}/display/wismar")
    expect(page.locator(".arrival b")).to_be_visible()
    return page


def test_with_the_code_of_the_screen_the_phone_gets_its_number(
    house: LiveServer, open_page: OpenPage
) -> None:
    code = screen(house, open_page).locator(".arrival b").inner_text().strip()
    made = booked(house, "ar")
    page = open_page(**PHONE)
    page.goto(f"{house.url}/a/{made['secret']}#ar")
    field = page.locator("#here-code")
    field.fill(f"{(int(code) + 1) % 10000:04d}")
    assert violations(page) == []
    page.locator(".here button").click()
    expect(page.locator(".here [role=alert]")).not_to_be_empty()
    field.fill(code)
    page.locator(".here button").click()
    expect(page.locator(".number").first).to_be_visible()
    assert "/t/" in page.url
    # Back on the page of the appointment nothing is left to do.
    page.goto(f"{house.url}/a/{made['secret']}")
    expect(page.locator(".code")).to_be_visible()
    expect(page.locator(".here")).to_have_count(0)
