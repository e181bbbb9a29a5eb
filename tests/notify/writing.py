"""A house that writes to its clients: its settings, its sender, and what lies in its outbox."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import select

from queue_app.actions import appointments
from queue_app.config import Gateway, Mail, Messages, Site
from queue_app.notify import Post
from queue_app.rules.contacts import read
from queue_app.store import appointments as stored
from queue_app.store import contacts, post
from queue_app.store.database import Database
from queue_app.store.records import Appointment
from queue_app.store.vault import Sealed, Vault
from tests.support.house import House
from tests.support.postal import HOST, Mailbox, TextGateway

KEY = "a key that is long enough to be one of the house"
OLENA, MOBILE = "olena.kanarienvogel@example.org", "+4915112345678"
PUBLIC = "https://termine.example.org"


def mail_way(box: Mailbox, **more: Any) -> Mail:
    """The way to a mail server."""
    return Mail(
        **{"host": HOST, "port": box.port, "security": "none", "sender": "termine@example.org", **more}
    )


def text_way(gateway: TextGateway, **more: Any) -> Gateway:
    """The way to a gateway."""
    return Gateway(**{"url": gateway.url, "body": {"to": "{to}", "text": "{text}", "ref": "{id}"}, **more})


def write_by(house: House, **messages: Any) -> None:
    """From now on the house writes to its clients."""
    house.site = house.site.model_copy(update={"messages": Messages(**messages)})


def sender(
    house: House,
    *,
    database: Database | None = None,
    keys: tuple[str, ...] = (KEY,),
    offload: Callable[..., Any] | None = None,
) -> Post:
    """The sender of one process of this house."""
    server = house.settings.server.model_copy(update={"public_url": PUBLIC})
    settings = house.settings.model_copy(update={"sites": (house.site,), "server": server})

    def directly(work: Callable[..., Any], *arguments: Any) -> Any:
        return work(*arguments)

    return Post(database or house.database, settings, Vault(keys), lambda: house.now, offload or directly)


def sealed(typed: str, *keys: str) -> Sealed:
    """A contact as the web hands it on."""
    found = read(typed, "49")
    assert found is not None
    return Vault(keys or (KEY,)).seal(found)


def times(house: House, site: Site | None = None) -> list[datetime]:
    """The free times of the day after tomorrow and some days more."""
    concern = house.site.concern("rent")
    assert concern is not None
    first = house.now.date().replace(day=house.now.day + 2)
    with house.database.reading() as connection:
        found = stored.free_slots(
            connection, site or house.site, [concern], first, first.replace(day=first.day + 2), house.now
        )
    return [slot.at for slot in found]


def book(house: House, typed: str = OLENA, language: str = "uk", at: datetime | None = None) -> Appointment:
    """Somebody books a time and says how to write to her."""
    return house.do(appointments.book, ["rent"], at or times(house)[0], language, contact=sealed(typed))


def outbox(house: House) -> list[tuple[str, str]]:
    """What was to be written, and what became of it."""
    with house.database.reading() as connection:
        rows = connection.execute(
            select(post.message.c.kind, post.message.c.state).order_by(post.message.c.id)
        )
        return [(row.kind, row.state) for row in rows]


def contacts_kept(house: House) -> int:
    """How many contacts there are."""
    with house.database.reading() as connection:
        return len(connection.execute(select(contacts.contact)).all())
