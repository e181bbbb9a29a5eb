"""The paper ticket, as the kiosk prints it from a frame."""

import re

import pytest
from playwright.sync_api import Route, expect

from tests.browser.phone_page import Take, sees, taking, text, violations
from tests.support.browsers import OpenPage
from tests.support.server import LiveServer

take = pytest.fixture(taking)


@pytest.mark.parametrize("language", ["de", "ar", "uk", "ti"])
def test_the_paper_ticket_is_one_page_of_80_mm_in_two_languages_without_a_concern(
    take: Take, office: LiveServer, open_page: OpenPage, language: str
) -> None:
    visitor = take(language, desks=("jobcenter", "counselling"))
    page = open_page(viewport={"width": 400, "height": 900})
    page.goto(f"{office.url}/api/v1/tickets/{visitor.ticket['secret']}/print")
    page.wait_for_selector("html[data-ready=yes]")
    expect(page.locator(".number")).to_have_text(visitor.number)
    sees(page, "Bitte behalten Sie diesen Zettel.", "Jobcenter")
    assert page.evaluate("document.documentElement.lang") == language
    assert page.locator("img").evaluate("image => image.naturalWidth") > 0
    for stop in visitor.look()["stops"]:
        for name in stop["names"].values():
            assert name not in text(page)
    pages, width = paper(page.pdf(prefer_css_page_size=True))
    assert (pages, round(width)) == (1, 80)
    assert violations(page) == []


@pytest.mark.parametrize("language", ["de", "ar", "ti"])
def test_narrow_paper_holds_the_whole_ticket(
    take: Take, office: LiveServer, open_page: OpenPage, language: str
) -> None:
    visitor = take(language, desks=("jobcenter", "counselling"))
    page = open_page(viewport={"width": 400, "height": 900})

    def as_on_narrow_paper(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, json={**answer.json(), "paper_mm": 58})

    address = f"/api/v1/tickets/{visitor.ticket['secret']}"
    page.route(re.compile(f"{address}$"), as_on_narrow_paper)
    page.goto(f"{office.url}{address}/print")
    page.wait_for_selector("html[data-ready=yes]")
    expect(page.locator(".number")).to_have_text(visitor.number)
    assert page.evaluate("document.body.scrollWidth <= document.body.clientWidth")
    pages, width = paper(page.pdf(prefer_css_page_size=True))
    assert (pages, round(width)) == (1, 58)


def paper(pdf: bytes) -> tuple[int, float]:
    """How many pages, and their width in millimetres."""
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([0-9.]+) [0-9.]+\s*\]", pdf)
    return len(boxes), float(boxes[0]) / 72 * 25.4


@pytest.mark.allow_console_errors("404")
def test_paper_for_an_unknown_ticket_says_to_the_kiosk_that_there_is_nothing_to_print(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = open_page()
    page.goto(f"{office.url}/api/v1/tickets/abcdefghijklmnopqrstuvwxyz/print")
    page.wait_for_selector("html[data-ready=failed]")
