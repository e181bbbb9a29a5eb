"""The kiosk when something is not as it should be: a sentence that says what to do, and no number lost or doubled."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser.kiosk_page import UPRIGHT, at_rest, choose, number, stand_before, violations
from tests.support.browsers import OpenPage
from tests.support.people import Visitor
from tests.support.server import ROOT, LiveServer
from tests.support.servers import StartServer

EXAMPLE = Path(ROOT / "config.example.toml").read_text(encoding="utf-8")
NO_NETWORK = pytest.mark.allow_console_errors("Failed to load resource")
TICKETS = re.compile(r"/tickets$")
FULL = {"error": {"code": "full", "message": "Für heute sind alle Nummern vergeben.", "details": {}}}


@NO_NETWORK
def test_an_answer_lost_on_the_way_makes_no_second_ticket(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    told: list[Any] = []

    def lose_the_first(route: Route) -> None:
        answer = route.fetch()
        told.append(answer.json())
        if len(told) == 1:
            route.abort("connectionreset")
        else:
            route.fulfill(response=answer)

    page.route(TICKETS, lose_the_first)
    choose(page, "de")
    page.locator(".foot .help").tap()
    assert [number(page)] * 2 == [t["number"] for t in told]


@NO_NETWORK
def test_when_the_server_is_gone_the_page_says_so_and_the_number_comes_when_it_is_back(
    live_server: StartServer, open_page: OpenPage
) -> None:
    server = live_server(config=EXAMPLE.replace("offline_numbers = 30", "offline_numbers = 0"))
    page = stand_before(server, open_page)
    choose(page, "de")
    server.kill9()
    page.locator(".foot .help").tap()
    expect(page.get_by_text("Ihre Nummer kommt von selbst")).to_be_visible(timeout=6000)
    expect(page.locator(".ask")).to_have_text("Bitte sprechen Sie die Lotsin oder den Lotsen an.")
    expect(page.locator(".strip")).to_have_text(re.compile("Keine Verbindung"))
    server.restart()
    expect(page.locator(".huge")).to_have_text("A 1", timeout=15_000)
    expect(page.locator(".strip")).not_to_have_text(re.compile("Keine Verbindung"), timeout=8000)


def test_a_number_nobody_waited_for_is_given_back(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    held: list[Route] = []
    page.route(TICKETS, lambda route: held.append(route))  # noqa: PLW0108 - a builtin cannot be a handler
    choose(page, "de")
    page.locator(".foot .help").tap()
    page.wait_for_selector("[data-page=asking]")
    page.get_by_role("button", name="Start").tap()
    at_rest(page)
    answer = held[0].fetch()
    with page.expect_response(re.compile("/leave$")) as left:
        held[0].fulfill(response=answer)
    assert left.value.ok
    assert office.get(f"/api/v1/tickets/{answer.json()['secret']}")["state"] == "left"
    at_rest(page)


@NO_NETWORK
def test_a_language_can_be_chosen_without_a_network(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    choose(page, "ar")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")


@pytest.mark.allow_console_errors("409")
def test_when_all_numbers_are_given_out_the_page_says_so(
    live_server: StartServer, open_page: OpenPage
) -> None:
    server = live_server(config=EXAMPLE.replace("quota = 0", "quota = 1", 1))
    page = stand_before(server, open_page)
    choose(page, "de")
    with Visitor(server) as visitor:
        visitor.take("unsure")
    page.locator(".foot .help").tap()
    expect(page.locator("h1")).to_have_text(
        re.compile("Für heute sind alle Nummern vergeben. Bitte sprechen Sie uns an")
    )
    expect(page.locator(".ask")).to_be_visible()
    expect(page.locator(".foot .help")).to_be_hidden()
    page.get_by_role("button", name="Start").tap()
    expect(page.locator("h1")).to_have_text(re.compile("keine Nummern|geschlossen"))


@pytest.mark.allow_console_errors("429")
def test_who_comes_right_behind_another_gets_a_number_by_waiting(
    live_server: StartServer, open_page: OpenPage
) -> None:
    server = live_server(env={"QUEUE_LIMITS_OFF": "0"})
    page = stand_before(server, open_page)
    given = []
    for _ in range(2):
        choose(page, "de")
        page.locator(".foot .help").tap()
        given.append(number(page))
        page.locator(".done").tap()
        at_rest(page)
    assert given == ["A 1", "A 2"]


def test_a_browser_that_is_not_enrolled_is_told_how_at_once(office: LiveServer, open_page: OpenPage) -> None:
    page = open_page(viewport=UPRIGHT, has_touch=True)
    page.goto(f"{office.url}/kiosk/{office.site}")
    expect(page.get_by_text("noch nicht angemeldet")).to_be_visible()
    expect(page.locator("code")).to_contain_text(f"device enrol kiosk --site {office.site}")
    page.goto(office.enrol("kiosk"))
    expect(page.locator(".tile.language").first).to_be_visible()


def closed_today() -> str:
    """The example, open on one day: in three days."""
    day = (datetime.now(UTC) + timedelta(days=3)).strftime("%a").lower()
    line = f'hours = [{{ days = ["{day}"], opens = 08:00:00, closes = 12:00:00 }}]\n'
    return re.sub(r"(?ms)^hours = \[\n.*?^\]\n", line, EXAMPLE).replace(
        "closed_dates = [", "closed_dates = [] # ["
    )


def test_a_closed_house_says_in_every_language_when_it_opens(
    live_server: StartServer, open_page: OpenPage
) -> None:
    server = live_server(env={"QUEUE_ALWAYS_OPEN": "0"}, config=closed_today())
    page = open_page(viewport=UPRIGHT, has_touch=True)
    page.goto(server.enrol("kiosk"))
    expect(page.locator("h1")).to_have_text("Wir haben geschlossen")
    expect(page.locator(".opens")).to_have_text(re.compile("Wir öffnen wieder:.*08:00"))
    page.locator("[data-code=ar]").tap()
    expect(page.locator(".closed .opens")).to_have_text(re.compile("08:00"))
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator(".foot .help")).to_be_hidden()


@pytest.mark.allow_console_errors("made up")
def test_after_an_error_of_its_own_the_page_loads_itself_again(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(office, open_page)
    with page.expect_navigation(timeout=10_000):
        page.evaluate("setTimeout(() => { throw new Error('made up'); })")
    at_rest(page)


def without_own_numbers(route: Route) -> None:
    """The house as it is for a kiosk that gives no numbers of its own."""
    answer = route.fetch()
    house = answer.json()
    house["kiosk"]["offline_numbers"] = False
    route.fulfill(response=answer, json=house)


@pytest.mark.allow_console_errors("409", "ERR_FAILED")
def test_axe_finds_nothing_on_the_pages_of_trouble(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    page.route(re.compile("/catalogue$"), without_own_numbers)
    page.reload()
    page.wait_for_selector(".tile.language")
    page.route(re.compile("/tickets$"), lambda route: route.fulfill(status=409, json=FULL))
    choose(page, "de")
    page.locator(".foot .help").tap()
    page.wait_for_selector("[data-page=refused]")
    found = {"refused": violations(page)}
    page.unroute(re.compile("/tickets$"))
    page.route(re.compile("/tickets$|/catalogue$"), lambda route: route.abort())
    page.get_by_role("button", name="Zurück").tap()
    page.wait_for_selector("[data-page=pages]")
    page.wait_for_timeout(400)  # a second tap on one spot would be taken for a double tap
    page.locator(".foot .help").tap()
    page.wait_for_selector(".strip[data-bad=true]")
    page.wait_for_selector(".ask")
    found["working"] = violations(page)
    stranger = open_page(viewport=UPRIGHT)
    stranger.goto(f"{office.url}/kiosk/{office.site}")
    stranger.wait_for_selector("code")
    found["not enrolled"] = violations(stranger)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
