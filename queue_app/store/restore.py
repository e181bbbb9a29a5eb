"""A backup taken back, on either engine, in one transaction: whoever pulls the plug finds the old state or the new."""

import shutil
import tempfile
from pathlib import Path

from sqlalchemy import Connection, text

from queue_app.store import backup_file, copying, migrate
from queue_app.store.backup_file import BackupProblem
from queue_app.store.database import Database, unhurried
from queue_app.store.leader import LOCK


def read_back(database: Database, file: Path, *, replace: bool = False) -> int:
    """Replace the whole content of `database` by that of a backup, brought up to date; returns its rows.

    The caller holds the lock of a SQLite file; on PostgreSQL the leader's lock is asked for here. Raises BackupProblem,
    and then nothing has changed: when the file is damaged or of a newer program, when a server runs, when the
    database is in use already (unless `replace`). Raises StoreUnavailable and UnknownRevision in the same way.
    """
    revision, _rows = backup_file.check(file)
    if not migrate.is_known(revision):
        raise BackupProblem(f"{file} was made by a newer version of this program (revision {revision}).")
    with tempfile.TemporaryDirectory(prefix="queue-app-restore-") as folder:
        source = _up_to_date(file, Path(folder))
        try:
            with source.reading() as reading, database.writing() as writing:
                make_room(writing, replace=replace)
                return copying.copy(reading, writing)
        finally:
            source.dispose()


def _up_to_date(file: Path, folder: Path) -> Database:
    """A copy of the backup with the newest revision; the backup itself is never written to."""
    try:
        copied = shutil.copyfile(file, folder / "backup.db")
    except OSError as why:
        raise BackupProblem(f"There is no room to read {file} ({why.strerror}).") from why
    source = Database(f"sqlite:///{copied}")
    migrate.upgrade(source)
    return source


def make_room(writing: Connection, *, replace: bool) -> None:
    """Ready to be filled, with the newest tables. Raises BackupProblem when a server runs or it is in use already."""
    unhurried(writing)
    stand_alone(writing)
    migrate.upgrade_on(writing)
    if not replace and copying.holds_anything(writing):
        raise BackupProblem("The database is in use already. Add --replace to throw its content away.")


def stand_alone(connection: Connection) -> None:
    """No server leads on this PostgreSQL, nor can one until the transaction ends. Raises BackupProblem.

    That of a SQLite file is kept out by the lock that the caller holds.
    """
    if connection.dialect.name == "postgresql":
        query = text("SELECT pg_try_advisory_xact_lock(:key)")
        if not connection.execute(query, {"key": LOCK}).scalar_one():
            raise BackupProblem("A server uses this database. Stop it first.")
