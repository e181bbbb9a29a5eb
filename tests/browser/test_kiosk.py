"""The kiosk in a real browser, against the real server: a visitor needs three taps and no help."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kiosk_page import NUMBER, at_rest, choose, number, open_group, stand_before, ticket
from tests.support.browsers import OpenPage
from tests.support.server import ROOT, LiveServer
from tests.support.servers import StartServer

EXAMPLE = Path(ROOT / "config.example.toml").read_text(encoding="utf-8")
NATIVE = {"ar": "٠١٢٣٤٥٦٧٨٩", "fa": "۰۱۲۳۴۵۶۷۸۹", "ps": "۰۱۲۳۴۵۶۷۸۹"}


@pytest.mark.parametrize("language", ["ar", "ti", "uk", "fa", "de"])
def test_a_visitor_gets_a_number_in_three_taps(
    office: LiveServer, open_page: OpenPage, language: str
) -> None:
    page = stand_before(office, open_page)
    choose(page, language)
    page.locator(".tile").nth(2).tap()
    page.locator("[data-page=concerns] .tile").nth(1).tap()
    shown = number(page)
    known = ticket(page, office)
    assert (known["number"], known["language"], known["state"]) == (shown, language, "waiting")
    digits = [NATIVE[language][int(d)] for d in shown.split()[1]] if language in NATIVE else []
    assert page.locator(".native").all_inner_texts() == (["".join(digits)] if digits else [])
    expect(page.locator(".qr")).to_have_js_property("complete", True)
    assert page.locator(".qr").evaluate("(image) => image.naturalWidth") > 0


def test_the_page_reads_from_right_to_left_in_arabic(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    choose(page, "ar")
    root = page.locator("html")
    expect(root).to_have_attribute("lang", "ar")
    expect(root).to_have_attribute("dir", "rtl")
    for row in (".tile", ".foot-button"):
        left_edges = page.evaluate(
            f"[...document.querySelectorAll('{row}')].map((b) => b.getBoundingClientRect().x)"
        )
        assert left_edges[0] > left_edges[1]
    open_group(page, 1)
    turned = page.evaluate(
        """[...document.querySelectorAll(".icon")]
             .filter((one) => getComputedStyle(one).transform.startsWith("matrix(-1"))
             .map((one) => one.firstElementChild.getAttribute("href"))"""
    )
    assert sorted(turned) == ["#icon-arrow-left", "#icon-home-move"]
    page.locator(".foot .help").dispatch_event("click")
    number(page)
    assert page.locator(".huge bdi").get_attribute("dir") == "ltr"


@pytest.mark.parametrize("taps", [0, 1, 2])
def test_who_does_not_know_gets_to_the_pilot_from_every_page(
    office: LiveServer, open_page: OpenPage, taps: int
) -> None:
    page = stand_before(office, open_page)
    if taps:
        choose(page, "ar")
    if taps == 2:
        open_group(page)
    page.locator(".foot .help").tap()
    assert number(page).startswith("A ")
    assert ticket(page, office)["desk"] == "pilot"


def test_the_number_page_says_desk_wait_and_what_to_have_ready(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(office, open_page)
    choose(page, "de")
    open_group(page)
    page.get_by_role("button", name="Meine Arbeit oder niemand").tap()
    number(page)
    assert page.locator(".desk-name").inner_text() == "Jobcenter"
    assert (
        page.locator(".number-card").evaluate("(c) => getComputedStyle(c).borderColor") == "rgb(10, 88, 166)"
    )
    expect(page.locator(".desk-name svg rect")).to_have_count(1)  # its shape: a square
    expect(page.locator(".fact").first).to_contain_text(re.compile("Sie warten ungefähr|Vor Ihnen warten"))
    expect(page.locator(".fact li").first).to_be_visible()
    expect(page.locator(".photo")).to_have_text("Oder den Bildschirm fotografieren")
    expect(page.locator(".way .where")).to_have_text("1. Stock, rechts")
    turned = page.locator(".arrow .icon").evaluate("(arrow) => getComputedStyle(arrow).transform")
    assert turned.startswith("matrix(0.7071")  # up and to the right


def test_a_desk_that_stands_in_for_another_is_named(live_server: StartServer, open_page: OpenPage) -> None:
    nobody_there = EXAMPLE.replace('id = "landkreis"\n', 'id = "landkreis"\nstaffed = false\n', 1)
    server = live_server(config=nobody_there)
    page = stand_before(server, open_page)
    choose(page, "de")
    open_group(page)
    page.get_by_role("button", name="Bezahlkarte").tap()
    assert number(page).startswith("A ")
    said = re.sub("[\u2066-\u2069]", "", page.locator(".substitute").inner_text())
    assert said == "Jetzt nicht da: Landkreis. Für Sie da: Lotse."


def wishes(page: Page) -> list[str]:
    """The tickets that are asked for from now on."""
    sent: list[str] = []
    page.on(
        "request", lambda r: sent.append(r.url) if r.method == "POST" and r.url.endswith("/tickets") else None
    )
    return sent


def test_a_double_tap_makes_one_ticket(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    choose(page, "de")
    open_group(page)
    sent = wishes(page)
    page.locator(".tile").nth(1).evaluate("(tile) => { tile.click(); tile.click(); tile.click(); }")
    number(page)
    assert len(sent) == 1


def test_a_double_tap_does_not_choose_on_the_next_page(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    choose(page, "de")
    sent = wishes(page)
    page.wait_for_timeout(400)
    place = (
        page.locator(".tile").nth(1).bounding_box()
    )  # a page whose tiles stand where those of the next one do
    assert place is not None
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    page.touchscreen.tap(x, y)
    page.touchscreen.tap(x + 3, y - 3)
    page.wait_for_selector("[data-page=concerns]")
    page.wait_for_timeout(500)
    assert sent == []
    page.touchscreen.tap(x, y)  # meant
    number(page)


def test_a_hasty_second_tap_does_not_send_the_number_away(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    choose(page, "de")
    page.locator(".foot .help").tap()
    number(page)
    page.locator(".done").evaluate("(done) => done.click()")  # within its first second
    expect(page.locator(".huge")).to_have_text(NUMBER)
    expect(page.locator(".done")).to_be_enabled(timeout=2000)
    page.locator(".done").tap()
    at_rest(page)


def test_back_and_start_lead_back(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    choose(page, "de")
    open_group(page, 3)
    expect(page.locator("h1")).to_have_text("Deutschkurs")
    page.get_by_role("button", name="Zurück").tap()
    expect(page.locator("h1")).to_have_text("Worum geht es?")
    open_group(page, 1)
    page.get_by_role("button", name="Start").tap()
    at_rest(page)


def test_nothing_of_the_last_visitor_is_left(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    before = page.locator("#kiosk").inner_html()
    cookies = page.context.cookies()
    choose(page, "ar")
    page.locator(".pill[aria-pressed]").first.tap()
    page.get_by_role("button", name="تباين قوي").tap()
    page.locator(".foot .help").tap()
    given = number(page)
    secret = str(page.locator(".qr").get_attribute("src"))
    page.locator(".done").tap()
    at_rest(page)
    left = page.content()
    assert (given in left, secret in left) == (False, False)
    assert page.locator("#kiosk").inner_html() == before
    stored = "[localStorage.length, sessionStorage.length]"
    looks = "[document.documentElement.dataset.theme ?? null, document.documentElement.dataset.size]"
    assert (page.evaluate(stored), page.evaluate(looks)) == ([0, 0], [None, "normal"])
    assert page.context.cookies() == cookies


def test_the_paper_ticket_is_printed_while_the_number_stays(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    page.add_init_script(
        "window.print = () => { top.paper = [...(top.paper ?? []), document.body.innerText]; };"
    )
    page.reload()
    choose(page, "de")
    page.locator(".foot .help").tap()
    shown = number(page)
    page.get_by_role("button", name="Drucken", exact=True).tap()
    expect(page.locator(".photo")).to_have_text("Kommt kein Papier? Bitte den Bildschirm fotografieren.")
    expect(page.get_by_role("button", name="Noch einmal drucken")).to_be_visible()
    papers = page.evaluate("window.paper")
    assert [shown in paper for paper in papers] == [True]
    expect(page.locator(".huge")).to_have_text(shown)


def test_trying_out_is_said_on_every_page(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    strip = page.locator(".strip")
    expect(strip).to_have_text("Probebetrieb: Öffnungszeiten gelten nicht")
    choose(page, "en")
    expect(strip).to_have_text("Trying out: opening hours do not apply")
    page.locator(".foot .help").tap()
    number(page)
    expect(strip).to_be_visible()
