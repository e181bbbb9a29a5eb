"""Accounts of those whom the sign-in service of the house knows: by its name for them, never by mail or name alone."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    String,
    Table,
    UniqueConstraint,
    delete,
    insert,
    select,
    update,
)

from queue_app.rules.errors import RuleBroken
from queue_app.store import people, tables
from queue_app.store.database import Database
from queue_app.store.people import LONGEST_NAME, Clerk
from queue_app.store.tables import clerk, clerk_session, metadata

LONGEST = 255  # of an issuer and of a subject (OpenID Connect Core, 2)
NO_PASSWORD = ""  # fits nothing (web/passwords.py)

identity = Table(
    "identity",
    metadata,
    Column("clerk", ForeignKey("clerk.id", ondelete="CASCADE"), primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("issuer", String(LONGEST), nullable=False),
    Column("subject", String(LONGEST), nullable=False),
    UniqueConstraint("site", "issuer", "subject", name="one_account_each"),
)


@dataclass(frozen=True)
class Person:
    """Somebody as the service knows her. `subject` is its name for her, for ever; what she is called may change."""

    issuer: str
    subject: str
    name: str


def arrive(database: Database, site: str, person: Person, role: str | None) -> Clerk | None:
    """The account of somebody who was let in there, with the role and name of today; made when she is new.

    Without a role she is refused: None, and an account that she had loses its sessions and its password.
    """
    with database.writing(site) as connection:
        _one_by_one(connection, site)
        known = _known(connection, site, person)
        if role is None:
            if known is not None:
                _shut_out(connection, known)
            return None
        name = _free_name(connection, site, person.name, known)
        if known is None:
            known = _add(connection, site, person, name, role)
        else:
            values = {"name": name, "name_key": name.casefold(), "role": role}
            connection.execute(update(clerk).where(clerk.c.id == known).values(values))
    return people.clerk_by_id(database, known)


def join(database: Database, site: str, person: Person, clerk_id: int) -> None:
    """Make the account of a clerk that of somebody whom the service let in: from now on she signs in there alone.

    Raises RuleBroken when one of the two belongs to somebody already.
    """
    with database.writing(site) as connection:
        _one_by_one(connection, site)
        if _known(connection, site, person) is not None or _is_joined(connection, clerk_id):
            raise RuleBroken("sso_taken")
        _keep(connection, site, person, clerk_id)
        connection.execute(update(clerk).where(clerk.c.id == clerk_id).values(password=NO_PASSWORD))


def is_joined(database: Database, clerk_id: int) -> bool:
    """Whether an account is one of the service."""
    with database.reading() as connection:
        return _is_joined(connection, clerk_id)


def _is_joined(connection: Connection, clerk_id: int) -> bool:
    query = select(identity.c.clerk).where(identity.c.clerk == clerk_id)
    return connection.execute(query).first() is not None


def _one_by_one(connection: Connection, site: str) -> None:
    """Two browsers of one person at two workers must not make two accounts. On SQLite the transaction sees to it."""
    connection.execute(select(tables.site.c.id).where(tables.site.c.id == site).with_for_update())


def _known(connection: Connection, site: str, person: Person) -> int | None:
    row = identity.c
    mine = (row.site == site, row.issuer == person.issuer, row.subject == person.subject)
    return connection.execute(select(row.clerk).where(*mine)).scalar_one_or_none()


def _add(connection: Connection, site: str, person: Person, name: str, role: str) -> int:
    values = {"name": name, "name_key": name.casefold(), "role": role}
    new = insert(clerk).values(site=site, password=NO_PASSWORD, session=secrets.token_hex(16), **values)
    made = int(connection.execute(new.returning(clerk.c.id)).scalar_one())
    _keep(connection, site, person, made)
    return made


def _keep(connection: Connection, site: str, person: Person, clerk_id: int) -> None:
    values = {"site": site, "issuer": person.issuer, "subject": person.subject}
    connection.execute(insert(identity).values(clerk=clerk_id, **values))


def _shut_out(connection: Connection, known: int) -> None:
    """Every session ends, here and at the counters, and a password that somebody gave her opens nothing any more."""
    values = {"password": NO_PASSWORD, "session": secrets.token_hex(16)}
    connection.execute(update(clerk).where(clerk.c.id == known).values(values))
    connection.execute(delete(clerk_session).where(clerk_session.c.clerk == known))


def _free_name(connection: Connection, site: str, wanted: str, known: int | None) -> str:
    """Her name, or with a number behind it where a colleague has the same: two people are never one account."""
    others = select(clerk.c.name_key).where(clerk.c.site == site, clerk.c.id != (known or 0))
    taken = set(connection.execute(others).scalars())
    return next(name for name in _names(wanted) if name.casefold() not in taken)


def _names(wanted: str) -> Iterator[str]:
    yield _cut(wanted, LONGEST_NAME)
    for number in count(2):
        tail = f" {number}"
        yield _cut(wanted, LONGEST_NAME - len(tail)) + tail


def _cut(text: str, room: int) -> str:
    """So much of it that it fits as it is compared, too: some letters become two then."""
    while len(text.casefold()) > room:
        text = text[:-1]
    return text
