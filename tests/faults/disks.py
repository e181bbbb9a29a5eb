"""R2, R3: what is acknowledged is on the disk, and a disk that says no now and then. Needs Linux and strace."""

import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

from tests.faults.kills import kiosks, look
from tests.faults.stores import number_of, refused_or_done
from tests.faults.trial import Trial
from tests.support.people import request_id
from tests.support.server import LiveServer

CALLS = "fsync,fdatasync,pwrite64,write,sendto"
LINE = re.compile(r"^(?P<thread>\d+) +(?:<\.\.\. (?P<resumed>\w+) resumed>|(?P<call>\w+)\((?P<about>.*))")
ATTACH_SECONDS = 10
ANSWER_SECONDS = 2.0
TAPS = 12  # the first fault of the disk meets one of so many at the latest, the nth one of n more


def can_be_traced() -> bool:
    """Whether this machine lets us look at what a program asks of its kernel."""
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True).returncode == 0


@contextmanager
def traced(server: LiveServer, *words: str) -> Iterator[Path]:
    """What the server asks of its kernel, written down in a file for as long as the block lasts."""
    said, heard = server.folder / "strace.log", server.folder / "strace.said"
    with heard.open("wb") as errors:
        command = ["strace", "-f", "-o", str(said), "-p", str(server.pid), *words]
        process = subprocess.Popen(command, stderr=errors)
    end = time.monotonic() + ATTACH_SECONDS
    while "attached" not in heard.read_text(encoding="utf-8"):
        if process.poll() is not None or time.monotonic() > end:
            raise RuntimeError(f"strace did not attach:\n{heard.read_text(encoding='utf-8')}")
        time.sleep(0.01)
    try:
        yield said
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(ATTACH_SECONDS)


def disk_before_answer(server: LiveServer, taps: int) -> Trial:
    """Take so many numbers and look at the order in which the kernel was asked to sync and to send."""
    trial = Trial(
        "the power could fail after any answer",
        "SQLite's log was synced to the disk before each 201 was sent",
    )
    (kiosk,) = kiosks(server, 1)
    told: dict[str, str] = {}
    with traced(server, "-y", "-s", "32", "-e", f"trace={CALLS}") as said, requests.Session() as session:
        for _ in range(taps):
            with trial.timed():
                answer = kiosk.tap(server, wish := request_id(), session)
            told |= number_of(trial, answer, wish)
    answers = list(safe_answers(said.read_text(encoding="utf-8", errors="replace").splitlines()))
    trial.tries = len(answers)
    trial.check(len(answers) == len(told), f"{len(told)} numbers were told, {len(answers)} answers were seen")
    trial.check(all(answers), f"{answers.count(False)} answers left before the disk had their numbers")
    server.terminate()
    look(trial, server, told)
    return trial


def safe_answers(lines: Iterable[str]) -> Iterator[bool]:
    """For each 201 that was sent: whether what was written to the log before it had been synced."""
    written = synced = False
    syncing: set[str] = set()  # threads whose sync of the log has begun and not ended
    for line in lines:
        found = LINE.match(line)
        if found is None:
            continue
        call, about = found["resumed"] or found["call"], found["about"] or ""
        ends_well = line.endswith("= 0")
        if call in ("pwrite64", "write") and "queue.db-wal" in about:
            written, synced = True, False
        elif call in ("fsync", "fdatasync"):
            ours = "queue.db-wal" in about or found["thread"] in syncing
            if ours and "<unfinished" in line:
                syncing.add(found["thread"])
            elif ours:
                syncing.discard(found["thread"])
                synced = written and ends_well
        elif call == "sendto" and '"HTTP/1.1 201' in about:
            yield synced
            written = synced = False


def disk_errors(server: LiveServer, faults: int) -> Trial:
    """The nth write, and the nth sync, fails; then the disk is well again. The seconds are those of an answer."""
    trial = Trial(
        f"the nth write or sync of the database fails, n = 1 to {faults}",
        f"a number or a 503 with a sentence within {ANSWER_SECONDS:.0f} s, nothing acknowledged is lost, no restart",
    )
    (kiosk,) = kiosks(server, 1)
    told: dict[str, str] = {}
    place, met = (server.folder / "queue.db").resolve(), 0
    for nth in range(1, faults + 1):
        for call in ("pwrite64", "fdatasync"):
            fault = ("-e", f"trace={call}", "-e", f"inject={call}:error=EIO:when={nth}")
            with traced(server, "-P", str(place), "-P", f"{place}-wal", *fault) as said:
                for _ in range(TAPS + nth):
                    with trial.timed():
                        answer = kiosk.tap(server, wish := request_id())
                    refused_or_done(trial, answer)
                    if answer.status_code != 201:
                        break
                    told[wish] = answer.json()["number"]
            told |= number_of(trial, kiosk.tap(server, wish), wish)
            met += "(INJECTED)" in said.read_text(encoding="utf-8", errors="replace")
            trial.tries += 1
    trial.check(server.runs, "the server is gone")
    trial.check(met == trial.tries, f"only {met} of {trial.tries} faults met the disk")
    trial.check(max(trial.seconds) <= ANSWER_SECONDS, f"an answer took {max(trial.seconds):.1f} s")
    server.terminate()
    look(trial, server, told)
    return trial
