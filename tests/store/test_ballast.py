"""Room is put by, given up when SQLite finds none, and put by again."""

from collections.abc import Iterator

import pytest

from queue_app.config import Settings
from queue_app.store import migrate
from queue_app.store.ballast import MEGABYTE, Ballast, path_of
from queue_app.store.database import Database, StoreUnavailable

EVER_SO_MUCH = 10**9  # megabytes: no disk has room for them


@pytest.fixture
def database(sqlite_url: str, example: Settings) -> Iterator[Database]:
    database = Database(sqlite_url)
    migrate.upgrade(database)
    migrate.add_sites(database, example)
    yield database
    database.dispose()


def fill(database: Database) -> None:
    """SQLite's own word for a full disk, from a limit on its pages in place of the disk's end."""
    with database.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        connection.exec_driver_sql("UPDATE site SET message = hex(zeroblob(1000000))")


def test_what_was_put_by_is_really_taken_from_the_disk(database: Database) -> None:
    ballast = Ballast(database, megabytes=2)
    ballast.look()
    assert ballast.path.stat().st_blocks * 512 >= 2 * MEGABYTE
    assert not ballast.gone


def test_on_a_full_disk_it_is_given_up_and_comes_back_once_there_is_room(database: Database) -> None:
    ballast = Ballast(database, megabytes=1)
    ballast.look()
    with pytest.raises(StoreUnavailable, match="disk is full"):
        fill(database)
    assert (ballast.gone, ballast.path.exists()) == (True, False)
    ballast.look()
    assert (ballast.gone, ballast.path.exists()) == (False, True)


def test_any_other_trouble_of_the_store_leaves_it_where_it_is(database: Database) -> None:
    ballast = Ballast(database, megabytes=1)
    ballast.look()
    with pytest.raises(StoreUnavailable), database.writing() as connection:
        connection.exec_driver_sql("SELECT * FROM no_such_table")
    database.out_of_room.send(database, certain=False)  # the disk failed, and has room
    assert (ballast.gone, ballast.path.exists()) == (False, True)


def test_a_disk_without_room_for_it_is_said_and_not_filled(database: Database) -> None:
    ballast = Ballast(database, megabytes=EVER_SO_MUCH)
    ballast.look()
    assert (ballast.gone, ballast.path.exists()) == (True, False)


def test_nothing_is_put_by_where_nobody_wants_it_or_the_disk_is_not_ours(
    database: Database, postgres_url: str
) -> None:
    none = Ballast(database, megabytes=0)
    none.look()
    assert (none.gone, none.path.exists()) == (False, False)
    elsewhere = Database(postgres_url)
    far = Ballast(elsewhere, megabytes=32)
    far.look()
    assert (far.gone, path_of(elsewhere.url)) == (False, None)
    elsewhere.dispose()


def test_half_of_one_from_a_killed_process_is_made_anew(database: Database) -> None:
    ballast = Ballast(database, megabytes=1)
    ballast.path.write_bytes(b"half")
    ballast.look()
    assert ballast.path.stat().st_size == MEGABYTE
