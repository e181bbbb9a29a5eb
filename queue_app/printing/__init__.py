"""Paper tickets for printers in the house's network: given first, printed second, each at most once for each wish.

Whatever a printer does, a ticket never waits for it. Two wishes for one printer are printed one after the other.
"""

import logging
import threading
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask_socketio import SocketIO

from queue_app.config import Printer, Settings, Site
from queue_app.printing import escpos, picture, printer
from queue_app.printing.escpos import State
from queue_app.rounds import Rounds
from queue_app.store import prints
from queue_app.store.database import Database, StoreUnavailable

EVERY_SECONDS = 60.0
FORGET_EVERY = 60  # rounds, an hour

logger = logging.getLogger(__name__)


class Printing(Rounds):
    """The printers of one process's sites; the leader asks them every minute how they are."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        clock: Callable[[], datetime],
        offload: Callable[..., State],
        run: Callable[..., Any],
    ) -> None:
        super().__init__("printers", EVERY_SECONDS, self.work)
        self.database, self.settings, self.clock = database, settings, clock
        self.offload = offload  # drawing and waiting for a printer are done off the hub
        self.run = run  # starts something that goes on when the answer is given
        self._lines: defaultdict[tuple[str, str], threading.Lock] = defaultdict(threading.Lock)

    def start(self, socketio: SocketIO, leads: Callable[[], bool]) -> None:
        """Look after the printers until the process ends, where there are any."""
        if any(site.printers for site in self.settings.sites):
            super().start(socketio, leads)

    def begin(self, site: Site, on: Printer, printing: int, view: dict[str, Any], follow_url: str) -> None:
        """Print a ticket (`store.phone.ticket_json`) from now on; what becomes of it, the store tells."""
        self.run(self._print, site, on, printing, view, follow_url)

    def _print(self, site: Site, on: Printer, printing: int, view: dict[str, Any], follow_url: str) -> None:
        with self._lines[site.id, on.id]:
            state = self.offload(_drawn_and_sent, on, view, follow_url)
        if not state.prints:
            logger.warning("%s: printer %s did not print: %s", site.id, on.id, state)
        try:
            prints.settle(self.database, site.id, printing, on.id, state, self.clock())
        except StoreUnavailable as why:  # after a minute it counts as lost, and the kiosk says so
            logger.warning("what became of a printing could not be kept: %s", why)

    def work(self) -> None:
        """Ask every printer how it is."""
        for site in self.settings.sites:
            for on in site.printers:
                self._look_at(site, on)
            if site.printers and self.count % FORGET_EVERY == 0:
                prints.forget(self.database, site.id, self.clock())

    def _look_at(self, site: Site, on: Printer) -> None:
        line = self._lines[site.id, on.id]
        if not line.acquire(blocking=False):
            return  # it prints, and what becomes of that says how it is
        try:
            state = self.offload(printer.state_of, on.host, on.port)
        finally:
            line.release()
        if prints.note(self.database, site.id, on.id, state, self.clock()) and state is not State.READY:
            logger.warning("%s: printer %s is %s", site.id, on.id, state)


def _drawn_and_sent(on: Printer, view: dict[str, Any], follow_url: str) -> State:
    roll = picture.ticket(view, on.paper_mm, follow_url)
    return printer.deliver(on.host, on.port, escpos.ticket(roll.bits(), roll.width))
