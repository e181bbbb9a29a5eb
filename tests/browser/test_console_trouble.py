"""What goes wrong at a counter is said in a sentence, and every press happens once or visibly did not."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.console_page import (
    DOCKED,
    LARGE,
    PASSWORD,
    at_work,
    counter_of,
    expect_here,
    press,
    row,
    sideways,
    sign_in,
    take,
    violations,
    words,
)
from tests.support.browsers import OpenPage
from tests.support.people import Clerk
from tests.support.server import LiveServer
from tests.support.servers import StartServer

# Before sign-in the page asks who it is and hears 401; Chromium writes every 4xx to its console.
pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")


@pytest.fixture
def colleague(office: LiveServer, lead: Clerk) -> Iterator[Clerk]:
    """Another clerk of the house."""
    with Clerk(office, "Kollege").sign_in() as clerk:
        yield clerk


def test_a_wrong_password_is_said_in_a_sentence(browser_page: Page, office: LiveServer) -> None:
    page = browser_page
    sign_in(page, office, password="falsch")
    expect(page.get_by_role("alert")).to_have_text(
        "Name oder Passwort stimmt nicht. Bitte versuchen Sie es noch einmal."
    )
    expect(page.locator("#password")).to_be_focused()
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("[data-counter]").first).to_be_visible()


@pytest.mark.allow_console_errors("401", "429", "Failed to load resource")
def test_too_many_tries_are_said_in_a_sentence(browser_page: Page, live_server: StartServer) -> None:
    server = live_server(env={"QUEUE_LIMITS_OFF": "0", "QUEUE_LIMITS__SIGN_IN_TRIES": "1"})
    page = browser_page
    sign_in(page, server, password="falsch")
    expect(page.get_by_role("alert")).to_contain_text("stimmt nicht")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Zu viele Versuche")


@pytest.mark.allow_console_errors("401", "409", "ERR_FAILED")
def test_someone_else_took_it_is_an_answer(
    browser_page: Page, office: LiveServer, lead: Clerk, colleague: Clerk
) -> None:
    first, second = take(office), take(office)
    page = at_work(browser_page, office, counter_of(lead))
    expect(row(page, second)).to_be_visible()
    page.route("**/console?*", lambda route: route.abort())  # this page goes stale
    colleague.open(counter_of(lead, nth=1))
    assert colleague.call_next()["number"] == first
    row(page, first).locator("[data-row-deed='call']").click()
    expect(page.locator(".notice-calm")).to_contain_text("jemand anderes aufgerufen")
    page.unroute("**/console?*")
    press(page, "Space")
    expect_here(page, second, "begin")
    expect(row(page, first)).to_have_count(0)


@pytest.mark.allow_console_errors("401", "409")
def test_a_counter_taken_twice_gets_a_clear_choice(
    browser_page: Page, open_page: OpenPage, office: LiveServer, lead: Clerk
) -> None:
    number, counter = take(office), counter_of(lead)
    theirs = at_work(open_page(viewport=LARGE), office, counter, "Kollege")
    press(theirs, "Space")
    expect_here(theirs, number, "begin")
    page = browser_page
    sign_in(page, office)
    page.locator(f"[data-counter='{counter}'] input").check()
    expect(page.locator(f"[data-counter='{counter}'] .counter-state")).to_have_text(
        words(f"besetzt, {number} ist dort")
    )
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(words(f"An Platz {counter} arbeitet schon jemand"))
    expect(dialog).not_to_contain_text("Kollege")
    expect(page.locator("[data-another]")).to_be_focused()
    assert violations(page) == []
    page.set_viewport_size(DOCKED)
    assert sideways(page) == []
    page.set_viewport_size(LARGE)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("[data-together]")).to_be_focused()
    page.keyboard.press("Enter")
    for both in (page, theirs):  # they know of each other
        expect_here(both, number, "begin")
        expect(both.locator(".head [data-together]")).to_be_visible()
    press(page, "Space")
    expect_here(theirs, number, "finish-next")
    third = open_page(viewport=LARGE)
    sign_in(third, office, "Leitung")
    third.locator(f"[data-counter='{counter}'] input").check()
    third.keyboard.press("Enter")
    third.locator("[data-take-over]").click()
    expect_here(third, number, "finish-next")
    for displaced in (page, theirs):
        expect(displaced.locator(".enter-word")).to_contain_text("von jemand anderem übernommen")
        expect(displaced.locator(".enter-word")).to_contain_text("Wählen Sie einen anderen Platz")


@pytest.mark.allow_console_errors("401", "ERR_FAILED")
def test_a_press_whose_answer_was_lost_happens_once(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    first, second = take(office), take(office)
    page = at_work(browser_page, office, counter_of(lead))
    sent: list[Any] = []

    def lose_the_first_answer(route: Route) -> None:
        sent.append(route.request.post_data_json["request_id"])
        if len(sent) == 1:
            route.fetch()  # it arrives; its answer does not
            route.abort()
        else:
            route.continue_()

    page.route("**/call-next", lose_the_first_answer)
    press(page, "Space")
    expect_here(page, first, "begin")  # seen by the live line before the press itself has its answer
    expect(page.locator("#primary[aria-disabled='false']")).to_have_count(1)
    assert len(sent) == 2
    assert len(set(sent)) == 1
    expect(row(page, second)).to_be_visible()


@pytest.mark.allow_console_errors("401", "ERR_FAILED")
def test_a_press_without_any_answer_is_put_to_the_clerk(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    number = take(office)
    page = at_work(browser_page, office, counter_of(lead))
    page.route("**/call-next", lambda route: route.abort())
    press(page, "Space")
    expect(page.locator(".notice")).to_contain_text("zählt nur einmal")
    question = page.get_by_role("alert")
    expect(question).to_contain_text("Keine Antwort vom Server", timeout=20_000)
    page.unroute("**/call-next")
    question.get_by_role("button", name="Noch einmal senden").click()
    expect_here(page, number, "begin")


@pytest.mark.allow_console_errors("401", "409", "ERR_CONNECTION_REFUSED", "WebSocket")
def test_a_lost_server_is_marked_and_comes_back_by_itself(
    browser_page: Page, live_server: StartServer
) -> None:
    server = live_server()
    server.add_clerk()
    page = browser_page
    at_work(page, server, "3")
    expect(page.locator("[data-not-live]")).to_have_count(0)
    server.terminate()
    expect(page.locator("[data-not-live]")).to_contain_text("Nicht verbunden", timeout=20_000)
    server.start()
    expect(page.locator("[data-not-live]")).to_have_count(0, timeout=20_000)
    press(page, "Space")
    expect(page.locator(".notice")).to_contain_text("Gerade wartet niemand.")


def test_a_full_disk_is_said_on_every_page_of_the_staff(
    open_page: OpenPage, live_server: StartServer
) -> None:
    server = live_server(env={"QUEUE_SERVER__BALLAST_MB": str(10**9)})  # no disk has room for so much
    server.add_clerk()
    page = open_page(viewport=LARGE)
    at_work(page, server, "1")
    said = page.get_by_text("Speicher voll: bitte gleich die Technik rufen")
    expect(said).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("t")
    expect(page.locator(".reception")).to_be_visible()
    expect(said).to_be_visible()
    answer = page.request.get(f"{server.url}/readyz")
    assert (answer.status, answer.json()["reasons"]) == (503, ["disk"])
