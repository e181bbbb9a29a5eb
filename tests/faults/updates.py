"""R24: an update that is killed anywhere. The database is old or new, and was saved whole before anything changed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy.engine import make_url

from queue_app.store import backup_file, before_update, migrate, restore
from queue_app.store.backup_file import BackupProblem
from queue_app.store.database import Database
from tests.faults.trial import Trial

FIRST = "0001"
BACK_SECONDS = 120.0
# What is counted, and killed at: statements and commits, and what is done with files while the backup is made.
UPDATING = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from sqlalchemy import Engine, event
from queue_app.store import before_update, migrate
from queue_app.store.database import Database

kill_at, done, begun = int(sys.argv[3]), 0, False

def count(*_):
    global done
    done += 1
    if done == kill_at:
        os.kill(os.getpid(), signal.SIGKILL)

def with_files(what, _arguments):
    if begun and what in ("sqlite3.connect", "os.rename", "os.remove", "os.chmod", "tempfile.mkstemp"):
        count()

def before(revision):
    global begun
    begun = True
    before_update.keep(database, Path(sys.argv[2]), revision, datetime.now(UTC))
    begun = False

database = Database(sys.argv[1])
event.listen(Engine, "before_cursor_execute", count)
event.listen(Engine, "commit", count)
sys.addaudithook(with_files)
migrate.upgrade(database, before)
print(done)
"""


def migrations(url: str, fresh: str, kills: int, place: Path) -> Trial:
    """Kill an update from the first revision to the newest at so many places; let one end; go back.

    `url` and `fresh` are two empty databases; in the second the places are counted. `place` is for what is saved.
    """
    trial = Trial(
        f"an update of {make_url(url).get_backend_name()} is killed half-way",
        "the database is old or new, never in between; what was saved before is whole or not there; the next one ends; "
        f"the former state comes back from what was saved within {BACK_SECONDS:.0f} s",
    )
    counted, data = place / "counted", place / "data"
    for folder in (counted, data):
        folder.mkdir(parents=True)
    _first_revision(fresh).dispose()
    steps = int(_update(fresh, counted, 0).stdout)
    database = _first_revision(url)
    for n in range(1, kills + 1):
        database.dispose()
        with trial.timed():
            done = _update(url, data, max(1, steps * n // (kills + 1)))
        trial.check(done.returncode == -signal.SIGKILL, f"was not killed: {done.stderr[-300:]}")
        with database.reading() as connection:
            revision = migrate.revision(connection)
        trial.check(revision == FIRST, f"left at revision {revision}")
        _whole_or_not_there(trial, data)
        trial.tries += 1
    database.dispose()
    done = _update(url, data, 0)
    trial.check(done.returncode == 0, f"the last one failed: {done.stderr[-300:]}")
    _arrived(trial, database)
    trial.check(_left_over(data) == [], f"left over: {_left_over(data)}")
    begun = time.monotonic()
    restore.read_back(database, _saved(data), replace=True)
    took = time.monotonic() - begun
    trial.check(took <= BACK_SECONDS, f"going back took {took:.0f} s")
    _arrived(trial, database)
    trial.notes.append(f"{steps} places to be killed at; going back took {took:.1f} s")
    database.dispose()
    return trial


def _saved(data: Path) -> Path:
    return data / before_update.FOLDER / f"{FIRST}{before_update.ENDING}"


def _left_over(data: Path) -> list[str]:
    """Files beside what was saved that nobody will use."""
    return [file.name for file in _saved(data).parent.iterdir() if file != _saved(data)]


def _whole_or_not_there(trial: Trial, data: Path) -> None:
    if not _saved(data).exists():
        return
    try:
        revision, rows = backup_file.check(_saved(data))
    except BackupProblem as why:
        trial.check(kept=False, otherwise=str(why))
    else:
        trial.check((revision, rows) == (FIRST, 1), f"saved: revision {revision}, {rows} rows")


def _arrived(trial: Trial, database: Database) -> None:
    with database.reading() as connection:
        trial.check(migrate.is_current(connection), "not at the newest revision")
        kept = connection.exec_driver_sql("SELECT last_event FROM site WHERE id = 'old'").scalar_one()
        trial.check(kept == 7, "a row was lost")


def _first_revision(url: str) -> Database:
    database = Database(url)
    with database.writing() as connection:
        migrate.upgrade_on(connection, FIRST)
        connection.exec_driver_sql(
            "INSERT INTO site (id, last_event, day, message) VALUES ('old', 7, '', '')"
        )
    return database


def _update(url: str, data: Path, kill_at: int) -> "subprocess.CompletedProcess[str]":
    words = [sys.executable, "-c", UPDATING, url, str(data), str(kill_at)]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    return subprocess.run(words, env=env, capture_output=True, text=True, timeout=120)
