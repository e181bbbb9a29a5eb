"""The ways through the kiosk: one question instead of two offices, and several concerns on one ticket."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.kiosk_page import choose, number, open_group, stand_before, ticket
from tests.support.browsers import OpenPage
from tests.support.people import Visitor
from tests.support.server import LiveServer

MONEY, LETTER, HOME = 0, 2, 1
ANNOUNCE = "[data-say='kiosk/kiosk-announce']"


def tap(page: Page, name: str) -> None:
    """Tap a tile or a button by its whole name, later than a second tap of an unsteady hand would come."""
    page.wait_for_timeout(400)
    page.get_by_role("button", name=name, exact=True).tap()


def ticket_in(office: LiveServer, open_page: OpenPage, language: str) -> Page:
    """The page with a number for the pilot."""
    page = stand_before(office, open_page)
    choose(page, language)
    page.locator(".foot .help").tap()
    number(page)
    return page


def stops(page: Page, office: LiveServer) -> list[tuple[str, str]]:
    return [(stop["desk"], stop["concern"]) for stop in ticket(page, office)["stops"]]


@pytest.mark.parametrize(
    ("answer", "desk", "concern"),
    [
        ("Karte vom Landkreis", "landkreis", "county-money"),
        ("Brief vom Jobcenter", "jobcenter", "renew-money"),
        ("Meine Arbeit oder niemand", "jobcenter", "first-application"),
    ],
)
def test_who_pays_now_decides_which_desk_gives_money_in_three_taps(
    office: LiveServer, open_page: OpenPage, answer: str, desk: str, concern: str
) -> None:
    page = stand_before(office, open_page)
    choose(page, "de")
    open_group(page, MONEY)
    expect(page.locator("h1")).to_have_text("Wer gibt Ihnen jetzt Geld?")
    tap(page, answer)
    number(page)
    assert stops(page, office) == [(desk, concern)]


def test_who_does_not_know_who_pays_gets_to_the_pilot(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    choose(page, "de")
    open_group(page, MONEY)
    page.locator(".tile", has_text="Ich weiß nicht").tap()
    number(page)
    assert stops(page, office) == [("pilot", "unsure")]


def test_a_concern_of_two_desks_asks_one_question_and_back_leads_to_its_page(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(office, open_page)
    choose(page, "de")
    open_group(page, MONEY)
    tap(page, "Ich habe kein Geld")
    expect(page.locator(".about")).to_have_text("Ich habe kein Geld")
    expect(page.locator("h1")).to_have_text("Wer gibt Ihnen jetzt Geld?")
    expect(page.locator(".tile")).to_have_count(4)
    tap(page, "Zurück")
    expect(page.locator(".or")).to_have_text("Oder etwas anderes")
    tap(page, "Ich habe kein Geld")
    tap(page, "Brief vom Jobcenter")
    number(page)
    assert stops(page, office) == [("jobcenter", "no-money")]


def test_a_letter_is_known_by_its_sender(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    choose(page, "de")
    open_group(page, LETTER)
    expect(page.locator("h1")).to_have_text("Von wem ist der Brief?")
    tap(page, "BAMF, Gericht")
    number(page)
    assert stops(page, office) == [("counselling", "asylum-letter")]


def test_nobody_is_asked_for_nationality_or_residence_status(office: LiveServer) -> None:
    with Visitor(office) as visitor:
        asked = [question["names"]["de"] for question in visitor.catalogue()["questions"]]
    assert asked == ["Wer gibt Ihnen jetzt Geld?", "Von wem ist der Brief?"]


def test_no_page_has_more_than_eight_tiles_and_no_two_alike(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    choose(page, "de")
    for nth in range(page.locator(".tile").count()):
        open_group(page, nth)
        pictures = page.locator(".tile use").evaluate_all(
            "(all) => all.map((one) => one.getAttribute('href'))"
        )
        assert len(pictures) <= 8
        assert len(set(pictures)) == len(pictures)
        page.locator(".foot .back").dispatch_event("click")
        page.wait_for_selector("[data-page=pages]")


def test_another_concern_is_added_to_the_number_that_is_there(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(office, open_page)
    choose(page, "de")
    open_group(page, LETTER)
    tap(page, "Jobcenter")
    given = number(page)
    expect(page.locator(".route")).to_have_count(0)
    tap(page, "Noch ein Anliegen")
    expect(page.locator("h1")).to_have_text("Was brauchen Sie noch?")
    open_group(page, HOME)
    tap(page, "Wohnung suchen")
    assert number(page) == given
    assert stops(page, office) == [("jobcenter", "decision-question"), ("pilot", "find-flat")]
    expect(page.locator(".route li")).to_have_text(["Jobcenter", "Lotse"])
    documents = page.locator(".fact li").all_inner_texts()
    assert {"Den Bescheid", "Das Mietangebot"} <= set(documents)


def test_who_adds_nothing_after_all_comes_back_to_the_number(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    choose(page, "de")
    page.locator(".foot .help").tap()
    given = number(page)
    for way_back in ("back", "home"):
        tap(page, "Noch ein Anliegen")
        page.wait_for_selector("[data-page=pages]")
        page.locator(f".foot .{way_back}").dispatch_event("click")
        assert number(page) == given
    assert len(stops(page, office)) == 1


def test_who_is_asked_for_one_more_concern_and_says_nothing_sees_the_number_again(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(office, open_page)
    page.clock.install()
    page.reload()
    page.wait_for_selector(".tile.language")
    choose(page, "de")
    page.locator(".foot .help").tap()
    given = number(page)
    tap(page, "Noch ein Anliegen")
    page.wait_for_selector("[data-page=pages]")
    page.clock.run_for(31_000)
    assert number(page) == given


@pytest.mark.allow_console_errors("409")
def test_a_concern_that_cannot_be_added_leaves_the_number_as_it_was(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(office, open_page)
    choose(page, "de")
    page.locator(".foot .help").tap()
    given = number(page)
    sentence = "Diese Stelle nimmt jetzt niemanden mehr an. Bitte sprechen Sie uns an."
    no = {"error": {"code": "closed", "message": sentence, "details": {}}}
    page.route(re.compile("/concerns$"), lambda route: route.fulfill(status=409, json=no))
    tap(page, "Noch ein Anliegen")
    open_group(page, HOME)
    tap(page, "Wohnung suchen")
    expect(page.locator("h1")).to_have_text(sentence)
    page.locator(".foot .home").tap()
    assert number(page) == given


def test_a_ticket_with_five_concerns_is_full(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    choose(page, "de")
    page.locator(".foot .help").tap()
    number(page)
    for nth in range(4):
        page.locator(".foot .add").dispatch_event("click")
        open_group(page, HOME)
        page.locator(".tile").nth(nth).dispatch_event("click")
        expect(page.locator(".huge")).to_be_visible()
    assert len(stops(page, office)) == 5
    expect(page.locator(".foot .add")).to_have_count(0)


def test_one_tap_keeps_her_language_out_of_the_waiting_room_and_one_more_concern_changes_nothing_of_it(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = ticket_in(office, open_page, "ar")
    switch = page.locator(ANNOUNCE)
    expect(switch).to_have_attribute("aria-pressed", "true")
    with page.expect_response(re.compile("/speak$")) as answered:
        switch.tap()
    assert (answered.value.status, answered.value.request.post_data_json["speak"]) == (200, False)
    expect(switch).to_have_attribute("aria-pressed", "false")
    page.locator(".foot .add").tap()
    open_group(page)
    page.locator("[data-page=concerns] .tile").nth(1).tap()
    number(page)
    expect(switch).to_have_attribute("aria-pressed", "false")


@pytest.mark.allow_console_errors("409")
def test_a_wish_that_the_server_did_not_take_is_shown_as_not_taken(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = ticket_in(office, open_page, "uk")
    no = {"error": {"code": "step_not_allowed", "message": "", "details": {}}}
    page.route(re.compile("/speak$"), lambda route: route.fulfill(status=409, json=no))
    switch = page.locator(ANNOUNCE)
    with page.expect_response(re.compile("/speak$")):
        switch.tap()
    expect(switch).to_have_attribute("aria-pressed", "true")


@pytest.mark.allow_console_errors("ERR_FAILED")
def test_a_wish_that_is_lost_on_the_way_is_sent_again_until_it_is_answered(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = ticket_in(office, open_page, "ar")
    tries: list[str] = []

    def lose_the_first(route: Route) -> None:
        tries.append((route.request.post_data_json or {})["request_id"])
        route.abort() if len(tries) == 1 else route.continue_()

    page.route(re.compile("/speak$"), lose_the_first)
    with page.expect_response(re.compile("/speak$")) as answered:
        page.locator(ANNOUNCE).tap()
        page.locator(ANNOUNCE).tap()  # while the first is on its way: it would undo what was just asked for
    assert answered.value.status == 200
    assert (len(tries), len(set(tries))) == (2, 1)
    expect(page.locator(ANNOUNCE)).to_have_attribute("aria-pressed", "false")


def test_who_reads_german_is_not_asked_for_a_language(office: LiveServer, open_page: OpenPage) -> None:
    expect(ticket_in(office, open_page, "de").locator(ANNOUNCE)).to_have_count(0)
