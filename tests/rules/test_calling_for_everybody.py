"""What holds for every queue and every policy: the order is certain, and nobody is overtaken without end."""

from datetime import datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules import calling
from queue_app.rules.calling import Caller, Policy, Waiting
from queue_app.rules.policy import longest_overtake
from tests.rules.test_calling import HERE, NOW, in_minutes, order, waiting


def people(draw: st.DrawFn) -> list[Waiting]:
    """People in the order in which they came; a visitor's later stop is entered after her arrival."""
    since = sorted(draw(st.lists(st.integers(0, 240), min_size=1, max_size=12)), reverse=True)
    found = []
    for number, minutes in enumerate(since, 1):
        first = draw(st.booleans())
        entered = minutes if first else draw(st.integers(0, minutes))
        appointment = draw(st.none() | st.integers(-90, 90)) if first else None
        found.append(
            waiting(
                number,
                minutes,
                entered_at=in_minutes(-entered),
                first=first,
                appointment_at=None if appointment is None else in_minutes(appointment),
                urgent=draw(st.sampled_from([False, False, False, True])),
                language=draw(st.sampled_from(["ar", "fa", "de"])),
                understood=draw(st.sampled_from([False, False, True])),
                short=draw(st.booleans()),
                desk=draw(st.sampled_from(["jobcenter", "pilot"])),
            )
        )
    return found


queues = st.composite(people)()
policies = st.builds(
    Policy,
    target=st.integers(0, 60),
    appointment_lead=st.integers(0, 60),
    appointment_held=st.integers(0, 30),
    late_credit=st.integers(0, 60),
    urgent_lead=st.integers(0, 60),
    follow_up_target=st.integers(0, 60),
    language_advantage=st.integers(0, 30),
    language_guard=st.integers(30, 90),
    elsewhere_delay=st.integers(0, 20),
)


@given(queues, policies, st.randoms())
def test_the_order_does_not_depend_on_how_the_stops_are_handed_in(
    stops: list[Waiting], policy: Policy, chance: Any
) -> None:
    shuffled = list(stops)
    chance.shuffle(shuffled)
    assert order(*shuffled, caller=HERE, policy=policy) == order(*stops, caller=HERE, policy=policy)


@given(queues, policies)
def test_nobody_is_overtaken_by_somebody_who_came_later_than_the_bound(
    stops: list[Waiting], policy: Policy
) -> None:
    def came(stop: Waiting) -> datetime:
        """From when on her patience counts: an appointment's from when it is due at the earliest."""
        if not stop.first or stop.appointment_at is None:
            return stop.arrived_at
        return max(stop.arrived_at, stop.appointment_at - timedelta(minutes=policy.appointment_lead))

    bound = timedelta(minutes=longest_overtake(policy))
    line = [pick.stop for pick in calling.order(stops, NOW, HERE, policy)]
    for place, stop in enumerate(line):
        assert all(earlier.arrived_at <= came(stop) + bound for earlier in line[:place])


@given(queues, policies)
def test_nobody_past_the_guard_is_overtaken_because_of_a_language(
    stops: list[Waiting], policy: Policy
) -> None:
    guard = timedelta(minutes=policy.language_guard)
    mute = Caller("3", HERE.desks)
    line, plain = order(*stops, caller=HERE, policy=policy), order(*stops, caller=mute, policy=policy)
    for stop in stops:
        if stop.id in line and NOW - stop.entered_at >= guard:
            assert set(line[: line.index(stop.id)]) <= set(plain[: plain.index(stop.id)])


@given(queues, policies)
def test_the_next_stop_is_the_first_in_order(stops: list[Waiting], policy: Policy) -> None:
    line = calling.order(stops, NOW, HERE, policy)
    assert calling.next_stop(stops, NOW, HERE, policy) == (line[0] if line else None)


@given(st.lists(st.integers(-120, 240), min_size=1, max_size=12))
def test_equals_keep_the_order_of_the_log_whatever_the_clock_did(clock: list[int]) -> None:
    stops = [waiting(number, minutes) for number, minutes in enumerate(clock, 1)]
    assert order(*stops, caller=HERE) == sorted(stop.id for stop in stops)
