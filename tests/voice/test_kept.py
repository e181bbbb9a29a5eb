"""Sounds are made once and kept within bounds, with several workers on one folder."""

import os
import threading
import time
from pathlib import Path

from queue_app.voice.kept import MEGABYTE, Kept


def test_a_sound_is_made_once_however_many_ask_at_once(tmp_path: Path) -> None:
    kept, made = Kept(tmp_path, 10), []

    def make() -> bytes:
        made.append(1)
        time.sleep(0.05)
        return b"sound"

    heard: list[bytes | None] = []
    asking = [threading.Thread(target=lambda: heard.append(kept.get(("a",), make))) for _ in range(20)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert (heard, made) == ([b"sound"] * 20, [1])


def test_what_another_worker_made_is_found(tmp_path: Path) -> None:
    Kept(tmp_path, 10).get(("a",), lambda: b"sound")
    assert Kept(tmp_path, 10).get(("a",), lambda: b"another") == b"sound"
    assert [path.suffix for path in tmp_path.iterdir()] == [".pcm"]


def test_what_cannot_be_made_is_tried_again(tmp_path: Path) -> None:
    kept = Kept(tmp_path, 10)
    assert kept.get(("a",), lambda: None) is None
    assert kept.get(("a",), lambda: b"sound") == b"sound"


def test_the_folder_stays_within_its_bounds_and_keeps_what_is_asked_for(tmp_path: Path) -> None:
    kept = Kept(tmp_path, 10)
    kept.get(("often",), lambda: b"x" * MEGABYTE)
    for number in range(30):
        kept.get((number,), lambda: b"x" * MEGABYTE)
        for path in tmp_path.iterdir():  # a minute passes
            found = path.stat()
            os.utime(path, (found.st_atime - 60, found.st_mtime - 60))
        assert kept.get(("often",), lambda: b"made again") == b"x" * MEGABYTE
        assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 11 * MEGABYTE
