"""What keeps the house running, on both engines: queues that move, numbers that do not count, words on the screens."""

import pytest

from queue_app.actions import calls
from queue_app.actions import house as office
from queue_app.actions.counters import Staff
from queue_app.actions.desks import close_day
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.rules.stops import State
from queue_app.store.board import news
from queue_app.store.records import Stop
from tests.support.house import House

LEAD, CLERK = Staff(1, "lead"), Staff(2, "clerk")


def message(house: House) -> object:
    return news(house.database, house.site, house.now, house.mode)["board"]["message"]


def stops(house: House, ticket: int) -> list[Stop]:
    return house.do(lambda t: t.stops_of(ticket))


# ---- the message


def test_a_message_stands_on_the_screens_until_it_is_taken_down(house: House) -> None:
    house.do(office.set_message, CLERK, "  Heute ab 12 Uhr\n geschlossen ")
    assert message(house) == "Heute ab 12 Uhr geschlossen"
    house.do(office.set_message, CLERK, "")
    assert message(house) == ""


def test_a_message_is_plain_text_that_cannot_turn_a_line_round(house: House) -> None:
    assert house.do(office.set_message, CLERK, "<b>A</b>\u202eB\x07C") == "<b>A</b> B C"
    assert house.do(office.set_message, CLERK, "می\u200cشود") == "می\u200cشود"


def test_a_message_has_at_most_200_characters_and_needs_the_right(house: House) -> None:
    house.do(office.set_message, CLERK, "x" * 200)
    with pytest.raises(RuleBroken, match="invalid"):
        house.do(office.set_message, CLERK, "x" * 201)
    house.site = house.site.model_copy(update={"office_message": ("lead",)})
    with pytest.raises(NotAllowed):
        house.do(office.set_message, CLERK, "hello")
    assert message(house) == "x" * 200


def test_a_message_of_yesterday_is_gone(house: House) -> None:
    house.do(office.set_message, CLERK, "Heute geschlossen")
    house.later(days=1)
    house.do(close_day)
    assert message(house) == ""


# ---- queues


def test_a_queue_moves_with_numbers_order_and_wait(house: House) -> None:
    first, second = (house.take(house.concern("landkreis"))[0] for _ in range(2))
    house.later(minutes=10)
    third = house.take(house.concern("pilot"))[0]
    assert house.do(office.move_queue, LEAD, "landkreis", "pilot") == 2
    moved = stops(house, first.id)[0]
    assert (moved.desk, moved.instead_of, moved.state) == ("pilot", "landkreis", State.WAITING)
    who = house.clerk("1", number=3, desks=("pilot",))
    called = []
    for _ in range(3):
        stop = house.do(calls.call_next, who, "1")[0]
        called.append(stop.ticket)
        house.do(calls.at_counter, who, house.do(calls.at_counter, who, stop, "begin")[0], "finish")
    assert called == [first.id, second.id, third.id]


def test_planned_parked_and_missed_move_too_and_who_is_at_a_counter_stays(house: House) -> None:
    who = house.clerk("8", number=3, desks=("landkreis",))
    parked, missed, served = (house.take(house.concern("landkreis"))[0] for _ in range(3))
    house.do(calls.at_counter, who, house.do(calls.call_next, who, "8")[0], "park")
    house.do(calls.at_counter, who, house.do(calls.call_next, who, "8")[0], "miss")
    house.do(calls.call_next, who, "8")
    assert house.do(office.move_queue, LEAD, "landkreis", "pilot") == 2
    assert [stops(house, t.id)[0].desk for t in (parked, missed, served)] == ["pilot", "pilot", "landkreis"]


def test_moved_back_nobody_is_there_instead_of_her_own_desk(house: House) -> None:
    ticket = house.take(house.concern("landkreis"))[0]
    house.do(office.move_queue, LEAD, "landkreis", "pilot")
    house.do(office.move_queue, LEAD, "pilot", "landkreis")
    back = stops(house, ticket.id)[0]
    assert (back.desk, back.instead_of) == ("landkreis", None)


def test_only_leads_move_queues_and_never_onto_themselves(house: House) -> None:
    with pytest.raises(NotAllowed):
        house.do(office.move_queue, CLERK, "landkreis", "pilot")
    with pytest.raises(NotFound):
        house.do(office.move_queue, LEAD, "landkreis", "nowhere")
    with pytest.raises(RuleBroken, match="invalid"):
        house.do(office.move_queue, LEAD, "pilot", "pilot")


# ---- numbers that do not count


def test_a_series_is_voided_but_nobody_at_a_counter(house: House) -> None:
    tickets = [house.take(house.concern("pilot"))[0] for _ in range(4)]
    who = house.clerk("1", number=3, desks=("pilot",))
    house.do(calls.call_next, who, "1")
    assert house.do(office.void_series, LEAD, "A 1", "A 3") == (2, ["A 1"])
    states = [stops(house, ticket.id)[0].state for ticket in tickets]
    assert states == [State.CALLED, State.LEFT, State.LEFT, State.WAITING]
    assert house.do(office.void_series, LEAD, "A 1", "A 3") == (0, ["A 1"])


@pytest.mark.parametrize(
    ("first", "last"), [("A 3", "A 1"), ("A 1", "T 3"), ("A 1", "A 500"), ("A 01", "A 2"), ("A", "A 2")]
)
def test_a_series_that_makes_no_sense_is_refused(house: House, first: str, last: str) -> None:
    with pytest.raises(RuleBroken, match="invalid"):
        house.do(office.void_series, LEAD, first, last)


def test_voiding_needs_the_right(house: House) -> None:
    with pytest.raises(NotAllowed):
        house.do(office.void_series, CLERK, "A 1", "A 2")


# ---- the test call


def test_a_test_call_is_on_the_screens_for_a_short_while_and_belongs_to_nobody(house: House) -> None:
    assert house.do(office.test_call, "1") == "A 0"
    found = news(house.database, house.site, house.now, house.mode, after=0)
    called, event = found["board"]["called"], found["events"][-1]
    assert [(c["number"], c["counter"], c["call"]) for c in called] == [("A 0", "1", event["id"])]
    assert (event["kind"], event["number"], event["call"]) == ("test_called", "A 0", event["id"])
    house.later(seconds=16)
    assert news(house.database, house.site, house.now, house.mode)["board"]["called"] == []
    with pytest.raises(NotFound):
        house.do(office.test_call, "99")
