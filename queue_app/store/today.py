"""Until when each desk is open today, and whether a lead said so today."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from queue_app.config import Site
from queue_app.rules import hours
from queue_app.store import closures
from queue_app.store.board import Json, Mode


def openings(connection: Connection, site: Site, now: datetime, mode: Mode) -> dict[str, Json]:
    """The opening of each desk that goes on or is still to come today, in local times; none where hours are ignored.

    `closure` is the number of what was set for this desk and this day alone: then it is said even when it is over.
    """
    if mode.always_open:
        return {}
    zone = ZoneInfo(site.timezone)
    today = now.astimezone(zone).date()
    planned = closures.as_planned(connection, site)
    set_today = {
        one.desk: one.id for one in closures.every(connection, site.id) if one.first == one.last == today
    }
    found = {}
    for desk in site.desks:
        spans, closure = hours.spans(planned, desk, today), set_today.get(desk.id)
        span = next((one for one in spans if now < one[1]), spans[-1] if closure and spans else None)
        if span is not None:
            opens, closes = (at.astimezone(zone).strftime("%H:%M") for at in span)
            found[desk.id] = {"opens": opens, "closes": closes, "closure": closure}
    return found
