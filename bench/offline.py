"""A kiosk alone for a long time: hundreds of numbers without a server, plugs pulled in between, then all at once."""

import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.table import milliseconds, percentile, show
from tests.support.browsers import executable
from tests.support.offline import KioskBox, go, numbers_at, take_number, until_handed_over
from tests.support.server import ROOT
from tests.support.servers import running

HEAD = ("what", "figure")
LANGUAGES = ("de", "ar", "ti", "uk")


def main(tickets: int = 200, kills: int = 10) -> str:
    """Measure and print. Raises AssertionError when a number is lost, doubled or out of order."""
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    config = example.replace("offline_numbers = 30", f"offline_numbers = {tickets}")
    with (
        tempfile.TemporaryDirectory() as place,
        running(Path(place) / "server", config=config) as server,
        sync_playwright() as playwright,
    ):
        chromium = playwright.chromium.launch(executable_path=executable(), args=["--no-sandbox"])
        kiosk = KioskBox(chromium, server, Path(place) / "kiosk")
        page = kiosk.get_ready()
        server.kill9()
        told, took, starts = [], [], []
        for nth in range(tickets):
            begun = time.perf_counter()
            told.append(take_number(page, LANGUAGES[nth % len(LANGUAGES)]))
            took.append(time.perf_counter() - begun)
            if (nth + 1) % max(1, tickets // (kills + 1)) == 0 and len(starts) < kills:
                kiosk.kill()  # while her number is still on the page
                begun = time.perf_counter()
                page = kiosk.start()
                starts.append(time.perf_counter() - begun)
            else:
                go(page)
        server.restart()
        begun = time.perf_counter()
        found = until_handed_over(page, server, tickets, seconds=120)
        handed_over = time.perf_counter() - begun
        page.wait_for_timeout(1000)
        assert numbers_at(server) == found
        kiosk.stop()
        chromium.close()
    lost, double = len(set(told) - set(found)), len(found) - len(set(found))
    moved = sum(a != b for a, b in zip(told, found, strict=False))
    rows = [
        ("numbers given without a server", str(len(told))),
        ("browser killed and started without a server", str(len(starts))),
        ("lost · double · out of order", f"{lost} · {double} · {moved}"),
        ("from the language to the number, p50 ms", milliseconds(percentile(took, 0.5))),
        ("from the language to the number, p95 ms", milliseconds(percentile(took, 0.95))),
        ("start of the page without a server, longest ms", milliseconds(max(starts, default=0.0))),
        ("server listening → all handed over, ms", milliseconds(handed_over)),
    ]  # fmt: skip
    text = show("A kiosk alone", HEAD, rows)
    print(text)
    assert found == told, "lost, doubled or out of order"
    return text


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
