"""Who is there today, on both engines: in place of the plan, for the times that are offered, and taken back."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from queue_app.actions import calls, counters, settings, staffing
from queue_app.actions.counters import Staff
from queue_app.actions.desks import close_day
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.store import appointments as store
from queue_app.store import changes
from queue_app.store import staffing as kept
from queue_app.store import tables as tab
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


# ---- languages


def spoken_at(house: House, counter: str) -> list[str]:
    with house.database.reading() as connection:
        found = connection.execute(select(tab.counter.c.languages).where(tab.counter.c.id == counter))
        return list(found.scalar_one())


def test_languages_set_for_today_count_at_once_beside_those_the_clerk_named(house: House) -> None:
    clerk = Staff(3, "clerk")
    house.do(counters.open_counter, clerk, "3", [], ["tr"])
    house.do(staffing.speak_today, LEAD, "3", ["uk", "ar"])
    assert spoken_at(house, "3") == ["ar", "uk", "tr"]
    line = history(house)[0]
    assert (line.kind, line.facts["before"], line.facts["after"]) == ("spoken", None, ["ar", "uk"])
    german = house.take(house.concern("jobcenter"), language="ti")[1][0]
    house.later(minutes=1)
    understood = house.take(house.concern("jobcenter"), language="uk")[1][0]
    assert house.do(calls.call_next, clerk, "3")[0].id == understood.id != german.id
    house.do(settings.undo, LEAD, line.id)
    assert spoken_at(house, "3") == ["tr"]


def test_who_opens_the_counter_later_has_them_too_until_the_day_is_over(house: House) -> None:
    house.do(staffing.speak_today, LEAD, "3", ["ar"])
    house.do(counters.open_counter, Staff(3, "clerk"), "3", [], ["tr"])
    assert spoken_at(house, "3") == ["ar", "tr"]
    house.do(counters.close_counter, Staff(3, "clerk"), "3")
    house.do(staffing.speak_today, LEAD, "3", None)
    house.do(counters.open_counter, Staff(3, "clerk"), "3", [], ["tr"])
    assert spoken_at(house, "3") == ["tr"]
    house.do(staffing.speak_today, LEAD, "3", ["ar"])
    house.later(days=1)
    house.do(close_day)
    house.do(counters.open_counter, Staff(3, "clerk"), "3", [], ["tr"])
    assert spoken_at(house, "3") == ["tr"]


def test_the_times_of_today_say_what_was_set_and_those_of_tomorrow_what_is_planned(house: House) -> None:
    def spoken(language: str) -> set[tuple[date, bool | None]]:
        concern = house.site.concern("rent")
        assert concern is not None
        with house.database.reading() as connection:
            days = TODAY, TODAY + timedelta(days=1)
            found = store.free_slots(
                connection, house.site, [concern], *days, house.now, staff=True, language=language
            )
        return {(one.at.date(), one.spoken) for one in found}

    tomorrow = TODAY + timedelta(days=1)
    made = [
        one.model_copy(update={"languages": ("ar",) if one.id == "3" else ()}) for one in house.site.counters
    ]
    house.site = house.site.model_copy(update={"counters": tuple(made)})
    assert spoken("uk") == {(TODAY, False), (tomorrow, False)}
    house.do(staffing.speak_today, LEAD, "3", ["uk"])
    assert spoken("uk") == {(TODAY, True), (tomorrow, False)}
    assert spoken("ar") == {(TODAY, False), (tomorrow, True)}


def test_only_languages_of_the_house_are_set_and_only_by_leads(house: House) -> None:
    with pytest.raises(NotAllowed):
        house.do(staffing.speak_today, CLERK, "3", ["ar"])
    with pytest.raises(NotFound):
        house.do(staffing.speak_today, LEAD, "none", ["ar"])
    with pytest.raises(RuleBroken, match="invalid"):
        house.do(staffing.speak_today, LEAD, "3", ["tlh"])
    assert history(house) == []
