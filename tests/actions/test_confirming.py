"""An appointment with a mail address stands once whoever reads the mail says so; else its time is for others."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from queue_app.actions import appointments, confirming
from queue_app.config import Messages
from queue_app.rules.errors import RuleBroken
from queue_app.store import post
from queue_app.store.contacts import open_appointments
from queue_app.store.records import Appointment
from tests.notify.test_forgetting import raw
from tests.notify.writing import contacts_kept, mail_way, outbox, sealed, sender, times, write_by
from tests.store.test_turn import together
from tests.support.house import House
from tests.support.postal import Mailbox

OLENA = "olena.kanarienvogel@example.org"


def ask(house: House) -> Appointment:
    """She chose a time and left her address."""
    return house.do(
        appointments.book, ["rent"], times(house)[0], "uk", contact=sealed(OLENA), confirm_minutes=60
    )


def fill(house: House, found: Appointment) -> None:
    """Nobody else fits in beside this appointment."""
    house.site = house.site.model_copy(
        update={"booking": house.site.booking.model_copy(update={"share": 0.06})}
    )
    assert found.at not in times(house)


def test_it_takes_its_time_and_counts_for_its_contact_until_it_is_confirmed(house: House) -> None:
    found = ask(house)
    assert (found.state, outbox(house)) == ("to_confirm", [("confirm", "waiting")])
    fill(house, found)
    with house.database.reading() as connection:
        assert open_appointments(connection, house.site.id, sealed(OLENA), house.now) == 1
    booked = house.do(confirming.confirm, found)
    assert (booked.state, booked.until) == ("booked", None)
    assert house.do(confirming.confirm, found) == booked
    assert [kind for kind, _ in outbox(house)] == ["confirm", "confirmation", "reminder"]


def test_the_link_is_in_the_mail_alone(house: House) -> None:
    found = ask(house)
    with house.database.reading() as connection:
        token = connection.scalar(select(post.message.c.token))
        asked = post.asked_by(connection, str(token))
        assert asked is not None
        assert (asked.id, post.asked_by(connection, found.secret)) == (found.id, None)


def test_what_nobody_confirms_is_offered_again_and_its_contact_forgotten(
    small_house: House, box: Mailbox
) -> None:
    house = small_house
    write_by(house, mail=mail_way(box))
    found = ask(house)
    fill(house, found)
    post_office = sender(house)
    post_office.round()
    assert len(box.taken) == 1
    house.later(minutes=59)
    assert house.do(confirming.free_unconfirmed) == 0
    house.later(minutes=1)
    assert house.do(confirming.free_unconfirmed) == 1
    with pytest.raises(RuleBroken, match="appointment_over"):
        house.do(confirming.confirm, found)
    house.later(minutes=10)
    assert found.at in times(house)
    with house.database.reading() as connection:
        kept = connection.exec_driver_sql("select sealed, likeness from contact").one()
    post_office.forget()
    post_office.round()
    assert (contacts_kept(house), len(box.taken)) == (0, 1)  # a stranger gets one mail and no more
    assert not any(part.encode() in raw(house) for part in (*kept, "kanarienvogel"))


def test_while_the_mail_server_is_down_nobody_loses_her_time(small_house: House) -> None:
    house = small_house
    found = ask(house)
    house.later(minutes=500)
    assert house.do(confirming.free_unconfirmed) == 0  # the question is not out yet
    with Mailbox().open() as box:
        write_by(house, mail=mail_way(box))
        sender(house).round()
        assert len(box.taken) == 1
    house.later(minutes=59)
    assert house.do(confirming.free_unconfirmed) == 0
    assert house.do(confirming.confirm, found).state == "booked"


def test_before_it_is_confirmed_it_can_be_given_up_but_not_moved(house: House) -> None:
    found = ask(house)
    with pytest.raises(RuleBroken, match="not_confirmed"):
        house.do(appointments.move, found.secret, times(house)[-1])
    house.do(appointments.cancel, found.secret)
    assert outbox(house) == [("confirm", "waiting")]  # which is dropped: no cancellation goes to a stranger
    with pytest.raises(RuleBroken, match="appointment_over"):
        house.do(confirming.confirm, found)


def test_who_stands_in_the_house_need_not_confirm_that_she_is_coming(house: House) -> None:
    found = ask(house)
    house.now = found.at - timedelta(minutes=5)
    ticket, _stops, arrived, _late = house.do(appointments.check_in, found.code, [])
    assert (ticket.appointment_at, arrived.state) == (found.at, "arrived")


def test_confirming_and_freeing_at_the_same_moment_end_in_one_of_both(house: House) -> None:
    found = ask(house)
    with house.database.writing(house.site.id) as connection:
        connection.execute(post.message.update().values(state="sent"))
    house.later(minutes=60)
    said: list[str] = []

    def one(number: int) -> None:
        if number % 2:
            said.append(f"freed {house.do(confirming.free_unconfirmed)}")
            return
        try:
            said.append(house.do(confirming.confirm, found).state)
        except RuleBroken as no:
            said.append(no.code)

    together(8, one)
    assert ("freed 1" in said) != ("booked" in said)


def test_a_house_decides_how_long_a_mail_may_wait() -> None:
    assert (Messages().confirm_minutes, Messages(confirm_minutes=0).confirm_minutes) == (60, 0)
