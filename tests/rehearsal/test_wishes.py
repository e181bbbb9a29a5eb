"""The people of a simulated day: seeded, and as the study says they are."""

from collections import Counter
from datetime import date
from itertools import pairwise
from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_app import config
from queue_app.rehearsal import habits, office
from queue_app.rehearsal.office import Plan
from queue_app.rehearsal.visits import talk_minutes
from queue_app.rehearsal.wishes import stranger, wishes

SITE = config.load(config.front("config.example.toml"), {}).sites[0]
DESK_OF = {concern.id: concern.desk for concern in SITE.concerns}


def plan(day: date = date(2026, 11, 24), leave_alone: tuple[str, ...] = (), **how: bool) -> Plan:
    found = office.plan(SITE, day, leave_alone, **how)
    assert found is not None
    return found


ALL = [wish for seed in range(150) for wish in wishes(plan(), seed)]


def test_the_same_seed_brings_the_same_people_and_another_seed_others() -> None:
    assert wishes(plan(), 7) == wishes(plan(), 7)
    assert wishes(plan(), 7) != wishes(plan(), 8)


@given(st.integers(), st.sampled_from([date(2026, 11, day) for day in (23, 24, 26, 27)]), st.booleans())
def test_people_come_in_order_while_tickets_are_given_with_wishes_the_house_knows(
    seed: int, day: date, ignore_hours: bool
) -> None:
    today = plan(day, ignore_hours=ignore_hours)
    people = wishes(today, seed)
    assert [wish.at for wish in people] == sorted(wish.at for wish in people)
    assert {wish.language for wish in people} <= set(SITE.languages)
    assert [w for w in people if len(set(w.concerns)) != len(w.concerns)] == []
    walk_ins = [w for w in people if w.booked_for is None]
    assert [w for w in walk_ins for c in w.concerns if not today.takes_tickets(DESK_OF[c], w.at)] == []
    assert [len(w.visits) - len(w.concerns) for w in people] == [1] * len(people)


def test_nobody_comes_for_a_desk_at_which_nobody_sits() -> None:
    people = wishes(plan(leave_alone=("5", "9"), ignore_hours=True), 1)
    assert {DESK_OF[c] for wish in people for c in wish.concerns} == {"pilot", "jobcenter", "landkreis"}
    assert wishes(plan(leave_alone=tuple(counter.id for counter in SITE.counters)), 1) == ()


def test_some_stand_at_the_door_at_opening_and_tap_one_after_the_other() -> None:
    first, gaps = 0, []
    for seed in range(50):
        early = [w.at for w in wishes(plan(), seed) if w.booked_for is None and w.at < habits.FIRST_MINUTES]
        first += sum(at <= 1 + len(early) * habits.AT_THE_DOOR * habits.TAP_MINUTES for at in early)
        gaps += [later - at for at, later in pairwise(early)]
    assert first / (len(gaps) + 50) == pytest.approx(habits.AT_THE_DOOR, abs=0.12)  # and who comes just then
    assert min(gaps) >= habits.TAP_MINUTES - 1e-9


def test_shares_are_those_of_the_study() -> None:
    total = sum(habits.LANGUAGES.values())
    spoken = Counter(w.language for w in ALL)
    for code, share in habits.LANGUAGES.items():
        assert spoken[code] / len(ALL) == pytest.approx(share / total, abs=0.015)
    assert mean(len(w.concerns) - 1 for w in ALL) == pytest.approx(sum(habits.CHAINS), abs=0.07)
    assert mean(w.booked_for is not None for w in ALL) == pytest.approx(habits.BOOKED, abs=0.02)
    booked = [w for w in ALL if w.booked_for is not None]
    assert mean(not w.comes for w in booked) == pytest.approx(habits.NO_SHOWS, abs=0.03)
    visits = [w.visits[0] for w in ALL]
    assert mean(not v.answers for v in visits) == pytest.approx(habits.NO_ANSWER, abs=0.01)
    lost = [v for v in visits if not v.answers]
    assert mean(v.returns_after is not None for v in lost) == pytest.approx(habits.RETURNS, abs=0.06)
    twists = Counter(v.twist for v in visits)
    assert {name: round(twists[name] / len(visits), 2) for name in habits.TWISTS} == pytest.approx(
        habits.TWISTS, abs=0.01
    )


def test_the_clerks_of_every_desk_have_about_as_much_to_do_as_the_study_says() -> None:
    concerns = {concern.id: concern for concern in SITE.concerns}
    asked: dict[str, float] = dict.fromkeys((desk.id for desk in SITE.desks), 0.0)
    today = plan(ignore_hours=True)
    for seed in range(60):
        for wish in wishes(today, seed):
            for concern in wish.concerns if wish.comes else ():
                asked[DESK_OF[concern]] += concerns[concern].minutes / 60
    there = {d: sum(s.minutes / len(s.desks) for s in today.shifts if d in s.desks) for d in asked}
    loads = [asked[desk] / there[desk] for desk in asked]
    assert min(loads) > 0.6 * habits.LOAD  # talks alone; ways, notes and interpreters come on top
    assert max(loads) < habits.LOAD


def test_talks_last_as_long_and_differ_as_much_as_the_configuration_says() -> None:
    concern = SITE.concerns[0]
    talks = [talk_minutes(concern, w.visits[0].talk, shared_language=True) for w in ALL]
    assert mean(talks) == pytest.approx(concern.minutes, rel=0.05)
    assert stdev(talks) / mean(talks) == pytest.approx(concern.spread, rel=0.1)


def test_talks_without_a_common_language_take_longer() -> None:
    concern = SITE.concerns[0]
    easy, hard = (talk_minutes(concern, 0.0, shared_language=shared) for shared in (True, False))
    assert hard == pytest.approx(1.3 * easy + 3)


def test_somebody_who_is_not_ours_comes_when_called() -> None:
    wish = stranger(plan(), 1, 5)
    assert [(v.answers, v.twist) for v in wish.visits] == [(True, "")]
    assert wish == stranger(plan(), 1, 5)
