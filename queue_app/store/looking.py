"""One consistent look at a site, and what it has in common with other looks at the same state."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from queue_app.config import Site
from queue_app.store.alike import Alike
from queue_app.store.board import Mode, Moment, moment
from queue_app.store.database import Database


@dataclass(frozen=True)
class Look:
    """What every part of a look needs: the open transaction, where the site stands in it, and when that is."""

    connection: Connection
    site: Site
    at: Moment
    now: datetime
    mode: Mode
    alike: Alike


@contextmanager
def looking(database: Database, site: Site, now: datetime, mode: Mode) -> Iterator[Look]:
    """Look at a site. All that is read inside is of one moment."""
    written = database.written  # before the look begins: what is written meanwhile makes it an old one
    with database.reading() as connection:
        at = moment(connection, site, now)
        state = (written, at, mode)
        alike = database.alike.get(site.id)
        if alike is None or not alike.holds(site, state, now):
            alike = database.alike[site.id] = Alike(site, state, now)
        yield Look(connection, site, at, now, mode, alike)
