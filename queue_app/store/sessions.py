"""Sessions of clerks: where somebody is signed in, and ending that. Only a hash of each session's token is kept."""

import hmac
import secrets
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from queue_app.store.database import Database
from queue_app.store.locks import Lock, session_lock
from queue_app.store.people import TOKEN_BYTES, Clerk, clerk_of, hashed
from queue_app.store.prepared import Prepared
from queue_app.store.tables import clerk, clerk_session

# How exactly "last used" is known: enough to recognise a forgotten session, too coarse to watch how somebody works.
USED_MINUTES = 15
# Longer than any cookie lives (`SESSION_HOURS` in main): what is older signs nobody in.
FORGOTTEN_HOURS = 24

_row = clerk_session.c
_SIGNED_IN = Prepared(
    select(
        _row.id.label("session_id"),
        _row.used_at,
        clerk,
        session_lock.c.locked.label("shut"),
        session_lock.c.last_deed_at,
    )
    .join(clerk, clerk.c.id == _row.clerk)
    .outerjoin(session_lock, session_lock.c.session == _row.id)
    .where(_row.clerk == bindparam("clerk"), _row.token_hash == bindparam("token_hash"))
)


def begin(database: Database, clerk_id: int, device: str, now: datetime) -> tuple[int, str]:
    """A new session of a clerk: its id, and its token, which only her cookie holds. Forgets sessions long over."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    values = {"clerk": clerk_id, "token_hash": hashed(token), "device": device}
    with database.writing() as connection:
        forget(connection, now)
        new = insert(clerk_session).values(**values, began_at=now, used_at=now).returning(_row.id)
        return int(connection.execute(new).scalar_one()), token


def forget(connection: Connection, now: datetime) -> None:
    """Sessions that sign nobody in any more go: they say when somebody worked."""
    connection.execute(delete(clerk_session).where(_row.used_at < now - timedelta(hours=FORGOTTEN_HOURS)))


def use(database: Database, clerk_id: int, key: str, token: str, now: datetime) -> tuple[Clerk, Lock] | None:
    """The clerk of the session with this token, and its lock, noted as used. None when it was ended or never was.

    `key` is what the clerk's sessions have in common: with a new one all of them are over.
    """
    with database.reading(glance=True) as connection:
        found = _SIGNED_IN.first(connection, {"clerk": clerk_id, "token_hash": hashed(token)})
    if found is None or not hmac.compare_digest(found.session, key):
        return None
    if abs(now - found.used_at) >= timedelta(minutes=USED_MINUTES):
        with database.writing() as connection:
            connection.execute(update(clerk_session).where(_row.id == found.session_id).values(used_at=now))
    lock = Lock(found.session_id, clerk_id, found.site, bool(found.shut), found.last_deed_at)
    return clerk_of(found), lock


def of_clerk(database: Database, clerk_id: int, own: int) -> list[dict[str, Any]]:
    """The sessions of a clerk, the newest first; `own` is the one that asks."""
    query = select(clerk_session).where(_row.clerk == clerk_id).order_by(_row.began_at.desc(), _row.id.desc())
    with database.reading() as connection:
        rows = connection.execute(query).all()
    return [
        {
            "id": row.id,
            "device": row.device,
            "began_at": row.began_at.isoformat(),
            "used_at": row.used_at.isoformat(),
            "own": row.id == own,
        }
        for row in rows
    ]


def end(database: Database, clerk_id: int, session_id: int) -> None:
    """End one session of a clerk. One that is over, or another clerk's, is left as it is."""
    with database.writing() as connection:
        connection.execute(delete(clerk_session).where(_row.clerk == clerk_id, _row.id == session_id))


def end_all(database: Database, clerk_id: int, but: int | None = None) -> None:
    """End every session of a clerk, but one if that is to stay."""
    with database.writing() as connection:
        end_every(connection, clerk_id, but)


def end_every(connection: Connection, clerk_id: int, but: int | None = None) -> None:
    """The same as part of something larger."""
    others = delete(clerk_session).where(_row.clerk == clerk_id)
    connection.execute(others if but is None else others.where(_row.id != but))
