"""Which times may be booked."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules import hours, slots
from queue_app.rules.slots import Booked, Capacity
from tests.rules.test_hours import Desk, Line, Site

EIGHT = datetime(2026, 11, 24, 7, tzinfo=UTC)
MORNING = [(EIGHT, EIGHT + timedelta(hours=4))]
FAR = EIGHT + timedelta(days=30)


def at(minutes: float) -> datetime:
    return EIGHT + timedelta(minutes=minutes)


def offered(
    booked: list[Booked],
    minutes: int = 30,
    counters: int = 1,
    share: float = 1.0,
    kept: Callable[[datetime], float] = lambda _moment: 0.0,
    earliest: datetime = EIGHT,
) -> list[float]:
    found = slots.free(
        MORNING, booked, minutes, Capacity(counters, share, kept), grid=30, earliest=earliest, latest=FAR
    )
    return [(moment - EIGHT).total_seconds() / 60 for moment in found]


def test_an_empty_morning_is_offered_from_opening_until_it_no_longer_fits() -> None:
    assert offered([], 60) == [0, 30, 60, 90, 120, 150, 180]


def test_what_is_booked_is_not_offered_again() -> None:
    assert offered([Booked(at(60), 30)], 60) == [0, 90, 120, 150, 180]


def test_two_counters_take_two_at_once() -> None:
    one = [Booked(at(60), 30)]
    assert offered(one, counters=2) == offered([], counters=2)
    assert 60 not in offered([*one, *one], counters=2)


def test_a_share_of_the_span_stays_with_walk_ins() -> None:
    assert offered([Booked(at(0), 120)], share=0.5) == []
    assert offered([Booked(at(0), 90)], share=0.5) == [90, 120, 150, 180, 210]


def test_hours_can_be_kept_free_altogether_or_for_some_counters() -> None:
    assert offered([], kept=lambda moment: 1.0 if moment < at(120) else 0.0) == [120, 150, 180, 210]
    half = offered([Booked(at(0), 240)], counters=2, kept=lambda moment: 0.5 if moment < at(120) else 0.0)
    assert half == [120, 150, 180, 210]


def test_nothing_is_offered_before_the_lead_time() -> None:
    assert offered([], earliest=at(61)) == [90, 120, 150, 180, 210]


@pytest.mark.parametrize(
    ("minutes", "planned"), [([5], 15), ([15], 15), ([16], 30), ([12, 25], 45), ([], 15)]
)
def test_concerns_add_up_and_are_rounded_up_to_the_grid(minutes: list[float], planned: int) -> None:
    assert slots.length(minutes, 15) == planned


@pytest.mark.parametrize(("walk_ins", "promised"), [(0, True), (108, True), (109, False), (500, False)])
def test_a_short_wait_is_promised_only_where_little_is_expected(walk_ins: float, promised: bool) -> None:
    assert slots.quiet(EIGHT, [], walk_ins, 3) is promised


@pytest.mark.parametrize(
    ("minutes", "same_day", "kind"),
    [(-61, True, "too_early"), (-60, True, "in_time"), (10, True, "in_time"), (11, True, "late"),
     (0, False, "other_day")],
)  # fmt: skip
def test_a_check_in_is_early_in_time_or_late(minutes: int, same_day: bool, kind: str) -> None:
    assert slots.arrival(EIGHT, at(minutes), 60, 10, same_day=same_day).kind == kind


clock_times = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))


@given(
    st.sampled_from([date(2027, 3, 28), date(2027, 10, 31), date(2026, 12, 24), date(2026, 11, 24)]),
    st.lists(st.tuples(clock_times, clock_times).filter(lambda t: t[0] < t[1]), min_size=1, max_size=3),
    st.lists(st.tuples(st.integers(0, 95), st.sampled_from([15, 30, 45, 90])), max_size=12),
    st.integers(1, 3),
    st.floats(0.1, 1),
    st.sampled_from([15, 30, 60]),
)
def test_an_offered_slot_lies_in_open_hours_and_never_exceeds_capacity(
    day: date,
    lines: list[tuple[time, time]],
    taken: list[tuple[int, int]],
    counters: int,
    share: float,
    minutes: int,
) -> None:
    """Also in the nights when clocks change and on holidays, and however much of it is then booked."""
    desk = Desk(tuple(Line((hours.WEEKDAYS[day.weekday()],), *line) for line in lines))
    spans = hours.spans(Site((desk,), closed=(date(2026, 12, 24),)), desk, day)
    midnight = datetime.combine(day, time(0), ZoneInfo("Europe/Berlin")).astimezone(UTC)
    booked = [Booked(midnight + timedelta(minutes=15 * quarter), length) for quarter, length in taken]
    most = Capacity(counters, share, lambda _moment: 0.0)
    before = list(booked)
    for _ in range(40):
        found = slots.free(
            spans, booked, minutes, most, grid=15, earliest=midnight, latest=midnight + timedelta(days=2)
        )
        assert all(any(a <= s and s + timedelta(minutes=minutes) <= b for a, b in spans) for s in found)
        if not found:
            break
        booked.append(Booked(found[len(booked) % len(found)], minutes))
    for one in booked[len(before) :]:
        running = [b for b in booked if b.starts <= one.starts < b.ends]
        assert len(running) <= counters


@given(st.lists(st.tuples(st.integers(-60, 300), st.integers(0, 120)), max_size=6))
def test_what_lies_outside_of_some_spans_touches_none_of_them_and_fills_the_rest(
    spans: list[tuple[int, int]],
) -> None:
    whole = (at(0), at(240))
    others = [(at(begins), at(begins + length)) for begins, length in spans]
    found = slots.without(whole, others)
    for minute in range(240):
        inside = any(begins <= at(minute) < ends for begins, ends in others)
        assert any(begins <= at(minute) < ends for begins, ends in found) is not inside
