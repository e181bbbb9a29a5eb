"""Sign-ins by the service of the house that were begun: each can be finished once, by the browser that began it."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Column, ForeignKey, String, Table, delete, insert

from queue_app.store.database import Database
from queue_app.store.people import TOKEN_BYTES, hashed
from queue_app.store.tables import metadata
from queue_app.store.times import UtcTime

LASTS = timedelta(minutes=10)  # time enough for a second factor

sso_begun = Table(
    "sso_begun",
    metadata,
    Column("state_hash", String(64), primary_key=True),
    Column("browser_hash", String(64), nullable=False),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("nonce", String(64), nullable=False),
    Column("verifier", String(64), nullable=False),
    Column("began_at", UtcTime, nullable=False, index=True),
    Column("clerk", ForeignKey("clerk.id", ondelete="CASCADE")),
)
_row = sso_begun.c


@dataclass(frozen=True)
class Begun:
    """What was given along, and comes back: `nonce` in the token; `verifier` proves that the same one asks (PKCE).

    `clerk`: who is signed in by password and wants her account to be that of the service from now on.
    """

    site: str
    nonce: str
    verifier: str
    clerk: int | None


def begin(
    database: Database, site: str, browser: str, now: datetime, clerk: int | None = None
) -> tuple[str, Begun]:
    """A new sign-in of this browser: its state, which is kept as a hash only. Forgets those that took too long."""
    state = secrets.token_urlsafe(TOKEN_BYTES)
    begun = Begun(site, secrets.token_urlsafe(TOKEN_BYTES), secrets.token_urlsafe(TOKEN_BYTES), clerk)
    with database.writing() as connection:
        connection.execute(delete(sso_begun).where(_row.began_at < now - LASTS))
        connection.execute(
            insert(sso_begun).values(
                state_hash=hashed(state),
                browser_hash=hashed(browser),
                site=begun.site,
                nonce=begun.nonce,
                verifier=begun.verifier,
                began_at=now,
                clerk=clerk,
            )
        )
    return state, begun


def take(database: Database, state: str, browser: str, now: datetime) -> Begun | None:
    """What belongs to a state, once and never again; None for one that was used, is too old or another browser's."""
    mine = (_row.state_hash == hashed(state), _row.browser_hash == hashed(browser))
    with database.writing() as connection:
        found = connection.execute(
            delete(sso_begun)
            .where(*mine)
            .returning(_row.site, _row.nonce, _row.verifier, _row.clerk, _row.began_at)
        ).first()
    if found is None or found.began_at < now - LASTS:
        return None
    return Begun(found.site, found.nonce, found.verifier, found.clerk)
