"""What people see, in a real browser: tap to number, call to screen, a screen that was cut off."""

import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from bench.table import milliseconds, percentile, show
from tests.browser.kiosk_page import choose, stand_before
from tests.support.browsers import QUIET, OpenPage, executable
from tests.support.servers import running
from tests.support.wall import WALL, Cable, Team, hang_up, on_stage

HEAD = ("way", "times", "p50 ms", "p95 ms", "longest ms")
LANGUAGES = ("de", "ar", "ti", "uk")
CUT_SECONDS = 10.0
# From the click that takes the ticket to the frame in which the number stands: both on the page's own clock.
WATCH_NUMBER = """() => {
    window.took = null;
    addEventListener("click", (event) => {
        const seen = new MutationObserver(() => {
            if (!document.querySelector(".huge")) return;
            seen.disconnect();
            requestAnimationFrame(() => (window.took = performance.now() - event.timeStamp));
        });
        seen.observe(document.body, { childList: true, subtree: true });
    }, { capture: true, once: true });
}"""
# When each number first stood on the screen, on the clock that the machine shares.
WATCH_CALLS = """() => {
    window.shown = {};
    new MutationObserver(() => requestAnimationFrame(() => {
        for (const call of document.querySelectorAll(".call")) window.shown[call.dataset.number] ??= Date.now();
    })).observe(document.body, { childList: true, subtree: true, attributes: true });
}"""


def main(taps: int = 60, calls: int = 40, cuts: int = 5, cut_seconds: float = CUT_SECONDS) -> str:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        server = stack.enter_context(running(Path(place)))
        open_page = stack.enter_context(browser())
        rows = [row("tap on the concern → number visible", tapped(server, open_page, taps))]
        team = Team(server, stack)
        rows.append(row("call → shown on the screen", called(team, open_page, calls)))
        rows.append(
            row(f"cut off for {cut_seconds:.0f} s → right", mended(team, open_page, cuts, cut_seconds))
        )
    text = show("The faces in Chromium", HEAD, rows)
    print(text)
    return text


@contextmanager
def browser() -> Iterator[OpenPage]:
    """Opens pages, each a device of its own."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable(), args=list(QUIET))

        def open_page(**options: Any) -> Page:
            return chromium.new_context(locale="de-DE", **options).new_page()

        yield open_page
        chromium.close()


def tapped(server: Any, open_page: OpenPage, times: int) -> list[float]:
    """Seconds from the tap on a concern to the number."""
    page = stand_before(server, open_page)
    took = []
    for n in range(times):
        page.goto(f"{server.url}/kiosk/{server.site}")
        choose(page, LANGUAGES[n % len(LANGUAGES)])
        page.locator(".tile").nth(2).tap()
        concern = page.locator("[data-page=concerns] .tile").nth(1)
        concern.wait_for()
        page.evaluate(WATCH_NUMBER)
        concern.tap()
        page.wait_for_selector(".huge")
        took.append(soon(page, "window.took") / 1000)
    page.context.close()
    return took


def called(team: Team, open_page: OpenPage, times: int) -> list[float]:
    """Seconds from the clerk's press to the call on the screen."""
    page = hang_up(open_page(viewport=WALL), team.server)
    page.evaluate(WATCH_CALLS)
    took = []
    for _ in range(times):
        team.visitor()
        # Three calls stand side by side for five seconds each: faster than that, the fourth would have to wait.
        page.wait_for_timeout(2000)
        begun = time.time()
        stop = team.clerks["jobcenter"].call_next()
        took.append(soon(page, f"window.shown[{stop['number']!r}]") / 1000 - begun)
        team.finish(stop)
    page.context.close()
    return took


def mended(team: Team, open_page: OpenPage, times: int, seconds: float) -> list[float]:
    """Seconds from the mended line to the screen that shows what it missed."""
    cable = Cable(team.server)
    page = hang_up(open_page(viewport=WALL), team.server, at=cable.url)
    took = []
    for _ in range(times):
        cable.cut()
        stops = {desk: team.call(desk) for desk in ("jobcenter", "landkreis")}
        time.sleep(seconds)
        cable.mend()
        begun = time.monotonic()
        for stop in stops.values():
            on_stage(page, stop["number"]).wait_for()
        page.wait_for_selector(".stale", state="detached")
        took.append(time.monotonic() - begun)
        for desk, stop in stops.items():
            team.finish(stop, desk)
        page.wait_for_timeout(500)
    page.context.close()
    cable.close()
    return took


def soon(page: Page, expression: str) -> float:
    """A value of the page as soon as it is there. (The page's policy forbids `wait_for_function`.)"""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        found = page.evaluate(expression)
        if found is not None:
            return float(found)
        time.sleep(0.01)
    raise AssertionError(f"{expression} did not come")


def row(way: str, took: Sequence[float]) -> list[str]:
    """One line of the table."""
    figures = (percentile(took, 0.5), percentile(took, 0.95), max(took))
    return [way, str(len(took)), *map(milliseconds, figures)]


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
