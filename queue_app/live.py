"""Sockets. They only speak downwards: they answer `watch` with news, push news after a turn, and keep a pulse.

The server puts a socket into its room; a client names a site or shows a secret, never a room. Whatever gets lost on the
way is healed by the next news or the next pulse, because every news carries the whole board.
"""

import json
import logging
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import request
from flask_socketio import Namespace, SocketIO, join_room, leave_room

from queue_app.config import Settings, Site
from queue_app.doormen import Doormen
from queue_app.looks import Looks
from queue_app.store.board import Mode, news
from queue_app.store.database import Database, StoreUnavailable
from queue_app.store.log import newest_ids
from queue_app.store.phone import follow_many
from queue_app.turnstile import Lane, Open

PULSE_SECONDS = 4.0
# At most five boards a second and site: a burst of taps is one change to a person looking at a screen.
BETWEEN_PUSHES = 0.2
PHONES_AT_ONCE = 50

logger = logging.getLogger(__name__)
TOLD = ("version", "ahead", "wait", "appointments")  # what makes a ticket look different


class Letters:
    """JSON for sockets with all letters as they are: a board in twelve languages is a quarter shorter so."""

    loads = staticmethod(json.loads)

    @staticmethod
    def dumps(*what: Any, **how: Any) -> str:
        return json.dumps(*what, ensure_ascii=False, **how)


@dataclass
class Watched:
    """A phone that is watching its ticket."""

    site: str
    secret: str
    ticket: int
    shown: object = None
    watching: bool = False
    news: int = 0  # the event id of the newest news that this phone was told: what its pulse says

    def knows(self, view: dict[str, Any]) -> bool:
        """Whether it has been told all this."""
        return self.shown == [view[key] for key in TOLD]

    def told(self, found: dict[str, Any], view: dict[str, Any]) -> None:
        """Remember what it is being told."""
        self.shown = [view[key] for key in TOLD]
        self.news = found["board"]["id"]


class Live:
    """Pushes the news of every site to whoever watches it."""

    def __init__(
        self,
        socketio: SocketIO,
        database: Database,
        settings: Settings,
        clock: Callable[[], datetime],
        mode: Mode,
        turnstile: Open,
    ) -> None:
        self.socketio = socketio
        self.database = database
        self.settings = settings
        self.clock = clock
        self.mode = mode
        self.enter = turnstile.enter
        self._looks = Looks(database, clock, mode, lambda: turnstile.enter(Lane.SHARED))
        self.phones: dict[str, Watched] = {}  # socket id -> its ticket
        self._pushed: dict[str, int] = {}
        self._last_push: dict[str, float] = {}
        self._dirty: set[str] = set()
        self._wake = threading.Event()
        self._running = False
        # Workers beside this one: `main` puts their line in place. Alone, there is nobody to tell and nothing to miss.
        self.tell: Callable[[str], None] = lambda _site: None
        self.hears: Callable[[], bool] = lambda: True
        self.disk_full: Callable[[], bool] = lambda: False  # what the staff is told with each pulse
        self.doormen = Doormen()  # put out who may hear no more: an ended or locked session, a revoked device
        self.put_out = self.doormen.look

    # ---- called by listeners

    def changed(self, site: str, **_facts: object) -> None:
        """A turn is over at this site: push its news soon, here and at the other workers. Never blocks who acted."""
        self.heard(site)
        self.tell(site)

    def heard(self, site: str) -> None:
        """Something has changed at this site, here or at another worker."""
        self._dirty.add(site)
        self._wake.set()

    def missed(self) -> None:
        """Something may have changed anywhere and was not heard."""
        for site in self.settings.sites:
            self.heard(site.id)

    def start(self) -> None:
        """Start pushing and pulsing in the background, once."""
        if not self._running:
            self._running = True
            self.socketio.start_background_task(self._push_loop)
            self.socketio.start_background_task(self._pulse_loop)
            self.socketio.start_background_task(self.doormen.watch, self.socketio.sleep)

    # ---- news

    def news(self, site: Site, after: int | None) -> dict[str, Any]:
        """The news of a site as they are now."""
        return self._looks.news(site, after)

    def ticket_news(self, site: Site, secret: str, after: int | None) -> dict[str, Any] | None:
        """The news with the ticket of one phone; None when the ticket is unknown or over."""
        return self._looks.ticket_news(site, secret, after)

    def push(self, site: Site) -> None:
        """Push the news of one site to the screens, consoles and phones that watch it at this worker."""
        if not self._watched(site.id):
            self._pushed.pop(site.id, None)  # who comes next is answered by `watch`
            return
        self.enter(Lane.STAFF)
        found = news(self.database, site, self.clock(), self.mode, self._pushed.get(site.id))
        self._pushed[site.id] = max(found["board"]["id"], self._pushed.get(site.id, 0))
        for namespace in ("/board", "/console"):
            self.socketio.emit("news", found, to=f"site:{site.id}", namespace=namespace)
        self._push_phones(site, found)

    def _watched(self, site_id: str) -> bool:
        rooms = self.socketio.server.manager.rooms
        return any(f"site:{site_id}" in rooms.get(name, ()) for name in ("/board", "/console")) or any(
            phone.site == site_id for phone in self.phones.values()
        )

    def answered(self, site: Site, found: dict[str, Any]) -> None:
        """Somebody was given these news: what is pushed next begins where they end."""
        self._pushed.setdefault(site.id, found["board"]["id"])

    def _push_phones(self, site: Site, found: dict[str, Any]) -> None:
        for some in self._lots(site.id):
            views = follow_many(self.database, site, [p.ticket for _, p in some], self.clock(), self.mode)
            for sid, phone in some:
                view = views.get(phone.ticket)
                if view is not None and not phone.knows(view):
                    phone.told(found, view)
                    self.socketio.emit("news", {**found, "ticket": view}, to=sid, namespace="/ticket")

    def _lots(self, site_id: str) -> Iterator[list[tuple[str, Watched]]]:
        """The phones of a site, some at a time: others are worked on between two lots."""
        watching = [(sid, phone) for sid, phone in list(self.phones.items()) if phone.site == site_id]
        for start in range(0, len(watching), PHONES_AT_ONCE):
            self.enter(Lane.LOOK)
            yield watching[start : start + PHONES_AT_ONCE]

    # ---- background

    def _push_loop(self) -> None:
        while True:
            self._wake.wait()
            self._wake.clear()
            rest = [self._push_when_due(site_id) for site_id in list(self._dirty)]
            if any(rest):
                self.socketio.sleep(max(rest))
                self._wake.set()

    def _push_when_due(self, site_id: str) -> float:
        """Push a site, or say in how many seconds it may be pushed."""
        now = time.monotonic()
        due = self._last_push.get(site_id, 0.0) + BETWEEN_PUSHES
        if now < due:
            return due - now
        self._dirty.discard(site_id)
        self._last_push[site_id] = now
        site = self.settings.site(site_id)
        if site is not None:
            try:
                self.push(site)
            except StoreUnavailable as why:
                logger.warning("news of %s not pushed: %s", site_id, why)
                self._dirty.add(site_id)
                return BETWEEN_PUSHES
        return 0.0

    def _pulse_loop(self) -> None:
        while True:
            self.pulses()
            self.socketio.sleep(PULSE_SECONDS)

    def pulses(self) -> None:
        """The pulse of every site that is watched here, from one look at the store.

        It also finds what other workers did without our hearing of it. A worker that is deaf looks at everything: what
        changes by itself (a forecast, opening hours) has no event.
        """
        watched = [site for site in self.settings.sites if self._watched(site.id)]
        if not watched:
            return
        try:
            with self.database.reading() as connection:
                newest = newest_ids(connection)
        except StoreUnavailable as why:
            logger.warning("no pulse: %s", why)  # screens will say "not live", which is true
            return
        for site in watched:
            now = newest.get(site.id, 0)
            if now > self._pushed.get(site.id, now) or not self.hears():
                self.heard(site.id)
            self.pulse(site, now)

    def pulse(self, site: Site, newest: int) -> None:
        """Tell every watcher the newest event id that concerns it, so that one who missed something asks.

        A phone hears the id of the last news of its own ticket: with the site's newest id every phone in the house
        would ask at every pulse of a busy hour.
        """
        room, full = f"site:{site.id}", {"disk_full": True} if self.disk_full() else {}
        self.socketio.emit("pulse", {"id": newest}, to=room, namespace="/board")
        self.socketio.emit("pulse", {"id": newest, **full}, to=room, namespace="/console")
        for some in self._lots(site.id):
            for sid, phone in some:
                if phone.watching:
                    self.socketio.emit("pulse", {"id": phone.news}, to=sid, namespace="/ticket")


class Watch(Namespace):
    """What screens and consoles share: `watch` with {site, after} is answered with news."""

    lane = Lane.GREETING

    def __init__(self, namespace: str, live: Live, may_watch: Callable[[Site, object], bool]) -> None:
        super().__init__(namespace)
        self.live = live
        self.may_watch = may_watch
        self.auth: dict[str, object] = {}

    def on_connect(self, auth: object = None) -> None:
        self.auth[socket_id()] = auth

    def on_disconnect(self, _reason: object = None) -> None:
        self.auth.pop(socket_id(), None)

    def on_watch(self, data: object = None) -> dict[str, Any]:
        self.live.enter(self.lane)
        asked = data if isinstance(data, dict) else {}
        site = self.live.settings.site(str(asked.get("site", "")))
        if site is None:
            return {"error": {"code": "not_found"}}
        if not self.may_watch(site, self.auth.get(socket_id())):
            leave_room(f"site:{site.id}")  # a screen whose token was taken away hears nothing any more
            return {"error": {"code": "not_signed_in" if self.namespace == "/console" else "unknown_device"}}
        if not is_there(self):
            self.on_disconnect()  # again, for what was noted since
            return {}
        join_room(f"site:{site.id}")  # before looking: what happens in between is then pushed, not lost
        try:
            found = self.live.news(site, event_id(asked.get("after")))
        except StoreUnavailable:
            return {"error": {"code": "store_unavailable"}}
        self.live.answered(site, found)
        return found


def is_there(line: Namespace) -> bool:
    """Whether the socket that speaks is still there: it may have hung up while it stood in the turnstile."""
    everybody = line.socketio.server.manager.rooms.get(line.namespace, {}).get(None, {})
    return socket_id() in everybody


def socket_id() -> str:
    """The id of the socket that speaks; Flask-SocketIO writes it on the request."""
    found: str = request.sid  # type: ignore[attr-defined]  # not in Flask's annotations
    return found


def event_id(value: object) -> int | None:
    """An event id from a client; anything that is none counts as "from the start"."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53 else None
