"""Locked consoles: which sessions are locked, when each was last used to do something, and the PINs that open them.

Of when somebody did something only the newest moment is kept, to a tenth of the time that locks; it goes when the
session is locked, and with the session.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Integer,
    String,
    Table,
    delete,
    insert,
    select,
    update,
)

from queue_app.config import Site
from queue_app.store.board import Mode
from queue_app.store.database import Database
from queue_app.store.tables import clerk, clerk_session, metadata
from queue_app.store.times import UtcTime

MOST_TRIES = 5

clerk_pin = Table(
    "clerk_pin",
    metadata,
    Column("clerk", ForeignKey("clerk.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("hash", String(200), nullable=False),
)

session_lock = Table(
    "session_lock",
    metadata,
    Column(
        "session", ForeignKey("clerk_session.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    ),
    Column("last_deed_at", UtcTime),
    Column("locked", Boolean, nullable=False, default=False),
    Column("wrong", Integer, nullable=False, default=0),  # PINs that did not fit since it was last opened
)
_row = session_lock.c


@dataclass(frozen=True)
class Lock:
    """One session: whose, at which site, and what its lock says."""

    session: int
    clerk: int
    site: str
    locked: bool
    last_deed_at: datetime | None

    def shut(self, now: datetime, minutes: int) -> bool:
        """Whether it is locked, by hand or because nothing was done for so many minutes (0: never by itself)."""
        idle = minutes > 0 and self.last_deed_at is not None
        return self.locked or (idle and now - (self.last_deed_at or now) >= timedelta(minutes=minutes))


def idle_minutes(site: Site, mode: Mode) -> int:
    """After how many minutes without a deed a console locks itself; 0: never. A demo's clock runs too fast for it."""
    return 0 if mode.demo else site.idle_lock_minutes


_LOCKS = select(
    clerk_session.c.id, clerk_session.c.clerk, clerk.c.site, _row.locked, _row.last_deed_at
).select_from(
    clerk_session.join(clerk, clerk.c.id == clerk_session.c.clerk).outerjoin(
        session_lock, _row.session == clerk_session.c.id
    )
)


def _locks(connection: Connection, *which: object) -> list[Lock]:
    rows = connection.execute(_LOCKS.where(*which)).all()  # type: ignore[arg-type]  # conditions, made below
    return [Lock(row.id, row.clerk, row.site, bool(row.locked), row.last_deed_at) for row in rows]


def locks(database: Database, sessions: Collection[int]) -> dict[int, Lock]:
    """The locks of these sessions; one that was ended is missing."""
    with database.reading() as connection:
        return {one.session: one for one in _locks(connection, clerk_session.c.id.in_(sessions))}


def of_site(connection: Connection, site: str) -> list[Lock]:
    """The locks of all sessions at a site."""
    return _locks(connection, clerk.c.site == site)


def of_clerks(connection: Connection, clerks: Sequence[int]) -> list[Lock]:
    """The locks of all sessions of these clerks."""
    return _locks(connection, clerk_session.c.clerk.in_(clerks))


def begin(database: Database, session: int, now: datetime) -> None:
    """A session that has just begun: open, and used now."""
    with database.writing() as connection:
        connection.execute(insert(session_lock).values(session=session, last_deed_at=now))


def note_deed(database: Database, lock: Lock, now: datetime, minutes: int) -> None:
    """Something was done in an open session. One that is locked, or should be by now, stays as it is."""
    last = lock.last_deed_at
    if lock.shut(now, minutes) or (last is not None and abs(now - last) < timedelta(minutes=minutes) / 10):
        return
    with database.writing() as connection:
        _must_have_rows(connection, {lock.session})
        still = (_row.session == lock.session, _row.locked.is_(False))
        connection.execute(update(session_lock).where(*still).values(last_deed_at=now))


def _must_have_rows(connection: Connection, sessions: Collection[int]) -> None:
    """Sessions from before there were locks have no row yet."""
    there = set(connection.scalars(select(_row.session).where(_row.session.in_(sessions))))
    missing = [{"session": session} for session in sorted(set(sessions) - there)]
    if missing:
        connection.execute(insert(session_lock), missing)


def lock(connection: Connection, sessions: Collection[int]) -> None:
    """Lock these sessions."""
    _must_have_rows(connection, sessions)
    connection.execute(
        update(session_lock).where(_row.session.in_(sessions)).values(locked=True, last_deed_at=None)
    )


def unlock(connection: Connection, session: int, now: datetime) -> None:
    """Open a session again; its tries begin anew."""
    connection.execute(
        update(session_lock).where(_row.session == session).values(locked=False, last_deed_at=now, wrong=0)
    )


def count_try(database: Database, session: int) -> int | None:
    """Count one PIN before it is looked at; how many more may be tried after it, or None when this one may not."""
    with database.writing() as connection:
        tried = connection.execute(
            update(session_lock)
            .where(_row.session == session, _row.wrong < MOST_TRIES)
            .values(wrong=_row.wrong + 1)
            .returning(_row.wrong)
        ).scalar_one_or_none()
    return None if tried is None else MOST_TRIES - tried


def tries_left(database: Database, session: int) -> int:
    """How many PINs may still be tried in a session."""
    with database.reading() as connection:
        wrong = connection.scalar(select(_row.wrong).where(_row.session == session))
    return MOST_TRIES - (wrong or 0)


def pin_of(database: Database, clerk_id: int) -> str | None:
    """The hash of a clerk's PIN, None when she has none."""
    with database.reading() as connection:
        found: str | None = connection.scalar(select(clerk_pin.c.hash).where(clerk_pin.c.clerk == clerk_id))
    return found


def keep_pin(database: Database, clerk_id: int, pin_hash: str | None) -> None:
    """A clerk's PIN from now on; None for no PIN."""
    with database.writing() as connection:
        connection.execute(delete(clerk_pin).where(clerk_pin.c.clerk == clerk_id))
        if pin_hash is not None:
            connection.execute(insert(clerk_pin).values(clerk=clerk_id, hash=pin_hash))
