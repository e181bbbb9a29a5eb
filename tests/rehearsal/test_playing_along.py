"""People in the demo: they take tickets, counters and visitors while the play goes on, and the play can be stopped."""

import sqlite3
import threading
import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from queue_app.actions import calls, counters, tickets
from queue_app.actions.counters import Staff
from queue_app.rehearsal.clock import DemoClock
from queue_app.rehearsal.play import spare_counter
from queue_app.store import database as store
from queue_app.store import tables as tab
from queue_app.store.records import Stop
from queue_app.store.turn import Turn
from tests.rehearsal.playing import at_the_door, events, play_days, shorter
from tests.support.house import House

SOMEBODY = Staff(99, "clerk")


def between_deeds(house: House, clock: DemoClock, deed: Callable[[Turn], bool]) -> Callable[[], bool]:
    """A person who does something as soon as she can. The play asks before each deed whether it is stopped."""
    done: list[bool] = []

    def asked() -> bool:
        house.now = clock()
        if not done and house.do(deed):
            done.append(True)
        return False

    return asked


def test_a_ticket_that_a_person_takes_is_called_and_served(small_house: House) -> None:
    shorter(small_house)
    clock = at_the_door(small_house)
    ticket, (stop, *_) = small_house.take(small_house.concern("pilot"))
    play_days(small_house, seed=1, clock=clock)
    with small_house.database.reading() as connection:
        state = connection.scalar(select(tab.stop.c.state).where(tab.stop.c.id == stop.id))
    assert (ticket.number, state) == ("A 1", "done")


def test_a_counter_that_a_person_has_is_hers(small_house: House) -> None:
    shorter(small_house)
    clock = at_the_door(small_house)
    small_house.clerk("1", SOMEBODY.id)
    play_days(small_house, seed=1, leave_alone=(), clock=clock)
    assert [e.kind for e in events(small_house) if e.counter == "1"] == ["counter_opened"]
    assert {"2", "3", "9"} <= {e.counter for e in events(small_house) if e.kind == "called"}


def test_a_person_may_take_over_a_counter_with_its_visitor(small_house: House) -> None:
    shorter(small_house)
    clock = at_the_door(small_house)
    taken: list[Stop] = []

    def take_over(t: Turn) -> bool:
        stop = t.at_counter("3")
        if stop is None or stop.state != "serving":
            return False
        counters.open_counter(t, SOMEBODY, "3", [], [], take_over=True)
        taken.append(calls.at_counter(t, SOMEBODY, stop, "finish")[0])
        return True

    play_days(small_house, seed=1, clock=clock, stop=between_deeds(small_house, clock, take_over))
    at_three = [(e.kind, e.stop) for e in events(small_house) if e.counter == "3"]
    assert [stop.id for stop in taken] == [at_three[-1][1]]
    assert at_three[-2:] == [("counter_opened", None), ("finished", taken[0].id)]


def test_a_counter_that_a_person_closes_again_gets_its_clerk_back(small_house: House) -> None:
    shorter(small_house)
    clock = at_the_door(small_house)
    small_house.clerk("1", SOMEBODY.id)
    opening = small_house.now

    def go_home(t: Turn) -> bool:
        if (t.now - opening).total_seconds() < 20 * 60:
            return False
        counters.close_counter(t, SOMEBODY, "1")
        return True

    stop = between_deeds(small_house, clock, go_home)
    play_days(small_house, seed=1, leave_alone=(), clock=clock, stop=stop)
    kinds = [e.kind for e in events(small_house) if e.counter == "1"]
    assert kinds[:3] == ["counter_opened", "counter_closed", "counter_opened"]
    assert kinds[-1] == "counter_closed"


def test_a_visitor_who_leaves_by_phone_is_not_missed(small_house: House) -> None:
    shorter(small_house)
    clock = at_the_door(small_house)

    def leave(t: Turn) -> bool:
        called = t.at_counter("1")
        if called is None or called.state != "called":
            return False
        tickets.leave(t, t.ticket(called.ticket).secret)
        return True

    play_days(small_house, seed=1, clock=clock, stop=between_deeds(small_house, clock, leave))
    at_one = [e.kind for e in events(small_house) if e.counter == "1"]
    assert at_one[at_one.index("left") + 1] in ("called", "counter_closed")


def watched(house: House, clock: DemoClock) -> str | None:
    """What the phone on the wall shows a moment after a play without any clerk of ours has begun."""
    everywhere = [counter.id for counter in house.site.counters]
    begun = time.monotonic()
    playing = play_days(
        house, seed=1, clock=clock, leave_alone=everywhere, stop=lambda: time.monotonic() > begun + 0.1
    )
    assert house.now <= playing.office_time() < house.now + timedelta(seconds=20)
    return playing.newest_secret


def test_the_phone_shows_the_newest_ticket_that_waits_and_else_one_at_a_counter(small_house: House) -> None:
    shorter(small_house)
    clock = at_the_door(small_house, speed=1)
    assert watched(small_house, clock) is None
    waiting, _stops = small_house.take(small_house.concern("pilot"))
    called, _stops = small_house.take(small_house.concern("jobcenter"))
    small_house.do(calls.call_next, small_house.clerk("3"), "3")
    assert watched(small_house, clock) == waiting.secret
    small_house.do(tickets.leave, waiting.secret)
    assert watched(small_house, clock) == called.secret


def test_a_play_stops_soon_also_when_nothing_happens_for_minutes(small_house: House) -> None:
    clock = at_the_door(small_house, speed=1)
    begun = time.monotonic()
    play_days(small_house, seed=1, clock=clock, stop=lambda: time.monotonic() > begun + 0.3)
    assert time.monotonic() - begun < 3


def test_a_store_that_is_away_for_a_moment_is_asked_again(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "WAIT_SECONDS", 0.1)
    shorter(small_house)
    clock = at_the_door(small_house)
    play_begins = threading.Event()
    file = str(small_house.database.url.database)

    def hold() -> None:
        play_begins.wait()
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        time.sleep(0.5)
        other.execute("ROLLBACK")
        other.close()

    holder = threading.Thread(target=hold)
    holder.start()

    def asked() -> bool:
        play_begins.set()
        return False

    play_days(small_house, seed=1, clock=clock, stop=asked)
    holder.join()
    kinds = [e.kind for e in events(small_house)]
    assert kinds.count("ticket_taken") > 3
    assert kinds[-1] == "day_began"


def test_the_counter_for_people_is_one_that_can_be_spared(small_house: House) -> None:
    site = small_house.site
    spare = site.counter(spare_counter(site))
    assert spare is not None
    for desk in spare.desks:
        assert sum(desk in counter.desks for counter in site.counters) == 3
