"""What happens by itself: unanswered calls, the day's end, what is forgotten, opening hours told, messages sent.

Every chore is harmless when it runs twice, so several workers may do them; on PostgreSQL one leader does.
"""

import logging
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from flask_socketio import SocketIO
from sqlalchemy import delete

from queue_app.actions.appointments import miss_appointments
from queue_app.actions.confirming import free_unconfirmed
from queue_app.actions.desks import close_day
from queue_app.actions.locks import idle, lock_idle
from queue_app.actions.unanswered import miss_unanswered, unanswered
from queue_app.actions.wishing import MOST_OFFERS, offer_freed
from queue_app.config import Settings, Site
from queue_app.estimates import Estimates
from queue_app.live import Live
from queue_app.notify import Post
from queue_app.notify.notices import Notices
from queue_app.printing import Printing
from queue_app.rules import totp
from queue_app.store import changes, closures, locks, post, sessions, staffing, two_step, wishes
from queue_app.store.appointments import has_missed
from queue_app.store.board import Mode, moment, takes_tickets, test_calls
from queue_app.store.database import Database, StoreUnavailable
from queue_app.store.experience import forget
from queue_app.store.leader import Leader
from queue_app.store.tables import answer
from queue_app.store.turn import turn

EVERY_SECONDS = 5.0
ANSWERS_KEPT = timedelta(days=2)
OFFER_EVERY = 4  # rounds, 20 seconds: less than the pause after which everybody sees a freed time
FORGET_EVERY = 720  # rounds, an hour
OTHERS = 2.0  # for so many times as long as one site worked, the machine is left to others

logger = logging.getLogger(__name__)


class Chores:
    """The background work of one process."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        live: Live,
        clock: Callable[[], datetime],
        mode: Mode,
        ask: Callable[..., Any],
        look_ahead: Callable[..., Any],
        post: Post,
        notices: Notices,
        printing: Printing,
    ) -> None:
        self.database = database
        self.settings = settings
        self.live = live
        self.clock = clock
        self.mode = mode
        self.leader = Leader(database)
        self.leading = False
        self.estimates = Estimates(database, settings, clock, mode, live.changed, ask, look_ahead)
        self.post, self.notices, self.printing = post, notices, printing
        self._shown: dict[str, tuple[set[str], bool]] = {}
        self._round = 0
        self.rest: Callable[[float], object] = lambda _seconds: None  # lets others speak, between two sites
        self.beside: list[
            Callable[[], object]
        ] = []  # what looks after the files beside the database; `main` names it

    def start(self, socketio: SocketIO) -> None:
        """Run in the background until the process ends."""
        self.rest = socketio.sleep

        def loop() -> None:
            while True:
                self.round()
                socketio.sleep(EVERY_SECONDS)

        socketio.start_background_task(loop)
        self.estimates.start(socketio, lambda: self.leading)
        self.post.start(socketio, lambda: self.leading)
        self.notices.start(socketio, lambda: self.leading)
        self.printing.start(socketio, lambda: self.leading)

    def round(self) -> None:
        """All chores once. A store that cannot be reached is tried again in the next round."""
        for look in self.beside:
            look()
        try:
            self.leading = self.leader.leads()
            for site in self._sites():
                self._tell_opening(site)
                if self.leading:
                    self._end_day(site)
                    self._miss_appointments(site)
                    self._free_unconfirmed(site)
                    if self._round % OFFER_EVERY == 0:
                        self._offer_freed(site)
                    self._miss_unanswered(site)
                    self._lock_idle(site)
            if self._round % FORGET_EVERY == 0 and self.leading:
                self._forget()
            self._round += 1
        except StoreUnavailable as why:
            logger.warning("chores wait for the store: %s", why)

    def _sites(self) -> Iterator[Site]:
        """One after the other. A round of a thousand sites takes seconds, and whoever taps must not wait for it."""
        for site in self.settings.sites:
            # Of the processor: while a store elsewhere is waited for, others have it anyway.
            begun = time.thread_time()
            yield site
            self.rest(OTHERS * (time.thread_time() - begun))

    def _tell_opening(self, site: Site) -> None:
        """Opening, closing and the end of a test call are no events, so the faces are told when they come about."""
        now = self.clock()
        with self.database.reading() as connection:
            at = moment(connection, site, now)
            takes = takes_tickets(connection, site, at.day, now, self.mode)
            shown = (takes, bool(test_calls(connection, site, at, now, self.mode)))
        if self._shown.get(site.id) != shown:
            self._shown[site.id] = shown
            self.live.changed(site.id)

    def _end_day(self, site: Site) -> None:
        now = self.clock()
        with self.database.reading() as connection:
            stored = moment(connection, site, now, today=False).day
            today = moment(connection, site, now).day
        if stored != today:
            with turn(self.database, site, now) as t:
                closed = close_day(t)
            logger.info("business day %s of %s began, %d stops closed", today, site.id, closed)

    def _miss_appointments(self, site: Site) -> None:
        """A look first: a turn that finds nothing to do would still make the next visitor wait for it."""
        now = self.clock()
        with self.database.reading() as connection:
            late = has_missed(connection, site, now)
        if late:
            with turn(self.database, site, now) as t:
                miss_appointments(t)

    def _free_unconfirmed(self, site: Site) -> None:
        """A look first, as above."""
        now = self.clock()
        with self.database.reading() as connection:
            found = post.has_unconfirmed(connection, site.id, now)
        if found:
            with turn(self.database, site, now) as t:
                free_unconfirmed(t)
                offer_freed(t)  # in the same turn: who waits is asked before anybody else sees it

    def _offer_freed(self, site: Site) -> None:
        """What has become free in any way goes to the waiting list first; a look first, as above."""
        now = self.clock()
        with self.database.reading() as connection:
            found = wishes.over(connection, site.id, now, MOST_OFFERS) or wishes.next_match(
                connection, site, now
            )
        if found:
            with turn(self.database, site, now) as t:
                offer_freed(t)

    def _miss_unanswered(self, site: Site) -> None:
        """Look first: a turn for nothing every few seconds would hold up those who work."""
        now = self.clock()
        with self.database.reading() as connection:
            day = moment(connection, site, now).day
            found = unanswered(connection, site, day, now, self.mode)
        if found:
            with turn(self.database, site, now) as t:
                miss_unanswered(t, self.mode)

    def _lock_idle(self, site: Site) -> None:
        """Consoles that are locked by now are so already for whoever asks; their counters are away from here on."""
        minutes = locks.idle_minutes(site, self.mode)
        if not minutes:
            return
        now = self.clock()
        with self.database.reading() as connection:
            found = idle(locks.of_site(connection, site.id), now, minutes)
        if found:
            with turn(self.database, site, now) as t:
                lock_idle(t, minutes)

    def _forget(self) -> None:
        """Old answers, and what was learned of waits longer ago than some weeks."""
        now = self.clock()
        with self.database.writing() as connection:
            connection.execute(delete(answer).where(answer.c.at < now - ANSWERS_KEPT))
            sessions.forget(connection, now)
            two_step.forget(connection, totp.step_at(now) - totp.DRIFT)
        for site in self._sites():
            with self.database.writing(site.id) as connection:
                forget(connection, site, moment(connection, site, now).day)
                old = now - timedelta(days=site.history_days)
                changes.forget(connection, site.id, old)
                closures.forget(connection, site.id, old.date())
                staffing.forget(connection, site.id, old.date())
