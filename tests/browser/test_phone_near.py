"""The phone says "soon" at the place in the line that its visitor chose."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browsers import OpenPage
from tests.support.people import Clerk, Visitor
from tests.support.server import LiveServer
from tests.support.wall import violations

PHONE = {"width": 390, "height": 844}
FEEL = "window.buzzes = []; Navigator.prototype.vibrate = (how) => buzzes.push(how) > 0;"


@pytest.fixture(scope="module")
def clerk(office: LiveServer) -> Clerk:
    clerk = Clerk(office, "Testperson").sign_in()
    clerk.open("3")
    return clerk


def queue_up(office: LiveServer, people: int, language: str) -> Visitor:
    for _ in range(people + 1):
        visitor = Visitor(office, language)
        concerns = visitor.catalogue()["concerns"]
        visitor.take(next(c["id"] for c in concerns if c["desk"] == "jobcenter" and not c["urgent"]))
    return visitor


def serve(clerk: Clerk) -> None:
    stop = clerk.call_next()
    clerk.step(stop, "begin")
    clerk.step(stop, "finish")


def follow(open_page: OpenPage, office: LiveServer, visitor: Visitor) -> Page:
    page = open_page(viewport=PHONE, has_touch=True)
    page.add_init_script(FEEL)
    page.goto(f"{office.url}/t/{visitor.ticket['secret']}")
    expect(page.locator(".near")).to_be_visible()
    return page


def test_it_says_soon_at_the_place_that_was_chosen(
    open_page: OpenPage, office: LiveServer, clerk: Clerk
) -> None:
    page = follow(open_page, office, queue_up(office, 4, "ar"))
    page.get_by_role("group").get_by_role("button", name="3").click()
    expect(page.locator(".near")).to_have_attribute("data-near", "false")
    serve(clerk)
    expect(page.locator(".near")).to_have_attribute("data-near", "true")
    expect(page.locator(".near-now")).to_contain_text("سيأتي دوركم")
    serve(clerk)
    expect(page.locator(".near-now")).to_be_visible()
    assert page.evaluate("buzzes") == [[250]]  # once, not at every step
    assert violations(page) == []
    page.reload()
    expect(page.get_by_role("button", name="3", pressed=True)).to_be_visible()


def test_who_does_not_want_it_is_left_in_peace(open_page: OpenPage, office: LiveServer, clerk: Clerk) -> None:
    page = follow(open_page, office, queue_up(office, 1, "de"))
    page.get_by_role("button", name="Nein").click()
    serve(clerk)
    expect(page.locator(".near-now")).to_have_count(0)
