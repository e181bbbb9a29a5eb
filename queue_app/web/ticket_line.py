"""The line of the phones: each hears the news of the house with its own ticket."""

from typing import Any

from flask_socketio import ConnectionRefusedError as Refused
from flask_socketio import Namespace

from queue_app.live import Live, Watched, event_id, is_there, socket_id
from queue_app.store.database import StoreUnavailable
from queue_app.store.phone import find_ticket
from queue_app.turnstile import Lane


class WatchTicket(Namespace):
    """A phone watches the ticket whose secret it shows when it connects."""

    def __init__(self, live: Live) -> None:
        super().__init__("/ticket")
        self.live = live

    def on_connect(self, auth: object = None) -> None:
        secret = str(auth.get("secret", "")) if isinstance(auth, dict) else ""
        self.live.enter(Lane.GREETING)
        try:
            with self.live.database.reading() as connection:
                ticket = find_ticket(connection, secret)
        except StoreUnavailable:
            raise Refused("store_unavailable") from None
        if ticket is None or self.live.settings.site(ticket.site) is None:
            raise Refused("not_found")
        if is_there(self):
            self.live.phones[socket_id()] = Watched(ticket.site, secret, ticket.id)

    def on_disconnect(self, _reason: object = None) -> None:
        self.live.phones.pop(socket_id(), None)

    def on_watch(self, data: object = None) -> dict[str, Any]:
        phone = self.live.phones.get(socket_id())
        site = self.live.settings.site(phone.site) if phone else None
        if phone is None or site is None:
            return {"error": {"code": "not_found"}}
        after = event_id(data.get("after")) if isinstance(data, dict) else None
        try:
            found = self.live.ticket_news(site, phone.secret, after)
        except StoreUnavailable:
            return {"error": {"code": "store_unavailable"}}
        if found is None:
            return {"error": {"code": "not_found"}}
        phone.watching = True
        phone.told(found, found["ticket"])
        self.live.answered(site, found)
        return found
