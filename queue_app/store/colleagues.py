"""The other counters of the house: which are open and have nobody at the moment."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from queue_app.config import Site
from queue_app.rules.calling import Caller
from queue_app.rules.stops import AT_A_COUNTER
from queue_app.store import tables as tab
from queue_app.store.waiting import caller_of


def _rows(connection: Connection, site: Site, here: str) -> Sequence[Any]:
    """The other open counters where nobody is called or served now."""
    busy = select(tab.stop.c.counter).where(
        tab.stop.c.site == site.id, tab.stop.c.state.in_([s.value for s in AT_A_COUNTER])
    )
    return connection.execute(
        select(tab.counter.c.id, tab.counter.c.desks, tab.counter.c.languages)
        .where(tab.counter.c.site == site.id, tab.counter.c.state == "open", tab.counter.c.id != here)
        .where(tab.counter.c.id.not_in(busy))
        .order_by(tab.counter.c.id)
    ).all()


def idle(connection: Connection, site: Site, here: str) -> list[Caller]:
    """The other open counters that have nobody, as the calling rule sees them."""
    return [caller_of(site, row.id, row.desks, row.languages) for row in _rows(connection, site, here)]


def free_speakers(connection: Connection, site: Site, here: str) -> dict[str, list[str]]:
    """For each language, the other open counters where somebody speaks it and nobody is called or served now."""
    found: dict[str, list[str]] = {}
    for row in _rows(connection, site, here):
        counter = site.counter(row.id)
        for language in row.languages if counter else ():
            found.setdefault(language, []).append(counter.name if counter else row.id)
    return found
