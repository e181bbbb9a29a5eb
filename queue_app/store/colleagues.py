"""Who sits where, and the other counters of the house: which are open and have nobody at the moment."""

from collections.abc import Iterable
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


def with_nobody(connection: Connection, site: Site, day: str) -> list[Any]:
    """The rows of the open counters where nobody is called or served now."""
    return st.FREE.all(connection, {"site": site.id, "day": day})


def idle(site: Site, free: Iterable[Any], here: str) -> list[Caller]:
    """The others of these counters, which have nobody, as the calling rule sees them."""
    return [caller_of(site, row.id, row.desks, row.languages) for row in free if row.id != here]


def free_speakers(site: Site, free: Iterable[Any], here: str) -> dict[str, list[str]]:
    """For each language, the others of these counters, which have nobody, where somebody speaks it."""
    found: dict[str, list[str]] = {}
    for row in free:
        counter = site.counter(row.id)
        for language in row.languages if counter and row.id != here else ():
            found.setdefault(language, []).append(counter.name if counter else row.id)
    return found
