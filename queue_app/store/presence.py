"""Whether anybody is in a house at all: most houses are closed most of the time, and nothing is to be thought then."""

from sqlalchemy import Connection, bindparam, exists, select

from queue_app.config import Site
from queue_app.rules.stops import AT_A_COUNTER, State
from queue_app.store import tables as tab
from queue_app.store.prepared import Prepared

COMING = (State.WAITING, State.PLANNED, *sorted(AT_A_COUNTER))
ON_DUTY = ("open", "paused")  # states of a counter

_visitor = exists().where(
    tab.stop.c.site == bindparam("site"),
    tab.stop.c.day == bindparam("day"),
    tab.stop.c.state.in_([s.value for s in COMING]),
)
_clerk = exists().where(tab.counter.c.site == bindparam("site"), tab.counter.c.state.in_(ON_DUTY))
_SOMEBODY = Prepared(select((_visitor | _clerk).label("somebody")))


def somebody_is_here(connection: Connection, site: Site, day: str) -> bool:
    """Whether anybody waits, is served or is on duty."""
    return bool(_SOMEBODY.scalar(connection, {"site": site.id, "day": day}))
