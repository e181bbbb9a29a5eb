"""The kiosk without network and without server: numbers go on, nothing is lost, doubled or out of order."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.console_page import LARGE, at_work
from tests.browser.kiosk_page import choose, spoilt, violations
from tests.support.browsers import OpenPage
from tests.support.offline import KioskBox, go, numbers_at, silent_at, take_number, until_handed_over
from tests.support.server import ROOT, LiveServer
from tests.support.servers import StartServer

EXAMPLE = Path(ROOT / "config.example.toml").read_text(encoding="utf-8")
Plug = Callable[[LiveServer], KioskBox]


@pytest.fixture
def plug(browser: Browser, tmp_path: Path) -> Iterator[Plug]:
    boxes: list[KioskBox] = []

    def start(server: LiveServer) -> KioskBox:
        boxes.append(KioskBox(browser, server, tmp_path / f"kiosk-{len(boxes)}"))
        return boxes[-1]

    yield start
    for box in boxes:
        box.stop()


@pytest.mark.allow_console_errors("401")  # of the console before its clerk signs in
def test_numbers_go_on_without_a_server_through_a_pulled_plug_and_arrive_once_and_in_order(
    live_server: StartServer, plug: Plug, open_page: OpenPage
) -> None:
    server = live_server(config=EXAMPLE.replace("offline_numbers = 30", "offline_numbers = 4"))
    kiosk = plug(server)
    page = kiosk.get_ready()
    told = [take_number(page)]
    assert told == ["A 1"]
    go(page)
    server.kill9()
    kiosk.cut(off=True)
    for _ in range(2):
        told.append(take_number(page))
        go(page)
    kiosk.kill()

    page = kiosk.start()
    expect(page.locator(".strip")).to_have_text(re.compile("Keine Verbindung"))
    told.append(take_number(page, "ar"))
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.get_by_text("رقمك صالح")).to_be_visible()
    expect(page.locator(".qr")).to_have_count(0)
    assert (spoilt(page), violations(page)) == ([], [])
    page.locator(".announce").tap()
    expect(page.locator(".announce")).to_have_attribute("aria-pressed", "false")
    go(page)

    page.add_init_script("window.print = () => { document.documentElement.dataset.printed = 'yes'; };")
    told.append(take_number(page))
    assert told[1:] == ["A 700", "A 701", "A 702", "A 703"]
    page.get_by_role("button", name="Drucken").tap()
    paper = page.frame_locator(".printing")
    expect(paper.locator("html[data-printed=yes]")).to_be_attached()
    expect(paper.locator(".number")).to_have_text("A 703")
    expect(paper.locator("img")).to_have_count(0)
    go(page)

    choose(page, "de")
    page.locator(".foot .help").tap()
    expect(page.locator("h1")).to_have_text(re.compile("gerade keine Nummern. Bitte gehen Sie zur Anmeldung"))
    expect(page.locator(".ask")).to_be_visible()

    server.restart()
    kiosk.cut(off=False)
    assert until_handed_over(page, server, 5) == told
    expect(page.locator(".strip")).not_to_have_text(re.compile("Keine Verbindung"))
    assert numbers_at(server) == told
    assert silent_at(server) == ["A 702"]

    server.add_clerk()
    console = at_work(open_page(viewport=LARGE), server, "1")
    mark = console.locator("[data-kiosk=handed]")
    expect(mark).to_have_text(re.compile("Test kiosk.*heute .4. ohne Verbindung gegeben und übernommen"))
    assert violations(console) == []
