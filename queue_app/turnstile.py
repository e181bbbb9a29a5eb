"""Who is worked on first: a press before a look of the staff, that before other looks, and who only dials last.

All of them share one thread. When hundreds of phones and screens come back at the same moment, whoever calls the next
visitor must not stand behind them.
"""

import re
from collections import deque
from enum import IntEnum
from typing import Any

EVERY = 4  # of so many one is whoever has waited longest: nobody stands for ever behind the more important


class Lane(IntEnum):
    """What somebody wants, the most important first."""

    DEED = 0  # a press or a tap: a person stands there
    STAFF = 1  # a console, the news for all who listen, whoever asks whether we are alive
    LOOK = 2  # screens, phones, pages
    GREETING = 3  # a socket that comes back; its page goes on showing what it has
    SHARED = 4  # a look for all who were greeted: the later it is taken, the more share it
    LEISURE = 5  # what nobody asked for yet


URGENCY, USUAL_URGENCY = re.compile(r"\bu=([0-7])\b"), 3
STAFF_LOOKS = ("/console", "/counters", "/session", "/healthz", "/readyz")


def lane_of(method: str, path: str, priority: str = "") -> Lane:
    """The lane of a request; `priority` is its header of that name."""
    if method not in ("GET", "HEAD", "OPTIONS"):
        return Lane.DEED
    if path.startswith("/socket.io"):
        return Lane.GREETING
    return Lane.STAFF if path.endswith(STAFF_LOOKS) and not can_wait(priority) else Lane.LOOK


def can_wait(priority: str) -> bool:
    """Whether a request says that it is less urgent than others (RFC 9218: 3 is usual, 7 the least)."""
    urgency = URGENCY.search(priority)
    return urgency is not None and int(urgency[1]) > USUAL_URGENCY


class Lanes:
    """Those who wait, and who of them is next."""

    def __init__(self) -> None:
        self._lanes = {lane: deque[tuple[int, Any]]() for lane in Lane}
        self._come = self._gone = 0

    def add(self, lane: Lane, who: object) -> None:
        """Somebody comes."""
        self._come += 1
        self._lanes[lane].append((self._come, who))

    def leave(self, lane: Lane, who: object) -> None:
        """Somebody goes before it is her turn, or went already."""
        self._lanes[lane] = deque(one for one in self._lanes[lane] if one[1] is not who)

    def next(self) -> Any:
        """Who goes on: mostly the first of the most important lane, sometimes the one who came first of all.

        What has leisure waits until nobody else does.
        """
        taken = [line for lane, line in self._lanes.items() if line and lane != Lane.LEISURE]
        taken = taken or [self._lanes[Lane.LEISURE]]
        self._gone += 1
        line = min(taken, key=lambda one: one[0][0]) if self._gone % EVERY == 0 else taken[0]
        return line.popleft()[1]

    def waits(self, lane: Lane) -> bool:
        """Whether anybody waits in a lane."""
        return bool(self._lanes[lane])

    def __bool__(self) -> bool:
        return any(self._lanes.values())


class Open:
    """No turnstile: everybody goes on at once, as threads do."""

    def enter(self, lane: Lane) -> None:
        """Wait until it is this one's turn."""

    def waits(self, _lane: Lane, /) -> bool:
        """Whether anybody waits in a lane."""
        return False


class Turnstile(Open):
    """Lets one in, then the hub goes round.

    Without it the hub works off all that are ready before it looks at anything else: eight taps at once would keep
    every screen waiting for the time of eight.
    """

    def __init__(self, hub: Any, current: Any) -> None:
        self._hub, self._current = hub, current
        self._lanes = Lanes()
        self._turns = False  # whether it will let somebody in at the next round

    def enter(self, lane: Lane) -> None:
        me = self._current()
        self._lanes.add(lane, me)
        if not self._turns:
            self._turn_at_next_round()
        try:
            self._hub.switch()
        except BaseException:
            self._lanes.leave(lane, me)  # ended while waiting: nobody is there to be let in
            raise

    def waits(self, lane: Lane, /) -> bool:
        return self._lanes.waits(lane)

    def _turn_at_next_round(self) -> None:
        self._turns = True
        self._hub.schedule_call_global(0, self._turn)

    def _turn(self) -> None:
        self._turns = False
        if not self._lanes:
            return  # the only one was ended
        who = self._lanes.next()
        if self._lanes:
            self._turn_at_next_round()
        who.switch()
