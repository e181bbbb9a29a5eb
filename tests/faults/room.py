"""R4: a small disk that is really full. What was put by is given up, and the day goes on until somebody makes room."""

import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

from tests.faults.crowds import Office
from tests.faults.kills import kiosks, look
from tests.faults.stores import number_of, refused_or_done
from tests.faults.trial import Trial
from tests.support.people import request_id
from tests.support.server import LiveServer
from tests.support.watching import Watcher, watching

DISK_MB, BALLAST_MB = 96, 32
TOLD_SECONDS, BACK_SECONDS = 5.0, 5.0
BY_ITSELF_SECONDS = 12.0  # a round of what looks after the files, and a pulse
SERVED = 10  # visitors on a disk that is full
BLOCK = 64 * 2**10


@contextmanager
def small_disk() -> Iterator[Path]:
    """A disk of its own in memory, for as long as the block lasts. Raises CalledProcessError where nobody may mount."""
    with tempfile.TemporaryDirectory(prefix="queue-small-disk-") as name:
        command = ["mount", "-t", "tmpfs", "-o", f"size={DISK_MB}m", "tmpfs", name]
        subprocess.run(command, check=True, capture_output=True)
        try:
            yield Path(name)
        finally:
            subprocess.run(["umount", "--lazy", name], check=True)


def can_be_mounted() -> bool:
    """Whether this machine lets us."""
    try:
        with small_disk():
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


def settings(disk: Path) -> dict[str, str]:
    """A server whose data are on this disk."""
    return {
        "QUEUE_DATABASE_URL": f"sqlite:///{disk / 'queue.db'}",
        "QUEUE_SERVER__BALLAST_MB": str(BALLAST_MB),
    }


def filled(server: LiveServer, times: int) -> Trial:
    """Somebody else fills the disk and makes room again; the seconds are until a number is given after the refusal."""
    trial = Trial(
        f"a disk of {DISK_MB} MB is full, {BALLAST_MB} MB of it were put by",
        f"nothing acknowledged is lost, the first refusal is a sentence, {SERVED} visitors are then served, the staff "
        f"is told within {TOLD_SECONDS:.0f} s, all is as before by itself once there is room",
    )
    office, (kiosk,) = Office(server), kiosks(server, 1)
    told: dict[str, str] = {}
    cookies = {"Cookie": "; ".join(f"{c.name}={c.value}" for c in office.clerk.session.cookies)}
    with watching(server, "/console", headers=cookies) as console:
        console.watch(site=server.site)
        for _ in range(times):
            trial.check(within(BY_ITSELF_SECONDS, put_by(server)), "nothing was put by")
            filler = fill(server.database.parent)
            wish = request_id()
            while (answer := kiosk.tap(server, wish)).status_code == 201:
                told[wish], wish = answer.json()["number"], request_id()
            refused_or_done(trial, answer)
            full = time.monotonic()
            with trial.timed():
                told |= number_of(trial, kiosk.tap(server, wish), wish)
            for _ in range(SERVED):
                office.finish(office.call())
            took = said(console, full=True) - full
            trial.check(took <= TOLD_SECONDS, f"the staff was told after {took:.1f} s")
            trial.check("disk" in reasons(server), "/readyz knows nothing of it")
            filler.unlink()
            trial.check(within(BY_ITSELF_SECONDS, put_by(server)), "nothing was put by again")
            said(console, full=False)
            trial.check(reasons(server) == [], f"afterwards {reasons(server)}")
            trial.tries += 1
    trial.check(max(trial.seconds) <= BACK_SECONDS, f"a number only after {max(trial.seconds):.1f} s")
    office.close()
    server.terminate()
    look(trial, server, told)
    return trial


def fill(disk: Path) -> Path:
    """A file that takes all that is left."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (BLOCK, 1024):
            try:
                while file.write(b"x" * size) == size:
                    pass
            except OSError:
                continue  # the last bytes in small portions
    return filler


def put_by(server: LiveServer) -> Callable[[], bool]:
    """Whether the room lies there."""
    ballast = Path(f"{server.database}.ballast")
    return ballast.is_file


def within(seconds: float, true: Callable[[], bool]) -> bool:
    """Whether it becomes true in this time."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def said(console: Watcher, *, full: bool) -> float:
    """The moment of the next pulse that says so."""
    while console.pulses.get(timeout=BY_ITSELF_SECONDS).get("disk_full", False) != full:
        pass
    return time.monotonic()


def reasons(server: LiveServer) -> list[str]:
    """Why the server says that it is not as it should be."""
    found: list[str] = requests.get(f"{server.url}/readyz", timeout=6).json()["reasons"]
    return found
