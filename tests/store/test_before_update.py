"""A database of an older version is saved before it is brought up to date, and goes back to what it was."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from queue_app.config import Settings
from queue_app.store import backup_file, before_update, migrate, restore
from queue_app.store.backup_file import BackupProblem
from queue_app.store.before_update import bring_up_to_date
from queue_app.store.database import Database
from tests.support.house import MONDAY

OLD = "0004"


def older(url: str) -> Database:
    """A house as a former version left it."""
    database = Database(url)
    with database.writing() as connection:
        migrate.upgrade_on(connection, OLD)
        connection.execute(
            text("INSERT INTO site (id, last_event, day, message) VALUES ('old', 7, '', 'Grüße')")
        )
        connection.execute(
            text(
                "INSERT INTO event (site, id, at, day, kind, facts) "
                "VALUES ('old', 7, '2026-11-23 09:00:00.123456', '2026-11-23', 'called', '{\"number\": \"A 1\"}')"
            )
        )
    return database


def rows_of(database: Database) -> tuple[int, str, str]:
    with database.reading() as connection:
        number, message = connection.execute(
            text("SELECT last_event, message FROM site WHERE id = 'old'")
        ).one()
        fact = connection.execute(text("SELECT facts FROM event WHERE site = 'old'")).scalar_one()
    return number, message, str(fact).replace("'", '"')


def test_it_is_saved_in_its_own_revision_and_can_be_taken_back(
    engine_url: str, example: Settings, tmp_path: Path
) -> None:
    database = older(engine_url)
    before = rows_of(database)
    saved = bring_up_to_date(database, example, tmp_path, MONDAY)
    assert saved == tmp_path / "before-update" / f"{OLD}.backup"
    assert backup_file.check(saved) == (OLD, 2)  # for the former program
    with database.writing() as connection:
        assert migrate.is_current(connection)
        connection.execute(text("UPDATE site SET message = 'new' WHERE id = 'old'"))
    restore.read_back(database, saved, replace=True)
    assert rows_of(database) == before
    database.dispose()


def test_nothing_is_saved_of_an_empty_or_a_current_database(
    engine_url: str, example: Settings, tmp_path: Path
) -> None:
    database = Database(engine_url)
    assert bring_up_to_date(database, example, tmp_path, MONDAY) is None
    assert bring_up_to_date(database, example, tmp_path, MONDAY) is None
    assert not (tmp_path / "before-update").exists()
    database.dispose()


def test_without_room_for_it_nothing_is_changed_unless_somebody_says_so(
    sqlite_url: str, example: Settings, tmp_path: Path
) -> None:
    database = older(sqlite_url)
    (tmp_path / "before-update").write_text("in the way", encoding="utf-8")
    with pytest.raises(BackupProblem, match="--no-backup"):
        bring_up_to_date(database, example, tmp_path, MONDAY)
    with database.reading() as connection:
        assert migrate.revision(connection) == OLD
    assert bring_up_to_date(database, example, tmp_path, MONDAY, save=False) is None
    with database.reading() as connection:
        assert migrate.is_current(connection)
    database.dispose()


def test_what_was_saved_is_forgotten_after_some_weeks(tmp_path: Path) -> None:
    folder = tmp_path / "before-update"
    folder.mkdir()
    for name, days in (("old", 31), ("new", 29)):
        file = folder / f"{name}.backup"
        file.write_bytes(b"")
        at = (MONDAY - timedelta(days=days)).timestamp()
        os.utime(file, (at, at))
    before_update.forget(tmp_path, MONDAY)
    before_update.forget(tmp_path / "nowhere", MONDAY)
    assert [file.name for file in folder.iterdir()] == ["new.backup"]
