"""The store in trouble: locked by somebody else, out of room, copied under load."""

import resource
import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

import psutil
import requests

from queue_app.store import restore
from queue_app.store.database import Database
from tests.faults.kills import calm, crowd, kiosks, look
from tests.faults.trial import Trial
from tests.support.people import request_id
from tests.support.server import LiveServer

HELD_SECONDS = (
    0.5  # seconds an answer without the store may take while the store is locked, on a busy machine
)
ANSWER_SECONDS = 5.5
RESTORE_SECONDS = 60.0


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
        with closing(sqlite3.connect(server.database, isolation_level=None)) as other:
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
    """The disk takes nothing, whatever is given up; then it does. The seconds are until numbers are given again."""
    trial = Trial(
        "no file of the server may grow any more",
        "503 with a sentence, boards go on, nothing acknowledged is lost, works by itself once there is room",
    )
    (kiosk,) = kiosks(server, 1)
    told: dict[str, str] = {}
    limit = psutil.Process(server.pid).rlimit(resource.RLIMIT_FSIZE)
    for _ in range(times):
        log = Path(f"{server.database}-wal")
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
        "backup under load",
        "every backup is whole, holds all that was acknowledged before it began and is taken back within "
        f"{RESTORE_SECONDS:.0f} s",
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
        begun = time.monotonic()
        kept = numbers_in(file, server.folder / f"restored-{number}.db")
        took = time.monotonic() - begun
        trial.check(took <= RESTORE_SECONDS, f"taking it back took {took:.0f} s")
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
