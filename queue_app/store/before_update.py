"""The way a database is brought up to date: it is saved first, by itself, so that the former program can go on with it.

The migration itself is one transaction and needs no saving from being killed. The file is for whoever finds out a day
later that the new version does not suit the house. It is forgotten after some weeks, because what is forgotten in the
database stands in it still.
"""

from datetime import datetime, timedelta
from pathlib import Path

from queue_app.config import Settings
from queue_app.store import backup, migrate
from queue_app.store.backup_file import BackupProblem
from queue_app.store.database import Database

FOLDER = "before-update"
ENDING = ".backup"
KEPT = timedelta(days=30)
SAVED = "The database was brought up to date. As it was before it lies in {}."


def bring_up_to_date(
    database: Database, settings: Settings, data: Path, now: datetime, *, save: bool = True
) -> Path | None:
    """The newest tables and every configured site; where the database lies as it was, when that was an older one.

    Raises BackupProblem, and then nothing has changed, UnknownRevision and StoreUnavailable.
    """
    saved: list[Path] = []

    def before(revision: str) -> None:
        if save:
            saved.append(keep(database, data, revision, now))

    migrate.upgrade(database, before)
    migrate.add_sites(database, settings)
    return saved[0] if saved else None


def keep(database: Database, data: Path, revision: str, now: datetime) -> Path:
    """Save a database of an older revision; where."""
    folder = data / FOLDER
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        for part in folder.glob(f".{revision}{ENDING}.*"):
            part.unlink(missing_ok=True)  # somebody was killed while it was made
        file = folder / f"{revision}{ENDING}"
        backup.write(database, file, now, replace=True)
    except (BackupProblem, OSError) as why:
        raise BackupProblem(
            f"The database has to be brought up to date and could not be saved before. {why} Make room, or run "
            "`queue-app migrate --no-backup`."
        ) from why
    return file


def forget(data: Path, now: datetime) -> None:
    """Delete what was saved so long ago that nobody goes back to it."""
    for file in (data / FOLDER).glob(f"*{ENDING}"):
        if file.stat().st_mtime < (now - KEPT).timestamp():
            file.unlink(missing_ok=True)
