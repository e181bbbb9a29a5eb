"""The console in a real browser, against the real server: clerks work by keyboard and see the same as each other."""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.support.browsers import OpenPage
from tests.support.people import Clerk, Json, Visitor
from tests.support.server import LiveServer
from tests.support.servers import StartServer

NAME, PASSWORD = "Testperson", "zum-testen-42"
AXE = (Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text(encoding="utf-8")
LARGE = {"width": 1280, "height": 900}
DOCKED = {"width": 320, "height": 480}
# Before sign-in the page asks who it is and hears 401; Chromium writes every 4xx to its console.
pytestmark = pytest.mark.allow_console_errors("401 (UNAUTHORIZED)")


# ---- the office


@pytest.fixture
def lead(office: LiveServer) -> Iterator[Clerk]:
    """Somebody who may act everywhere, and leaves an empty office behind: the server is one for the whole file."""
    if "Leitung" not in getattr(office, "known", set()):
        office.add_clerk("Leitung", "lead")
        office.add_clerk("Kollege", "clerk")
        office.known = {"Leitung"}  # type: ignore[attr-defined]  # remembered for the next test
    with Clerk(office, "Leitung").sign_in() as clerk:
        yield clerk
        _tidy(clerk)


@pytest.fixture
def colleague(office: LiveServer, lead: Clerk) -> Iterator[Clerk]:
    """Another clerk of the house."""
    with Clerk(office, "Kollege").sign_in() as clerk:
        yield clerk


def _tidy(lead: Clerk) -> None:
    for counter in lead.counters():
        lead.counter = counter["id"]
        seen = lead.console()
        here = [seen["current"]] if seen["current"] else []
        for entry in [*seen["waiting"], *seen["parked"], *seen["missed"], *seen["planned"], *here]:
            lead.step(entry, "finish" if entry["state"] == "serving" else "leave")
        if counter["state"] != "closed":
            lead.close()


def take(office: LiveServer, desk: str = "jobcenter", language: str = "ar", more: str = "") -> str:
    """A visitor taps a concern of a desk; the number."""
    with Visitor(office, language) as visitor:
        concerns = visitor.catalogue()["concerns"]
        wanted = [next(c["id"] for c in concerns if c["desk"] == d and not c["urgent"]) for d in (desk, more) if d]
        number: str = visitor.take(*wanted)["number"]
        return number


def counter_of(lead: Clerk, desk: str = "jobcenter", nth: int = 0) -> str:
    """The nth counter that serves just this desk."""
    return str([c["id"] for c in lead.counters() if c["desks"] == [desk]][nth])


# ---- the page


def sign_in(page: Page, office: LiveServer, name: str = NAME, password: str = PASSWORD) -> None:
    """Name, Tab, password, Enter."""
    page.goto(f"{office.url}/console/{office.site}")
    expect(page.locator("#name")).to_be_focused()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(password)
    page.keyboard.press("Enter")


def open_counter(page: Page, counter: str) -> None:
    """Choose a counter and open it."""
    page.locator(f"[data-counter='{counter}'] input").check()
    page.keyboard.press("Enter")
    expect(primary(page)).to_be_focused()


def at_work(page: Page, office: LiveServer, counter: str, name: str = NAME) -> Page:
    """Signed in and at a counter."""
    sign_in(page, office, name)
    open_counter(page, counter)
    return page


def primary(page: Page) -> Locator:
    """The big button."""
    return page.locator("#primary")


def press(page: Page, key: str) -> None:
    """Press a key as soon as the page takes presses again."""
    expect(page.locator("#primary[aria-disabled='false']")).to_have_count(1)
    page.keyboard.press(key)


def expect_here(page: Page, number: str, means: str) -> None:
    """This number is at the counter and the big button means this."""
    expect(page.locator("#who")).to_have_text(number)
    expect(primary(page)).to_have_attribute("data-means", means)


def expect_free(page: Page) -> None:
    """Nobody is at the counter."""
    expect(page.locator(".person-none")).to_be_visible()
    expect(primary(page)).to_have_attribute("data-means", "call-next")


def row(page: Page, number: str) -> Locator:
    """The row of a number in the list that is shown."""
    return page.locator("tr", has=page.locator("th", has_text=re.compile(rf"^{number}$")))


def words(text: str) -> re.Pattern[str]:
    """This text, with or without the invisible marks around what was filled in."""
    mark = "[\u2066-\u2069]*"
    return re.compile(mark + mark.join(re.escape(letter) for letter in text))


# ---- the sentences


def test_a_clerk_signs_in_chooses_a_counter_and_calls_by_space(
    browser_page: Page, office: LiveServer, lead: Clerk
) -> None:
    number, counter = take(office), counter_of(lead)
    page = at_work(browser_page, office, counter)
    expect(row(page, number)).to_be_visible()
    press(page, "Space")
    expect_here(page, number, "begin")
    assert [(c["number"], c["counter"]) for c in office.get("/api/v1/sites/wismar/board")["board"]["called"]] == [
        (number, counter)
    ]


def test_a_wrong_password_is_said_in_a_sentence(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    page = browser_page
    sign_in(page, office, password="falsch")
    expect(page.get_by_role("alert")).to_have_text("Name oder Passwort stimmt nicht. Bitte versuchen Sie es noch einmal.")
    expect(page.locator("#password")).to_be_focused()
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("[data-counter]").first).to_be_visible()


@pytest.mark.allow_console_errors("401", "429")
def test_too_many_tries_are_said_in_a_sentence(browser_page: Page, live_server: StartServer) -> None:
    server = live_server(env={"QUEUE_LIMITS_OFF": "0", "QUEUE_LIMITS__SIGN_IN_TRIES": "1"})
    page = browser_page
    sign_in(page, server, password="falsch")
    expect(page.get_by_role("alert")).to_contain_text("stimmt nicht")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Zu viele Versuche")


def test_the_whole_visit_by_keyboard(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    first, second, third = (take(office) for _ in range(3))
    page = at_work(browser_page, office, counter_of(lead))
    press(page, "Space")
    expect_here(page, first, "begin")
    press(page, "r")
    expect(page.locator(".rung")).to_contain_text(words("2. Aufruf"))
    press(page, "n")
    expect_free(page)
    press(page, "3")  # the list of those who did not come
    expect(row(page, first)).to_be_visible()
    press(page, "ArrowDown")
    page.keyboard.press("Enter")  # is here after all
    expect(row(page, first)).to_have_count(0)
    press(page, "Space")
    expect_here(page, first, "begin")
    press(page, "Enter")
    expect_here(page, first, "finish-next")
    press(page, "Space")
    expect_here(page, second, "begin")
    press(page, "Space")
    expect_here(page, second, "finish-next")
    press(page, "p")
    expect_free(page)
    press(page, "Space")
    expect_here(page, third, "begin")
    press(page, "b")
    expect_free(page)
    press(page, "Space")
    expect_here(page, third, "begin")
    press(page, "Space")
    expect_here(page, third, "finish-next")
    press(page, "f")
    expect_free(page)
    press(page, "2")
    press(page, "ArrowDown")
    page.keyboard.press("Enter")  # no longer parked
    press(page, "1")
    expect(row(page, second)).to_be_visible()
    press(page, "a")
    expect(primary(page)).to_have_attribute("data-means", "back-to-work")
    press(page, "Space")
    press(page, "Space")
    expect_here(page, second, "begin")
    assert lead.get("/api/v1/sites/wismar/board")["board"]["waiting"][2]["count"] == 0


def test_sending_on_by_keyboard_keeps_number_and_note(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    number = take(office)
    page = at_work(browser_page, office, counter_of(lead))
    press(page, "Space")
    expect_here(page, number, "begin")
    press(page, "w")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#desk-missing")).to_have_text("Bitte wählen Sie eine Stelle.")
    page.locator("dialog input[value='landkreis']").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Bescheid liegt bei w r n")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect_free(page)
    expect(primary(page)).to_be_focused()
    lead.counter = counter_of(lead, "landkreis")
    assert [(e["number"], e["note"]) for e in lead.console()["waiting"]] == [(number, "Bescheid liegt bei w r n")]


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


def test_undo_brings_the_call_back(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    number = take(office)
    page = at_work(browser_page, office, counter_of(lead))
    press(page, "Space")
    expect_here(page, number, "begin")
    expect(page.locator("[data-undo='call']")).to_contain_text("Zurücknehmen")
    press(page, "u")
    expect_free(page)
    expect(row(page, number)).to_be_visible()
    expect(page.locator("[data-undo]")).to_have_count(0)
    press(page, "u")
    expect(page.locator(".notice")).to_contain_text("Es gibt nichts zum Zurücknehmen.")


def test_one_who_left_by_mistake_comes_back_by_undo(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    number = take(office)
    page = at_work(browser_page, office, counter_of(lead))
    row(page, number).locator("[data-row-deed='leave']").click()
    expect(row(page, number)).to_have_count(0)
    expect(page.locator("[data-undo='leave']")).to_be_visible()
    press(page, "u")
    expect(row(page, number)).to_be_visible()


def test_two_tabs_of_one_counter_stay_equal(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    first, second = take(office), take(office)
    one = at_work(browser_page, office, counter_of(lead))
    other = one.context.new_page()
    other.goto(one.url)
    expect(primary(other)).to_be_focused()
    press(one, "Space")
    expect_here(one, first, "begin")
    expect_here(other, first, "begin")
    press(other, "Space")
    expect_here(one, first, "finish-next")
    press(one, "Space")
    expect_here(other, second, "begin")
    begun = time.monotonic()
    third = take(office)
    expect(row(one, third)).to_be_visible()
    expect(row(other, third)).to_be_visible()
    assert time.monotonic() - begun < 5


def test_a_note_with_markup_is_shown_as_text(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    note = "<img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}} \u202eabc"
    take(office, "landkreis")
    lead.open(counter_of(lead, "landkreis"))
    lead.step(lead.call_next(), "send-on", desk="jobcenter", note=note)
    page = at_work(browser_page, office, counter_of(lead))
    press(page, "Space")
    expect(page.locator(".note")).to_contain_text(note)
    assert page.locator(".note *").count() == 0


@pytest.mark.allow_console_errors("401", "409")
def test_a_taken_counter_asks_before_it_is_taken_over(
    browser_page: Page, open_page: OpenPage, office: LiveServer, lead: Clerk
) -> None:
    number, counter = take(office), counter_of(lead)
    theirs = at_work(open_page(viewport=LARGE), office, counter, "Kollege")
    press(theirs, "Space")
    expect_here(theirs, number, "begin")
    page = browser_page
    sign_in(page, office)
    page.locator(f"[data-counter='{counter}'] input").check()
    expect(page.locator(f"[data-counter='{counter}'] .counter-state")).to_have_text(words(f"besetzt, {number} ist dort"))
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(words(f"Platz {counter} übernehmen?"))
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    page.keyboard.press("Enter")
    dialog.get_by_role("button", name="Ja, übernehmen").click()
    expect_here(page, number, "begin")
    expect(theirs.locator(".enter-word")).to_contain_text("von jemand anderem übernommen")


@pytest.mark.allow_console_errors("401", "ERR_FAILED")
def test_a_press_whose_answer_was_lost_happens_once(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
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
    expect_here(page, first, "begin")
    assert len(sent) == 2
    assert len(set(sent)) == 1
    expect(row(page, second)).to_be_visible()


@pytest.mark.allow_console_errors("401", "ERR_FAILED")
def test_a_press_without_any_answer_is_put_to_the_clerk(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
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


@pytest.mark.allow_console_errors("401", "ERR_CONNECTION_REFUSED", "WebSocket")
def test_a_lost_server_is_marked_and_comes_back_by_itself(browser_page: Page, live_server: StartServer) -> None:
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


def test_german_or_english_as_the_browser_says_and_as_the_clerk_chooses(
    open_page: OpenPage, office: LiveServer, lead: Clerk
) -> None:
    number = take(office)
    page = open_page(viewport=LARGE, locale="en-GB")
    at_work(page, office, counter_of(lead))
    expect(primary(page)).to_contain_text("Next number")
    expect(row(page, number)).to_contain_text("Arabic")
    page.get_by_text("More").click()
    page.get_by_role("button", name="Deutsch").click()
    expect(primary(page)).to_contain_text("Nächste Nummer")
    expect(row(page, number)).to_contain_text("Arabisch")
    assert page.evaluate("document.documentElement.lang") == "de"
    page.reload()
    expect(primary(page)).to_contain_text("Nächste Nummer")


def test_letters_as_keys_can_be_switched_off(browser_page: Page, office: LiveServer, lead: Clerk) -> None:
    number = take(office)
    page = at_work(browser_page, office, counter_of(lead))
    press(page, "?")
    page.get_by_role("dialog").get_by_role("checkbox").uncheck()
    page.keyboard.press("Escape")
    expect(primary(page)).to_be_focused()
    press(page, "Space")
    expect_here(page, number, "begin")
    press(page, "n")
    press(page, "b")
    expect_here(page, number, "begin")


def test_docked_shows_the_next_three_and_never_scrolls_sideways(
    open_page: OpenPage, office: LiveServer, lead: Clerk
) -> None:
    numbers = [take(office, more="pilot") for _ in range(5)]
    page = at_work(open_page(viewport=DOCKED), office, counter_of(lead))
    expect(page.locator("tbody tr:visible")).to_have_count(3)
    press(page, "Space")
    expect_here(page, numbers[0], "begin")
    for viewport in ({"width": 320, "height": 200}, DOCKED):  # the first: 1280 × 800 at 400 %
        page.set_viewport_size(viewport)  # type: ignore[arg-type]  # a plain dict of numbers
        assert sideways(page) == []
    expect(primary(page)).to_be_in_viewport()
    page.get_by_role("button", name="Alle Listen und Stellen").click()
    expect(page.get_by_role("tab", name=re.compile("Geparkt"))).to_be_visible()
    assert sideways(page) == []
    press(page, "w")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert sideways(page) == []


def sideways(page: Page) -> list[str]:
    """What reaches over the right edge of the page."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("body *")]
            .filter((one) => one.checkVisibility() && !one.closest(".heard, thead") && one.getClientRects().length)
            .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map((one) => one.outerHTML.slice(0, 120))"""
    )
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_the_way_of_assistive_technology(
    open_page: OpenPage, office: LiveServer, lead: Clerk, scheme: str
) -> None:
    page = open_page(viewport=LARGE, color_scheme=scheme)
    page.goto(f"{office.url}/console/{office.site}")
    expect(page.locator("#name")).to_be_focused()
    seen = {"signed out": violations(page)}
    sign_in(page, office)
    expect(page.locator("[data-counter]").first).to_be_visible()
    seen["choosing a counter"] = violations(page)
    open_counter(page, counter_of(lead))
    seen["empty"] = violations(page)
    for _ in range(3):
        take(office, more="landkreis")
    expect(page.locator("tbody tr")).to_have_count(3)
    seen["free"] = violations(page)
    press(page, "Space")
    expect(primary(page)).to_have_attribute("data-means", "begin")
    seen["called"] = violations(page)
    press(page, "w")
    expect(page.get_by_role("dialog")).to_be_visible()
    seen["sending on"] = violations(page)
    page.keyboard.press("Escape")
    press(page, "f")
    expect(page.locator(".notice")).to_be_visible()
    seen["a calm word"] = violations(page)
    press(page, "n")
    expect_free(page)
    press(page, "3")
    expect(page.locator("tbody tr")).to_have_count(1)
    seen["did not come"] = violations(page)
    press(page, "?")
    seen["help"] = violations(page)
    page.keyboard.press("Escape")
    press(page, "a")
    expect(primary(page)).to_have_attribute("data-means", "back-to-work")
    seen["paused"] = violations(page)
    page.set_viewport_size(DOCKED)  # type: ignore[arg-type]  # a plain dict of numbers
    seen["docked"] = violations(page)
    assert seen == {state: [] for state in seen}


def violations(page: Page) -> list[Json]:
    """What axe finds, best practices included."""
    page.evaluate(AXE)  # not a script tag: the page's own policy forbids strangers
    page.wait_for_timeout(100)
    found: list[Json] = page.evaluate(
        """async () => (await axe.run(document)).violations.map(
            ({id, nodes}) => ({id, where: nodes.map((node) => node.html.slice(0, 160) + " " + node.failureSummary)}))"""
    )
    return found
