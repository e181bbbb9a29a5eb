"""The phone page in every language, on small and slow phones, for every eye; and what stays behind: nothing."""

import gzip
import re
from itertools import product

import pytest
from playwright.sync_api import Response, expect

from tests.browser.phone_page import PHONE, Phone, Take, call, scanning, sees, serving, taking, violations
from tests.support.browsers import OpenPage
from tests.support.people import Clerk
from tests.support.profile import LONG
from tests.support.server import LiveServer

clerk = pytest.fixture(serving)
take = pytest.fixture(taking)
phone = pytest.fixture(scanning)

MOST_KILOBYTES = 100
WANTED_KILOBYTES = 50
LANGUAGES, COLOURS = ("de", "ar", "uk", "ti"), ("light", "dark")
EVERY_LOOK = [*product(LANGUAGES, COLOURS)]
EACH_ONCE = [*zip(LANGUAGES, COLOURS * 2, strict=True)]


# ---- which language, and what stays behind


def test_the_language_is_the_tickets_until_another_one_is_chosen(
    clerk: Clerk, take: Take, phone: Phone
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
    clerk: Clerk, take: Take, phone: Phone
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


def test_all_modules_are_asked_for_at_once(clerk: Clerk, take: Take, phone: Phone) -> None:
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
    clerk: Clerk, take: Take, phone: Phone, language: str, width: int
) -> None:
    visitor = take(desks=("jobcenter", "counselling", "landkreis"))
    page = phone(visitor, language, viewport={"width": width, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    call(clerk, visitor)
    expect(page.locator("section.called")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("language", "colours"), EVERY_LOOK if LONG else EACH_ONCE)
def test_axe_finds_nothing_in_any_state(
    clerk: Clerk, take: Take, phone: Phone, language: str, colours: str
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
