"""R9, R10, R11, R21: pages in a real browser whose line breaks during a press, is bad, or whose browser is killed."""

import sqlite3
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, datetime

import requests
from playwright.sync_api import Page, expect

from bench.table import percentile
from tests.browser.console_page import at_work, expect_free, expect_here, row
from tests.browser.kiosk_page import choose
from tests.faults.trial import Trial
from tests.support.cable import BadLine, Behind
from tests.support.offline import KioskBox
from tests.support.people import Clerk, Json, request_id
from tests.support.server import LiveServer
from tests.support.wall import WALL, Cable, Team, hang_up, on_stage, rings

WAYS = ("cut", "lose", "refuse")  # before it arrives · after it was done · at once
SPANS = (0.5, 2.0, 4.0)
SEEN_MS = 6_000  # a call stands alone for five seconds
DESK, COUNTER = "jobcenter", "4"
CONSOLE_SECONDS, KIOSK_SECONDS, WALL_SECONDS, BROWSER_SECONDS = 2.0, 3.0, 2.0, 15.0


def calling(team: Team, page: Page, cable: Cable, times: int) -> Trial:
    """A clerk presses "call next" while her line is cut; the seconds are from the mending until her page is right."""
    trial = Trial(
        "a clerk's line breaks while she calls",
        f"called once or visibly not, the console right within {CONSOLE_SECONDS:.0f} s of the line's return (p95)",
    )
    server, lead = team.server, team.clerks[DESK]
    server.add_clerk()
    at_work(page, Behind(server, cable), COUNTER)  # type: ignore[arg-type]  # a page only asks where the server is
    for n in range(times):
        number = team.visitor(DESK)
        expect(row(page, number)).to_be_visible()
        getattr(cable, WAYS[n % len(WAYS)])()
        page.keyboard.press("Space")
        page.wait_for_timeout(SPANS[n // len(WAYS) % len(SPANS)] * 1000)
        cable.mend()
        with trial.timed():
            here_or_asked(page, number)
        calls = called(server, number)
        trial.check(calls == 1, f"{number} was called {calls} times")
        trial.tries += 1
        at_counter(lead, COUNTER, "begin", "finish")
        expect_free(page)
    late = percentile(trial.seconds, 0.95)
    trial.check(late <= CONSOLE_SECONDS, f"p95 {late:.1f} s")
    return trial


def here_or_asked(page: Page, number: str) -> None:
    """The console shows whom she called, or asks whether to send again; she says yes."""
    again = page.get_by_role("button", name="Noch einmal senden")
    expect(again.or_(page.locator("#who", has_text=number)).first).to_be_visible()
    if again.is_visible():
        again.click()
    expect_here(page, number, "begin")


def at_counter(lead: Clerk, counter: str, *steps: str) -> None:
    """Somebody else of the desk goes on with whoever is there."""
    own, lead.counter = lead.counter, counter
    stop: Json = lead.console()["current"]
    for step in steps:
        stop = lead.step(stop, step)
    lead.counter = own


def called(server: LiveServer, number: str) -> int:
    """How often the log says that this number was called."""
    query = (
        "select count(*) from event join stop on stop.id = event.stop join ticket on ticket.id = stop.ticket"
        " where event.kind = 'called' and ticket.number = ?"
    )
    with closing(sqlite3.connect(server.folder / "queue.db")) as database:
        return int(database.execute(query, (number,)).fetchone()[0])


def tapping(team: Team, page: Page, cable: Cable, times: int) -> Trial:
    """A visitor taps while the kiosk's line is cut; the seconds are from her tap to a number or "please ask"."""
    trial = Trial(
        "the kiosk's line breaks while somebody taps",
        f"a number or whom to ask within {KIOSK_SECONDS:.0f} s, one press is one ticket and it is hers, none is lost",
    )
    server = team.server
    stand(page, Behind(server, cable))
    given: list[str] = []
    for n in range(times):
        choose(page, "de")
        getattr(cable, WAYS[n % len(WAYS)])()
        with trial.timed():
            page.locator(".foot .help").tap()
            page.locator(".huge, .ask").first.wait_for()
        page.wait_for_timeout(SPANS[n // len(WAYS) % len(SPANS)] * 1000)
        cable.mend()
        page.locator(".huge").wait_for()
        given.append(page.locator(".huge").inner_text())
        page.locator(".done").tap()
        page.wait_for_selector("[data-page=language]")
        trial.tries += 1
    with closing(sqlite3.connect(server.folder / "queue.db")) as database:
        kept = [number for (number,) in database.execute("select number from ticket order by id")]
    trial.check(kept == given, f"shown {given}, in the store {kept}")
    late = max(trial.seconds)
    trial.check(late <= KIOSK_SECONDS, f"nothing to read for {late:.1f} s")
    return trial


def stand(page: Page, at: Behind) -> None:
    """A kiosk that has no numbers of its own and no files put aside, before its first visitor."""
    page.add_init_script("delete Navigator.prototype.serviceWorker")
    page.context.add_cookies([{"name": "queue_kiosk", "value": at.device_token("kiosk"), "url": at.url}])
    page.goto(f"{at.url}/kiosk/{at.site}")
    page.wait_for_selector(".tile.language")


def bad_line(team: Team, page: Page, times: int) -> Trial:
    """A screen and the clerk on a bad line; the seconds are from the call, by the server's clock, until it is shown."""
    trial = Trial(
        "a bad line: 0.1 to 0.5 s late, 32 kbit/s, every twentieth message breaks its connection",
        f"each press calls one visitor once, the screen shows it within {WALL_SECONDS:.0f} s (p95), rings once",
    )
    line, expected = BadLine(team.server), list[str]()
    hang_up(page, team.server, at=line.url)
    with far_clerk(team.server, line) as clerk, ThreadPoolExecutor(1) as hand:
        line.bad = True
        for _ in range(times):
            number = team.visitor(DESK)
            pressing = hand.submit(press_until_answered, clerk)
            on_stage(page, number).wait_for(timeout=30_000)
            shown = datetime.now(UTC)
            stop = pressing.result()
            trial.seconds.append((shown - datetime.fromisoformat(stop["called_at"])).total_seconds())
            expected.append(number)
            calls = called(team.server, number)
            trial.check((stop["number"], calls) == (number, 1), f"{number} was called {calls} times")
            trial.tries += 1
            page.wait_for_timeout(SEEN_MS)
            at_counter(team.clerks[DESK], COUNTER, "begin", "finish")
        line.bad = False
    heard = rings(page, len(expected))
    trial.check(heard == expected, f"heard {heard}, called {expected}")
    late = percentile(trial.seconds, 0.95)
    trial.check(late <= WALL_SECONDS, f"p95 {late:.1f} s")
    line.close()
    return trial


@contextmanager
def far_clerk(server: LiveServer, cable: Cable) -> Iterator[Clerk]:
    """Somebody at the counter whose machine hangs on this cable."""
    server.add_clerk()
    with Clerk(Behind(server, cable)) as clerk:  # type: ignore[arg-type]  # she only asks where the server is
        clerk.sign_in().open(COUNTER)
        yield clerk


def press_until_answered(clerk: Clerk) -> Json:
    """One press, sent again under its id until an answer comes, as the console does."""
    wish = request_id()
    while True:
        try:
            return clerk.call_next(wish)
        except requests.ConnectionError:
            time.sleep(0.2)


class DisplayBox(KioskBox):
    """A screen as a device of its own, whose browser can be killed and started again."""

    def start(self) -> Page:
        """Switch it on; the page as it comes up."""
        page = self.launch(viewport=WALL)
        page.goto(f"{self.server.url}/display/{self.server.site}")
        page.locator(".frame").wait_for()
        return page


def killed_browsers(team: Team, box: DisplayBox, times: int) -> Trial:
    """Kill the browser while a call stands on the screen; the seconds are from its start until the call is back."""
    trial = Trial(
        "the browser of a screen is killed",
        f"the call stands there again within {BROWSER_SECONDS:.0f} s of its start, and is not heard again",
    )
    box.start()
    for _ in range(times):
        stop = team.call(DESK)
        box.kill()
        with trial.timed():
            page = box.start()
            on_stage(page, stop["number"]).wait_for()
        fresh = on_stage(page, stop["number"]).get_attribute("data-fresh")
        trial.check(fresh == "false", f"{stop['number']} rang again")
        team.finish(stop, DESK)
        trial.tries += 1
    box.stop()
    trial.check(max(trial.seconds) <= BROWSER_SECONDS, f"right only after {max(trial.seconds):.1f} s")
    return trial
