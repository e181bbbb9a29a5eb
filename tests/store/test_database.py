"""What the store promises before any table: what is acknowledged is on the disk, and nobody waits in C."""

import sqlite3
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import DateTime, bindparam, select, update
from sqlalchemy.dialects import sqlite

from queue_app.rules.errors import NobodyWaiting
from queue_app.store import tables
from queue_app.store.prepared import Prepared
from queue_app.store.times import UtcTime
from tests.support.house import House

EAST = timezone(timedelta(hours=5))


def test_on_sqlite_a_commit_is_on_the_disk_before_it_is_answered(small_house: House) -> None:
    for look in (small_house.database.reading, small_house.database.writing):
        with look() as connection:
            asked = ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
            found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in asked]
        assert found == ["wal", 2, 0, 1]  # 2 is FULL: at NORMAL a power cut loses the last numbers


def test_on_sqlite_a_connection_is_kept_for_the_next_look_until_the_end(small_house: House) -> None:
    seen = []
    for _ in range(2):
        with small_house.database.reading() as connection:
            seen.append(connection.connection.dbapi_connection)
    assert seen[0] is seen[1]
    small_house.database.dispose()
    assert isinstance(seen[0], sqlite3.Connection)
    with pytest.raises(sqlite3.ProgrammingError, match="closed database"):
        seen[0].execute("SELECT 1")


def test_a_glance_sees_what_is_committed_and_nothing_else_and_leaves_nothing_open(house: House) -> None:
    day = Prepared(select(tables.site.c.day).where(tables.site.c.id == bindparam("site")))
    which = {"site": house.site.id}

    def glance() -> str:
        with house.database.reading(glance=True) as connection:
            return str(day.scalar(connection, which))

    before = glance()
    with house.database.writing(house.site.id) as connection:
        connection.execute(update(tables.site).values(day="2000-01-01"))
        assert glance() == before
    assert glance() == "2000-01-01"
    assert house.database.empty_log()


def test_whoever_writes_finds_a_connection_after_as_many_looked_at_once_as_the_pool_has(
    small_house: House,
) -> None:
    with pytest.raises(NobodyWaiting), small_house.database.writing():
        raise NobodyWaiting("1")  # a refusal gives the writer's own connection back to the pool
    with ExitStack() as looks:
        for _ in range(60):
            looks.enter_context(small_house.database.reading())
    with small_house.database.writing() as connection:
        assert connection.exec_driver_sql("SELECT 1").scalar() == 1


def test_a_text_that_an_engine_cannot_hold_is_nobodys_name_and_no_fault(house: House) -> None:
    for name in ("a\0b", "\0"):
        with house.database.reading() as connection:
            assert connection.execute(select(tables.clerk).where(tables.clerk.c.name == name)).all() == []


def test_moments_are_written_as_sqlalchemy_writes_them() -> None:
    """Older databases hold its texts, and moments are compared as texts there."""
    dialect = sqlite.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy's
    ours = UtcTime().bind_processor(dialect)
    theirs = DateTime().dialect_impl(dialect).bind_processor(dialect)
    assert ours is not None
    assert theirs is not None
    for moment in (
        datetime(2026, 11, 23, 9, tzinfo=UTC),
        datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=UTC),
        datetime(999, 12, 31, 23, 59, tzinfo=UTC),
    ):
        assert ours(moment) == ours(moment.astimezone(EAST)) == theirs(moment)
    assert ours(None) is None
    with pytest.raises(ValueError, match="aware"):
        ours(moment.replace(tzinfo=None))
