"""A backup holds one moment of a busy house, and goes back into either engine as it was."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select, text, update

from queue_app.config import Settings
from queue_app.store import backup, backup_file, copying, migrate, restore
from queue_app.store.backup_file import BackupProblem
from queue_app.store.database import Database
from queue_app.store.leader import Leader
from queue_app.store.tables import site, stop
from tests.support.house import MONDAY, House


def raw_rows(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, in an order that both engines share; JSON as it is written."""
    with database.reading() as connection:
        return {
            table.name: sorted(
                (tuple(row.values()) for rows in copying._batches(connection, table) for row in rows),
                key=repr,
            )
            for table in copying.tables()
        }


def busy(house: House, visitors: int = 12) -> None:
    for number in range(visitors):
        house.take(house.concern(house.site.desks[number % len(house.site.desks)].id), language="ti")
    # No value at all and the JSON word for nothing are two things; both have to arrive.
    with house.database.writing() as connection:
        connection.execute(update(stop).where(stop.c.id == 1).values(undo=None, note="Grüße, ሰላም"))


def test_from_sqlite_to_postgresql_and_back_every_row_is_the_same(
    sqlite_url: str, postgres_url: str, example: Settings, tmp_path: Path
) -> None:
    here, there, again = (
        Database(sqlite_url),
        Database(postgres_url),
        Database(f"sqlite:///{tmp_path}/again.db"),
    )
    migrate.upgrade(here)
    migrate.add_sites(here, example)
    busy(House(here, example))
    first = raw_rows(here)

    rows = backup.write(here, tmp_path / "1.backup", MONDAY)
    assert restore.read_back(there, tmp_path / "1.backup") == rows
    assert raw_rows(there) == first
    backup.write(there, tmp_path / "2.backup", MONDAY)
    assert restore.read_back(again, tmp_path / "2.backup") == rows
    assert raw_rows(again) == first
    for database in (here, there, again):
        database.dispose()


def test_a_house_that_was_brought_back_goes_on_counting(house: House, tmp_path: Path) -> None:
    busy(house)
    before = raw_rows(house.database)
    backup.write(house.database, tmp_path / "kept", MONDAY)
    house.take(house.concern(house.site.desks[0].id))
    restore.read_back(house.database, tmp_path / "kept", replace=True)
    assert raw_rows(house.database) == before
    ticket, _stops = house.take(house.concern(house.site.desks[0].id))
    assert ticket.id == len(before["ticket"]) + 1


def test_a_backup_under_load_holds_one_moment(house: House, tmp_path: Path) -> None:
    stopped = threading.Event()

    def visitors() -> None:
        while not stopped.is_set():
            house.take(house.concern(house.site.desks[0].id))

    comer = threading.Thread(target=visitors)
    comer.start()
    try:
        files = [tmp_path / f"{number}.backup" for number in range(4)]
        for file in files:
            backup.write(house.database, file, MONDAY)
    finally:
        stopped.set()
        comer.join()
    for file in files:
        backup_file.check(file)
        with closing(sqlite3.connect(file)) as connection:
            told, events, tickets, stops = connection.execute(
                "SELECT (SELECT last_event FROM site), (SELECT count(*) FROM event), "
                "(SELECT count(*) FROM ticket), (SELECT count(DISTINCT ticket) FROM stop)"
            ).fetchone()
        assert told == events
        assert tickets == stops


def test_a_backup_does_not_overwrite_and_leaves_nothing_half(house: House, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    file = folder / "a.backup"
    backup.write(house.database, file, MONDAY)
    with pytest.raises(BackupProblem, match="exists already"):
        backup.write(house.database, file, MONDAY)
    backup.write(house.database, file, MONDAY, replace=True)
    assert list(folder.iterdir()) == [file]
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_database_in_use_is_not_replaced_unasked(house: House, tmp_path: Path) -> None:
    busy(house, 1)
    before = raw_rows(house.database)
    backup.write(house.database, tmp_path / "kept", MONDAY)
    with pytest.raises(BackupProblem, match="in use already"):
        restore.read_back(house.database, tmp_path / "kept")
    assert raw_rows(house.database) == before


def test_nothing_is_taken_back_while_a_server_uses_postgresql(postgres_url: str, tmp_path: Path) -> None:
    server, database = Database(postgres_url), Database(postgres_url)
    migrate.upgrade(database)
    backup.write(database, tmp_path / "kept", MONDAY)
    leader = Leader(server)
    assert leader.leads()
    with pytest.raises(BackupProblem, match="A server uses this database"):
        restore.read_back(database, tmp_path / "kept")
    assert leader._connection is not None
    leader._connection.close()
    server.dispose()
    assert restore.read_back(database, tmp_path / "kept") == 0
    database.dispose()


def truncated(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def foreign(file: Path) -> None:
    file.write_bytes(b"Dear colleagues, " * 500)


def another_database(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE something (id INTEGER)")


def one_letter_changed(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE ticket SET language = 'xx' WHERE id = 1")


def newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        digest = {name: found for name, _count, found in backup_file._contents(connection)}["alembic_version"]
        connection.execute("UPDATE backup_contents SET digest = ? WHERE name = 'alembic_version'", (digest,))


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (truncated, "is not a whole backup|is damaged"),
        (foreign, "is not a whole backup"),
        (another_database, "is not a backup of this program"),
        (one_letter_changed, "its rows are not those that were saved"),
        (newer, "was made by a newer version"),
        (Path.unlink, "There is no file"),
    ],
)
def test_a_file_that_is_no_whole_backup_changes_nothing(
    small_house: House, tmp_path: Path, spoil: Callable[[Path], None], sentence: str
) -> None:
    busy(small_house, 3)
    file = tmp_path / "kept"
    backup.write(small_house.database, file, MONDAY)
    before = raw_rows(small_house.database)
    spoil(file)
    with pytest.raises(BackupProblem, match=sentence):
        restore.read_back(small_house.database, file, replace=True)
    assert raw_rows(small_house.database) == before


def test_an_older_backup_is_brought_up_to_date(engine_url: str, tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    source = Database(f"sqlite:///{old}")
    with source.writing() as connection:
        migrate.upgrade_on(connection, "0004")
        connection.execute(
            text("INSERT INTO site (id, last_event, day, message) VALUES ('wismar', 0, '', 'Hallo')")
        )
    backup.write(source, tmp_path / "kept", MONDAY)
    source.dispose()
    target = Database(engine_url)
    assert restore.read_back(target, tmp_path / "kept") == 1
    with target.reading() as connection:
        assert migrate.is_current(connection)
        assert connection.scalars(select(site.c.message)).all() == ["Hallo"]
    target.dispose()
