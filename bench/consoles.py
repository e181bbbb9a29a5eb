"""A clerk's press in a full office: until her own console shows it, and until a colleague's does."""

import argparse
import json
import random
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import websocket
from playwright.sync_api import Page

from bench.faces import browser, soon
from bench.programs import CONCERN, clerks, config
from bench.table import percentile, show
from bench.taps import Line
from tests.browser.console_page import at_work
from tests.support.people import Clerk
from tests.support.server import LiveServer
from tests.support.servers import running

HEAD = ("what", "times", "p50 ms", "p95 ms", "longest ms", "wanted p95 ms")
OWN, OTHERS = 150, 500
LISTEN_SECONDS = 0.5
# As in the page's view.js: how far apart consoles look at the same news, how much of the lists, and that it may wait.
AFTER_SECONDS, APART_SECONDS, FIRST, PATIENT = 0.05, 0.12, 30, "u=5"
APART_MS = 700  # a press, and the echo at all consoles, is over before the next
# From the key's own time stamp to the frame in which the counter stands otherwise; all on one clock.
WATCH_OWN = """() => {
    addEventListener("keydown", (event) => { window.pressed = performance.timeOrigin + event.timeStamp; }, true);
    const means = () => document.querySelector("#primary").dataset.means;
    const here = () => `${document.querySelector("#who")?.textContent} ${means()}`;
    let known = here();
    window.own = null;
    new MutationObserver(() => requestAnimationFrame(() => {
        if (here() === known) return;
        known = here();
        window.own = performance.timeOrigin + performance.now();
    })).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
}"""
# When each number left the list of those who wait.
WATCH_LIST = """() => {
    const shown = () => new Set([...document.querySelectorAll("tr[data-stop] th")].map((one) => one.textContent));
    let known = shown();
    window.gone = {};
    new MutationObserver(() => requestAnimationFrame(() => {
        const now = shown();
        const at = performance.timeOrigin + performance.now();
        for (const number of known) if (!now.has(number)) window.gone[number] ??= at;
        known = now;
    })).observe(document.body, { childList: true, subtree: true, characterData: true });
}"""


def main(consoles: int = 30, waiting: int = 300, presses: int = 60) -> str:
    """Measure and print. Two of the consoles are pages in Chromium, the others do on the line what such a page does."""
    with tempfile.TemporaryDirectory() as place, running(Path(place), config=config(consoles)) as server:
        team = clerks(server, consoles)
        for clerk in team[:2]:
            clerk.close()  # she goes on in the browser
        fill(server, waiting)
        with browser() as open_page, listening(server, team[2:]):
            pages = [sat_down(open_page(viewport={"width": 1280, "height": 800}), server, n) for n in (0, 1)]
            own, others = pressed(*pages, presses)
    rows = [row("key → own console", own, OWN), row("key → a colleague's console", others, OTHERS)]
    text = show(f"{consoles} consoles, {waiting} people waiting", HEAD, rows)
    print(text)
    return text


def fill(server: LiveServer, how_many: int) -> None:
    """So many people wait."""
    kiosk = Line(server.url, {"Authorization": f"Bearer {server.device_token('kiosk')}"})
    for n in range(how_many):
        wish = {"concerns": [CONCERN], "language": "de", "needs": []}
        kiosk.post(f"/api/v1/sites/{server.site}/tickets", request_id=f"consoles-fill-{n:06}", **wish)
    kiosk.close()


def sat_down(page: Page, server: LiveServer, n: int) -> Page:
    """A clerk's page at her counter, which is free again; finishing does not call the next one."""
    page.add_init_script("localStorage['console.finishNext'] ??= 'false'")
    return at_work(page, server, f"bench-{n}", f"Bench {n}")


@contextmanager
def listening(server: LiveServer, team: list[Clerk]) -> Iterator[None]:
    """Consoles that ask for their view at every news, for as long as the block lasts."""
    over = threading.Event()
    lost: list[Exception] = []
    threads = [threading.Thread(target=_listen, args=(server, clerk, over, lost)) for clerk in team]
    for thread in threads:
        thread.start()
    yield
    over.set()
    for thread in threads:
        thread.join()
    if lost:
        raise AssertionError(f"a console was thrown out: this machine is too busy to measure ({lost[0]})")


def _listen(server: LiveServer, clerk: Clerk, over: threading.Event, lost: list[Exception]) -> None:
    cookie = "; ".join(f"{one.name}={one.value}" for one in clerk.session.cookies)
    line = Line(server.url, {"Cookie": cookie, "Priority": PATIENT})
    view = f"/api/v1/sites/{server.site}/console?counter={clerk.counter}&most={FIRST}"
    watch = json.dumps(["watch", {"site": server.site, "after": None}])
    address = server.url.replace("http", "ws", 1) + "/socket.io/?EIO=4&transport=websocket"
    try:
        socket = websocket.create_connection(
            address, origin=server.url, cookie=cookie, timeout=LISTEN_SECONDS
        )
        socket.send("40/console,")
        shown = None
        while not over.is_set():
            try:
                said = str(socket.recv())
            except websocket.WebSocketTimeoutException:
                continue
            if said == "2":
                socket.send("3")
            elif said.startswith("40/console,"):
                socket.send(f"42/console,0{watch}")
            elif said.startswith('42/console,["news"') and _newest(said) != shown:
                time.sleep(AFTER_SECONDS + random.uniform(0, APART_SECONDS))
                shown = line.get(view)["board"]["id"]
        socket.close()
    except (OSError, AssertionError, websocket.WebSocketException) as why:
        lost.append(why)
    finally:
        line.close()


def _newest(said: str) -> int:
    """The id of the newest fact in news as the socket says them."""
    return int(json.loads(said.partition(",")[2])[1]["board"]["id"])


def pressed(mine: Page, colleagues: Page, times: int) -> tuple[list[float], list[float]]:
    """Milliseconds from the key to both pages: call the next one, begin, finish; a colleague sees who is called."""
    mine.evaluate(WATCH_OWN)
    colleagues.evaluate(WATCH_LIST)
    own, others = [], []
    for n in range(times):
        own.append(_press(mine))
        if n % 3 == 0:
            number = mine.locator("#who").inner_text()
            others.append(soon(colleagues, f"window.gone[{number!r}]") - mine.evaluate("pressed"))
        mine.wait_for_timeout(APART_MS)
    return own, others


def _press(page: Page) -> float:
    page.locator("#primary[aria-disabled='false']").wait_for()
    page.evaluate("window.own = null")
    page.keyboard.press("Space")
    return soon(page, "window.own") - float(page.evaluate("pressed"))


def row(what: str, took: list[float], wanted: int) -> list[str]:
    """One line of the table."""
    figures = (percentile(took, 0.5), percentile(took, 0.95), max(took))
    return [what, str(len(took)), *(f"{figure:.0f}" for figure in figures), str(wanted)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--consoles", type=int, default=30)
    parser.add_argument("--waiting", type=int, default=300)
    parser.add_argument("--presses", type=int, default=60)
    asked = parser.parse_args()
    main(asked.consoles, asked.waiting, asked.presses)
