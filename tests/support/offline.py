"""A kiosk as a device of its own: a Chromium with a profile on disk, which can be killed and started again."""

import os
import signal
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from tests.browser.kiosk_page import UPRIGHT, choose, number
from tests.support.browsers import QUIET, WATCH_CSP, executable
from tests.support.server import LiveServer

# The numbers and the files are there: from now on it can be alone.
READY = """async (site) => {
  if (!(await caches.match("/kiosk/complete"))) return false;
  const ask = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
  const store = await ask(indexedDB.open(`queue-kiosk-${site}`));
  const blocks = await ask(store.transaction("blocks").objectStore("blocks").getAll());
  store.close();
  return blocks.length > 0;
}"""
ORDER = "select number from ticket order by arrived, taken_at, id"


class KioskBox:
    """One kiosk with its own profile in `folder`."""

    def __init__(self, browser: Browser, server: LiveServer, folder: Path) -> None:
        self.browser, self.server, self.folder = browser, server, folder
        self._context: BrowserContext | None = None

    def start(self) -> Page:
        """Switch it on; the page as it is at rest."""
        page = self.launch(viewport=UPRIGHT, has_touch=True)
        token = self.server.device_token("kiosk")
        page.context.add_cookies([{"name": "queue_kiosk", "value": token, "url": self.server.url}])
        page.goto(f"{self.server.url}/kiosk/{self.server.site}")
        page.wait_for_selector(".tile.language")
        return page

    def launch(self, **options: Any) -> Page:
        """Its browser on its own profile, with an empty page."""
        self._context = self.browser.browser_type.launch_persistent_context(
            self.folder, executable_path=executable(), args=list(QUIET), locale="de-DE",
            timezone_id="Europe/Berlin", **options,
        )  # fmt: skip
        self._context.set_default_timeout(10_000)
        self._context.add_init_script(WATCH_CSP)
        return self._context.new_page()

    def get_ready(self) -> Page:
        """Switch it on while the server is there, until it could be alone."""
        page = self.start()
        expect(page.locator("[data-page=language]")).to_be_visible()
        return until_ready(page, self.server)

    def cut(self, *, off: bool) -> None:
        """Pull its network cable, or plug it in again."""
        assert self._context is not None
        self._context.set_offline(off)

    def kill(self) -> None:
        """Its plug is pulled."""
        os.kill(self._pid(), signal.SIGKILL)
        self.stop()

    def stop(self) -> None:
        """The end of the test."""
        if self._context is not None:
            with suppress(Error):  # a browser that was killed cannot be closed
                self._context.close()
        self._context = None

    def _pid(self) -> int:
        wanted = f"--user-data-dir={self.folder}"
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            with suppress(OSError):  # it ended while we looked
                words = (entry / "cmdline").read_text(encoding="utf-8", errors="replace").split("\0")
                if wanted in words and not any(word.startswith("--type=") for word in words):
                    return int(entry.name)
        raise AssertionError("the kiosk's browser is not running")


def until_ready(page: Page, server: LiveServer) -> Page:
    """Wait until it has its files and its numbers."""
    for _ in range(100):
        if page.evaluate(READY, server.site):
            return page
        page.wait_for_timeout(100)
    raise AssertionError("the kiosk did not get ready")


def take_number(page: Page, language: str = "de") -> str:
    """A visitor taps her language and "I do not know"; her number. The page stays with it."""
    choose(page, language)
    page.locator(".foot .help").tap()
    return number(page)


def go(page: Page) -> None:
    """She goes."""
    page.locator(".done").tap()
    page.wait_for_selector("[data-page=language]")


def numbers_at(server: LiveServer) -> list[str]:
    """All numbers the server has, in the order of arrival."""
    with sqlite3.connect(server.folder / "queue.db") as database:
        return [number for (number,) in database.execute(ORDER)]


def silent_at(server: LiveServer) -> list[str]:
    """The numbers that are called in German only."""
    with sqlite3.connect(server.folder / "queue.db") as database:
        return [number for (number,) in database.execute("select number from ticket where not speak")]


def until_handed_over(page: Page, server: LiveServer, count: int, seconds: int = 20) -> list[str]:
    """Wait until the server has so many tickets; all numbers in the order of arrival."""
    for _ in range(seconds * 10):
        found = numbers_at(server)
        if len(found) >= count:
            return found
        page.wait_for_timeout(100)
    raise AssertionError(f"the server has {numbers_at(server)} only")
