"""What the reception does for one visitor, on both engines: done as seen or not at all."""

import pytest

from queue_app.actions import calls, reception
from queue_app.actions.counters import Staff
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken, StepNotAllowed
from queue_app.rules.stops import State
from queue_app.store.console import console
from queue_app.store.reception import lookup
from queue_app.store.records import Ticket
from tests.support.house import House

CLERK = Staff(9, "clerk")


def written(house: House, number: str) -> list[str]:
    return [str(found["number"]) for found in lookup(house.database, house.site, number, house.now)]


def seen(house: House, ticket: Ticket) -> dict[str, object]:
    return lookup(house.database, house.site, ticket.number, house.now)[0]


def version(house: House, ticket: Ticket) -> int:
    return reception.newest_version(house.do(lambda t: t.stops_of(ticket.id)))


@pytest.mark.parametrize("said", ["A 1", "a1", " A 001 ", "1"])
def test_a_number_is_found_however_it_is_said(house: House, said: str) -> None:
    house.take(house.concern("pilot"))
    assert written(house, said) == ["A 1"]


@pytest.mark.parametrize("said", ["2", "T 1", "A", "A 1 2", "'; drop table ticket", "A 0", "A 999999"])
def test_what_is_no_number_of_today_is_not_found(house: House, said: str) -> None:
    house.take(house.concern("pilot"))
    assert written(house, said) == []


def test_a_number_of_yesterday_is_not_found(house: House) -> None:
    house.take(house.concern("pilot"))
    house.later(days=1)
    assert written(house, "A 1") == []


def test_the_reception_sees_where_a_number_is_and_no_concern(house: House) -> None:
    ticket, _stops = house.take(house.concern("pilot"), house.concern("landkreis"))
    who = house.clerk("1", desks=("pilot",))
    house.do(calls.call_next, who, "1")
    found = seen(house, ticket)
    assert (found["desk"], found["state"], found["counter"], found["more"]) == ("pilot", "called", "1", 1)
    assert not {"concern", "stops", "note", "secret"} & set(found)


def test_another_language_is_seen_at_every_desk(house: House) -> None:
    ticket, _stops = house.take(house.concern("pilot"), language="ar")
    house.do(reception.change_language, ticket.id, "uk")
    view = console(house.database, house.site, "1", house.now, house.mode, 1)
    assert [entry.ticket.language for entry in view.waiting] == ["uk"]
    with pytest.raises(RuleBroken, match="invalid"):
        house.do(reception.change_language, ticket.id, "xx")


def test_needs_are_noted_and_taken_away(house: House) -> None:
    ticket, _stops = house.take(house.concern("pilot"))
    house.do(reception.change_needs, ticket.id, ["wheelchair", "child", "child"])
    assert seen(house, ticket)["needs"] == ["wheelchair", "child"]
    house.do(reception.change_needs, ticket.id, [])
    assert seen(house, ticket)["needs"] == []


def test_priority_is_first_in_line_until_it_is_over(house: House) -> None:
    house.take(house.concern("pilot"))
    ticket, _stops = house.take(house.concern("pilot"))

    def first() -> int:
        return console(house.database, house.site, "1", house.now, house.mode, 1).waiting[0].ticket.id

    house.do(reception.give_priority, CLERK, ticket.id, "health")
    assert first() == ticket.id
    house.do(reception.give_priority, CLERK, ticket.id, None)
    assert first() != ticket.id


def test_priority_needs_the_right_to_give_it(house: House) -> None:
    ticket, _stops = house.take(house.concern("pilot"))
    house.site = house.site.model_copy(update={"give_priority": ("lead",)})
    with pytest.raises(NotAllowed):
        house.do(reception.give_priority, CLERK, ticket.id, "health")
    house.do(reception.give_priority, Staff(2, "lead"), ticket.id, "health")
    assert seen(house, ticket)["urgent"] is True


def test_a_page_that_has_not_seen_the_last_change_changes_nothing(house: House) -> None:
    ticket, _stops = house.take(house.concern("pilot"))
    old = version(house, ticket)
    house.do(reception.change_language, ticket.id, "uk", old)
    for late in (
        lambda t: reception.change_language(t, ticket.id, "ru", old),
        lambda t: reception.change_needs(t, ticket.id, ["child"], old),
        lambda t: reception.give_priority(t, CLERK, ticket.id, "child", old),
        lambda t: reception.send_home(t, ticket.id, old),
    ):
        with pytest.raises(RuleBroken, match="stale"):
            house.do(late)
    assert (seen(house, ticket)["language"], seen(house, ticket)["state"]) == ("uk", "waiting")


def test_who_goes_home_leaves_every_line_but_not_from_a_counter(house: House) -> None:
    ticket, _stops = house.take(house.concern("pilot"), house.concern("landkreis"))
    who = house.clerk("1", desks=("pilot",))
    stop = house.do(calls.call_next, who, "1")[0]
    with pytest.raises(RuleBroken, match="counter_busy"):
        house.do(reception.send_home, ticket.id)
    house.do(calls.at_counter, who, stop, "put-back")
    house.do(reception.send_home, ticket.id)
    assert {s.state for s in house.do(lambda t: t.stops_of(ticket.id))} == {State.LEFT}
    with pytest.raises(StepNotAllowed):
        house.do(reception.send_home, ticket.id)


def test_paper_is_printed_again_only_for_a_number_that_still_counts(house: House) -> None:
    ticket, _stops = house.take(house.concern("pilot"))
    assert house.do(reception.reprint, ticket.id).secret == ticket.secret
    house.later(days=1)
    with pytest.raises(NotFound):
        house.do(reception.reprint, ticket.id)


def test_an_interpreter_is_asked_for_at_every_desk_that_she_still_goes_to(house: House) -> None:
    ticket, stops = house.take(house.concern("pilot"), house.concern("landkreis"))
    house.do(reception.need_interpreter, ticket.id, version(house, ticket), needed=True)
    assert [stop.interpreter for stop in house.do(lambda t: t.stops_of(ticket.id))] == [True] * len(stops)
    assert seen(house, ticket)["interpreter"] is True
    view = console(house.database, house.site, "1", house.now, house.mode, 1)
    assert [entry.stop.interpreter for entry in view.waiting] == [True]
    with pytest.raises(RuleBroken, match="stale"):
        house.do(reception.need_interpreter, ticket.id, version(house, ticket) - 1, needed=False)
    house.do(reception.need_interpreter, ticket.id, needed=False)
    assert seen(house, ticket)["interpreter"] is False
