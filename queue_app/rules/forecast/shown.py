"""What is said of a wait: a range in steps of five minutes that falls freely and rises seldom."""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

STEP_MINUTES = 5
MOST_SHOWN = 24 * 60
RAISED_EVERY = timedelta(minutes=5)


@dataclass(frozen=True)
class Told:
    """What a visitor has been told: minutes in steps of five, and when an end was last raised (aware UTC)."""

    low: int
    high: int
    raised_at: datetime


def in_steps(middle: float, upper: float) -> tuple[int, int]:
    """A range in steps of five minutes, rounded outwards; 0 to 5 ("soon") when it is over within five minutes.

    Outwards, because a range that is kept is worth more than a narrow one; above an hour faces say "more than an hour".
    """
    low = min(MOST_SHOWN, math.floor(middle / STEP_MINUTES) * STEP_MINUTES)
    high = min(MOST_SHOWN + STEP_MINUTES, math.ceil(upper / STEP_MINUTES) * STEP_MINUTES)
    return low, max(high, low + STEP_MINUTES)


def settle(before: Told | None, low: int, high: int, now: datetime) -> Told:
    """What to say now, after what was said before.

    Each end falls at once and rises at most every five minutes for a ticket: a number that jumps is believed by nobody,
    and somebody who went for a coffee must not find that she came too late. Source: the office study, display rule.
    """
    if before is None:
        return Told(low, high, now)
    may_rise = not timedelta(0) <= now - before.raised_at < RAISED_EVERY
    new_low = low if may_rise else min(low, before.low)
    new_high = high if may_rise else min(high, before.high)
    rises = new_low > before.low or new_high > before.high
    return Told(new_low, new_high, now if rises else before.raised_at)
