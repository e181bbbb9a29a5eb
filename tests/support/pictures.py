"""Makes the pictures of the kiosk in docs/pictures: `python -m tests.support.pictures`. Four pages, four languages."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.support.browsers import QUIET, executable
from tests.support.server import ROOT, LiveServer

FOLDER = ROOT / "docs" / "pictures"
LANGUAGES = ("de", "ar", "ti", "uk")
UPRIGHT = {"width": 1080, "height": 1920}
SCALE = 0.4  # enough to read on a page of documentation


def _keep(page: Page, name: str) -> None:
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(
        400
    )  # fonts that a page has only now asked for; also no second tap at the same place
    page.screenshot(path=FOLDER / f"kiosk-{name}.png")


def _visit(browser: Browser, server: LiveServer, language: str) -> None:
    """One visitor who has a letter, and one concern more."""
    context = browser.new_context(
        viewport=UPRIGHT, device_scale_factor=SCALE, has_touch=True, timezone_id="Europe/Berlin"
    )
    token = server.device_token("kiosk")
    context.add_cookies([{"name": "queue_kiosk", "value": token, "url": server.url}])
    page = context.new_page()
    page.goto(f"{server.url}/kiosk/{server.site}")
    page.wait_for_selector(".tile.language")
    if language == LANGUAGES[0]:
        _keep(page, "1-language")
    page.locator(f"[data-code='{language}']").tap()
    page.wait_for_selector("[data-page=pages] .tile .icon")
    _keep(page, f"2-what-{language}")
    page.locator(".tile").first.tap()
    page.wait_for_selector("[data-page=concerns]")
    _keep(page, f"3-money-{language}")
    page.locator(".tile").nth(1).tap()
    page.wait_for_selector(".huge")
    _keep(page, f"4-number-{language}")
    context.close()


def main() -> None:
    """Start an office, walk through its kiosk, keep what is seen."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = LiveServer(Path(folder), {}, None, "eventlet").start()
        browser = playwright.chromium.launch(executable_path=executable(), args=list(QUIET))
        try:
            for language in LANGUAGES:
                _visit(browser, server, language)
        finally:
            browser.close()
            server.stop()


if __name__ == "__main__":
    main()
