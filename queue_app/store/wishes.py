"""The waiting list: who wants a time that is not free now, and how to write to her (sealed, as all contacts are)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
    update,
)

from queue_app.config import Site
from queue_app.rules import hours
from queue_app.store import appointments
from queue_app.store.tables import Id, metadata
from queue_app.store.times import UtcTime
from queue_app.store.vault import Sealed

NOON = 12

wish = Table(
    "wish",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("concerns", JSON, nullable=False),
    Column("language", String(16), nullable=False),
    Column("days", JSON, nullable=False),  # weekdays; none: all
    Column("part", String(9), nullable=False),  # of the day: any, morning or afternoon
    Column("kind", String(4), nullable=False),
    Column("sealed", Text, nullable=False),
    Column("likeness", String(64), nullable=False),
    Column("secret", String(64), nullable=False, unique=True),
    Column("offered", JSON, nullable=False),  # the times that were offered; none is offered twice
    Column("times", Integer, nullable=False),  # how many those were: who was offered fewer comes first
    Column("appointment", ForeignKey("appointment.id")),  # what is offered just now
    Column("ends", UtcTime, nullable=False),
    Index("wish_by_order", "site", "times", "id"),
)


@dataclass(frozen=True)
class Wish:
    """One entry of the waiting list."""

    id: int
    site: str
    concerns: list[str]
    language: str
    days: list[str]
    part: str
    contact: Sealed
    secret: str
    offered: list[str]
    appointment: int | None
    ends: datetime

    def wants(self, at: datetime, zone: ZoneInfo) -> bool:
        """Whether a time suits her and was not offered to her before."""
        local = at.astimezone(zone)
        half = "morning" if local.hour < NOON else "afternoon"
        return (
            (not self.days or hours.WEEKDAYS[local.weekday()] in self.days)
            and self.part in ("any", half)
            and at.isoformat() not in self.offered
        )


def _of(row: Any) -> Wish:
    return Wish(
        row.id,
        row.site,
        row.concerns,
        row.language,
        row.days,
        row.part,
        Sealed(row.kind, row.sealed, (row.likeness,)),
        row.secret,
        row.offered,
        row.appointment,
        row.ends,
    )


def put(connection: Connection, site: str, contact: Sealed, **values: Any) -> None:
    """Somebody joins the list, at its end."""
    how = {"kind": contact.kind, "sealed": contact.text, "likeness": contact.likenesses[0]}
    connection.execute(insert(wish).values(site=site, offered=[], times=0, **how, **values))


def of_contact(connection: Connection, site: str, contact: Sealed) -> int:
    """How often the same contact stands in the list, under whichever key it was kept."""
    here = (wish.c.site == site, wish.c.likeness.in_(contact.likenesses))
    return connection.scalar(select(func.count()).select_from(wish).where(*here)) or 0


def by_secret(connection: Connection, secret: str) -> Wish | None:
    """The entry behind a link."""
    row = connection.execute(select(wish).where(wish.c.secret == secret)).first()
    return None if row is None else _of(row)


def of_appointment(connection: Connection, appointment: int) -> Wish | None:
    """The entry to which an appointment is offered."""
    row = connection.execute(select(wish).where(wish.c.appointment == appointment)).first()
    return None if row is None else _of(row)


def next_match(connection: Connection, site: Site, now: datetime) -> tuple[Wish, datetime] | None:
    """Who is to be offered which time next: those who were offered fewest first, then in the order of the list.

    They see a freed time at once, while others wait for its pause to be over.
    """
    zone = ZoneInfo(site.timezone)
    today = now.astimezone(zone).date()
    rows = connection.execute(
        select(wish)
        .where(wish.c.site == site.id, wish.c.appointment.is_(None), wish.c.ends > now)
        .order_by(wish.c.times, wish.c.id)
    ).all()
    free: dict[tuple[str, ...], list[datetime]] = {}
    for one in map(_of, rows):
        concerns = [c for c in map(site.concern, one.concerns) if c is not None]
        if len(concerns) < len(one.concerns):  # the configuration changed since
            continue
        key = tuple(one.concerns)
        if key not in free:
            last = one.ends.astimezone(zone).date()
            slots = appointments.free_slots(connection, site, concerns, today, last, now, waiting=True)
            free[key] = [slot.at for slot in slots]
        at = next((at for at in free[key] if one.wants(at, zone)), None)
        if at is not None:
            return one, at
    return None


def note_offer(connection: Connection, found: Wish, appointment: int, at: datetime) -> None:
    """This time is offered to her now."""
    offered = [*found.offered, at.isoformat()]
    values = {"appointment": appointment, "offered": offered, "times": len(offered)}
    connection.execute(update(wish).where(wish.c.id == found.id).values(values))


def end_offer(connection: Connection, found: Wish) -> None:
    """She did not take it; she stays in the list."""
    connection.execute(update(wish).where(wish.c.id == found.id).values(appointment=None))


def remove(connection: Connection, found: Wish) -> None:
    """She is not in the list any more, and nothing is left of her contact."""
    connection.execute(delete(wish).where(wish.c.id == found.id))


def over(connection: Connection, site: str, now: datetime, most_offers: int) -> list[Wish]:
    """Entries whose days are over, or that were offered enough times in vain; without those that are asked just now."""
    rows = connection.execute(
        select(wish).where(
            wish.c.site == site,
            wish.c.appointment.is_(None),
            (wish.c.ends <= now) | (wish.c.times >= most_offers),
        )
    )
    return [_of(row) for row in rows]
