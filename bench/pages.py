"""What each page weighs at its first load, as it comes over the line: the page, its scripts, styles and fonts.

Bytes are those of the line, headers too. Beside them, how long it takes until there is something to tap or to read on a
line of 400 kbit/s with 0.3 s from here to there and back, as at the edge of a town.
"""

import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bench.faces import browser
from bench.table import show
from tests.browser.phone_page import slow_down
from tests.support.people import Visitor
from tests.support.servers import running

HEAD = (
    "page",
    "requests",
    "kB",
    "of it headers",
    "of it fonts",
    "of it scripts",
    "s until usable at 400 kbit/s",
)
SETTLE_MS = 1500
PATIENCE_MS = 60_000


def main() -> str:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        server = stack.enter_context(running(Path(place)))
        open_page = stack.enter_context(browser())
        visitor = stack.enter_context(Visitor(server, "ar"))
        ticket = visitor.take("unsure")
        site = server.site
        pages = {
            "kiosk": (f"/kiosk/{site}", "main button"),
            "screen": (f"/display/{site}", "h1, main"),
            "console": (f"/console/{site}", "input"),
            "phone": (f"/t/{ticket['secret']}", ".number-card"),
            "booking": (f"/book/{site}#de", ".tile"),
            "booking, Ukrainian": (f"/book/{site}#uk", ".tile"),
        }
        rows = [
            [name, *weight(open_page, server.url + path), usable(open_page, server.url + path, ready)]
            for name, (path, ready) in pages.items()
        ]
    text = show("First load of each page", HEAD, rows)
    print(text)
    return text


def weight(open_page: Any, url: str) -> list[str]:
    """How many answers, and the kilobytes of them: all, their headers, fonts, scripts."""
    page, sizes = open_page(), list[tuple[str, int]]()
    tools = page.context.new_cdp_session(page)
    kinds: dict[str, str] = {}
    heads = list[int]()
    tools.on("Network.responseReceived", lambda got: kinds.update({got["requestId"]: got["type"]}))
    tools.on("Network.responseReceivedExtraInfo", lambda got: heads.append(len(got["headersText"])))
    tools.on(
        "Network.loadingFinished",
        lambda done: sizes.append((kinds.get(done["requestId"], ""), int(done["encodedDataLength"]))),
    )
    tools.send("Network.enable")
    answer = page.goto(url)
    assert answer is not None, url
    assert answer.status == 200, f"{url}: {answer.status}"
    page.wait_for_timeout(SETTLE_MS)
    page.context.close()

    def kilobytes(*wanted: str) -> str:
        return f"{sum(size for kind, size in sizes if not wanted or kind in wanted) / 1000:.1f}"

    return [str(len(sizes)), kilobytes(), f"{sum(heads) / 1000:.1f}", kilobytes("Font"), kilobytes("Script")]


def usable(open_page: Any, url: str, ready: str) -> str:
    """Seconds until what `ready` names stands there, on a slow line and with nothing kept from before."""
    page = open_page()
    slow_down(page)
    begun = time.monotonic()
    page.goto(url, wait_until="commit", timeout=PATIENCE_MS)
    page.locator(ready).first.wait_for(timeout=PATIENCE_MS)
    seconds = time.monotonic() - begun
    page.context.close()
    return f"{seconds:.1f}"


if __name__ == "__main__":
    main()
