"""Whom to call next, and why."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules import calling
from queue_app.rules.calling import Because, Waiting

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def waiting(number: int, **facts: Any) -> Waiting:
    arrived_at = facts.pop("arrived_at", NOW - timedelta(minutes=31))
    return Waiting(number, "jobcenter", "rent", facts.pop("arrived", number), arrived_at, arrived_at, **facts)


def order(*stops: Waiting, counter: str | None = None) -> list[int]:
    return [pick.stop.id for pick in calling.order(stops, NOW, counter)]


def test_who_came_first_is_called_first() -> None:
    assert order(waiting(3), waiting(1), waiting(2)) == [1, 2, 3]


def test_urgent_comes_before_appointments_and_appointments_before_walk_ins() -> None:
    assert order(waiting(1), waiting(2, appointment_at=NOW), waiting(3, urgent=True)) == [3, 2, 1]


def test_an_appointment_whose_time_has_not_come_waits_like_a_walk_in() -> None:
    assert order(waiting(1), waiting(2, appointment_at=NOW + timedelta(minutes=1))) == [1, 2]


def test_order_is_that_of_the_log_even_when_the_clock_was_set_back() -> None:
    assert order(waiting(1, arrived_at=NOW + timedelta(hours=1)), waiting(2)) == [1, 2]


def test_a_follow_up_stop_keeps_the_place_of_its_arrival() -> None:
    late_stop_of_an_early_visitor = waiting(9, arrived=1, first=False)
    assert order(waiting(2), late_stop_of_an_early_visitor) == [9, 2]


def test_who_lets_others_go_first_is_called_after_her_time_and_not_before() -> None:
    aside = waiting(1, not_before=NOW + timedelta(minutes=10))
    assert order(aside, waiting(2)) == [2, 1]
    assert calling.next_stop([aside], NOW, "3") is None
    assert calling.next_stop([aside], NOW + timedelta(minutes=10), "3") is not None


def test_who_was_sent_to_one_counter_is_called_there_only() -> None:
    wanted = waiting(1, wanted_counter="4")
    assert calling.next_stop([wanted], NOW, "3") is None
    assert order(wanted, waiting(2), counter="4") == [1, 2]


def test_the_reason_can_be_read_out() -> None:
    at = NOW - timedelta(minutes=5)
    reasons = [
        calling.order([stop], NOW)[0].because
        for stop in (
            waiting(1),
            waiting(2, urgent=True),
            waiting(3, appointment_at=at),
            waiting(4, first=False),
            waiting(5, not_before=NOW + timedelta(minutes=4, seconds=1)),
        )
    ]
    assert reasons == [
        Because("waited", {"minutes": 31}),
        Because("urgent", {"minutes": 31}),
        Because("appointment", {"at": at}),
        Because("next-stop", {"minutes": 31}),
        Because("later", {"minutes": 5}),
    ]


def test_a_wait_is_never_negative() -> None:
    assert calling.minutes_between(NOW, NOW - timedelta(hours=1)) == 0


@given(st.permutations(range(6)), st.sets(st.integers(0, 5)))
def test_the_order_does_not_depend_on_how_the_stops_are_handed_in(
    shuffled: list[int], urgent: set[int]
) -> None:
    stops = [waiting(i, urgent=i in urgent) for i in range(6)]
    assert order(*(stops[i] for i in shuffled)) == order(*stops)
