"""How honest the wait estimates are: plays of the real calling rule beside (people ahead + 1) x mean / counters.

The office is that of the study (bench/small_day.py). What the estimator knows is what the house knows: configured talk
times that are wrong by a tenth, the talks, arrivals and kept promises of the days before; neither how many come today
nor with what.
The first days only teach.
"""

import math
import random
import sys
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bench.small_day import (
    CONCERNS,
    FOREIGN,
    LAST,
    LUNCH,
    NO_SHOW,
    TALK,
    Counter,
    Day,
    Stop,
    new_day,
)  # fmt: skip
from bench.table import show
from queue_app.rules.forecast import honesty
from queue_app.rules.forecast.guess import guesses
from queue_app.rules.forecast.honesty import Past, Stretch
from queue_app.rules.forecast.learning import learn, own_minutes
from queue_app.rules.forecast.plays import play
from queue_app.rules.forecast.shown import in_steps
from queue_app.rules.forecast.state import Busy, Entry, Habits, Kind, Place, Policy, State, Talk

POLICIES = {
    "pooled": (Policy(0, math.inf, short_anywhere=False, elsewhere_delay=0, follow_up_target=25), False),
    "full": (Policy(10, 45, short_anywhere=True, elsewhere_delay=5, follow_up_target=10), True),
}
ROLLOUTS, MEMORY, LEAST_GROUP = 200, 30, 200
HEAD = ("policy", "tickets", "wait", "MAE ours", "MAE formula", "ratio", "RMSE ratio", "kept raw", "kept said",
        "lowest group", "highest group", "mean upper")  # fmt: skip


@dataclass
class Said:
    """One ticket that was taken: what was said, by both, and what came."""

    desk: str
    language: str
    busy: bool
    middle: float
    upper: float
    said_middle: float
    said_upper: float
    formula: float
    stop: Stop

    @property
    def waited(self) -> float:
        return (self.stop.called or 0) - self.stop.arrived


@dataclass
class Memory:
    """What the house has seen on the days before, newest last."""

    wrong: Mapping[str, float]
    follow_up: float = 25
    talks: list[list[tuple[str, float, bool]]] = field(default_factory=list)
    entered: list[list[Stop]] = field(default_factory=list)
    said: list[list[Said]] = field(default_factory=list)
    expected: dict[str, Talk] = field(default_factory=dict)
    kinds: list[tuple[Kind, list[float]]] = field(default_factory=list)
    stretch: Stretch = field(default_factory=Stretch)

    def learn(self) -> None:
        """In the morning, from the last weeks."""
        seen: dict[str, list[float]] = defaultdict(list)
        for day in self.talks[-MEMORY:]:
            for concern, minutes, foreign in day:
                seen[concern].append(own_minutes(minutes, foreign=foreign))
        self.expected = {
            name: learn(Talk(mean * self.wrong[name], spread), seen[name])
            for name, (mean, spread, _) in TALK.items()
        }
        self.kinds = self._kinds()
        past = [s for day in self.said[-MEMORY:] for s in day if s.busy]
        self.stretch = honesty.fit([Past(s.desk, s.language, s.middle, s.upper, s.waited) for s in past])

    def _kinds(self) -> list[tuple[Kind, list[float]]]:
        days = self.entered[-MEMORY:]
        counts: dict[tuple[str, str, bool, bool], list[float]] = defaultdict(lambda: [0.0] * 24)
        for stop in (s for day in days for s in day):
            counts[stop.desk, stop.language, TALK[stop.concern][2], stop.first][
                min(23, int(stop.entered // 60))
            ] += 1
        return [
            (
                Kind(desk, language, self._mixed(desk, short=short), 25 if first else self.follow_up, short),
                [n / len(days) for n in hours],
            )
            for (desk, language, short, first), hours in counts.items()
        ]

    def _mixed(self, desk: str, *, short: bool) -> Talk:
        found = [(share, self.expected[name]) for name, share, _, _, s in CONCERNS[desk] if s == short]
        total = sum(share for share, _ in found)
        mean = sum(share * talk.mean for share, talk in found) / total
        square = sum(share * talk.mean**2 * (1 + talk.spread**2) for share, talk in found) / total
        return Talk(mean, math.sqrt(square / mean**2 - 1))

    def coming(self, now: float) -> tuple[Kind, ...]:
        """The usual arrivals of the next two hours, by the hour."""
        weights = [(h, max(0.0, min(now + 120, h * 60 + 60) - max(now, h * 60)) / 120) for h in range(24)]
        return tuple(
            Kind(k.desk, k.language, k.talk, k.target, k.short, 0, sum(hours[h] * w for h, w in weights))
            for k, hours in self.kinds
        )


class Watch:
    """Asked at every ticket."""

    def __init__(self, memory: Memory) -> None:
        self.memory, self.said = memory, list[Said]()

    def __call__(self, day: Day, stop: Stop) -> None:
        kind = Kind(stop.desk, stop.language, self.memory.expected[stop.concern], stop.due - day.now,
                    TALK[stop.concern][2])  # fmt: skip
        outcome = play(self.state(day, kind), ROLLOUTS, seed=stop.id)
        guess = guesses(outcome.joiners)[0]
        if guess is None:
            return
        stretch = self.memory.stretch
        free = [c for c in day.idle() if day.may(stop, c) and c.lunch > day.now]
        _, upper = in_steps(guess.middle, stretch.upper(stop.desk, stop.language, guess.upper))
        self.said.append(
            Said(stop.desk, stop.language, not free, guess.middle, guess.upper,
                 guess.middle * stretch.middle, upper, 0 if free else self.formula(day, stop), stop)
        )  # fmt: skip

    def formula(self, day: Day, stop: Stop) -> float:
        """(people ahead + 1) x mean / counters, with the mean of the desk and the counters that are there."""
        ahead = sum(s.desk == stop.desk for s in day.waiting)
        here = sum(c.desk == stop.desk and c.back is None for c in day.counters)
        mean = sum(share * self.memory.expected[name].mean for name, share, *_ in CONCERNS[stop.desk])
        return (ahead + 1) * mean / max(1, here)

    def state(self, day: Day, kind: Kind) -> State:
        """The house at this moment as a forecast sees it."""
        entries = [self.entry(day, s) for s in day.waiting]
        entries += [
            Entry(s.id, s.desk, s.language, (s.at or 0) - day.now + (-10 if day.due_dates else 17),
                  self.memory.expected[s.concern], 10_000, 0, (s.at or 0) - 8 - day.now, TALK[s.concern][2],
                  comes=1 - NO_SHOW, punctual=8)
            for s in day.booked
        ]  # fmt: skip
        for stop in [*day.waiting, *(c.stop for c in day.counters if c.stop)]:
            before = stop
            for following in stop.then if stop.planned else ():
                entries.append(self.entry(day, following, after=before.id))
                before = following
        return State(
            day.policy, tuple(self.place(day, c) for c in day.counters), tuple(entries),
            self.memory.coming(day.now), (kind,), min(120.0, max(0.0, LAST - day.now)),
            Habits(0.0, 0.03, 1.5, (), *FOREIGN),
        )  # fmt: skip

    def entry(self, day: Day, stop: Stop, after: int | None = None) -> Entry:
        due = stop.due - day.now if after is None else 60.0 if day.due_dates else 1e5
        return Entry(stop.id, stop.desk, stop.language, due, self.memory.expected[stop.concern],
                     round(stop.entered * 1000), stop.entered - day.now, 0, TALK[stop.concern][2],
                     after=after)  # fmt: skip

    def place(self, day: Day, counter: Counter) -> Place:
        busy = None
        if counter.stop is not None:
            talk = self.memory.expected[counter.stop.concern]
            if counter.stop.language not in counter.languages:
                mean = talk.mean * FOREIGN[0] + FOREIGN[1]
                talk = Talk(mean, talk.spread * talk.mean * FOREIGN[0] / mean)
            busy = Busy(day.now - counter.since, talk, counter.stop.id)
        elif counter.back is not None:
            busy = Busy(0, Talk(max(0.1, counter.back - day.now), 0.01))
        pause = counter.lunch - day.now if counter.lunch < math.inf else None
        return Place(counter.name, frozenset([counter.desk]), counter.languages, busy, pause,
                     Talk(LUNCH, 0.01))  # fmt: skip


def test_days(name: str, teach: int, days: int, seed: int) -> list[Said]:
    """Play the days one after the other, learning every morning; what was said on those after the first."""
    policy, due_dates = POLICIES[name]
    rng = random.Random(f"wrong {seed}")
    memory = Memory({concern: math.exp(rng.gauss(0, 0.1)) for concern in TALK}, policy.follow_up_target)
    for number in range(teach + days):
        memory.learn()
        day, watch = new_day(seed * 10_000 + number, policy, due_dates=due_dates), Watch(memory)
        day.play(watch)
        memory.said.append([s for s in watch.said if s.stop.called is not None])
        memory.talks.append(day.talks)
        memory.entered.append(day.entered)
        print(f"\r{name}: day {number + 1} of {teach + days}", end="", file=sys.stderr)
    print(file=sys.stderr)
    return [s for said in memory.said[teach:] for s in said]


def row(name: str, said: Sequence[Said]) -> list[str]:
    """One line of the table."""
    ours = [abs(s.said_middle - s.waited) for s in said]
    theirs = [abs(s.formula - s.waited) for s in said]
    square = math.sqrt(sum(x * x for x in ours) / sum(x * x for x in theirs))
    busy = [s for s in said if s.busy]
    raw = sum(s.waited <= s.upper for s in busy) / len(busy)
    groups = [("all", s.said_upper, s.waited) for s in busy]
    groups += [(f"desk {s.desk}", s.said_upper, s.waited) for s in busy]
    groups += [(f"lang {s.language}", s.said_upper, s.waited) for s in busy]
    found = honesty.kept(groups)
    big = {key: k.rate for key, k in found.items() if k.count >= LEAST_GROUP or key == "all"}
    print("  ".join(f"{key} {k.rate:.3f} (n {k.count})" for key, k in sorted(found.items())), file=sys.stderr)
    count = len(said)
    mean = sum(s.waited for s in said) / count
    return [
        name, str(count), f"{mean:.1f}", f"{sum(ours) / count:.2f}", f"{sum(theirs) / count:.2f}",
        f"{sum(ours) / sum(theirs):.2f}", f"{square:.2f}", f"{raw:.3f}", f"{found['all'].rate:.3f}",
        f"{min(big.values()):.3f}", f"{max(big.values()):.3f}",
        f"{sum(s.said_upper for s in busy) / len(busy):.1f}",
    ]  # fmt: skip


def seconds_for(waiting: int) -> float:
    """One batch for so many waiting tickets, in seconds of processor time."""
    policy, due_dates = POLICIES["full"]
    memory = Memory(dict.fromkeys(TALK, 1.0))
    memory.learn()
    day = new_day(1, policy, due_dates=due_dates)
    pool = (s for seed in range(99) for s in new_day(seed, policy, due_dates=due_dates).stops if s.at is None)
    day.play(lambda *_: None)
    day.now, day.waiting, day.booked = 60.0, [], []
    while len(day.waiting) < waiting:
        stop = next(pool)
        stop.id, stop.then = len(day.waiting), ()
        stop.due, stop.entered = stop.arrived % 60 + 25, stop.arrived % 60
        day.waiting.append(stop)
    watch = Watch(memory)
    state = watch.state(day, Kind("J", "ar", Talk(15, 0.6), 25))
    begun = time.process_time()
    outcome = play(state, ROLLOUTS, seed=1)
    guesses(outcome.entries)
    return time.process_time() - begun


def main(teach: int = MEMORY, days: int = 100, seed: int = 1, waiting: int = 500) -> str:
    """Measure and print."""
    rows = [row(name, test_days(name, teach, days, seed)) for name in POLICIES]
    batch = f"{waiting} waiting tickets and {ROLLOUTS} plays take {seconds_for(waiting):.2f} s of one core"
    text = show(f"Wait estimates in minutes, {days} days after {teach} that taught; {batch}", HEAD, rows)
    print(text)
    return text


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
