"""The turn: lock, order and cursor in one."""

import threading
from collections import Counter
from collections.abc import Callable
from typing import TypeVar

import pytest

from queue_app.actions import calls, tickets
from queue_app.rules.errors import NobodyWaiting, NotFound, RuleBroken
from queue_app.store.database import StoreUnavailable
from queue_app.store.log import events_since, newest_ids
from queue_app.store.turn import Turn, turn
from tests.support.house import House
from tests.support.profile import LONG

T = TypeVar("T")

CLIENTS, TICKETS_EACH = 100, 50 if LONG else 10
CLERKS, ROUNDS, ARRIVALS = 16, 500 if LONG else 100, 3  # fewer visitors than clerks: each is wanted by five


def together(count: int, work: Callable[[int], None]) -> None:
    """Run `work(0..count-1)` in real threads that start at once; the first fault is raised."""
    gate, faults = threading.Barrier(count), []

    def run(number: int) -> None:
        gate.wait()
        try:
            work(number)
        except BaseException as fault:  # noqa: BLE001 - raised again below, in the test's own thread
            faults.append(fault)

    threads = [threading.Thread(target=run, args=(i,)) for i in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]


def patiently(work: Callable[[], T]) -> T:
    """Try again while the store is too busy to answer in its time: what a kiosk does with a 503."""
    while True:
        try:
            return work()
        except StoreUnavailable:
            continue


def facts(house: House) -> list[dict[str, object]]:
    with house.database.reading() as connection:
        newest = newest_ids(connection)[house.site.id]
        found: list[dict[str, object]] = []
        while len(found) < newest:
            found += events_since(connection, house.site.id, len(found), min(newest, len(found) + 200))
        return found


def test_a_turn_that_fails_leaves_nothing_behind_and_tells_nobody(house: House) -> None:
    told: list[object] = []
    house.database.recorded.connect(lambda _site, **ids: told.append(ids), weak=False)
    with pytest.raises(NotFound):
        house.take("no-such-concern")
    assert (facts(house), told) == ([], [])


def test_a_part_that_is_refused_leaves_the_rest_of_its_turn(house: House) -> None:
    def take(t: Turn, *, refused: bool = False) -> str:
        ticket, _ = tickets.take_ticket(t, [house.concern("pilot")], "ar", [], house.mode)
        if refused:
            raise RuleBroken("refused_late")
        return ticket.number

    def take_three(t: Turn) -> list[str]:
        first = take(t)
        with pytest.raises(RuleBroken, match="refused_late"), t.part():
            take(t, refused=True)
        return [first, take(t)]

    assert house.do(take_three) == ["A 1", "A 2"]
    found = facts(house)
    assert [fact["id"] for fact in found] == list(range(1, len(found) + 1))
    assert sum(fact["kind"] == "ticket_taken" for fact in found) == 2


def test_a_stop_that_was_changed_meanwhile_is_not_changed(house: House) -> None:
    _, (read, *_) = house.take(house.concern("pilot"))
    house.do(lambda t: t.step(read, "leave"))
    with pytest.raises(RuleBroken) as no:
        house.do(lambda t: t.change(read, urgent=True))
    assert no.value.code == "stale"


def test_the_news_are_told_after_the_commit_with_the_ids_of_the_turn(house: House) -> None:
    told: list[tuple[object, int]] = []

    def listen(_site: object, **ids: int) -> None:
        with house.database.reading() as connection:
            told.append((ids, newest_ids(connection)[house.site.id]))

    house.database.recorded.connect(listen, weak=False)
    house.take(house.concern("pilot"))
    assert told == [({"first": 0, "last": 1}, 1)]


def test_a_hundred_clients_get_all_numbers_without_gap_or_duplicate(house: House) -> None:
    numbers: list[int] = []

    def tap(_client: int) -> None:
        for _ in range(TICKETS_EACH):
            ticket, _stops = patiently(lambda: house.take(house.concern("pilot")))
            numbers.append(int(ticket.number.split()[1]))

    together(CLIENTS, tap)
    assert sorted(numbers) == list(range(1, CLIENTS * TICKETS_EACH + 1))
    assert [fact["id"] for fact in facts(house)] == list(range(1, CLIENTS * TICKETS_EACH + 1))


def test_clerks_who_call_at_once_never_get_the_same_visitor(house: House) -> None:
    house.with_counters(CLERKS)
    staff = [house.clerk(f"c{i}", i + 1) for i in range(CLERKS)]
    called: Counter[int] = Counter()
    gate = threading.Barrier(CLERKS)
    concern_of = {c.desk: c.id for c in house.site.concerns}

    def rounds(number: int) -> None:
        who, counter = staff[number], staff[number].counter or ""
        for _ in range(ROUNDS):
            if number == 0:
                for arrival in range(ARRIVALS):
                    wanted = list(concern_of.values())[arrival % len(concern_of)]
                    patiently(lambda: house.take(wanted))  # noqa: B023 - called at once
            gate.wait()
            try:
                stop, _because = patiently(lambda: house.do(calls.call_next, who, counter))
            except NobodyWaiting:
                stop = None
            gate.wait()
            if stop is not None:
                called[stop.id] += 1
                patiently(lambda: house.do(calls.at_counter, who, stop, "miss"))  # noqa: B023 - called at once

    together(CLERKS, rounds)
    assert set(called.values()) == {1}
    assert len(called) > ROUNDS


def test_a_reader_that_polls_sees_every_fact_once_and_in_order_while_others_write(house: House) -> None:
    seen: list[object] = []
    done = threading.Event()

    def poll() -> None:
        last = 0
        while True:
            finished = done.is_set()
            with house.database.reading() as connection:
                newest = newest_ids(connection)[house.site.id]
                seen.extend(fact["id"] for fact in events_since(connection, house.site.id, last, newest))
                last = newest
            if finished:
                return

    def writers_then_done() -> None:
        together(8, lambda _n: [house.take(house.concern("pilot")) for _ in range(25)] and None)
        done.set()

    threads = [threading.Thread(target=poll), threading.Thread(target=writers_then_done)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == list(range(1, 201))


def test_an_unknown_site_is_refused(house: House) -> None:
    unknown = house.site.model_copy(update={"id": "elsewhere"})
    with pytest.raises(NotFound), turn(house.database, unknown, house.now) as t:
        tickets.enter_next(t, 1)
