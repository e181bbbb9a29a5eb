"""Our server on a machine whose clock can be set: the seconds it is off stand in a file."""

import os
import sys
import time
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import eventlet

eventlet.monkey_patch()

from queue_app import serve, start  # noqa: E402 - eventlet patches first

REAL = time.time
OFF = Path(os.environ["CLOCK_FILE"])


def off() -> float:
    """How many seconds the clock is off now."""
    return float(OFF.read_text(encoding="ascii"))


if __name__ == "__main__":
    time.time = lambda: REAL() + off()
    start.create_app = partial(start.create_app, clock=lambda: datetime.now(UTC) + timedelta(seconds=off()))
    sys.exit(serve.main())
