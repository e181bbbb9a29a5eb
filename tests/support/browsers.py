"""Fixtures: a real Chromium. Every page is watched: its console, its errors, and where it sends requests.

Playwright's synchronous interface belongs to the main thread; a test that needs a second thread lets that one use HTTP.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
# No sandbox: it cannot be set up as root in a container. The rest keeps the browser from talking to anybody.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A name that browsers do not take for this computer: what they lend to https pages alone is not there then.
    "--host-resolver-rules=MAP queue.test 127.0.0.1",
)
SHOTS = Path(__file__).parents[2] / "reports" / "browser"
OUR_OWN = ("127.0.0.1", "localhost", "queue.test")
OpenPage = Callable[..., Page]
# A violation also reaches the console, but only this names the directive and the line.
WATCH_CSP = """document.addEventListener("securitypolicyviolation", (event) => console.error(
    `CSP violation: ${event.violatedDirective} ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`));"""

# How long a page may take to show what is expected where no figure is at stake: the machine that tests may be busy.
expect.set_options(timeout=15_000)


def executable() -> str:
    """The browser: the one named in QUEUE_TEST_CHROMIUM, or the first installed one."""
    named = os.environ.get("QUEUE_TEST_CHROMIUM")
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise RuntimeError(
            "the browser tests need Chromium; `./run test` installs it, QUEUE_TEST_CHROMIUM names one"
        )
    return found


def without_frame() -> str:
    """The same browser built without windows and menus, where it is installed: its pages need a quarter less work.

    What has to do with the frame around a page (policies, shortcuts, a start in kiosk mode) asks for `executable`.
    """
    named = os.environ.get("QUEUE_TEST_CHROMIUM_SHELL")
    return named or shutil.which("chromium-headless-shell") or executable()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=without_frame(), args=list(QUIET))
        yield chromium
        chromium.close()


def with_frame(browser: Browser) -> Iterator[Browser]:
    """Beside it the whole browser: notices to phones, say, are of the frame."""
    whole = browser.browser_type.launch(executable_path=executable(), args=list(QUIET))
    yield whole
    whole.close()


@pytest.fixture
def open_page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[OpenPage]:
    """`open_page(viewport=…, locale=…)` opens a page in a context of its own: a device, with its own cookies."""
    request.getfixturevalue("live_server")  # begun before and so ended after: no page sees its server go
    pages: list[Page] = []
    trouble: list[str] = []

    def start(**options: Any) -> Page:
        context = browser.new_context(**{"locale": "de-DE", "timezone_id": "Europe/Berlin", **options})
        context.set_default_timeout(10_000)
        context.add_init_script(WATCH_CSP)
        page = context.new_page()
        _watch(page, trouble)
        pages.append(page)
        return page

    yield start
    if getattr(request.node, "failed", False):
        _keep(request.node.name, pages)
    for page in pages:
        page.context.close()
    left = [line for line in trouble if not _allowed(request.node, line)]
    if left:
        pytest.fail("\n".join(left), pytrace=False)


@pytest.fixture
def browser_page(open_page: OpenPage) -> Page:
    """One page on a large screen."""
    return open_page(viewport={"width": 1280, "height": 900})


def _watch(page: Page, trouble: list[str]) -> None:
    page.on(
        "console",
        lambda m: trouble.append(f"console: {m.text} ({m.location})") if m.type == "error" else None,
    )
    page.on("pageerror", lambda error: trouble.append(f"uncaught: {error}"))
    page.on("request", lambda r: None if _ours(r.url) else trouble.append(f"request to a stranger: {r.url}"))


def _ours(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("data", "blob", "about") or parts.hostname in OUR_OWN


def _allowed(node: pytest.Item, line: str) -> bool:
    """`@pytest.mark.allow_console_errors("409", …)` lets lines pass that hold one of the words; bare: all of them."""
    markers = list(node.iter_markers("allow_console_errors"))
    return any(not marker.args or any(word in line for word in marker.args) for marker in markers)


def _keep(name: str, pages: list[Page]) -> None:
    """Pictures of a failed test, one for each page."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    for number, page in enumerate(pages, 1):
        if not page.is_closed():
            page.screenshot(path=SHOTS / f"{re.sub('[^A-Za-z0-9]+', '-', name)}-{number}.png")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    """Remember whether the test failed, for the pictures."""
    report = yield
    if report.failed:
        item.failed = True  # type: ignore[attr-defined]  # read by open_page
    return report


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line(
        "markers", "allow_console_errors(*words): console lines with these words are expected"
    )
