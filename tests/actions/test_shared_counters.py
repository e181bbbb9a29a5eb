"""A counter that serves two desks is given away once: by both desks, on both engines, and by everybody at once."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest

from queue_app.actions import appointments
from queue_app.rules.errors import RuleBroken
from queue_app.store import appointments as store
from queue_app.store.appointments import Slot
from queue_app.store.database import StoreUnavailable
from queue_app.store.records import Appointment
from tests.store.test_turn import together
from tests.support.house import House

TUESDAY = date(2026, 11, 24)
PILOT, ADVICE = "form", "german-course"


def offered(house: House, concern: str) -> list[Slot]:
    with house.database.reading() as connection:
        wanted = house.site.concern(concern)
        assert wanted is not None
        return store.free_slots(connection, house.site, [wanted], TUESDAY, TUESDAY, house.now, staff=True)


@pytest.fixture
def shared(house: House) -> House:
    """One person for both desks, and one more who gives advice; any share of their time may be booked."""
    counters = tuple(
        one.model_copy(update={"desks": ("counselling",) if one.id == "5" else ("pilot", "counselling")})
        for one in house.site.counters
        if one.id in ("5", "9")
    )
    booking = house.site.booking.model_copy(update={"staff_share": 1.0, "grid_minutes": 30})
    house.site = house.site.model_copy(update={"counters": counters, "booking": booking})
    return house


def test_a_time_that_one_desk_gives_away_is_gone_at_the_other(shared: House) -> None:
    times = [slot.at for slot in offered(shared, ADVICE)]
    at = times[2]
    assert at in [slot.at for slot in offered(shared, PILOT)]
    shared.do(appointments.book, [ADVICE], at, "ar", staff=True)
    assert at in [slot.at for slot in offered(shared, PILOT)]  # the other counter gives the advice
    made = shared.do(appointments.book, [PILOT], at, "ar", staff=True)
    assert at not in [slot.at for slot in offered(shared, ADVICE)]
    with pytest.raises(RuleBroken, match="slot_taken"):
        shared.do(appointments.book, [ADVICE], at, "ar", staff=True)
    shared.do(appointments.cancel, made.secret)
    assert at in [slot.at for slot in offered(shared, ADVICE)]


def test_both_desks_together_leave_walk_ins_their_share_of_a_counter(shared: House) -> None:
    """The one counter is there from eight to half past twelve; half of that is four times half an hour."""
    only = tuple(one for one in shared.site.counters if one.id == "9")
    booking = shared.site.booking.model_copy(update={"staff_share": 0.5})
    shared.site = shared.site.model_copy(update={"counters": only, "booking": booking})
    for number in range(4):
        wanted = ADVICE if number % 2 else PILOT
        shared.do(appointments.book, [wanted], morning(shared, wanted)[0], "ar", staff=True)
    assert [morning(shared, one) for one in (PILOT, ADVICE)] == [[], []]


def morning(house: House, concern: str) -> list[datetime]:
    return [
        slot.at for slot in offered(house, concern) if slot.at < datetime(2026, 11, 24, 11, 30, tzinfo=UTC)
    ]


def test_many_who_book_at_both_desks_at_once_get_as_many_as_there_are_counters(shared: House) -> None:
    at = offered(shared, ADVICE)[2].at
    got: list[Appointment] = []

    def try_one(number: int) -> None:
        while True:
            try:
                wanted = ADVICE if number % 2 else PILOT
                got.append(shared.do(appointments.book, [wanted], at, "ar", staff=True))
            except StoreUnavailable:
                continue
            except RuleBroken as no:
                if no.code != "slot_taken":
                    raise
            return

    together(20, try_one)
    assert len(got) == 2
    assert Counter(one.desk for one in got)["pilot"] <= 1
    assert [at in [slot.at for slot in offered(shared, one)] for one in (PILOT, ADVICE)] == [False, False]
