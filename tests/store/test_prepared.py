"""Statements that the driver runs itself: same values, same faults and same transactions as by SQLAlchemy's own way."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Select, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from queue_app.actions import calls
from queue_app.store import tables as tab
from queue_app.store.database import StoreUnavailable
from queue_app.store.prepared import Prepared, run
from tests.support.house import House

STOPS: Select[Any] = select(tab.stop, tab.ticket).join(tab.ticket).order_by(tab.stop.c.id)
IN_STATES = STOPS.where(tab.stop.c.state.in_(bindparam("states", expanding=True)))
SLOW = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) SELECT max(i) FROM n"
SITE = select(tab.site.c.last_event).where(tab.site.c.id == bindparam("site"))


class Ended(BaseException):
    """Whoever waited for an answer is ended."""


@contextmanager
def ended_after(seconds: float) -> Iterator[None]:
    """What runs in the block is ended from outside."""

    def end(*_: object) -> None:
        raise Ended

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_rows_are_those_that_sqlalchemy_gives(house: House) -> None:
    """Moments, truth values, JSON, columns of one name and what is not there, of everything that the example holds."""
    house.take(house.concern("pilot"), house.concern("jobcenter"))
    house.later(minutes=5)
    house.take(house.concern("pilot"))
    clerk = house.clerk("1")
    house.do(calls.call_next, clerk, "1")
    statements = [STOPS, *(select(table) for table in (tab.event, tab.counter, tab.site, tab.numbering))]
    with house.database.reading() as connection:
        for statement in statements:
            usual = [tuple(row) for row in connection.execute(statement)]
            found = Prepared(statement).all(connection, {})
            assert [tuple(row) for row in found] == usual != []
        asked = Prepared(select(tab.event).order_by(tab.event.c.id))
        assert asked.first(connection, {}).kind == "ticket_taken"
        assert asked.scalar(connection, {}) == house.site.id


@pytest.mark.parametrize("states", [[], ["waiting"], ["called", "planned", "waiting"], list("abcdefghi")])
def test_a_list_may_have_any_length(house: House, states: list[str]) -> None:
    house.take(house.concern("pilot"), house.concern("jobcenter"))
    with house.database.reading() as connection:
        usual = [row.id for row in connection.execute(IN_STATES, {"states": states})]
        assert [row.id for row in Prepared(IN_STATES, "states").all(connection, {"states": states})] == usual


def test_what_is_written_is_what_sqlalchemy_reads(house: House) -> None:
    fact = {
        "site": house.site.id,
        "id": 1,
        "at": house.now,
        "day": "2026-11-23",
        "kind": "noted",
        "ticket": None,
        "facts": {"ä": [1, None, True]},
    }
    later = {"of_id": 1, "at": house.now + timedelta(microseconds=1), "facts": {}}
    changing = Prepared(update(tab.event).where(tab.event.c.id == bindparam("of_id")))
    with house.database.writing() as connection:
        assert Prepared(insert(tab.event)).change(connection, fact) == 1
        row = connection.execute(select(tab.event)).one()
        assert {name: row._mapping[name] for name in fact} == fact
        assert changing.change(connection, later) == 1
        assert changing.change(connection, {**later, "of_id": 2}) == 0
        assert connection.execute(select(tab.event.c.at, tab.event.c.facts)).one() == (later["at"], {})


def test_a_value_that_sqlalchemy_would_fill_in_has_to_be_named(house: House) -> None:
    with house.database.writing() as connection, pytest.raises(ValueError, match="interpreter"):
        Prepared(insert(tab.stop)).change(connection, {"id": 1, "calls": 0})


def test_a_fault_is_the_one_that_sqlalchemy_tells_and_takes_everything_back(house: House) -> None:
    row = Prepared(insert(tab.absence))
    absent = {"site": house.site.id, "desk": "pilot", "day": "2026-11-23"}

    def write_twice() -> None:
        with house.database.writing() as connection:
            row.change(connection, absent)
            row.change(connection, absent)

    with pytest.raises(IntegrityError):
        write_twice()
    with house.database.reading() as connection:
        assert Prepared(select(tab.absence)).all(connection, {}) == []


def test_a_look_sees_one_moment_however_many_statements_it_takes(house: House) -> None:
    asked = Prepared(SITE)
    with house.database.reading() as connection:
        before = asked.scalar(connection, {"site": house.site.id})
        house.take(house.concern("pilot"))
        assert asked.scalar(connection, {"site": house.site.id}) == before
    with house.database.reading() as connection:
        assert asked.scalar(connection, {"site": house.site.id}) > before


def test_a_connection_that_is_lost_says_that_the_store_is_away_and_is_not_used_again(house: House) -> None:
    def lose_it() -> None:
        with house.database.writing() as connection:
            connection.connection.driver_connection.close()  # type: ignore[union-attr]  # there is one
            Prepared(SITE).first(connection, {"site": house.site.id})

    with pytest.raises(StoreUnavailable):
        lose_it()
    house.take(house.concern("pilot"))


def test_who_is_ended_while_waiting_leaves_no_half_answer_to_the_next(house: House) -> None:
    """Of an answer that nobody waited for, nothing may be taken for that of the next question."""

    def wait() -> None:
        with house.database.reading() as connection, ended_after(0.01):
            while True:
                run(connection, SLOW)

    with pytest.raises(Ended):
        wait()
    with house.database.reading() as connection:
        assert Prepared(SITE).scalar(connection, {"site": house.site.id}) == 0
