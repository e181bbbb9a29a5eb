"""In which order a kiosk offers its languages: those first that are used most in this house."""

from datetime import date, timedelta
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, func, select

from queue_app.config import Site
from queue_app.store.tables import ticket

DAYS = 28
_kept: WeakKeyDictionary[Engine, dict[str, tuple[Site, date, tuple[str, ...]]]] = WeakKeyDictionary()


def by_use(connection: Connection, site: Site, day: str) -> tuple[str, ...]:
    """The site's languages by how many tickets were taken in each, in the four weeks before this week's Monday.

    Equal ones keep the order of the configuration. From Monday to Sunday nothing changes its place: who came yesterday
    finds her language where it was.
    """
    if not site.kiosk.languages_by_use:
        return site.languages
    monday = date.fromisoformat(day)
    monday -= timedelta(days=monday.weekday())
    kept = _kept.setdefault(connection.engine, {})
    known = kept.get(site.id)
    if known is None or known[0] is not site or known[1] != monday:
        known = kept[site.id] = (site, monday, _ordered(connection, site, monday))
    return known[2]


def _ordered(connection: Connection, site: Site, monday: date) -> tuple[str, ...]:
    first = monday - timedelta(days=DAYS)
    query = (
        select(ticket.c.language, func.count().label("taken"))
        .where(
            ticket.c.site == site.id,
            ticket.c.day >= first.isoformat(),
            ticket.c.day < monday.isoformat(),
        )
        .group_by(ticket.c.language)
    )
    taken = {row.language: row.taken for row in connection.execute(query)}
    return tuple(sorted(site.languages, key=lambda code: -taken.get(code, 0)))
