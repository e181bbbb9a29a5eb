"""The statements of every turn, made once (prepared.py).

What is given with each run are bind parameters; those beside columns to be set begin with `of_`, so that the two do
not meet.
"""

from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from queue_app.rules import stops
from queue_app.store import tables as tab
from queue_app.store.prepared import Prepared

_site = tab.site.c.id == bindparam("of_site")
LOCK_SITE = Prepared(
    update(tab.site)
    .where(_site)
    .values(last_event=tab.site.c.last_event)
    .returning(tab.site.c.last_event, tab.site.c.day)
)
# SQLite has locked all there is when a turn begins: looking is enough there, and three times as fast.
READ_SITE = Prepared(select(tab.site.c.last_event, tab.site.c.day).where(_site))
CHANGE_SITE = Prepared(update(tab.site).where(_site))

RECORD = Prepared(insert(tab.event))


def _next_number(upsert: Any) -> Prepared:
    row = tab.numbering
    return Prepared(
        upsert(row)
        .on_conflict_do_update(
            index_elements=[row.c.site, row.c.day, row.c.series], set_={"last": row.c.last + 1}
        )
        .returning(row.c.last)
    )


NEXT_NUMBER_SQLITE = _next_number(sqlite.insert)
NEXT_NUMBER_POSTGRESQL = _next_number(postgresql.insert)

NEW_TICKET = Prepared(insert(tab.ticket).returning(tab.ticket.c.id))
NEW_STOP = Prepared(insert(tab.stop).returning(tab.stop))

_tickets = select(tab.ticket).where(tab.ticket.c.site == bindparam("of_site"))
TICKET = Prepared(_tickets.where(tab.ticket.c.id == bindparam("of_id")))
TICKET_BY_SECRET = Prepared(
    _tickets.where(tab.ticket.c.secret == bindparam("of_secret"), tab.ticket.c.day == bindparam("of_day"))
)

_stops = select(tab.stop).where(tab.stop.c.site == bindparam("of_site"))
STOP = Prepared(_stops.where(tab.stop.c.id == bindparam("of_id")))
STOPS_OF_TICKET = Prepared(
    _stops.where(tab.stop.c.ticket == bindparam("of_ticket")).order_by(tab.stop.c.position, tab.stop.c.id)
)
# With the day, for the index: history holds a hundred thousand stops of the site, today a few hundred.
AT_COUNTER = Prepared(
    _stops.where(
        tab.stop.c.day == bindparam("of_day"),
        tab.stop.c.state.in_([s.value for s in stops.AT_A_COUNTER]),
        tab.stop.c.counter == bindparam("of_counter"),
    )
)
CHANGE_STOP = Prepared(
    update(tab.stop).where(tab.stop.c.id == bindparam("of_id"), tab.stop.c.version == bindparam("of_version"))
)
