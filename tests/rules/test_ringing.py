"""The time after each call."""

import pytest

from queue_app.rules.ringing import pause_after


@pytest.mark.parametrize(
    ("pauses", "after"), [((30, 60), [30, 60, 60, 60]), ((30,), [30] * 4), ((10, 20, 40), [10, 20, 40, 40])]
)
def test_each_call_has_its_time_and_the_last_one_goes_for_every_further_call(
    pauses: tuple[int, ...], after: list[int]
) -> None:
    assert [pause_after(calls, pauses) for calls in range(1, 5)] == after
