"""Work that the process which leads does again and again beside the requests: messages, notices, printers."""

import logging
import traceback
from collections.abc import Callable

from flask_socketio import SocketIO

from queue_app.store.database import StoreUnavailable


class Rounds:
    """One kind of such work. It goes on while this process leads; two processes at once do no harm."""

    def __init__(self, what: str, every_seconds: float, work: Callable[[], None]) -> None:
        """`what`: as the log calls it; `work`: what one round does."""
        self.what, self.every_seconds, self._work = what, every_seconds, work
        self.count = 0  # rounds that went through
        self.breathe: Callable[[], object] = lambda: None  # lets others speak, between two sites

    def start(self, socketio: SocketIO, leads: Callable[[], bool]) -> None:
        """Run in the background until the process ends."""
        self.breathe = lambda: socketio.sleep(0)

        def loop() -> None:
            while True:
                if leads():
                    self.round()
                socketio.sleep(self.every_seconds)

        socketio.start_background_task(loop)

    def round(self) -> None:
        """The work once. What it stumbles over is told without its words, and it is tried again in the next round."""
        logger = logging.getLogger(type(self).__module__)
        try:
            self._work()
            self.count += 1
        except StoreUnavailable as why:
            logger.warning("%s wait for the store: %s", self.what, why)
        except Exception as why:  # noqa: BLE001 - one fault must not end this work for the rest of the day
            where = traceback.extract_tb(why.__traceback__)[-1]
            logger.error(  # noqa: TRY400 - the words of a fault may hold an address: only its kind and place are told
                "%s stumbled: %s in %s, line %s", self.what, type(why).__name__, where.name, where.lineno
            )
