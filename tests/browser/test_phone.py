"""The phone behind the QR code: what a visitor sees, hears and can do from afar."""

import gzip
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Response, expect

from tests.support.browsers import OpenPage
from tests.support.people import Clerk, Visitor
from tests.support.server import LiveServer

Json = dict[str, Any]
Take = Callable[..., Visitor]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
AXE = Path(__file__).parents[1] / "vendor" / "axe.min.js"
MOST_KILOBYTES = 100
WANTED_KILOBYTES = 50

# What the browser was asked to do for the ears and the hand; a test cannot hear.
LISTEN = """
window.rung = {buzzes: 0, notes: 0};
navigator.vibrate = () => { window.rung.buzzes += 1; return true; };
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...args) { window.rung.notes += 1; return start.apply(this, args); };
"""

# Whatever a test asks of a page counts as a touch for Chromium, so an untouched page has to be played.
UNTOUCHED = "Object.defineProperty(navigator, 'userActivation', {value: {hasBeenActive: false}});"


def concern_at(server: LiveServer, desk: str) -> str:
    """An ordinary concern of this desk."""
    headers = {"Authorization": f"Bearer {server.device_token('kiosk')}"}
    catalogue = server.get(f"/api/v1/sites/{server.site}/catalogue", headers=headers)
    return next(str(c["id"]) for c in catalogue["concerns"] if c["desk"] == desk and not c["urgent"])


@pytest.fixture
def clerk(office: LiveServer) -> Iterator[Clerk]:
    """A clerk of the Jobcenter, with nobody in front of her before and after."""
    with Clerk(office).sign_in() as someone:
        counter = next(c["id"] for c in someone.counters() if "jobcenter" in c["desks"])
        someone.open(counter, take_over=True)
        yield someone
        current = someone.console()["current"]
        if current and current["state"] == "called":
            someone.step(current, "begin")
        if current:
            someone.step(current, "finish")


@pytest.fixture
def take(office: LiveServer) -> Iterator[Take]:
    """`take("ar", desks=("jobcenter",))`: somebody takes a number; in the end everybody goes home."""
    people: list[Visitor] = []

    def somebody(language: str = "de", desks: tuple[str, ...] = ("jobcenter",)) -> Visitor:
        visitor = Visitor(office, language)
        visitor.take(*(concern_at(office, desk) for desk in desks))
        people.append(visitor)
        return visitor

    yield somebody
    for visitor in people:
        if any(stop["state"] not in ("done", "left", "serving") for stop in visitor.look()["stops"]):
            visitor.leave()
        visitor.bye()


@pytest.fixture
def phone(office: LiveServer, open_page: OpenPage) -> Callable[..., Page]:
    """`phone(visitor, language)` scans the visitor's QR code with a phone that is ready to be listened to."""

    def scan(visitor: Visitor, language: str = "", *, touched: bool = True, **options: Any) -> Page:
        page = open_page(**{**PHONE, **options})
        page.add_init_script(LISTEN + ("" if touched else UNTOUCHED))
        page.goto(f"{office.url}/t/{visitor.ticket['secret']}{'#' if language else ''}{language}")
        expect(page.locator("main")).to_be_visible()
        return page

    return scan


def call(clerk: Clerk, visitor: Visitor) -> Json:
    """Call this visitor, wherever she stands in the line."""
    entry = next(e for e in clerk.console()["waiting"] if e["number"] == visitor.number)
    return clerk.step(entry, "call")


def text(page: Page, where: str = "body") -> str:
    """What can be read there, without the invisible marks that keep numbers from left to right."""
    return re.sub("[\u2066-\u2069]", "", page.locator(where).inner_text())


def sees(page: Page, *words: str) -> None:
    """Wait until all of these can be read."""
    for word in words:
        pattern = re.compile(r"[\u2066-\u2069]*".join(re.escape(letter) for letter in word))
        expect(page.locator("body")).to_contain_text(pattern)


def until(happened: Callable[[], bool], seconds: float = 5) -> None:
    """Wait until it has happened."""
    deadline = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.05)


def violations(page: Page) -> list[str]:
    """What axe finds wrong."""
    page.evaluate("document.fonts.ready")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("async () => (await axe.run()).violations")
    return [f"{v['id']}: {[n['html'] for n in v['nodes']]}" for v in found]


# ---- waiting


def test_a_waiting_visitor_sees_number_desk_people_ahead_and_stops(
    clerk: Clerk, take: Take, phone: Any
) -> None:
    take()
    visitor = take(desks=("jobcenter", "counselling"))
    page = phone(visitor)
    expect(page.locator(".number")).to_have_text(visitor.number)
    expect(page.locator(".number-card .desk-name")).to_contain_text("Jobcenter")
    sees(page, "1 Person ist vor Ihnen", "live")
    assert [text(page, f".stops-card li:nth-child({n}) .how") for n in (1, 2)] == ["jetzt", "danach"]


def test_the_wait_is_a_range_or_nothing_at_all(clerk: Clerk, take: Take, phone: Any) -> None:
    first, second = take(), take()
    page = phone(second)
    wait = second.look()["wait"]
    assert text(page, ".wait-card b") in (
        f"{wait['low_minutes']}–{wait['high_minutes']} Minuten",
        f"bis {wait['high_minutes']} Minuten",
        "gleich",
    )
    clerk.close()
    expect(page.locator(".wait-card")).to_have_count(0)
    assert first.look()["wait"] is None


def test_nobody_ahead_reads_you_are_next(clerk: Clerk, take: Take, phone: Any) -> None:
    first, second = take(), take()
    page = phone(second)
    sees(page, "1 Person ist vor Ihnen")
    call(clerk, first)
    sees(page, "Sie sind als Nächstes dran")


@pytest.mark.parametrize(("language", "zero"), [("ar", "٠"), ("fa", "۰"), ("ps", "۰")])
def test_the_number_is_also_written_in_the_digits_a_reader_learnt(
    clerk: Clerk, take: Take, phone: Any, language: str, zero: str
) -> None:
    visitor = take(language)
    page = phone(visitor)
    own = "".join(chr(ord(zero) + int(digit)) for digit in str(visitor.ticket["digits"]))
    expect(page.locator(".native")).to_have_text(own)
    expect(page.locator(".number")).to_have_text(visitor.number)
    assert page.evaluate("document.documentElement.dir") == "rtl"


# ---- the call


def test_a_call_takes_the_whole_page_at_once_with_counter_and_way(
    clerk: Clerk, take: Take, phone: Any
) -> None:
    visitor = take()
    page = phone(visitor)
    sees(page, "live")
    call(clerk, visitor)
    expect(page.locator("section.called")).to_be_visible(timeout=1500)
    way = visitor.look()["way"]
    sees(page, "Bitte kommen Sie jetzt", f"Platz {clerk.counter}", way["text"]["de"], f"Raum {way['room']}")
    expect(page.locator(".counter")).to_have_text(clerk.counter)
    expect(page.locator(".arrow use")).to_have_attribute("href", re.compile(f"[#-]arrow-{way['arrow']}$"))


def test_every_call_rings_and_vibrates_exactly_once(clerk: Clerk, take: Take, phone: Any) -> None:
    visitor = take()
    page = phone(visitor)
    page.get_by_role("button", name="Ton an").click()
    sees(page, "Der Ton ist an")
    trial = page.evaluate("window.rung.notes")
    stop = call(clerk, visitor)
    expect(page.locator("section.called")).to_be_visible()
    assert page.evaluate("window.rung") == {"buzzes": 1, "notes": trial + 6}
    clerk.step(stop, "call-again")
    until(lambda: page.evaluate("window.rung.buzzes") == 2)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.evaluate("window.dispatchEvent(new Event('online'))")
    page.wait_for_timeout(500)
    assert page.evaluate("window.rung") == {"buzzes": 2, "notes": trial + 12}


def test_nothing_sounds_before_the_visitor_has_touched_the_page(clerk: Clerk, take: Take, phone: Any) -> None:
    visitor = take()
    page = phone(visitor, touched=False)
    call(clerk, visitor)
    expect(page.locator("section.called")).to_be_visible()
    assert page.evaluate("window.rung") == {"buzzes": 0, "notes": 0}


def test_a_call_closes_a_question_that_is_open(clerk: Clerk, take: Take, phone: Any) -> None:
    visitor = take()
    page = phone(visitor)
    page.get_by_role("button", name="Ich gehe").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    call(clerk, visitor)
    expect(page.locator("section.called")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)


# ---- after the call


def test_being_served_and_done_say_so_and_the_stops_are_ticked(clerk: Clerk, take: Take, phone: Any) -> None:
    visitor = take()
    page = phone(visitor)
    stop = call(clerk, visitor)
    clerk.step(stop, "begin")
    sees(page, "Sie sind dran", f"Platz {clerk.counter}")
    clerk.step(stop, "finish")
    sees(page, "Fertig für heute")
    expect(page.locator(".stops-card .done")).to_have_count(1)
    expect(page.get_by_role("button", name="Ich gehe")).to_have_count(0)


def test_after_one_desk_the_page_turns_to_the_next(clerk: Clerk, take: Take, phone: Any) -> None:
    visitor = take(desks=("jobcenter", "counselling"))
    page = phone(visitor)
    stop = call(clerk, visitor)
    clerk.step(stop, "begin")
    clerk.step(stop, "finish")
    expect(page.locator(".stops-card li:nth-child(1)")).to_have_class("done")
    expect(page.locator(".stops-card li:nth-child(2)")).to_have_class("now")
    expect(page.locator(".number")).to_have_text(visitor.number)
    visitor.leave()


def test_who_missed_the_call_is_sent_to_the_pilot(clerk: Clerk, take: Take, phone: Any) -> None:
    visitor = take()
    page = phone(visitor)
    clerk.step(call(clerk, visitor), "miss")
    sees(page, "Wir haben Sie aufgerufen")
    pilot = next(d for d in visitor.look()["desks"] if d["id"] == "pilot")
    expect(page.locator(".ask")).to_contain_text(pilot["names"]["de"])


def test_who_is_parked_keeps_her_place_and_is_told_so(clerk: Clerk, take: Take, phone: Any) -> None:
    visitor = take()
    page = phone(visitor)
    clerk.step(call(clerk, visitor), "park")
    sees(page, "Kurze Pause", "Ihr Platz bleibt")


# ---- what the visitor can do


def test_later_lets_others_go_first_and_says_until_when(clerk: Clerk, take: Take, phone: Any) -> None:
    visitor = take()
    page = phone(visitor)
    page.get_by_role("button", name="Später").click()
    minutes = page.get_by_role("dialog").locator(".choices button")
    assert [text(page, f".choices button:nth-child({n})") for n in (1, 2, 3)] == [
        "5 Minuten",
        "10 Minuten",
        "20 Minuten",
    ]
    minutes.nth(1).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    sees(page, "Wir rufen Sie nicht vor")
    page.reload()
    sees(page, "Wir rufen Sie nicht vor")


def test_leaving_asks_once_more_and_only_yes_leaves(clerk: Clerk, take: Take, phone: Any) -> None:
    visitor = take()
    page = phone(visitor)
    for harmless in ("Nein, ich bleibe", "Schließen"):
        page.get_by_role("button", name="Ich gehe").click()
        page.get_by_role("dialog").get_by_role("button", name=harmless).click()
        expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("button", name="Ich gehe").click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert visitor.look()["state"] == "waiting"
    page.get_by_role("button", name="Ich gehe").click()
    page.get_by_role("button", name="Ja, ich gehe").click()
    sees(page, "Ihre Nummer ist beendet")
    assert visitor.look()["state"] == "left"


# ---- which language, and what stays behind


def test_the_language_is_the_tickets_until_another_one_is_chosen(
    clerk: Clerk, take: Take, phone: Any
) -> None:
    page = phone(take("en"))
    sees(page, "You are next")
    page.get_by_role("button", name="English").click()
    page.get_by_role("button", name="Deutsch", exact=True).click()
    sees(page, "Sie sind als Nächstes dran")
    assert page.url.endswith("#de")
    page.reload()
    sees(page, "Sie sind als Nächstes dran")


def test_nothing_stays_on_the_phone_and_nothing_personal_is_asked(
    clerk: Clerk, take: Take, phone: Any
) -> None:
    page = phone(take(), "en")
    sees(page, "You are next")
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.locator("input, textarea, select, form").count() == 0


@pytest.mark.allow_console_errors("404")
@pytest.mark.parametrize(
    ("locale", "words"),
    [("de-DE", "Diese Nummer gibt es nicht mehr"), ("en-GB", "This number no longer exists")],
)
@pytest.mark.parametrize("secret", ["abcdefghijklmnopqrstuvwxyz123456", "0", "T%2047"])
def test_an_unknown_number_is_told_kindly_in_the_browsers_language(
    office: LiveServer, open_page: OpenPage, secret: str, locale: str, words: str
) -> None:
    page = open_page(**PHONE, locale=locale)
    page.goto(f"{office.url}/t/{secret}")
    sees(page, words)
    expect(page.locator(".wishes")).to_have_count(0)
    assert violations(page) == []


# ---- a bad network


@pytest.mark.allow_console_errors(
    "WebSocket", "ERR_CONNECTION_REFUSED", "ERR_EMPTY_RESPONSE", "ERR_CONNECTION_RESET"
)
def test_a_page_that_is_cut_off_says_since_when_and_heals_itself(
    live_server: Any, open_page: OpenPage
) -> None:
    server = live_server()
    with Visitor(server) as visitor:
        visitor.take(concern_at(server, "jobcenter"))
        page = open_page(**PHONE)
        page.goto(f"{server.url}/t/{visitor.ticket['secret']}")
        sees(page, "live")
        server.kill9()
        expect(page.locator(".live")).to_contain_text("nicht aktuell seit", timeout=15_000)
        sees(page, "Bitte achten Sie auch auf den Bildschirm")
        server.restart()
        expect(page.locator(".live")).to_have_text("live", timeout=10_000)


# ---- weight, fonts, room, access


def test_the_first_look_weighs_little(
    clerk: Clerk, take: Take, office: LiveServer, open_page: OpenPage
) -> None:
    visitor = take("uk")
    page = open_page(**PHONE)
    answers: list[Response] = []

    def keep(answer: Response) -> None:
        answers.append(answer)

    page.on("response", keep)
    page.goto(f"{office.url}/t/{visitor.ticket['secret']}")
    expect(page.locator(".number")).to_be_visible()
    page.wait_for_load_state("networkidle")
    sizes = {
        re.sub(visitor.ticket["secret"], "…", answer.url.removeprefix(office.url)): len(
            gzip.compress(answer.body())
        )
        for answer in answers
        if answer.status == 200 and answer.request.resource_type != "font"
    }
    kilobytes = sum(sizes.values()) / 1000
    for url, size in sorted(sizes.items(), key=lambda item: -item[1]):
        print(f"{size / 1000:7.1f} kB  {url}")
    print(
        f"{kilobytes:7.1f} kB compressed without fonts (wanted: {WANTED_KILOBYTES}, most: {MOST_KILOBYTES})"
    )
    assert kilobytes <= MOST_KILOBYTES


def test_all_modules_are_asked_for_at_once(clerk: Clerk, take: Take, phone: Any) -> None:
    page = phone(take())
    sees(page, "live")
    named = page.locator("link[rel=modulepreload]").evaluate_all("links => links.map((link) => link.href)")
    loaded = page.evaluate(
        "performance.getEntriesByType('resource').map(({name}) => name).filter((name) => name.endsWith('.js'))"
    )
    assert sorted(named) == sorted(set(loaded))


@pytest.mark.parametrize(
    ("language", "foreign"), [("de", ("arabic", "ethiopic", "cyrillic")), ("ar", ("ethiopic", "cyrillic"))]
)
def test_only_the_fonts_of_the_language_are_fetched(
    clerk: Clerk, take: Take, office: LiveServer, open_page: OpenPage, language: str, foreign: tuple[str, ...]
) -> None:
    visitor = take(language)
    page = open_page(**PHONE)
    fonts: list[str] = []
    page.on("request", lambda request: fonts.append(request.url) if request.resource_type == "font" else None)
    page.goto(f"{office.url}/t/{visitor.ticket['secret']}")
    expect(page.locator(".number")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert [url for url in fonts if any(script in url for script in foreign)] == []


@pytest.mark.parametrize("language", ["de", "ar", "uk", "ti"])
@pytest.mark.parametrize("width", [320, 390])
def test_nothing_is_cut_off_on_a_small_phone(
    clerk: Clerk, take: Take, phone: Any, language: str, width: int
) -> None:
    visitor = take(desks=("jobcenter", "counselling", "landkreis"))
    page = phone(visitor, language, viewport={"width": width, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    call(clerk, visitor)
    expect(page.locator("section.called")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("language", ["de", "ar", "uk", "ti"])
def test_axe_finds_nothing_in_any_state(
    clerk: Clerk, take: Take, phone: Any, language: str, colours: str
) -> None:
    visitor = take(desks=("jobcenter", "counselling"))
    page = phone(visitor, language, color_scheme=colours, reduced_motion="reduce")
    found = {"waiting": violations(page)}
    for name, button in (
        ("language", ".top button"),
        ("later", ".wishes button >> nth=0"),
        ("leave", ".wishes button >> nth=1"),
    ):
        page.locator(button).click()
        found[name] = violations(page)
        page.keyboard.press("Escape")
    stop = call(clerk, visitor)
    expect(page.locator("section.called")).to_be_visible()
    found["called"] = violations(page)
    for step, state in (
        ("begin", "serving"),
        ("park", "parked"),
        ("unpark", "waiting"),
        ("call", "called"),
        ("miss", "missed"),
    ):
        clerk.step(stop, step)
        page.wait_for_selector(f"html[data-state={state}]")
        found[step] = violations(page)
    visitor.leave()
    page.wait_for_selector("html[data-state=left]")
    found["left"] = violations(page)
    assert {name: what for name, what in found.items() if what} == {}


# ---- paper


@pytest.mark.parametrize("language", ["de", "ar", "uk", "ti"])
def test_the_paper_ticket_is_one_page_of_80_mm_in_two_languages_without_a_concern(
    clerk: Clerk, take: Take, office: LiveServer, open_page: OpenPage, language: str
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
