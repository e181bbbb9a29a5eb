"""The log of SQLite goes into its file beside those who work, and disturbs none of them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from queue_app.store import checkpoints
from queue_app.store.checkpoints import EVERY, Checkpoints
from tests.support.house import House

TICKETS = "SELECT count(*) FROM ticket"


@pytest.fixture
def began(small_house: House) -> list[Callable[[], Any]]:
    """What was begun beside those who work; nothing runs before the test says so."""
    found: list[Callable[[], Any]] = []
    Checkpoints(small_house.database, lambda work, *what: work(*what), found.append)
    return found


def file_of(house: House) -> Path:
    return Path(str(house.database.url.database))


def in_the_file(house: House, folder: Path) -> int:
    """How many tickets the file has without its log."""
    alone = folder / "alone.db"
    alone.write_bytes(file_of(house).read_bytes())
    with closing(sqlite3.connect(f"file:{alone}?immutable=1", uri=True)) as connection:
        return int(connection.execute(TICKETS).fetchone()[0])


def test_after_so_many_turns_the_log_is_written_into_the_file(
    small_house: House, began: list[Callable[[], Any]], tmp_path: Path
) -> None:
    for _ in range(EVERY):
        assert began == []
        small_house.take("rent")
    assert in_the_file(small_house, tmp_path) == 0
    (run,) = began
    run()
    assert in_the_file(small_house, tmp_path) == EVERY


def test_it_is_begun_once_at_a_time_and_then_again(
    small_house: House, began: list[Callable[[], Any]]
) -> None:
    for _ in range(2 * EVERY):
        small_house.take("rent")
    assert len(began) == 1
    began[0]()
    small_house.take("rent")
    assert len(began) == 2


def test_a_turn_that_is_under_way_is_neither_held_up_nor_written(small_house: House, tmp_path: Path) -> None:
    small_house.take("rent")
    with small_house.database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM stop")
        assert checkpoints.write(str(file_of(small_house)))
        assert in_the_file(small_house, tmp_path) == 1
    with small_house.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM stop").scalar_one() == 0


def test_a_file_that_cannot_be_written_is_said_and_the_next_time_comes(
    small_house: House, began: list[Callable[[], Any]], monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    monkeypatch.setattr(checkpoints.sqlite3, "connect", unreadable)
    for _ in range(EVERY):
        small_house.take("rent")
    began[0]()
    assert "the log was not written into the file: disk I/O error" in caplog.text
    for _ in range(EVERY):
        small_house.take("rent")
    assert len(began) == 2


def unreadable(*_words: Any, **_named: Any) -> sqlite3.Connection:
    """What the driver says when the disk is broken."""
    raise sqlite3.OperationalError("disk I/O error")


def test_a_file_that_was_taken_away_is_not_made_anew(tmp_path: Path) -> None:
    assert not checkpoints.write(str(tmp_path / "gone.db"))
    assert list(tmp_path.iterdir()) == []


def test_a_database_with_a_machine_of_its_own_is_left_to_it(house: House) -> None:
    found: list[Callable[[], Any]] = []
    Checkpoints(house.database, lambda work, *what: work(*what), found.append)
    for _ in range(EVERY):
        house.take("rent")
    assert len(found) == (1 if house.database.sqlite else 0)
