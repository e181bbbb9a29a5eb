"""Numbers for a kiosk that is on its own: blocks of them, kept back for one kiosk and one day, and what they count for.

All blocks of a series lie in one range far from where a day begins, so its first visitor gets number 1, and in all but
the largest houses a number of the range says how it was given. Where ordinary tickets come that far, they jump over the
blocks. A number of a block is never given to anybody else;
what is left of a block at the end of the day is never used.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

FIRST, LAST = (
    700,
    999,
)  # three digits, like most numbers; a house with more than 699 visitors a day goes on at 1000
MOST_UNTOUCHED = 3  # a kiosk whose storage is lost at each start must not use up what the others need
LONGEST_AGO = timedelta(days=400)


@dataclass(frozen=True)
class Taken:
    """A ticket that a kiosk gave by itself: what the server otherwise makes up. `arrived`: place in the order."""

    number: str
    secret: str
    at: datetime
    arrived: int


def skip(running: int, kept: Iterable[tuple[int, int]]) -> int:
    """The first number from `running` on that is in none of the blocks (first and last number each)."""
    for first, last in sorted(kept):
        if first <= running <= last:
            running = last + 1
    return running


def next_block(last_given: int, size: int, untouched: int) -> tuple[int, int] | None:
    """First and last number of the next block of a series, None when there is none to be had.

    `last_given` is the highest number of the day so far, given by the server or kept back (0: none), `untouched` how
    many blocks of the asking kiosk have not given any ticket yet. The last block of the range may be shorter than
    `size`.
    """
    first = max(FIRST, last_given + 1)
    if size < 1 or first > LAST or untouched >= MOST_UNTOUCHED:
        return None
    return first, min(first + size - 1, LAST)


def tapped_at(now: datetime, seconds_ago: float, not_before: list[datetime]) -> datetime:
    """When a ticket handed over now was tapped: `seconds_ago` by the kiosk's clock, within what the server knows.

    Only the difference of two times of the kiosk is believed, and no further back than the latest of `not_before` (the
    kiosk had nothing to hand over then; the ticket before it). So a wrong clock cannot jump the queue by more than the
    kiosk was away, and never before the ticket that was tapped before it.
    """
    ago = timedelta(seconds=max(0.0, min(seconds_ago, LONGEST_AGO.total_seconds())))
    return min(now, max([now - ago, *not_before]))
