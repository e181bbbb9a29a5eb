"""What the kiosk says beside its texts: the buttons that have the focus, and times."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.kiosk_page import choose, open_group, stand_before
from tests.browser.test_kiosk_voice import listen, quiet, voices
from tests.support.browsers import OpenPage
from tests.support.server import LiveServer

FRIDAY = "2026-11-27T13:30:00+00:00"  # half past two in the house


def open_code(page: Page) -> None:
    """The page for the code of an appointment, which is the first tile behind the last."""
    open_group(page, page.locator(".tile").count() - 1)
    page.locator(".tile").first.dispatch_event("click")
    page.wait_for_selector("[data-page=code]")


def test_the_buttons_above_and_the_keys_of_a_code_are_said_by_focus_alone(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(office, open_page)
    asked = voices(page)
    choose(page, "de")
    open_code(page)
    page.keyboard.press("F1")
    quiet(page)
    assert "de/say/say-1" not in asked()
    found = page.evaluate(
        "[...document.querySelectorAll('button')].map((one) => one.dataset.say ?? one.outerHTML)"
    )
    assert [say for say in found if not re.fullmatch(r"[\w/-]+", say)] == []
    assert found[-15:-4] == [
        *(f"say/say-{key}" for key in "123456789"),
        "kiosk/kiosk-code-delete",
        "say/say-0",
    ]


@pytest.mark.allow_console_errors("409")
def test_when_to_come_is_heard_as_well_as_seen(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    asked = voices(page)
    error = {
        "code": "other_day",
        "message": "Ihr Termin ist an einem anderen Tag.",
        "details": {"at": FRIDAY},
    }
    page.route("**/check-ins", lambda route: route.fulfill(status=409, json={"error": error}))
    choose(page, "de")
    open_code(page)
    page.keyboard.type("471147", delay=120)
    page.wait_for_selector("[data-page=refused]")
    listen(page)
    quiet(page)
    said = asked()
    at = said.index("de/kiosk/kiosk-appointment")
    assert said[at + 1 : at + 6] == [f"de/say/say-{piece}" for piece in ("friday", *"1430")]
