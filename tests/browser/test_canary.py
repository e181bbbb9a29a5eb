"""What the staff write is for the staff: a word put into every field of theirs is nowhere on the public side."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
import requests
from playwright.sync_api import Error, Page, Response, expect

from tests.browser.kiosk_page import stand_before
from tests.browser.phone_page import PHONE
from tests.support.browsers import OpenPage
from tests.support.people import Clerk, Refused, Visitor
from tests.support.server import LiveServer
from tests.support.wall import WALL, hang_up, on_stage

BIRD = "Kanarienvogel"
NOTE = f"{BIRD} wartet auf den Bescheid, Tel. 0170 {BIRD}"
PASSWORD = "zum-singen-gebaut-42"


class Ear:
    """Everything that reaches the pages of visitors: addresses, answers, frames, and what stands there in the end."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.heard: list[tuple[str, str]] = []
        self._answers: list[Response] = []

    def listen(self, name: str, page: Page) -> Page:
        """From now on; before the page is opened."""
        self.pages[name] = page
        page.on("request", lambda asked: self.heard.append((f"{name}, address", asked.url)))
        page.on("response", lambda answer: self._answers.append(answer))  # noqa: PLW0108  # a bound built-in will not do
        page.on("websocket", lambda line: line.on("framereceived", lambda data: self._frame(name, data)))
        return page

    def _frame(self, name: str, data: str | bytes) -> None:
        self.heard.append(
            (f"{name}, frame", data if isinstance(data, str) else data.decode(errors="replace"))
        )

    def all(self) -> list[tuple[str, str]]:
        """Where something was heard, and what."""
        for answer in self._answers:
            with suppress(Error):  # an answer without a body, or one that its page has forgotten
                self.heard.append((answer.url, answer.body().decode(errors="replace")))
        for name, page in self.pages.items():
            self.heard.append((f"{name}, page", page.content()))
        return self.heard


@pytest.fixture
def bird(office: LiveServer) -> Iterator[Clerk]:
    """A lead with the name at her counter, who wrote it everywhere she can."""
    office.add_clerk(BIRD, "lead", PASSWORD)
    with Clerk(office, BIRD, PASSWORD).sign_in() as clerk:
        clerk.open("3", take_over=True)
        yield clerk


def test_nothing_that_staff_write_is_seen_heard_or_logged_on_the_public_side(
    office: LiveServer, open_page: OpenPage, bird: Clerk
) -> None:
    office.cli("device", "add", "display", "--site", office.site, "--name", f"{BIRD} am Eingang")
    ear, visitor, other = Ear(), Visitor(office, "ar"), Visitor(office, "de")
    money = next(c["id"] for c in visitor.catalogue()["concerns"] if c["desk"] == "jobcenter")
    visitor.take(money)
    other.take(money)
    display = ear.listen("display", open_page(viewport=WALL))
    hang_up(display, office)
    phone = ear.listen("phone", open_page(**PHONE))
    phone.goto(f"{office.url}/t/{visitor.ticket['secret']}")
    stand_before(office, lambda **options: ear.listen("kiosk", open_page(**options)))
    ear.listen("booking", open_page(**PHONE)).goto(f"{office.url}/book/{office.site}")

    stop = bird.call_next()
    expect(on_stage(display, visitor.number)).to_be_visible()
    call = display_call(office)
    said_before = sound(office, call)
    stop = bird.step(stop, "begin")
    stop = bird.step(stop, "note", note=NOTE)
    bird.step(stop, "add-stop", desk="pilot", note=NOTE)
    stop = bird.step(bird.console()["current"], "send-on", desk="landkreis", note=NOTE)
    expect(phone.get_by_role("listitem")).to_have_count(3)  # the Laufzettel came along, without its notes
    second = bird.call_next()
    expect(on_stage(display, second["number"])).to_be_visible()
    bird.step(bird.step(second, "begin"), "note", note=NOTE)
    bird.post(f"/api/v1/sites/{office.site}/counters/3/help")
    write_reasons(bird)
    bird.post(f"/api/v1/sites/{office.site}/settings/ready-messages", texts={"de": NOTE})
    with pytest.raises(Refused):  # a wrong password for a name that is there, and a name that is none
        Clerk(office, BIRD, "falsch").sign_in()
    with pytest.raises(Refused):
        Clerk(office, f"{BIRD} zwei", "falsch").sign_in()

    assert NOTE in str(bird.console()), "the note was written, else this test proves nothing"
    assert BIRD in str(bird.get(f"/api/v1/sites/{office.site}/settings")), "and so was the reason"
    public = [(path, public_answer(office, path, visitor)) for path in PUBLIC]
    everything = [*ear.all(), *public, ("log", office.log)]
    assert {kind.split(", ")[-1] for kind, _ in everything} >= {"frame", "page", "address", "log"}
    assert [(where, text[:80]) for where, text in everything if BIRD.lower() in text.lower()] == []
    assert sound(office, call) == said_before


def write_reasons(bird: Clerk) -> None:
    """Why times are blocked and why the house is closed: for staff alone."""
    site, soon = f"/api/v1/sites/{bird.server.site}", datetime.now(UTC) + timedelta(days=2)
    ends = soon + timedelta(hours=1)
    span = {"begins": soon.isoformat(), "ends": ends.isoformat()}
    bird.post(f"{site}/agenda/blocks", desk="jobcenter", reason=NOTE, **span)
    day = f"{soon + timedelta(days=1):%Y-%m-%d}"
    bird.post(f"{site}/settings/closures", first=day, last=day, reason=NOTE, appointments="keep")


PUBLIC = (
    "/api/v1/sites",
    "/api/v1/sites/{site}/board",
    "/api/v1/sites/{site}/catalogue",
    "/api/v1/sites/{site}/kiosk/files",
    "/api/v1/sites/{site}/program",
    "/api/v1/sites/{site}/slots?concern={concern}",
    "/api/v1/tickets/{secret}",
    "/api/v1/tickets/{secret}/print",
    "/api/v1/openapi.json",
    "/healthz",
    "/readyz",
    "/t/{secret}",
)
"""Addresses that anybody, or any device, may ask."""


def public_answer(office: LiveServer, path: str, visitor: Visitor) -> str:
    """Its answer to a screen, with its headers."""
    address = office.url + path.format(
        site=office.site, secret=visitor.ticket["secret"], concern=visitor.ticket["stops"][0]["concern"]
    )
    token = {"Authorization": f"Bearer {office.device_token('display')}"}
    answer = requests.get(address, headers=token, timeout=10)
    assert (path, answer.status_code) == (path, 200)
    return f"{answer.headers}\n{answer.text}"


def display_call(office: LiveServer) -> int:
    """The call that stands on the board."""
    found: int = office.get(f"/api/v1/sites/{office.site}/board")["board"]["called"][0]["call"]
    return found


def sound(office: LiveServer, call: int) -> bytes:
    """What is heard for it."""
    token = {"Authorization": f"Bearer {office.device_token('display')}"}
    path = f"{office.url}/api/v1/sites/{office.site}/calls/{call}/voice.wav"
    answer = requests.get(path, headers=token, timeout=20)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "audio/wav")
    return answer.content
