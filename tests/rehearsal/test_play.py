"""Whole days played on a real database by the real actions, compressed."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Row, select

from queue_app.config import Settings
from queue_app.rehearsal import habits
from queue_app.rehearsal.play import spare_counter
from queue_app.rules import numbering
from queue_app.rules.stops import OPEN
from queue_app.store import migrate
from queue_app.store import tables as tab
from queue_app.store.board import Mode
from queue_app.store.database import Database
from tests.rehearsal.playing import at_the_door, events, play_days, shorter
from tests.support.house import House

MONDAY = "2026-11-23"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory, example: Settings) -> Iterator[House]:
    """A Monday of the example office, from opening to the next morning."""
    house = a_house(tmp_path_factory, example)
    clock = at_the_door(house)
    play_days(house, seed=8, clock=clock)
    house.now = clock()
    yield house
    house.database.dispose()


def a_house(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> House:
    """An office on a database of its own."""
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('played') / 'queue.db'}")
    migrate.upgrade(database)
    migrate.add_sites(database, settings)
    return House(database, settings)


def numbers(house: House) -> list[int]:
    with house.database.reading() as connection:
        found = connection.scalars(select(tab.ticket.c.number).order_by(tab.ticket.c.id)).all()
    return [numbering.parse(number)[1] for number in found]


def test_after_the_day_nothing_is_open_and_the_next_morning_has_begun(played: House) -> None:
    with played.database.reading() as connection:
        states = set(connection.scalars(select(tab.stop.c.state)))
        counters = set(connection.scalars(select(tab.counter.c.state)))
        day = connection.scalar(select(tab.site.c.day))
    assert states & {state.value for state in OPEN} == set()
    assert counters == {"closed"}
    assert day == "2026-11-24"
    assert played.now >= datetime(2026, 11, 24, 6, 58, tzinfo=UTC)


def test_many_came_and_nearly_all_were_served(played: House) -> None:
    with played.database.reading() as connection:
        states = connection.scalars(select(tab.stop.c.state)).all()
    assert len(numbers(played)) > 20
    assert states.count("done") > 0.85 * len(states)


def test_some_come_with_an_appointment_some_bring_more_than_they_booked_and_helpers_look_through_papers(
    played: House,
) -> None:
    seen = Counter(event.kind for event in events(played))
    assert seen["appointment_booked"] > 5
    assert seen["planned"] > 0
    assert seen["papers_checked"] > 0
    with played.database.reading() as connection:
        states = Counter(connection.scalars(select(tab.appointment.c.state)))
    assert (
        states["arrived"] > states["booked"] > 0
    )  # nobody notices here that one did not come: that is a chore


def test_numbers_and_events_have_no_gaps(played: House) -> None:
    issued = numbers(played)
    assert issued == list(range(1, len(issued) + 1))
    seen = [event.id for event in events(played)]
    assert seen == list(range(1, len(seen) + 1))


def test_nobody_is_called_at_two_counters_and_no_counter_has_two_visitors(played: House) -> None:
    at: dict[int, str] = {}  # ticket -> counter
    for event in events(played):
        if event.kind == "called" or (event.kind == "undone" and event.counter):
            assert event.ticket not in at, event
            assert event.counter not in at.values(), event
            at[event.ticket] = event.counter
        elif event.kind in ("finished", "put_back", "missed", "parked", "sent_on", "papers_checked"):
            assert at.pop(event.ticket) == event.counter
    assert at == {}


def test_office_time_follows_the_day_although_the_machine_is_too_slow_for_it(played: House) -> None:
    at = [event.at for event in events(played)]
    assert at == sorted(at)
    assert at[0] < datetime(2026, 11, 23, 7, 10, tzinfo=UTC)
    taken = [event.at for event in events(played) if event.kind == "ticket_taken"]
    assert max(taken) < datetime(2026, 11, 23, 11, 1, tzinfo=UTC)  # half an hour before the house closes


def test_one_counter_is_left_to_people(played: House, example: Settings) -> None:
    spare = spare_counter(example.sites[0])
    opened = {event.counter for event in events(played) if event.kind == "counter_opened"}
    assert {counter.id for counter in example.sites[0].counters} - opened == {spare}


def test_no_event_says_a_concern_or_a_note(played: House) -> None:
    concerns = {concern.id for concern in played.site.concerns}
    said = [value for event in events(played) for value in event.facts.values() if isinstance(value, str)]
    assert (concerns | set(habits.NOTES)) & set(said) == set()


def test_the_same_seed_gives_the_same_day_when_nobody_plays_along(
    small_house: House, tmp_path_factory: pytest.TempPathFactory, example: Settings
) -> None:
    again = a_house(tmp_path_factory, example)
    for house in (small_house, again):
        shorter(house)
        play_days(house, seed=5)
    assert _story(events(small_house)) == _story(events(again))
    again.database.dispose()


def _story(found: list[Row[Any]]) -> list[tuple[object, ...]]:
    """What happened when; appointments are booked as soon as the play begins, whenever that is."""
    return [
        (e.at, e.kind, e.stop, e.desk, e.counter, e.facts.get("number"))
        for e in found
        if e.day == MONDAY and e.kind != "appointment_booked"
    ]


def test_the_next_day_on_which_the_house_opens_has_the_next_seed(small_house: House) -> None:
    shorter(small_house, days=("mon", "thu"))
    play_days(small_house, seed=5, days=2)
    first, second = ([e for e in events(small_house) if e.day == day] for day in (MONDAY, "2026-11-26"))
    taken = [
        [(e.desk, e.facts["number"]) for e in day if e.kind == "ticket_taken"] for day in (first, second)
    ]
    assert [day[0][1].partition(" ")[2] for day in taken] == ["1", "1"]
    assert taken[0] != taken[1]
    assert {e.day for e in events(small_house)} == {MONDAY, "2026-11-26", "2026-11-30"}


def test_everything_that_can_happen_in_an_office_happens(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(habits, "TWISTS", dict.fromkeys(habits.TWISTS, 0.2))
    for name, share in {
        "NO_ANSWER": 0.2,
        "RETURNS": 0.5,
        "GIVES_UP": 0.3,
        "STEPS_ASIDE": 0.3,
        "LOAD": 1.5,
    }.items():
        monkeypatch.setattr(habits, name, share)
    monkeypatch.setattr(habits, "PATIENCE", (0.5, 3.0))
    monkeypatch.setattr(habits, "ASIDE_AFTER", (0.1, 0.5))
    monkeypatch.setattr(habits, "WAY_MINUTES", 1.3)
    monkeypatch.setattr(habits, "LONG_SHIFT", 60.0)
    shorter(small_house)
    play_days(small_house, seed=2)
    kinds = {event.kind for event in events(small_house)}
    assert kinds == {
        "ticket_taken", "entered", "called", "called_again", "begun", "finished", "put_back", "missed", "restored",
        "parked", "unparked", "sent_on", "left", "stepped_aside", "undone", "counter_opened", "counter_closed",
        "counter_paused", "counter_resumed", "day_closed", "day_began", "appointment_booked", "papers_checked",
    }  # fmt: skip
    with small_house.database.reading() as connection:
        assert set(connection.scalars(select(tab.stop.c.state))) == {"done", "left"}
        assert set(connection.scalars(select(tab.stop.c.note))) == {None}


def test_opening_hours_hold_when_they_are_not_ignored(small_house: House) -> None:
    play_days(small_house, seed=5, mode=Mode())
    assert {e.desk for e in events(small_house) if e.kind == "ticket_taken"} <= {
        "pilot",
        "counselling",
        "jobcenter",
    }
    counselling = [e.at for e in events(small_house) if e.kind == "ticket_taken" and e.desk == "counselling"]
    assert all(at >= datetime(2026, 11, 23, 7, 30, tzinfo=UTC) for at in counselling)


def test_a_house_that_never_opens_is_not_played(small_house: House) -> None:
    small_house.site = small_house.site.model_copy(
        update={"desks": tuple(d.model_copy(update={"hours": ()}) for d in small_house.site.desks)}
    )
    play_days(small_house, seed=1)
    assert events(small_house) == []
