"""Nobody leaves the kiosk's page: forty tries in a Chromium with the documented policy and words."""

import json
import re
import time
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, CDPSession, Error, Page

from tests.support.browsers import QUIET, executable
from tests.support.server import ROOT, LiveServer

DEVICE = ROOT / "kiosk" / "device"
POLICY = DEVICE / "policy.json"
# The policy is read from a folder of the system; here it lies there for this one browser only.
WRAPPER = """#!/bin/sh
exec unshare --map-root-user --mount sh -c '
for place in /etc/chromium /etc/chromium-browser /etc/opt/chrome; do
    [ ! -d "$place" ] || mount --bind "{policies}" "$place"
done
exec "{chromium}" "$@"' sh "$@"
"""
SHORTCUTS = (
    "Control+t", "Control+n", "Control+Shift+n", "Control+l", "Control+o", "Control+s", "Control+u", "Control+h",
    "Control+j", "Control+p", "Control+Shift+i", "Control+Shift+j", "Control+Shift+Delete", "Control+d", "Control+f",
    "F1", "F3", "F6", "F7", "F11", "F12", "Shift+Escape", "Alt+Home", "Alt+ArrowLeft", "Alt+d", "Alt+f", "Control+k",
)  # fmt: skip
ADDRESSES = (
    "https://example.org/", "http://127.0.0.1:1/", "chrome://settings", "chrome://version", "view-source:about:blank",
    "file:///etc/passwd", "data:text/html,out", "javascript:location='https://example.org'",
)  # fmt: skip
Try = Callable[[Page, CDPSession], object]


def words() -> list[str]:
    """What the launcher of the device says to Chromium, but for what belongs to its screen and its place."""
    launcher = (DEVICE / "queue-kiosk").read_text(encoding="utf-8")
    said = re.findall(r"(?<= )--[a-z][\w-]*(?:=[\w-]+)?(?= )", launcher[launcher.index('"$CHROMIUM"') :])
    return [word for word in said if not re.match("--(user-data-dir|ozone|enable-logging|log-level)", word)]


@pytest.fixture(scope="module")
def device(
    browser: Browser, office: LiveServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    """A browser set up as the README says, for this office."""
    folder = tmp_path_factory.mktemp("device")
    managed = folder / "policies" / "managed"
    managed.mkdir(parents=True)
    policy = json.loads(POLICY.read_text(encoding="utf-8").replace("https://queue.example", office.url))
    del policy["DeveloperToolsAvailability"]  # it keeps this very test out
    (managed / "queue-kiosk.json").write_text(json.dumps(policy), encoding="utf-8")
    wrapper = folder / "chromium"
    wrapper.write_text(WRAPPER.format(policies=folder, chromium=executable()), encoding="utf-8")
    wrapper.chmod(0o755)
    context = browser.browser_type.launch_persistent_context(
        folder / "profile",
        executable_path=wrapper,
        args=[*QUIET, *words()],
        has_touch=True,
        ignore_default_args=["--disable-popup-blocking"],
    )
    yield context
    context.close()


def go(address: str) -> Try:
    return lambda page, _line: page.evaluate("(address) => { location.href = address; }", address)


def press(keys: str) -> Try:
    return lambda page, _line: page.keyboard.press(keys)


def touch(*moves: tuple[float, float], hold: float = 0, fingers: int = 1) -> Try:
    """Fingers down at the first place, along the others, up again; the second finger goes the opposite way."""

    def do(page: Page, line: CDPSession) -> None:
        size = page.evaluate("[innerWidth, innerHeight]")
        for nth, (x, y) in enumerate(moves):
            points = [{"x": x * size[0], "y": y * size[1], "id": 1}]
            if fingers == 2:
                points.append({"x": (1 - x) * size[0], "y": (1 - y) * size[1], "id": 2})
            kind = "touchMove" if nth else "touchStart"
            line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        time.sleep(hold)
        line.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    return do


def drag(page: Page, _line: CDPSession) -> None:
    page.locator(".tile .icon, .tile").first.hover()
    page.mouse.down()
    page.mouse.move(5, 5, steps=3)
    page.mouse.up()


def in_page(script: str) -> Try:
    return lambda page, _line: page.evaluate(script)


TRIES: dict[str, Try] = {
    **{f"address {address}": go(address) for address in ADDRESSES},
    **{f"keys {keys}": press(keys) for keys in SHORTCUTS},
    "long press": touch((0.5, 0.6), hold=0.9),
    "long press on the ground": touch((0.5, 0.02), hold=0.9),
    "swipe back": touch((0.001, 0.5), (0.3, 0.5), (0.9, 0.5)),
    "swipe on": touch((0.999, 0.5), (0.6, 0.5), (0.1, 0.5)),
    "swipe down": touch((0.5, 0.001), (0.5, 0.4), (0.5, 0.9)),
    "pinch": touch((0.45, 0.45), (0.3, 0.3), (0.1, 0.1), fingers=2),
    "drag": drag,
    "right click": lambda page, _line: page.mouse.click(300, 300, button="right"),
    "middle click": lambda page, _line: page.mouse.click(300, 300, button="middle"),
    "print dialogue": in_page("() => { setTimeout(() => window.print()); }"),
    "choose a file": in_page(
        "() => Object.assign(document.createElement('input'), { type: 'file' }).click()"
    ),
}


def pages(device: BrowserContext) -> list[Page]:
    """The pages; parts of the browser's own frame, which it draws by the same means, are none."""
    return [page for page in device.pages if ".top-chrome" not in page.url]


def settled(page: Page) -> set[Page]:
    """This page and those that a browser starts with, which come and go at first. Closing one of them may never end."""
    known: set[Page] = set()
    calm = 0
    while calm < 4:
        page.wait_for_timeout(500)
        found = set(pages(page.context))
        calm, known = calm + 1 if found == known else 0, found
    return known


def where(page: Page) -> list[object]:
    """Origin and zoom of what is shown; a page that just goes elsewhere is asked again."""
    while True:
        page.wait_for_load_state()
        try:
            found: list[object] = page.evaluate("[location.origin, visualViewport.scale]")
        except Error as gone:
            if "context was destroyed" not in gone.message:
                raise
        else:
            return found


def test_forty_tries_lead_nowhere(device: BrowserContext, office: LiveServer) -> None:
    page = device.new_page()
    known = settled(page)
    device.add_cookies([{"name": "queue_kiosk", "value": office.device_token("kiosk"), "url": office.url}])
    line = device.new_cdp_session(page)
    escaped = {}
    for name, do in TRIES.items():
        if page.locator(".tile.language").count() == 0:
            page.goto(f"{office.url}/kiosk/{office.site}")
            page.wait_for_selector(".tile.language")
        do(page, line)
        page.wait_for_timeout(120)
        # What the policy refuses is an empty page of the browser under the refused address, without an origin.
        shown = where(page)
        others = [one.url for one in pages(device) if one not in known]
        if others or shown not in ([office.url, 1], ["null", 1]):
            escaped[name] = [shown, *others]
    assert escaped == {}
    assert len(TRIES) >= 40


def test_the_policy_allows_one_origin_and_no_tools() -> None:
    policy = json.loads(POLICY.read_text(encoding="utf-8"))
    assert (policy["URLBlocklist"][0], policy["URLAllowlist"]) == ("*", ["https://queue.example"])
    assert policy["DeveloperToolsAvailability"] == 2  # disallowed
