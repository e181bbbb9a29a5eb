"""What was set on the pages of leads and admins: a readable history. It names a role, never a person."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Connection, ForeignKey, Index, String, Table, delete, insert, select

from queue_app.store.tables import Id, metadata
from queue_app.store.times import UtcTime

MOST_SHOWN = 200

change = Table(
    "setting_change",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("role", String(8), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("facts", JSON, nullable=False),
    Column("undoes", Id),  # the line that this one takes back
    Index("setting_change_by_time", "site", "at"),
)


@dataclass(frozen=True)
class Change:
    """One line: at which moment somebody of a role did what; `undone` when a later line took it back."""

    id: int
    at: datetime
    role: str
    kind: str
    facts: dict[str, Any]
    undoes: int | None
    undone: bool


def write(
    connection: Connection,
    site: str,
    at: datetime,
    role: str,
    kind: str,
    facts: dict[str, Any],
    undoes: int | None = None,
) -> None:
    """One more line."""
    values = {"site": site, "at": at, "role": role, "kind": kind, "facts": facts, "undoes": undoes}
    connection.execute(insert(change).values(values))


def newest(connection: Connection, site: str) -> list[Change]:
    """The newest lines, the newest first."""
    taken_back = select(change.c.undoes).where(change.c.site == site, change.c.undoes.is_not(None))
    undone = set(connection.scalars(taken_back))
    rows = connection.execute(
        select(change).where(change.c.site == site).order_by(change.c.id.desc()).limit(MOST_SHOWN)
    )
    return [
        Change(row.id, row.at, row.role, row.kind, row.facts, row.undoes, row.id in undone) for row in rows
    ]


def of_accounts(kind: str) -> bool:
    """Whether a line is about an account, which is for admins only."""
    return kind.startswith("account_")


def as_json(connection: Connection, site: str, *, accounts: bool) -> list[dict[str, Any]]:
    """The newest lines as a page has them."""
    found = [one for one in newest(connection, site) if accounts or not of_accounts(one.kind)]
    return [{**vars(one), "at": one.at.isoformat()} for one in found]


def forget(connection: Connection, site: str, before: datetime) -> None:
    """Lines from before a moment are kept no longer."""
    connection.execute(delete(change).where(change.c.site == site, change.c.at < before))
