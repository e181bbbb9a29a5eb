"""How long the hub is held while forecasts are made: 500 waiting tickets, under eventlet as in `serve`.

A green thread sleeps for a millisecond, again and again, and notes by how much it was late; in between the background
job makes forecasts one after the other, as fast as its helper process plays.
"""

import os
import warnings

os.environ.setdefault("EVENTLET_THREADPOOL_SIZE", "20")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # eventlet's deprecation: decided in docs/decisions/0003
    import eventlet
    import eventlet.tpool
eventlet.monkey_patch()

import gc  # noqa: E402 - patched first, as in serve.py
import random  # noqa: E402 - patched first, as in serve.py
import tempfile  # noqa: E402 - patched first, as in serve.py
import time  # noqa: E402 - patched first, as in serve.py
from pathlib import Path  # noqa: E402 - patched first, as in serve.py

from bench.table import milliseconds, percentile, show  # noqa: E402 - patched first, as in serve.py
from queue_app import config  # noqa: E402 - patched first, as in serve.py
from queue_app.actions import counters, tickets  # noqa: E402 - patched first, as in serve.py
from queue_app.actions.counters import Staff  # noqa: E402 - patched first, as in serve.py
from queue_app.estimates import Estimates  # noqa: E402 - patched first, as in serve.py
from queue_app.main import utc_now  # noqa: E402 - patched first, as in serve.py
from queue_app.rehearsal.today.ahead import look_ahead  # noqa: E402 - patched first, as in serve.py
from queue_app.store import migrate  # noqa: E402 - patched first, as in serve.py
from queue_app.store.board import Mode  # noqa: E402 - patched first, as in serve.py
from queue_app.store.database import Database  # noqa: E402 - patched first, as in serve.py
from queue_app.store.turn import turn  # noqa: E402 - patched first, as in serve.py
from queue_app.thinking import Helper  # noqa: E402 - patched first, as in serve.py

HEAD = (
    "hub",
    "looks",
    "median ms",
    "p99 ms",
    "p99.9 ms",
    "longest ms",
    "worked ms",
    "rounds",
    "mean round ms",
)
SLEEP = 0.001


def office(folder: Path, waiting: int) -> tuple[Database, config.Settings]:
    """The example office with every counter open and so many tickets waiting."""
    settings = config.load(config.front("config.example.toml"), {})
    database = Database(f"sqlite:///{folder / 'queue.db'}")
    migrate.upgrade(database)
    migrate.add_sites(database, settings)
    site, chance = settings.sites[0], random.Random(1)
    with turn(database, site, utc_now()) as t:
        for number, counter in enumerate(site.counters):
            counters.open_counter(t, Staff(number, "clerk"), counter.id, (), ())
    concerns = [concern.id for concern in site.concerns]
    for _ in range(waiting):
        with turn(database, site, utc_now()) as t:
            tickets.take_ticket(
                t, [chance.choice(concerns)], chance.choice(site.languages), [], Mode(always_open=True)
            )
    return database, settings


def held(seconds: float, deed: "eventlet.greenthread.GreenThread | None" = None) -> list[tuple[float, float]]:
    """By how much a green thread that sleeps for a millisecond is late, and how long the hub itself worked; seconds."""
    found, end = [], time.monotonic() + seconds
    while time.monotonic() < end or (deed is not None and not deed.dead):
        begun, worked = time.perf_counter(), time.thread_time()
        eventlet.sleep(SLEEP)
        found.append((time.perf_counter() - begun - SLEEP, time.thread_time() - worked))
    return found


def main(waiting: int = 500, rounds: int = 20, quiet: float = 5.0) -> str:
    """Measure and print."""
    spans: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        database, settings = office(Path(folder), waiting)
        helper = Helper()
        mode = Mode(always_open=True)
        job = Estimates(database, settings, utc_now, mode, lambda _site: None, helper.ask, look_ahead)
        job.breathe = lambda: eventlet.sleep(0)
        job.round()
        gc.freeze()  # as start.py does

        def work() -> None:
            for _ in range(rounds):
                begun = time.monotonic()
                job.round()
                spans.append(time.monotonic() - begun)
                eventlet.sleep(0.05)

        idle = held(quiet)
        busy = held(0.0, eventlet.spawn(work))
        helper.close()
        database.dispose()
    rows = [
        row("idle", idle, "0", "0"),
        row("forecasting", busy, str(rounds), milliseconds(sum(spans) / rounds)),
    ]
    text = show(f"How long the hub is held, {waiting} tickets waiting", HEAD, rows)
    print(text)
    return text


def row(name: str, found: list[tuple[float, float]], rounds: str, span: str) -> list[str]:
    """One line of the table. `worked` is free of what other programs on the machine take away."""
    late = [one for one, _ in found]
    figures = (percentile(late, 0.5), percentile(late, 0.99), sorted(late)[-1 - len(late) // 1000], max(late))
    figures += (max(worked for _, worked in found),)
    return [name, str(len(late)), *map(milliseconds, figures), rounds, span]


if __name__ == "__main__":
    main()
