"""A backup while the house is at work: everything as of one moment, in one file that both engines can take back."""

import os
import sqlite3
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

from queue_app import __version__
from queue_app.store import backup_file, copying, migrate
from queue_app.store.backup_file import BackupProblem
from queue_app.store.database import Database, unhurried


def write(database: Database, file: Path, now: datetime, *, replace: bool = False) -> int:
    """Save everything in `file`, readable by its owner only; returns the rows it holds.

    Turns go on meanwhile. The file appears whole or not at all. Raises BackupProblem when it exists already (unless
    `replace`), when the disk does not take it or when the database is damaged; StoreUnavailable.
    """
    if file.exists() and not replace:
        raise BackupProblem(f"{file} exists already. Choose another name, or add --replace.")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{file.name}.", suffix=".part", dir=file.parent)
        os.close(handle)
    except OSError as why:
        raise BackupProblem(f"{file} cannot be written ({why.strerror}).") from why
    part = Path(name)
    try:
        engine = _copy(database, part)
        backup_file.seal(part, now, __version__, engine)
        _revision, rows = backup_file.check(part)
        _keep(part, file)
    except (sqlite3.Error, OSError) as why:
        raise BackupProblem(f"No backup was made ({why}).") from why
    finally:
        for beside in ("", "-wal", "-shm", "-journal"):
            Path(f"{part}{beside}").unlink(missing_ok=True)
    return rows


def _copy(database: Database, part: Path) -> str:
    if database.sqlite:
        _copy_sqlite(Path(database.url.database or ""), part)
        return "sqlite"
    _copy_rows(database, part)
    return "postgresql"


def _copy_sqlite(source: Path, part: Path) -> None:
    if not source.is_file():
        raise BackupProblem(f"There is no database {source} to save.")
    # All pages in one step: a copy in portions would begin again after every turn of a busy house. In WAL mode this
    # reader holds up nobody.
    with closing(sqlite3.connect(source)) as reading, closing(sqlite3.connect(part)) as writing:
        reading.backup(writing)
        if not writing.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone():
            raise BackupProblem(f"{source} is not a database of this program.")


def _copy_rows(database: Database, part: Path) -> None:
    """All rows, in tables of the very revision that they have: the program of that revision can take them back."""
    target = Database(f"sqlite:///{part}")
    try:
        with database.reading() as reading:
            revision = migrate.revision(reading)
            if revision is None or not migrate.is_known(revision):
                raise BackupProblem("This is not a database of this program, or of a newer version of it.")
            unhurried(reading)
            with target.writing() as writing:
                migrate.upgrade_on(writing, revision)
                copying.copy(reading, writing, copying.tables_of(reading))
    finally:
        target.dispose()


def _keep(part: Path, file: Path) -> None:
    """Give the file its name only once the disk has all of it."""
    _flush(part)
    part.replace(file)
    _flush(file.parent)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
