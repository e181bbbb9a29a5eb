"""The file of a backup: a SQLite database, whichever engine it came from, that can say whether it is whole."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

OURS = 0x51554555  # SQLite's `application_id`: this file is a backup of this program
FORMAT = 1  # SQLite's `user_version`: counted up when the two tables below change
CONTENTS = "backup_contents"
ABOUT = "backup_about"


class BackupProblem(Exception):
    """A backup cannot be made or used; the text is one sentence for the person who asked."""


def seal(path: Path, made_at: datetime, program: str, engine: str) -> None:
    """Make the database at `path` a backup: checked by SQLite, with the count and digest of every table in it.

    Raises BackupProblem when the copied database is damaged, sqlite3.Error when the disk does not take it.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it
        _sound(connection, "The database is damaged")
        connection.execute("BEGIN")
        connection.execute(f"CREATE TABLE {ABOUT} (made_at TEXT, program TEXT, engine TEXT)")
        connection.execute(f"CREATE TABLE {CONTENTS} (name TEXT, row_count INTEGER, digest TEXT)")
        connection.execute(
            f"INSERT INTO {ABOUT} VALUES (?, ?, ?)",  # noqa: S608 - the name is ours
            (made_at.isoformat(), program, engine),
        )
        for name, count, digest in list(_contents(connection)):
            connection.execute(
                f"INSERT INTO {CONTENTS} VALUES (?, ?, ?)",  # noqa: S608 - the name is ours
                (name, count, digest),
            )
        connection.execute("COMMIT")
        connection.execute(f"PRAGMA user_version={FORMAT}")
        connection.execute(f"PRAGMA application_id={OURS}")


def check(path: Path) -> tuple[str, int]:
    """The migration revision in a backup and how many rows it holds. Raises BackupProblem when it is not whole."""
    if not path.is_file():
        raise BackupProblem(f"There is no file {path}.")
    with _plain(path), closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        if connection.execute("PRAGMA application_id").fetchone() != (OURS,):
            raise BackupProblem(f"{path} is not a backup of this program.")
        if connection.execute("PRAGMA user_version").fetchone() != (FORMAT,):
            raise BackupProblem(f"{path} was made by a newer version of this program.")
        _sound(connection, f"{path} is damaged")
        written = list(connection.execute(f"SELECT name, row_count, digest FROM {CONTENTS}"))  # noqa: S608 - the name is ours
        if sorted(written) != sorted(_contents(connection)):
            raise BackupProblem(f"{path} is damaged: its rows are not those that were saved.")
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        if revision is None:
            raise BackupProblem(f"{path} names no revision.")
    return str(revision[0]), sum(count for name, count, _digest in written if name != "alembic_version")


@contextmanager
def _plain(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as why:
        raise BackupProblem(f"{path} is not a whole backup ({why}).") from why


def _sound(connection: sqlite3.Connection, sentence: str) -> None:
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if found != ("ok",):
        raise BackupProblem(f"{sentence}: {found[0]}.")
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise BackupProblem(f"{sentence}: a row names another one that is missing.")


def _contents(connection: sqlite3.Connection) -> Iterator[tuple[str, int, str]]:
    """Every table with its count and digest. SQLite's own check sees broken pages, not a changed letter."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN (?, ?) AND name NOT LIKE 'sqlite_%'"
    for (name,) in list(connection.execute(query, (ABOUT, CONTENTS))):
        count, digest = 0, hashlib.sha256()
        for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid'):  # noqa: S608 - from sqlite_master
            count += 1
            digest.update(repr(row).encode())
        yield name, count, digest.hexdigest()
