"""What a forecast starts from: plain facts. Times are minutes after the moment of the forecast, the past negative.

Whoever knows the store and the calling rule makes these facts (store/outlook.py); nothing here knows either.
"""

import math
from dataclasses import dataclass, field

MOST_MINUTES = 72 * 60.0
FOREIGN_FACTOR, FOREIGN_MINUTES = 1.3, 3.0  # a talk without a common language (the office study, section 2b)


@dataclass(frozen=True)
class Policy:
    """The numbers of the calling rule that say who comes before whom, in minutes."""

    language_advantage: float = 10
    language_guard: float = 45
    short_anywhere: bool = True
    elsewhere_delay: float = 0
    follow_up_target: float = 10
    """A next stop is due so long after it entered its line, if that is earlier than its own `due`."""


@dataclass(frozen=True)
class Talk:
    """The time a visitor takes at a counter, in minutes: lognormal with this mean and coefficient of variation."""

    mean: float
    spread: float

    @property
    def logs(self) -> tuple[float, float]:
        """Mean and standard deviation of the logarithm of the minutes."""
        variance = math.log1p(self.spread**2)
        return math.log(self.mean) - variance / 2, math.sqrt(variance)

    def foreign(self, factor: float, more: float) -> "Talk":
        """The same talk without a common language: `factor` times as long and `more` minutes."""
        mean = self.mean * factor + more
        return Talk(mean, self.spread * self.mean * factor / mean)

    def later(self, minutes: float) -> "Talk":
        """The same talk with so many minutes more around it."""
        return self.foreign(1.0, minutes)


@dataclass(frozen=True)
class Entry:
    """A stop that waits or will wait.

    `due` is what the calling rule made of it, `strict` a class that comes before every due time (lower first), `since`
    when the wait began that the language guard counts, `ready` from when it can be called (stepped aside: later),
    `order` the order of arrival, `after` the stop whose end lets this one enter. Somebody who is booked and not here
    yet has `punctual` above 0, the standard deviation of `ready`; `comes` is the chance that she keeps appointments.
    `language` is empty when somebody comes along who speaks hers: then every counter understands her.
    """

    id: int
    desk: str
    language: str
    due: float
    talk: Talk
    order: int = 0
    since: float = 0
    ready: float = 0
    short: bool = False
    strict: int = 0
    wanted_counter: str | None = None
    after: int | None = None
    comes: float = 1
    punctual: float = 0
    concern: str = ""

    @property
    def here(self) -> bool:
        """Whether it waits already: neither booked nor planned."""
        return self.after is None and not self.punctual


@dataclass(frozen=True)
class Busy:
    """What keeps a counter: a talk (with the id of its stop) or a break, and for how long already."""

    age: float
    talk: Talk
    stop: int | None = None


@dataclass(frozen=True)
class Place:
    """A counter where somebody is on duty. Without `languages` everybody is understood as well as anybody.

    `pause_at` is when the next break is planned; None when nobody knows of one. `trained` and `helper` as in the
    calling rule: single concerns of other desks, and short ones of all.
    """

    counter: str
    desks: frozenset[str]
    languages: frozenset[str] = frozenset()
    busy: Busy | None = None
    pause_at: float | None = None
    pause: Talk = Talk(30, 0.3)
    trained: frozenset[str] = frozenset()
    helper: bool = False

    def understands(self, language: str) -> bool:
        """Whether visitor and clerk have a common language; simple German is German."""
        return not (self.languages and language) or language.partition("-")[0] in self.languages


@dataclass(frozen=True)
class Kind:
    """Those who may still come, `hourly` of them, or are asked about; due `target` minutes after they came."""

    desk: str
    language: str
    talk: Talk
    target: float
    short: bool = False
    strict: int = 0
    hourly: float = 0
    concern: str = ""


@dataclass(frozen=True)
class Habits:
    """What is usual in the house: minutes between call and talk and between talks, and calls that nobody answers."""

    overhead: float = 1.0
    lost: float = 0.02
    """Share of calls after which the visitor never comes; the counter then loses `lost_minutes`."""
    lost_minutes: float = 1.5
    pauses: tuple[tuple[float, float], ...] = ()
    """How often a counter goes for a break, unless one is planned: (minutes of this span, breaks an hour) in order."""
    foreign_factor: float = FOREIGN_FACTOR
    foreign_minutes: float = FOREIGN_MINUTES


@dataclass(frozen=True)
class State:
    """The house at one moment. `coming` may still arrive within `open_minutes`; `joiners` ask how long it takes now."""

    policy: Policy
    places: tuple[Place, ...]
    entries: tuple[Entry, ...]
    coming: tuple[Kind, ...] = ()
    joiners: tuple[Kind, ...] = ()
    open_minutes: float = MOST_MINUTES
    habits: Habits = field(default_factory=Habits)
