"""A page of which a file got lost on the way starts all the same."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Route, expect

from tests.support.browsers import OpenPage
from tests.support.people import Visitor
from tests.support.server import LiveServer


@pytest.fixture(scope="module")
def addresses(office: LiveServer) -> Iterator[dict[str, str]]:
    with Visitor(office) as visitor:
        visitor.take("unsure")
        yield {
            "console": f"/console/{office.site}",
            "phone": f"/t/{visitor.ticket['secret']}",
            "book": f"/book/{office.site}",
        }


@pytest.mark.allow_console_errors("Failed to load resource", "Failed to fetch dynamically imported module")
@pytest.mark.parametrize(
    ("face", "lost"),
    [("console", "console/sign-in.js"), ("phone", "phone/cards.js"), ("book", "booking/frame.js")],
)
def test_a_lost_file_is_fetched_again(
    office: LiveServer, open_page: OpenPage, addresses: dict[str, str], face: str, lost: str
) -> None:
    page = open_page()
    losses = []

    def lose_it_twice(route: Route) -> None:
        losses.append(route.request.url)
        if len(losses) <= 2:
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route(f"**/{lost}", lose_it_twice)
    page.goto(office.url + addresses[face])
    expect(page.get_by_text("Einen Moment, bitte")).to_be_visible()
    expect(page.locator("h1").first).to_be_visible()
    expect(page.get_by_text("Einen Moment, bitte")).not_to_be_visible()
    assert len(losses) == 3
