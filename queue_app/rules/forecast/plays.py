"""Many plays of the same afternoon at once: every array has a row for each play, every step is one counter in each.

In one step each play looks at its counter that is free first, lets it take whom the calling rule names, and notes when.
Somebody who "joins now" only watches: she is called when a counter would have named her, and takes nobody's place.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from queue_app.rules.forecast import draws
from queue_app.rules.forecast.draws import Floats, Ints
from queue_app.rules.forecast.order import CLASS, ORDER, first, offsets
from queue_app.rules.forecast.state import MOST_MINUTES, Busy, Place, State

Bools = NDArray[np.bool_]
LOOK_MINUTES = 0.05  # an idle clerk sees a newcomer within three seconds; who of several does is chance
SHRINK_EVERY = (
    24  # steps after which plays that are over and stops that are called are taken out of the arrays
)


@dataclass(frozen=True)
class Outcome:
    """Minutes until called, in each play: of the entries (plays x entries) and of the joiners (plays x joiners).

    Infinite where nobody calls them.
    """

    entries: Floats
    joiners: Floats


def play(state: State, rollouts: int, seed: int) -> Outcome:
    """Play the state `rollouts` times; the same seed gives the same outcome."""
    plays = _Plays(state, rollouts, np.random.default_rng(seed))
    plays.run()
    return Outcome(plays.called, plays.joined)


class _Plays:
    def __init__(self, state: State, rollouts: int, rng: np.random.Generator) -> None:
        self.state, self.rng = state, rng
        entries, places = state.entries, state.places
        self.called = np.full((rollouts, len(entries)), np.inf)
        self.joined = np.full((rollouts, len(state.joiners)), np.inf)
        self.rows = np.arange(rollouts)  # which play each row is
        self.columns = np.arange(len(entries))  # which entry each of the first columns is
        wanted = [e.wanted_counter for e in entries]
        self.before, self.after = offsets(state.policy, places, entries, wanted)
        self.foreign = _foreign(places, [e.language for e in entries])
        nobody: list[str | None] = [None] * max(len(state.coming), len(state.joiners))
        self.kind_before, self.kind_after = offsets(
            state.policy, places, state.coming, nobody[: len(state.coming)]
        )
        self.kind_foreign = _foreign(places, [k.language for k in state.coming])
        self.join_before, self.join_after = offsets(
            state.policy, places, state.joiners, nobody[: len(state.joiners)]
        )
        self.join_due = np.array([k.strict * CLASS + k.target + len(entries) * ORDER for k in state.joiners])
        self._stops(rollouts)
        self._counters(rollouts)

    # ---- the beginning

    def _stops(self, rollouts: int) -> None:
        state, rng = self.state, self.rng
        entries, habits = state.entries, state.habits
        moments, self.kind = draws.arrivals(
            state.coming, min(state.open_minutes, MOST_MINUTES), rollouts, rng
        )
        ranks = np.empty(len(entries))
        ranks[np.argsort([e.order for e in entries], kind="stable")] = np.arange(len(entries))
        due = np.array([e.strict * CLASS + e.due for e in entries]) + ranks * ORDER
        starts = np.array([np.inf if e.after is not None else e.ready for e in entries], dtype=np.float64)
        ready = np.tile(starts, (rollouts, 1))
        for column, entry in enumerate(entries):
            if entry.punctual > 0:
                ready[:, column] = draws.expected(entry, rollouts, rng)
        stays_away = np.isinf(ready) & np.array([e.after is None for e in entries], dtype=bool)
        self.gone = np.concatenate([stays_away, np.isinf(moments)], axis=1)
        target = np.array([k.strict * CLASS + k.target for k in state.coming] or [0.0])
        newest = np.arange(moments.shape[1]) * ORDER + (len(entries) + 1) * ORDER
        self.due = np.concatenate(
            [np.broadcast_to(due, ready.shape), moments + target[self.kind] + newest], axis=1
        )
        self.due[np.isinf(self.due)] = (
            0.0  # nobody comes: never ready, and an infinite key would be no number
        )
        self.ready = np.concatenate([ready, moments], axis=1)
        since = np.broadcast_to([e.since for e in entries], ready.shape)
        self.guard = np.concatenate([since, moments], axis=1) + state.policy.language_guard
        self.talk = self._talks(rollouts)
        self.lost = rng.random(self.talk.shape) < habits.lost
        self.asked = np.array([e.here for e in entries], dtype=bool)

    def _talks(self, rollouts: int) -> Floats:
        entries, coming = self.state.entries, self.state.coming
        own = draws.talks([e.talk for e in entries], rollouts, self.rng)
        if not self.kind.shape[1]:
            return own
        shape = np.array([k.talk.logs for k in coming])[self.kind]
        normal = self.rng.standard_normal(self.kind.shape)
        return np.concatenate([own, np.exp(shape[..., 0] + shape[..., 1] * normal)], axis=1)

    def _counters(self, rollouts: int) -> None:
        places, rng = self.state.places, self.rng
        self.free = np.zeros((rollouts, len(places)))
        self.idle = np.zeros(self.free.shape, dtype=bool)
        self.pause_at = draws.next_pause(self.state.habits.pauses, (rollouts, len(places)), rng)
        self.pause = draws.talks([p.pause for p in places], rollouts, rng)
        self.look = rng.random(self.free.shape) * LOOK_MINUTES
        self.follower = self._followers()
        for column, place in enumerate(places):
            if place.pause_at is not None:
                self.pause_at[:, column] = place.pause_at
            if place.busy is not None:
                self.free[:, column] = self._busy_until(place.busy, rollouts)

    def _busy_until(self, busy: Busy, rollouts: int) -> Floats:
        until = draws.residual(busy.talk, busy.age, rollouts, self.rng)
        for column, entry in enumerate(self.state.entries):
            if busy.stop is not None and entry.after == busy.stop:
                self._enter(np.arange(rollouts), np.full(rollouts, column), until)
        return until

    def _followers(self) -> Ints:
        """For each entry the column of the one that enters when it is over; -1 for none."""
        at = {e.id: column for column, e in enumerate(self.state.entries)}
        found = np.full(len(self.state.entries), -1, dtype=np.intp)
        for column, entry in enumerate(self.state.entries):
            if entry.after in at:
                found[at[entry.after]] = column
        return found

    # ---- the course

    def run(self) -> None:
        """Step by step, until everybody who is asked about was called in every play."""
        if not self.state.places:
            return
        for step in range(20 * (self.due.shape[1] + self.free.shape[1]) + 200):
            if step % SHRINK_EVERY == 0:
                self._shrink()
            if not len(self.rows):
                return
            self._step()

    def _step(self) -> None:
        rows = np.arange(len(self.rows))
        counter = self.free.argmin(axis=1)
        now = self.free[rows, counter]
        pauses = self.pause_at[rows, counter] <= now
        if pauses.any():
            away = rows[pauses]
            self.free[away, counter[pauses]] += self.pause[away, counter[pauses]]
            self.pause_at[away, counter[pauses]] = np.inf
            if pauses.all():
                return
        keys = self._keys(counter, now)
        chosen, key = first(keys, self.ready, now)
        self._joiners(counter, now, np.where(pauses, -np.inf, key))
        took = np.isfinite(key) & ~pauses
        if took.any():
            self._take(rows[took], counter[took], chosen[took], now[took])
        rests = ~took & ~pauses
        if rests.any():
            self._rest(rows[rests], counter[rests], np.isfinite(keys[rests]))

    def _keys(self, counter: Ints, now: Floats) -> Floats:
        before, after = self.before[counter], self.after[counter]
        if self.kind.shape[1]:
            pick = (counter[:, None], self.kind)
            before = np.concatenate([before, self.kind_before[pick]], axis=1)
            after = np.concatenate([after, self.kind_after[pick]], axis=1)
        return self.due + np.where(now[:, None] >= self.guard, after, before)

    def _joiners(self, counter: Ints, now: Floats, key: Floats) -> None:
        if not self.joined.shape[1]:
            return
        guarded = (now >= self.state.policy.language_guard)[:, None]
        mine = self.join_due + np.where(guarded, self.join_after[counter], self.join_before[counter])
        called = mine < key[:, None]
        if called.any():
            row, joiner = np.nonzero(called)
            at = (self.rows[row], joiner)
            self.joined[at] = np.minimum(self.joined[at], now[row])

    def _take(self, rows: Ints, counter: Ints, chosen: Ints, now: Floats) -> None:
        habits = self.state.habits
        known = self.before.shape[1]
        foreign = self.foreign[counter, np.minimum(chosen, known - 1)] if known else np.zeros(len(rows), bool)
        if self.kind.shape[1]:
            kind = self.kind[rows, np.maximum(chosen - known, 0)]
            foreign = np.where(chosen < known, foreign, self.kind_foreign[counter, kind])
        talk = self.talk[rows, chosen]
        talk = np.where(foreign, talk * habits.foreign_factor + habits.foreign_minutes, talk)
        lost = self.lost[rows, chosen]
        over = now + np.where(lost, habits.lost_minutes, talk + habits.overhead)
        self.free[rows, counter] = over
        self.idle[rows, counter] = False
        self.ready[rows, chosen] = np.inf
        self.gone[rows, chosen] = True
        own = chosen < known
        self.called[self.rows[rows[own]], self.columns[chosen[own]]] = now[own]
        if known:
            follower = np.where(own & ~lost, self.follower[np.minimum(chosen, known - 1)], -1)
            goes_on = follower >= 0
            if goes_on.any():
                self._enter(rows[goes_on], follower[goes_on], over[goes_on])

    def _enter(self, rows: Ints, column: Ints, at: Floats) -> None:
        """A next stop enters its line; idle counters look up."""
        self.ready[rows, column] = at
        due = at + self.state.policy.follow_up_target
        self.due[rows, column] = np.minimum(self.due[rows, column], due)
        self.guard[rows, column] = at + self.state.policy.language_guard
        woken = np.minimum(self.free[rows], at[:, None] + self.look[rows])
        self.free[rows] = np.where(self.idle[rows], woken, self.free[rows])

    def _rest(self, rows: Ints, counter: Ints, possible: Bools) -> None:
        """Nobody to call: the counter looks again when the next one comes whom it may take."""
        next_one = np.where(possible, self.ready[rows], np.inf).min(axis=1, initial=np.inf)
        self.free[rows, counter] = next_one + self.look[rows, counter]
        self.idle[rows, counter] = True

    def _shrink(self) -> None:
        """Take out plays that are over and stops that are called in every play."""
        over = self.free.min(axis=1) > MOST_MINUTES
        known = self.before.shape[1]
        asked_for = (~self.gone[:, :known] & self.asked).any(axis=1)
        joining = np.isinf(self.joined[self.rows]).any(axis=1) if self.joined.shape[1] else False
        rows = (asked_for | joining) & ~over
        columns = ~self.gone[rows].all(axis=0) if rows.any() else np.ones(self.gone.shape[1], bool)
        if rows.all() and columns.sum() > 0.9 * len(columns):
            return
        columns[:known] |= np.isin(np.arange(known), self.follower)
        new_at = np.append(np.cumsum(columns) - 1, -1)
        own, coming = columns[:known], columns[known:]
        for name in ("due", "ready", "guard", "talk", "lost", "gone"):
            setattr(self, name, getattr(self, name)[rows][:, columns])
        for name in ("free", "idle", "pause_at", "pause", "look", "rows"):
            setattr(self, name, getattr(self, name)[rows])
        for name in ("before", "after", "foreign"):
            setattr(self, name, getattr(self, name)[:, own])
        self.kind = self.kind[rows][:, coming]
        self.columns, self.asked = self.columns[own], self.asked[own]
        self.follower = new_at[self.follower[own]]


def _foreign(places: tuple[Place, ...], languages: list[str]) -> Bools:
    """Who is not understood where: counters x stops."""
    found = [[not place.understands(language) for language in languages] for place in places]
    return np.array(found, dtype=bool).reshape(len(places), len(languages))
