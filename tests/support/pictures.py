"""Makes the pictures of the kiosk in docs/pictures: `python -m tests.support.pictures`. Every page, four languages."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, Route, sync_playwright

from queue_app import texts
from tests.support.browsers import QUIET, executable
from tests.support.offline import until_ready
from tests.support.server import ROOT, LiveServer
from tests.support.servers import running

FOLDER = ROOT / "docs" / "pictures"
LANGUAGES = ("de", "ar", "ti", "uk")
UPRIGHT = {"width": 1080, "height": 1920}
SCALE = 0.4  # enough to read on a page of documentation
AT = "2026-11-27T13:30:00+00:00"
OPENS = "2026-11-24T07:00:00+00:00"


def _keep(page: Page, name: str) -> None:
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(
        400
    )  # fonts that a page has only now asked for; also no second tap at the same place
    page.screenshot(path=FOLDER / f"kiosk-{name}.png")


def _stand(browser: Browser, server: LiveServer) -> Page:
    """A kiosk that waits for a visitor."""
    context = browser.new_context(
        viewport=UPRIGHT, device_scale_factor=SCALE, has_touch=True, timezone_id="Europe/Berlin"
    )
    token = server.device_token("kiosk")
    context.add_cookies([{"name": "queue_kiosk", "value": token, "url": server.url}])
    page = context.new_page()
    page.goto(f"{server.url}/kiosk/{server.site}")
    page.wait_for_selector(".tile.language")
    return page


def _choose(page: Page, language: str) -> None:
    page.locator(f"[data-code='{language}']").tap()
    page.wait_for_selector("[data-page=pages] .tile .icon")


def _visit(browser: Browser, server: LiveServer, language: str) -> None:
    """One visitor who says who pays, and gets a number."""
    page = _stand(browser, server)
    if language == LANGUAGES[0]:
        _keep(page, "1-language")
    _choose(page, language)
    _keep(page, f"2-what-{language}")
    page.locator(".tile").first.tap()
    page.wait_for_selector("[data-page=concerns]")
    _keep(page, f"3-money-{language}")
    page.locator(".tile").nth(1).tap()
    page.wait_for_selector(".huge")
    _keep(page, f"4-number-{language}")
    page.locator(".foot .add").tap()
    page.wait_for_selector("[data-page=pages]")
    _keep(page, f"4-one-more-{language}")
    page.context.close()


def _letter(browser: Browser, server: LiveServer, language: str) -> None:
    """One with a letter, who is then asked whether she is still there; the page behind a tile that asks."""
    page = _stand(browser, server)
    page.clock.install()
    page.reload()
    page.wait_for_selector(".tile.language")
    _choose(page, language)
    page.locator(".tile").nth(2).tap()
    page.wait_for_selector("[data-page=concerns]")
    _keep(page, f"3-letter-{language}")
    page.clock.run_for(21_000)
    page.wait_for_selector("dialog[open]")
    _keep(page, f"9-still-there-{language}")
    page.locator("dialog button").tap()
    page.locator(".foot .back").dispatch_event("click")
    page.wait_for_selector("[data-page=pages]")
    page.locator(".tile").first.dispatch_event("click")
    page.wait_for_selector("[data-page=concerns]")
    page.locator(".tile").nth(4).dispatch_event("click")
    page.wait_for_selector("[data-page=question]")
    _keep(page, f"3-question-{language}")
    page.context.close()


def _appointment(browser: Browser, server: LiveServer, language: str) -> None:
    """One who has an appointment and comes too early."""
    details = {"at": AT, "check_in_from": "2026-11-27T12:30:00+00:00"}
    error = {"code": "too_early", "message": texts.say(language, "error-too-early"), "details": details}
    page = _stand(browser, server)
    page.route("**/check-ins", lambda route: route.fulfill(status=409, json={"error": error}))
    _choose(page, language)
    page.locator(".tile").last.tap()
    page.wait_for_selector("[data-page=concerns]")
    page.wait_for_timeout(400)
    page.locator(".tile").first.tap()
    page.wait_for_selector("[data-page=code]")
    page.locator("[data-key='4']").tap()
    page.locator("[data-key='7']").tap()
    _keep(page, f"5-code-{language}")
    page.keyboard.type("4711", delay=120)
    page.wait_for_selector("[data-page=refused]")
    _keep(page, f"6-too-early-{language}")
    page.context.close()


def _no_network(browser: Browser, server: LiveServer, language: str) -> None:
    """One who taps while the server cannot be reached: the kiosk gives her a number of its own."""
    page = until_ready(_stand(browser, server), server)
    _choose(page, language)
    page.context.set_offline(True)
    page.locator(".foot .help").tap()
    page.wait_for_selector(".huge")
    _keep(page, f"7-no-network-{language}")
    page.context.close()


def _closed(browser: Browser, server: LiveServer, language: str) -> None:
    """One who comes at night."""

    def close(route: Route) -> None:
        answer = route.fetch()
        night = {"open": False, "opens_at": OPENS, "always_open": False, "revision": "night"}
        route.fulfill(response=answer, json={**answer.json(), **night})

    page = _stand(browser, server)
    page.route("**/catalogue", close)
    page.reload()
    page.wait_for_selector(".tile.language")
    page.locator(f"[data-code='{language}']").tap()
    page.wait_for_selector("[data-page=closed]")
    _keep(page, f"8-closed-{language}")
    page.context.close()


def _signs(browser: Browser, server: LiveServer) -> None:
    """The overview of every pictogram and sign, in German."""
    page = browser.new_page(viewport={"width": 1800, "height": 1200}, device_scale_factor=0.6, locale="de-DE")
    page.goto(f"{server.url}/kiosk/{server.site}/signs")
    page.wait_for_selector("[data-group=needs] use")
    page.evaluate("document.fonts.ready")
    page.screenshot(path=FOLDER / "pictograms.png", full_page=True)
    page.close()


def main() -> None:
    """Walk through the kiosk of an office in each language, keep what is seen."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(QUIET))
        for language in LANGUAGES:
            # An office of its own: each page is a new browser, and one kiosk gets only so many blocks of numbers.
            with running(Path(folder) / language) as server:
                for walk in (_no_network, _visit, _letter, _appointment, _closed):
                    walk(browser, server, language)
                if language == LANGUAGES[0]:
                    _signs(browser, server)
        browser.close()


if __name__ == "__main__":
    main()
