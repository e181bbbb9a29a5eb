"""The plays follow the calling rule: beside a plain version of it, one stop at a time."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules import calling
from queue_app.rules.forecast.order import first
from queue_app.rules.forecast.plays import LOOK_MINUTES, _Plays, play
from queue_app.rules.forecast.state import Busy, Entry, Habits, Kind, Place, Policy, State, Talk

DESKS, LANGUAGES = ("pilot", "jobcenter", "landkreis"), ("ar", "ru", "fa", "de-simple")
CONCERNS = ("course", "residence", "money")
NOON = datetime(2026, 11, 23, 11, tzinfo=UTC)
EXACT, NO_LOSS = 1e-9, Habits(overhead=0, lost=0)

policies = st.builds(
    Policy,
    st.integers(0, 15),
    st.integers(20, 60),
    short_anywhere=st.booleans(),
    elsewhere_delay=st.integers(0, 10),
    follow_up_target=st.integers(0, 20),
)
places = st.lists(
    st.builds(
        Place,
        st.sampled_from(["1", "2", "3"]),
        st.frozensets(st.sampled_from(DESKS), min_size=1),
        st.frozensets(st.sampled_from(["ar", "ru", "de"])),
        trained=st.frozensets(st.sampled_from(CONCERNS), max_size=2),
        helper=st.booleans(),
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda p: p.counter,
)


@st.composite
def lines(draw: st.DrawFn) -> tuple[Entry, ...]:
    """Up to a dozen stops that wait or will, in whole minutes, so that ties are real ties."""
    count = draw(st.integers(0, 12))
    orders = draw(st.permutations(range(count)))
    return tuple(
        Entry(
            id=number,
            desk=draw(st.sampled_from(DESKS)),
            language=draw(st.sampled_from([*LANGUAGES, ""])),  # none: somebody comes along who speaks hers
            due=draw(st.integers(-60, 40)),
            talk=Talk(draw(st.integers(1, 40)), EXACT),
            order=orders[number],
            since=draw(st.integers(-70, 0)),
            ready=draw(st.sampled_from([0, 0, 0, 10])),
            short=draw(st.booleans()),
            strict=draw(st.sampled_from([0, 1, 1, 1])),
            wanted_counter=draw(st.sampled_from([None, None, None, "2"])),
            concern=draw(st.sampled_from(CONCERNS)),
        )
        for number in range(count)
    )


def plain_key(policy: Policy, place: Place, entry: Entry, now: float) -> tuple[float, ...]:
    """The rule in words: class, then due time moved by what this caller can do for her, then arrival."""
    due = entry.due
    if place.understands(entry.language) or now - entry.since >= policy.language_guard:
        due -= policy.language_advantage
    if entry.desk not in place.desks:
        due += policy.elsewhere_delay
    return (entry.strict, due, entry.order)


def plain_may(policy: Policy, place: Place, entry: Entry, now: float) -> bool:
    """By the calling rule itself."""
    stop = calling.Waiting(
        entry.id,
        entry.desk,
        entry.concern,
        entry.order,
        NOON,
        NOON,
        wanted_counter=entry.wanted_counter,
        short=entry.short,
    )
    caller = calling.Caller(place.counter, place.desks, place.languages, place.trained, place.helper)
    mine = calling.may_call(stop, caller, calling.Policy(short_anywhere=policy.short_anywhere))
    return mine and entry.ready <= now


def plain_pick(policy: Policy, place: Place, waiting: list[Entry], now: float) -> Entry | None:
    found = [e for e in waiting if plain_may(policy, place, e, now)]
    return min(found, key=lambda e: plain_key(policy, place, e, now), default=None)


@given(policies, places, lines(), st.integers(0, 40))
def test_every_counter_takes_whom_the_plain_rule_names(
    policy: Policy, here: list[Place], line: tuple[Entry, ...], now: int
) -> None:
    plays = _Plays(State(policy, tuple(here), line), 1, np.random.default_rng(1))
    for column, place in enumerate(here):
        keys = plays._keys(np.array([column]), np.array([float(now)]))
        chosen, key = first(keys, plays.ready, np.array([float(now)]))
        named = plain_pick(policy, place, list(line), now)
        assert (line[chosen[0]] if np.isfinite(key[0]) else None) == named


def plainly_played(state: State) -> dict[int, float]:
    """The same afternoon, one event after the other, for talks that last as long as their mean."""
    free = {p.counter: p.busy.talk.mean - p.busy.age if p.busy else 0.0 for p in state.places}
    waiting, called = list(state.entries), dict[int, float]()
    while free:
        counter = min(free, key=lambda c: free[c])
        place = next(p for p in state.places if p.counter == counter)
        entry = plain_pick(state.policy, place, waiting, free[counter])
        if entry is None:
            del free[counter]  # everybody is here from the beginning, so nobody will come for this one
            continue
        waiting.remove(entry)
        called[entry.id] = free[counter]
        talk = entry.talk if place.understands(entry.language) else entry.talk.foreign(1.3, 3)
        free[counter] += talk.mean
    return called


@given(policies, places, lines(), st.integers(1, 9))
def test_an_afternoon_without_chance_goes_as_the_plain_rule_says(
    policy: Policy, here: list[Place], line: tuple[Entry, ...], age: int
) -> None:
    busy = tuple(replace(p, busy=Busy(age, Talk(10 + number / 7, EXACT))) for number, p in enumerate(here))
    now = tuple(Entry(**{**vars(e), "ready": 0.0, "due": e.due + e.id / 1000}) for e in line)
    state = State(policy, busy, now, habits=NO_LOSS)
    outcome, plain = play(state, 2, seed=3), plainly_played(state)
    for column, entry in enumerate(now):
        expected = plain.get(entry.id, np.inf)
        assert outcome.entries[0, column] == pytest.approx(expected, abs=1e-3)


def test_a_next_stop_enters_when_the_one_before_is_over_and_wakes_who_has_nobody() -> None:
    here = (
        Place("1", frozenset(["pilot"]), busy=Busy(2, Talk(10, EXACT), stop=7)),
        Place("2", frozenset(["landkreis"])),
    )
    follows = Entry(8, "landkreis", "ar", 60, Talk(5, EXACT), after=7)
    watcher = Entry(9, "pilot", "ar", 60, Talk(5, EXACT), order=1)
    last = Entry(10, "pilot", "ar", 90, Talk(5, EXACT), order=2, after=8)
    done = play(State(Policy(), here, (follows, watcher, last), habits=NO_LOSS), 50, seed=1)
    assert done.entries[:, 0] == pytest.approx(np.full(50, 8.0), abs=2 * LOOK_MINUTES)
    assert done.entries[:, 1] == pytest.approx(np.full(50, 8.0), abs=2 * LOOK_MINUTES)


def test_a_next_stop_keeps_its_class_and_within_it_the_credit_of_its_visitor() -> None:
    here = (Place("1", frozenset(["pilot"]), busy=Busy(0, Talk(10, EXACT), stop=7)),)
    follows = Entry(8, "pilot", "ar", 90, Talk(5, EXACT), strict=1, after=7)
    strict = Entry(9, "pilot", "ar", 60, Talk(5, EXACT), order=1)
    patient = Entry(10, "pilot", "ar", 30, Talk(5, EXACT), order=2, strict=1)
    done = play(State(Policy(), here, (follows, strict, patient), habits=NO_LOSS), 2, seed=1)
    assert done.entries[0] == pytest.approx([15.0, 10.0, 20.0])


def test_somebody_who_joins_now_is_called_like_the_last_in_line_and_takes_nobodys_place() -> None:
    here = tuple(Place(str(n), frozenset(["pilot"]), busy=Busy(n, Talk(12, EXACT))) for n in (1, 2))
    line = tuple(Entry(n, "pilot", "ar", -20 + n, Talk(7 + n, EXACT), order=n) for n in range(6))
    newcomer = Kind("pilot", "ar", Talk(9, EXACT), target=25)
    as_entry = Entry(99, "pilot", "ar", 25, newcomer.talk, order=99)
    asked = play(State(Policy(), here, line, joiners=(newcomer,), habits=NO_LOSS), 3, seed=1)
    stood = play(State(Policy(), here, (*line, as_entry), habits=NO_LOSS), 3, seed=1)
    assert asked.joiners[0, 0] == pytest.approx(stood.entries[0, -1])
    assert asked.entries[0] == pytest.approx(stood.entries[0, :-1])


def test_a_break_delays_and_an_appointment_that_may_come_overtakes_in_some_plays_only() -> None:
    free_soon = Place(
        "1", frozenset(["pilot"]), busy=Busy(0, Talk(10, EXACT)), pause_at=5, pause=Talk(45, EXACT)
    )
    waits = Entry(1, "pilot", "ar", 25, Talk(10, EXACT))
    booked = Entry(2, "pilot", "ar", -10, Talk(20, EXACT), ready=4, comes=0.8, punctual=1)
    alone = play(State(Policy(), (free_soon,), (waits,), habits=NO_LOSS), 4, seed=1)
    assert alone.entries[:, 0] == pytest.approx(np.full(4, 55.0))
    both = play(State(Policy(), (free_soon,), (waits, booked), habits=NO_LOSS), 400, seed=1)
    assert np.mean(both.entries[:, 0] > 60) == pytest.approx(0.8, abs=0.06)


def test_the_same_seed_plays_the_same_and_nobody_is_called_without_a_counter() -> None:
    line = tuple(Entry(n, "pilot", "ar", n, Talk(10, 0.6), order=n) for n in range(5))
    kinds = (Kind("pilot", "ru", Talk(10, 0.6), 25, hourly=6),)
    state = State(Policy(), (Place("1", frozenset(["pilot"])),), line, kinds, kinds, 120)
    assert (play(state, 20, 5).entries == play(state, 20, 5).entries).all()
    empty = play(State(Policy(), (), line, kinds, kinds, 120), 20, 5)
    assert np.isinf(empty.entries).all()
    assert np.isinf(empty.joiners).all()
