"""The model of the day: the same people under every rule, and figures that say what happened."""

import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from click.testing import CliRunner

from bench.office import study
from queue_app.cli import group
from queue_app.config import Settings
from queue_app.rehearsal.model import figures, house, planning
from queue_app.rehearsal.model.command import Asked, Unanswerable, rehearse
from queue_app.rehearsal.model.inside import Wait
from queue_app.rehearsal.model.levers import POLICIES, Levers
from queue_app.rehearsal.model.run import Rehearsal
from queue_app.rules.policy import Policy

CONTRACT = (
    "policy", "days", "mean_wait", "p90_wait", "p99_wait", "visit_mean", "appointments_within_10", "language_gap",
    "by_desk", "by_hour", "ci95",
)  # fmt: skip


def stage(days: int = 3, seed: int = 1) -> Rehearsal:
    return Rehearsal((study(),), days, seed)


# ---- the people


def test_the_same_seed_gives_the_same_people_and_another_one_others() -> None:
    assert stage().people(0) == stage().people(0)
    assert stage().people(0) != stage(seed=2).people(0)
    assert stage().people(0) != stage().people(1)


def test_every_policy_meets_the_same_people_with_the_same_first_stops() -> None:
    def met(levers: Levers) -> list[set[int]]:
        return [{w.visitor for w in day} for day in stage().play(levers)]

    assert met(POLICIES["fifo"]) == met(POLICIES["own-line"]) == met(POLICIES["full"])


def test_without_appointments_the_same_people_come_and_take_a_number() -> None:
    world, rehearsal = study(), stage()
    some, others = rehearsal.people(0).visitors, replace(rehearsal, appointments=False).people(0).visitors
    come = [one for one in some if not one.booked or one.off is not None]
    assert [(one.id, one.stops) for one in others] == [(one.id, one.stops) for one in come]
    assert [one.at for one in others if one.id in {v.id for v in some if not v.booked}] == [
        one.at for one in some if not one.booked
    ]
    assert not any(one.booked for one in others)
    assert all(world.takes(one.stops[0].task.desk, one.at) for one in others)


def test_a_rehearsal_is_the_same_every_time() -> None:
    assert stage().play(POLICIES["full"]) == stage().play(POLICIES["full"])


def test_everybody_who_came_is_called() -> None:
    for name in POLICIES:
        assert all(w.wait is not None and w.wait >= 0 for day in stage().play(POLICIES[name]) for w in day)


def test_pooled_first_come_first_served_beats_own_lines_and_the_rule_beats_both() -> None:
    own, fifo, full = (
        figures.figures(name, stage(20).play(POLICIES[name]), frozenset("de")).mean_wait
        for name in ("own-line", "fifo", "full")
    )
    assert full < 0.6 * fifo < 0.6 * own


def test_short_concerns_anywhere_are_what_the_policy_says() -> None:
    home = Levers(calling=replace(Policy(), short_anywhere=False, hold=0))
    assert any(w.elsewhere for day in stage().play(Levers()) for w in day)
    assert {w.desk for day in stage().play(home) for w in day if w.elsewhere} <= {
        "counselling",
        "jobcenter",
        "landkreis",
    }  # helpers take them all the same


# ---- what is planned


def test_appointments_by_forecast_do_not_meet_at_one_time_while_another_is_free() -> None:
    world, day = study(), stage().people(0)
    book = planning.load_aware(world, day)
    desk_of = {v.id: v.stops[0].task.desk for v in day.visitors}
    alone = [at for visitor, at in book.items() if desk_of[visitor] == "counselling"]
    assert len(alone) == len(set(alone))


def test_breaks_by_forecast_keep_their_length_and_lie_around_noon() -> None:
    arranged = planning.breaks_by_forecast(study())
    assert [length for seat in arranged.seats for _, length in seat.breaks] == [45.0] * 8
    starts = [start for seat in arranged.seats for start, _ in seat.breaks]
    assert min(starts) >= planning.BREAK_FROM
    assert max(starts) + 45 <= planning.BREAK_UNTIL


# ---- figures


def wait(minutes: float, kind: str = "walk-in", visitor: int = 1, language: str = "ar") -> Wait:
    return Wait(visitor, "pilot", language, kind, 60.0, 9, minutes)


def test_the_figures_of_a_day_that_can_be_counted_by_hand() -> None:
    day = [wait(10), wait(20, "follow-up"), wait(5, "appointment", 2), wait(12, "appointment", 3),
           wait(30, visitor=4, language="fa")]  # fmt: skip
    found = figures.figures("fifo", [day], frozenset({"ar", "de"}))
    assert (found.mean_wait, found.p90_wait, found.visit_mean) == (20, 30, 77 / 4)
    assert (found.appointments_within_10, found.language_gap) == (0.5, 15)
    assert (found.by_desk, found.by_hour, found.ci95) == ({"pilot": 20}, {"09": 20}, (20, 20))


def test_differences_are_paired_by_day() -> None:
    ours, theirs = [[wait(1)], [wait(11)]], [[wait(3)], [wait(13)]]
    assert figures.paired(ours, theirs) == (-2, 0)


def test_the_interval_holds_the_mean_over_all_stops() -> None:
    low, high = figures.pooled_interval([[1.0, 2.0, 3.0], [10.0]])
    assert low < 4 < high


# ---- the office of a configuration


def test_the_weekdays_of_the_example_have_the_counters_that_are_open_then(example: Settings) -> None:
    monday, tuesday, thursday, _friday = house.week(example.sites[0], 92)
    assert ("landkreis" in monday.desks, "landkreis" in tuesday.desks) == (False, True)
    assert monday.visitors < tuesday.visitors < thursday.visitors
    assert sum(world.visitors for world in house.week(example.sites[0], 92)) == pytest.approx(4 * 92)


def test_one_counter_more_is_one_like_the_last_of_its_desk(example: Settings) -> None:
    world = house.week(example.sites[0])[1]
    more = house.with_counters(world, "jobcenter", 1)
    assert [seat.counter for seat in more.seats][-1] == "jobcenter +1"
    assert house.with_counters(more, "jobcenter", -1) == world


def test_one_counter_more_shortens_the_waits_of_the_same_people(example: Settings) -> None:
    asked = Asked(days=8, seed=3, policies=("full",), counters={"jobcenter": 1})
    (before, here), (after, changed) = rehearse(example.sites[0], asked)
    assert after.mean_wait < before.mean_wait
    assert [len(day) for day in here] == [len(day) for day in changed]


def test_a_desk_that_does_not_exist_and_a_desk_without_counters_are_said(example: Settings) -> None:
    for counters, said in (
        ({"nowhere": 1}, "There is no desk 'nowhere'"),
        ({"jobcenter": -4}, "jobcenter has not so many counters of its own"),
        ({"jobcenter": -3}, "With these counters nobody would serve jobcenter."),
    ):
        with pytest.raises(Unanswerable, match=re.escape(said)):
            rehearse(example.sites[0], Asked(days=1, seed=1, counters=counters))


# ---- the command


def said(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(group, ["rehearse", "--days", "2", *words], prog_name="queue-app")
    return done.exit_code, done.stdout, done.stderr


def test_one_policy_in_json_is_one_object_with_the_names_of_the_contract() -> None:
    code, out, err = said("--policy", "full", "--json", "--visitors", "60", "--seed", "7")
    found = json.loads(out)
    assert (code, tuple(found), found["policy"], found["days"], err) == (0, CONTRACT, "full", 2, "")


def test_the_table_compares_all_policies_and_the_bar_is_on_standard_error() -> None:
    code, out, err = said("--short-anywhere", "off")
    assert code == 0
    names = ["own-line", "fifo", "full", "full, short anywhere off"]
    assert [line.split("  ")[0] for line in out.splitlines()[4:8]] == names
    assert "Rehearsing" in err
    assert "Rehearsing" not in out


def test_the_chart_is_a_page_with_every_policy(tmp_path: Path) -> None:
    file = tmp_path / "waits.svg"
    assert said("--json", "--out", str(file))[0] == 0
    texts = "".join(Xml.fromstring(file.read_text(encoding="utf-8")).itertext())  # noqa: S314 - our own page
    assert all(name in texts for name in POLICIES)


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("--counters", "jobcenter"), 2, "'jobcenter' is not like jobcenter=+1."),
        (("--policy", "lifo"), 2, "'lifo' is not one of"),
        (("--site", "nowhere"), 1, "There is no site 'nowhere'."),
        (("--counters", "nowhere=+1"), 1, "There is no desk 'nowhere' with counters."),
        (("--out", "/nowhere/x.svg", "--json"), 1, "/nowhere/x.svg cannot be written"),
    ],
)
def test_what_cannot_be_answered_is_one_sentence(words: tuple[str, ...], code: int, sentence: str) -> None:
    found = said(*words)
    assert found[0] == code
    assert sentence in found[2]
