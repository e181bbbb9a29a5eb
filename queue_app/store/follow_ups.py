"""The appointments given at a desk to somebody who was there: her phone, her paper and that desk show them."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, select

from queue_app.config import Site
from queue_app.store import tables as tab
from queue_app.store.board import Json
from queue_app.store.records import Appointment
from queue_app.store.words import concern_names

_OF_STOPS = (
    select(tab.appointment)
    # Numbers of stops come again when the last one is unmade: what is older than the stop is not hers.
    .join(tab.stop, (tab.stop.c.id == tab.appointment.c.from_stop))
    .join(tab.ticket, tab.ticket.c.id == tab.stop.c.ticket)
    .where(
        tab.appointment.c.from_stop.in_(bindparam("stops", expanding=True)),
        tab.appointment.c.made_at >= tab.ticket.c.taken_at,
        tab.appointment.c.state == "booked",
    )
    .order_by(tab.appointment.c.at)
)


def of_stops(connection: Connection, stops: Sequence[int]) -> dict[int, list[Appointment]]:
    """What was given at these stops and still holds, by stop, in time order."""
    found: dict[int, list[Appointment]] = {}
    for row in connection.execute(_OF_STOPS, {"stops": list(stops)}):
        one = Appointment.of(row)
        found.setdefault(one.from_stop or 0, []).append(one)
    return found


def language_of(connection: Connection, site: str, stop: int) -> str | None:
    """The language of the visitor of a stop."""
    joined = tab.stop.join(tab.ticket, tab.ticket.c.id == tab.stop.c.ticket)
    found = select(tab.ticket.c.language).select_from(joined)
    return connection.scalar(found.where(tab.stop.c.id == stop, tab.stop.c.site == site))


def follow_up_json(site: Site, found: Appointment) -> Json:
    """A follow-up as its owner sees it."""
    return {
        "at": found.at.astimezone(ZoneInfo(site.timezone)).isoformat(),
        "minutes": found.minutes,
        "desk": found.desk,
        "names": concern_names(site, found.concerns[0]),
        "code": found.code,
        "secret": found.secret,
    }
