"""Whose papers a helper looks through while nobody waits for her."""

from datetime import UTC, datetime, timedelta
from typing import Any

from queue_app.rules.calling import Because, Caller, Waiting
from queue_app.rules.checking import to_check
from queue_app.rules.policy import Policy

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PILOT = Caller("1", frozenset({"pilot"}), frozenset({"de", "ar"}), helper=True)


def waiting(number: int, **facts: Any) -> Waiting:
    came = NOW - timedelta(minutes=20)
    return Waiting(number, facts.pop("desk", "jobcenter"), "rent", number, came, came, language="ar", **facts)


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


def test_whom_a_colleague_may_call_at_once_stays_in_her_place() -> None:
    free = [Caller("4", frozenset({"jobcenter"}))]
    assert to_check([waiting(1)], NOW, PILOT, free=free) is None
    pick = to_check([waiting(1), waiting(2, desk="landkreis")], NOW, PILOT, free=free)
    assert pick is not None
    assert pick.stop.id == 2


def test_a_counter_that_names_no_language_is_as_good_for_everybody_and_a_house_may_do_without() -> None:
    silent = Caller("1", PILOT.desks, helper=True)
    assert to_check([waiting(1)], NOW, silent) is not None
    assert to_check([waiting(1)], NOW, PILOT, Policy(check_papers=False)) is None
