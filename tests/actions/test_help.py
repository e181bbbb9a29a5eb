"""The silent call for help, on both engines."""

import pytest

from queue_app.actions import desks
from queue_app.actions import help as helping
from queue_app.actions.counters import Staff
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.store.board import news
from queue_app.store.help_calls import open_calls
from tests.support.house import House


def calls(house: House) -> list[tuple[object, object]]:
    with house.database.reading() as connection:
        return [(one["counter"], one["from"]) for one in open_calls(connection, house.site)]


def test_a_counter_rings_somebody_comes_and_it_is_over(house: House) -> None:
    who, other = house.clerk("4", 1), house.clerk("5", 2)
    house.do(helping.call_help, who, "4")
    house.do(helping.call_help, who, "4")
    assert calls(house) == [("4", None)]
    house.do(helping.come, other, "4")
    house.do(helping.come, Staff(9, "clerk"), "4")  # another one comes along; the first stays named
    assert calls(house) == [("4", "5")]
    house.do(helping.end_help, other, "4")
    assert calls(house) == []
    with pytest.raises(RuleBroken, match="help_over"):
        house.do(helping.come, other, "4")


def test_nobody_rings_for_another_or_ends_what_she_has_nothing_to_do_with(house: House) -> None:
    who, other = house.clerk("4", 1), house.clerk("5", 2)
    with pytest.raises(RuleBroken, match="other_counter"):
        house.do(helping.call_help, other, "4")
    with pytest.raises(RuleBroken, match="counter_closed"):
        house.do(helping.call_help, who, "6")
    house.do(helping.call_help, who, "4")
    with pytest.raises(RuleBroken, match="other_counter"):
        house.do(helping.end_help, other, "4")
    with pytest.raises(NotFound):
        house.do(helping.come, other, "no-such-counter")
    house.do(helping.end_help, Staff(9, "lead"), "4")
    assert calls(house) == []


def test_from_the_reception_comes_somebody_without_a_counter(house: House) -> None:
    who = house.clerk("4", 1)
    house.do(helping.call_help, who, "4")
    reception = Staff(9, "clerk")
    house.do(helping.come, reception, "4")
    assert calls(house) == [("4", "")]
    house.do(helping.end_help, reception, "4")
    assert calls(house) == []


def test_a_call_for_help_is_not_seen_in_public_and_ends_with_the_day(house: House) -> None:
    who = house.clerk("4", 1)
    before = news(house.database, house.site, house.now, house.mode)["board"]["id"]
    house.do(helping.call_help, who, "4")
    seen = news(house.database, house.site, house.now, house.mode, before)
    assert [set(event) for event in seen["events"]] == [{"id", "kind", "at"}]
    assert "help" not in seen["board"]
    house.later(days=1)
    house.do(desks.close_day)
    assert calls(house) == []
