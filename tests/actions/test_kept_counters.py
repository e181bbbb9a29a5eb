"""A counter is kept for who has an appointment, and for nobody any longer once she does not come."""

import pytest

from queue_app.actions import appointments, calls
from queue_app.rules.errors import RuleBroken
from tests.actions.test_appointments import book, near
from tests.support.house import House


def test_a_counter_stays_free_for_an_appointment_that_no_colleague_can_take(house: House) -> None:
    found = book(house)
    near(house, found, -5)
    long_talk = house.take("first-application")[1][0]
    who = house.clerk("3", desks=("jobcenter",))
    with pytest.raises(RuleBroken, match="kept"):
        house.do(calls.call_next, who, "3")
    house.clerk("4", number=4, desks=("jobcenter",))
    assert house.do(calls.call_next, who, "3")[0].id == long_talk.id


def test_who_does_not_come_frees_the_counter_for_walk_ins_at_once(house: House) -> None:
    found = book(house)
    late = house.site.booking.late_minutes
    near(house, found, 0)
    long_talk = house.take("first-application")[1][0]
    who = house.clerk("3", desks=("jobcenter",))
    with pytest.raises(RuleBroken, match="kept"):
        house.do(calls.call_next, who, "3")
    near(house, found, late + 1)
    assert house.do(appointments.miss_appointments) == 1
    assert house.do(calls.call_next, who, "3")[0].id == long_talk.id
