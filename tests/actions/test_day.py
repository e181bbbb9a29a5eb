"""The business day: midnight, clocks that change, clocks that are set back."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from queue_app.actions import calls
from queue_app.actions.desks import close_day
from queue_app.store import tables as tab
from queue_app.store.board import news
from queue_app.store.console import console
from tests.support.house import House


def number(house: House) -> str:
    ticket, _stops = house.take(house.concern("pilot"))
    return ticket.number


def at(house: House, *moment: int) -> None:
    house.now = datetime(*moment, tzinfo=UTC)  # type: ignore[misc, arg-type]  # year to second, as many as are given


def test_numbers_begin_again_at_one_after_local_midnight(house: House) -> None:
    at(house, 2026, 11, 23, 22, 59, 59)  # 23:59:59 in Wismar
    first = [number(house), number(house)]
    at(house, 2026, 11, 23, 23, 0, 0)
    assert [first, number(house)] == [["A 1", "A 2"], "A 1"]


def test_utc_midnight_is_nothing(house: House) -> None:
    at(house, 2026, 11, 23, 23, 59)
    first = number(house)
    at(house, 2026, 11, 24, 0, 1)
    assert [first, number(house)] == ["A 1", "A 2"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((2027, 3, 28, 0, 30), (2027, 3, 28, 1, 30)),  # 01:30 and, an hour later, 03:30 summer time
        ((2027, 10, 31, 0, 30), (2027, 10, 31, 1, 30)),  # 02:30 twice
    ],
)
def test_the_nights_when_clocks_change_are_one_business_day(
    house: House, before: tuple[int, ...], after: tuple[int, ...]
) -> None:
    at(house, *before)
    first, _stops = house.take(house.concern("pilot"))
    at(house, *after)
    second, _stops = house.take(house.concern("pilot"))
    assert [first.number, second.number, first.day == second.day] == ["A 1", "A 2", True]
    assert waited(house)[0] == 60


def waited(house: House) -> list[int]:
    view = console(house.database, house.site, "1", house.now, house.mode, 1)
    found = [e.because.facts["minutes"] for e in view.waiting if e.because]
    return [int(str(minutes)) for minutes in found]


def test_a_clock_set_back_an_hour_turns_neither_order_nor_waits_nor_numbers_round(house: House) -> None:
    who = house.clerk("1")
    desk = house.site.counters[0].desks[0]
    first, stops = house.take(house.concern(desk))
    house.later(hours=-1)
    second, _stops = house.take(house.concern(desk))
    assert waited(house) == [0, 0]
    called, _because = house.do(calls.call_next, who, "1")
    assert (called.id, first.number, second.number) == (stops[0].id, "A 1", "A 2")


def test_a_clock_set_back_over_midnight_stays_in_the_new_day(house: House) -> None:
    at(house, 2026, 11, 23, 23, 30)  # half past midnight of the 24th in Wismar
    house.do(close_day)
    first = number(house)
    house.later(hours=-1)
    assert [first, number(house)] == ["A 1", "A 2"]


def test_at_the_days_end_open_stops_end_with_a_reason_and_counters_close(house: House) -> None:
    house.do(close_day)
    desk = house.site.counters[0].desks[0]
    who = house.clerk("1")
    for _ in range(3):
        house.take(house.concern(desk))
    served, _because = house.do(calls.call_next, who, "1")
    house.do(calls.at_counter, who, served, "begin")
    house.later(days=1)
    assert house.do(close_day) == 3
    with house.database.reading() as connection:
        states = sorted(connection.scalars(select(tab.stop.c.state)))
        counter = connection.scalar(select(tab.counter.c.state))
        reasons = {f["reason"] for f in connection.scalars(select(tab.event.c.facts)) if "reason" in f}
    assert (states, counter, reasons) == (["done", "left", "left"], "closed", {"day_end"})
    assert house.do(close_day) == 0


def test_the_board_of_the_new_day_is_empty_before_anybody_acted(house: House) -> None:
    who = house.clerk("1")
    house.take(house.concern(house.site.counters[0].desks[0]))
    house.do(calls.call_next, who, "1")
    house.later(days=1)
    board = news(house.database, house.site, house.now, house.mode)["board"]
    assert (board["called"], board["recent"], sum(w["count"] for w in board["waiting"])) == ([], [], 0)
