"""Closures set on the page, on both engines: above the configuration, with their appointments, and taken back."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from queue_app.actions import appointments, settings, wishing
from queue_app.actions import house as office
from queue_app.actions.counters import Staff
from queue_app.rules import hours
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.store import appointments as store
from queue_app.store import changes, closures
from queue_app.store import tables as tab
from queue_app.store.board import Mode, news
from queue_app.store.closures import Closure
from queue_app.store.records import Appointment
from queue_app.web.catalogue import catalogue
from tests.actions.test_wishing import full, join
from tests.notify import writing
from tests.support.house import House

LEAD, CLERK = Staff(1, "lead"), Staff(2, "clerk")
TUESDAY = date(2026, 11, 24)
CONCERN = "rent"


def closed(day: date = TUESDAY, desk: str | None = None, *times: int) -> Closure:
    opens, closes = (time(times[0]), time(times[1])) if times else (None, None)
    return Closure(day, day, desk, opens, closes, "  Team\nday ")


def offered(house: House) -> list[datetime]:
    concern = house.site.concern(CONCERN)
    assert concern is not None
    with house.database.reading() as connection:
        found = store.free_slots(connection, house.site, [concern], TUESDAY, TUESDAY, house.now)
    return [one.at for one in found]


def booked(house: House) -> Appointment:
    return house.do(appointments.book, [CONCERN], offered(house)[0], "ar")


def history(house: House) -> list[changes.Change]:
    with house.database.reading() as connection:
        return changes.newest(connection, house.site.id)


def state_of(house: House, one: Appointment) -> str:
    with house.database.reading() as connection:
        found = store.by_secret(connection, one.secret)
    assert found is not None
    return found.state


def test_a_closed_day_offers_no_times_and_says_so_on_every_face(house: House) -> None:
    house.now = datetime(2026, 11, 24, 9, tzinfo=ZoneInfo("Europe/Berlin"))
    day = Mode()
    assert news(house.database, house.site, house.now, day)["board"]["open"] is True
    house.do(settings.close, LEAD, closed(), cancel=False)
    board = news(house.database, house.site, house.now, day)["board"]
    assert (board["open"], any(line["open"] for line in board["waiting"])) == (False, False)
    assert not board["opens_at"].startswith("2026-11-24")
    with house.database.reading() as connection:
        kiosk = catalogue(connection, house.site, house.now, day)
    assert (kiosk["open"], kiosk["opens_at"]) == (False, board["opens_at"])
    assert offered(house) == []


def test_what_is_said_of_a_desk_goes_before_the_house_and_the_newer_before_the_older(house: House) -> None:
    house.do(settings.close, LEAD, closed(), cancel=False)
    house.do(settings.close, LEAD, closed(TUESDAY, "jobcenter", 9, 11), cancel=False)
    house.do(settings.close, LEAD, closed(TUESDAY, "jobcenter", 14, 16), cancel=False)
    with house.database.reading() as connection:
        planned = closures.as_planned(connection, house.site)
    zone = ZoneInfo("Europe/Berlin")
    spans = {desk.id: hours.spans(planned, desk, TUESDAY) for desk in house.site.desks}
    wanted = [tuple(datetime.combine(TUESDAY, time(hour), zone) for hour in (14, 16))]
    assert spans == {desk: wanted if desk == "jobcenter" else [] for desk in spans}


def test_it_says_how_many_appointments_lie_on_it_and_keeps_them_when_told(house: House) -> None:
    one = booked(house)
    with house.database.reading() as connection:
        for wanted, count in (
            (closed(), 1),
            (closed(TUESDAY, "jobcenter"), 1),
            (closed(TUESDAY, "pilot"), 0),
            (closed(TUESDAY + timedelta(days=2)), 0),
            (closed(TUESDAY, None, 8, 13), 0),
            (closed(TUESDAY, None, 13, 16), 1),
        ):
            assert len(closures.appointments_on(connection, house.site, wanted, house.now)) == count
    assert house.do(settings.close, LEAD, closed(), cancel=False) == 0
    assert state_of(house, one) == "booked"


def test_cancelled_with_the_closure_they_stay_cancelled_when_it_is_undone(house: House) -> None:
    one = booked(house)
    assert house.do(settings.close, LEAD, closed(), cancel=True) == 1
    assert state_of(house, one) == "cancelled"
    line = history(house)[0]
    assert (line.role, line.kind, line.facts["cancelled"], line.facts["reason"]) == (
        "lead",
        "closed",
        1,
        "Team day",
    )
    house.do(settings.undo, LEAD, line.id)
    assert state_of(house, one) == "cancelled"
    house.later(minutes=11)
    assert offered(house) != []


def test_who_left_an_address_is_written_to(house: House) -> None:
    one = writing.book(house)
    house.do(settings.close, LEAD, closed(one.at.date()), cancel=True)
    kinds = [kind for kind, _state in writing.outbox(house)]
    assert kinds == ["confirmation", "cancellation"]


def test_what_the_waiting_list_is_asked_about_is_taken_back(house: House) -> None:
    taken = full(house)
    join(house)
    house.do(appointments.cancel, taken.secret)
    assert house.do(wishing.offer_freed) == 1
    house.do(settings.close, LEAD, closed(taken.at.date()), cancel=False)
    with house.database.reading() as connection:
        states = connection.scalars(select(tab.appointment.c.state)).all()
    assert set(states) == {"cancelled"}
    assert house.do(wishing.offer_freed) == 0


def test_undo_is_a_new_line_that_can_be_undone_and_none_twice(house: House) -> None:
    house.do(settings.close, LEAD, closed(), cancel=False)
    first = history(house)[0]
    house.do(settings.undo, LEAD, first.id)
    second, was = history(house)
    assert (second.kind, second.undoes, was.undone) == ("reopened", first.id, True)
    with pytest.raises(RuleBroken, match="stale"):
        house.do(settings.undo, LEAD, first.id)
    house.do(settings.undo, LEAD, second.id)
    assert offered(house) == []
    with house.database.reading() as connection:
        (there,) = closures.every(connection, house.site.id)
    house.do(settings.reopen, LEAD, there.id)
    with pytest.raises(RuleBroken, match="stale"):
        house.do(settings.undo, LEAD, history(house)[1].id)
    with pytest.raises(NotFound):
        house.do(settings.reopen, LEAD, there.id)
    with pytest.raises(NotFound):
        house.do(settings.undo, LEAD, 10**6)


def test_the_word_of_the_office_is_in_the_history_and_comes_back(house: House) -> None:
    for text in ("Lift out of order", "Lift out of order", ""):
        house.do(office.set_message, LEAD, text)
    down, up = history(house)
    assert (up.facts, down.facts) == (
        {"before": "", "after": "Lift out of order"},
        {"before": "Lift out of order", "after": ""},
    )
    with pytest.raises(RuleBroken, match="stale"):
        house.do(settings.undo, LEAD, up.id)
    house.do(settings.undo, LEAD, down.id)
    assert news(house.database, house.site, house.now, house.mode)["board"]["message"] == "Lift out of order"


def test_a_clerk_sets_nothing_and_dates_and_times_have_an_order(house: House) -> None:
    for deed in (
        lambda: house.do(settings.close, CLERK, closed(), cancel=False),
        lambda: house.do(settings.reopen, CLERK, 1),
        lambda: house.do(settings.undo, CLERK, 1),
    ):
        with pytest.raises(NotAllowed):
            deed()
    with pytest.raises(NotFound):
        house.do(settings.close, LEAD, closed(TUESDAY, "nowhere"), cancel=False)
    for wrong, field in (
        (closed(date(2026, 11, 20)), "last"),
        (Closure(TUESDAY, date(2026, 11, 23), None, None, None, ""), "last"),
        (Closure(TUESDAY, date(2028, 11, 23), None, None, None, ""), "last"),
        (Closure(TUESDAY, TUESDAY, None, time(9), None, ""), "closes"),
        (closed(TUESDAY, None, 12, 9), "closes"),
        (Closure(TUESDAY, TUESDAY, None, None, None, "x" * 201), "reason"),
    ):
        with pytest.raises(RuleBroken) as no:
            house.do(settings.close, LEAD, wrong, cancel=False)
        assert no.value.details["field"] == field


def test_what_is_over_for_long_is_forgotten(house: House) -> None:
    house.do(settings.close, LEAD, closed(), cancel=False)
    with house.database.writing(house.site.id) as connection:
        changes.forget(connection, house.site.id, house.now)
        closures.forget(connection, house.site.id, TUESDAY)
        assert (
            len(closures.every(connection, house.site.id))
            == len(changes.newest(connection, house.site.id))
            == 1
        )
        changes.forget(connection, house.site.id, house.now + timedelta(seconds=1))
        closures.forget(connection, house.site.id, TUESDAY + timedelta(days=1))
        assert closures.every(connection, house.site.id) == []
        assert changes.newest(connection, house.site.id) == []
