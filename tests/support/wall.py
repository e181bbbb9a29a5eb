"""The screen on the wall: the clerks who call, what its browser is asked, and a line that can be cut."""

import re
import socket
import threading
import time
from contextlib import ExitStack, suppress
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.support.axe import bring_axe
from tests.support.people import Clerk, Json, Visitor
from tests.support.server import LiveServer

WALL = {"width": 1920, "height": 1080}
SEATS = {"jobcenter": "3", "landkreis": "7", "pilot": "1"}  # desk → a counter that serves it
# Browsers allow no sound before somebody has touched the page; playwright's own questions count as touches.
FORBID_SOUND = """const Real = AudioContext;
    window.AudioContext = class extends Real { constructor() { super(); this.suspend(); } };"""
LISTEN = "window.rings = []; addEventListener('display-call', (event) => rings.push(event.detail.number));"
# A text is clipped when its own box, or any box around it, is smaller than the ink it holds.
CLIPPED = """() => [...document.querySelectorAll("#screen :is(h2, h3, p, span, time, .call, .where, .go)")]
    .filter((box) => !box.closest(".sr") && box.clientWidth > 0)
    .filter((box) => {
        const name = box.matches(".called-number, .called-number *");
        const outer = box.closest(".call, .row, .queue, .notice, .heading, .sound, .steps li, .calm-top, .frame");
        const [ink, room] = [box.getBoundingClientRect(), outer.getBoundingClientRect()];
        return ink.left < room.left - 2 || ink.right > room.right + 2 || ink.right > innerWidth + 1 || ink.left < -1
            || (!name && (ink.top < room.top - 4 || ink.bottom > room.bottom + 4));
    })
    .map((box) => `${box.className || box.localName} "${box.textContent.trim().slice(0, 30)}"`)"""


class Team:
    """Three clerks of three desks, each at her counter."""

    def __init__(self, server: LiveServer, stack: ExitStack) -> None:
        self.server = server
        self.clerks: dict[str, Clerk] = {}
        for desk, counter in SEATS.items():
            server.add_clerk(f"Team {desk}", "lead")
            clerk = stack.enter_context(Clerk(server, f"Team {desk}").sign_in())
            clerk.open(counter)
            self.clerks[desk] = clerk

    def visitor(self, desk: str = "jobcenter", language: str = "ar") -> str:
        """Somebody takes a ticket for a desk; the number."""
        with Visitor(self.server, language) as visitor:
            concerns = visitor.catalogue()["concerns"]
            wanted = next(c["id"] for c in concerns if c["desk"] == desk and not c["urgent"])
            number: str = visitor.take(wanted)["number"]
            return number

    def call(self, desk: str = "jobcenter") -> Json:
        """A visitor of this desk comes and is called; the stop."""
        self.visitor(desk)
        return self.clerks[desk].call_next()

    def finish(self, stop: Json, desk: str = "jobcenter") -> None:
        """She came and went."""
        self.clerks[desk].step(stop, "begin")
        self.clerks[desk].step(stop, "finish")

    def tidy(self) -> None:
        """Nobody is left, so that the next test begins in a calm house."""
        for clerk in self.clerks.values():
            seen = clerk.console()
            here = [seen["current"]] if seen["current"] else []
            for entry in [*here, *seen["waiting"], *seen["parked"], *seen["missed"]]:
                clerk.step(entry, "finish" if entry["state"] == "serving" else "leave")


def hang_up(page: Page, server: LiveServer, *, sound: bool = True, at: str = "") -> Page:
    """A screen on the wall, with sound turned on by a touch."""
    page.add_init_script(LISTEN)
    page.goto(f"{at or server.url}/display/{server.site}")
    expect(page.locator(".frame")).to_be_visible()
    if sound:
        page.mouse.click(400, 400)
        expect(page.locator(".frame")).to_have_attribute("data-silent", "false")
    return page


def on_stage(page: Page, number: str) -> Locator:
    """The place of a call among the newest."""
    return page.locator(f'.call[data-number="{number}"]')


def on_board(page: Page, number: str) -> Locator:
    """The place of a call among the newest or among those before."""
    return page.locator(f':is(.call, .row)[data-number="{number}"]')


def rings(page: Page, expected: int = 0) -> list[str]:
    """The numbers that were heard, after waiting for so many (the page's policy forbids `wait_for_function`)."""
    for _ in range(100):
        heard: list[str] = page.evaluate("rings")
        if len(heard) >= expected:
            break
        time.sleep(0.1)
    return heard


def plain(text: str) -> str:
    """Without the marks that isolate numbers in running text."""
    return re.sub(r"[\u2066-\u2069]", "", text)


def violations(page: Page) -> list[str]:
    """What axe finds, best practices included."""
    bring_axe(page)
    found: list[str] = page.evaluate(
        """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map(
            (v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`)"""
    )
    return found


class Cable:
    """A line to the server that can be cut: nothing comes through any more, and nobody is told. Or it refuses, or loses
    the answers."""

    def __init__(self, server: LiveServer) -> None:
        self._to = (urlsplit(server.url).hostname or "", server.port)
        self._whole = threading.Event()
        self._whole.set()
        self._refuses, self._loses = threading.Event(), threading.Event()
        self._robbed: list[socket.socket] = []  # who has lost an answer
        self._door = socket.create_server(("127.0.0.1", 0))
        self._ends: list[socket.socket] = [self._door]
        self.url = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        self._acceptor = threading.Thread(target=self._accept, daemon=True)
        self._acceptor.start()

    def cut(self) -> None:
        """Pull it."""
        self._whole.clear()

    def refuse(self) -> None:
        """Break every connection, and each new one as soon as it is made, until it is mended."""
        self._refuses.set()
        for end in self._ends[1:]:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def lose(self) -> None:
        """What is sent arrives; every answer is lost until it is mended."""
        self._loses.set()

    def mend(self) -> None:
        """Plug it in again. Who has lost an answer finds the connection broken."""
        self._refuses.clear()
        self._loses.clear()
        for end in self._robbed:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self._robbed.clear()
        self._whole.set()

    def close(self) -> None:
        """Take it away."""
        self._whole.set()
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits for the next connection
        self._acceptor.join()
        for end in self._ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._door.accept()
                if self._refuses.is_set():
                    near.close()
                    continue
                self._ends.append(near)
                self._whole.wait()
                far = socket.create_connection(self._to)
                self._ends.append(far)
                for ends in ((near, far), (far, near)):
                    threading.Thread(target=self._carry, args=(*ends, near), daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket, near: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65_536):
                self._whole.wait()
                if sink is near and self._loses.is_set():
                    self._robbed.append(near)
                else:
                    self._pass_on(data, sink)
        self._whole.wait()
        with suppress(OSError):
            sink.shutdown(socket.SHUT_WR)

    def _pass_on(self, data: bytes, sink: socket.socket) -> None:
        sink.sendall(data)
