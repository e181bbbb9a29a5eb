"""What the tests of the console do again and again: sign in, sit down, press keys, look."""

import re
from collections.abc import Iterator

from playwright.sync_api import Locator, Page, expect

from tests.support.axe import bring_axe
from tests.support.people import Clerk, Json, Visitor
from tests.support.server import LiveServer

NAME, PASSWORD = "Testperson", "zum-testen-42"
LARGE = {"width": 1280, "height": 900}
DOCKED = {"width": 320, "height": 480}
_staffed: set[str] = set()


def leading(office: LiveServer) -> Iterator[Clerk]:
    """Somebody who may act everywhere, and leaves an empty office behind: the server is one for a whole file."""
    if office.url not in _staffed:
        office.add_clerk("Leitung", "lead")
        office.add_clerk("Kollege", "clerk")
        _staffed.add(office.url)
    with Clerk(office, "Leitung").sign_in() as clerk:
        yield clerk
        _tidy(clerk)


def _tidy(lead: Clerk) -> None:
    for counter in lead.counters():
        lead.counter = counter["id"]
        seen = lead.console()
        here = [seen["current"]] if seen["current"] else []
        for entry in [*seen["waiting"], *seen["parked"], *seen["missed"], *seen["planned"], *here]:
            lead.step(entry, "finish" if entry["state"] == "serving" else "leave")
        if counter["state"] != "closed":
            lead.close()


def take(office: LiveServer, desk: str = "jobcenter", language: str = "ar", more: str = "") -> str:
    """A visitor taps a concern of a desk; the number."""
    with Visitor(office, language) as visitor:
        concerns = visitor.catalogue()["concerns"]
        wanted = [
            next(c["id"] for c in concerns if c["desk"] == d and not c["urgent"]) for d in (desk, more) if d
        ]
        number: str = visitor.take(*wanted)["number"]
        return number


def counter_of(lead: Clerk, desk: str = "jobcenter", nth: int = 0) -> str:
    """The nth counter that serves just this desk."""
    return str([c["id"] for c in lead.counters() if c["desks"] == [desk]][nth])


def sign_in(page: Page, office: LiveServer, name: str = NAME, password: str = PASSWORD) -> None:
    """Name, Tab, password, Enter. The question whether finishing also calls the next was answered before: yes."""
    page.add_init_script("localStorage['console.finishNext'] ??= 'true'")
    page.goto(f"{office.url}/console/{office.site}")
    expect(page.locator("#name")).to_be_focused()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(password)
    page.keyboard.press("Enter")


def open_counter(page: Page, counter: str) -> None:
    """Choose a counter and open it."""
    page.locator(f"[data-counter='{counter}'] input").check()
    page.keyboard.press("Enter")
    expect(primary(page)).to_be_focused()


def at_work(page: Page, office: LiveServer, counter: str, name: str = NAME) -> Page:
    """Signed in and at a counter."""
    sign_in(page, office, name)
    open_counter(page, counter)
    return page


def primary(page: Page) -> Locator:
    """The big button."""
    return page.locator("#primary")


def press(page: Page, key: str) -> None:
    """Press a key as soon as the page takes presses again."""
    expect(page.locator("#primary[aria-disabled='false']")).to_have_count(1)
    page.keyboard.press(key)


def expect_here(page: Page, number: str, means: str) -> None:
    """This number is at the counter and the big button means this."""
    expect(page.locator("#who")).to_have_text(number)
    expect(primary(page)).to_have_attribute("data-means", means)


def expect_free(page: Page) -> None:
    """Nobody is at the counter."""
    expect(page.locator(".person-none")).to_be_visible()
    expect(primary(page)).to_have_attribute("data-means", "call-next")


def row(page: Page, number: str) -> Locator:
    """The row of a number in the list that is shown."""
    return page.locator("tr", has=page.locator("th", has_text=re.compile(rf"^{number}$")))


def words(text: str) -> re.Pattern[str]:
    """This text, with or without the invisible marks around what was filled in."""
    mark = "[\u2066-\u2069]*"
    return re.compile(mark + mark.join(re.escape(letter) for letter in text))


def sideways(page: Page) -> list[str]:
    """What reaches over the right edge of the page."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("body *")]
            .filter((one) => one.checkVisibility() && !one.closest(".heard, thead") && one.getClientRects().length)
            .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map((one) => one.outerHTML.slice(0, 120))"""
    )
    return found


def violations(page: Page) -> list[Json]:
    """What axe finds, best practices included."""
    bring_axe(page)
    page.wait_for_timeout(100)
    found: list[Json] = page.evaluate(
        """async () => (await axe.run(document)).violations.map(
            ({id, nodes}) => ({id, where: nodes.map((node) => node.html.slice(0, 160) + " " + node.failureSummary)}))"""
    )
    return found
