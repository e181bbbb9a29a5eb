"""A kiosk whose paper comes from a printer in the network, and what the staff see of kiosk and printer."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from queue_app import __version__
from tests.browser.console_page import sign_in
from tests.browser.kiosk_page import at_rest, choose, number, stand_before
from tests.support.browsers import OpenPage
from tests.support.people import Clerk, Json
from tests.support.printers import FakePrinter, answering
from tests.support.server import ROOT, LiveServer
from tests.support.servers import running

NO_PAPER, READY = 0x72, 0x12
EXAMPLE = (ROOT / "config.example.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def printer() -> Iterator[FakePrinter]:
    """One for the whole file."""
    with answering() as found:
        yield found


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, printer: FakePrinter) -> Iterator[LiveServer]:
    """The example office with this printer at its entrance."""
    lines = f'[[sites.printers]]\nid = "entrance"\nhost = "127.0.0.1"\nport = {printer.port}\nreception = true\n\n'
    at = EXAMPLE.index("[[sites.screens]]")
    config = EXAMPLE[:at] + lines + EXAMPLE[at:]
    with running(tmp_path_factory.mktemp("house") / "server", config=config) as server:
        server.add_clerk()
        yield server


def with_a_number(house: LiveServer, open_page: OpenPage) -> Page:
    page = stand_before(house, open_page)
    choose(page, "de")
    page.locator(".foot .help").tap()
    number(page)
    return page


def devices(house: LiveServer) -> list[Json]:
    with Clerk(house) as clerk:
        found: list[Json] = clerk.sign_in().get(f"/api/v1/sites/{house.site}/devices")
    return found


def test_one_tap_is_one_paper_and_the_button_offers_another(
    house: LiveServer, printer: FakePrinter, open_page: OpenPage
) -> None:
    page, before = with_a_number(house, open_page), printer.begun
    page.get_by_role("button", name="Drucken").tap()
    expect(page.get_by_role("button", name="Noch einmal drucken")).to_be_enabled()
    expect(page.locator(".photo")).not_to_have_text("Kommt kein Papier?")
    assert printer.begun == before + 1


def test_without_paper_the_visitor_photographs_and_one_tap_prints_when_there_is_some(
    house: LiveServer, printer: FakePrinter, open_page: OpenPage
) -> None:
    printer.paper, before = NO_PAPER, printer.begun
    page = with_a_number(house, open_page)
    page.get_by_role("button", name="Drucken").tap()
    expect(page.locator(".photo")).to_have_text("Kommt kein Papier? Bitte den Bildschirm fotografieren.")
    assert printer.begun == before
    (kiosk,) = [one for one in devices(house) if one["kind"] == "kiosk"]
    assert kiosk["printer"] == {"name": "entrance", "state": "no_paper"}
    printer.paper = READY
    with page.expect_response(
        lambda answer: "/prints/" in answer.url and answer.json()["state"] == "printed"
    ):
        page.get_by_role("button", name="Noch einmal drucken").tap()
    expect(page.locator(".photo")).not_to_have_text("Kommt kein Papier? Bitte den Bildschirm fotografieren.")
    assert printer.begun == before + 1


def test_the_staff_see_how_a_kiosk_is(house: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(house, open_page)
    for _ in range(100):  # it says how it is soon after its start
        (kiosk,) = [one for one in devices(house) if one["kind"] == "kiosk"]
        if kiosk["left"]:
            break
        page.wait_for_timeout(100)
    assert (kiosk["here"], kiosk["page"], kiosk["waiting"], kiosk["left"]) == (True, "newest", 0, 30)
    assert (kiosk["version"], kiosk["printer"]["name"]) == (__version__, "entrance")


def test_a_newer_page_is_loaded_when_nobody_stands_before_it(house: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(house, open_page)

    def newer(route: Route) -> None:
        route.fulfill(json={"known": True, "page": "abc"})

    page.route("**/kiosk/report", newer)
    page.clock.install()
    with page.expect_response("**/kiosk/report"):
        page.reload()
    page.wait_for_selector(".tile.language")
    page.evaluate("window.before = true")
    choose(page, "de")
    page.clock.run_for(31_000)  # she is asked whether she is still there
    assert page.evaluate("window.before")
    page.clock.run_for(12_000)
    at_rest(page)
    page.clock.run_for(10_000)  # the clock also goes on by itself
    assert page.evaluate("window.before")
    with page.expect_navigation():
        page.clock.run_for(21_000)
    page.wait_for_selector(".tile.language")
    assert not page.evaluate("Boolean(window.before)")


@pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")  # before sign-in the page asks who it is
def test_the_reception_prints_there_too_and_hears_when_no_paper_came(
    house: LiveServer, printer: FakePrinter, browser_page: Page
) -> None:
    page, before = browser_page, printer.begun
    sign_in(page, house)
    page.locator(".enter-head [data-reception]").click()
    page.locator(".concerns input").first.check()
    page.locator(".give button[type='submit']").click()
    page.locator(".given .plain").click()
    expect(page.locator(".reception-foot")).to_contain_text("Der Zettel ist gedruckt.")
    printer.paper = NO_PAPER
    page.locator(".given .plain").click()
    expect(page.locator(".reception-foot")).to_contain_text("Es kam kein Papier.")
    printer.paper = READY
    assert printer.begun == before + 1
