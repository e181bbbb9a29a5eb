"""When messages are due, when they are tried again, when they are too late."""

from datetime import timedelta

import pytest

from queue_app.rules.post import pause, remind_at, still_wanted
from tests.support.house import MONDAY

DAY = timedelta(days=1)


def test_a_reminder_is_due_its_hours_before_unless_that_has_passed() -> None:
    assert remind_at(MONDAY + 3 * DAY, MONDAY, 24) == MONDAY + 2 * DAY
    assert remind_at(MONDAY + DAY, MONDAY, 24) is None
    assert remind_at(MONDAY + 3 * DAY, MONDAY, 0) is None


def test_the_pause_between_tries_grows_up_to_an_hour() -> None:
    minutes = [pause(tries).total_seconds() / 60 for tries in (1, 2, 3, 4, 5, 6, 7, 8, 1000)]
    assert minutes == [1, 2, 4, 8, 16, 32, 60, 60, 60]


@pytest.mark.parametrize(
    ("kind", "state", "ahead", "wanted"),
    [
        ("confirmation", "booked", 1, True),
        (
            "confirmation",
            "cancelled",
            1,
            True,
        ),  # its cancellation follows, and would else come out of nowhere
        ("confirmation", "booked", -1, False),
        ("change", "arrived", 1, True),
        ("reminder", "booked", 1, True),
        ("reminder", "arrived", 1, False),
        ("reminder", "booked", -1, False),
        ("cancellation", "cancelled", -1, True),
    ],
)
def test_a_message_is_sent_while_it_tells_something(kind: str, state: str, ahead: int, wanted: bool) -> None:
    assert still_wanted(kind, state, MONDAY + ahead * DAY, MONDAY) is wanted
