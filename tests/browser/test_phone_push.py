"""A phone that asked for it is told of its call while its page is closed.

The browser of the tests has no push service of a maker behind it: where it would make a subscription there, it gets one
at a service of our own, whose notices are then handed to its worker as the maker's would be.
"""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import BrowserContext, CDPSession, Page, expect

from tests.browser.phone_page import PHONE, until, violations
from tests.support.browsers import OpenPage, with_frame
from tests.support.people import Clerk, Visitor
from tests.support.pushes import Browser, PushService
from tests.support.server import LiveServer
from tests.support.servers import running
from tests.web.test_push import kept, telling

SUBSCRIBE = """(keys) => {
    let made = null;
    const found = () => made && {
        toJSON: () => ({endpoint: keys.endpoint, keys: {p256dh: keys.p256dh, auth: keys.auth}}),
        unsubscribe: async () => { made = null; sessionStorage.removeItem("made"); return true; },
    };
    made = sessionStorage.getItem("made");
    PushManager.prototype.getSubscription = async () => found();
    PushManager.prototype.subscribe = async (options) => {
        window.asked = {userVisibleOnly: options.userVisibleOnly, key: options.applicationServerKey};
        sessionStorage.setItem("made", made = "made");
        return found();
    };
}"""
SHOWN = """async () => (await (await navigator.serviceWorker.getRegistration()).getNotifications())
    .map(({title, body, lang, dir, tag, silent}) => ({title, body, lang, dir, tag, silent}))"""


@pytest.fixture(scope="module")
def browser(browser: Chromium) -> Iterator[Chromium]:
    yield from with_frame(browser)


@pytest.fixture(scope="module")
def service() -> Iterator[PushService]:
    with PushService().open() as found:
        yield found


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, service: PushService) -> Iterator[LiveServer]:
    folder = tmp_path_factory.mktemp("telling") / "server"
    with running(folder, config=telling(service.origin)) as server:
        server.add_clerk()
        yield server


@pytest.fixture
def visitor(house: LiveServer) -> Iterator[Visitor]:
    with Visitor(house, "ar") as somebody:
        concerns = somebody.catalogue()["concerns"]
        somebody.take(next(c["id"] for c in concerns if c["desk"] == "jobcenter" and not c["urgent"]))
        yield somebody


def scan(open_page: OpenPage, visitor: Visitor, browser: Browser) -> Page:
    """The visitor's phone, which may show notices."""
    page = open_page(**PHONE, permissions=["notifications"])
    page.add_init_script(f"({SUBSCRIBE})({json.dumps(browser.keys)})")
    page.goto(f"{visitor.server.url}/t/{visitor.ticket['secret']}")
    expect(page.locator(".push")).to_be_visible()
    return page


def turn_on(page: Page) -> None:
    page.locator(".push button").click()
    expect(page.locator(".push")).to_have_attribute("data-push", "on")


class Maker:
    """The maker's end of the line: it hands what it was given to the worker of the browser."""

    def __init__(self, context: BrowserContext, page: Page, url: str) -> None:
        self.url, self.id = url, ""
        self.line: CDPSession = context.new_cdp_session(page)
        self.line.on("ServiceWorker.workerRegistrationUpdated", self._known)
        self.line.send("ServiceWorker.enable")

    def _known(self, said: dict[str, list[dict[str, object]]]) -> None:
        for registration in said["registrations"]:
            if not registration["isDeleted"] and "/t/" in str(registration["scopeURL"]):
                self.id = str(registration["registrationId"])

    def deliver(self, page: Page, notice: object) -> None:
        while not self.id:
            page.wait_for_timeout(20)
        what = {"origin": self.url, "registrationId": self.id, "data": json.dumps(notice)}
        self.line.send("ServiceWorker.deliverPushMessage", what)


def test_one_tap_asks_and_the_call_reaches_a_closed_page(
    open_page: OpenPage, house: LiveServer, service: PushService, visitor: Visitor
) -> None:
    browser = service.browser("one")
    page = scan(open_page, visitor, browser)
    assert kept(house) == []  # nothing before the tap
    assert page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    assert violations(page) == []
    turn_on(page)
    assert violations(page) == []
    assert page.evaluate("asked")["userVisibleOnly"] is True
    assert len(kept(house)) == 1
    page.locator(".near-places button", has_text="5").click()
    until(lambda: [row[1] for row in kept(house)] == [5])
    maker = Maker(page.context, page, house.url)
    elsewhere = page.context.new_page()  # she reads something else
    elsewhere.goto(f"{house.url}/healthz")
    page.evaluate("() => Object.defineProperty(document, 'visibilityState', {value: 'hidden'})")
    with Clerk(house).sign_in() as clerk:
        clerk.open("3", take_over=True)
        stop = clerk.call_next()
        until(lambda: len(service.told(browser)) == 1)
        (told,) = service.told(browser)
        maker.deliver(page, told)
        until(lambda: len(page.evaluate(SHOWN)) == 1)
        (shown,) = page.evaluate(SHOWN)
        assert (shown["body"], shown["lang"], shown["dir"]) == (told["body"], "ar", "rtl")
        assert stop["number"] in shown["body"]
        page.reload()  # she comes back: what was told is cleared, and the page knows that it is on
        until(lambda: page.evaluate(SHOWN) == [])
        clerk.step(stop, "begin")
        clerk.step(stop, "finish")
        until(
            lambda: (
                page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
            )
        )


def test_who_turns_it_off_leaves_nothing_behind(
    open_page: OpenPage, house: LiveServer, service: PushService, visitor: Visitor
) -> None:
    page = scan(open_page, visitor, service.browser("two"))
    before = len(kept(house))
    turn_on(page)
    page.reload()
    expect(page.locator(".push")).to_have_attribute("data-push", "on")
    page.locator(".push button").click()
    expect(page.locator(".push")).to_have_attribute("data-push", "off")
    assert len(kept(house)) == before
    assert page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    assert page.evaluate("[localStorage.length, document.cookie]") == [0, ""]


def test_a_browser_that_cannot_says_so_and_the_page_goes_on(
    open_page: OpenPage, service: PushService, visitor: Visitor
) -> None:
    page = scan(open_page, visitor, service.browser("three"))
    page.evaluate(
        "() => { PushManager.prototype.subscribe = () => Promise.reject(new DOMException('', 'AbortError')); }"
    )
    page.locator(".push button").click()
    expect(page.locator(".push")).to_have_attribute("data-push", "failed")
    expect(page.locator(".push button")).to_have_count(0)
    assert page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    assert violations(page) == []


def test_without_a_push_manager_nothing_is_offered(open_page: OpenPage, visitor: Visitor) -> None:
    page = open_page(**PHONE)
    page.add_init_script("delete window.PushManager")
    page.goto(f"{visitor.server.url}/t/{visitor.ticket['secret']}")
    expect(page.locator(".near")).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(page.locator(".push")).to_have_count(0)
