"""Contacts and the messages to them. Both are gone the day after the appointment.

A message is written in the same turn as what it tells of. It holds no contact and no words: those are put together when
it is sent, so what lies in the outbox names nobody.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    and_,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from queue_app.config import Site
from queue_app.store import tables as tab
from queue_app.store.tables import Appointment, Id, UtcTime, metadata
from queue_app.store.vault import Sealed

OPEN = ("waiting", "sending")
TOKEN_BYTES = 16

contact = Table(  # how to write to somebody about one appointment; only the key opens it
    "contact",
    metadata,
    Column("appointment", ForeignKey("appointment.id"), primary_key=True, autoincrement=False),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("kind", String(4), nullable=False),
    Column("sealed", Text, nullable=False),
    Column("likeness", String(64), nullable=False),
    Index("contact_by_likeness", "site", "likeness"),
)

message = Table(  # the outbox: waiting → sending → sent, refused or unknown; or dropped, when it tells nothing any more
    "message",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("appointment", ForeignKey("appointment.id"), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("at", UtcTime, nullable=False),  # the time of the appointment that this message tells
    Column("due", UtcTime, nullable=False),
    Column("state", String(8), nullable=False),
    Column(
        "token", String(32), nullable=False
    ),  # names the message to mail servers and gateways, in every try
    Column("tries", Integer, nullable=False),
    Column("claim", String(32)),
    Column("claimed_at", UtcTime),
    Column("said", String(60)),  # what the other side said last: a code, never an address
    Index("message_by_due", "site", "state", "due"),
    Index("message_by_appointment", "appointment"),
)


@dataclass(frozen=True)
class Message:
    """A message that is to be sent, with what it is about."""

    id: int
    kind: str
    at: datetime
    token: str
    tries: int
    way: str
    sealed: str
    appointment: Appointment


def keep_contact(connection: Connection, appointment: Appointment, sealed: Sealed) -> None:
    """Keep how to write about an appointment that has no contact yet."""
    connection.execute(
        insert(contact).values(
            appointment=appointment.id,
            site=appointment.site,
            kind=sealed.kind,
            sealed=sealed.text,
            likeness=sealed.likenesses[0],
        )
    )


def open_appointments(connection: Connection, site: str, sealed: Sealed, now: datetime) -> int:
    """How many booked appointments are still to come for the same contact, under whichever key it was kept."""
    joined = contact.join(tab.appointment, tab.appointment.c.id == contact.c.appointment)
    found = connection.scalar(
        select(func.count())
        .select_from(joined)
        .where(
            contact.c.site == site,
            contact.c.likeness.in_(sealed.likenesses),
            tab.appointment.c.state == "booked",
            tab.appointment.c.at > now,
        )
    )
    return found or 0


def has_contact(connection: Connection, appointment: int) -> bool:
    """Whether somebody wants to be written to about this appointment."""
    return bool(connection.scalar(select(exists().where(contact.c.appointment == appointment))))


def put(connection: Connection, appointment: Appointment, kind: str, due: datetime) -> None:
    """Put a message into the outbox, to be sent from `due` on."""
    connection.execute(
        insert(message).values(
            site=appointment.site,
            appointment=appointment.id,
            kind=kind,
            at=appointment.at,
            due=due,
            state="waiting",
            token=secrets.token_hex(TOKEN_BYTES),
            tries=0,
        )
    )


def take_back_reminder(connection: Connection, appointment: int) -> None:
    """The reminder that is still waiting is not wanted any more."""
    connection.execute(
        delete(message).where(
            message.c.appointment == appointment, message.c.kind == "reminder", message.c.state == "waiting"
        )
    )


# ---- sending


def due_messages(
    connection: Connection, site: str, ways: Sequence[str], now: datetime, most: int
) -> list[Message]:
    """What is to be sent now, in the order in which it came about.

    What tells of the same appointment stays in order: a later message waits until the earlier one has got through.
    """
    before = message.alias()
    earlier = exists().where(
        before.c.appointment == message.c.appointment,
        before.c.id < message.c.id,
        before.c.state.in_(OPEN),
        before.c.kind != "reminder",
    )
    rows = connection.execute(
        select(
            tab.appointment,
            message.c.id.label("message"),
            message.c.kind,
            message.c.at.label("told_at"),
            message.c.token,
            message.c.tries,
            contact.c.kind.label("way"),
            contact.c.sealed,
        )
        .select_from(
            message.join(contact, contact.c.appointment == message.c.appointment).join(
                tab.appointment, tab.appointment.c.id == message.c.appointment
            )
        )
        .where(
            message.c.site == site,
            message.c.state == "waiting",
            message.c.due <= now,
            contact.c.kind.in_(ways),
            ~earlier,
        )
        .order_by(message.c.due, message.c.id)
        .limit(most)
    )
    return [
        Message(
            row.message, row.kind, row.told_at, row.token, row.tries, row.way, row.sealed, Appointment.of(row)
        )
        for row in rows
    ]


def claim(connection: Connection, found: Message, name: str, now: datetime) -> bool:
    """Take a waiting message for oneself; False when another sender was faster. Only the one who has it may send it."""
    taken = connection.execute(
        update(message)
        .where(message.c.id == found.id, message.c.state == "waiting")
        .values(state="sending", claim=name, claimed_at=now, tries=message.c.tries + 1)
    )
    return taken.rowcount == 1


def settle(
    connection: Connection, found: Message, name: str, state: str, said: str, due: datetime | None = None
) -> None:
    """Write down what became of a message that was claimed under `name`; `due` when it is to be tried again."""
    values: dict[str, object] = {"state": state, "said": said}
    if due is not None:
        values["due"] = due
    connection.execute(
        update(message).where(message.c.id == found.id, message.c.claim == name).values(values)
    )


def give_up_lost(connection: Connection, site: str, before: datetime) -> int:
    """Messages whose sender vanished after it had claimed them: nobody knows whether they were sent. How many.

    They are not sent again: one message too few can be asked about, two different times cannot.
    """
    lost = connection.execute(
        update(message)
        .where(message.c.site == site, message.c.state == "sending", message.c.claimed_at < before)
        .values(state="unknown", said="sender gone")
    )
    return lost.rowcount


def has_lost(connection: Connection, site: str, before: datetime) -> bool:
    """Whether there are any."""
    query = select(message.c.id).where(
        message.c.site == site, message.c.state == "sending", message.c.claimed_at < before
    )
    return connection.scalar(query.limit(1)) is not None


# ---- forgetting


def _over(site: Site, now: datetime) -> ColumnElement[bool]:
    """Of which appointments nothing is to be told: those before today, and given up ones of which all is told."""
    zone = ZoneInfo(site.timezone)
    today = datetime.combine(now.astimezone(zone).date(), time(0), zone)
    untold = exists().where(message.c.appointment == tab.appointment.c.id, message.c.state.in_(OPEN))
    table = tab.appointment.c
    return and_(table.site == site.id, or_(table.at < today, and_(table.state == "cancelled", ~untold)))


def has_old(connection: Connection, site: Site, now: datetime) -> bool:
    """Whether there is a contact that is to be forgotten."""
    query = select(contact.c.appointment).join(tab.appointment, tab.appointment.c.id == contact.c.appointment)
    return connection.scalar(query.where(_over(site, now)).limit(1)) is not None


def forget(connection: Connection, site: Site, now: datetime) -> int:
    """Delete the contacts of appointments that are over, and the messages about them; how many contacts."""
    over = list(
        connection.scalars(
            select(contact.c.appointment)
            .join(tab.appointment, tab.appointment.c.id == contact.c.appointment)
            .where(_over(site, now))
        )
    )
    connection.execute(delete(message).where(message.c.appointment.in_(over)))
    connection.execute(delete(contact).where(contact.c.appointment.in_(over)))
    return len(over)
