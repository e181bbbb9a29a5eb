"""The kiosk for everyone: each page in each language, look and size; what axe finds, what is cut off or covered.

Not a measurement of time. The test run looks at some languages; this looks at all of them, which takes ten minutes.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Page

from bench.faces import browser
from bench.table import show
from tests.browser.kiosk_page import (
    TABLET,
    UPRIGHT,
    WIDE,
    choose,
    open_group,
    spoilt,
    stand_before,
    violations,
)
from tests.support.browsers import OpenPage
from tests.support.people import Visitor
from tests.support.server import LiveServer
from tests.support.servers import running

HEAD = ("language", "pages", "axe", "cut off or covered")
SIZES = {"upright": UPRIGHT, "wide": WIDE, "tablet": TABLET}
LOOKS = ("plain", "contrast", "large")
CONTRAST, LARGE = ".pill.round", ".pill[aria-pressed]"


def main(
    languages: Sequence[str] = (), sizes: Sequence[str] = tuple(SIZES), looks: Sequence[str] = LOOKS
) -> str:
    """Look at everything and print."""
    with tempfile.TemporaryDirectory() as place, running(Path(place)) as server, browser() as open_page:
        known = [language["code"] for language in Visitor(server).catalogue()["languages"]]
        rows = [row(server, open_page, code, sizes, looks) for code in languages or known]
    text = show("The kiosk in each language", HEAD, rows)
    print(text)
    return text


def row(
    server: LiveServer, open_page: OpenPage, language: str, sizes: Sequence[str], looks: Sequence[str]
) -> list[str]:
    """One language, in every size and look; what was found is printed at once."""
    pages = axe = spoilt_boxes = 0
    for size in sizes:
        for look in looks:
            page = stand_before(server, open_page, viewport=SIZES[size])
            for name in walk(page, server, language, look):
                page.clock.run_for(1_500)  # what comes in softly has come
                # Rules do not depend on the size, and axe is slow.
                found = violations(page) if size == sizes[0] else []
                wrong = spoilt(page)
                pages, axe, spoilt_boxes = pages + 1, axe + len(found), spoilt_boxes + len(wrong)
                for what in (*found, *wrong):
                    print(f"{language}, {size}, {look}, {name}: {what}", flush=True)
            page.context.close()
    return [language, str(pages), str(axe), str(spoilt_boxes)]


def walk(page: Page, server: LiveServer, language: str, look: str) -> Iterator[str]:
    """Every page of a visit once, by name."""
    page.clock.install()
    page.reload()
    page.wait_for_selector(".tile.language")
    if look == "contrast":
        page.locator(CONTRAST).tap()
    yield "language"
    choose(page, language)
    if look == "large":
        page.locator(LARGE).first.tap()
    yield "pages"
    for nth, group in enumerate(Visitor(server).catalogue()["pages"]):
        open_group(page, nth)
        yield str(group["id"])
        page.locator(".foot-button").first.dispatch_event("click")
        page.wait_for_selector("[data-page=pages]")
    open_group(page)
    page.locator(".tile").first.dispatch_event("click")
    page.wait_for_selector(".huge")
    yield "number"


if __name__ == "__main__":
    main(sys.argv[1:])
