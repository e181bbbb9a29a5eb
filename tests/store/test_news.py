"""The news: whatever gets lost, a client that applied what it received shows the board a fresh one shows.

The client below is the rule of the browser's live module in a few lines: replace the board, never patch it; ids only
guard announcements.
"""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from queue_app.actions import calls, counters, tickets, transfers
from queue_app.actions.undo import undo
from queue_app.rules.errors import RuleBroken
from queue_app.store import tables as tab
from queue_app.store.board import news
from queue_app.store.records import Stop
from queue_app.store.turn import turn
from tests.support.house import House

DEEDS = (
    "take", "take-two", "call", "call", "call-again", "begin", "finish", "miss", "put-back", "park", "unpark",
    "restore", "send-on", "leave", "undo", "pause", "resume", "wait",
)  # fmt: skip
NETWORK = ("arrives", "lost", "late", "reconnect")


class Screen:
    """A client with a network that loses, delays and reorders."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.board: dict[str, Any] = {}
        self.last = 0
        self.announced: list[int] = []
        self.delayed: list[dict[str, Any]] = []
        self.watch(None)

    def watch(self, after: int | None) -> None:
        self.receive(self.ask(after))

    def ask(self, after: int | None) -> dict[str, Any]:
        return news(self.house.database, self.house.site, self.house.now, self.house.mode, after)

    def receive(self, found: dict[str, Any]) -> None:
        if self.board and found["board"]["id"] < self.board["id"]:
            return
        gap = bool(found["events"]) and found["events"][0]["id"] > self.last + 1
        if gap:
            self.watch(self.last)
            return
        self.board = found["board"]
        self.announced += [
            e["call"] for e in found["events"] if e["kind"].startswith("called") and e["id"] > self.last
        ]
        self.last = max(self.last, found["board"]["id"])

    def network(self, found: dict[str, Any], how: str) -> None:
        if how == "arrives":
            self.receive(found)
            while self.delayed:
                self.receive(self.delayed.pop())
        elif how == "late":
            self.delayed.append(found)
        elif how == "reconnect":
            self.watch(self.last)


STATE_BEFORE = {
    "call-again": "called", "begin": "called", "put-back": "called", "miss": "called", "finish": "serving",
    "park": "serving", "unpark": "parked", "restore": "missed", "send-on": "serving", "leave": "waiting",
}  # fmt: skip
LEAD = counters.Staff(1, "lead", "1")


def some(house: House, *states: str) -> Stop | None:
    with turn(house.database, house.site, house.now) as t:
        query = select(tab.stop).where(tab.stop.c.state.in_(states)).order_by(tab.stop.c.id.desc())
        row = t.connection.execute(query).first()
        return Stop.of(row) if row else None


def act(house: House, deed: str) -> None:
    if deed in ("take", "take-two"):
        house.take(*[house.concern(d) for d in ("jobcenter", "pilot")[: 1 + (deed == "take-two")]])
    elif deed == "call":
        house.do(calls.call_next, LEAD, "1")
    elif deed in ("pause", "resume"):
        house.do(getattr(counters, f"{deed}_counter"), LEAD, "1")
    elif deed == "wait":
        house.later(seconds=5)
    elif deed == "undo":
        if (stop := some(house, "called", "serving", "parked")) is not None:
            house.do(undo, LEAD, stop, house.mode)
    elif (stop := some(house, STATE_BEFORE[deed])) is not None:
        step(house, stop, deed)


def step(house: House, stop: Stop, deed: str) -> None:
    if deed == "send-on":
        house.do(transfers.send_on, LEAD, stop, "pilot")
    elif deed == "leave":
        house.do(calls.leave, LEAD, stop)
    elif deed in ("restore", "unpark"):
        house.do(calls.back_to_queue, LEAD, stop, deed)
    else:
        house.do(calls.at_counter, LEAD, stop, deed)


def as_seen(board: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in board.items() if key not in ("now", "closes_at")}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=80)
@given(st.lists(st.tuples(st.sampled_from(DEEDS), st.sampled_from(NETWORK)), max_size=30))
def test_a_screen_on_a_bad_network_ends_with_the_board_of_a_fresh_one(
    small_house: House, history: list[tuple[str, str]]
) -> None:
    house = small_house
    everything = tuple(d.id for d in house.site.desks)
    one = house.site.counters[0].model_copy(update={"desks": everything})
    house.site = house.site.model_copy(update={"counters": (one, *house.site.counters[1:])})
    house.do(counters.open_counter, counters.Staff(1, "lead"), "1", [], [], take_over=True)
    screen = Screen(house)
    rung: list[int] = []
    before = screen.board["id"]
    for deed, how in history:
        told = screen.last
        try:
            act(house, deed)
        except RuleBroken:
            pass  # a rule said no: nothing happened, so nothing is told
        found = screen.ask(max(before, told if how == "arrives" else before))
        rung += [e["call"] for e in screen.ask(before)["events"] if e["kind"].startswith("called")]
        before = found["board"]["id"]
        screen.network(found, how)
    screen.watch(screen.last)
    assert as_seen(screen.board) == as_seen(screen.ask(None)["board"])
    assert screen.announced == rung
    assert len(set(rung)) == len(rung)


def test_the_public_side_sees_no_concern_no_language_and_no_secret(house: House) -> None:
    house.clerk("1")
    ticket, stops = house.take(house.concern(house.site.counters[0].desks[0], 1), language="ti")
    house.do(calls.call_next, counters.Staff(1, "clerk"), "1")
    told = news(house.database, house.site, house.now, house.mode, 0)
    call = told["board"]["called"][0]
    assert set(call) == {"number", "counter", "desk", "way", "called_at", "call"}
    assert [set(e) for e in told["events"] if e["kind"] == "called"] == [
        {"id", "kind", "at", "number", "counter", "desk", "way", "call"}
    ]
    for standing in ("languages", "desks"):  # of the site, the same whoever waits
        del told["board"][standing]
    everything = str(told)
    assert [f"'{word}'" in everything for word in (stops[0].concern, "ti", ticket.secret)] == [False] * 3
    assert call["number"] == ticket.number


def test_leaving_and_stepping_aside_are_facts_without_a_number(house: House) -> None:
    ticket, _stops = house.take(house.concern("pilot"))
    with turn(house.database, house.site, house.now) as t:
        tickets.later(t, ticket.secret, 10)
    with turn(house.database, house.site, house.now) as t:
        tickets.leave(t, ticket.secret)
    told = news(house.database, house.site, house.now, house.mode, 0)["events"]
    assert [(e["kind"], sorted(e)) for e in told] == [
        (kind, ["at", "id", "kind"]) for kind in ("ticket_taken", "stepped_aside", "left")
    ]
