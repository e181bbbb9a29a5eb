"""Keeping a counter for an appointment, seeing the end of the day, and whose papers are looked through."""

from datetime import UTC, datetime, timedelta
from typing import Any

from queue_app.rules.calling import Because, Caller, Waiting
from queue_app.rules.checking import to_check
from queue_app.rules.holding import ends_late

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PILOT = Caller("1", frozenset({"pilot"}), frozenset({"de", "ar"}), helper=True)


def waiting(number: int, **facts: Any) -> Waiting:
    came = NOW - timedelta(minutes=20)
    return Waiting(number, facts.pop("desk", "jobcenter"), "rent", number, came, came, language="ar", **facts)


def test_the_day_ends_late_when_a_desk_has_more_work_than_its_counters_have_minutes() -> None:
    work = {"jobcenter": 90.0, "pilot": 10.0}
    assert not ends_late(work, {"jobcenter": 2, "pilot": 1}, 45)
    assert ends_late(work, {"jobcenter": 2, "pilot": 1}, 44)


def test_a_desk_that_nobody_serves_says_nothing_about_the_end_of_the_day() -> None:
    assert not ends_late({"jobcenter": 90.0}, {"jobcenter": 0}, 5)


def test_a_helper_looks_through_the_papers_of_whom_she_understands_and_who_is_called_last() -> None:
    pick = to_check([waiting(1), waiting(2), waiting(3)], NOW, PILOT)
    assert pick is not None
    assert (pick.stop.id, pick.because) == (3, Because("check", {"minutes": 20}))


def test_papers_are_not_looked_through_twice_nor_by_somebody_who_is_no_helper() -> None:
    assert to_check([waiting(1)], NOW, PILOT, done={1}) is None
    assert to_check([waiting(1)], NOW, Caller("3", frozenset({"pilot"}), PILOT.languages)) is None


def test_nobody_is_away_with_a_helper_who_may_be_called_any_moment_or_who_asked_for_a_pause() -> None:
    stops = [
        waiting(1, short=True),
        waiting(2, urgent=True),
        waiting(3, appointment_at=NOW + timedelta(minutes=50)),
        waiting(4, wanted_counter="3"),
        waiting(5, not_before=NOW + timedelta(minutes=5)),
        waiting(6, desk="pilot"),
    ]
    assert to_check(stops, NOW, PILOT) is None
