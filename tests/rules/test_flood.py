"""What tells somebody who plays with the kiosk from a busy morning."""

from datetime import UTC, datetime, timedelta

import pytest

from queue_app.rules.flood import newest_series

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("gaps", "found"),
    [
        ([], 0),
        ([3] * 10, 0),  # eleven in a row: people who waited at the door
        ([3] * 11, 12),
        ([3] * 11 + [30] * 8, 20),  # slowed down by the kiosk
        ([600] + [3] * 11, 12),  # who came before is not of the series
        ([3] * 11 + [600], 0),  # and it is over once somebody comes at leisure
    ],
)
def test_many_numbers_in_one_go_are_a_series(gaps: list[int], found: int) -> None:
    taken = [NINE]
    for gap in gaps:
        taken.append(taken[-1] + timedelta(seconds=gap))
    assert newest_series(taken, 12, 30) == found


def test_without_numbers_there_is_no_series() -> None:
    assert newest_series([], 1, 30) == 0
