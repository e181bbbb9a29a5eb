"""Room put by for the day on which the disk is full: a file that is given up then, so that the office goes on.

On a full disk SQLite keeps its promise and takes nothing more: nobody can be given a number or be called. What others
have filled is not ours to delete, but this file is.
"""

import logging
import os
import shutil
from pathlib import Path

from sqlalchemy import URL

from queue_app.store.database import Database

MEGABYTE = 2**20

logger = logging.getLogger(__name__)


class Ballast:
    """So many megabytes beside a SQLite file. `gone` says that the disk is, or was a moment ago, too full for them."""

    def __init__(self, database: Database, megabytes: int) -> None:
        where = path_of(database.url)
        self.path = where or Path()
        self.size = megabytes * MEGABYTE if where else 0
        self.gone = False
        database.out_of_room.connect(self.give_up, weak=False)

    def look(self) -> None:
        """Put the room by, or by again, once as much is free beside it. Takes as long as the disk needs."""
        if not self.size or self._lies():
            return
        if self._free() < 2 * self.size:
            self._is_gone("there is no room to put %d MB by")
            return
        try:
            with self.path.open("wb") as file:
                os.posix_fallocate(
                    file.fileno(), 0, self.size
                )  # a file of nothing but zeros would have no room
        except OSError as why:
            self.path.unlink(missing_ok=True)
            logger.warning("no room was put by: %s", why)
            self.gone = True
        else:
            self.gone = False

    def give_up(self, _database: Database, *, certain: bool) -> None:
        """The store could not write. Unless that was `certain`ly for want of room, look whether there is any."""
        if not self.size or not self._lies() or not (certain or self._free() < self.size):
            return
        self.path.unlink(missing_ok=True)
        self._is_gone("the disk is full; the %d MB put by are free now")

    def _is_gone(self, sentence: str) -> None:
        if not self.gone:
            logger.error(sentence, self.size // MEGABYTE)
        self.gone = True

    def _lies(self) -> bool:
        return self.path.is_file() and self.path.stat().st_size == self.size

    def _free(self) -> int:
        return shutil.disk_usage(self.path.parent).free


def path_of(database: URL) -> Path | None:
    """Where it lies; nowhere when the database has a machine, and a disk, of its own."""
    if database.get_backend_name() != "sqlite" or not database.database:
        return None
    return Path(f"{database.database}.ballast")
