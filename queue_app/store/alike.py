"""What several looks at the same state of a site have in common is made once (decision 0022).

Thirty consoles look at the same moment, after the same fact. What is kept here follows from the store alone and is
never older than the newest fact: with the next thing that is written everything is made anew. Who may see what is
decided by who asks, each time; whatever depends on that stands in the key.
"""

from collections.abc import Callable, Hashable
from datetime import datetime, timedelta
from typing import Any, TypeVar

# Of office time: waits are told in whole minutes, and another worker may write without a fact (a forecast).
LASTS = timedelta(seconds=1)

T = TypeVar("T")


class Alike:
    """Of one state of one site. The site counts by what it is, not by what it holds: that would mean reading it."""

    def __init__(self, site: object, state: Hashable, now: datetime) -> None:
        self.site = site
        self.state = state
        self.now = now
        self._made: dict[Hashable, Any] = {}

    def holds(self, site: object, state: Hashable, now: datetime) -> bool:
        """Whether a look at this state, now, sees the same."""
        return self.site is site and self.state == state and abs(now - self.now) < LASTS

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was made under this key, else what is made now."""
        try:
            found: T = self._made[key]
        except KeyError:
            found = self._made[key] = make()
        return found
