"""Contacts and messages are forgotten on the day after the appointment, or once it is told that it was given up."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, and_, delete, exists, or_, select

from queue_app.store import tables as tab
from queue_app.store.contacts import contact
from queue_app.store.post import OPEN, message


def sites_with_contacts(connection: Connection) -> list[str]:
    """The sites of all contacts there are; also of those that the configuration has lost."""
    return list(connection.scalars(select(contact.c.site).distinct()))


def has_old(connection: Connection, site: str, zone: ZoneInfo, now: datetime) -> bool:
    """Whether a site has a contact that is to be forgotten. `zone` says when its days end."""
    found = select(contact.c.appointment).join(tab.appointment, tab.appointment.c.id == contact.c.appointment)
    return connection.scalar(found.where(_over(site, zone, now)).limit(1)) is not None


def forget(connection: Connection, site: str, zone: ZoneInfo, now: datetime) -> int:
    """Delete the contacts of appointments that are over, and the messages about them; how many contacts."""
    found = select(contact.c.appointment).join(tab.appointment, tab.appointment.c.id == contact.c.appointment)
    over = list(connection.scalars(found.where(_over(site, zone, now))))
    connection.execute(delete(message).where(message.c.appointment.in_(over)))
    connection.execute(delete(contact).where(contact.c.appointment.in_(over)))
    return len(over)


def _over(site: str, zone: ZoneInfo, now: datetime) -> ColumnElement[bool]:
    """Of which appointments nothing is to be told: those before today, and given up ones of which all is told."""
    today = datetime.combine(now.astimezone(zone).date(), time(0), zone)
    untold = exists().where(message.c.appointment == tab.appointment.c.id, message.c.state.in_(OPEN))
    table = tab.appointment.c
    return and_(table.site == site, or_(table.at < today, and_(table.state == "cancelled", ~untold)))
