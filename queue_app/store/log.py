"""The log: every fact of a site, numbered without gaps."""

from sqlalchemy import Connection, bindparam, select

from queue_app.store.prepared import Prepared
from queue_app.store.tables import event
from queue_app.store.tables import site as site_table

MOST_EVENTS = 200
_SINCE = Prepared(
    select(event)
    .where(
        event.c.site == bindparam("site"),
        event.c.id > bindparam("after"),
        event.c.id <= bindparam("upto"),
    )
    .order_by(event.c.id)
)
_NEWEST = Prepared(select(site_table.c.id, site_table.c.last_event))


def events_since(connection: Connection, site: str, after: int, upto: int) -> list[dict[str, object]]:
    """The events `after < id <= upto` in order, at most the newest 200: an older gap is healed by the board itself."""
    which = {"site": site, "after": max(after, upto - MOST_EVENTS), "upto": upto}
    rows = _SINCE.all(connection, which)
    return [
        {
            "id": row.id,
            "kind": row.kind,
            "at": row.at,
            "stop": row.stop,
            "desk": row.desk,
            "counter": row.counter,
            **row.facts,
        }
        for row in rows
    ]


def newest_ids(connection: Connection) -> dict[str, int]:
    """The newest event id of every site; 0 before anything happened."""
    return {row.id: row.last_event or 0 for row in _NEWEST.all(connection, {})}
