"""SQLite's log is written into its file beside those who work, before one of them has to do it.

By itself SQLite does it with the commit that makes the log long: this one deed waits for two more syncs of the disk and
some hundred pages, and with it everything on its thread. Here a connection of its own does it after so many turns, off
the hub. It writes what was in the log when it began; a log that is never still is begun anew only by a writer, who then
finds hardly anything left to write (`LOG_PAGES` in database.py).
"""

import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from queue_app.store.database import Database

EVERY = 64  # turns: some 600 pages of the log

logger = logging.getLogger(__name__)


class Checkpoints:
    """Counts turns, and writes the log into the file after every so many of them."""

    def __init__(
        self, database: Database, off_the_hub: Callable[..., Any], spawn: Callable[..., Any]
    ) -> None:
        self._file = database.url.database or ""
        self._off_the_hub, self._spawn = off_the_hub, spawn
        self._turns, self._runs = 0, False
        if database.sqlite and self._file:
            database.recorded.connect(self._count, weak=False)

    def _count(self, _site: str, **_facts: object) -> None:
        self._turns += 1
        if self._turns >= EVERY and not self._runs:
            self._turns, self._runs = 0, True
            self._spawn(self._run)

    def _run(self) -> None:
        try:
            self._off_the_hub(write, self._file)
        finally:
            self._runs = False


def write(file: str) -> bool:
    """Write the log into the file as far as nobody is disturbed by it. False: somebody does it already, or cannot."""
    try:
        there = (
            f"{Path(file).resolve().as_uri()}?mode=rw"  # or not at all: a demo takes its file away at its end
        )
        with closing(sqlite3.connect(there, timeout=0, uri=True)) as connection:
            busy, _pages, _written = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    except sqlite3.Error as why:
        logger.warning("the log was not written into the file: %s", why)  # whoever writes next meets the same
        return False
    return not busy
