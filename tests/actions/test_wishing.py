"""The waiting list: what becomes free is offered to one person after the other, first, and never twice."""

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from queue_app.actions import appointments, confirming, wishing
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.store import post, wishes
from queue_app.store import tables as tab
from queue_app.store.records import Appointment
from tests.notify.test_forgetting import raw
from tests.notify.writing import contacts_kept, mail_way, sealed, sender, write_by
from tests.store.test_turn import together
from tests.support.house import House
from tests.support.postal import Mailbox

DESK_IS_FULL = 0.06  # of the time of its counters: room for one


def full(house: House) -> Appointment:
    """The last time of these days is taken."""
    booking = house.site.booking.model_copy(update={"share": DESK_IS_FULL, "lead_days": 1})
    house.site = house.site.model_copy(update={"booking": booking})
    house.now -= timedelta(days=-1)
    house.now = house.now.replace(hour=5)
    first = next(iter(free(house)))
    made = house.do(appointments.book, ["rent"], first, "ar")
    assert free(house) == []
    return made


def free(house: House) -> list[datetime]:
    concern = house.site.concern("rent")
    assert concern is not None
    day = house.now.date()
    with house.database.reading() as connection:
        found = appointments.store.free_slots(
            connection, house.site, [concern], day, day + timedelta(days=1), house.now
        )
    return [slot.at for slot in found]


def join(
    house: House, who: str = "olena", most: int | None = None, part: str = "any", days: tuple[str, ...] = ()
) -> str:
    contact = sealed(f"{who}.kanarienvogel@example.org")
    return house.do(wishing.join, ["rent"], "uk", days, part, contact, most)


def offers(house: House, state: str = "offered") -> list[Appointment]:
    with house.database.reading() as connection:
        rows = connection.execute(select(tab.appointment).where(tab.appointment.c.state == state))
        return [Appointment.of(row) for row in rows]


def sent(house: House) -> None:
    """Every message got through."""
    with house.database.writing(house.site.id) as connection:
        connection.execute(update(post.message).values(state="sent"))


def test_a_freed_time_goes_to_the_list_before_anybody_else_sees_it(house: House) -> None:
    made = full(house)
    first, second = join(house, "olena"), join(house, "taras")
    assert house.do(wishing.offer_freed) == 0
    house.do(appointments.cancel, made.secret)
    assert (house.do(wishing.offer_freed), house.do(wishing.offer_freed)) == (1, 0)
    (offered,) = offers(house)
    assert (free(house), offered.language) == ([], "uk")
    booked = house.do(confirming.confirm, offered)
    assert booked.state == "booked"
    with house.database.reading() as connection:
        assert wishes.by_secret(connection, first) is None
        assert wishes.by_secret(connection, second) is not None


def test_who_does_not_answer_is_passed_over_and_the_next_is_asked(house: House) -> None:
    made = full(house)
    first, second = join(house, "olena"), join(house, "taras")
    house.do(appointments.cancel, made.secret)
    asked = []
    for _ in range(2):
        house.do(wishing.offer_freed)
        with house.database.reading() as connection:
            both = {name: wishes.by_secret(connection, name) for name in (first, second)}
        asked += [name for name, wish in both.items() if wish is not None and wish.appointment is not None]
        sent(house)
        house.later(minutes=31)
        assert house.do(confirming.free_unconfirmed) == 1
    assert asked == [first, second]


def test_after_three_offers_in_vain_she_is_written_to_no_more(house: House) -> None:
    made = full(house)
    join(house)
    house.do(appointments.cancel, made.secret)
    count = 0
    for _ in range(wishing.MOST_OFFERS):
        count += house.do(wishing.offer_freed)
        sent(house)
        house.later(minutes=31)
        house.do(confirming.free_unconfirmed)
    assert (count, house.do(wishing.offer_freed)) == (wishing.MOST_OFFERS, 0)
    house.later(minutes=11)
    assert free(house) != []  # now it is everybody's


@pytest.mark.parametrize(("leave", "left"), [(False, 1), (True, 0)])
def test_an_offer_can_be_declined_with_or_without_leaving_the_list(
    house: House, leave: bool, left: int
) -> None:
    made = full(house)
    secret = join(house)
    house.do(appointments.cancel, made.secret)
    house.do(wishing.offer_freed)
    house.do(confirming.decline, offers(house)[0], leave=leave)
    with house.database.reading() as connection:
        assert (wishes.by_secret(connection, secret) is not None) == bool(left)
    with pytest.raises(RuleBroken, match="appointment_over"):
        house.do(confirming.decline, offers(house, "cancelled")[0], leave=False)


def test_leaving_gives_back_what_is_offered_just_now(house: House) -> None:
    made = full(house)
    first, second = join(house, "olena"), join(house, "taras")
    house.do(appointments.cancel, made.secret)
    house.do(wishing.offer_freed)
    house.do(wishing.leave, first)
    assert house.do(wishing.offer_freed) == 1
    with house.database.reading() as connection:
        last = wishes.by_secret(connection, second)
    assert last is not None
    assert last.appointment is not None
    with pytest.raises(NotFound):
        house.do(wishing.leave, first)


def test_only_times_that_suit_are_offered(house: House) -> None:
    made = full(house)
    join(house, part="afternoon")
    join(house, "taras", days=("sun",))
    house.do(appointments.cancel, made.secret)
    house.do(wishing.offer_freed)
    assert [one.at.hour for one in offers(house)] == [11]  # noon in Wismar


def test_one_contact_stands_in_the_list_so_often(house: House) -> None:
    join(house, most=1)
    with pytest.raises(RuleBroken, match="too_many_wishes"):
        join(house, most=1)
    join(house, "taras", most=1)


def test_when_her_days_are_over_nothing_of_her_is_left(small_house: House, box: Mailbox) -> None:
    house = small_house
    write_by(house, mail=mail_way(box))
    made = full(house)
    join(house)
    house.do(appointments.cancel, made.secret)
    house.do(wishing.offer_freed)
    post_office = sender(house)
    post_office.round()
    assert len(box.taken) == 1
    with house.database.reading() as connection:
        kept = connection.exec_driver_sql("select sealed, likeness from wish").one()
    assert b"kanarienvogel" not in raw(house)
    house.later(days=15)
    house.do(confirming.free_unconfirmed)
    house.do(wishing.offer_freed)
    post_office.forget()
    post_office.round()
    house.database.empty_log()
    assert contacts_kept(house) == 0
    assert not any(part.encode() in raw(house) for part in kept)


def test_a_freed_time_is_never_given_twice_however_many_want_it_at_once(house: House) -> None:
    made = full(house)
    for number in range(4):
        join(house, f"p{number}")

    def one(number: int) -> None:
        try:
            if number == 0:
                house.do(appointments.cancel, made.secret)
            elif number % 3 == 1:
                house.do(wishing.offer_freed)
            elif number % 3 == 2:
                house.do(appointments.book, ["rent"], made.at, "de")
            else:
                for offered in offers(house):
                    house.do(confirming.confirm, offered)
        except RuleBroken as no:
            if no.code not in ("slot_taken", "appointment_over"):
                raise

    together(24, one)
    assert len(offers(house) + offers(house, "booked")) <= 1


@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(["cancel", "offer", "book", "take", "decline", "late", "join"]), max_size=14))
def test_in_any_order_of_deeds_there_is_one_appointment_where_there_is_room_for_one(
    small_house: House, deeds: list[str]
) -> None:
    house = small_house
    if not hasattr(house, "began"):
        full(house)
        house.began = True
    for number, deed in enumerate(deeds):
        try:
            do_one(house, deed, number)
        except RuleBroken as no:
            if no.code not in ("slot_taken", "appointment_over"):
                raise
        assert len(offers(house) + offers(house, "booked")) <= 1


def do_one(house: House, deed: str, number: int) -> None:
    """One deed, if there is anything to do it to."""
    held, booked = offers(house), offers(house, "booked")
    if deed == "cancel" and booked:
        house.do(appointments.cancel, booked[0].secret)
    elif deed == "offer":
        house.do(wishing.offer_freed)
    elif deed == "book" and (found := free(house)):
        house.do(appointments.book, ["rent"], found[0], "de")
    elif deed == "take" and held:
        house.do(confirming.confirm, held[0])
    elif deed == "decline" and held:
        house.do(confirming.decline, held[0], leave=bool(number % 2))
    elif deed == "late":
        house.later(minutes=3)
        house.do(confirming.free_unconfirmed)
    elif deed == "join":
        join(house, f"p{number}")
