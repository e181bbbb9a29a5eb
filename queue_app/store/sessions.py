"""Sessions of clerks: where somebody is signed in, and ending that. Only a hash of each session's token is kept."""

import secrets
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from queue_app.store.database import Database
from queue_app.store.people import TOKEN_BYTES, hashed
from queue_app.store.tables import clerk_session

# How exactly "last used" is known: enough to recognise a forgotten session, too coarse to watch how somebody works.
USED_MINUTES = 15
# Longer than any cookie lives (`SESSION_HOURS` in main): what is older signs nobody in.
FORGOTTEN_HOURS = 24

_row = clerk_session.c


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


def use(database: Database, clerk_id: int, token: str, now: datetime) -> int | None:
    """The id of the clerk's session with this token, noted as used; None when it was ended or never was."""
    with database.reading() as connection:
        found = connection.execute(
            select(_row.id, _row.used_at).where(_row.clerk == clerk_id, _row.token_hash == hashed(token))
        ).first()
    if found is None:
        return None
    if abs(now - found.used_at) >= timedelta(minutes=USED_MINUTES):
        with database.writing() as connection:
            connection.execute(update(clerk_session).where(_row.id == found.id).values(used_at=now))
    return int(found.id)


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
