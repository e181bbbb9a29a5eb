"""A screen in a real browser whose line is cut or refused, or whose server starts again and again."""

import time

from playwright.sync_api import Page, expect

from tests.faults.trial import Trial
from tests.support.wall import Cable, Team, hang_up, on_board, on_stage, rings

RIGHT_SECONDS = 5.0
OLD_SECONDS = 55.0
STALE_SECONDS = 10.0  # by then a screen says that what it shows may be old


def cuts(team: Team, page: Page, cable: Cable, spans: list[float], way: str) -> Trial:
    """Cut the line for so long, again and again; `way` is how: "cut" (packets vanish) or "refuse" (they bounce)."""
    name = "packets vanish" if way == "cut" else "connections are refused"
    trial = Trial(
        f"a screen's line is cut, {name}",
        f"says within {STALE_SECONDS:.0f} s that it is not live, right within {RIGHT_SECONDS:.0f} s after the line is "
        "back, every call heard once",
    )
    heard = list(rings(page))
    for seconds in spans:
        # Older calls than a minute are shown, among those before, but not sounded: nobody runs for them any more.
        old = seconds >= OLD_SECONDS
        shown = on_board if old else on_stage
        getattr(cable, way)()
        stops = {desk: team.call(desk) for desk in ("jobcenter", "landkreis")}
        cut = time.monotonic()
        if seconds >= STALE_SECONDS:
            page.locator(".stale").wait_for(timeout=3 * STALE_SECONDS * 1000)
            said = time.monotonic() - cut
            trial.check(said <= STALE_SECONDS, f"a screen said only after {said:.1f} s that it is not live")
        time.sleep(max(0.0, cut + seconds - time.monotonic()))
        cable.mend()
        with trial.timed():
            for stop in stops.values():
                shown(page, stop["number"]).wait_for()
            page.wait_for_selector(".stale", state="detached")
        trial.tries += 1
        heard += [] if old else [stop["number"] for stop in stops.values()]
        for desk, stop in stops.items():
            team.finish(stop, desk)
    now = rings(page, len(heard))
    trial.check(now == heard, f"heard {now}, called {heard}")
    trial.check(max(trial.seconds) <= RIGHT_SECONDS, f"right only after {max(trial.seconds):.1f} s")
    return trial


def restarts(team: Team, page: Page, times: int) -> Trial:
    """Restart the server under a screen that follows, a call standing on it; then somebody else is called."""
    trial = Trial(
        f"{times} server restarts with a screen following",
        f"right within {RIGHT_SECONDS:.0f} s (p95), no false chime",
    )
    hang_up(page, team.server)
    expected = []
    for _ in range(times):
        stop = team.call()
        expected.append(stop["number"])
        expect(on_stage(page, stop["number"])).to_be_visible()
        team.server.restart()
        with trial.timed():
            other = team.call("pilot")
            on_stage(page, other["number"]).wait_for()
        expected.append(other["number"])
        rings(
            page, len(expected)
        )  # who is called faster than can be said is shown, but not heard after a minute
        trial.tries += 1
        team.finish(stop)
        team.finish(other, "pilot")
    heard = rings(page, len(expected))
    trial.check(heard == expected, f"heard {heard}, called {expected}")
    late = sorted(trial.seconds)[max(0, -(-len(trial.seconds) * 95 // 100) - 1)]
    trial.check(late <= RIGHT_SECONDS, f"p95 {late:.1f} s")
    return trial
