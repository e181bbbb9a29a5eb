"""Calls that nobody answered: after the last ring a visitor is missed by itself, and can still come back."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, select

from queue_app.config import Site
from queue_app.rules import ringing, stops
from queue_app.rules.stops import State
from queue_app.store import tables as tab
from queue_app.store.board import Mode
from queue_app.store.prepared import Prepared
from queue_app.store.records import Stop
from queue_app.store.turn import Turn

_LOCKED = select(tab.counter.c.id).where(tab.counter.c.site == bindparam("site"), tab.counter.c.locked)
_UNANSWERED = Prepared(
    select(tab.stop).where(
        tab.stop.c.site == bindparam("site"),
        tab.stop.c.day == bindparam("day"),
        tab.stop.c.state == State.CALLED.value,
        tab.stop.c.calls >= bindparam("calls"),
        tab.stop.c.stepped_at <= bindparam("latest"),
        tab.stop.c.counter.not_in(_LOCKED),
    )
)


def unanswered(connection: Connection, site: Site, day: str, now: datetime, mode: Mode) -> list[Stop]:
    """The stops of a day that rang as often as the site wants (`calls_before_missed`) and had their time after it.

    That is the one of `ring_again_seconds` that follows the last call.

    A demo's clock runs fast, its people do not, so there the seconds are theirs. A wall clock that was set back makes
    a ring look as if it were still to come; it is waited for. So is whoever was called to a counter whose console is
    locked: nobody there could see that she came.
    """
    seconds = ringing.pause_after(site.calls_before_missed, site.ring_again_seconds)
    latest = now - timedelta(seconds=seconds * mode.pace)
    which = {"site": site.id, "day": day, "calls": site.calls_before_missed, "latest": latest}
    return [Stop.of(row) for row in _UNANSWERED.all(connection, which)]


def miss_unanswered(t: Turn, mode: Mode) -> int:
    """Miss everybody who was rung for often and long enough, with the reason "unanswered"; returns how many.

    It is the same step as a clerk's, so it can be taken back in the same seconds and restored all day. Who was only
    asked for her papers goes on waiting.
    """
    found = unanswered(t.connection, t.site, t.day, t.now, mode)
    for stop in found:
        t.step(stop, stops.if_nobody_comes(stop.papers), facts={"reason": "unanswered"})
    return len(found)
