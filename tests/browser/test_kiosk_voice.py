"""The kiosk reads aloud: in the visitor's language, else in German and says so; a touch stops it."""

import io
import re
import wave
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.kiosk_page import at_rest, choose, number, open_group, stand_before, violations
from tests.support.browsers import OpenPage
from tests.support.server import ROOT, LiveServer
from tests.support.servers import StartServer

EXAMPLE = (ROOT / "config.example.toml").read_text(encoding="utf-8")
SPEECH = re.compile(r"/api/v1/sites/wismar/speech/([^?]+)\.wav")
NO_VOICE = {"error": {"code": "no_voice", "message": "Keine Stimme.", "details": {}}}
SHORT, LONG = 0.03, 30.0


def silence(seconds: float) -> bytes:
    """A sound that nobody hears."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"\0\0" * int(8000 * seconds))
    return out.getvalue()


def voices(page: Page, *mute: str, seconds: float = SHORT) -> Callable[[], list[str]]:
    """A stand-in for the server's voices: says everything except in the languages `mute`; gives what was asked for."""
    asked: list[str] = []

    def speak(route: Route) -> None:
        found = SPEECH.search(route.request.url)
        assert found is not None
        what = found[1]
        asked.append(what)
        if what.split("/")[0] in mute:
            route.fulfill(status=404, json=NO_VOICE)
        else:
            route.fulfill(body=silence(seconds), content_type="audio/wav")

    page.route(SPEECH, speak)
    return lambda: list(dict.fromkeys(asked))  # a browser may fetch a sound in pieces


def listen(page: Page) -> None:
    page.locator("[data-voice=toggle]").tap()


def quiet(page: Page) -> None:
    """Nothing is being said any more."""
    expect(page.locator("[data-voice=toggle]")).to_have_attribute("data-reading", "false", timeout=20_000)


def test_a_page_is_read_in_its_language_from_the_question_to_the_way_back(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(office, open_page)
    asked = voices(page)
    choose(page, "ar")
    listen(page)
    quiet(page)
    said = asked()
    assert said[:4] == [
        "ar/kiosk/kiosk-what", "ar/kiosk/kiosk-tap-a-picture", "ar/concerns/page-money", "ar/concerns/page-home",
    ]  # fmt: skip
    assert said[-3:] == ["ar/kiosk/kiosk-home", "ar/kiosk/kiosk-low", "ar/kiosk/kiosk-unsure"]


def test_the_first_page_says_each_language_in_that_language(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    asked = voices(page)
    listen(page)
    quiet(page)
    said = asked()
    assert {"de/common/language-de", "ar/common/language-ar", "ti/common/language-ti"} <= set(said)


def test_the_next_page_is_read_too_and_the_number_figure_by_figure(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(office, open_page)
    asked = voices(page)
    choose(page, "ti")
    listen(page)
    page.locator(".foot .help").tap()
    letter, digits = number(page).split(" ")
    quiet(page)
    said = asked()
    at = said.index("ti/kiosk/kiosk-your-number")
    pieces = dict.fromkeys([letter.lower(), *digits])
    assert said[at + 1 : at + 2 + len(pieces)] == [
        "ti/common/desk-pilot",
        *(f"ti/say/say-{piece}" for piece in pieces),
    ]
    assert "ti/kiosk/kiosk-done" in said


def test_what_is_said_is_marked_and_a_touch_stops_it(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    voices(page, seconds=LONG)
    choose(page, "de")
    listen(page)
    expect(page.locator("[data-saying=yes]")).to_have_text("Worum geht es?")
    page.wait_for_timeout(400)
    page.locator(".hint").tap()
    quiet(page)
    expect(page.locator("[data-saying=yes]")).to_have_count(0)
    assert page.evaluate("document.querySelector('[data-page]').dataset.page") == "pages"


def test_the_button_stops_it_and_the_key_says_it_again(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    voices(page, seconds=LONG)
    choose(page, "de")
    listen(page)
    expect(page.locator("[data-saying=yes]")).to_have_count(1)
    page.wait_for_timeout(400)
    listen(page)
    quiet(page)
    page.keyboard.press("F1")
    expect(page.locator("[data-saying=yes]")).to_have_text("Worum geht es?")


def test_slower_and_louder_stand_beside_it_while_it_is_on(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    page.add_init_script(
        "window.Audio = class extends Audio { constructor() { super(...arguments); window.voice = this; } };"
    )
    page.reload()
    page.wait_for_selector(".tile.language")
    voices(page, seconds=LONG)
    choose(page, "de")
    expect(page.locator("[data-voice=slower]")).to_have_count(0)
    listen(page)
    tuned = "[voice.playbackRate, voice.volume, voice.preservesPitch]"
    assert page.evaluate(tuned) == [1, 1, True]
    page.wait_for_timeout(400)  # "slower" comes where the finger has just been: a second tap does not mean it
    page.locator("[data-voice=slower]").tap()
    page.locator("[data-voice=volume]").tap()
    assert page.evaluate(tuned) == [0.75, 0.4, True]
    expect(page.locator("[data-voice=toggle]")).to_have_attribute("data-reading", "true")
    assert violations(page) == []


@pytest.mark.allow_console_errors("404")
def test_a_language_without_a_voice_is_read_in_german_and_the_page_says_so(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(office, open_page)
    asked = voices(page, "ti")
    choose(page, "ti")
    listen(page)
    expect(page.locator(".strip")).to_contain_text("ነዚ ቋንቋ ገና ድምጺ የለን")
    quiet(page)
    said = asked()
    assert [what for what in said if what.startswith("ti/")] == ["ti/kiosk/kiosk-what"]  # asked once
    assert said[1:4] == ["de/kiosk/kiosk-no-voice", "de/kiosk/kiosk-what", "de/kiosk/kiosk-tap-a-picture"]


def test_what_has_the_focus_is_said_when_it_is_on(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    asked = voices(page)
    choose(page, "de")
    page.keyboard.press("ArrowDown")
    assert asked() == []
    page.keyboard.press("F1")
    quiet(page)
    before = len(asked())
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-saying=yes], [data-reading=false]").first).to_be_attached()
    quiet(page)
    assert len(asked()) == before  # said before, and browsers keep it
    assert page.evaluate("document.activeElement.dataset.say") == "concerns/page-home"


def test_with_headphones_the_first_key_begins_it(live_server: StartServer, open_page: OpenPage) -> None:
    server = live_server(config=EXAMPLE.replace("headphones = false", "headphones = true"))
    page = stand_before(server, open_page)
    asked = voices(page)
    choose(page, "de")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-voice=slower]")).to_be_visible()
    quiet(page)
    assert asked() == ["de/concerns/page-money"]


def test_it_ends_with_the_visit(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    asked = voices(page)
    choose(page, "de")
    listen(page)
    page.locator(".foot .home").tap()
    at_rest(page)
    expect(page.locator("[data-voice=slower]")).to_have_count(0)
    before = asked()
    choose(page, "en")
    page.wait_for_timeout(300)
    assert asked() == before


def test_who_listened_on_the_first_page_and_went_leaves_nothing_behind(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(office, open_page)
    page.clock.install()
    page.reload()
    page.wait_for_selector(".tile.language")
    voices(page, seconds=LONG)
    listen(page)
    expect(page.locator("[data-voice=slower]")).to_be_visible()
    page.clock.run_for(31_000)
    expect(page.locator("[data-voice=slower]")).to_have_count(0)
    expect(page.locator("[data-voice=toggle]")).to_have_attribute("data-reading", "false")
    at_rest(page)


def test_a_newer_page_is_read_from_its_first_word(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    voices(page, seconds=LONG)
    choose(page, "de")
    listen(page)
    expect(page.locator("[data-saying=yes]")).to_have_text("Worum geht es?")
    open_group(page)
    page.wait_for_timeout(500)
    expect(page.locator("[data-saying=yes]")).to_have_text("Geld")


def test_who_listens_is_not_asked_whether_somebody_is_there(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    page.clock.install()
    page.reload()
    page.wait_for_selector(".tile.language")
    voices(page, seconds=LONG)
    choose(page, "de")
    page.clock.run_for(15_000)
    listen(page)
    expect(page.locator("[data-saying=yes]")).to_have_count(1)
    page.clock.run_for(15_000)
    expect(page.get_by_role("alertdialog")).to_have_count(0)


@pytest.mark.allow_console_errors("ERR_FAILED", "Failed to load")
def test_without_a_network_it_falls_silent_and_everything_else_goes_on(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(office, open_page)
    page.route(SPEECH, lambda route: route.abort())
    choose(page, "de")
    listen(page)
    quiet(page)
    open_group(page)
    page.locator(".tile").first.dispatch_event("click")
    number(page)
