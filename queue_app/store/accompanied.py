"""Who is accompanied, and who could be, as the consoles show it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select

from queue_app.config import Site
from queue_app.rules.stops import MAY_BE_ACCOMPANIED, OPEN, State
from queue_app.store import tables as tab
from queue_app.store.board import Json, way

_TODAY = (tab.stop.c.site == bindparam("site"), tab.stop.c.day == bindparam("day"))
_STANDS = tab.stop.c.state.in_([state.value for state in MAY_BE_ACCOMPANIED])
_ALL = (
    select(tab.stop, tab.ticket.c.number, tab.ticket.c.language)
    .join(tab.ticket, tab.ticket.c.id == tab.stop.c.ticket)
    .where(*_TODAY)
)
# The states are named for the index of the day; nobody comes along to a stop that is over.
_ACCOMPANIED = _ALL.where(
    tab.stop.c.state.in_([state.value for state in OPEN]), tab.stop.c.companion.is_not(None)
)
_CALLING_FOR_ONE = _ALL.where(_STANDS, tab.stop.c.interpreter, tab.stop.c.companion.is_(None)).order_by(
    tab.stop.c.id
)
_gone = tab.stop.alias("gone")
_GONE_FROM_HERE = (
    _ALL.where(_STANDS, tab.stop.c.companion.is_(None))
    .where(
        tab.stop.c.ticket.in_(
            select(_gone.c.ticket).where(
                _gone.c.site == bindparam("site"),
                _gone.c.day == bindparam("day"),
                _gone.c.state == State.DONE.value,
                _gone.c.counter == bindparam("counter"),
            )
        )
    )
    .order_by(tab.stop.c.entered_at.desc(), tab.stop.c.id.desc())
    .limit(bindparam("most"))
)
MOST_OFFERED = 6  # the newest; who was sent on an hour ago finds her way alone


def with_whom(connection: Connection, site: Site, day: str) -> Mapping[str, Json]:
    """For each counter whose clerk comes along with somebody: the stop with its number, desk, state and place."""
    rows = connection.execute(_ACCOMPANIED, {"site": site.id, "day": day})
    return {row.companion: _json(site, row) for row in rows}


def calling_for_one(connection: Connection, site: Site, day: str) -> Sequence[Any]:
    """The stops for which an interpreter is needed and nobody comes along, of all desks."""
    return connection.execute(_CALLING_FOR_ONE, {"site": site.id, "day": day}).all()


def interpreting(site: Site, stops: Iterable[Any], desks: list[str], languages: list[str]) -> list[Json]:
    """Those of these stops that are at other desks and for which these languages are the right ones."""
    return [
        _json(site, row)
        for row in stops
        if row.desk not in desks and row.language.partition("-")[0] in languages
    ]


def gone_from(connection: Connection, site: Site, day: str, counter: str, desks: list[str]) -> list[Json]:
    """Those who left this counter for another desk and are not done there, the newest first."""
    which = {"site": site.id, "day": day, "counter": counter, "most": MOST_OFFERED}
    return [_json(site, row) for row in connection.execute(_GONE_FROM_HERE, which) if row.desk not in desks]


def _json(site: Site, row: Any) -> Json:
    place = site.counter(row.counter) if row.counter else None
    return {
        "stop": row.id,
        "version": row.version,
        "number": row.number,
        "desk": row.desk,
        "language": row.language,
        "state": row.state,
        "counter": row.counter,
        "counter_name": place.name if place else row.counter,
        "way": way(site, row.counter),
    }
