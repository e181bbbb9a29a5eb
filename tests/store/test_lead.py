"""What a lead sees: what would help, when each desk is through, every counter."""

from queue_app.actions import calls, counters, staffing
from queue_app.actions.counters import Staff
from queue_app.config import Settings
from queue_app.estimates import Estimates
from queue_app.rehearsal.today.ahead import look_ahead
from queue_app.store.board import Mode
from queue_app.store.lead import lead
from tests.support.house import OPEN, House


def foresee(house: House, settings: Settings) -> None:
    """One round of the background job, in this process."""
    there = {"ask": lambda work, *a: work(*a), "look_ahead": look_ahead}
    Estimates(house.database, settings, lambda: house.now, OPEN, lambda _s: None, **there).round()


def crowd(house: House, desk: str, count: int) -> None:
    for _ in range(count):
        house.take(house.concern(desk), language="de")


def test_a_counter_that_would_help_is_named_with_what_it_brings(house: House, example: Settings) -> None:
    house.clerk("4", desks=("jobcenter",))
    crowd(house, "jobcenter", 6)
    foresee(house, example)
    seen = lead(house.database, house.site, "lead", house.now, OPEN)
    opened = [one for one in seen["suggestions"] if one["kind"] == "open"]
    assert [(one["counter"] in ("3", "6"), one["desks"]) for one in opened] == [(True, ["jobcenter"])]
    assert opened[0]["gain"] > 5
    assert opened[0]["give"] < opened[0]["gain"]
    desk = next(one for one in seen["desks"] if one["desk"] == "jobcenter")
    assert (desk["open_counters"], desk["counters"] > 1, desk["longest_minutes"]) == (1, True, 0)
    assert desk["ends_at"] > house.now.isoformat()


def test_a_break_is_a_break_and_a_desk_without_a_crowd_needs_nobody(house: House, example: Settings) -> None:
    house.clerk("4", desks=("jobcenter",))
    away = house.clerk("6", 2, desks=("jobcenter",))
    house.do(counters.pause_counter, away, "6")
    crowd(house, "landkreis", 1)
    crowd(house, "jobcenter", 4)
    foresee(house, example)
    named = {
        one["counter"] for one in lead(house.database, house.site, "lead", house.now, OPEN)["suggestions"]
    }
    assert "6" not in named
    assert named == {"3"}


def test_what_is_foreseen_is_not_said_when_it_is_old(house: House, example: Settings) -> None:
    house.clerk("4", desks=("jobcenter",))
    crowd(house, "jobcenter", 6)
    foresee(house, example)
    house.later(minutes=3)
    seen = lead(house.database, house.site, "lead", house.now, OPEN)
    assert (seen["suggestions"], {one["ends_at"] for one in seen["desks"]}) == ([], {None})


def test_a_desk_that_will_not_be_through_by_closing_is_marked(house: House, example: Settings) -> None:
    house.clerk("4", desks=("jobcenter",))
    crowd(house, "jobcenter", 40)
    foresee(house, example)
    seen = lead(house.database, house.site, "lead", house.now, Mode())
    assert {one["desk"] for one in seen["desks"] if one["late"]} == {"jobcenter"}


def test_counters_say_who_is_there_by_number_and_never_who_sits_there(house: House) -> None:
    who = house.clerk("4", desks=("jobcenter",))
    crowd(house, "jobcenter", 1)
    stop, _because = house.do(calls.call_next, who, "4")
    places = {one["id"]: one for one in lead(house.database, house.site, "lead", house.now, OPEN)["counters"]}
    number = house.do(lambda t: t.ticket(stop.ticket).number)
    assert (places["4"]["current"], places["4"]["at_work"]) == (number, "called")
    assert {key for one in places.values() for key in one} & {"who", "clerk"} == set()


def test_who_is_not_there_today_is_not_proposed_and_the_plan_stands_beside_the_counter(
    house: House, example: Settings
) -> None:
    house.clerk("4", desks=("jobcenter",))
    crowd(house, "jobcenter", 12)
    for counter in ("3", "6"):
        house.do(staffing.plan_today, Staff(9, "lead"), counter, [])
    foresee(house, example)
    seen = lead(house.database, house.site, "lead", house.now, OPEN)
    assert {one["counter"] for one in seen["suggestions"]} & {"3", "6"} == set()
    assert {one["id"]: one["times"] for one in seen["counters"] if one["times"] is not None} == {
        "3": [],
        "6": [],
    }
