"""Office life without a pause: what is left over after an hour of it? Memory, open files, forgotten lines."""

import time

import psutil

from bench.screens import Wall, ours_shows
from bench.table import percentile
from tests.faults.crowds import Office, watch_words
from tests.faults.trial import Trial
from tests.support.server import LiveServer

WARM = 0.3  # of the time: until then caches may fill
MOST_GROWTH = 15 * 2**20
MOST_LOG = 16 * 2**20  # of SQLite, before it is written into the file
MOST_FILES = 8  # a database connection more or less is none that leaks


def soak(server: LiveServer, seconds: float, screens: int) -> Trial:
    """Tickets, calls and screens that come and go; the seconds are from the press to the last screen."""
    trial = Trial(
        f"{seconds:.0f} s of office life with {screens} screens",
        "no refusal, every call on every screen, after the warm-up at most +15 MB and no file left open, SQLite's log "
        "below 16 MB",
    )
    office, process = Office(server), psutil.Process(server.pid)
    begun, warm = time.monotonic(), (0, 0)
    while time.monotonic() - begun < seconds or trial.tries < 4:
        wall = Wall(server, screens, "/board,", watch_words(server))
        for _ in range(3):
            office.visitor.take(office.concern)
            wall.quiet(0.22)
            pressed = time.monotonic()
            stop = office.clerk.call_next()
            wall.when_all_show(stop["number"], ours_shows)
            trial.seconds.append(time.monotonic() - pressed)
            office.finish(stop)
        wall.close()
        trial.tries += 1
        if not warm[0] and time.monotonic() - begun > WARM * seconds:
            warm = process.memory_info().rss, process.num_fds()
    time.sleep(1)  # the lines that were hung up are put away
    left_over(trial, server, process, warm)
    office.close()
    return trial


def left_over(trial: Trial, server: LiveServer, process: psutil.Process, warm: tuple[int, int]) -> None:
    """What has grown since the warm-up: memory, open files, SQLite's log, the seconds of a call."""
    grown, files = process.memory_info().rss - warm[0], process.num_fds() - warm[1]
    log = (server.folder / "queue.db-wal").stat().st_size
    trial.check(grown <= MOST_GROWTH, f"memory grew by {grown / 2**20:.1f} MiB")
    trial.check(files <= MOST_FILES, f"{files} more open files")
    trial.check(log <= MOST_LOG, f"SQLite's log has {log / 2**20:.1f} MiB")
    tenth = len(trial.seconds) // 10 + 1
    slower = percentile(trial.seconds[tenth:], 0.99) / percentile(trial.seconds[:tenth], 0.99)
    trial.notes.append(
        f"memory {grown / 2**20:+.1f} MiB, open files {files:+d}, threads {process.num_threads()}, SQLite's log "
        f"{log / 2**20:.1f} MiB, p99 {slower:.2f} times that of the first tenth"
    )
