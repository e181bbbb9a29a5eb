"""Calls that nobody answered: after the last ring a visitor is missed by itself, and can still come back."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, Select, select

from queue_app.config import Site
from queue_app.rules import stops
from queue_app.rules.stops import State
from queue_app.store import tables as tab
from queue_app.store.board import Mode
from queue_app.store.tables import Stop
from queue_app.store.turn import Turn


def unanswered(connection: Connection, site: Site, day: str, now: datetime, mode: Mode) -> list[Stop]:
    """The stops of a day that rang as often as the site wants (`calls_before_missed`), `ring_again_seconds` ago.

    A demo's clock runs fast, its people do not, so there the seconds are theirs. A wall clock that was set back makes
    a ring look as if it were still to come; it is waited for. So is whoever was called to a counter whose console is
    locked: nobody there could see that she came.
    """
    latest = now - timedelta(seconds=site.ring_again_seconds * mode.pace)
    rows = connection.execute(
        select(tab.stop).where(
            tab.stop.c.site == site.id,
            tab.stop.c.day == day,
            tab.stop.c.state == State.CALLED.value,
            tab.stop.c.calls >= site.calls_before_missed,
            tab.stop.c.stepped_at <= latest,
            tab.stop.c.counter.not_in(_locked_counters(site)),
        )
    )
    return [Stop.of(row) for row in rows]


def _locked_counters(site: Site) -> Select[tuple[str]]:
    return select(tab.counter.c.id).where(tab.counter.c.site == site.id, tab.counter.c.locked)


def miss_unanswered(t: Turn, mode: Mode) -> int:
    """Miss everybody who was rung for often and long enough, with the reason "unanswered"; returns how many.

    It is the same step as a clerk's, so it can be taken back in the same seconds and restored all day. Who was only
    asked for her papers goes on waiting.
    """
    found = unanswered(t.connection, t.site, t.day, t.now, mode)
    for stop in found:
        t.step(stop, stops.if_nobody_comes(stop.papers), facts={"reason": "unanswered"})
    return len(found)
