"""How clients can be written to about an appointment: sealed, in a table of its own, gone the day after."""

from datetime import datetime

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    String,
    Table,
    Text,
    exists,
    func,
    insert,
    select,
)

from queue_app.store import tables as tab
from queue_app.store.records import Appointment
from queue_app.store.tables import metadata
from queue_app.store.vault import Sealed

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


def keep(connection: Connection, appointment: Appointment, sealed: Sealed) -> None:
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
    """How many appointments are still to come for the same contact, under whichever key it was kept."""
    joined = contact.join(tab.appointment, tab.appointment.c.id == contact.c.appointment)
    found = connection.scalar(
        select(func.count())
        .select_from(joined)
        .where(
            contact.c.site == site,
            contact.c.likeness.in_(sealed.likenesses),
            tab.appointment.c.state.in_(("booked", "to_confirm")),
            tab.appointment.c.at > now,
        )
    )
    return found or 0


def has_contact(connection: Connection, appointment: int) -> bool:
    """Whether somebody wants to be written to about this appointment."""
    return bool(connection.scalar(select(exists().where(contact.c.appointment == appointment))))
