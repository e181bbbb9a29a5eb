"""Counters that rang for help, and who said that she is coming."""

from sqlalchemy import Connection, select

from queue_app.config import Site
from queue_app.store import tables as tab
from queue_app.store.board import Json, way


def open_calls(connection: Connection, site: Site) -> list[Json]:
    """The open calls for help of a site, the oldest first: counter, way there, since when, from where help comes."""
    rows = connection.execute(
        select(tab.counter.c.id, tab.counter.c.help_at, tab.counter.c.help_from)
        .where(tab.counter.c.site == site.id, tab.counter.c.help_at.is_not(None))
        .order_by(tab.counter.c.help_at, tab.counter.c.id)
    )
    found = []
    for row in rows:
        counter = site.counter(row.id)
        helper = site.counter(row.help_from) if row.help_from else None
        found.append(
            {
                "counter": row.id,
                "name": counter.name if counter else row.id,
                "way": way(site, row.id),
                "since": row.help_at.isoformat(),
                "from": row.help_from,
                "from_name": helper.name if helper else row.help_from,
            }
        )
    return found
