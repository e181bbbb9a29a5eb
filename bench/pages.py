"""What each page weighs at its first load, as it comes over the line: the page, its scripts, styles and fonts."""

import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bench.faces import browser
from bench.table import show
from tests.support.people import Visitor
from tests.support.servers import running

HEAD = ("page", "requests", "kB", "of it fonts", "of it scripts")
SETTLE_MS = 1500


def main() -> str:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        server = stack.enter_context(running(Path(place)))
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
        rows = [row(name, open_page, server.url + path) for name, path in pages.items()]
    text = show("First load of each page", HEAD, rows)
    print(text)
    return text


def row(name: str, open_page: Any, url: str) -> list[str]:
    """One line of the table."""
    page, sizes = open_page(), list[tuple[str, int]]()
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

    def kilobytes(*wanted: str) -> str:
        return f"{sum(size for kind, size in sizes if not wanted or kind in wanted) / 1000:.1f}"

    return [name, str(len(sizes)), kilobytes(), kilobytes("Font"), kilobytes("Script")]


if __name__ == "__main__":
    main()
