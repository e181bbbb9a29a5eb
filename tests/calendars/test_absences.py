"""Absences take capacity, whatever happens to the calendar that says them; titles are kept nowhere."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from queue_app.calendars import fetching
from queue_app.calendars.fetching import Absences
from queue_app.config import AbsenceCalendar, Calendars
from queue_app.doctor import _calendars
from queue_app.store import away
from queue_app.store.away import Source
from tests.actions.test_appointments import offered
from tests.calendars.test_reading import calendar
from tests.notify.test_forgetting import raw
from tests.support.house import House
from tests.support.postal import HOST
from tests.support.web_calendar import WebCalendar

TUESDAY = date(2026, 11, 24)
MORNING = "SUMMARY:Zahnarzt Kanarienvogel\nDTSTART:20261124T090000\nDTEND:20261124T110000"


def hours(house: House) -> list[str]:
    return [slot.at.strftime("%H:%M") for slot in offered(house, first=TUESDAY)]


def keep(house: House, of: Source, *spans: tuple[datetime, datetime]) -> None:
    with house.database.writing(house.site.id) as connection:
        away.keep(connection, house.site.id, of, spans, house.now)


def test_a_desk_that_has_nobody_offers_nothing_then(house: House) -> None:
    before = offered(house, first=TUESDAY)
    first, last = before[0].at, before[-1].at
    keep(house, Source("all", None, "jobcenter"), (first, first + timedelta(minutes=45)))
    now = [slot.at for slot in offered(house, first=TUESDAY)]
    assert now[0] == first + timedelta(minutes=45)
    assert now[-1] == last


def test_each_counter_that_is_away_is_one_less_however_often_it_is_said(house: House) -> None:
    house.site = house.site.model_copy(
        update={"booking": house.site.booking.model_copy(update={"share": 1.0, "kept": ()})}
    )
    mine = [counter.id for counter in house.site.counters if "jobcenter" in counter.desks]
    at = offered(house, first=TUESDAY)[0].at
    span = (at, at + timedelta(hours=1))
    for counter in mine[1:]:
        for name in ("one", "two"):
            keep(house, Source(f"{name} {counter}", counter, None), span)
    assert at in [slot.at for slot in offered(house, first=TUESDAY)]
    keep(house, Source("last", mine[0], None), span)
    assert at not in [slot.at for slot in offered(house, first=TUESDAY)]


def test_a_calendar_at_an_address_is_read_and_a_broken_one_keeps_the_last_good_state(
    small_house: House, caplog: pytest.LogCaptureFixture
) -> None:
    house = small_house
    before = hours(house)
    with WebCalendar(calendar(MORNING)).open() as web:
        one = AbsenceCalendar(id="all", desk="jobcenter", url=f"http://{HOST}:{web.port}/secret/away.ics")
        house.site = house.site.model_copy(update={"calendars": Calendars(absences=(one,))})
        settings = house.settings.model_copy(update={"sites": (house.site,)})
        reader = Absences(house.database, settings, lambda: house.now, lambda work, *words: work(*words))
        reader.round()
        less = hours(house)
        assert (less != before, web.asked) == (True, 1)
        reader.round()
        assert web.asked == 1  # not before half an hour
        for broken in (b"<html>", None):
            web.text = broken
            house.later(minutes=30)
            reader.round()
        assert hours(house) == less
        said = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
        assert said == [
            "wismar: the calendar all cannot be read: it is no whole iCalendar file; its last times stay"
        ]
        assert [found.grade for found in _calendars(house.database, house.site)] == ["warn"]
        web.text = calendar()
        house.later(minutes=30)
        reader.round()
    assert hours(house) == before
    assert [found.grade for found in _calendars(house.database, house.site)] == ["ok"]
    assert b"kanarienvogel" not in raw(house).lower()
    assert b"secret/away" not in raw(house)


def test_a_file_is_taken_and_forgotten_again(small_house: House, tmp_path: Path) -> None:
    before = hours(small_house)
    (tmp_path / "away.ics").write_bytes(calendar(MORNING))
    of = Source("file", None, "jobcenter")
    count = fetching.take(
        small_house.database, small_house.site, of, str(tmp_path / "away.ics"), small_house.now
    )
    assert (count, hours(small_house) != before) == (1, True)
    with small_house.database.writing(small_house.site.id) as connection:
        assert away.forget(connection, small_house.site.id, "file")
        assert not away.forget(connection, small_house.site.id, "file")
    assert hours(small_house) == before
