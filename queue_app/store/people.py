"""Clerks and devices: who may sign in, which screens may ask. Passwords and tokens are kept as hashes only."""

import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.store import tables as tab
from queue_app.store.database import Database
from queue_app.store.prepared import Prepared

TOKEN_BYTES = 32
ENROL_MINUTES = 10
SEEN_SECONDS = 30
LONGEST_NAME = 80
ROLES = ("clerk", "lead", "admin")
KINDS = ("kiosk", "display", "printer")

_CLERK = Prepared(select(tab.clerk).where(tab.clerk.c.id == bindparam("id")))
_DEVICE = Prepared(
    select(
        tab.device.c.id, tab.device.c.site, tab.device.c.kind, tab.device.c.name, tab.device.c.last_seen
    ).where(tab.device.c.token_hash == bindparam("token_hash"), tab.device.c.revoked_at.is_(None))
)


@dataclass(frozen=True)
class Clerk:
    """A member of staff who can sign in."""

    id: int
    site: str
    name: str
    password: str
    role: str
    session: str
    locked: bool
    must_change: bool
    rights: dict[str, bool]


_CLERK_FIELDS = [each.name for each in fields(Clerk)]


@dataclass(frozen=True)
class Device:
    """A kiosk, a screen or a printer that was enrolled."""

    id: int
    site: str
    kind: str
    name: str
    shows: str = ""
    """What a screen was enrolled for, as the query of its address."""


@dataclass(frozen=True)
class Seen:
    """A device that is not revoked, and when it last asked for anything; None for one that never came."""

    kind: str
    name: str
    last_seen: datetime | None
    invited_until: datetime | None = None
    """Until when its enrolment link holds, as long as nobody has opened that."""
    page: str | None = None
    """The version of a screen's page, as it says itself."""


def hashed(token: str) -> str:
    """Tokens have 256 random bits, so a plain hash is enough and costs the hub nothing."""
    return hashlib.sha256(token.encode()).hexdigest()


def clerk_of(row: Any) -> Clerk:
    """A clerk as the table has her."""
    return Clerk(**{each: getattr(row, each) for each in _CLERK_FIELDS})


def clerk_by_name(database: Database, site: str, name: str) -> Clerk | None:
    """The clerk of a site by name, in any case."""
    with database.reading() as connection:
        query = select(tab.clerk).where(
            tab.clerk.c.site == site, tab.clerk.c.name_key == name.strip().casefold()
        )
        row = connection.execute(query).first()
    return None if row is None else clerk_of(row)


def clerk_by_id(database: Database, clerk_id: int) -> Clerk | None:
    """The clerk of a session."""
    with database.reading() as connection:
        row = _CLERK.first(connection, {"id": clerk_id})
    return None if row is None else clerk_of(row)


def add_clerk(database: Database, site: str, name: str, password_hash: str, role: str) -> int:
    """A new clerk, or a new password and role for one of that name: her sessions end, and so does a lock."""
    if role not in ROLES:
        raise RuleBroken("invalid", field="role")
    name = name.strip()
    values = {
        "password": password_hash,
        "role": role,
        "session": secrets.token_hex(16),
        "name": name,
        "locked": False,
        "must_change": False,
    }
    with database.writing() as connection:
        changed = connection.execute(
            update(tab.clerk)
            .where(tab.clerk.c.site == site, tab.clerk.c.name_key == name.casefold())
            .values(values)
            .returning(tab.clerk.c.id)
        ).scalar_one_or_none()
        if changed is not None:
            connection.execute(delete(tab.clerk_session).where(tab.clerk_session.c.clerk == changed))
            return int(changed)
        new = (
            insert(tab.clerk).values(site=site, name_key=name.casefold(), **values).returning(tab.clerk.c.id)
        )
        return int(connection.execute(new).scalar_one())


def any_clerk(database: Database) -> bool:
    """Whether anybody can sign in at all (first run)."""
    with database.reading() as connection:
        return connection.execute(select(tab.clerk.c.id).limit(1)).first() is not None


def add_device(database: Database, site: str, kind: str, name: str, now: datetime) -> str:
    """A new device with its token; the token is shown once, here."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    _insert_device(database, site, kind, name, now, token_hash=hashed(token))
    return token


def invite_device(
    database: Database, site: str, kind: str, name: str, now: datetime, minutes: int = ENROL_MINUTES
) -> str:
    """A one-time enrolment secret for a new device; whoever opens its link first becomes the device."""
    secret = secrets.token_urlsafe(TOKEN_BYTES)
    until = now + timedelta(minutes=minutes)
    _insert_device(database, site, kind, name, now, enrol_hash=hashed(secret), enrol_until=until)
    return secret


def _insert_device(database: Database, site: str, kind: str, name: str, now: datetime, **values: Any) -> None:
    if kind not in KINDS:
        raise RuleBroken("invalid", field="kind")
    with database.writing() as connection:
        connection.execute(
            insert(tab.device).values(site=site, kind=kind, name=name, created_at=now, **values)
        )


def enrol(database: Database, secret: str, now: datetime) -> tuple[Device, str]:
    """Turn an enrolment secret into a device token, once. Raises NotFound when used, expired or unknown."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    with database.writing() as connection:
        row = connection.execute(
            update(tab.device)
            .where(
                # A link that the page showed has small letters; a keyboard may have typed large ones.
                tab.device.c.enrol_hash.in_({hashed(secret), hashed(secret.lower())}),
                tab.device.c.enrol_until >= now,
                tab.device.c.revoked_at.is_(None),
            )
            .values(enrol_hash=None, enrol_until=None, token_hash=hashed(token), last_seen=now)
            .returning(
                tab.device.c.id, tab.device.c.site, tab.device.c.kind, tab.device.c.name, tab.device.c.shows
            )
        ).first()
        if row is None:
            raise NotFound()
        return Device(row.id, row.site, row.kind, row.name, row.shows or ""), token


def device_by_token(database: Database, token: str, now: datetime) -> Device | None:
    """The device of a token, None when unknown or revoked. Notes at most twice a minute that it was seen."""
    with database.reading(glance=True) as connection:
        row = _DEVICE.first(connection, {"token_hash": hashed(token)})
    if row is None:
        return None
    if row.last_seen is None or abs((now - row.last_seen).total_seconds()) > SEEN_SECONDS:
        with database.writing() as connection:
            connection.execute(update(tab.device).where(tab.device.c.id == row.id).values(last_seen=now))
    return Device(row.id, row.site, row.kind, row.name)


def was_revoked(database: Database, token: str) -> bool:
    """Whether this is the token of a device that was revoked."""
    which = (tab.device.c.token_hash == hashed(token), tab.device.c.revoked_at.is_not(None))
    with database.reading() as connection:
        return connection.execute(select(tab.device.c.id).where(*which)).first() is not None


def not_revoked(database: Database, ids: Collection[int]) -> set[int]:
    """Which of these devices may still ask."""
    device = tab.device.c
    with database.reading() as connection:
        return set(
            connection.scalars(select(device.id).where(device.id.in_(ids), device.revoked_at.is_(None)))
        )


def revoke_device(database: Database, site: str, name: str, now: datetime) -> int:
    """Revoke every device of that name; returns how many."""
    with database.writing() as connection:
        done = connection.execute(
            update(tab.device)
            .where(tab.device.c.site == site, tab.device.c.name == name, tab.device.c.revoked_at.is_(None))
            .values(revoked_at=now, enrol_hash=None)
        )
        return done.rowcount


def devices_seen(database: Database, site: str) -> list[Seen]:
    """The devices of a site that may ask, by kind and name."""
    device = tab.device.c
    query = select(device.kind, device.name, device.last_seen, device.enrol_until, device.page).where(
        device.site == site, device.revoked_at.is_(None)
    )
    with database.reading() as connection:
        rows = connection.execute(query.order_by(device.kind, device.name)).all()
    return [Seen(row.kind, row.name, row.last_seen, row.enrol_until, row.page) for row in rows]
