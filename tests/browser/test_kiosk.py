"""The kiosk in a real browser, against the real server: a visitor needs three taps and no help."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.browsers import OpenPage
from tests.support.people import Visitor
from tests.support.server import ROOT, LiveServer
from tests.support.servers import StartServer

AXE = (Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text(encoding="utf-8")
UPRIGHT = {"width": 1080, "height": 1920}
WIDE = {"width": 1920, "height": 1080}
NUMBER = re.compile(r"^[AMKT] [1-9]\d*$")
CLIPPED = """() => [...document.querySelectorAll('.tile, .foot-button, .pill, .fact, .number-card, h1, .keep')]
  .filter((box) => box.scrollWidth > box.clientWidth + 1
    || (box.matches('button') && box.scrollHeight > box.clientHeight + 1)
    || box.getBoundingClientRect().bottom > innerHeight + 1 || box.getBoundingClientRect().top < 0)
  .map((box) => box.textContent.trim())"""
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll('.tile, .foot-button, .pill, h1')]
    .map((b) => [b.textContent.trim(), b.getBoundingClientRect()]);
  return boxes.flatMap(([a, x], i) => boxes.slice(i + 1)
    .filter(([, y]) => x.left < y.right - 1 && y.left < x.right - 1 && x.top < y.bottom - 1 && y.top < x.bottom - 1)
    .map(([b]) => `${a} / ${b}`));
}"""


def kiosk(office: LiveServer, open_page: OpenPage, **options: Any) -> Page:
    page = open_page(**{"viewport": UPRIGHT, "has_touch": True, **options})
    page.goto(office.enrol("kiosk"))
    page.wait_for_selector(".tile.language")
    return page


def choose(page: Page, language: str) -> None:
    page.locator(f".tile.language[lang='{language}']").tap()
    page.wait_for_selector(".tile .icon")


def number(page: Page) -> str:
    return page.locator(".huge").inner_text()


def violations(page: Page) -> list[tuple[str, list[Any]]]:
    page.evaluate(f"async () => {{ if (!window.axe) {{ {AXE} }} }}")
    found = page.evaluate("async () => (await axe.run()).violations")
    return [(v["id"], [n["target"] for n in v["nodes"]]) for v in found]


@pytest.mark.parametrize("language", ["ar", "ti", "uk", "de"])
def test_a_visitor_gets_a_number_in_three_taps(
    office: LiveServer, open_page: OpenPage, language: str
) -> None:
    page = kiosk(office, open_page)
    choose(page, language)
    page.locator(".tile").first.tap()
    page.locator(".tile").nth(1).tap()
    expect(page.locator(".huge")).to_have_text(NUMBER)
    assert page.evaluate("document.documentElement.lang") == language
    assert page.evaluate("document.documentElement.dir") == ("rtl" if language == "ar" else "ltr")
    assert page.locator(".native").count() == (1 if language == "ar" else 0)
    expect(page.locator(".qr")).to_have_js_property("complete", True)
    assert page.locator(".qr").evaluate("(image) => image.naturalWidth") > 0


def test_who_does_not_know_gets_to_the_pilot_from_every_page(office: LiveServer, open_page: OpenPage) -> None:
    page = kiosk(office, open_page)
    choose(page, "ar")
    page.locator(".foot .help").tap()
    expect(page.locator(".huge")).to_have_text(re.compile(r"^A \d+$"))


def test_a_double_tap_makes_one_ticket(office: LiveServer, open_page: OpenPage) -> None:
    page = kiosk(office, open_page)
    wishes: list[str] = []
    page.on(
        "request",
        lambda r: wishes.append(r.url) if r.method == "POST" and r.url.endswith("/tickets") else None,
    )
    choose(page, "de")
    page.locator(".tile").first.tap()
    page.locator(".tile").nth(1).evaluate("(tile) => { tile.click(); tile.click(); tile.click(); }")
    expect(page.locator(".huge")).to_have_text(NUMBER)
    assert len(wishes) == 1


@pytest.mark.allow_console_errors("Failed to load resource")
def test_an_answer_lost_on_the_way_makes_no_second_ticket(office: LiveServer, open_page: OpenPage) -> None:
    page = kiosk(office, open_page)
    told: list[Any] = []

    def lose_the_first(route: Route) -> None:
        answer = route.fetch()
        told.append(answer.json())
        if len(told) == 1:
            route.abort("connectionreset")
        else:
            route.fulfill(response=answer)

    page.route("**/tickets", lose_the_first)
    choose(page, "de")
    page.locator(".foot .help").tap()
    expect(page.locator(".huge")).to_have_text(NUMBER)
    assert [number(page)] * 2 == [t["number"] for t in told]


def test_nothing_of_the_last_visitor_is_left(office: LiveServer, open_page: OpenPage) -> None:
    page = kiosk(office, open_page)
    choose(page, "ar")
    page.get_by_label("Starker Kontrast").or_(page.locator(".pill.round")).first.tap()
    page.locator(".foot .help").tap()
    page.wait_for_selector(".huge")
    given = number(page)
    page.locator(".done").tap()
    page.wait_for_selector(".tile.language")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    assert given not in page.content()
    assert page.evaluate(
        "[localStorage.length, sessionStorage.length, document.documentElement.dataset.theme ?? null]"
    ) == [0, 0, None]


def test_a_kiosk_that_is_left_alone_asks_first_and_then_goes_back(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = kiosk(office, open_page)
    page.clock.install()
    page.reload()
    page.wait_for_selector(".tile.language")
    choose(page, "de")
    page.clock.run_for(21_000)
    expect(page.locator("[role=alertdialog]")).to_be_visible()
    page.locator("[role=alertdialog] button").tap()
    expect(page.locator("[role=alertdialog]")).to_have_count(0)
    page.clock.run_for(52_000)
    expect(page.locator(".tile.language").first).to_be_visible()


@pytest.mark.allow_console_errors("Failed to load resource")
def test_when_the_server_is_gone_the_page_says_so_and_the_number_comes_when_it_is_back(
    live_server: StartServer, open_page: OpenPage
) -> None:
    server = live_server()
    page = kiosk(server, open_page)
    choose(page, "de")
    server.kill9()
    page.locator(".foot .help").tap()
    expect(page.get_by_text("Bitte nicht noch einmal tippen")).to_be_visible(timeout=6000)
    server.restart()
    expect(page.locator(".huge")).to_have_text("A 1", timeout=15_000)


@pytest.mark.allow_console_errors("401")
def test_a_browser_that_is_not_enrolled_is_told_how(office: LiveServer, open_page: OpenPage) -> None:
    page = open_page(viewport=UPRIGHT, has_touch=True)
    page.goto(f"{office.url}/kiosk/{office.site}")
    choose(page, "de")
    page.locator(".foot .help").tap()
    expect(page.get_by_text("noch nicht angemeldet")).to_be_visible()


def test_a_closed_house_says_when_it_opens(live_server: StartServer, open_page: OpenPage) -> None:
    text = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    in_three_days = (datetime.now(UTC) + timedelta(days=3)).strftime("%a").lower()
    line = f'hours = [{{ days = ["{in_three_days}"], opens = 08:00:00, closes = 12:00:00 }}]\n'
    another_day = re.sub(r"(?ms)^hours = \[\n.*?^\]\n", line, text)
    server = live_server(env={"QUEUE_ALWAYS_OPEN": "0"}, config=another_day)
    page = open_page(viewport=UPRIGHT, has_touch=True)
    page.goto(server.enrol("kiosk"))
    expect(page.get_by_text("Wir haben geschlossen")).to_be_visible()
    expect(page.locator(".opens")).to_have_text(re.compile("08:00"))


def test_the_whole_way_by_keyboard(office: LiveServer, open_page: OpenPage) -> None:
    page = kiosk(office, open_page)
    page.locator(".tile.language[lang='de']").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".tile .icon")
    assert page.evaluate("document.activeElement.tagName") == "H1"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("h1:has-text('Geld')")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".huge")).to_have_text(NUMBER)


@pytest.mark.parametrize("size", [UPRIGHT, WIDE], ids=["upright", "wide"])
@pytest.mark.parametrize("language", ["de", "ar", "uk", "ti"])
def test_nothing_is_clipped_and_nothing_overlaps(
    office: LiveServer, open_page: OpenPage, language: str, size: dict[str, int]
) -> None:
    page = kiosk(office, open_page, viewport=size)
    pages = len(Visitor(office).catalogue()["pages"])
    found = {"start": (page.evaluate(CLIPPED), page.evaluate(OVERLAPS))}
    choose(page, language)
    page.evaluate("document.fonts.ready")
    found["pages"] = (page.evaluate(CLIPPED), page.evaluate(OVERLAPS))
    for at in range(pages):
        page.locator(".tile").nth(at).tap()
        page.wait_for_selector("[data-page=concerns]")
        found[str(at)] = (page.evaluate(CLIPPED), page.evaluate(OVERLAPS))
        page.locator(".foot-button").first.tap()
        page.wait_for_selector("[data-page=pages]")
    page.locator(".foot .help").tap()
    page.wait_for_selector(".huge")
    found["number"] = (page.evaluate(CLIPPED), page.evaluate(OVERLAPS))
    assert found == {name: ([], []) for name in found}


def test_every_page_is_accessible(office: LiveServer, open_page: OpenPage) -> None:
    page = kiosk(office, open_page, bypass_csp=True)
    found = {"language": violations(page)}
    choose(page, "ar")
    found["pages"] = violations(page)
    page.locator(".tile").first.tap()
    page.wait_for_selector("[data-page=concerns]")
    found["concerns"] = violations(page)
    page.locator(".pill.round").tap()
    found["contrast"] = violations(page)
    page.locator(".tile").first.tap()
    page.wait_for_selector(".huge")
    found["number"] = violations(page)
    assert found == {name: [] for name in found}


def test_targets_are_large_enough_for_a_shaking_hand(office: LiveServer, open_page: OpenPage) -> None:
    page = kiosk(office, open_page)
    choose(page, "de")
    small = page.evaluate(
        "() => [...document.querySelectorAll('button')].map((b) => b.getBoundingClientRect())"
        ".filter((r) => r.width < 76 || r.height < 76).length"
    )
    assert small == 0
