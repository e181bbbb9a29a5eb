"""Counters as they are planned: when somebody is there, and which language is spoken then."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from queue_app.actions import appointments
from queue_app.config import Site
from queue_app.config.shape import Hours
from queue_app.store import appointments as store
from queue_app.store.appointments import Slot
from tests.support.house import House

TUESDAY = date(2026, 11, 24)
TEN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)  # in Wismar
CONCERN = "rent"
MORNING = Hours(days=("tue",), opens=time(8), closes=time(10, 30))


def planned(site: Site, **plans: dict[str, Any]) -> Site:
    """The house with plans for some of its counters, by id with a c before."""
    made = [c.model_copy(update=plans.get(f"c{c.id}", {})) for c in site.counters]
    return site.model_copy(update={"counters": tuple(made)})


def offered(house: House, language: str = "") -> list[Slot]:
    wanted = house.site.concern(CONCERN)
    assert wanted is not None
    with house.database.reading() as connection:
        return store.free_slots(
            connection, house.site, [wanted], TUESDAY, TUESDAY, house.now, staff=True, language=language
        )


@pytest.fixture
def office(small_house: House) -> House:
    """Counter 3 of the Jobcenter speaks Arabic until half past ten on Tuesdays; 4 and 6 speak German alone."""
    small_house.site = planned(small_house.site, c3={"languages": ("ar",), "hours": (MORNING,)})
    return small_house


def test_nobody_is_booked_for_a_counter_that_has_nobody_then(small_house: House) -> None:
    plan = {"hours": (MORNING,)}
    small_house.site = planned(small_house.site, c3=plan, c4=plan, c6=plan)
    times = [slot.at for slot in offered(small_house)]
    assert (times[0], times[-1]) == (TEN - timedelta(hours=2), TEN)  # half an hour fits before half past ten


def test_each_time_says_whether_her_language_is_spoken_then(office: House) -> None:
    said = {slot.at: slot.spoken for slot in offered(office, "ar")}
    assert (said[TEN], said[TEN + timedelta(minutes=15)]) == (True, False)
    assert {slot.spoken for slot in offered(office, "uk")} == {False}
    for language in ("", "de", "de-simple"):
        assert {slot.spoken for slot in offered(office, language)} == {None}


def test_who_speaks_it_is_there_for_one_at_a_time(office: House) -> None:
    office.do(appointments.book, [CONCERN], TEN, "uk", staff=True)
    assert {slot.at: slot.spoken for slot in offered(office, "ar")}[TEN] is True
    office.do(appointments.book, [CONCERN], TEN, "ar", staff=True)
    assert {slot.at: slot.spoken for slot in offered(office, "ar")}[TEN] is False


@pytest.mark.parametrize(("language", "needed"), [("ar", False), ("ti", True), ("de", False)])
def test_an_interpreter_is_asked_for_where_nobody_speaks_it(
    office: House, language: str, needed: bool
) -> None:
    made = office.do(appointments.book, [CONCERN], TEN, language, staff=True)
    office.now = TEN
    _ticket, [stop], _appointment, _late = office.do(appointments.check_in, made.code, [])
    assert stop.interpreter is needed


def test_a_house_without_such_plans_promises_nothing(small_house: House) -> None:
    assert {slot.spoken for slot in offered(small_house, "ar")} == {None}
    made = small_house.do(appointments.book, [CONCERN], TEN, "ti", staff=True)
    small_house.now = TEN
    _ticket, [stop], _appointment, _late = small_house.do(appointments.check_in, made.code, [])
    assert stop.interpreter is False


def test_after_an_appointment_its_counter_has_a_pause(small_house: House) -> None:
    booking = small_house.site.booking.model_copy(update={"buffer_minutes": 15, "staff_share": 1.0})
    one = planned(small_house.site, c4={"desks": ("pilot",)}, c6={"desks": ("pilot",)})
    small_house.site = one.model_copy(update={"booking": booking})
    small_house.do(appointments.book, [CONCERN], TEN, "ar", staff=True)
    minutes = [(slot.at - TEN) // timedelta(minutes=1) for slot in offered(small_house)]
    assert [m for m in minutes if -60 < m < 60] == [-45, 45]
