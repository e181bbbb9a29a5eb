"""Who comes along to somebody else's stop: the clerk of one counter, who is away from it for as long."""

from typing import Any

from sqlalchemy import Connection, bindparam, case, or_, select, update

from queue_app.rules.stops import OPEN
from queue_app.store import tables as tab
from queue_app.store.records import Stop

# The states are named for the index of the day; nobody comes along to a stop that is over.
_ACCOMPANIED_BY = select(tab.stop).where(
    tab.stop.c.site == bindparam("site"),
    tab.stop.c.day == bindparam("day"),
    tab.stop.c.state.in_([state.value for state in OPEN]),
    tab.stop.c.companion == bindparam("counter"),
)


def accompanied_by(connection: Connection, site: str, day: str, counter: str) -> Stop | None:
    """The stop to which the clerk of this counter has come along."""
    row = connection.execute(_ACCOMPANIED_BY, {"site": site, "day": day, "counter": counter}).first()
    return None if row is None else Stop.of(row)


def leave_counter(connection: Connection, site: str, counter: str, *, away_after: bool) -> None:
    """The counter is away from now on; afterwards it stays so, or is free again."""
    _set(connection, site, counter, state="paused", away_after=away_after)


def back_at_counter(connection: Connection, site: str, counter: str) -> None:
    """The counter is free again, or stays away if that was wanted or its console is locked."""
    stays = case((or_(tab.counter.c.away_after, tab.counter.c.locked), "paused"), else_="open")
    _set(connection, site, counter, state=stays, away_after=False)


def _set(connection: Connection, site: str, counter: str, **values: Any) -> None:
    here = (tab.counter.c.site == site, tab.counter.c.id == counter)
    connection.execute(update(tab.counter).where(*here).values(values))
