"""Who is there today, on both engines: in place of the plan, for the times that are offered, and taken back."""

from datetime import date, timedelta

import pytest

from queue_app.actions import settings, staffing
from queue_app.actions.counters import Staff
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.store import appointments as store
from queue_app.store import changes
from queue_app.store import staffing as kept
from tests.support.house import House

LEAD, CLERK = Staff(1, "lead"), Staff(2, "clerk")
TODAY = date(2026, 11, 23)


def offered(house: House) -> list[str]:
    """The times that staff may book today, in UTC."""
    concern = house.site.concern("rent")
    assert concern is not None
    with house.database.reading() as connection:
        found = store.free_slots(connection, house.site, [concern], TODAY, TODAY, house.now, staff=True)
    return [f"{one.at:%H:%M}" for one in found]


def history(house: House) -> list[changes.Change]:
    with house.database.reading() as connection:
        return changes.newest(connection, house.site.id)


def all_counters(house: House, times: list[str] | None) -> None:
    for counter in house.site.counters:
        if "jobcenter" in counter.desks:
            house.do(staffing.plan_today, LEAD, counter.id, times)


def test_times_are_offered_only_while_a_counter_is_there_today(house: House) -> None:
    usual = offered(house)
    assert (usual[0], usual[-1]) == ("09:00", "11:00")
    all_counters(house, ["08:00", "11:00"])
    assert offered(house)[-1] == "09:30"  # half an hour, and half past ten in Wismar is the last
    all_counters(house, [])
    assert offered(house) == []
    all_counters(house, None)
    assert offered(house) == usual


def test_a_line_of_the_history_is_taken_back_on_its_day_only(house: House) -> None:
    counter = house.site.counters[0].id
    for times in (["09:00", "10:00"], ["09:00", "10:00"], []):
        house.do(staffing.plan_today, LEAD, counter, times)
    second, first = history(house)
    assert (first.kind, first.facts["before"], second.facts["after"]) == ("staffed", None, [])
    with pytest.raises(RuleBroken, match="stale"):
        house.do(settings.undo, LEAD, first.id)
    house.do(settings.undo, LEAD, second.id)
    with house.database.reading() as connection:
        assert kept.on(connection, house.site.id, TODAY.isoformat()) == {counter: ["09:00", "10:00"]}
    third = history(house)[0]
    house.later(days=1)
    with pytest.raises(RuleBroken, match="stale"):
        house.do(settings.undo, LEAD, third.id)
    with house.database.writing(house.site.id) as connection:
        kept.forget(connection, house.site.id, TODAY + timedelta(days=1))
        assert kept.on(connection, house.site.id, TODAY.isoformat()) == {}


def test_a_clerk_plans_nobody_and_times_have_an_order(house: House) -> None:
    with pytest.raises(NotAllowed):
        house.do(staffing.plan_today, CLERK, "1", [])
    with pytest.raises(NotFound):
        house.do(staffing.plan_today, LEAD, "nowhere", [])
    with pytest.raises(RuleBroken, match="invalid"):
        house.do(staffing.plan_today, LEAD, house.site.counters[0].id, ["12:00", "09:00"])
