"""Who writes at the same moment shares a commit, and nothing else. Real threads on real SQLite."""

import itertools
import threading
import time
from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, insert
from sqlalchemy.exc import DBAPIError

from queue_app.actions import tickets
from queue_app.rules.errors import NobodyWaiting
from queue_app.store import tables as tab
from queue_app.store import together
from queue_app.store.database import StoreUnavailable
from queue_app.store.log import newest_ids
from queue_app.store.turn import Turn, turn
from tests.support.house import House

Deed = Callable[[Turn], str]
Outcome = str | BaseException


def at_once(house: House, deeds: Sequence[Deed]) -> list[Outcome]:
    """All deeds in their order; the first one ends when the others stand at the door, so that they share its commit."""
    found: list[Outcome] = [""] * len(deeds)
    line = house.database._lines[""]
    inside, others_wait = threading.Event(), threading.Event()

    def first(t: Turn) -> str:
        done = deeds[0](t)
        inside.set()
        others_wait.wait(60)
        return done

    def act(place: int, deed: Deed) -> None:
        try:
            with turn(house.database, house.site, house.now) as t:
                said = deed(t)
            found[place] = said
        except Exception as fault:  # noqa: BLE001 - looked at by the test
            found[place] = fault

    threads = [
        threading.Thread(target=act, args=(place, deed)) for place, deed in enumerate([first, *deeds[1:]])
    ]
    threads[0].start()
    inside.wait(60)
    for place, thread in enumerate(threads[1:], 1):
        thread.start()
        until(lambda place=place: len(line._waiting) == place)
    others_wait.set()
    for thread in threads:
        thread.join()
    return found


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end
        time.sleep(0.001)


def commits(house: House) -> list[object]:
    """A list that grows with every commit."""
    seen: list[object] = []
    event.listen(house.database.engine, "commit", seen.append)
    return seen


def take(house: House) -> Deed:
    """Somebody takes a ticket: her number."""

    def deed(t: Turn) -> str:
        return tickets.take_ticket(t, [house.concern("pilot")], "ar", [], house.mode)[0].number

    return deed


def refused(house: House) -> Deed:
    """A ticket is taken, and then a rule says no."""

    def deed(t: Turn) -> str:
        take(house)(t)
        raise NobodyWaiting("1")

    return deed


def broken(house: House) -> Deed:
    """A ticket is taken, and then a statement fails."""

    def deed(t: Turn) -> str:
        take(house)(t)
        t.connection.execute(insert(tab.numbering).values(site=t.site.id, day=t.day, series="A", last=None))
        return "never"

    return deed


def refused_in_part(house: House) -> Deed:
    """Of two tickets of one turn the first is refused by itself."""

    def deed(t: Turn) -> str:
        with pytest.raises(NobodyWaiting), t.part():
            refused(house)(t)
        return take(house)(t)

    return deed


DEEDS = {"take": take, "refused": refused, "broken": broken, "in part": refused_in_part}
FAIL = ("refused", "broken")


def facts(house: House) -> list[int]:
    with house.database.reading() as connection:
        return sorted(connection.scalars(tab.event.select().with_only_columns(tab.event.c.id)))


def numbers(house: House) -> list[str]:
    """The numbers in the store, in the order in which they came."""
    with house.database.reading() as connection:
        query = tab.ticket.select().with_only_columns(tab.ticket.c.number).order_by(tab.ticket.c.arrived)
        return list(connection.scalars(query))


def test_those_who_write_at_the_same_moment_share_a_commit_in_the_order_of_their_coming(
    small_house: House,
) -> None:
    seen = commits(small_house)
    found = at_once(small_house, [take(small_house)] * together.MOST)
    assert found == [f"A {n}" for n in range(1, together.MOST + 1)] == numbers(small_house)
    assert len(seen) == 1


def test_more_than_one_transaction_takes_are_told_apart(small_house: House) -> None:
    seen = commits(small_house)
    found = at_once(small_house, [take(small_house)] * (together.MOST + 2))
    assert sorted(found, key=len) == [f"A {n}" for n in range(1, together.MOST + 3)]
    assert len(seen) in (2, 3)  # the two who were too many may come one after the other


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(others=st.lists(st.sampled_from(sorted(DEEDS)), min_size=1, max_size=together.MOST - 1))
def test_a_deed_that_fails_takes_back_itself_alone(small_house: House, others: list[str]) -> None:
    kinds = ["take", *others]
    had, told, seen = len(numbers(small_house)), len(facts(small_house)), commits(small_house)
    counted = itertools.count(had + 1)
    expected = [None if kind in FAIL else f"A {next(counted)}" for kind in kinds]
    found = at_once(small_house, [DEEDS[kind](small_house) for kind in kinds])
    assert [said if isinstance(said, str) else None for said in found] == expected
    kept = [number for number in expected if number]
    assert numbers(small_house)[had:] == kept
    assert facts(small_house) == list(range(1, told + len(kept) + 1))
    assert len(seen) == 1


def test_nobody_is_answered_before_the_commit(small_house: House) -> None:
    told: list[tuple[int, int]] = []

    def listen(_site: object, *, first: int, last: int) -> None:
        with small_house.database.reading() as connection:
            told.append((last, newest_ids(connection)[small_house.site.id]))

    small_house.database.recorded.connect(listen, weak=False)
    at_once(small_house, [take(small_house)] * 3)
    assert sorted(told) == [(1, 3), (2, 3), (3, 3)]


def test_a_commit_that_fails_fails_for_all_and_nothing_of_it_is_in_the_store(small_house: House) -> None:
    def astray(t: Turn) -> str:
        """What SQLite notices at the commit only."""
        t.connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        t.connection.execute(tab.numbering.insert().values(site="nowhere", day=t.day, series="A", last=1))
        return "never"

    found = at_once(small_house, [take(small_house), astray, take(small_house)])
    assert [type(one) for one in found[1:]] == [StoreUnavailable] * 2
    assert isinstance(found[0], DBAPIError)
    assert (facts(small_house), numbers(small_house)) == ([], [])
    assert small_house.take(small_house.concern("pilot"))[0].number == "A 1"


def test_when_sqlite_gives_the_transaction_up_all_of_them_hear_of_it(small_house: House) -> None:
    """After some faults (a full disk, a fault of the disk) SQLite takes everything back by itself."""

    def given_up(t: Turn) -> str:
        t.connection.exec_driver_sql("ROLLBACK")
        raise StoreUnavailable("the disk is full")

    found = at_once(small_house, [take(small_house), given_up, take(small_house)])
    assert [type(one) for one in found[:2]] == [StoreUnavailable] * 2
    assert found[2] == "A 1"  # she came into a transaction of her own
    assert (facts(small_house), numbers(small_house)) == ([1], ["A 1"])


def test_on_a_full_disk_nothing_is_half_written(small_house: House) -> None:
    def large(t: Turn) -> str:
        pages = t.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        t.connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 4}")
        t.record("filler", text="x" * 100_000)
        t.close()
        return "never"

    found = at_once(small_house, [take(small_house), large, take(small_house)])
    stored = numbers(small_house)
    assert isinstance(found[1], StoreUnavailable)
    assert stored == [one for one in found if isinstance(one, str)]
    assert facts(small_house) == list(range(1, len(stored) + 1))
