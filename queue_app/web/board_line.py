"""The line of the screens: whoever may see the board hears it, an enrolled device as long as it is not revoked."""

from typing import Any

from queue_app.config import Site
from queue_app.live import Live, Watch, socket_id
from queue_app.store import people
from queue_app.store.people import Device
from queue_app.web import guard
from queue_app.web.lines import cut

KINDS = ("display", "kiosk")


class WatchBoard(Watch):
    """A screen watches the board. When it is revoked, here or elsewhere, its line is cut."""

    def __init__(self, live: Live) -> None:
        super().__init__("/board", live, self.may)
        self.devices: dict[str, int] = {}  # socket id -> its device
        live.doormen.add(self.look)

    def may(self, site: Site, auth: object) -> bool:
        """Anybody where the board is for all, but for a device that was revoked: its page says how to enrol it."""
        token = auth.get("token") if isinstance(auth, dict) else None
        device = self._known(site, str(token)) if token else guard.device(site, *KINDS)
        if device is not None:
            self.devices[socket_id()] = device.id  # before it is let in, so that none stays unnoticed
            return True
        if token:
            return site.public_board and not people.was_revoked(self.live.database, str(token))
        return guard.may_see_board(site)

    def _known(self, site: Site, token: str) -> Device | None:
        found = people.device_by_token(self.live.database, token, self.live.clock())
        return found if found and found.site == site.id and found.kind in KINDS else None

    def on_watch(self, data: object = None) -> dict[str, Any]:
        self.devices.pop(socket_id(), None)
        return super().on_watch(data)

    def on_disconnect(self, _reason: object = None) -> None:
        self.devices.pop(socket_id(), None)
        super().on_disconnect()

    def look(self) -> None:
        """Cut the lines of devices that were revoked."""
        listening = dict(self.devices)
        if not listening:
            return
        still = people.not_revoked(self.live.database, set(listening.values()))
        for sid in [sid for sid, device in listening.items() if device not in still]:
            self.devices.pop(sid, None)
            cut(self, sid, "unknown_device")
