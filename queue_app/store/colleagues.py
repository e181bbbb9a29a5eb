"""The other counters of the house: which are open and have nobody at the moment."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from queue_app.config import Site
from queue_app.rules.calling import Caller
from queue_app.store import console_statements as st
from queue_app.store.waiting import caller_of


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
