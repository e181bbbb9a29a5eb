"""The states of a stop and the one table of allowed steps; nothing else decides.

A stop is a ticket at one desk. Source of the states: the house's own words, which separate called, serving and
done because systems without that separation know neither way time nor no-show.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from queue_app.rules.errors import AlreadyCalled, StepNotAllowed


class State(StrEnum):
    """Where a stop is in its life."""

    PLANNED = "planned"
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    PARKED = "parked"
    MISSED = "missed"
    DONE = "done"
    LEFT = "left"


P, W, C, S = State.PLANNED, State.WAITING, State.CALLED, State.SERVING
K, M, D, L = State.PARKED, State.MISSED, State.DONE, State.LEFT

OPEN = frozenset({P, W, C, S, K, M})
AT_A_COUNTER = frozenset({C, S})
# A ticket that is being called or served somewhere must not be called elsewhere, and a parked or missed visitor
# is looked after by the desk that has her: her next stop waits until that one is over.
BLOCKS_THE_NEXT = frozenset({W, C, S, K, M})
# Somebody of another desk may come along to a stop that has begun; she is free again when it is over, and when its
# visitor did not come: who is with her is not where she should be either.
MAY_BE_ACCOMPANIED = frozenset({W, C, S})
ENDS_COMPANY = frozenset({D, L, M})

# step -> {state before: state after}. `call-again` stays where it is: it rings.
STEPS: Mapping[str, Mapping[State, State]] = MappingProxyType(
    {
        "enter": {P: W},
        "call": {W: C},
        "call-again": {C: C},
        "begin": {C: S},
        "finish": {S: D},
        "put-back": {C: W},
        "miss": {C: M},
        "restore": {M: W},
        "park": {W: K, C: K, S: K},
        "unpark": {K: W},
        "checked": {S: W},
        "send-on": {S: D, W: L, C: L, K: L},
        "leave": {P: L, W: L, C: L, K: L, M: L},
        "close-day": {P: L, W: L, C: L, K: L, M: L, S: D},
    }
)

# A step that can be taken back within a few seconds; `enter`, `call-again` and `close-day` cannot: the first and the
# last are not deeds of a person, and a bell that rang has rung.
UNDOABLE = frozenset(
    {
        "call",
        "begin",
        "finish",
        "put-back",
        "miss",
        "restore",
        "park",
        "unpark",
        "checked",
        "send-on",
        "leave",
    }
)

# Event kinds are facts, so they are named in the past tense.
KIND_OF_STEP: Mapping[str, str] = MappingProxyType(
    {
        "enter": "entered",
        "call": "called",
        "call-again": "called_again",
        "begin": "begun",
        "finish": "finished",
        "put-back": "put_back",
        "miss": "missed",
        "restore": "restored",
        "park": "parked",
        "unpark": "unparked",
        "checked": "papers_checked",
        "send-on": "sent_on",
        "leave": "left",
        "close-day": "day_closed",
    }
)


def after(step: str, state: State) -> State:
    """The state after `step` from `state`.

    Raises AlreadyCalled when a call comes second (the commonest race in a house with two clerks), and StepNotAllowed
    for everything else the table does not hold.
    """
    allowed = STEPS[step]
    if state in allowed:
        return allowed[state]
    if step == "call" and state in AT_A_COUNTER:
        raise AlreadyCalled(state=state.value)
    raise StepNotAllowed(step=step, state=state.value)


def if_nobody_comes(papers: str | None) -> str:
    """The step for a visitor who does not come when called: missed; back in line if only her papers were wanted."""
    return "put-back" if papers == "now" else "miss"


def can_undo(last_step: str, stepped_at: datetime, now: datetime, seconds: float) -> bool:
    """Whether the last step may still be taken back: `seconds` after it at the latest (site setting, 8 s).

    A wall clock that was set back makes the age negative; that counts as "just now", never as "too late".
    """
    return last_step in UNDOABLE and (now - stepped_at).total_seconds() <= seconds
