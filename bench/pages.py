"""What each page weighs at its first load, as it comes over the line: the page, its scripts, styles and fonts.

Bytes are those of the line, headers too. Beside them, how long it takes until there is something to tap or to read on a
line of 400 kbit/s with 0.3 s from here to there and back, as at the edge of a town.

Beside it the one page of the minimal program, which shows a board without looks and words by what Socket.IO needs.
"""

import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bench.faces import browser
from bench.programs import minimal
from bench.table import ratio, show
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
    "to minimal",
    "without fonts",
    "s until usable at 400 kbit/s",
)
Sizes = list[tuple[str, int]]
HEADERS = "headers"
SETTLE_MS = 1500
PATIENCE_MS = 60_000


def main() -> str:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        server = stack.enter_context(running(Path(place) / "ours"))
        other = stack.enter_context(minimal(Path(place) / "minimal"))
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
        least = loaded(open_page, other.url)
        rows = [
            [
                *row(name, loaded(open_page, server.url + path), least),
                usable(open_page, server.url + path, ready),
            ]
            for name, (path, ready) in pages.items()
        ]
        rows.append([*row("minimal program", least, least), ""])
    text = show("First load of each page", HEAD, rows)
    print(text)
    return text


def row(name: str, sizes: Sizes, least: Sizes) -> list[str]:
    """One line of the table."""
    heads, fonts, scripts = (bytes_of(sizes, kind) for kind in (HEADERS, "Font", "Script"))
    whole, minimum = bytes_of(sizes), bytes_of(least)
    cells = [f"{size / 1000:.1f}" for size in (whole, heads, fonts, scripts)]
    answers = sum(kind != HEADERS for kind, _ in sizes)
    return [name, str(answers), *cells, ratio(whole, minimum), ratio(whole - fonts, minimum)]


def bytes_of(sizes: Sizes, kind: str = "") -> int:
    """All bytes, or those of one kind of file, or of all headers, which are in those of the files too."""
    return sum(size for of, size in sizes if (of == kind if kind else of != HEADERS))


def loaded(open_page: Any, url: str) -> Sizes:
    """Kind and size of everything that a page loads at first, and the size of each answer's headers."""
    page, sizes = open_page(), Sizes()
    tools = page.context.new_cdp_session(page)
    kinds: dict[str, str] = {}
    tools.on("Network.responseReceived", lambda got: kinds.update({got["requestId"]: got["type"]}))
    tools.on(
        "Network.responseReceivedExtraInfo", lambda got: sizes.append((HEADERS, len(got["headersText"])))
    )
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
    return sizes


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
