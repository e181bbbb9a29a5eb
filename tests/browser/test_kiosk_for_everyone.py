"""The kiosk for every hand and eye: keys, large targets, strong contrast, large type, long words, time enough."""

import json
import re
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.kiosk_page import (
    COLOURS,
    NUMBER,
    TABLET,
    UPRIGHT,
    WIDE,
    at_rest,
    choose,
    number,
    open_group,
    spoilt,
    stand_before,
    violations,
)
from tests.support.browsers import OpenPage
from tests.support.people import Visitor
from tests.support.server import LiveServer

SMALLEST_PX, GAP_PX = 76, 15  # 20 mm and 4 mm at 96 dpi
SIZES = {"upright": UPRIGHT, "wide": WIDE, "tablet": TABLET}
# The words whose colour is less than seven times as light or dark as what they stand on (WCAG 2.2, relative luminance).
PALE = (
    """() => {"""
    + COLOURS
    + """
  const own = (box) => [...box.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  return [...document.querySelectorAll("#kiosk *")].filter((box) => own(box) && box.checkVisibility()).map((box) => {
    const [a, b] = [light(parts(getComputedStyle(box).color)), light(ground(box))].sort((x, y) => y - x);
    return [(a + 0.05) / (b + 0.05), box.textContent.trim().slice(0, 30)];
  }).filter(([ratio]) => ratio < 7);
}"""
)
# Those beyond three where there is least room; `python -m bench.everyone` looks at all of them in all sizes.
LOOKED_AT = [*product(("de", "ar", "ti"), SIZES.values()), *product(("de-simple", "uk", "kmr"), [TABLET])]
every_size = pytest.mark.parametrize("size", SIZES.values(), ids=list(SIZES))


def test_the_whole_way_by_keyboard(office: LiveServer, open_page: OpenPage) -> None:
    page = stand_before(office, open_page)
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.dataset.code") != "de":
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement !== document.body")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-page=pages]")
    for heading in ("Worum geht es?", "Wer gibt Ihnen jetzt Geld?"):
        expect(page.locator("h1")).to_be_focused()
        expect(page.locator("h1")).to_have_text(heading)
        page.keyboard.press("Tab")
        assert page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 4
        page.keyboard.press("Enter")
    number(page)
    expect(page.locator("h1")).to_be_focused()
    expect(page.locator(".done")).to_be_enabled()
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    at_rest(page)


def test_a_kiosk_that_is_left_alone_asks_first_and_then_goes_back(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(office, open_page)
    page.clock.install()
    page.reload()
    page.wait_for_selector(".tile.language")
    choose(page, "de")
    page.clock.run_for(19_000)
    question = page.get_by_role("alertdialog")
    expect(question).to_have_count(0)
    page.clock.run_for(2_000)
    expect(question).to_be_visible()
    expect(question.get_by_role("button")).to_be_focused()
    question.get_by_role("button").tap()  # more time, for the rest of the visit
    expect(question).to_have_count(0)
    page.clock.run_for(35_000)
    expect(question).to_have_count(0)
    page.clock.run_for(6_000)
    expect(question).to_be_visible()
    page.clock.run_for(10_000)
    at_rest(page)
    expect(question).to_have_count(0)


def test_the_number_stays_for_twenty_seconds_and_longer_when_touched(
    office: LiveServer, open_page: OpenPage
) -> None:
    page = stand_before(office, open_page)
    page.clock.install()
    page.reload()
    choose(page, "de")
    page.locator(".foot .help").tap()
    number(page)
    page.clock.pause_at(page.evaluate("Date.now() / 1000 + 3"))  # from here on no time passes but ours
    closed = "parseFloat(document.querySelector('.ring circle:last-of-type').style.strokeDashoffset)"
    page.clock.run_for(15_000)
    expect(page.locator(".huge")).to_have_text(NUMBER)
    assert page.evaluate(closed) > 70
    page.locator(".qr").tap()
    page.clock.run_for(500)
    assert page.evaluate(closed) < 5
    page.clock.run_for(18_500)
    expect(page.locator(".huge")).to_have_text(NUMBER)
    assert page.evaluate(closed) > 90
    page.clock.run_for(1_500)
    at_rest(page)


@pytest.mark.parametrize(("language", "size"), LOOKED_AT)
def test_nothing_is_cut_off_and_nothing_overlaps(
    office: LiveServer, open_page: OpenPage, language: str, size: dict[str, int]
) -> None:
    page = stand_before(office, open_page, viewport=size)
    assert walk(page, office, language) == {}


def test_a_page_with_room_is_large_after_one_without(office: LiveServer, open_page: OpenPage) -> None:
    size = "['--space', '--type'].map((one) => document.querySelector('.page').style.getPropertyValue(one))"
    page = stand_before(office, open_page)
    choose(page, "de")
    steps = []
    for group in (0, 1):
        open_group(page, group)
        steps.append(page.evaluate(size))
        page.locator(".foot .back").dispatch_event("click")
        page.wait_for_selector("[data-page=pages]")
    assert float(steps[0][0]) < 1, "the first page has room enough: it shows nothing of what is asked here"
    assert steps[1] == ["1", "1"]


@every_size
@pytest.mark.parametrize("language", ["de", "ar"])
def test_words_two_fifths_longer_fit_too(
    office: LiveServer, open_page: OpenPage, language: str, size: dict[str, int]
) -> None:
    page = stand_before(office, open_page, viewport=size)
    page.route("**/catalogue", lengthen_names)
    page.route("**/kiosk.ftl", lengthen_texts)
    page.reload()
    page.wait_for_selector(".tile.language")
    assert walk(page, office, language) == {}


@every_size
def test_large_type_is_larger_and_fits(office: LiveServer, open_page: OpenPage, size: dict[str, int]) -> None:
    page = stand_before(office, open_page, viewport=size)
    choose(page, "de")
    letters = "parseFloat(getComputedStyle(document.querySelector('.tile')).fontSize)"
    normal = page.evaluate(letters)
    open_group(page)
    normal_concern = page.evaluate(letters)
    page.get_by_role("button", name="Größere Schrift").tap()
    assert page.evaluate(letters) > 1.1 * normal_concern
    page.get_by_role("button", name="Zurück").dispatch_event("click")
    expect(page.get_by_role("button", name="Größere Schrift")).to_have_attribute("aria-pressed", "true")
    page.wait_for_selector("[data-page=pages]")
    assert page.evaluate(letters) > 1.1 * normal
    page.get_by_role("button", name="Start").tap()
    at_rest(page)
    assert walk(page, office, "de", large=True) == {}


def walk(page: Page, office: LiveServer, language: str, *, large: bool = False) -> dict[str, list[str]]:
    """Every page once; what was found wrong on which."""
    found = {"language": spoilt(page)}
    choose(page, language)
    if large:
        page.locator(".pill[aria-pressed]").first.tap()
    found["pages"] = spoilt(page)
    for nth, group in enumerate(Visitor(office).catalogue()["pages"]):
        open_group(page, nth)
        found[group["id"]] = spoilt(page)
        page.locator(".foot-button").first.dispatch_event("click")
        page.wait_for_selector("[data-page=pages]")
    open_group(page)
    page.locator(".tile").first.dispatch_event("click")
    page.wait_for_selector(".huge")
    found["number"] = spoilt(page)
    return {name: wrong for name, wrong in found.items() if wrong}


def longer(text: str) -> str:
    """Two fifths more, as translations can be, and letters with marks above and below."""
    words = text.split(" ")
    return " ".join([*words, *["Ǻę̈"[: 2 + len(word) % 2] * max(1, len(word) // 3) for word in words]])[
        : max(len(text) + 2, round(len(text) * 1.4))
    ]


def lengthen_names(route: Route) -> None:
    answer = route.fetch()
    catalogue: dict[str, Any] = answer.json()
    answers = [answer for question in catalogue["questions"] for answer in question["answers"]]
    kinds = ("desks", "concerns", "documents", "pages", "forks", "questions")
    for items in (*(catalogue[kind] for kind in kinds), answers):
        for item in items:
            item["names"] = {code: longer(text) for code, text in item["names"].items()}
    route.fulfill(response=answer, body=json.dumps(catalogue))


def lengthen_texts(route: Route) -> None:
    answer = route.fetch()
    lines = re.sub(r"(?m)^(kiosk-[\w-]+ = )([^{\n]+)$", lambda m: m[1] + longer(m[2]), answer.text())
    route.fulfill(response=answer, body=lines)


@pytest.mark.parametrize("contrast", [False, True], ids=["plain", "contrast"])
def test_axe_finds_nothing_on_any_page(office: LiveServer, open_page: OpenPage, contrast: bool) -> None:
    page = stand_before(office, open_page)
    page.clock.install()

    def begin() -> None:
        page.reload()
        page.wait_for_selector(".tile.language")
        if contrast:
            page.locator(".pill.round").tap()

    begin()
    found = {"language": violations(page)}
    choose(page, "ar")
    found["pages"] = violations(page)
    open_group(page)
    found["concerns"] = violations(page)
    page.clock.run_for(21_000)
    found["still there"] = violations(page)
    begin()  # a busy machine may have looked for longer than the question stands
    choose(page, "ar")
    open_group(page)
    page.locator(".tile").first.dispatch_event("click")
    page.wait_for_selector(".huge")
    page.clock.run_for(1_500)
    found["number"] = violations(page)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("contrast", [False, True], ids=["plain", "contrast"])
def test_every_word_has_a_contrast_of_seven_to_one(
    office: LiveServer, open_page: OpenPage, contrast: bool
) -> None:
    page = stand_before(office, open_page)
    if contrast:
        page.locator(".pill.round").tap()
    found = {"language": page.evaluate(PALE)}
    choose(page, "uk")
    found["pages"] = page.evaluate(PALE)
    open_group(page)
    found["concerns"] = page.evaluate(PALE)
    page.locator(".tile").first.dispatch_event("click")
    page.wait_for_selector(".done:enabled")
    found["number"] = page.evaluate(PALE)
    assert {name: pale for name, pale in found.items() if pale} == {}


@every_size
def test_targets_are_large_and_apart_enough_for_a_shaking_hand(
    office: LiveServer, open_page: OpenPage, size: dict[str, int]
) -> None:
    page = stand_before(office, open_page, viewport=size)
    found = {"language": too_small(page)}
    choose(page, "de")
    found["pages"] = too_small(page)
    page.locator(".foot .help").tap()
    number(page)
    found["number"] = too_small(page)
    assert found == {name: [] for name in found}


def too_small(page: Page) -> list[str]:
    """Targets under 20 mm, and pairs of them nearer than 4 mm."""
    found: list[str] = page.evaluate(
        """([smallest, gap]) => {
          const all = [...document.querySelectorAll("button")]
            .map((button) => [button.textContent.trim(), button.getBoundingClientRect()]);
          const small = all.filter(([, r]) => r.width < smallest || r.height < smallest).map(([name]) => name);
          const away = (x, y) => Math.max(y.left - x.right, x.left - y.right, y.top - x.bottom, x.top - y.bottom);
          const near = all.flatMap(([a, x], i) => all.slice(i + 1).filter(([, y]) => away(x, y) < gap - 0.5)
            .map(([b, y]) => `${a} / ${b}: ${away(x, y)}`));
          return [...small, ...near];
        }""",
        [SMALLEST_PX, GAP_PX],
    )
    return found
