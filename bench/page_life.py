"""What a page on the wall gathers in its life: memory before and after so many calls, its own timers run fast.

The page is the real one with its real modules. What is outside of it is played: the server's socket, and the clock.
"""

import json
import tempfile
from pathlib import Path

from playwright.sync_api import Page, Route

from bench.faces import browser
from bench.table import show
from tests.support.servers import running
from tests.support.wall import WALL

HEAD = ("calls", "heap MB", "grown MB", "nodes", "listeners", "wanted MB")
WANTED = 10
AT_ONCE = 3  # as many as the stage of a screen holds that stands near
STEP = 6_000  # milliseconds of the page's clock: they are seen for five seconds
WARM = 300
SOCKET = """export class WebSocket {}
export function io() {
    const on = {};
    const socket = {
        connected: true, active: true,
        on(name, listener) { on[name] = listener; return socket; },
        timeout: () => ({emitWithAck: async () => window.news}),
        connect: () => socket, disconnect: () => socket,
    };
    window.hear = (name, data) => on[name](data);
    setTimeout(() => on.connect());
    return socket;
}"""
# A bell that ends at once: in the page's fast time thousands would sound together.
BELL = "OscillatorNode.prototype.stop = ((stop) => function () { stop.call(this); })(OscillatorNode.prototype.stop);"
COUNT = "window.rung = 0; addEventListener('display-call', () => { window.rung += 1; });"
# One step of the day: so many people are called, those before have come.
CALL = """({first, many}) => {
    const now = new Date().toISOString();
    const call = (id) => ({...window.call, number: `T ${id % 999}`, call: id, called_at: now});
    const made = Array.from({length: many}, (_, n) => call(first + n));
    const {board} = window.news;
    const recent = [...board.called, ...board.recent].slice(0, 8);
    window.news = {
        board: {...board, id: first + many - 1, now, called: [...made].reverse(), recent},
        events: made.map((one) => ({...one, id: one.call, kind: "called", at: now})),
    };
    window.hear("news", window.news);
}"""


def growth(calls: int) -> str:
    """The table of one page's life."""
    with (
        tempfile.TemporaryDirectory() as place,
        running(Path(place) / "server") as server,
        browser() as open_page,
    ):
        page = open_page(viewport=WALL)
        news = server.get(f"/api/v1/sites/{server.site}/board")
        _play_the_outside(page, news)
        page.goto(f"{server.url}/display/{server.site}?layout=full")
        page.locator(".frame").wait_for()
        page.mouse.click(400, 400)
        rows, first = [], news["board"]["id"] + 1
        first = _call(page, first, min(WARM, calls))
        begin = _heap(page)
        rows.append([str(min(WARM, calls)), f"{begin:.1f}", "0.0", *_counted(page), str(WANTED)])
        for _ in range(2):
            first = _call(page, first, calls // 2)
        rung = page.evaluate("rung")
        assert rung == first - 1 - news["board"]["id"], (
            f"{rung} of {first - 1 - news['board']['id']} calls were heard: this page did not live its life"
        )
        end = _heap(page)
        rows.append([str(calls), f"{end:.1f}", f"{end - begin:.1f}", *_counted(page), str(WANTED)])
        page.context.close()
    return show("A page's memory after so many calls", HEAD, rows)


def _play_the_outside(page: Page, news: object) -> None:
    def socket(route: Route) -> None:
        route.fulfill(content_type="text/javascript", body=SOCKET)

    call = {"counter": "3", "desk": "jobcenter", "way": None}
    page.clock.install()
    page.route("**/socket.io.esm.min.js", socket)
    page.add_init_script(
        f"window.news = {json.dumps(news)}; window.call = {json.dumps(call)}; {COUNT} {BELL}"
    )


def _call(page: Page, first: int, calls: int) -> int:
    for at in range(first, first + calls, AT_ONCE):
        page.evaluate(CALL, {"first": at, "many": AT_ONCE})
        page.clock.run_for(STEP)
    return at + AT_ONCE


def _heap(page: Page) -> float:
    """Megabytes in use, after everything that can be thrown away was."""
    line = page.context.new_cdp_session(page)
    for _ in range(3):
        line.send("HeapProfiler.collectGarbage")
    used = line.send("Runtime.getHeapUsage")
    line.detach()
    return (
        float(used["usedSize"] + used.get("embedderHeapUsedSize", 0) + used.get("backingStorageSize", 0))
        / 2**20
    )


def _counted(page: Page) -> list[str]:
    line = page.context.new_cdp_session(page)
    found = line.send("Memory.getDOMCounters")
    line.detach()
    return [str(found["nodes"]), str(found["jsEventListeners"])]
