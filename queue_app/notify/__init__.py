"""The outbox is emptied here: what lies in it is sent by mail or text message, and contacts are forgotten in time.

A message is claimed before it is sent and settled afterwards, so it is sent at most once: when this process ends in
between, or the other side falls silent after it was given the message, nobody knows what became of it, and it stays so.
"""

import logging
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from queue_app.config import Settings, Site
from queue_app.notify import gateway, mail
from queue_app.notify.outcome import Outcome
from queue_app.notify.wording import words_of
from queue_app.rounds import Rounds
from queue_app.rules import post as rule
from queue_app.store import forgetting, post
from queue_app.store.database import Database
from queue_app.store.post import Message
from queue_app.store.traces import Traces
from queue_app.store.vault import Unreadable, Vault

MOST_AT_ONCE = 20
LOST_AFTER = timedelta(minutes=15)  # longer than any try can take
EVERY_SECONDS = 2.0
FORGET_EVERY = 150  # rounds, five minutes

logger = logging.getLogger(__name__)


class Post(Rounds):
    """The sender of one process."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        vault: Vault,
        clock: Callable[[], datetime],
        offload: Callable[..., Outcome],
    ) -> None:
        super().__init__("messages", EVERY_SECONDS, self.work)
        self.database, self.settings = database, settings
        self.vault, self.clock = vault, clock
        # Mail servers and gateways are waited for off the hub, as slow C code is.
        self.offload = offload
        self.name = secrets.token_hex(16)
        self.traces = Traces(database)
        self._has_traces = False

    def work(self) -> None:
        """Send what is due and forget what is over."""
        for site in self.settings.sites:
            if site.messages.kinds:
                self.send(site)
                self.breathe()
        if self.count % FORGET_EVERY == 0:
            self.forget()
        if self._has_traces:
            self._has_traces = not self.traces.wipe()

    def send(self, site: Site) -> None:
        """Send what is due at one site, one after the other; a way on which nothing gets through rests until later."""
        now = self.clock()
        with self.database.reading() as connection:
            due = post.due_messages(connection, site.id, site.messages.kinds, now, MOST_AT_ONCE)
            lost = post.has_lost(connection, site.id, now - LOST_AFTER)
        if lost:
            with self.database.writing(site.id) as connection:
                count = post.give_up_lost(connection, site.id, now - LOST_AFTER)
            logger.warning("%s: of %d messages nobody knows whether they were sent", site.id, count)
        away: set[str] = set()
        for message in due:
            if message.way not in away and self._claim(site, message):
                outcome = self._try(site, message)
                self._settle(site, message, outcome)
                if outcome is not None and outcome.away:
                    away.add(message.way)

    def forget(self) -> None:
        """Delete contacts of appointments that are over, and then what deleting leaves behind."""
        now = self.clock()
        with self.database.reading() as connection:
            zones = {name: self._zone(name) for name in forgetting.sites_with_contacts(connection)}
            old = [name for name, zone in zones.items() if forgetting.has_old(connection, name, zone, now)]
        for name in old:
            with self.database.writing(name) as connection:
                count = forgetting.forget(connection, name, zones[name], now)
            logger.info("%s: %d contacts forgotten", name, count)
        self._has_traces = True  # also of what left the waiting list meanwhile

    def _zone(self, name: str) -> ZoneInfo:
        """The zone of a site. One that is no longer configured still has contacts that have to go."""
        site = self.settings.site(name)
        return ZoneInfo(site.timezone if site else "UTC")

    def _claim(self, site: Site, message: Message) -> bool:
        with self.database.writing(site.id) as connection:
            return post.claim(connection, message, self.name, self.clock())

    def _try(self, site: Site, message: Message) -> Outcome | None:
        """Send one claimed message; None when it tells its reader nothing any more."""
        about, now = message.appointment, self.clock()
        if not rule.still_wanted(message.kind, about.state, message.at, now):
            return None
        try:
            to = self.vault.open(message.sealed)
        except Unreadable:
            return Outcome("waiting", "no key opens it")
        words = words_of(site, message, self.settings.server.public_url)
        if message.way == "mail" and site.messages.mail is not None:
            letter = mail.letter(site, site.messages.mail, message, words, to, now)
            return self.offload(mail.deliver, site.messages.mail, to, letter)
        if site.messages.text is None:
            return Outcome("waiting", "not configured")
        body = gateway.filled(site.messages.text, to, words.text, message.token)
        return self.offload(gateway.deliver, site.messages.text, body)

    def _settle(self, site: Site, message: Message, outcome: Outcome | None) -> None:
        state, said = ("dropped", "too late") if outcome is None else (outcome.state, outcome.said)
        due = self.clock() + rule.pause(message.tries + 1) if state == "waiting" else None
        with self.database.writing(site.id) as connection:
            post.settle(connection, message, self.name, state, said, due)
            if message.kind in post.ASKS and state == "sent":
                offer = message.kind == "offer"
                minutes = site.booking.offer_minutes if offer else site.messages.confirm_minutes
                post.ask_until(connection, message, self.clock() + timedelta(minutes=minutes))
        if state not in ("sent", "dropped"):
            logger.warning("%s: a %s by %s is %s: %s", site.id, message.kind, message.way, state, said)
