"""How long: forecasts for everybody who waits, made by the leader in the background, read by every worker.

This process only reads and writes small rows; playing and learning happen in a process of their own (thinking.py). No
request ever waits for it: who takes a ticket is told what was computed for somebody who joins now.
"""

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from flask_socketio import SocketIO
from sqlalchemy import Connection, bindparam, insert, select, update

from queue_app.config import Settings, Site
from queue_app.rules import hours
from queue_app.store import experience, foresight, outlook, presence, waits
from queue_app.store.board import Mode, moment
from queue_app.store.closures import as_planned
from queue_app.store.database import Database, StoreUnavailable
from queue_app.store.prepared import Prepared
from queue_app.thinking import HelperGone, Lessons, learn_site, think

EVERY_SECONDS = 4.0
# A forecast that takes longer than the first leaves the machine to others for as long afterwards, at most the second.
LONG_SECONDS, REST_SECONDS = 1.0, 10.0
GOOD_SECONDS = 30.0  # real ones; a forecast that is older is not used
LEARN_EVERY = timedelta(hours=1)
AHEAD_EVERY = timedelta(seconds=30)
USUAL_DAY = 480.0  # minutes that tickets are given, when opening hours are ignored

logger = logging.getLogger(__name__)
Json = dict[str, Any]
T = TypeVar("T")
Look = tuple[Site, outlook.Seen, Lessons, datetime]
_BEFORE = Prepared(select(waits.forecast).where(waits.forecast.c.site == bindparam("site")))


class Estimates:
    """The forecasts of one process; it works only while this process leads."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        clock: Callable[[], datetime],
        mode: Mode,
        changed: Callable[[str], None],
        ask: Callable[..., Any],
        look_ahead: Callable[..., Json | None],
    ) -> None:
        self.database, self.settings = database, settings
        self.clock, self.mode = clock, mode
        self.changed, self.ask = changed, ask
        self.look_ahead = look_ahead
        self.breathe: Callable[[], object] = lambda: None
        self.rest: Callable[[float], object] = lambda _seconds: None
        self.lessons: dict[str, Lessons] = {}
        self.looked_ahead: dict[str, datetime] = {}

    def start(self, socketio: SocketIO, leads: Callable[[], bool]) -> None:
        """Run in the background until the process ends."""
        self.breathe, self.rest = lambda: socketio.sleep(0), socketio.sleep

        def loop() -> None:
            while True:
                begun = time.monotonic()
                if leads():
                    self.round()
                socketio.sleep(max(0.5, EVERY_SECONDS - (time.monotonic() - begun)))

        socketio.start_background_task(loop)

    def round(self) -> None:
        """Forecast every site once, and look ahead for the lead of one: that takes as long as several forecasts."""
        looks = [
            one for site in self.settings.sites if (one := self._tried(site, partial(self.forecast, site)))
        ]
        if looks:
            never = datetime.min.replace(tzinfo=UTC)
            look = min(looks, key=lambda one: self.looked_ahead.get(one[0].id, never))
            self._tried(look[0], partial(self._look_ahead, look, len(looks)))

    def _tried(self, site: Site, work: Callable[[], T]) -> T | None:
        """What comes of it; None for what failed: a store that cannot be reached is tried again in the next round."""
        self.breathe()
        begun = time.monotonic()
        try:
            return work()
        except (StoreUnavailable, HelperGone) as why:
            logger.warning("no forecast for %s: %s", site.id, why)
        except Exception:  # a fault must not end the forecasts of the day; meanwhile the plain formula speaks
            logger.exception("no forecast for %s", site.id)
        finally:
            if (took := time.monotonic() - begun) > LONG_SECONDS:
                self.rest(min(took, REST_SECONDS))
        return None

    def forecast(self, site: Site) -> Look | None:
        """Forecast one site, keep it, and tell the faces when something that is shown has changed.

        Returns what a look further ahead would start from; None when there is nobody in the house.
        """
        now = self.clock()
        with self.database.reading() as connection:
            at = moment(connection, site, now)
            row = _BEFORE.first(connection, {"site": site.id})
            nothing_new = row is None or row.seen >= at.id
            if nothing_new and not presence.somebody_is_here(connection, site, at.day):
                return None  # what is old then is not used, and nothing is written all night
            seen = outlook.look(connection, site, at.day, at.id, self.breathe)
        self.breathe()
        lessons = self._lessons(site, now)
        before = row.shown if row is not None else {"stops": {}, "desks": {}}
        shown, joins = self.ask(think, site, seen, lessons, before, now, self._open_minutes(site, now))
        self.breathe()
        self._keep(site, row, at.id, shown, joins, now)
        self.breathe()
        if _ranges(shown) != _ranges(before):
            self.changed(site.id)
        return site, seen, lessons, now

    def _look_ahead(self, look: Look, houses: int) -> None:
        """What a lead wants to know, every half minute or when it is this house's turn: it changes slowly."""
        site, _, _, now = look
        every = AHEAD_EVERY * self.mode.pace
        last = self.looked_ahead.get(site.id)
        if last is not None and timedelta(0) <= now - last < every:
            return
        self.looked_ahead[site.id] = now
        found = self.ask(self.look_ahead, *look, self._open_minutes(site, now), self._spans(site, now))
        self.breathe()
        turn = max(every, timedelta(seconds=EVERY_SECONDS * houses) * self.mode.pace)
        with self.database.writing(site.id) as connection:
            foresight.keep(connection, site, found or {"ends": {}, "changes": []}, now + 3 * turn)

    def _spans(self, site: Site, now: datetime) -> dict[str, tuple[tuple[float, float], ...]]:
        """When each desk is open from now on, in minutes from now."""
        if self.mode.always_open:
            return dict.fromkeys((desk.id for desk in site.desks if desk.staffed), ((0.0, USUAL_DAY),))
        today = now.astimezone(ZoneInfo(site.timezone)).date()
        found, planned = {}, self._planned(site)
        for desk in planned.desks:
            spans = [(_minutes(now, a), _minutes(now, b)) for a, b in hours.spans(planned, desk, today)]
            found[desk.id] = tuple((max(0.0, begins), ends) for begins, ends in spans if ends > 0)
        return found

    def _planned(self, site: Site) -> hours.SiteHours:
        with self.database.reading() as connection:
            return as_planned(connection, site)

    def _open_minutes(self, site: Site, now: datetime) -> float:
        closes = hours.closes_at(self._planned(site), now, always_open=self.mode.always_open)
        if closes is None:
            return USUAL_DAY if self.mode.always_open else 0.0
        return max(0.0, _minutes(now, closes) - site.last_ticket_minutes)

    def _keep(self, site: Site, row: Any, newest: int, shown: Json, joins: Json, now: datetime) -> None:
        good = timedelta(seconds=GOOD_SECONDS * self.mode.pace)
        same = row is not None and (row.shown, row.joins, row.seen) == (shown, joins, newest)
        if same and good / 2 < row.good_until - now <= good:
            return
        with self.database.writing(site.id) as connection:
            seen = experience.settle(connection, site, row.seen if row is not None else newest, newest)
            _write(connection, site, good_until=now + good, seen=seen, shown=shown, joins=joins)

    def _lessons(self, site: Site, now: datetime) -> Lessons:
        """What the last weeks taught, looked at once an hour."""
        known = self.lessons.get(site.id)
        if known is None or not timedelta(0) <= now - known.at < LEARN_EVERY * max(1.0, self.mode.pace):
            weeks = experience.weeks(self.database, site, self.breathe)
            known = self.lessons[site.id] = self.ask(learn_site, site, weeks, now)
        return known


def _minutes(now: datetime, moment: datetime) -> float:
    return (moment - now).total_seconds() / 60


def _write(connection: Connection, site: Site, **values: Any) -> None:
    done = connection.execute(update(waits.forecast).where(waits.forecast.c.site == site.id).values(values))
    if not done.rowcount:
        connection.execute(insert(waits.forecast).values(site=site.id, **values))


def _ranges(shown: Json) -> Json:
    """What a face would show, without the moments that only the rule needs."""
    return {name: {one: pair[:2] for one, pair in found.items()} for name, found in shown.items()}
