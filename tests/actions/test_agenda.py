"""The calendar of a desk: what staff see, block, move and give up, and to whom it is told."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from queue_app.actions import agenda, appointments
from queue_app.actions.counters import Staff
from queue_app.config import Desk
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.store import agenda as seen
from queue_app.store import appointments as store
from queue_app.store import away, post
from tests.notify.writing import mail_way, sealed, write_by
from tests.support.house import OPEN, House
from tests.support.postal import Mailbox

TUESDAY = date(2026, 11, 24)
TEN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)  # in Wismar
CONCERN = "rent"
LEAD = Staff(1, "lead")


def desk(house: House, wanted: str = "jobcenter") -> Desk:
    found = house.site.desk(wanted)
    assert found is not None
    return found


def days(house: House, first: date = TUESDAY, count: int = 1) -> list[dict[str, Any]]:
    with house.database.reading() as connection:
        return seen.days(connection, house.site, desk(house), first, count, house.now)


def at_ten(found: list[dict[str, Any]]) -> dict[str, Any]:
    return next(one for one in found[0]["hours"] if one["at"][11:13] == "10")


def test_a_day_shows_code_concern_and_language_and_the_walk_ins_beneath(house: House) -> None:
    made = house.do(appointments.book, [CONCERN], TEN, "ti")
    [day] = days(house)
    [one] = day["entries"]
    assert one == {
        "id": made.id,
        "at": "2026-11-24T10:00:00+01:00",
        "minutes": 30,
        "code": made.code,
        "concerns": [CONCERN],
        "language": "ti",
        "state": "booked",
        "told": False,
    }
    assert day["spans"] == [{"opens": "2026-11-24T08:00:00+01:00", "closes": "2026-11-24T12:30:00+01:00"}]
    # Three counters; nobody has seen this hour yet, so it counts as half full.
    assert at_ten([day]) == {
        "at": "2026-11-24T10:00:00+01:00",
        "minutes": 180,
        "booked": 30,
        "away": 0,
        "walk_ins": 90,
    }
    assert day["hours"][-1]["minutes"] == 90  # half an hour until half past twelve


def test_holidays_and_closed_days_say_so(small_house: House) -> None:
    christmas, wednesday = days(small_house, date(2026, 12, 25))[0], days(small_house, date(2026, 11, 25))[0]
    assert (christmas["closed"], christmas["spans"]) == (True, [])
    assert (wednesday["closed"], wednesday["spans"]) == (False, [])


def test_what_is_blocked_is_offered_to_nobody_and_can_be_freed(house: House) -> None:
    span = (TEN - timedelta(hours=2), TEN + timedelta(hours=3))
    wanted = house.site.concern(CONCERN)
    assert wanted is not None

    def offered() -> int:
        with house.database.reading() as connection:
            return len(
                store.free_slots(connection, house.site, [wanted], TUESDAY, TUESDAY, house.now, staff=True)
            )

    before = offered()
    made = house.do(agenda.block, LEAD, "jobcenter", None, span, "team")
    assert (before > 0, offered()) == (True, 0)
    [day] = days(house)
    assert [(one["id"], one["reason"]) for one in day["blocks"]] == [(made, "team")]
    assert at_ten([day])["away"] == 180
    house.do(agenda.unblock, LEAD, made)
    assert offered() == before


def test_one_counter_is_blocked_and_the_others_go_on(small_house: House) -> None:
    span = (TEN, TEN + timedelta(hours=1))
    small_house.do(agenda.block, LEAD, "jobcenter", "3", span, "")
    small_house.do(agenda.block, LEAD, "jobcenter", "3", span, "twice counts once")
    assert at_ten(days(small_house))["away"] == 60


def test_only_who_serves_the_desk_touches_its_calendar(small_house: House) -> None:
    made = small_house.do(appointments.book, [CONCERN], TEN, "ar")
    span = (TEN, TEN + timedelta(hours=1))
    stranger = small_house.clerk("1", number=7, desks=("pilot",))
    blocked = small_house.do(agenda.block, LEAD, "jobcenter", None, span, "")
    for deed in (
        (agenda.block, stranger, "jobcenter", None, span, ""),
        (agenda.unblock, stranger, blocked),
        (agenda.move, stranger, made.id, TEN, OPEN),
        (agenda.take_back, stranger, made.id),
        (agenda.cancel, stranger, made.id),
    ):
        with pytest.raises(NotAllowed):
            small_house.do(*deed)
    with small_house.database.reading() as connection:
        theirs = seen.desks_of(connection, small_house.site, 7, senior=False)
        all_of_them = seen.desks_of(connection, small_house.site, 1, senior=True)
    assert ([one.id for one in theirs], len(all_of_them)) == (["pilot"], 4)


def test_times_that_make_no_sense_are_not_blocked(small_house: House) -> None:
    hour = timedelta(hours=1)
    for span in (
        (TEN + hour, TEN),
        (small_house.now - 2 * hour, small_house.now - hour),
        (TEN, TEN + timedelta(days=93)),
    ):
        with pytest.raises(RuleBroken, match="invalid"):
            small_house.do(agenda.block, LEAD, "jobcenter", None, span, "")
    for desk_id, counter in (("nobody", None), ("jobcenter", "1"), ("jobcenter", "99")):
        with pytest.raises(NotFound):
            small_house.do(agenda.block, LEAD, desk_id, counter, (TEN, TEN + hour), "")
    for deed in (agenda.unblock, agenda.cancel):
        with pytest.raises(NotFound):
            small_house.do(deed, LEAD, 4711)


def test_who_left_a_contact_is_written_to_when_staff_move_or_give_up(
    small_house: House, box: Mailbox
) -> None:
    write_by(small_house, mail=mail_way(box))
    made = small_house.do(appointments.book, [CONCERN], TEN, "ar", contact=sealed("olena@example.org"))
    assert days(small_house)[0]["entries"][0]["told"] is True
    moved = small_house.do(agenda.move, LEAD, made.id, TEN + timedelta(hours=1), OPEN)
    assert (moved.code, moved.at) == (made.code, TEN + timedelta(hours=1))
    assert small_house.do(agenda.cancel, LEAD, made.id).state == "cancelled"
    with small_house.database.reading() as connection:
        kinds = list(connection.scalars(select(post.message.c.kind).order_by(post.message.c.id)))
    assert kinds == ["confirmation", "change", "cancellation"]
    with pytest.raises(RuleBroken, match="appointment_over"):
        small_house.do(agenda.move, LEAD, made.id, TEN, OPEN)


def test_absences_that_calendars_say_stand_in_the_day(small_house: House) -> None:
    span = (TEN, TEN + timedelta(hours=1))
    with small_house.database.writing(small_house.site.id) as connection:
        for name, counter in (("own", "3"), ("of another desk", "1")):
            away.keep(connection, "wismar", away.Source(name, counter, None), [span], small_house.now)
    [day] = days(small_house)
    assert day["absences"] == [
        {"counter": "3", "begins": "2026-11-24T10:00:00+01:00", "ends": "2026-11-24T11:00:00+01:00"}
    ]
    assert at_ten([day])["away"] == 60
    last = day["hours"][-1]  # half an hour is open, so half of what an hour brings is expected
    assert (last["minutes"], last["walk_ins"]) == (90, 45)
