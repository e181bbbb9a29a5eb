"""Appointments on both engines: no time given twice, no more than the share, one queue for everybody."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import insert, select, update

from queue_app.actions import appointments, calls
from queue_app.actions.counters import Staff
from queue_app.actions.desks import set_absent
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.store import appointments as store
from queue_app.store import tables as tab
from queue_app.store.appointments import Slot
from queue_app.store.database import StoreUnavailable
from queue_app.store.records import Appointment
from tests.store.test_turn import together
from tests.support.house import House

TUESDAY = date(2026, 11, 24)
CONCERN = "rent"


def offered(
    house: House, concern: str = CONCERN, first: date = TUESDAY, *, staff: bool = False
) -> list[Slot]:
    with house.database.reading() as connection:
        wanted = house.site.concern(concern)
        assert wanted is not None
        return store.free_slots(connection, house.site, [wanted], first, first, house.now, staff=staff)


def book(house: House, at: datetime | None = None) -> Appointment:
    when = at or offered(house)[0].at
    return house.do(appointments.book, [CONCERN], when, "ar")


def near(house: House, found: Appointment, minutes: float) -> None:
    """It is so many minutes after the time of the appointment."""
    house.now = found.at + timedelta(minutes=minutes)


def only_one_at_a_time(house: House) -> None:
    """The desk has one counter."""
    first = next(c for c in house.site.counters if "jobcenter" in c.desks)
    counters = tuple(c for c in house.site.counters if c is first or "jobcenter" not in c.desks)
    house.site = house.site.model_copy(update={"counters": counters})


def test_times_are_offered_within_hours_and_outside_the_peak(house: House) -> None:
    found = [slot.at.astimezone(UTC).strftime("%H:%M") for slot in offered(house)]
    assert (found[0], found[-1]) == (
        "09:00",
        "11:00",
    )  # ten to twelve in Wismar; half an hour fits before 12:30
    assert offered(house, staff=True)[0].at.hour == 7  # staff may book in the peak


def test_nothing_is_offered_on_holidays_closed_weekdays_and_to_nobody_in_time(house: House) -> None:
    assert offered(house, first=date(2026, 12, 25)) == []
    assert offered(house, first=date(2026, 11, 25)) == []  # a Wednesday
    house.now = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)  # 4 hours of lead time reach beyond noon
    assert offered(house) == []


def test_a_booked_time_has_a_code_and_a_link_and_names_nobody(house: House) -> None:
    found = book(house)
    assert (len(found.code), found.code.isdigit(), len(found.secret) >= 22) == (6, True, True)
    assert (found.desk, found.concerns, found.state) == ("jobcenter", [CONCERN], "booked")


def test_a_time_that_was_never_offered_is_refused(house: House) -> None:
    for at in (
        offered(house)[0].at + timedelta(minutes=1),
        datetime(2026, 11, 24, 3, 0, tzinfo=UTC),
        datetime(2030, 1, 8, 10, 0, tzinfo=UTC),
    ):
        with pytest.raises(RuleBroken, match="slot_taken"):
            book(house, at)


def test_concerns_of_two_desks_make_no_one_appointment(house: House) -> None:
    with pytest.raises(RuleBroken, match="invalid"):
        house.do(appointments.book, [CONCERN, "letter"], offered(house)[0].at, "ar")


def test_two_hundred_clients_for_the_last_twenty_times_get_twenty(house: House) -> None:
    """Three counters from 8:00 to 12:30 are 27 times of half an hour, seven of which are taken. Who comes too late to
    one looks what is free now and takes that, until nothing is; who hears that the store is busy (503) asks again."""
    whole = {"share": 1.0, "kept": (), "grid_minutes": 30}
    house.site = house.site.model_copy(update={"booking": house.site.booking.model_copy(update=whole)})
    before = [book(house, offered(house)[n].at) for n in range(7)]
    got: list[Appointment] = []

    def try_one(number: int) -> None:
        while True:
            try:
                free = offered(house)
                if free:
                    got.append(book(house, free[number % len(free)].at))
            except StoreUnavailable:
                continue
            except RuleBroken as no:
                if no.code != "slot_taken":
                    raise
            else:
                return

    together(200, try_one)
    assert len(got) == 20
    everybody = [*before, *got]
    assert len({one.code for one in everybody}) == len({one.secret for one in everybody}) == 27
    assert sorted(Counter(one.at for one in everybody).values()) == [3] * 9


def test_staff_may_give_more_of_a_desks_time_than_the_public_books(house: House) -> None:
    booking = house.site.booking.model_copy(update={"share": 0.0, "staff_share": 0.06})
    house.site = house.site.model_copy(update={"booking": booking})
    assert (offered(house), len(offered(house, staff=True)) > 0) == ([], True)
    house.do(appointments.book, [CONCERN], offered(house, staff=True)[0].at, "ar", staff=True)
    assert offered(house, staff=True) == []


def test_the_public_books_neither_too_soon_nor_too_far_ahead(small_house: House) -> None:
    booking = small_house.site.booking.model_copy(update={"lead_hours": 25, "lead_days": 3})
    small_house.site = small_house.site.model_copy(update={"booking": booking})
    assert offered(small_house)[0].at == small_house.now + timedelta(hours=25)
    assert offered(small_house, first=date(2026, 11, 26))[-1].at <= small_house.now + timedelta(days=3)
    assert offered(small_house, first=date(2026, 11, 27)) == []
    assert offered(small_house, staff=True)[0].at < offered(small_house)[0].at


def test_a_hold_keeps_the_time_for_ten_minutes_and_becomes_the_appointment(house: House) -> None:
    at = offered(house)[0].at
    holds = [house.do(appointments.hold, [CONCERN], at) for _ in range(2)]
    while any(slot.at == at for slot in offered(house)):
        holds.append(house.do(appointments.hold, [CONCERN], at))
    made = house.do(appointments.book, [CONCERN], at, "ar", held=holds[0].secret)
    assert made.state == "booked"
    with pytest.raises(RuleBroken, match="slot_taken"):
        book(house, at)
    house.later(minutes=11)
    assert book(house, at).at == at


def test_who_goes_back_and_chooses_once_more_lets_go_of_what_she_held(house: House) -> None:
    only_one_at_a_time(house)
    first, other = offered(house)[0].at, offered(house)[-1].at
    held = house.do(appointments.hold, [CONCERN], first)
    assert first not in [slot.at for slot in offered(house)]
    same = house.do(appointments.hold, [CONCERN], first, instead=held.secret)  # she is not in her own way
    assert (same.id, same.at) == (held.id, first)
    moved = house.do(appointments.hold, [CONCERN], other, instead=held.secret)
    assert (moved.secret, moved.at, moved.until) == (held.secret, other, house.now + timedelta(minutes=10))
    assert first in [slot.at for slot in offered(house)]
    made = house.do(appointments.book, [CONCERN], other, "ar", held=held.secret)
    again = house.do(appointments.hold, [CONCERN], first, instead=made.secret)  # what is booked stays
    assert (again.id == made.id, house.do(appointments.by_secret, made.secret).state) == (False, "booked")


def test_a_time_given_up_is_offered_again_after_a_while(house: House) -> None:
    house.site = house.site.model_copy(
        update={"booking": house.site.booking.model_copy(update={"share": 0.06})}
    )  # room for one
    found = book(house)
    assert offered(house) == []
    house.do(appointments.cancel, found.secret)
    assert offered(house) == []
    house.later(minutes=10)
    assert found.at in [slot.at for slot in offered(house)]
    with pytest.raises(RuleBroken, match="appointment_over"):
        house.do(appointments.cancel, found.secret)


def test_moving_keeps_code_and_link_and_frees_the_old_time_after_a_while(house: House) -> None:
    only_one_at_a_time(house)
    found = book(house)
    other = offered(house)[-1].at
    moved = house.do(appointments.move, found.secret, other)
    assert (moved.at, moved.code, moved.secret) == (other, found.code, found.secret)
    assert found.at not in [slot.at for slot in offered(house)]
    assert found.at in [slot.at for slot in offered(house, staff=True)]
    back = house.do(appointments.move, found.secret, found.at)  # for herself it is still there
    assert back.at == found.at
    house.do(appointments.move, found.secret, other)
    house.later(minutes=10)
    assert found.at in [slot.at for slot in offered(house)]
    with pytest.raises(RuleBroken, match="slot_taken"):
        house.do(appointments.move, found.secret, other + timedelta(minutes=1))


def test_check_in_makes_a_ticket_that_is_due_at_its_time(house: House) -> None:
    found = book(house)
    near(house, found, -20)
    ticket, stops, _appointment, _late = house.do(appointments.check_in, found.code, ["child"])
    assert (ticket.number, ticket.appointment_at, ticket.needs) == ("T 1", found.at, ["child"])
    assert [(s.desk, s.concern) for s in stops] == [("jobcenter", CONCERN)]
    with pytest.raises(RuleBroken) as again:
        house.do(appointments.check_in, found.code, [])
    assert (again.value.code, again.value.details) == (
        "already_checked_in",
        {"number": "T 1", "language": "ar"},
    )


@pytest.mark.parametrize(("minutes", "code"), [(-61, "too_early"), (-24 * 60, "other_day")])
def test_who_comes_much_too_early_is_asked_to_come_back(house: House, minutes: int, code: str) -> None:
    found = book(house)
    near(house, found, minutes)
    with pytest.raises(RuleBroken) as no:
        house.do(appointments.check_in, found.code, [])
    opens = (found.at - timedelta(minutes=60)).isoformat()
    when = {"at": found.at.isoformat(), "check_in_from": opens, "language": "ar"}
    assert (no.value.code, no.value.details) == (code, when)


def test_the_link_of_an_appointment_checks_in_too(house: House) -> None:
    found = book(house)
    near(house, found, 0)
    ticket, _stops, _appointment, _late = house.do(appointments.check_in, found.secret, [])
    assert ticket.number == "T 1"


def test_who_is_in_the_wrong_house_is_told_so(house: House) -> None:
    found = book(house)
    near(house, found, 0)
    with house.database.writing() as connection:
        here = connection.execute(select(tab.site)).one()
        connection.execute(insert(tab.site).values({**here._mapping, "id": "town"}))
        connection.execute(update(tab.appointment).values(site="town"))
    for named in (found.code, found.secret):
        with pytest.raises(RuleBroken) as no:
            house.do(appointments.check_in, named, [])
        assert (no.value.code, no.value.details) == ("other_house", {"site": "town", "language": "ar"})


def test_who_comes_late_waits_like_a_walk_in(house: House) -> None:
    found = book(house)
    near(house, found, 11)
    assert house.do(appointments.miss_appointments) == 1
    ticket, _stops, _appointment, late = house.do(appointments.check_in, found.code, [])
    assert (late, ticket.appointment_at) == (True, found.at)


def test_who_is_in_time_is_not_missed_and_is_called_before_walk_ins(house: House) -> None:
    found = book(house)
    near(house, found, -30)
    house.take(house.concern("jobcenter"))
    near(house, found, 0)
    ticket, stops, _appointment, _late = house.do(appointments.check_in, found.code, [])
    assert house.do(appointments.miss_appointments) == 0
    who = house.clerk("3", desks=("jobcenter",))
    called, _because = house.do(calls.call_next, who, "3")
    assert (called.id, called.ticket) == (stops[0].id, ticket.id)


def test_a_wrong_code_is_unknown(house: House) -> None:
    found = book(house)
    wrong = f"{(int(found.code) + 1) % 10**6:06d}"
    with pytest.raises(NotFound):
        house.do(appointments.check_in, wrong, [])


def test_an_appointment_at_a_desk_that_is_absent_today_goes_to_its_substitute(house: House) -> None:
    found = book(house)
    near(house, found, 0)
    house.do(set_absent, Staff(9, "lead"), "jobcenter", absent=True)
    _ticket, stops, _appointment, _late = house.do(appointments.check_in, found.code, [])
    assert [(s.desk, s.instead_of) for s in stops] == [("pilot", "jobcenter")]


def test_who_is_expected_today_is_known_until_she_is_here(house: House) -> None:
    found = book(house)
    house.now = found.at - timedelta(minutes=30)

    def expected() -> list[int]:
        with house.database.reading() as connection:
            listed = store.expected_today(connection, house.site, TUESDAY.isoformat(), ["jobcenter"])
        return [one.id for one in listed]

    assert expected() == [found.id]
    house.do(appointments.check_in, found.code, [])
    assert expected() == []


def test_a_busy_hour_of_the_last_weeks_promises_no_short_wait(house: House) -> None:
    assert [slot.quiet for slot in offered(house)][-1] is True
    monday = house.now
    for week in (3, 2, 1):
        house.now = datetime(2026, 11, 24, 11, 5, tzinfo=UTC) - timedelta(weeks=week)
        for _ in range(12):
            house.take(CONCERN)
    house.now = monday
    busy = [slot for slot in offered(house) if slot.at.hour == 11]
    assert busy
    assert not any(slot.quiet for slot in busy)
