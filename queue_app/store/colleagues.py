"""Who sits where, and the other counters of the house: which are open and have nobody at the moment."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select

from queue_app.config import Site
from queue_app.rules.calling import Caller
from queue_app.store import console_statements as st
from queue_app.store import tables as tab
from queue_app.store.prepared import Prepared
from queue_app.store.waiting import caller_of

_OPEN = Prepared(
    select(tab.counter)
    .where(tab.counter.c.site == bindparam("site"), tab.counter.c.state != "closed")
    .order_by(tab.counter.c.id)
)


def sits_at(row: Any, clerk: int | None) -> bool:
    """Whether a clerk works at a counter (its row): as the one who opened it, or together with her."""
    return row is not None and clerk is not None and (row.clerk == clerk or clerk in row.partners)


def counters_of(connection: Connection, site: str, clerk: int) -> list[Any]:
    """The rows of the counters that are not closed and where a clerk sits."""
    return [row for row in _OPEN.all(connection, {"site": site}) if sits_at(row, clerk)]


def _rows(connection: Connection, site: Site, day: str, here: str) -> Sequence[Any]:
    """The other open counters where nobody is called or served now."""
    return st.FREE.all(connection, {"site": site.id, "day": day, "here": here})


def idle(connection: Connection, site: Site, day: str, here: str) -> list[Caller]:
    """The other open counters that have nobody, as the calling rule sees them."""
    return [caller_of(site, row.id, row.desks, row.languages) for row in _rows(connection, site, day, here)]


def free_speakers(connection: Connection, site: Site, day: str, here: str) -> dict[str, list[str]]:
    """For each language, the other open counters where somebody speaks it and nobody is called or served now."""
    found: dict[str, list[str]] = {}
    for row in _rows(connection, site, day, here):
        counter = site.counter(row.id)
        for language in row.languages if counter else ():
            found.setdefault(language, []).append(counter.name if counter else row.id)
    return found
