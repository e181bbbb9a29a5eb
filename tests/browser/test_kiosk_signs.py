"""The overview of pictograms and signs: all of them, as small as they get, clear on paper and in strong contrast."""

import pytest
from playwright.sync_api import Page

from queue_app import texts
from tests.browser.kiosk_page import COLOURS, violations
from tests.support.browsers import OpenPage
from tests.support.people import Visitor
from tests.support.server import LiveServer

FIFTEEN_MM = 56  # in pixels at 96 dpi
NEEDS = ("wheelchair", "hearing", "sight", "child", "pregnant", "walking", "quiet", "help")
GOING = ["home-move", "file-check-to-office"]
# Of each drawing: its size, how much of that its ink fills, and the contrast of its colour with what is behind it.
DRAWN = (
    """() => {"""
    + COLOURS
    + """
  return [...document.querySelectorAll("figure svg")].map((svg) => {
    const desk = svg.matches(".desk-sign");
    const ink = (desk ? svg.firstElementChild : svg.querySelector("use")).getBBox();
    const style = getComputedStyle(svg);
    const colours = [parts(desk ? style.fill : style.stroke), ground(svg.parentElement)];
    const [a, b] = colours.map(light).sort((x, y) => y - x);
    return {
      sign: svg.closest("figure").dataset.sign, desk, strong: Boolean(svg.closest(".strong")),
      size: svg.getBoundingClientRect().width, ink: Math.max(ink.width, ink.height), contrast: (a + 0.05) / (b + 0.05),
    };
  });
}"""
)


@pytest.fixture
def overview(office: LiveServer, open_page: OpenPage) -> Page:
    """The page as it opens in a German browser."""
    page = open_page(viewport={"width": 1280, "height": 900}, locale="de-DE")
    page.goto(f"{office.url}/kiosk/{office.site}/signs")
    page.wait_for_selector("[data-group=needs] use")
    return page


def test_every_page_concern_answer_desk_and_need_is_there(office: LiveServer, overview: Page) -> None:
    with Visitor(office) as visitor:
        house = visitor.catalogue()
    wanted = {
        "desks": house["desks"],
        "pages": [*house["pages"], *house["forks"]],
        "concerns": house["concerns"],
        "answers": [answer for question in house["questions"] for answer in question["answers"]],
    }
    words = {group: [one["names"]["de"] for one in some] for group, some in wanted.items()}
    words["needs"] = [texts.say("de", f"console-need-{need}") for need in NEEDS]
    shown = {
        group: [
            str(text).split("\n")[0]
            for text in overview.locator(f"[data-group={group}] figcaption").all_inner_texts()
        ]
        for group in words
    }
    assert shown == words


def test_each_is_clear_at_fifteen_millimetres_on_paper_and_in_strong_contrast(overview: Page) -> None:
    overview.wait_for_selector("#icon-lifebuoy", state="attached")
    drawn = overview.evaluate(DRAWN)
    assert [one for one in drawn if one["size"] < FIFTEEN_MM] == []
    assert [one for one in drawn if one["ink"] < 13] == []  # of 24: nothing is empty, or a dot
    pale = [one for one in drawn if one["contrast"] < (4.5 if one["desk"] and not one["strong"] else 7)]
    assert pale == []


def test_what_has_a_direction_is_shown_mirrored_too(overview: Page) -> None:
    assert overview.locator(".turned use").count() == len(GOING)
    turned = "(all) => all.map((one) => getComputedStyle(one).transform)"
    assert overview.locator(".turned .icon").evaluate_all(turned) == ["matrix(-1, 0, 0, 1, 0, 0)"] * len(
        GOING
    )


def test_axe_finds_nothing_and_nothing_sticks_out_on_a_phone(overview: Page) -> None:
    assert violations(overview) == []
    overview.set_viewport_size({"width": 320, "height": 480})
    assert overview.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(overview) == []
