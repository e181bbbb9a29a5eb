"""Phones that asked for it are told by web push that they are called, or that it is soon.

What is to be told follows from where the tickets stand (`store.push`), so this only asks again and again. A notice is
claimed before it is sent. It may be sent twice when an answer is lost: phone and service put the newer in the place of
the older, and a call too few would be worse.
"""

import json
import logging
import secrets
from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlsplit

from queue_app import texts
from queue_app.config import Settings, Site
from queue_app.notify import webpush
from queue_app.notify.outcome import Outcome
from queue_app.notify.webpush import Phone, Signer
from queue_app.rounds import Rounds
from queue_app.rules import notices as rule
from queue_app.store import push
from queue_app.store.database import Database
from queue_app.store.push import Notice
from queue_app.store.vault import Unreadable, Vault

EVERY_SECONDS = 1.0
FORGET_EVERY = 60  # rounds, a minute
TOPIC = "queue"  # for each phone the newest notice only, while it cannot be reached

logger = logging.getLogger(__name__)


class Notices(Rounds):
    """The sender of one process."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        vault: Vault,
        signer: Signer,
        clock: Callable[[], datetime],
        offload: Callable[..., Outcome],
    ) -> None:
        super().__init__("notices", EVERY_SECONDS, self.work)
        self.database, self.settings = database, settings
        self.vault, self.signer, self.clock = vault, signer, clock
        self.offload = offload  # push services are waited for off the hub, as slow C code is
        self.name = secrets.token_hex(16)
        self._log_is_full = False

    def work(self) -> None:
        """Tell what is to be told and forget whose ticket is over."""
        for site in self.settings.sites:
            if site.push.on:
                self.send(site)
                self.breathe()
        if self.count % FORGET_EVERY == 0:
            self.forget()
        if self._log_is_full:
            self._log_is_full = not self.database.empty_log()

    def send(self, site: Site) -> None:
        """Tell all phones of one site; a service that cannot be reached rests until the next round."""
        with self.database.reading() as connection:
            found = push.to_send(connection, site, self.clock())
        away: set[str] = set()
        for notice in found:
            phone = self._phone(notice)
            service = urlsplit(phone.endpoint).netloc if phone else ""
            if service in away or not self._claim(site, notice):
                continue
            outcome = self._try(site, notice, phone) if phone else Outcome("refused", "no key opens it")
            self._settle(site, notice, outcome)
            if outcome.away:
                away.add(service)

    def forget(self) -> None:
        """Forget the phones of tickets that are over, and empty the log in which they still stand."""
        now = self.clock()
        with self.database.reading() as connection:
            old = [site for site in self.settings.sites if push.has_old(connection, site, now)]
            strangers = push.has_strangers(connection, [site.id for site in self.settings.sites])
        for site in old:
            with self.database.writing(site.id) as connection:
                push.forget_old(connection, site, now)
        if strangers:
            with self.database.writing() as connection:
                push.forget_strangers(connection, [site.id for site in self.settings.sites])
        self._log_is_full = self._log_is_full or bool(old) or strangers

    def _phone(self, notice: Notice) -> Phone | None:
        """Where to; None when its key was lost."""
        try:
            return Phone.read(self.vault.open(notice.sealed))
        except Unreadable:
            return None

    def _claim(self, site: Site, notice: Notice) -> bool:
        with self.database.writing(site.id) as connection:
            return push.claim(connection, notice, self.name, self.clock())

    def _try(self, site: Site, notice: Notice, phone: Phone) -> Outcome:
        if not site.push.serves(phone.endpoint):  # the configuration has changed since
            return Outcome("refused", "not one of our services")
        is_call = notice.about.kind == "call"
        headers = {
            "Authorization": self.signer.authorization(phone.endpoint, site.push.contact or "", self.clock()),
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            # A phone that is off for longer is told nothing: the call is over by then, or rings anew.
            "TTL": str(max(site.ring_again_seconds) if is_call else rule.SOON_SECONDS),
            "Topic": TOPIC,
            "Urgency": "high",
        }
        body = webpush.encrypted(phone, words_of(notice, phone.language))
        return self.offload(webpush.deliver, phone.endpoint, body, headers, float(site.push.timeout_seconds))

    def _settle(self, site: Site, notice: Notice, outcome: Outcome) -> None:
        due = self.clock() + rule.pause(notice.tries + 1) if outcome.state == "waiting" else None
        with self.database.writing(site.id) as connection:
            if webpush.is_gone(outcome):
                push.forget_phone(connection, notice.ticket)
            else:
                push.settle(connection, notice, self.name, due)
        if outcome.state != "sent" and not webpush.is_gone(outcome):
            logger.warning(
                "%s: a notice (%s) is %s: %s", site.id, notice.about.kind, outcome.state, outcome.said
            )


def words_of(notice: Notice, language: str) -> str:
    """What the phone shows: number and counter, nothing else of anybody."""
    known = texts.LANGUAGES[language]
    number = f"\u2066{notice.number}\u2069"  # reads from left to right wherever it stands
    title, body = texts.say(language, "phone-near-now"), number
    if notice.about.kind == "call":
        title = texts.say(language, "phone-called")
        body = f"{number} · {texts.say(language, 'phone-counter', counter=notice.counter)}"
    about = {"title": title, "body": body, "lang": known.bcp47, "dir": known.dir}
    return json.dumps({**about, "call": notice.about.kind == "call"}, ensure_ascii=False)
