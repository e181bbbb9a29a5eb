"""Of what a phone is told that asked for it: the call, and that it is soon. Times are aware UTC."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from queue_app.rules.stops import State

FIRST_PAUSE = timedelta(seconds=2)
LONGEST_PAUSE = timedelta(seconds=20)  # a call is over after a minute or two
MOST_DOUBLINGS = 4
SOON_SECONDS = 120  # how long "soon" is worth telling


@dataclass(frozen=True)
class Wish:
    """What a phone asked for and was told. `near`: "soon" is wanted when so few are ahead, 0 for never.

    `told_near` is the stop of which "soon" was told, `told_call` the newest call that was told.
    """

    near: int
    told_near: int | None
    told_call: int | None


@dataclass(frozen=True)
class About:
    """What a notice tells: a call (by its event id) or that a stop is near (by the stop's id)."""

    kind: Literal["call", "near"]
    id: int


def is_near(wish: Wish, ahead: int | None) -> bool:
    """Whether so few people are ahead as the visitor wanted to know."""
    return wish.near > 0 and ahead is not None and ahead <= wish.near


def to_tell(wish: Wish, stop: int, state: State, call: int | None, ahead: int | None) -> About | None:
    """What the phone is to be told now of the stop its visitor is at; None when it knows or nothing is to be told."""
    if state is State.CALLED and call is not None:
        return About("call", call) if call != wish.told_call else None
    if state is State.WAITING and wish.told_near != stop and is_near(wish, ahead):
        return About("near", stop)
    return None


def pause(tries: int) -> timedelta:
    """How long to wait after so many tries (1 or more) that did not get through: doubled each time, up to 20 s."""
    doubled: timedelta = FIRST_PAUSE * 2 ** min(tries - 1, MOST_DOUBLINGS)
    return min(LONGEST_PAUSE, doubled)
