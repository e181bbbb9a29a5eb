"""Our server with a watch on its hub: writes down whenever somebody kept everybody else waiting."""

import os
import sys
import time
from pathlib import Path

import eventlet

eventlet.monkey_patch()

from queue_app import serve  # noqa: E402 - eventlet patches first

TICK = 0.002  # seconds between two looks
WORTH_A_LINE = 0.003  # seconds late


def watch(file: Path) -> None:
    """One line for each late look: when it came, and how many seconds late."""
    with file.open("w", encoding="ascii", buffering=1) as lines:
        while True:
            begin = time.perf_counter()
            eventlet.sleep(TICK)
            late = time.perf_counter() - begin - TICK
            if late > WORTH_A_LINE:
                lines.write(f"{time.time()} {late}\n")


if __name__ == "__main__":
    eventlet.spawn(watch, Path(os.environ["WATCH_FILE"]))
    sys.exit(serve.main())
