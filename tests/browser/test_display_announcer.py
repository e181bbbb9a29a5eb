"""The screen's order of calls, `display/announce.js`, in a real browser but without a page: time is a number."""

import json
import random
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.support.server import LiveServer

Json = dict[str, Any]
CHIME = 1_900  # about what the screen's own chime takes
SEEN = 5_000
# Plays a history in steps of 50 ms: at each moment boards and calls come in, the loudspeaker plays one call at a time,
# and what is heard, and every change of what is shown, is written down.
PLAY = """async ({history, until, chime}) => {
    const {announcer} = await import("/display/assets/announce.js");
    const screen = announcer();
    const shown = [], heard = [], queue = [];
    let playing = null;
    for (let now = 0; now <= until; now += 50) {
        while (history.length && history[0].at <= now) {
            const {board, calls} = history.shift();
            if (calls) screen.take(calls, now);
            if (board) screen.settle(board, now);
        }
        if (playing && now >= playing.ends) { screen.heard(playing.call, now); playing = null; }
        screen.step(now);
        queue.push(...screen.drain());
        if (!playing && queue.length) {
            const next = queue.shift();
            heard.push({number: next.number, call: next.call, at: now});
            playing = {call: next.call, ends: now + chime};
        }
        const calls = screen.shown(now).map(({number, call, fresh, answered}) => ({number, call, fresh, answered}));
        if (JSON.stringify(calls) !== JSON.stringify(shown.at(-1)?.calls)) shown.push({at: now, calls});
    }
    return {shown: [...shown, {at: until, calls: []}], heard, waiting: screen.waiting()};
}"""


@pytest.fixture(scope="module")
def page(office: LiveServer, browser: Browser) -> Any:
    """A page of the server, only to import the module from."""
    page = browser.new_page()
    page.goto(f"{office.url}/enrol-failed")
    yield page
    page.close()


def call(number: str, event: int, counter: str = "3") -> Json:
    """A call as the board and the events carry it."""
    return {"number": number, "call": event, "counter": counter, "desk": "pilot", "way": None}


def board(event: int, called: list[Json], recent: list[Json] | None = None) -> Json:
    """As much of a board as the order of calls depends on; newest first, as the server sends it."""
    newest = sorted(called, key=lambda c: -c["call"])
    return {"id": event, "called": newest, "recent": sorted(recent or [], key=lambda c: -c["call"])}


def news(at: int, made: list[Json], called: list[Json], recent: list[Json] | None = None) -> Json:
    """News with calls just made."""
    newest = max((c["call"] for c in called + made), default=1)
    return {"at": at, "calls": made, "board": board(newest, called, recent)}


def play(page: Page, history: list[Json], until: int, chime: int = CHIME) -> Json:
    """Play it."""
    quiet = {"at": 0, "calls": None, "board": board(1, [])}
    played: Json = page.evaluate(PLAY, {"history": [quiet, *history], "until": until, "chime": chime})
    return played


def seen_for(played: Json, event: int) -> int:
    """Milliseconds during which this call stood on the screen."""
    return sum(ends - begins for begins, ends, calls in spans(played) if event in [c["call"] for c in calls])


def spans(played: Json) -> list[tuple[int, int, list[Json]]]:
    """From when to when which calls were shown."""
    shown = played["shown"]
    return [(here["at"], there["at"], here["calls"]) for here, there in pairwise(shown)]


def at(played: Json, now: int) -> list[str]:
    """The numbers on the screen at a moment."""
    return [c["number"] for begins, ends, calls in spans(played) if begins <= now < ends for c in calls]


def numbers(played: Json) -> list[str]:
    """The numbers that were heard, in order."""
    return [ring["number"] for ring in played["heard"]]


def test_ten_calls_in_ten_seconds_are_all_seen_for_five_seconds_and_heard_in_order(page: Page) -> None:
    made = [call(f"T {n}", n + 10, str(n % 9 + 1)) for n in range(1, 11)]
    history = [news(n * 1000, [made[n]], made[: n + 1]) for n in range(10)]
    played = play(page, history, 60_000)
    assert numbers(played) == [c["number"] for c in made]
    assert [c["number"] for c in made if seen_for(played, c["call"]) < SEEN] == []
    assert max(len(moment["calls"]) for moment in played["shown"]) <= 3
    assert played["waiting"] == 0


def test_ten_calls_in_one_moment_are_all_seen_for_five_seconds_and_heard_in_order(page: Page) -> None:
    made = [call(f"T {n}", n + 10) for n in range(1, 11)]
    played = play(page, [news(100, made[::-1], made)], 60_000)
    assert numbers(played) == [c["number"] for c in made]
    assert [c["number"] for c in made if seen_for(played, c["call"]) < SEEN] == []


def test_calls_that_come_together_stand_together(page: Page) -> None:
    made = [call("T 1", 11), call("A 2", 12), call("K 3", 13)]
    played = play(page, [news(100, made, made)], 30_000)
    assert at(played, 200) == at(played, 29_000) == ["T 1", "A 2", "K 3"]


def test_a_later_call_takes_the_whole_screen_from_the_ones_that_were_seen(page: Page) -> None:
    made = [call("T 1", 11), call("A 2", 12), call("K 3", 13)]
    played = play(page, [news(100, made[:2], made[:2]), news(20_000, made[2:], made)], 30_000)
    assert at(played, 19_000) == ["T 1", "A 2"]
    assert at(played, 21_000) == ["K 3"]


def test_a_call_stays_until_it_was_heard_to_the_end(page: Page) -> None:
    made = [call(f"T {n}", n + 10) for n in range(1, 4)]
    played = play(page, [news(0, made, made)], 90_000, chime=8_000)
    assert numbers(played) == [c["number"] for c in made]
    assert [r["number"] for r in played["heard"] if r["number"] not in at(played, r["at"] + 7_900)] == []


def test_nobody_waits_for_a_place_because_sentences_are_long(page: Page) -> None:
    made = [call(f"T {n}", n + 10) for n in range(1, 11)]
    history = [news(n * 1000, [made[n]], made[: n + 1]) for n in range(10)]
    played = play(page, history, 120_000, chime=6_500)
    assert numbers(played) == [c["number"] for c in made]
    assert [c["number"] for c in made if seen_for(played, c["call"]) < SEEN] == []
    first_seen = [
        min(b for b, _, calls in spans(played) for c in calls if c["call"] == m["call"]) for m in made
    ]
    assert first_seen == sorted(first_seen)
    assert first_seen[-1] <= 9_000 + 3 * SEEN


def test_a_call_again_rings_and_blinks_again_in_its_place(page: Page) -> None:
    first, other, again = call("T 1", 11), call("A 2", 12), call("T 1", 13)
    history = [news(0, [first, other], [first, other]), news(10_000, [again], [again, other])]
    played = play(page, history, 30_000)
    assert numbers(played) == ["T 1", "A 2", "T 1"]
    blinks = [(b, e) for b, e, calls in spans(played) for c in calls if c["number"] == "T 1" and c["fresh"]]
    assert blinks == [(0, 5_000), (10_000, 15_000)]
    assert at(played, 11_000)[0] == "T 1"


def test_the_same_call_handed_in_again_does_nothing(page: Page) -> None:
    made = [call("T 1", 11), call("A 2", 12)]
    history = [news(now, made, made) for now in range(0, 20_000, 500)]
    assert numbers(play(page, history, 30_000)) == ["T 1", "A 2"]


def test_what_was_called_before_the_page_was_opened_is_shown_and_never_heard(page: Page) -> None:
    made = [call("T 1", 11), call("A 2", 12)]
    start = {"at": 0, "calls": None, "board": board(12, made)}
    played: Json = page.evaluate(
        PLAY, {"history": [start, news(900, made, made)], "until": 9_000, "chime": CHIME}
    )
    assert (numbers(played), at(played, 0), at(played, 8_000)) == ([], ["A 2"], ["A 2"])


def test_a_call_without_its_event_is_shown_and_not_heard(page: Page) -> None:
    """Older than a minute, as after a long time without network: live.js hands in the board alone."""
    made = [call("T 1", 11), call("A 2", 12), call("K 3", 13)]
    history = [news(0, made[:1], made[:1]), {"at": 9_000, "calls": None, "board": board(13, made)}]
    played = play(page, history, 20_000)
    assert (numbers(played), at(played, 10_000)) == (["T 1"], ["K 3"])


def test_a_board_that_is_quicker_than_its_event_does_not_swallow_the_ring(page: Page) -> None:
    made = call("T 1", 11)
    history = [
        {"at": 0, "calls": None, "board": board(11, [made])},
        {"at": 100, "calls": [made], "board": None},
    ]
    assert numbers(play(page, history, 9_000)) == ["T 1"]


@pytest.mark.parametrize(("seconds", "heard"), [(5, ["T 1"]), (59, ["T 1"]), (61, [])])
def test_a_young_call_rings_even_if_its_event_was_lost(page: Page, seconds: int, heard: list[str]) -> None:
    made = call("T 1", 11) | {"called_at": "2026-11-23T10:00:00+01:00"}
    late = board(12, [made]) | {"now": f"2026-11-23T10:{seconds // 60:02}:{seconds % 60:02}+01:00"}
    assert numbers(play(page, [{"at": 100, "calls": None, "board": late}], 9_000)) == heard


def test_a_withdrawn_call_leaves_at_once(page: Page) -> None:
    made = call("T 1", 11)
    played = play(
        page, [news(0, [made], [made]), {"at": 1_000, "calls": None, "board": board(12, [])}], 9_000
    )
    assert (at(played, 900), at(played, 1_000)) == (["T 1"], [])


def test_a_call_that_waits_for_its_place_and_is_withdrawn_is_never_shown(page: Page) -> None:
    made = [call(f"T {n}", n + 10) for n in range(1, 6)]
    history = [news(0, made, made), {"at": 1_000, "calls": None, "board": board(16, made[:4])}]
    assert numbers(play(page, history, 30_000)) == ["T 1", "T 2", "T 3", "T 4"]


def test_who_has_come_makes_room_for_who_is_awaited(page: Page) -> None:
    made = [call("T 1", 11), call("A 2", 12)]
    history = [news(0, made, made), {"at": 10_000, "calls": None, "board": board(13, made[:1], made[1:])}]
    played = play(page, history, 20_000)
    assert (at(played, 9_000), at(played, 11_000)) == (["T 1", "A 2"], ["T 1"])


def test_when_everybody_has_come_the_last_call_stays(page: Page) -> None:
    made = [call("T 1", 11), call("A 2", 12)]
    history = [news(0, made, made), {"at": 10_000, "calls": None, "board": board(14, [], made)}]
    played = play(page, history, 20_000)
    assert at(played, 11_000) == ["A 2"]
    assert [c["answered"] for c in spans(played)[-1][2]] == [True]


def test_ids_that_begin_again_ring_again(page: Page) -> None:
    """A restored backup or a demo started anew: the screen was left on."""
    old, new = call("T 90", 900), call("T 1", 5)
    history = [
        news(0, [old], [old]),
        {"at": 9_000, "calls": None, "board": board(2, [])},
        news(10_000, [new], [new]),
    ]
    played = play(page, history, 20_000)
    assert (numbers(played), at(played, 9_500), at(played, 11_000)) == (["T 90", "T 1"], [], ["T 1"])


@pytest.mark.parametrize("seed", range(12))
def test_any_day_rings_every_call_once_in_order_and_shows_it_five_seconds(page: Page, seed: int) -> None:
    history, made, until = a_day(random.Random(seed))
    played = play(page, history, until)
    assert [ring["call"] for ring in played["heard"]] == [c["call"] for c in made]
    last_of = {c["number"]: c["call"] for c in made}
    # A call-again of the same number takes over the place; only the last call of a number must be seen in full.
    assert [i for i in last_of.values() if seen_for(played, i) < SEEN] == []
    for moment in played["shown"]:
        on_screen = [c["number"] for c in moment["calls"]]
        assert len(on_screen) == len(set(on_screen)) <= 3


def a_day(chance: random.Random) -> tuple[list[Json], list[Json], int]:
    """Two minutes of calls, calls-again and answers, some news handed in twice; then time for all to be heard.

    Not more than can be heard within a minute: what is older than that stays silent.
    """
    history: list[Json] = []
    called: dict[str, Json] = {}
    recent: list[Json] = []
    made: list[Json] = []
    event = 10
    for now in range(0, 120_000, 1_000):
        new: list[Json] = []
        for _ in range(chance.choice([0] * 9 + [1, 1, 3])):
            event += 1
            number = chance.choice([f"T {event}", *called])
            called[number] = call(number, event)
            new.append(called[number])
        if called and chance.random() < 0.3:
            recent = [called.pop(chance.choice(list(called))), *recent]
            event += 1
        made += new
        item = {"at": now, "calls": new, "board": board(event, list(called.values()), recent)}
        history += [item] * chance.choice([1, 1, 2])
    return json.loads(json.dumps(history)), made, 120_000 + 2 * CHIME * len(made)


def test_ten_thousand_calls_leave_nothing_behind(page: Page) -> None:
    sizes = page.evaluate(
        """async () => {
            const {announcer} = await import("/display/assets/announce.js");
            const screen = announcer();
            screen.settle({id: 0, called: [], recent: []}, 0);
            let most = 0;
            for (let id = 1; id <= 10000; id += 1) {
                const now = id * 6000;
                const call = {number: `T ${id}`, call: id, counter: "3"};
                screen.take([call], now);
                screen.settle({id, called: [call], recent: []}, now);
                for (const ring of screen.drain()) screen.heard(ring.call, now);
                most = Math.max(most, screen.waiting() + screen.shown(now).length);
            }
            return most;
        }"""
    )
    assert sizes == 1
