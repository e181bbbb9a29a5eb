"""axe in a page. It is half a megabyte, and handing it over takes longer than many a look: once for each page."""

from pathlib import Path

from playwright.sync_api import Page

SOURCE = (Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text(encoding="utf-8")


def bring_axe(page: Page) -> None:
    """Have axe in the page. Not by a script tag: the page's own policy forbids strangers."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SOURCE)
