"""Whom to call next, and why."""

from datetime import UTC, datetime, timedelta
from typing import Any

from queue_app.rules import calling
from queue_app.rules.calling import Because, Caller, Policy, Waiting
from queue_app.rules.holding import Booked, Colleague, Outlook

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HERE = Caller("3", frozenset({"jobcenter"}), frozenset({"de", "ar"}))
PILOT = Caller("1", frozenset({"pilot"}), frozenset({"de"}))


def waiting(number: int, since: float = 31, **facts: Any) -> Waiting:
    """Somebody who came so many minutes ago, at the Jobcenter for her rent."""
    arrived_at = facts.pop("arrived_at", NOW - timedelta(minutes=since))
    entered_at = facts.pop("entered_at", arrived_at)
    desk = facts.pop("desk", "jobcenter")
    return Waiting(number, desk, "rent", facts.pop("arrived", number), arrived_at, entered_at, **facts)


def order(*stops: Waiting, caller: Caller | None = None, **named: Any) -> list[int]:
    return [pick.stop.id for pick in calling.order(stops, NOW, caller, **named)]


def reason(stop: Waiting, caller: Caller | None = HERE, **named: Any) -> Because:
    return calling.order([stop], NOW, caller, **named)[0].because


def in_minutes(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


# ---- due times


def test_who_came_first_is_called_first() -> None:
    assert order(waiting(3), waiting(1), waiting(2)) == [1, 2, 3]


def test_urgent_comes_before_appointments_and_appointments_before_walk_ins() -> None:
    assert order(waiting(1), waiting(2, appointment_at=NOW), waiting(3, urgent=True)) == [3, 2, 1]


def test_an_appointment_is_due_before_its_time_and_not_as_soon_as_its_visitor_comes() -> None:
    soon = waiting(2, 0, appointment_at=in_minutes(10))
    late = waiting(3, 0, appointment_at=in_minutes(60))
    assert order(waiting(1, 20), soon, late) == [2, 1, 3]


def test_who_is_late_for_her_appointment_by_more_than_it_is_held_is_a_walk_in_with_credit() -> None:
    in_time = waiting(4, 0, appointment_at=in_minutes(-10))
    too_late = waiting(3, 0, appointment_at=in_minutes(-11))
    assert order(waiting(1, 16), waiting(2, 14), too_late, in_time) == [4, 1, 3, 2]


def test_order_is_that_of_the_log_even_when_the_clock_was_set_back() -> None:
    before = [waiting(n, since) for n, since in ((1, -50), (2, -40))]
    after = [waiting(n, since) for n, since in ((3, 15), (4, 10))]
    assert order(*after, *before) == [1, 2, 3, 4]
    assert order(*after, *before, caller=HERE) == [1, 2, 3, 4]


def test_a_follow_up_stop_is_due_soon_after_it_entered_its_queue() -> None:
    follow_up = waiting(9, 12, entered_at=in_minutes(-1), first=False)
    assert order(waiting(8, 17), waiting(10, 11), follow_up) == [8, 9, 10]
    assert order(waiting(8, 15), waiting(10, 11), follow_up) == [9, 8, 10]


def test_a_follow_up_stop_keeps_the_place_of_its_arrival() -> None:
    late_stop_of_an_early_visitor = waiting(9, 60, arrived=1, entered_at=NOW, first=False)
    assert order(waiting(2), late_stop_of_an_early_visitor) == [9, 2]


def test_who_lets_others_go_first_is_called_after_her_time_and_not_before() -> None:
    aside = waiting(1, not_before=in_minutes(10))
    assert order(aside, waiting(2)) == [2, 1]
    assert calling.next_stop([aside], NOW, HERE) is None
    assert calling.next_stop([aside], in_minutes(10), HERE) is not None


# ---- what a counter may call


def test_who_was_sent_to_one_counter_is_called_there_only() -> None:
    wanted = waiting(1, wanted_counter="4", short=True)
    assert calling.next_stop([wanted], NOW, HERE) is None
    assert order(wanted, waiting(2), caller=Caller("4", HERE.desks)) == [1, 2]


def test_a_counter_calls_its_own_desks_and_short_concerns_of_all() -> None:
    stops = waiting(1), waiting(2, short=True)
    assert order(*stops, caller=PILOT) == [2]
    assert order(*stops, caller=HERE) == [1, 2]


def test_with_short_concerns_at_home_only_a_helper_takes_those_of_others() -> None:
    at_home = Policy(short_anywhere=False)
    helper = Caller("1", frozenset({"pilot"}), helper=True)
    assert order(waiting(1, short=True), caller=PILOT, policy=at_home) == []
    assert order(waiting(1, short=True), caller=helper, policy=at_home) == [1]


def test_a_clerk_takes_what_she_is_trained_for_whatever_its_desk() -> None:
    trained = Caller("1", frozenset({"pilot"}), trained=frozenset({"rent"}))
    assert order(waiting(1), caller=trained) == [1]


def test_a_short_concern_of_another_desk_can_be_made_to_come_later() -> None:
    stops = waiting(1, 31, short=True), waiting(2, 30, desk="pilot")
    assert order(*stops, caller=PILOT) == [1, 2]
    assert order(*stops, caller=PILOT, policy=Policy(elsewhere_delay=2)) == [2, 1]


# ---- languages


def test_who_is_understood_here_comes_sooner_by_the_language_advantage_and_no_more() -> None:
    assert order(waiting(1, 30, language="fa"), waiting(2, 21, language="ar"), caller=HERE) == [2, 1]
    assert order(waiting(1, 31, language="fa"), waiting(2, 20, language="ar"), caller=HERE) == [1, 2]


def test_a_counter_that_names_no_language_is_as_good_for_everybody() -> None:
    silent = Caller("3", HERE.desks)
    assert order(waiting(1, language="fa"), waiting(2, language="ar"), caller=silent) == [1, 2]


def test_who_has_waited_as_long_as_the_guard_is_overtaken_by_no_language() -> None:
    assert order(waiting(1, 45, language="fa"), waiting(2, 44, language="ar"), caller=HERE) == [1, 2]
    assert order(waiting(1, 44, language="fa"), waiting(2, 43, language="ar"), caller=HERE) == [2, 1]


def test_who_brings_somebody_who_speaks_her_language_is_understood_at_every_counter() -> None:
    brings = waiting(2, 21, language="ti", understood=True)
    assert order(waiting(1, 30, language="fa"), brings, caller=HERE) == [2, 1]
    assert order(
        waiting(1, 31, language="fa"), waiting(2, 20, language="ti", understood=True), caller=HERE
    ) == [
        1,
        2,
    ]
    assert order(waiting(1, 30, language="ar"), brings, caller=HERE) == [
        1,
        2,
    ]  # no more than a common language
    assert reason(brings) == Because("accompanied", {"minutes": 21})


def test_plain_german_is_german() -> None:
    assert HERE.speaks("de-simple")


# ---- keeping a counter free, and closing


def keeping(*minutes: float, colleagues: tuple[Colleague, ...] = ()) -> Outlook:
    return Outlook([Booked("jobcenter", in_minutes(m)) for m in minutes], colleagues)


def test_a_counter_is_kept_for_an_appointment_that_a_talk_would_make_late() -> None:
    long, quick = waiting(1, 20, minutes=38), waiting(2, 20, minutes=10)
    assert order(long, quick, caller=HERE, outlook=keeping(8)) == [2, 1]
    assert calling.next_stop([long], NOW, HERE, outlook=keeping(8)) is None
    assert calling.next_stop([long], NOW, HERE, outlook=keeping(11)) is not None
    assert calling.next_stop([long], NOW, HERE, Policy(hold=0), keeping(8)) is not None


def test_a_counter_is_not_kept_while_a_colleague_will_be_free() -> None:
    free_soon = Colleague(HERE.desks, in_minutes(12))
    long = waiting(1, 20, minutes=38)
    assert calling.next_stop([long], NOW, HERE, outlook=keeping(8, colleagues=(free_soon,))) is not None
    assert calling.next_stop([long], NOW, HERE, outlook=keeping(8, 9, colleagues=(free_soon,))) is None
    assert calling.next_stop([long], NOW, HERE, outlook=keeping(6, colleagues=(free_soon,))) is None


def test_nothing_holds_an_appointment_or_an_urgent_concern_back() -> None:
    long = [waiting(1, minutes=38, urgent=True), waiting(2, minutes=38, appointment_at=in_minutes(3))]
    assert order(*long, waiting(3, 90, minutes=38), caller=HERE, outlook=keeping(8)) == [1, 2, 3]


def test_who_has_waited_as_long_as_the_guard_is_held_back_by_no_appointment() -> None:
    assert calling.next_stop([waiting(1, 29, minutes=38)], NOW, HERE, outlook=keeping(8)) is None
    assert calling.next_stop([waiting(1, 30, minutes=38)], NOW, HERE, outlook=keeping(8)) is not None


def test_before_closing_appointments_and_urgent_concerns_come_first_of_all() -> None:
    stops = waiting(1, 200), waiting(2, 0, appointment_at=in_minutes(90)), waiting(3, 0, urgent=True)
    assert order(*stops, caller=HERE) == [1, 3, 2]
    assert order(*stops, caller=HERE, outlook=Outlook(closing=True)) == [3, 2, 1]
    never = Policy(strict_at_closing=False)
    assert order(*stops, caller=HERE, policy=never, outlook=Outlook(closing=True)) == [1, 3, 2]


# ---- reasons


def test_the_reason_can_be_read_out() -> None:
    at = NOW - timedelta(minutes=5)
    assert [
        reason(waiting(1)),
        reason(waiting(2, urgent=True)),
        reason(waiting(3, appointment_at=at)),
        reason(waiting(4, first=False)),
        reason(waiting(5, not_before=NOW + timedelta(minutes=4, seconds=1))),
        reason(waiting(6, language="ar")),
        reason(waiting(7, language="ar"), caller=None),
        reason(waiting(8, language="de-simple")),
        reason(waiting(9, short=True), caller=PILOT),
        reason(waiting(10, 20, minutes=38), outlook=keeping(8)),
    ] == [
        Because("waited", {"minutes": 31}),
        Because("urgent", {"minutes": 31}),
        Because("appointment", {"at": at}),
        Because("next-stop", {"minutes": 31}),
        Because("later", {"minutes": 5}),
        Because("speaks", {"minutes": 31, "language": "ar"}),
        Because("waited", {"minutes": 31}),
        Because("waited", {"minutes": 31}),
        Because("elsewhere", {"minutes": 31, "desk": "jobcenter"}),
        Because("kept", {"at": in_minutes(8)}),
    ]


def test_a_wait_is_never_negative() -> None:
    assert calling.minutes_between(NOW, NOW - timedelta(hours=1)) == 0
