"""Who looks whether those who listen still may: they are cut off within a second, whichever process ended it."""

import logging
from collections.abc import Callable

from queue_app.store.database import StoreUnavailable

LOOK_SECONDS = 0.5
PAUSE_SECONDS = 4.0  # while the store cannot be reached

logger = logging.getLogger(__name__)


class Doormen:
    """One for each namespace of sockets that not everybody may hear."""

    def __init__(self) -> None:
        self._looks: list[Callable[[], None]] = []

    def add(self, look: Callable[[], None]) -> None:
        """One more doorman; `look` tells or cuts off whoever may hear no more."""
        self._looks.append(look)

    def look(self) -> None:
        """All look now."""
        for one in self._looks:
            one()

    def watch(self, sleep: Callable[[float], object]) -> None:
        """Look again and again until the process ends."""
        while True:
            sleep(LOOK_SECONDS)
            try:
                self.look()
            except StoreUnavailable as why:
                logger.warning("nobody was put out: %s", why)
                sleep(PAUSE_SECONDS)
