"""The line of the consoles: only clerks of the site hear it, and only as long as their session lasts."""

from typing import Any

from queue_app.config import Site
from queue_app.live import Live, Watch, socket_id
from queue_app.store import sessions
from queue_app.web import guard


class WatchConsole(Watch):
    """A console watches its site; when its session is ended, here or at another worker, it hears nothing more."""

    def __init__(self, live: Live) -> None:
        super().__init__("/console", live, _may_watch)
        self.sessions: dict[str, int] = {}  # socket id -> its session
        live.put_out = self.put_out

    def on_watch(self, data: object = None) -> dict[str, Any]:
        session_id = guard.session_id()
        if session_id is not None:
            self.sessions[socket_id()] = session_id  # before it is let in, so that nobody stays unnoticed
        return super().on_watch(data)

    def on_disconnect(self, _reason: object = None) -> None:
        self.sessions.pop(socket_id(), None)
        super().on_disconnect()

    def put_out(self) -> None:
        """Sockets of ended sessions leave their room. Their page hears no pulse, asks, and is told to sign in."""
        watching = dict(self.sessions)
        if not watching:
            return
        still = sessions.still_open(self.live.database, set(watching.values()))
        for sid in [sid for sid, session_id in watching.items() if session_id not in still]:
            self.sessions.pop(sid, None)
            for site in self.live.settings.sites:
                self.live.socketio.server.leave_room(sid, f"site:{site.id}", namespace=self.namespace)


def _may_watch(site: Site, _auth: object) -> bool:
    clerk = guard.clerk()
    return clerk is not None and clerk.site == site.id
