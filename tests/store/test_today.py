"""Until when each desk is open today, and whether that was said on a page today."""

from datetime import UTC, date, datetime, time, timedelta

from queue_app.actions import settings
from queue_app.actions.counters import Staff
from queue_app.store import today
from queue_app.store.board import Json, Mode
from queue_app.store.closures import Closure
from tests.support.house import OPEN, House

TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
LEAD = Staff(9, "lead")


def openings(house: House, mode: Mode | None = None) -> dict[str, Json]:
    with house.database.reading() as connection:
        return today.openings(connection, house.site, house.now, mode or Mode())


def close(house: House, *, desk: str | None, until: date) -> None:
    wanted = Closure(TUESDAY.date(), until, desk, time(8), time(11), "")
    house.do(settings.close, LEAD, wanted, cancel=False)


def test_a_desk_that_closes_early_says_so_even_when_it_is_over(small_house: House) -> None:
    small_house.now = TUESDAY
    before = openings(small_house)["jobcenter"]
    assert (before["closes"] > "11:00", before["closure"]) == (True, None)
    close(small_house, desk="jobcenter", until=TUESDAY.date())
    found = openings(small_house)
    assert {name: found["jobcenter"][name] for name in ("opens", "closes")} == {
        "opens": "08:00",
        "closes": "11:00",
    }
    number = found["jobcenter"]["closure"]
    assert found["pilot"]["closure"] is None
    small_house.later(hours=5)
    assert openings(small_house)["jobcenter"]["closure"] == number
    small_house.do(settings.reopen, LEAD, number)
    small_house.later(hours=-5)
    assert openings(small_house)["jobcenter"] == before


def test_what_was_set_for_the_house_or_for_more_days_is_no_closing_early(small_house: House) -> None:
    small_house.now = TUESDAY
    close(small_house, desk=None, until=TUESDAY.date())
    close(small_house, desk="jobcenter", until=TUESDAY.date() + timedelta(days=1))
    assert {one["closure"] for one in openings(small_house).values()} == {None}
    assert openings(small_house)["jobcenter"]["closes"] == "11:00"


def test_where_hours_are_ignored_nothing_closes(small_house: House) -> None:
    assert openings(small_house, OPEN) == {}
