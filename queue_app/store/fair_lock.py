"""A lock that is handed on in the order of asking: under load nobody who came early is overtaken for ever."""

import threading
from collections import deque


class FairLock:
    """Like `threading.Lock`, first come first served. Plain thread locks let the luckiest have it again and again."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._held = False
        self._waiting: deque[threading.Event] = deque()

    @property
    def asked(self) -> bool:
        """Whether somebody waits for it."""
        return bool(self._waiting)

    def acquire(self, timeout: float | None) -> bool:
        """Take the lock; False when it could not be had in `timeout` seconds (None: wait for ever)."""
        with self._guard:
            if not self._held:
                self._held = True
                return True
            turn = threading.Event()
            self._waiting.append(turn)
        if turn.wait(timeout):
            return True
        with self._guard:
            if turn.is_set():
                return True  # handed on in the very moment of giving up
            self._waiting.remove(turn)
            return False

    def release(self) -> None:
        """Hand the lock to the next who asked."""
        with self._guard:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._held = False
