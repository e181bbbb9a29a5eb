"""What is put into the outbox, in the very turn that changes an appointment."""

from datetime import timedelta

import pytest

from queue_app.actions import appointments
from queue_app.rules.errors import RuleBroken
from queue_app.store.records import Appointment
from queue_app.store.vault import Vault
from tests.notify.writing import KEY, MOBILE, OLENA, book, contacts_kept, outbox, sealed, times, write_by
from tests.support.house import House


def test_without_a_contact_nothing_is_kept_and_nothing_written(house: House) -> None:
    made = house.do(appointments.book, ["rent"], times(house)[0], "uk")
    house.do(appointments.move, made.secret, times(house)[-1])
    house.do(appointments.cancel, made.secret)
    assert (outbox(house), contacts_kept(house)) == ([], 0)


def test_an_appointment_is_confirmed_reminded_of_moved_and_given_up(house: House) -> None:
    made = book(house)
    assert outbox(house) == [("confirmation", "waiting"), ("reminder", "waiting")]
    house.do(appointments.move, made.secret, times(house)[-1])
    assert outbox(house) == [("confirmation", "waiting"), ("change", "waiting"), ("reminder", "waiting")]
    house.do(appointments.cancel, made.secret)
    assert outbox(house) == [("confirmation", "waiting"), ("change", "waiting"), ("cancellation", "waiting")]


def test_nobody_is_reminded_where_that_is_not_wanted(small_house: House) -> None:
    write_by(small_house, reminder_hours=0)
    book(small_house)
    assert outbox(small_house) == [("confirmation", "waiting")]


def test_a_turn_that_fails_writes_nothing(small_house: House) -> None:
    taken = times(small_house)[0]
    with pytest.raises(RuleBroken, match="slot_taken"):
        book(small_house, at=taken + timedelta(minutes=1))
    assert (outbox(small_house), contacts_kept(small_house)) == ([], 0)


def test_a_hold_that_becomes_an_appointment_takes_its_contact_along(house: House) -> None:
    at = times(house)[0]
    held = house.do(appointments.hold, ["rent"], at)
    house.do(appointments.book, ["rent"], at, "uk", held=held.secret, contact=sealed(OLENA))
    assert (contacts_kept(house), outbox(house)[0]) == (1, ("confirmation", "waiting"))


def book_one_of(house: House, most: int, typed: str = MOBILE, *keys: str) -> Appointment:
    return house.do(
        appointments.book, ["rent"], times(house)[0], "uk", contact=sealed(typed, *keys), most_open=most
    )


def test_one_contact_has_so_many_appointments_to_come(house: House) -> None:
    made = [book_one_of(house, 2) for _ in range(2)]
    with pytest.raises(RuleBroken) as no:
        book_one_of(house, 2, "0151 / 123 456 78")
    assert (no.value.code, no.value.details) == ("too_many_appointments", {"most": 2})
    book_one_of(house, 2, OLENA)  # somebody else
    book(house, MOBILE)  # where there is no limit, as for staff
    for one in made:
        house.do(appointments.cancel, one.secret)
    book_one_of(house, 2)


def test_a_new_key_does_not_make_room_for_more_appointments(small_house: House) -> None:
    book_one_of(small_house, 1)
    with pytest.raises(RuleBroken, match="too_many_appointments"):
        book_one_of(small_house, 1, MOBILE, "another key that is long enough to be one", KEY)


def test_no_event_tells_of_a_contact(small_house: House) -> None:
    made = book(small_house)
    with small_house.database.reading() as connection:
        found = connection.exec_driver_sql("select kind, facts from event").all()
    assert [tuple(row) for row in found] == [("appointment_booked", "{}")]
    assert Vault([KEY]).open(sealed(OLENA).text) not in repr(made)
