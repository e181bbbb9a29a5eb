"""A pilot walks with a visitor to the Jobcenter and interprets there, told from the first tap. On both engines."""

from typing import Any

from queue_app.actions import calls, company, counters, transfers
from queue_app.actions.counters import Staff
from queue_app.rules.stops import State
from queue_app.store.board import news
from queue_app.store.console import console
from queue_app.store.console import counters as all_counters
from queue_app.store.records import Stop
from tests.support.house import House


def seen_by(house: House, who: Staff) -> Any:
    return console(house.database, house.site, str(who.counter), house.now, house.mode, who.id)


def in_public(house: House) -> dict[str, object]:
    """All that the screens know, without the numbers of facts and moments."""
    board = news(house.database, house.site, house.now, house.mode)["board"]
    return {key: value for key, value in board.items() if key not in ("id", "now")}


def why_away(house: House, counter: str, asks: Staff) -> Any:
    found = all_counters(house.database, house.site, house.now, asks.id)
    return next(one["company"] for one in found if one["id"] == counter)


def step(house: House, who: Staff, stop: Stop, name: str) -> Stop:
    return house.do(lambda t: calls.at_counter(t, who, t.stop(stop.id), name)[0])


def test_she_walks_along_interprets_and_is_back_when_the_talk_is_over(house: House) -> None:
    pilot, other, clerk = Staff(1, "clerk", "1"), Staff(2, "clerk", "2"), Staff(3, "clerk", "4")
    house.do(counters.open_counter, pilot, "1", ["pilot"], ["de", "ar"])
    house.do(counters.open_counter, other, "2", ["pilot"], ["de", "ar"])
    house.do(counters.open_counter, clerk, "4", ["jobcenter"], ["de"])
    ticket, _stops = house.take(house.concern("pilot"))
    talk = step(house, pilot, house.do(calls.call_next, pilot, "1")[0], "begin")
    house.do(transfers.send_on, pilot, talk, "jobcenter", note="Bescheid vom Amt", interpreter=True)

    # The other pilot sees that an interpreter is needed; before she moves, the first one goes along.
    [wanted] = seen_by(house, other).interpret
    before = in_public(house)
    house.do(counters.pause_counter, other, "2")
    on_a_break = in_public(house)
    house.do(counters.resume_counter, other, "2")
    house.do(lambda t: company.come_along(t, pilot, t.stop(wanted["stop"]), "1"))
    assert seen_by(house, other).interpret == []
    with_her = why_away(house, "1", other)
    assert (with_her["number"], with_her["desk"], with_her["state"]) == (
        ticket.number,
        "jobcenter",
        "waiting",
    )
    assert on_a_break.keys() == in_public(house).keys() == before.keys()
    assert in_public(house)["called"] == before["called"] == []

    # The clerk calls: she sees who comes along, and the pilot sees to which counter.
    [entry] = seen_by(house, clerk).waiting
    assert (entry.stop.companion, entry.because.code) == ("1", "accompanied")
    called = house.do(calls.call_next, clerk, "4")[0]
    assert (why_away(house, "1", other)["state"], why_away(house, "1", other)["counter"]) == ("called", "4")
    begun = step(house, clerk, called, "begin")
    assert seen_by(house, clerk).current.stop.companion == "1"

    # Whoever comes now waits for the other pilot; the first one is free when the talk is over.
    house.take(house.concern("pilot"))
    house.later(minutes=20)
    assert step(house, clerk, begun, "finish").state is State.DONE
    assert (why_away(house, "1", other), seen_by(house, pilot).counter["state"]) == (None, "open")
    assert house.do(calls.call_next, pilot, "1")[0].desk == "pilot"
