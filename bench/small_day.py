"""A small office of its own, apart from the house's rules and simulator: the one of the office study, section 2b.

Eight staff at four desks, 92 visitors a day, three in ten booked. It plays a day by the calling rule in its plain form,
one stop at a time, so that what is forecast here was not made by the code that forecasts. Minutes after opening.
"""

import heapq
import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from queue_app.rules.forecast.state import Policy

OPEN, LAST, FOREIGN = 480.0, 450.0, (1.3, 3.0)
STAFF = (
    ("L", "ar en", 210), ("L", "ru en", 260), ("M", "en ru", 240), ("J", "ar", 200), ("J", "en", 250),
    ("J", "ru", 300), ("K", "en", 220), ("K", "ar", 270),
)  # fmt: skip
LUNCH = 45.0
LANGUAGES = {"ar": 0.34, "ru": 0.30, "fa": 0.14, "ti": 0.08, "en": 0.06, "de": 0.08}
DESKS = {"L": 0.34, "M": 0.105, "J": 0.365, "K": 0.19}
# desk -> (name, share, mean minutes, spread, short)
CONCERNS = {
    "L": (("letter", 0.45, 9, 0.6, True), ("form", 0.3, 20, 0.6, False), ("bank", 0.25, 15, 0.5, False)),
    "M": (("proof", 0.3, 10, 0.5, True), ("course", 0.4, 25, 0.5, False), ("advice", 0.3, 35, 0.5, False)),
    "J": (("papers", 0.35, 5, 0.6, True), ("renew", 0.4, 15, 0.6, False), ("first", 0.25, 38, 0.5, False)),
    "K": (("card", 0.35, 8, 0.6, True), ("money", 0.4, 25, 0.6, False), ("permit", 0.25, 15, 0.6, False)),
}
TALK = {name: (mean, spread, short) for line in CONCERNS.values() for name, _, mean, spread, short in line}
HOURS = (2.0, 1.5, 1.2, 1.0, 0.6, 0.8, 0.8, 0.3)
VISITORS, BOOKED, NO_SHOW = 92, 0.3, 0.12
CHAIN, THIRD, PLANNED = 0.25, 0.07, 0.5
NO_ANSWER, RETURNS, LOST_MINUTES, BACK_MINUTES = 0.05, 0.6, 1.5, 5.0


@dataclass
class Stop:
    """One visitor at one desk."""

    id: int
    desk: str
    concern: str
    language: str
    arrived: float
    minutes: float
    at: float | None = None
    then: tuple["Stop", ...] = ()
    planned: bool = False
    due: float = 0
    entered: float = 0
    first: bool = True
    called: float | None = None
    missed: bool = False


@dataclass
class Counter:
    """Where somebody sits; `stop` and `since` say what she does, `back` when her lunch is over."""

    name: str
    desk: str
    languages: frozenset[str]
    lunch: float
    stop: Stop | None = None
    since: float = 0
    back: float | None = None


@dataclass
class Day:
    """A day as it goes: who waits, who sits where, who is booked. `rule` tells due times from appointments."""

    policy: Policy
    due_dates: bool
    rng: random.Random
    stops: list[Stop] = field(default_factory=list)
    waiting: list[Stop] = field(default_factory=list)
    counters: list[Counter] = field(default_factory=list)
    booked: list[Stop] = field(default_factory=list)
    talks: list[tuple[str, float, bool]] = field(default_factory=list)
    entered: list[Stop] = field(default_factory=list)
    now: float = 0
    _events: list[tuple[float, int, Callable[[], None]]] = field(default_factory=list)

    def play(self, on_ticket: Callable[["Day", Stop], None]) -> None:
        """From opening until the last visitor is gone; `on_ticket` is asked before anybody reacts."""
        self.counters = [Counter(f"{d}{i}", d, frozenset(["de", *s.split()]), lunch)
                         for i, (d, s, lunch) in enumerate(STAFF)]  # fmt: skip
        for stop in self.stops:
            if stop.arrived < math.inf:
                self._at(stop.arrived, lambda s=stop: self._arrive(s, on_ticket))
        for counter in self.counters:
            self._at(counter.lunch, lambda c=counter: self._free(c) if c.stop is None else None)
        while self._events:
            self.now, _, deed = heapq.heappop(self._events)
            deed()

    def _at(self, when: float, deed: Callable[[], None]) -> None:
        heapq.heappush(self._events, (when, self.rng.getrandbits(60), deed))

    def _arrive(self, stop: Stop, on_ticket: Callable[["Day", Stop], None]) -> None:
        if stop in self.booked:
            self.booked.remove(stop)
        stop.due = stop.arrived + 25 if stop.at is None or not self.due_dates else stop.at - 10
        stop.entered = self.now
        on_ticket(self, stop)
        self._enter(stop)

    def _enter(self, stop: Stop) -> None:
        self.waiting.append(stop)
        if stop.at is None and not stop.missed and (stop.first or not stop.planned):
            self.entered.append(stop)
        for counter in sorted(self.idle(), key=lambda c: c.since):
            self._free(counter)

    def idle(self) -> Iterator[Counter]:
        """Who has nobody and is not at lunch."""
        return (c for c in self.counters if c.stop is None and c.back is None)

    def key(self, stop: Stop, counter: Counter) -> tuple[float, float]:
        """The calling rule in its plain form."""
        p = self.policy
        waited = self.now - stop.entered
        speaks = stop.language in counter.languages or waited >= p.language_guard
        far = p.elsewhere_delay if stop.desk != counter.desk else 0
        return (stop.due - p.language_advantage * speaks + far, stop.entered)

    def may(self, stop: Stop, counter: Counter) -> bool:
        """Own desk, or a short concern of any desk."""
        return stop.desk == counter.desk or (self.policy.short_anywhere and TALK[stop.concern][2])

    def _free(self, counter: Counter) -> None:
        if counter.stop is None and counter.back is not None:
            return
        if counter.lunch <= self.now:
            counter.back, counter.lunch = self.now + LUNCH, math.inf
            self._at(counter.back, lambda: self._back(counter))
            return
        mine = [s for s in self.waiting if self.may(s, counter)]
        if mine:
            self._call(counter, min(mine, key=lambda s: self.key(s, counter)))

    def _back(self, counter: Counter) -> None:
        counter.back, counter.since = None, self.now
        self._free(counter)

    def _call(self, counter: Counter, stop: Stop) -> None:
        self.waiting.remove(stop)
        if stop.called is None:
            stop.called = self.now
        counter.stop, counter.since = stop, self.now
        if not stop.missed and self.rng.random() < NO_ANSWER:
            stop.missed = True
            self._at(self.now + LOST_MINUTES, lambda: self._over(counter, answered=False))
            return
        foreign = stop.language not in counter.languages
        minutes = stop.minutes * FOREIGN[0] + FOREIGN[1] if foreign else stop.minutes
        self._at(self.now + minutes, lambda: self._over(counter, answered=True))

    def _over(self, counter: Counter, *, answered: bool) -> None:
        stop, began = counter.stop, counter.since
        assert stop is not None
        counter.stop, counter.since = None, self.now
        if answered:
            self.talks.append((stop.concern, self.now - began, stop.language not in counter.languages))
            if stop.then:
                self._go_on(stop)
        elif self.rng.random() < RETURNS:
            self._at(self.now + BACK_MINUTES, lambda: self._enter(stop))
        if counter.stop is None:
            self._free(counter)

    def _go_on(self, stop: Stop) -> None:
        following, *rest = stop.then
        following.then, following.entered, following.first = tuple(rest), self.now, False
        following.due = min(stop.due + 25, self.now + self.policy.follow_up_target)
        if not self.due_dates:
            following.due = self.now + 25
        self._enter(following)


def new_day(seed: int, policy: Policy, *, due_dates: bool) -> Day:
    """The visitors of a day. The same seed brings the same ones, whatever the policy."""
    rng = random.Random(f"visitors {seed}")
    volume = max(0.5, rng.gauss(1, 0.15))
    mix = {desk: share * math.exp(rng.gauss(0, 0.25)) for desk, share in DESKS.items()}
    day = Day(policy, due_dates, random.Random(f"course {seed}"))
    ids = iter(range(10_000))
    expected = VISITORS * (1 - BOOKED) * volume
    for _ in range(_poisson(rng, expected)):
        arrived = rng.choices(range(8), HOURS)[0] * 60 + rng.random() * 60
        if arrived < 30 and rng.random() < 0.4:
            arrived = rng.random()  # at the door
        if arrived < LAST:
            day.stops.append(_visitor(ids, rng, mix, arrived, None))
    slots = round(VISITORS * BOOKED)
    for number in range(slots):
        at = (number + 0.5) * LAST / slots // 5 * 5
        comes = rng.random() >= NO_SHOW
        arrived = max(0.0, at + rng.gauss(-8, 8)) if comes else math.inf
        booked = _visitor(ids, rng, DESKS, arrived, at)
        day.stops.append(booked)
        day.booked.append(booked)
    return day


def _visitor(
    ids: Iterator[int], rng: random.Random, mix: dict[str, float], arrived: float, at: float | None
) -> Stop:
    language = rng.choices([*LANGUAGES], [*LANGUAGES.values()])[0]
    count = 1 + (rng.random() < CHAIN) * (1 + (rng.random() < THIRD / CHAIN))
    planned = rng.random() < PLANNED
    made: list[Stop] = []
    while len(made) < count:
        desk = rng.choices([*mix], [*mix.values()])[0]
        if made and desk == made[-1].desk:
            continue
        name, _, mean, spread, _ = rng.choices(CONCERNS[desk], [c[1] for c in CONCERNS[desk]])[0]
        sigma = math.sqrt(math.log1p(spread**2))
        minutes = max(1.0, mean * math.exp(rng.gauss(-(sigma**2) / 2, sigma)))
        made.append(Stop(next(ids), desk, name, language, arrived, minutes, at, planned=planned))
        at = None  # the appointment is for the first stop
    made[0].then = tuple(made[1:])
    return made[0]


def _poisson(rng: random.Random, mean: float) -> int:
    count, product, limit = 0, rng.random(), math.exp(-mean)
    while product > limit:
        count, product = count + 1, product * rng.random()
    return count
