"""Numbers that somebody took for fun: many, one right after the other."""

from collections.abc import Sequence
from datetime import datetime, timedelta

SLACK = timedelta(seconds=10)


def newest_series(taken: Sequence[datetime], at_least: int, pause_seconds: int) -> int:
    """How many of the newest numbers were taken in one go, 0 when it was no flood.

    `taken` in the order of the numbers. One go: never longer than `pause_seconds` (and some slack) between two, the
    pace at which a kiosk gives numbers to somebody who plays with it. Fewer than `at_least`, which a kiosk gives
    without slowing down, are a busy morning.
    """
    pause = timedelta(seconds=pause_seconds) + SLACK
    count = 1 if taken else 0
    while count < len(taken) and taken[-count] - taken[-count - 1] <= pause:
        count += 1
    return count if count >= at_least else 0
