"""Secret links under which a desk's calendar can be subscribed to. Only their hashes are kept."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Column, Connection, ForeignKey, String, Table, delete, insert, select

from queue_app.store import tables as tab
from queue_app.store.people import hashed
from queue_app.store.records import Appointment
from queue_app.store.tables import Id, metadata
from queue_app.store.times import UtcTime

SECRET_BYTES = 32  # 256 bits
PAST = timedelta(days=7)  # what was last week is still in the calendar

link = Table(
    "calendar_link",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("desk", String(40), nullable=False),
    Column("secret_hash", String(64), nullable=False, unique=True),
    Column("made_at", UtcTime, nullable=False),
)


@dataclass(frozen=True)
class Linked:
    """What a link leads to."""

    site: str
    desk: str


def new_secret() -> str:
    """A secret nobody can guess."""
    return secrets.token_urlsafe(SECRET_BYTES)


def make(connection: Connection, site: str, desk: str, secret: str, now: datetime) -> None:
    """A new link. What is kept does not tell its secret."""
    connection.execute(insert(link).values(site=site, desk=desk, secret_hash=hashed(secret), made_at=now))


def revoke(connection: Connection, site: str, desk: str) -> int:
    """No link to this desk works any more; how many there were."""
    return connection.execute(delete(link).where(link.c.site == site, link.c.desk == desk)).rowcount


def find(connection: Connection, secret: str) -> Linked | None:
    """What a link leads to; None for one that never was or was revoked."""
    row = connection.execute(
        select(link.c.site, link.c.desk).where(link.c.secret_hash == hashed(secret))
    ).first()
    return None if row is None else Linked(row.site, row.desk)


def booked(connection: Connection, site: str, desk: str, now: datetime) -> list[Appointment]:
    """The appointments of a desk from a week ago on, in time order."""
    table = tab.appointment.c
    rows = connection.execute(
        select(tab.appointment)
        .where(
            table.site == site,
            table.desk == desk,
            table.at >= now - PAST,
            table.state.in_(("booked", "arrived")),
        )
        .order_by(table.at, table.id)
    )
    return [Appointment.of(row) for row in rows]
