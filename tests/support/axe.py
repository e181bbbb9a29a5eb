"""axe in a page. It is half a megabyte, and handing it over takes longer than many a look: once for each page."""

from pathlib import Path

from playwright.sync_api import Page

SOURCE = (Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text(encoding="utf-8")
# What is on its way to other colours and comes to an end; what moves for ever is looked at as it is.
CHANGING = """() => document.getAnimations().some((one) => one.playState === "running"
    && one.effect.getComputedTiming().endTime < Infinity)"""


def bring_axe(page: Page) -> None:
    """Have axe in a page that has become calm. Not by a script tag: the page's own policy forbids strangers."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SOURCE)
    for _ in range(100):
        if not page.evaluate(CHANGING):
            return
        page.wait_for_timeout(20)
