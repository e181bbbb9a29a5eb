"""The waiting stops as the calling rule sees them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, and_, bindparam, or_, select

from queue_app.config import Site
from queue_app.rules import calling
from queue_app.rules.calling import Caller
from queue_app.rules.stops import State
from queue_app.store import tables as tab
from queue_app.store.prepared import Prepared

_WAITING = (
    select(
        tab.stop.c.id,
        tab.stop.c.desk,
        tab.stop.c.concern,
        tab.ticket.c.arrived,
        tab.ticket.c.taken_at,
        tab.stop.c.entered_at,
        tab.stop.c.urgent,
        tab.ticket.c.appointment_at,
        tab.stop.c.not_before,
        tab.stop.c.wanted_counter,
        tab.stop.c.position,
        tab.ticket.c.language,
        tab.counter.c.languages.label("along"),
    )
    .join(tab.ticket, tab.ticket.c.id == tab.stop.c.ticket)
    .outerjoin(
        tab.counter, and_(tab.counter.c.site == tab.stop.c.site, tab.counter.c.id == tab.stop.c.companion)
    )
    .where(
        tab.stop.c.site == bindparam("site"),
        tab.stop.c.day == bindparam("day"),
        tab.stop.c.state == State.WAITING.value,
    )
)
_desks = tab.stop.c.desk.in_(bindparam("desks", expanding=True))
_OF_DESKS = Prepared(_WAITING.where(_desks), "desks")
_OF_DESKS_AND_CONCERNS = Prepared(
    _WAITING.where(or_(_desks, tab.stop.c.concern.in_(bindparam("concerns", expanding=True)))),
    "desks",
    "concerns",
)


def waiting_rows(
    connection: Connection, site: str, day: str, desks: Sequence[str], concerns: Sequence[str] = ()
) -> Sequence[Any]:
    """The waiting stops of some desks, and those with one of these concerns, with what the calling rule needs."""
    which = {"site": site, "day": day, "desks": desks}
    if not concerns:
        return _OF_DESKS.all(connection, which)
    return _OF_DESKS_AND_CONCERNS.all(connection, {**which, "concerns": concerns})


def waiting_of(site: Site, row: Any) -> calling.Waiting:
    """One row of `waiting_rows` as the calling rule sees it, with what the configuration says of its concern."""
    concern = site.concern(
        row.concern
    )  # None when it is no longer configured: its visitor is called all the same
    of_concern = (concern.short, concern.minutes) if concern else (False, 0.0)
    understood = calling.speak(row.along or (), row.language)
    values: list[Any] = [*row[:-3], row.position == 0, row.language, *of_concern, understood]
    return calling.Waiting(*values)


def caller_of(site: Site, counter: str, desks: Sequence[str], languages: Sequence[str]) -> Caller:
    """A counter as the calling rule sees it, with the desks and languages it was opened for."""
    configured = site.counter(counter)
    helper = any(desk.helper for desk in site.desks if desk.id in desks)
    trained = frozenset(configured.trained if configured else ())
    return Caller(counter, frozenset(desks), frozenset(languages), trained, helper)


def taken_elsewhere(site: Site, caller: Caller) -> list[str]:
    """The concerns that a counter takes whatever their desk."""
    if site.calling.short_anywhere or caller.helper:
        return [*caller.trained, *(c.id for c in site.concerns if c.short)]
    return list(caller.trained)
