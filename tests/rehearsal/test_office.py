"""The plan of a simulated day."""

from datetime import UTC, date, datetime

from queue_app.config import Settings, Site
from queue_app.rehearsal import office
from queue_app.rehearsal.office import Plan

MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)


def plan(site: Site, day: date, leave_alone: set[str] = frozenset(), *, ignore_hours: bool = False) -> Plan:  # type: ignore[assignment]  # a set or a frozen one
    found = office.plan(site, day, leave_alone, ignore_hours=ignore_hours)
    assert found is not None
    return found


def test_minutes_are_counted_from_the_first_desk_that_opens(example: Settings) -> None:
    found = plan(example.sites[0], MONDAY)
    assert found.opens == datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
    assert found.desks == {
        "pilot": ((0.0, 270.0),),
        "counselling": ((30.0, 240.0),),
        "jobcenter": ((0.0, 270.0),),
    }


def test_there_is_no_plan_for_a_day_on_which_nobody_is_there(example: Settings) -> None:
    site = example.sites[0]
    assert [office.plan(site, day) for day in (WEDNESDAY, date(2026, 12, 24), date(2026, 12, 25))] == [
        None
    ] * 3


def test_trying_out_opens_every_desk_that_has_anybody_as_long_as_the_house(example: Settings) -> None:
    site = example.sites[0]
    empty = site.desks[1].model_copy(update={"staffed": False})
    site = site.model_copy(update={"desks": (site.desks[0], empty, *site.desks[2:])})
    found = plan(site, MONDAY, ignore_hours=True)
    assert found.desks == dict.fromkeys(("pilot", "jobcenter", "landkreis"), ((0.0, 270.0),))


def test_nobody_sits_at_the_counters_left_to_people_or_of_desks_that_are_closed(example: Settings) -> None:
    found = plan(example.sites[0], MONDAY, {"9"})
    assert [shift.counter for shift in found.shifts] == ["1", "2", "3", "4", "5", "6"]


def test_a_counter_is_open_as_long_as_any_of_its_desks(example: Settings) -> None:
    found = {shift.counter: shift for shift in plan(example.sites[0], TUESDAY).shifts}
    assert found["5"].spans == ((30.0, 240.0), (360.0, 510.0))
    assert found["9"].spans == ((0.0, 270.0), (300.0, 510.0))
    assert [found["5"].works(at) for at in (29.9, 30.0, 240.0, 360.0)] == [False, True, False, True]


def test_a_long_day_has_a_break_for_everybody_and_not_for_all_at_once(example: Settings) -> None:
    shifts = plan(example.sites[0], TUESDAY, ignore_hours=True).shifts
    starts = [start for shift in shifts for start, _ in shift.breaks]
    assert len(starts) == len(shifts)
    assert max(starts.count(start) for start in starts) <= len(shifts) / 3
    assert [shift.breaks for shift in plan(example.sites[0], MONDAY).shifts] == [()] * 7


def test_clerks_speak_only_languages_of_the_house_and_simple_german_is_german(example: Settings) -> None:
    site = example.sites[0].model_copy(update={"languages": ("de", "de-simple", "ru")})
    shifts = plan(site, MONDAY).shifts
    assert {code for shift in shifts for code in shift.languages} == {"de", "ru"}
    assert [shift.speaks("de-simple") for shift in shifts] == [True] * len(shifts)


def test_desks_take_no_tickets_in_their_last_minutes(example: Settings) -> None:
    found = plan(example.sites[0], MONDAY)
    assert [found.takes_tickets("pilot", at) for at in (-1.0, 0.0, 239.9, 240.0)] == [
        False,
        True,
        True,
        False,
    ]
    assert not found.takes_tickets("landkreis", 60.0)
