"""The line of the consoles: only clerks of the site hear it, as long as their session lasts and is not locked."""

from typing import Any

from queue_app.config import Site
from queue_app.live import Live, Watch, socket_id
from queue_app.store import locks
from queue_app.store.locks import Lock
from queue_app.turnstile import Lane
from queue_app.web import guard
from queue_app.web.lines import cut, tell


class WatchConsole(Watch):
    """A console watches its site. When its session is locked, opened or ended, here or elsewhere, it is told."""

    lane = Lane.STAFF

    def __init__(self, live: Live) -> None:
        super().__init__("/console", live, _may_watch)
        self.told: dict[str, tuple[int, str]] = {}  # socket id -> its session, and what it was told of it
        live.doormen.add(self.look)

    def on_watch(self, data: object = None) -> dict[str, Any]:
        who = guard.signed_in()
        if who is not None:  # before it is let in, so that nobody stays unnoticed
            self.told[socket_id()] = (who.session_id, "locked" if who.locked else "open")
        found = super().on_watch(data)
        return {"error": {"code": "locked"}} if who is not None and who.locked else found

    def on_disconnect(self, _reason: object = None) -> None:
        self.told.pop(socket_id(), None)
        super().on_disconnect()

    def look(self) -> None:
        """Tell each console whose session is another than it was told."""
        listening = dict(self.told)
        if not listening:
            return
        found = locks.locks(self.live.database, {session for session, _ in listening.values()})
        for sid, (session, told) in listening.items():
            if session not in found:
                self.told.pop(sid, None)
                cut(self, sid, "not_signed_in")
            elif told != (now := self._now(found[session])):
                self.told[sid] = (session, now)
                tell(self, sid, now)

    def _now(self, lock: Lock) -> str:
        site = self.live.settings.site(lock.site)
        minutes = locks.idle_minutes(site, self.live.mode) if site else 0
        return "locked" if lock.shut(self.live.clock(), minutes) else "open"


def _may_watch(site: Site, _auth: object) -> bool:
    clerk = guard.clerk()
    return clerk is not None and clerk.site == site.id
