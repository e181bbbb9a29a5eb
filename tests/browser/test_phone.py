"""The phone behind the QR code: what a visitor sees, hears and can do from afar."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.phone_page import (
    PHONE,
    Phone,
    Take,
    call,
    concern_at,
    scanning,
    sees,
    serving,
    taking,
    text,
    until,
)
from tests.support.browsers import OpenPage
from tests.support.people import Clerk, Visitor
from tests.support.servers import StartServer

clerk = pytest.fixture(serving)
take = pytest.fixture(taking)
phone = pytest.fixture(scanning)


# ---- waiting


def test_a_waiting_visitor_sees_number_desk_people_ahead_and_stops(
    clerk: Clerk, take: Take, phone: Phone
) -> None:
    take()
    visitor = take(desks=("jobcenter", "counselling"))
    page = phone(visitor)
    expect(page.locator(".number")).to_have_text(visitor.number)
    expect(page.locator(".number-card .desk-name")).to_contain_text("Jobcenter")
    sees(page, "1 Person ist vor Ihnen", "live")
    assert [text(page, f".stops-card li:nth-child({n}) .how") for n in (1, 2)] == ["jetzt", "danach"]


def test_the_wait_is_a_range_or_nothing_at_all(clerk: Clerk, take: Take, phone: Phone) -> None:
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


def test_nobody_ahead_reads_you_are_next(clerk: Clerk, take: Take, phone: Phone) -> None:
    first, second = take(), take()
    page = phone(second)
    sees(page, "1 Person ist vor Ihnen")
    call(clerk, first)
    sees(page, "Sie sind als Nächstes dran")


@pytest.mark.parametrize(("language", "zero"), [("ar", "٠"), ("fa", "۰"), ("ps", "۰")])
def test_the_number_is_also_written_in_the_digits_a_reader_learnt(
    clerk: Clerk, take: Take, phone: Phone, language: str, zero: str
) -> None:
    visitor = take(language)
    page = phone(visitor)
    own = "".join(chr(ord(zero) + int(digit)) for digit in str(visitor.ticket["digits"]))
    expect(page.locator(".native")).to_have_text(own)
    expect(page.locator(".number")).to_have_text(visitor.number)
    assert page.evaluate("document.documentElement.dir") == "rtl"


# ---- the call


def test_a_call_takes_the_whole_page_at_once_with_counter_and_way(
    clerk: Clerk, take: Take, phone: Phone
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


def test_every_call_rings_and_vibrates_exactly_once(clerk: Clerk, take: Take, phone: Phone) -> None:
    visitor = take()
    page = phone(visitor)
    page.get_by_role("button", name="Ton an").click()
    sees(page, "Der Ton ist an")
    trial = page.evaluate("window.rung.notes")
    stop = call(clerk, visitor)
    expect(page.locator("section.called")).to_be_visible()
    until(lambda: page.evaluate("window.rung") == {"buzzes": 1, "notes": trial + 6})
    clerk.step(stop, "call-again")
    until(lambda: page.evaluate("window.rung.buzzes") == 2)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.evaluate("window.dispatchEvent(new Event('online'))")
    page.wait_for_timeout(500)
    assert page.evaluate("window.rung") == {"buzzes": 2, "notes": trial + 12}


def test_nothing_sounds_before_the_visitor_has_touched_the_page(
    clerk: Clerk, take: Take, phone: Phone
) -> None:
    visitor = take()
    page = phone(visitor, touched=False)
    call(clerk, visitor)
    expect(page.locator("section.called")).to_be_visible()
    assert page.evaluate("window.rung") == {"buzzes": 0, "notes": 0}


def test_a_call_closes_a_question_that_is_open(clerk: Clerk, take: Take, phone: Phone) -> None:
    visitor = take()
    page = phone(visitor)
    page.get_by_role("button", name="Ich gehe").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    call(clerk, visitor)
    expect(page.locator("section.called")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)


# ---- after the call


def test_being_served_and_done_say_so_and_the_stops_are_ticked(
    clerk: Clerk, take: Take, phone: Phone
) -> None:
    visitor = take()
    page = phone(visitor)
    stop = call(clerk, visitor)
    clerk.step(stop, "begin")
    sees(page, "Sie sind dran", f"Platz {clerk.counter}")
    clerk.step(stop, "finish")
    sees(page, "Fertig für heute")
    expect(page.locator(".stops-card .done")).to_have_count(1)
    expect(page.get_by_role("button", name="Ich gehe")).to_have_count(0)


def test_after_one_desk_the_page_turns_to_the_next(clerk: Clerk, take: Take, phone: Phone) -> None:
    visitor = take(desks=("jobcenter", "counselling"))
    page = phone(visitor)
    stop = call(clerk, visitor)
    clerk.step(stop, "begin")
    clerk.step(stop, "finish")
    expect(page.locator(".stops-card li:nth-child(1)")).to_have_class("done")
    expect(page.locator(".stops-card li:nth-child(2)")).to_have_class("now")
    expect(page.locator(".number")).to_have_text(visitor.number)
    visitor.leave()


def test_who_missed_the_call_is_sent_to_the_pilot(clerk: Clerk, take: Take, phone: Phone) -> None:
    visitor = take()
    page = phone(visitor)
    clerk.step(call(clerk, visitor), "miss")
    sees(page, "Wir haben Sie aufgerufen")
    pilot = next(d for d in visitor.look()["desks"] if d["id"] == "pilot")
    expect(page.locator(".ask")).to_contain_text(pilot["names"]["de"])


def test_who_is_parked_keeps_her_place_and_is_told_so(clerk: Clerk, take: Take, phone: Phone) -> None:
    visitor = take()
    page = phone(visitor)
    clerk.step(call(clerk, visitor), "park")
    sees(page, "Kurze Pause", "Ihr Platz bleibt")


# ---- what the visitor can do


def test_later_lets_others_go_first_and_says_until_when(clerk: Clerk, take: Take, phone: Phone) -> None:
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


def test_leaving_asks_once_more_and_only_yes_leaves(clerk: Clerk, take: Take, phone: Phone) -> None:
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


# ---- a bad network


@pytest.mark.allow_console_errors(
    "WebSocket",
    "ERR_CONNECTION_REFUSED",
    "ERR_EMPTY_RESPONSE",
    "ERR_CONNECTION_RESET",
    "ERR_CONTENT_LENGTH_MISMATCH",
)
def test_a_page_that_is_cut_off_says_since_when_and_heals_itself(
    live_server: StartServer, open_page: OpenPage
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
