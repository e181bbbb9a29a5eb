"""The outbox: messages to clients, written in the same turn as what they tell of.

A message holds no contact and no words: those are put together when it is sent, so what lies here names nobody.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from queue_app.store import tables as tab
from queue_app.store.contacts import contact
from queue_app.store.prepared import Prepared
from queue_app.store.records import Appointment
from queue_app.store.tables import Id, metadata
from queue_app.store.times import UtcTime

OPEN = ("waiting", "sending")
ASKS = ("confirm", "offer")  # messages that ask; an appointment waits for the answer in one of these states
ASKED = ("to_confirm", "offered")
TOKEN_BYTES = 16

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


def take_back_change(connection: Connection, moved: Appointment) -> bool:
    """What tells of a move is not wanted any more; False when it is not waiting any more."""
    found = connection.execute(
        delete(message).where(
            message.c.appointment == moved.id,
            message.c.kind == "change",
            message.c.at == moved.at,
            message.c.state == "waiting",
        )
    )
    return found.rowcount > 0


# ---- asking whether a booking is the reader's own wish


def asked_by(connection: Connection, token: str) -> Appointment | None:
    """The appointment that the link in a mail asks about."""
    joined = tab.appointment.join(message, message.c.appointment == tab.appointment.c.id)
    row = connection.execute(
        select(tab.appointment).select_from(joined).where(message.c.token == token, message.c.kind.in_(ASKS))
    ).first()
    return None if row is None else Appointment.of(row)


def ask_until(connection: Connection, found: Message, until: datetime) -> None:
    """The question went out just now; her time to answer begins here, however long the mail server was down."""
    table = tab.appointment
    connection.execute(
        update(table).where(table.c.id == found.appointment.id, table.c.state.in_(ASKED)).values(until=until)
    )


def unconfirmed(site: Any, now: Any) -> ColumnElement[bool]:
    """Which appointments nobody has confirmed in time. While the question is not out yet, there is time."""
    table = tab.appointment.c
    unasked = exists().where(
        message.c.appointment == table.id, message.c.kind.in_(ASKS), message.c.state.in_(OPEN)
    )
    late = or_(and_(table.until <= now, ~unasked), table.at <= now)
    return and_(table.site == site, table.state.in_(ASKED), late)


_UNCONFIRMED = Prepared(
    select(tab.appointment.c.id).where(unconfirmed(bindparam("site"), bindparam("now"))).limit(1)
)


def has_unconfirmed(connection: Connection, site: str, now: datetime) -> bool:
    """Whether there is any."""
    return _UNCONFIRMED.first(connection, {"site": site, "now": now}) is not None


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


# ---- looking


@dataclass(frozen=True)
class Standing:
    """How the outbox of a site stands: how many messages are in each state, and how long the oldest is overdue."""

    counts: dict[str, int]
    overdue_seconds: float


def standing(connection: Connection, site: str, now: datetime) -> Standing:
    """What somebody who looks after the house has to know: whether messages get through."""
    here = message.c.site == site
    counts = connection.execute(select(message.c.state, func.count()).where(here).group_by(message.c.state))
    oldest = connection.scalar(
        select(message.c.due).where(here, message.c.state == "waiting").order_by(message.c.due).limit(1)
    )
    overdue = (now - oldest).total_seconds() if oldest is not None else 0.0
    return Standing({row[0]: row[1] for row in counts}, max(0.0, overdue))
