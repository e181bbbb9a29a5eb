"""The account view of the console: a clerk sees where she is signed in, and ends what she forgot."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.console_page import DOCKED, LARGE, sideways, sign_in, violations
from tests.support.browsers import OpenPage
from tests.support.people import Clerk
from tests.support.server import LiveServer

pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")


def test_a_session_that_was_forgotten_elsewhere_is_ended_from_here(
    open_page: OpenPage, office: LiveServer
) -> None:
    office.add_clerk("Vergesslich")
    forgotten: Page = open_page(viewport=LARGE)
    sign_in(forgotten, office, "Vergesslich")
    expect(forgotten.locator("[data-account]")).to_be_visible()
    page = open_page(viewport=LARGE)
    with Clerk(office, "Vergesslich").sign_in():
        sign_in(page, office, "Vergesslich")
        page.locator("[data-account]").click()
        expect(page.locator("[data-session]")).to_have_count(3)
        expect(page.locator("[data-session=own] [data-end]")).to_have_count(0)
        assert violations(page) == []
        for size in (DOCKED, LARGE):
            page.set_viewport_size(size)
            assert sideways(page) == []
        page.locator("[data-end]").first.press("Enter")
        expect(page.locator("[data-session]")).to_have_count(2)
        page.locator("[data-end-others]").press("Enter")
        expect(page.locator("[data-session]")).to_have_count(1)
    expect(forgotten.locator("#password")).to_be_visible(timeout=15_000)  # it looks every five seconds
    page.locator("[data-back]").click()
    expect(page.locator("[data-reception]")).to_be_visible()
