"""The demo's clock and the morning it jumps to."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from queue_app.config import Settings
from queue_app.rehearsal.clock import DemoClock, morning

START = datetime(2026, 11, 23, 6, 58, tzinfo=UTC)


def test_office_time_runs_as_fast_as_the_pace_says() -> None:
    clock, begun = DemoClock(START, 3600), time.monotonic()
    time.sleep(0.05)
    hours = (clock() - START) / timedelta(hours=1)
    assert 0.05 <= hours <= time.monotonic() - begun


def test_office_time_waits_for_the_next_deed_and_goes_on_from_there() -> None:
    clock = DemoClock(START, 1e6)
    now = clock()
    deed = now + timedelta(days=5)  # nearly half a second: a busy machine takes its time from line to line
    clock.hold(deed)
    time.sleep(0.6)
    assert clock() == deed
    clock.hold(None)
    assert clock() > deed


def test_office_time_never_goes_back() -> None:
    clock = DemoClock(START, 1)
    now = clock()
    clock.hold(START - timedelta(hours=1))
    assert clock() >= now
    clock.jump_to(START - timedelta(hours=1))
    assert clock() >= now


def test_office_time_jumps_forward_also_when_it_was_held() -> None:
    clock, later = DemoClock(START, 1), START + timedelta(days=1)
    clock.hold(START)
    clock.jump_to(later)
    assert later <= clock() < later + timedelta(minutes=1)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ((2026, 11, 23, 3, 0), (2026, 11, 23, 6, 58)),  # a Monday night: this morning
        ((2026, 11, 23, 12, 0), (2026, 11, 24, 6, 58)),
        ((2026, 11, 24, 16, 0), (2026, 11, 26, 6, 58)),  # nobody is there on Wednesdays
        (
            (2026, 12, 22, 18, 0),
            (2026, 12, 28, 6, 58),
        ),  # a Wednesday, the house's own day off, Christmas, a weekend
        ((2027, 3, 29, 12, 0), (2027, 3, 30, 5, 58)),  # summer time
    ],
)
def test_the_next_morning_is_two_minutes_before_a_desk_opens(
    example: Settings, now: tuple[int, ...], expected: tuple[int, ...]
) -> None:
    assert morning(example.sites[0], _utc(now)) == _utc(expected)


def _utc(moment: tuple[int, ...]) -> datetime:
    year, month, day, hour, minute = moment
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def test_without_any_opening_there_is_no_morning(example: Settings) -> None:
    site = example.sites[0]
    shut = site.model_copy(update={"desks": tuple(d.model_copy(update={"hours": ()}) for d in site.desks)})
    assert morning(shut, START) == START
