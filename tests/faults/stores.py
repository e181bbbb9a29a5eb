"""The store in trouble: locked by somebody else, out of room, copied under load, moved on and killed half-way."""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import psutil
import requests
from sqlalchemy.engine import make_url

from queue_app.store import migrate, restore
from queue_app.store.database import Database
from tests.faults.kills import calm, crowd, kiosks, look
from tests.faults.trial import Trial
from tests.support.people import request_id
from tests.support.server import LiveServer

HELD_SECONDS = (
    0.5  # seconds an answer without the store may take while the store is locked, on a busy machine
)
ANSWER_SECONDS = 5.5


def locked(server: LiveServer, seconds: float, times: int) -> Trial:
    """Another program holds SQLite's write lock; the seconds are how long a tap took meanwhile."""
    trial = Trial(
        f"the database is locked for {seconds:g} s",
        "nobody else is held up; a tap succeeds or gets a 503 with a sentence within 5 s, and counts once",
    )
    (kiosk,) = kiosks(server, 1)
    told: dict[str, str] = {}
    for _ in range(times):
        wish, answers = request_id(), list[requests.Response]()
        with closing(sqlite3.connect(server.folder / "queue.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            begun = time.monotonic()

            def press(wish: str = wish, answers: list[requests.Response] = answers) -> None:
                with trial.timed():
                    answers.append(kiosk.tap(server, wish))

            tapping = threading.Thread(target=press)
            tapping.start()
            while time.monotonic() - begun < seconds:
                asked = time.monotonic()
                server.get("/healthz")
                server.get(f"/api/v1/sites/{server.site}/board")
                trial.check(
                    (took := time.monotonic() - asked) < HELD_SECONDS, f"others were held up {took:.2f} s"
                )
                time.sleep(0.02)
            other.execute("ROLLBACK")
        tapping.join(ANSWER_SECONDS)
        trial.check(trial.seconds[-1] < ANSWER_SECONDS, f"the tap took {trial.seconds[-1]:.1f} s")
        trial.tries += 1
        refused_or_done(trial, answers[0])
        told |= number_of(trial, kiosk.tap(server, wish), wish)
    server.terminate()
    look(trial, server, told)
    return trial


def refused_or_done(trial: Trial, answer: requests.Response) -> None:
    """A number, or a refusal that says when to try again, in the language of the kiosk."""
    if answer.status_code == 201:
        return
    said = answer.json()["error"]
    good = answer.status_code == 503 and said["message"] and answer.headers.get("Retry-After")
    trial.check(bool(good), f"answered {answer.status_code} {answer.text[:200]}")


def number_of(trial: Trial, answer: requests.Response, wish: str) -> dict[str, str]:
    """What the wish got in the end."""
    if not trial.check(answer.status_code == 201, f"afterwards {answer.status_code}"):
        return {}
    return {wish: answer.json()["number"]}


def full_disk(server: LiveServer, times: int) -> Trial:
    """No file of the server may grow any more, then it may again; the seconds are until numbers are given again."""
    trial = Trial(
        "the disk is full",
        "503 with a sentence, boards go on, nothing acknowledged is lost, works by itself once there is room",
    )
    (kiosk,) = kiosks(server, 1)
    told: dict[str, str] = {}
    limit = psutil.Process(server.pid).rlimit(resource.RLIMIT_FSIZE)
    for _ in range(times):
        log = server.folder / "queue.db-wal"
        resource.prlimit(server.pid, resource.RLIMIT_FSIZE, (log.stat().st_size + 20_000, limit[1]))
        refused = None
        for _ in range(400):
            wish = request_id()
            answer = kiosk.tap(server, wish)
            if answer.status_code != 201:
                refused = answer
                break
            told[wish] = answer.json()["number"]
        if trial.check(refused is not None, "never full") and refused is not None:
            refused_or_done(trial, refused)
        trial.check(server.get(f"/api/v1/sites/{server.site}/board")["board"]["id"] > 0, "no board")
        trial.check(requests.get(f"{server.url}/readyz", timeout=6).status_code in (200, 503), "readyz")
        resource.prlimit(server.pid, resource.RLIMIT_FSIZE, limit)
        with trial.timed():
            answer = kiosk.tap(server, wish)
            told |= number_of(trial, answer, wish)
        trial.tries += 1
    server.terminate()
    look(trial, server, told)
    return trial


def backups(server: LiveServer, times: int, clients: int = 8) -> Trial:
    """Back up while visitors tap, take it back elsewhere and look; the seconds are one backup."""
    trial = Trial(
        "backup under load", "every backup is whole and holds all that was acknowledged before it began"
    )
    for number in range(times):
        kiosks = crowd(server, clients)
        time.sleep(0.4)
        before = {number for kiosk in kiosks for number in list(kiosk.told.values())}
        file = server.folder / f"backup-{number}"
        with trial.timed():
            server.cli("backup", str(file))
        told = calm(kiosks)
        trial.check(all(not kiosk.unknown for kiosk in kiosks), "a tap failed during the backup")
        kept = numbers_in(file, server.folder / f"restored-{number}.db")
        trial.check(before <= kept, f"{len(before - kept)} numbers are missing")
        trial.notes.append(f"{len(before)} before, {len(kept)} in the backup, {len(told)} told until its end")
        trial.tries += 1
    server.terminate()
    return trial


def numbers_in(backup: Path, place: Path) -> set[str]:
    """The numbers of a backup, after it was taken back into an empty database."""
    database = Database(f"sqlite:///{place}")
    restore.read_back(database, backup, replace=True)
    database.dispose()
    with closing(sqlite3.connect(place)) as found:
        return {number for (number,) in found.execute("select number from ticket")}


MIGRATING = """
import os, signal, sys
from sqlalchemy import Engine, event
from queue_app.store import migrate
from queue_app.store.database import Database

kill_at, done = int(sys.argv[2]), 0

def count(*_):
    global done
    done += 1
    if done == kill_at:
        os.kill(os.getpid(), signal.SIGKILL)

event.listen(Engine, "before_cursor_execute", count)
event.listen(Engine, "commit", count)
migrate.upgrade(Database(sys.argv[1]))
print(done)
"""


def migrations(url: str, fresh: str, kills: int) -> Trial:
    """Kill a migration from the first revision to the newest at so many places; then let one end.

    `url` and `fresh` are two empty databases; in the second the places are counted.
    """
    trial = Trial(
        f"a migration of {make_url(url).get_backend_name()} is killed half-way",
        "the database is old or new, never in between, and the next one ends",
    )
    _first_revision(fresh).dispose()
    statements = int(_migrate(fresh, 0).stdout)
    database = _first_revision(url)
    for n in range(1, kills + 1):
        database.dispose()
        with trial.timed():
            done = _migrate(url, max(1, statements * n // (kills + 1)))
        trial.check(done.returncode == -signal.SIGKILL, f"was not killed: {done.stderr[-300:]}")
        with database.reading() as connection:
            revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
        trial.check(revision == "0001", f"left at revision {revision}")
        trial.tries += 1
    database.dispose()
    done = _migrate(url, 0)
    trial.check(done.returncode == 0, f"the last one failed: {done.stderr[-300:]}")
    with database.reading() as connection:
        trial.check(migrate.is_current(connection), "not at the newest revision")
        kept = connection.exec_driver_sql("SELECT last_event FROM site WHERE id = 'old'").scalar_one()
        trial.check(kept == 7, "a row was lost")
    database.dispose()
    return trial


def _first_revision(url: str) -> Database:
    database = Database(url)
    with database.writing() as connection:
        migrate.upgrade_on(connection, "0001")
        connection.exec_driver_sql(
            "INSERT INTO site (id, last_event, day, message) VALUES ('old', 7, '', '')"
        )
    return database


def _migrate(url: str, kill_at: int) -> "subprocess.CompletedProcess[str]":
    words = [sys.executable, "-c", MIGRATING, url, str(kill_at)]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    return subprocess.run(words, env=env, capture_output=True, text=True, timeout=120)
