"""A move in the calendar is taken back within eight seconds: her time was kept for that, and nobody has told her."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from queue_app.actions import agenda, appointments, wishing
from queue_app.actions.counters import Staff
from queue_app.rules.errors import RuleBroken
from queue_app.store import post
from queue_app.store import tables as tab
from queue_app.store.records import Appointment
from tests.actions.test_appointments import offered, only_one_at_a_time
from tests.notify.writing import mail_way, sealed, sender, write_by
from tests.support.house import OPEN, House
from tests.support.postal import Mailbox

TEN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)  # in Wismar
ELEVEN = TEN + timedelta(hours=1)
LEAD = Staff(1, "lead")


def booked(house: House, who: str = "") -> Appointment:
    contact = sealed(who) if who else None
    return house.do(appointments.book, ["rent"], TEN, "uk", contact=contact)


def moved(house: House, found: Appointment, at: datetime = ELEVEN) -> Appointment:
    return house.do(agenda.move, LEAD, found.id, at, OPEN)


def told(house: House) -> list[tuple[str, datetime, str]]:
    with house.database.reading() as connection:
        table = post.message.c
        rows = connection.execute(select(table.kind, table.at, table.state).order_by(table.id))
        return [(row.kind, row.at, row.state) for row in rows]


def test_within_eight_seconds_it_has_its_old_time_again(house: House) -> None:
    found = booked(house)
    moved(house, found)
    house.later(seconds=7)
    back = house.do(agenda.take_back, LEAD, found.id)
    assert (back.at, back.code, back.secret, back.state) == (TEN, found.code, found.secret, "booked")
    with pytest.raises(RuleBroken, match="undo_too_late"):
        house.do(agenda.take_back, LEAD, found.id)


def test_after_eight_seconds_it_stays_where_it_is(house: House) -> None:
    found = booked(house)
    with pytest.raises(RuleBroken, match="undo_too_late"):
        house.do(agenda.take_back, LEAD, found.id)
    moved(house, found)
    house.later(seconds=8)
    with pytest.raises(RuleBroken, match="undo_too_late"):
        house.do(agenda.take_back, LEAD, found.id)


def test_nobody_gets_her_old_time_as_long_as_it_can_be_taken_back(house: House) -> None:
    only_one_at_a_time(house)
    found = booked(house)
    house.do(wishing.join, ["rent"], "uk", (), "any", sealed("other@example.org"), None)
    house.do(wishing.offer_freed)
    with house.database.writing(
        "wismar"
    ) as connection:  # she was offered another one, which does not suit her
        connection.execute(update(tab.appointment).where(tab.appointment.c.state == "offered")
                           .values(state="cancelled"))  # fmt: skip
    moved(house, found)
    assert TEN not in [slot.at for slot in offered(house, staff=True)]
    house.later(seconds=7)
    assert TEN not in [slot.at for slot in offered(house, staff=True)]
    house.later(seconds=1)
    assert TEN in [slot.at for slot in offered(house, staff=True)]
    assert TEN not in [slot.at for slot in offered(house)]


def test_what_was_blocked_meanwhile_is_no_reason_against_it(house: House) -> None:
    found = booked(house)
    moved(house, found)
    house.do(agenda.block, LEAD, "jobcenter", None, (TEN, ELEVEN), "Dienstberatung")
    assert house.do(agenda.take_back, LEAD, found.id).at == TEN


def test_who_has_moved_it_herself_or_given_it_up_meanwhile_is_right(house: House) -> None:
    found = booked(house)
    moved(house, found)
    house.do(appointments.move, found.secret, ELEVEN + timedelta(minutes=15))
    with pytest.raises(RuleBroken, match="undo_too_late"):
        house.do(agenda.take_back, LEAD, found.id)
    moved(house, found)
    house.do(appointments.cancel, found.secret)
    with pytest.raises(RuleBroken, match="appointment_over"):
        house.do(agenda.take_back, LEAD, found.id)


def test_a_move_is_told_after_eight_seconds_once_and_one_taken_back_never(
    small_house: House, box: Mailbox
) -> None:
    small_house.later(hours=-1)  # so that there is time for a reminder
    write_by(small_house, mail=mail_way(box))
    found = booked(small_house, "olena@example.org")
    outbox = sender(small_house)
    outbox.round()
    moved(small_house, found)
    small_house.later(seconds=7)
    outbox.round()
    small_house.do(agenda.take_back, LEAD, found.id)
    small_house.later(minutes=5)
    outbox.round()
    reminder = ("reminder", TEN, "waiting")
    assert told(small_house) == [("confirmation", TEN, "sent"), reminder]
    moved(small_house, found)
    small_house.later(seconds=8)
    outbox.round()
    outbox.round()
    change, reminded = ("change", ELEVEN, "sent"), ("reminder", ELEVEN, "waiting")
    assert told(small_house) == [("confirmation", TEN, "sent"), change, reminded]
    assert len(box.taken) == 2


def test_had_it_gone_out_all_the_same_the_old_time_is_told_anew(small_house: House, box: Mailbox) -> None:
    small_house.later(hours=-1)  # so that there is time for a reminder
    write_by(small_house, mail=mail_way(box))
    found = booked(small_house, "olena@example.org")
    moved(small_house, found)
    with small_house.database.writing("wismar") as connection:  # by a worker whose clock is ahead
        connection.execute(update(post.message).where(post.message.c.kind == "change").values(state="sent"))
    small_house.do(agenda.take_back, LEAD, found.id)
    assert told(small_house)[1:] == [
        ("change", ELEVEN, "sent"), ("change", TEN, "waiting"), ("reminder", TEN, "waiting"),
    ]  # fmt: skip
