"""What each page weighs at its first load, as it comes over the line: the page, its scripts, styles and fonts.

Beside it the one page of the minimal program, which shows a board without looks and words by what Socket.IO needs.
"""

import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bench.faces import browser
from bench.programs import minimal
from bench.table import ratio, show
from tests.support.people import Visitor
from tests.support.servers import running

HEAD = ("page", "requests", "kB", "of it fonts", "of it scripts", "to minimal", "without fonts")
Sizes = list[tuple[str, int]]
SETTLE_MS = 1500


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
            "kiosk": f"/kiosk/{site}",
            "screen": f"/display/{site}",
            "console": f"/console/{site}",
            "phone": f"/t/{ticket['secret']}",
            "booking": f"/book/{site}#de",
            "booking, Ukrainian": f"/book/{site}#uk",
        }
        least = loaded(open_page, other.url)
        rows = [row(name, loaded(open_page, server.url + path), least) for name, path in pages.items()]
        rows.append(row("minimal program", least, least))
    text = show("First load of each page", HEAD, rows)
    print(text)
    return text


def row(name: str, sizes: Sizes, least: Sizes) -> list[str]:
    """One line of the table."""
    fonts, scripts = bytes_of(sizes, "Font"), bytes_of(sizes, "Script")
    whole, minimum = bytes_of(sizes), bytes_of(least)
    cells = [f"{size / 1000:.1f}" for size in (whole, fonts, scripts)]
    return [name, str(len(sizes)), *cells, ratio(whole, minimum), ratio(whole - fonts, minimum)]


def bytes_of(sizes: Sizes, kind: str = "") -> int:
    """All bytes, or those of one kind of file."""
    return sum(size for of, size in sizes if kind in ("", of))


def loaded(open_page: Any, url: str) -> Sizes:
    """Kind and size of everything that a page loads at first."""
    page, sizes = open_page(), Sizes()
    tools = page.context.new_cdp_session(page)
    kinds: dict[str, str] = {}
    tools.on("Network.responseReceived", lambda got: kinds.update({got["requestId"]: got["type"]}))
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


if __name__ == "__main__":
    main()
