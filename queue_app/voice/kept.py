"""Sounds that were made once: a folder beside the data, bounded, safe with several workers.

A file is named by everything it was made from, so it is never wrong, only unused. Writing goes through a file of its
own name and a rename: who reads finds the whole file or none. What was not asked for the longest goes first.
"""

import hashlib
import os
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

ROOM_TO_MAKE = 0.8  # how full the folder is left after tidying
MEGABYTE = 1_000_000


class Kept:
    """The folder. `most_megabytes` is what it may hold."""

    def __init__(self, folder: Path, most_megabytes: int) -> None:
        self.folder = folder
        self._most = most_megabytes * MEGABYTE
        self._making: dict[str, threading.Lock] = {}
        self._written = 0

    def get(self, made_from: tuple[object, ...], make: Callable[[], bytes | None]) -> bytes | None:
        """The sound made from these facts: read, or made now. Asked for by many at once it is made once."""
        name = hashlib.sha256(repr(made_from).encode()).hexdigest()[:40]
        path = self.folder / f"{name}.pcm"
        found = _read(path)
        if found is not None:
            return found
        lock = self._making.setdefault(name, threading.Lock())
        try:
            with lock:
                found = _read(path)
                if found is None:
                    found = make()
                    if found is not None:
                        self._write(path, found)
        finally:
            self._making.pop(name, None)
        return found

    def _write(self, path: Path, sound: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=self.folder, suffix=".new")
        with os.fdopen(handle, "wb") as file:
            file.write(sound)
        Path(temporary).replace(path)
        self._written += len(sound)
        if self._written > self._most * (1 - ROOM_TO_MAKE) / 2:
            self._written = 0
            self.tidy()

    def tidy(self) -> None:
        """Let the oldest go until there is room again. Another worker may do the same: a file that is gone is gone."""
        files = sorted(((s.st_mtime, s.st_size, p) for p, s in _sizes(self.folder)), reverse=True)
        total = 0
        for _, size, path in files:
            total += size
            if total > self._most * ROOM_TO_MAKE:
                path.unlink(missing_ok=True)


def _read(path: Path) -> bytes | None:
    try:
        found = path.read_bytes()
        os.utime(path)  # used just now
    except OSError:
        return None
    return found


def _sizes(folder: Path) -> list[tuple[Path, os.stat_result]]:
    found = []
    for path in folder.iterdir():
        try:
            found.append((path, path.stat()))
        except OSError:
            continue
    return found
