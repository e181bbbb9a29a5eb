"""Desks that have nobody today, and who takes over for them."""

from sqlalchemy import Connection, bindparam, delete, insert, select

from queue_app.config import Site
from queue_app.store.prepared import Prepared
from queue_app.store.tables import absence

_TODAY = Prepared(
    select(absence).where(absence.c.site == bindparam("site"), absence.c.day == bindparam("day"))
)


def absent(connection: Connection, site: str, day: str) -> dict[str, str | None]:
    """The desks that have nobody on a day, each with who takes over as was said for that day, if it was."""
    rows = _TODAY.all(connection, {"site": site, "day": day})
    return {row.desk: row.substitute for row in rows}


def substitutes(connection: Connection, site: Site, day: str) -> dict[str, str]:
    """Who takes over for each desk: as was said for the day, else as configured; empty for nobody."""
    said = {desk: other for desk, other in absent(connection, site.id, day).items() if other is not None}
    return {desk.id: said.get(desk.id, desk.substitute) for desk in site.desks}


def keep(connection: Connection, site: str, day: str, desk: str, substitute: str | None) -> None:
    """The desk has nobody on that day; without a substitute the configured one takes over."""
    end(connection, site, desk)
    values = {"site": site, "desk": desk, "day": day, "substitute": substitute}
    connection.execute(insert(absence).values(values))


def end(connection: Connection, site: str, desk: str) -> None:
    """The desk has somebody after all."""
    connection.execute(delete(absence).where(absence.c.site == site, absence.c.desk == desk))
