"""The message queue of the tests: a real Valkey (speaks Redis), as `queue-app cluster` starts it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from queue_app.cluster.valkey import Valkey


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """A message queue for as long as the block lasts; its URL."""
    queue = Valkey(folder)
    queue.start()
    try:
        yield queue.url
    finally:
        queue.stop()
