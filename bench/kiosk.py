"""The kiosk on a weak device, Chromium slowed down four times: first load, taps, memory after many visits."""

import argparse
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import CDPSession, Page

from bench.faces import browser
from bench.table import percentile, show
from tests.browser.kiosk_page import stand_before
from tests.support.browsers import OpenPage
from tests.support.server import LiveServer
from tests.support.servers import running

HEAD = ("what", "times", "p50", "p95", "longest", "at most")
SLOWER = 4
LANGUAGES = ("de", "ar", "ti", "uk")
PAGE_MS, NUMBER_MS, LOAD_KB = 100, 400, 1500
MEGABYTE = 1_000_000
ROUNDS = 5  # the memory is looked at so many times, evenly spread
HELD_MS = 60  # a short tap: no finger lifts in the moment in which it comes down
APART_MS = 400  # sooner on the same spot it would be an unsteady hand, not a second tap
WARM = 100  # visits after which what is kept on purpose is there: texts, pictures, compiled code
# From the finger's own time stamp until the frame in which what it leads to has been drawn. The page is not asked
# meanwhile: each question would take some of its time.
WATCH = """(selector) => {
    window.took = new Promise((resolve) => addEventListener("click", (event) => {
        const seen = new MutationObserver(() => {
            if (!document.querySelector(selector)) return;
            seen.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp)));
        });
        seen.observe(document.body, { childList: true, subtree: true, attributes: true });
    }, { capture: true, once: true }));
}"""
# A whole visit by the page itself, faster than any hand: language, page, concern, number, done. The number is given
# back, so that the server stays as empty as in an office; "done" is not waited for.
VISIT = """async (language) => {
    const found = async (selector) => {
        for (const until = performance.now() + 20_000; performance.now() < until;) {
            const one = document.querySelector(selector);
            if (one) return one;
            await new Promise((resolve) => setTimeout(resolve, 5));
        }
        throw new Error(`${selector} did not come`);
    };
    (await found(`[data-page=language] [data-code='${language}']`)).click();
    (await found("[data-page=pages] .tile:nth-child(3)")).click();
    (await found("[data-page=concerns] .tile:nth-child(2)")).click();
    const secret = (await found(".qr")).src.split("/").at(-2);
    const request_id = crypto.randomUUID();
    const left = await fetch(`/api/v1/tickets/${secret}/leave`, {
        method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ request_id }),
    });
    await left.text(); // a body that nobody reads is kept, and would be taken for a leak of the page
    const done = await found(".done");
    done.disabled = false;
    done.click();
    await found("[data-page=language]");
}"""


def main(taps: int = 40, visits: int = 300) -> str:
    """Measure and print; `taps` are visits by a finger, `visits` only fill the memory."""
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        server = stack.enter_context(running(Path(place)))
        open_page = stack.enter_context(browser())
        rows = [row("first load, kB", [first_load(open_page, server)], LOAD_KB)]
        page = stand_before(server, open_page)
        line = page.context.new_cdp_session(page)
        line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        pages, numbers = tapped(page, line, taps)
        rows.append(row("tap → next page, ms", pages, PAGE_MS))
        rows.append(row("tap on the concern → number, ms", numbers, NUMBER_MS))
        line.send("Emulation.setCPUThrottlingRate", {"rate": 1})
        heaps = remembered(page, line, visits)
        growth = (heaps[-1] - heaps[0]) / visits
        rows.append(
            row(
                f"heap over {visits} visits, kB",
                [heap / 1000 for heap in heaps],
                round(heaps[0] * 1.1 / 1000),
            )
        )
        rows.append(row("growth of the heap by a visit, bytes", [growth], 200))
    text = show(f"The kiosk in Chromium slowed down {SLOWER} times", HEAD, rows)
    print(text)
    return text


def first_load(open_page: OpenPage, server: LiveServer) -> float:
    """Kilobytes over the wire until an empty browser has everything, all languages included."""
    page = open_page(viewport={"width": 1080, "height": 1920})
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    sizes: list[float] = []
    line.on("Network.loadingFinished", lambda end: sizes.append(end["encodedDataLength"]))
    page.context.add_cookies(
        [{"name": "queue_kiosk", "value": server.device_token("kiosk"), "url": server.url}]
    )
    page.goto(f"{server.url}/kiosk/{server.site}")
    page.wait_for_selector(".tile.language")
    page.wait_for_load_state("networkidle")
    page.context.close()
    return sum(sizes) / 1000


def tapped(page: Page, line: CDPSession, times: int) -> tuple[list[float], list[float]]:
    """Milliseconds from each tap to the page it leads to, and from the tap on the concern to the number."""
    pages, numbers = [], []
    for n in range(times):
        page.wait_for_timeout(APART_MS)
        pages.append(timed(page, line, f"[data-code='{LANGUAGES[n % len(LANGUAGES)]}']", "[data-page=pages]"))
        page.wait_for_timeout(APART_MS)
        pages.append(timed(page, line, f".tile >> nth={n % 4}", "[data-page=concerns]"))
        page.wait_for_timeout(APART_MS)
        numbers.append(timed(page, line, ".tile >> nth=1", "[data-page=number], [data-page=question]"))
        if page.locator("[data-page=question]").count():
            page.wait_for_timeout(APART_MS)
            numbers[-1] = timed(page, line, ".tile >> nth=1", "[data-page=number]")
        page.locator(".done:enabled").wait_for()
        pages.append(timed(page, line, ".done", "[data-page=language]"))
    return pages, numbers


def timed(page: Page, line: CDPSession, what: str, leads_to: str) -> float:
    """Tap; milliseconds from the finger's lifting until what it leads to has been drawn."""
    box = page.locator(what).bounding_box()
    if box is None:
        raise ValueError(f"{what} is not to be seen")
    page.evaluate(WATCH, leads_to)
    spot = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    line.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [spot]})
    page.wait_for_timeout(HELD_MS)
    line.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    return float(page.evaluate("window.took"))


def remembered(page: Page, line: CDPSession, visits: int) -> list[float]:
    """Bytes on the heap after each part of the visits, with everything thrown away that can be."""
    line.send("HeapProfiler.enable")
    for n in range(min(WARM, visits)):
        page.evaluate(VISIT, LANGUAGES[n % len(LANGUAGES)])
    found = [heap(line)]
    for _ in range(ROUNDS):
        for n in range(visits // ROUNDS):
            page.evaluate(VISIT, LANGUAGES[n % len(LANGUAGES)])
        found.append(heap(line))
    return found


def heap(line: CDPSession) -> float:
    """Bytes in use after everything that nobody needs has been collected."""
    line.send("HeapProfiler.collectGarbage")
    line.send("HeapProfiler.collectGarbage")  # what the first round only let go of
    return float(line.send("Runtime.getHeapUsage")["usedSize"])


def row(what: str, found: Sequence[float], most: float) -> list[str]:
    """One line of the table."""
    figures = (percentile(found, 0.5), percentile(found, 0.95), max(found))
    return [what, str(len(found)), *(f"{figure:.0f}" for figure in figures), str(most)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--taps", type=int, default=40)
    parser.add_argument("--visits", type=int, default=300, help="5000 is the long run")
    asked = parser.parse_args()
    main(asked.taps, asked.visits)
