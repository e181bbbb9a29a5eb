"""The rest of today, rehearsed from where the house stands: with a change and without, by the same people."""

from collections.abc import Mapping
from datetime import timedelta

from queue_app.actions import calls, counters, slip
from queue_app.rehearsal.model.inside import Wait
from queue_app.rehearsal.today import changes, house, stage, suggest
from queue_app.rehearsal.today.people import Casting
from queue_app.rehearsal.today.stage import Stage
from queue_app.rules.forecast.honesty import Stretch
from queue_app.rules.forecast.state import Place, Talk
from queue_app.store import outlook
from queue_app.store.board import moment
from queue_app.store.outlook import Known, Seen
from queue_app.thinking import Lessons
from tests.support.house import House

ALL_DAY = ((0.0, 480.0),)


def seen(small_house: House) -> Seen:
    with small_house.database.reading() as connection:
        at = moment(connection, small_house.site, small_house.now)
        return outlook.look(connection, small_house.site, at.day, at.id, lambda: None)


def spans(small_house: House, minutes: float = 480.0) -> house.Spans:
    return {desk.id: ((0.0, minutes),) for desk in small_house.site.desks}


def on_stage(small_house: House, known: Known | None = None, minutes: float = 480.0) -> Stage:
    site, found, what = small_house.site, seen(small_house), known or Known()
    state = outlook.state_of(site, found, what, small_house.now, minutes)
    world = house.office(site, state, what, small_house.now, spans(small_house, minutes))
    return Stage(site, world, Casting(site, found, state, what, world, small_house.now))


def suggested(small_house: House, known: Known | None = None, minutes: float = 480.0) -> list[stage.Json]:
    lessons = Lessons(known or Known(), Stretch(), {}, small_house.now)
    found = suggest.suggest(
        small_house.site, seen(small_house), lessons, small_house.now, minutes, spans(small_house, minutes)
    )
    assert found is not None
    suggestions: list[stage.Json] = found["changes"]
    return suggestions


def crowd(small_house: House, desk: str, count: int) -> None:
    for _ in range(count):
        small_house.take(small_house.concern(desk), language="de")


def coming(desk: str, hourly: float) -> Mapping[tuple[str, str, bool], Mapping[int, float]]:
    return {(desk, "de", False): dict.fromkeys(range(24), hourly)}


def waits(day: list[Wait]) -> dict[int, float]:
    return {one.visitor: one.wait or 0.0 for one in day}


def test_everybody_who_is_inside_takes_part_and_none_twice(small_house: House) -> None:
    who = small_house.clerk("4", desks=("jobcenter",))
    crowd(small_house, "jobcenter", 4)
    crowd(small_house, "landkreis", 1)  # nobody is there for her
    called, _ = small_house.do(calls.call_next, who, "4")
    small_house.do(lambda t: slip.add_stop(t, who, t.stop(called.id), "pilot", small_house.concern("pilot")))
    there = on_stage(small_house)
    begin = there.casts[0].begin
    assert (len(begin.waiting), list(begin.served), list(begin.away)) == (4, ["4"], [])
    assert [task.task.desk for task in begin.served["4"].who.visitor.stops] == ["jobcenter", "pilot"]
    day = there.as_it_is[0]
    assert sorted((one.desk, one.kind) for one in day) == sorted(
        [("jobcenter", "walk-in")] * 3 + [("landkreis", "walk-in"), ("pilot", "follow-up")]
    )


def test_the_same_state_is_played_the_same_every_time_and_seeds_differ(small_house: House) -> None:
    small_house.clerk("4", desks=("jobcenter",))
    crowd(small_house, "jobcenter", 5)
    known = Known(hourly=coming("jobcenter", 4))
    one, other = on_stage(small_house, known), on_stage(small_house, known)
    assert one.as_it_is == other.as_it_is
    assert len({tuple(waits(day).values()) for day in one.as_it_is}) == len(one.as_it_is) == stage.MOST_PLAYS


def test_the_wait_so_far_counts_and_who_is_called_by_nobody_waits_until_the_house_is_empty(
    small_house: House,
) -> None:
    crowd(small_house, "jobcenter", 1)
    small_house.later(minutes=20)
    there = on_stage(small_house, minutes=100)
    (alone,) = there.as_it_is[0]
    assert (alone.entered, alone.wait) == (-20, 100 + 45 + 20)


def test_another_counter_brings_what_the_same_people_wait_less(small_house: House) -> None:
    small_house.clerk("4", desks=("jobcenter",))
    crowd(small_house, "jobcenter", 8)
    there = on_stage(small_house)
    opened = next(one for one in changes.changes(small_house.site, seen(small_house)) if one.kind == "open")
    found = there.effect(opened)
    pairs = [
        (waits(day), waits(there.play(cast, opened.place)))
        for day, cast in zip(there.as_it_is, there.casts, strict=True)
    ]
    assert all(set(before) == set(after) for before, after in pairs)
    gains = [sum(before.values()) / 8 - sum(after.values()) / 8 for before, after in pairs]
    assert found["gain"] == round(sum(gains) / len(gains)) > 10
    assert 0 < found["give"] < found["gain"]
    assert (found["kind"], found["desks"]) == ("open", ["jobcenter"])


def test_a_harm_is_said_as_a_harm(small_house: House) -> None:
    small_house.clerk("4", desks=("jobcenter",))
    small_house.clerk("3", 2, desks=("jobcenter",))
    crowd(small_house, "jobcenter", 6)
    there = on_stage(small_house)
    away = Place("3", frozenset({"landkreis"}), frozenset({"de"}))
    assert there.effect(changes.Change("move", away, ("landkreis",)))["gain"] < 0


def test_only_what_helps_beyond_chance_is_suggested(small_house: House) -> None:
    small_house.clerk("4", desks=("jobcenter",))
    crowd(small_house, "jobcenter", 7)
    found = suggested(small_house)
    assert found
    assert all(one["gain"] > one["give"] >= 0 for one in found)
    assert len({(one["kind"], *one["desks"]) for one in found}) == len(found)


def test_a_break_is_over_by_itself_and_an_open_counter_may_take_more_or_go_over(small_house: House) -> None:
    pilot = small_house.site.counters[0]
    both = pilot.model_copy(update={"desks": ("pilot", "jobcenter")})
    counters_of = tuple(both if one.id == pilot.id else one for one in small_house.site.counters)
    small_house.site = small_house.site.model_copy(update={"counters": counters_of})
    small_house.clerk(pilot.id, desks=("pilot",))
    small_house.clerk("2", 2, desks=("pilot",))
    away = small_house.clerk("4", 3, desks=("jobcenter",))
    small_house.do(counters.pause_counter, away, "4")
    crowd(small_house, "jobcenter", 4)
    kinds = [
        (one.kind, one.place.counter)
        for one in changes.changes(small_house.site, seen(small_house))
        if one.place.counter in (pilot.id, "4")
    ]
    assert kinds == [("more", pilot.id), ("move", pilot.id)]
    there = on_stage(small_house)
    assert list(there.casts[0].begin.away) == ["4"]
    called = [one for one in there.as_it_is[0] if one.desk == "jobcenter"]
    assert all(one.wait is not None and one.wait < 300 for one in called)


def test_nobody_leaves_a_desk_that_is_served_by_nobody_else(small_house: House) -> None:
    pilot = small_house.site.counters[0].model_copy(update={"desks": ("pilot", "jobcenter")})
    rest = tuple(one for one in small_house.site.counters if one.id != pilot.id)
    small_house.site = small_house.site.model_copy(update={"counters": (pilot, *rest)})
    small_house.clerk(pilot.id, desks=("pilot",))
    crowd(small_house, "jobcenter", 4)
    found = {
        one.kind
        for one in changes.changes(small_house.site, seen(small_house))
        if one.place.counter == pilot.id
    }
    assert found == {"more"}


def test_a_desk_that_would_be_through_far_too_late_may_close_early(small_house: House) -> None:
    small_house.clerk("4", desks=("jobcenter",))
    crowd(small_house, "jobcenter", 6)
    known = Known(
        talks=dict.fromkeys((c.id for c in small_house.site.concerns), Talk(20, 0.3)),
        hourly=coming("jobcenter", 12),
    )
    early = on_stage(small_house, known, minutes=90).closing_early(small_house.now)
    assert early is not None
    assert (early["kind"], early["desks"], early["counter"]) == ("close", ["jobcenter"], None)
    assert early["closes_at"] == (small_house.now + timedelta(minutes=30)).isoformat()
    assert early["sooner"] >= stage.LATE
    assert early["away"] >= 6  # an hour of newcomers
    assert on_stage(small_house, known, minutes=25).closing_early(small_house.now) is None  # takes nobody now


def test_a_desk_that_will_be_through_in_time_stays_open(small_house: House) -> None:
    small_house.clerk("4", desks=("jobcenter",))
    crowd(small_house, "jobcenter", 3)
    assert on_stage(small_house, Known(hourly=coming("jobcenter", 1))).closing_early(small_house.now) is None


def test_who_comes_does_not_depend_on_what_is_changed(small_house: House) -> None:
    small_house.clerk("4", desks=("jobcenter",))
    crowd(small_house, "jobcenter", 3)
    there = on_stage(small_house, Known(hourly=coming("jobcenter", 6)))
    cast = there.casts[0]
    assert {one.stops[0].task.desk for one in cast.coming} == {"jobcenter"}
    changed = [one for one in changes.changes(small_house.site, seen(small_house)) if one.kind == "open"]
    before, after = there.play(cast), there.play(cast, changed[0].place)
    assert set(waits(before)) == set(waits(after))
    assert len(before) == 3 + len(cast.coming)


def test_after_closing_who_waits_is_still_called(small_house: House) -> None:
    small_house.clerk("4", desks=("jobcenter",))
    crowd(small_house, "jobcenter", 2)
    there = on_stage(small_house, minutes=0)
    first, second = there.as_it_is[0]
    assert (first.wait, second.wait == there.world.closes + 45) == (0, False)
