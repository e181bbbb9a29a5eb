"""The next appointment, given at the desk: for who is there, taken back within seconds, seen on her phone."""

from datetime import date, datetime

import pytest

from queue_app.actions import appointments, calls, follow_ups
from queue_app.actions.counters import Staff
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.store import appointments as store
from queue_app.store import phone
from queue_app.store.board import Mode
from queue_app.store.records import Appointment, Stop, Ticket
from tests.support.house import House

TUESDAY = date(2026, 11, 24)
CONCERN = "rent"
DAY = Mode()


def free(house: House, concern: str = CONCERN, day: date = TUESDAY) -> list[datetime]:
    wanted = house.site.concern(concern)
    assert wanted is not None
    with house.database.reading() as connection:
        found = store.free_slots(connection, house.site, [wanted], day, day, house.now, staff=True)
    return [slot.at for slot in found]


def served(house: House) -> tuple[Ticket, Stop, Staff]:
    ticket, _stops = house.take(CONCERN, language="ti")
    who = house.clerk("3", desks=("jobcenter",))
    stop, _because = house.do(calls.call_next, who, "3")
    return ticket, stop, who


def seen(house: House, ticket: Ticket) -> list[dict[str, object]]:
    view = phone.follow(house.database, house.site, ticket.secret, house.now, house.mode)
    assert view is not None
    found: list[dict[str, object]] = view["appointments"]
    return found


def test_who_is_at_the_desk_gets_her_next_time_in_her_language_and_sees_it_on_her_phone(house: House) -> None:
    ticket, stop, who = served(house)
    at = free(house)[0]
    made = house.do(follow_ups.book_follow_up, who, stop, CONCERN, at)
    assert (made.at, made.language, made.state, made.from_stop) == (at, "ti", "booked", stop.id)
    [one] = seen(house, ticket)
    assert (one["code"], one["secret"], one["desk"]) == (made.code, made.secret, "jobcenter")
    [other, _stops] = house.take(CONCERN)
    assert seen(house, other) == []


def test_the_next_station_may_be_another_desk_on_another_day(small_house: House) -> None:
    ticket, stop, who = served(small_house)
    concern = small_house.concern("landkreis")
    made = small_house.do(follow_ups.book_follow_up, who, stop, concern, free(small_house, concern)[0])
    assert made.desk == "landkreis"
    view = phone.follow(small_house.database, small_house.site, ticket.secret, small_house.now, DAY)
    assert view is not None
    assert "landkreis" in {desk["id"] for desk in view["desks"]}


def test_it_is_taken_back_within_eight_seconds_and_its_time_is_free_at_once(house: House) -> None:
    ticket, stop, who = served(house)
    at = free(house)[0]
    made = house.do(follow_ups.book_follow_up, who, stop, CONCERN, at)
    house.later(seconds=7)
    assert house.do(follow_ups.take_back, who, made.id, DAY).state == "cancelled"
    assert (free(house)[0], seen(house, ticket)) == (at, [])
    again = house.do(follow_ups.book_follow_up, who, stop, CONCERN, at)
    house.later(seconds=9)
    with pytest.raises(RuleBroken, match="undo_too_late"):
        house.do(follow_ups.take_back, who, again.id, DAY)


def test_only_who_serves_her_gives_it_and_only_while_she_is_there(small_house: House) -> None:
    _ticket, stop, who = served(small_house)
    at = free(small_house)[0]
    with pytest.raises(RuleBroken, match="other_counter"):
        small_house.do(follow_ups.book_follow_up, Staff(2, "clerk", "4"), stop, CONCERN, at)
    made = small_house.do(follow_ups.book_follow_up, who, stop, CONCERN, at)
    with pytest.raises(RuleBroken, match="other_counter"):
        small_house.do(follow_ups.take_back, Staff(2, "clerk", "4"), made.id, DAY)
    gone, _because = small_house.do(calls.at_counter, who, stop, "put-back")
    with pytest.raises(RuleBroken, match="stale"):
        small_house.do(follow_ups.book_follow_up, who, gone, CONCERN, at)


def test_what_was_booked_elsewhere_is_not_taken_back_here(small_house: House) -> None:
    _ticket, _stop, who = served(small_house)
    made: Appointment = small_house.do(appointments.book, [CONCERN], free(small_house)[0], "ar", staff=True)
    for wanted in (made.id, 4711):
        with pytest.raises(NotFound):
            small_house.do(follow_ups.take_back, who, wanted, DAY)
