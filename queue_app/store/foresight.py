"""What is foreseen for the lead: when each desk will be through, and what would help."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Connection, ForeignKey, Table, insert, select, update

from queue_app.config import Site
from queue_app.store.tables import metadata
from queue_app.store.times import UtcTime

Json = dict[str, Any]

foresight = Table(  # one row a site, made by the leader, read by every worker
    "foresight",
    metadata,
    Column("site", ForeignKey("site.id"), primary_key=True),
    Column("good_until", UtcTime, nullable=False),
    Column("found", JSON, nullable=False),
)


def keep(connection: Connection, site: Site, found: Json, good_until: datetime) -> None:
    """Keep what was foreseen until then."""
    values = {"found": found, "good_until": good_until}
    done = connection.execute(update(foresight).where(foresight.c.site == site.id).values(values))
    if not done.rowcount:
        connection.execute(insert(foresight).values(site=site.id, **values))


def read(connection: Connection, site: Site, now: datetime) -> Json | None:
    """What is foreseen and still good; None when nothing is."""
    row = connection.execute(select(foresight).where(foresight.c.site == site.id)).first()
    return row.found if row is not None and row.good_until > now else None
