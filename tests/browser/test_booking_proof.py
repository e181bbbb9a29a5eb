"""Where many book, the page proves in the background that it costs something: unseen, and without https, too."""

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.phone_page import PHONE
from tests.support.browsers import OpenPage
from tests.support.people import Person, Refused
from tests.support.server import LiveServer
from tests.support.servers import StartServer

SITE = "/api/v1/sites/wismar"
# The one free booking is taken: from now on each needs a proof.
STRICT = {"QUEUE_LIMITS_OFF": "0", "QUEUE_LIMITS__BOOKINGS_WITHOUT_PROOF": "1"}


def asked_much(server: LiveServer) -> None:
    with Person(server, "de") as other:
        at = other.get(f"{SITE}/slots", concern="rent")[-1]["at"]
        other.post(f"{SITE}/holds", concern="rent", at=at)
        with pytest.raises(Refused) as no:
            other.post(f"{SITE}/holds", concern="rent", at=at)
    assert (no.value.status, no.value.code) == (429, "proof_needed")


def to_the_times(page: Page, server: LiveServer) -> None:
    page.goto(f"http://queue.test:{server.port}/book/wismar#uk")
    assert page.evaluate("[isSecureContext, typeof crypto.subtle]") == [False, "undefined"]
    page.locator(".tile").nth(1).click()
    page.locator(".tile").nth(1).click()
    expect(page.locator(".times button").first).to_be_visible()


def taken(page: Page) -> None:
    page.locator(".times button").nth(2).click()
    page.locator(".go").click()
    expect(page.locator(".code")).to_be_visible()


@pytest.mark.allow_console_errors("429", "ERR_FAILED")  # where the finger is faster, or the question got lost
def test_the_page_proves_without_anybody_waiting_or_seeing_it(
    live_server: StartServer, open_page: OpenPage
) -> None:
    server = live_server(env=STRICT)
    asked_much(server)
    page, wishes = open_page(**PHONE), list[Request]()
    page.on("request", lambda sent: wishes.append(sent) if sent.method == "POST" else None)
    with page.expect_worker() as worker:
        to_the_times(page, server)
    assert worker.value.url.endswith("/static/booking/proof-worker.js")
    assert page.locator("[aria-busy=true], progress").count() == 0
    taken(page)
    hold = [sent.post_data_json or {} for sent in wishes if sent.url.endswith("/holds")][-1]
    assert len(hold["proof"]["numbers"]) == 8
    page.locator("a[download]").wait_for()

    page.route("**/challenge?*", lambda route: route.abort())
    page.goto("about:blank")
    to_the_times(page, server)
    taken(page)
