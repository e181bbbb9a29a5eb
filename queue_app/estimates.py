"""How long: forecasts for everybody who waits, made by the leader in the background, read by every worker.

This process only reads and writes small rows; playing and learning happen in a process of their own (thinking.py). No
request ever waits for it: who takes a ticket is told what was computed for somebody who joins now.
"""

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from flask_socketio import SocketIO
from sqlalchemy import Connection, bindparam, insert, select, update

from queue_app.config import Settings, Site
from queue_app.rules import hours
from queue_app.store import experience, foresight, outlook, presence, waits
from queue_app.store.board import Mode, moment
from queue_app.store.closures import as_planned
from queue_app.store.database import Database, StoreUnavailable
from queue_app.store.prepared import Prepared
from queue_app.thinking import HelperGone, Lessons, foresee, learn_site, think

EVERY_SECONDS = 4.0
GOOD_SECONDS = 30.0  # real ones; a forecast that is older is not used
LEARN_EVERY = timedelta(hours=1)
AHEAD_EVERY = timedelta(seconds=30)
USUAL_DAY = 480.0  # minutes that tickets are given, when opening hours are ignored

logger = logging.getLogger(__name__)
Json = dict[str, Any]
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
    ) -> None:
        self.database, self.settings = database, settings
        self.clock, self.mode = clock, mode
        self.changed, self.ask = changed, ask
        self.breathe: Callable[[], object] = lambda: None
        self.lessons: dict[str, Lessons] = {}
        self.looked_ahead: dict[str, datetime] = {}

    def start(self, socketio: SocketIO, leads: Callable[[], bool]) -> None:
        """Run in the background until the process ends."""
        self.breathe = lambda: socketio.sleep(0)

        def loop() -> None:
            while True:
                begun = time.monotonic()
                if leads():
                    self.round()
                socketio.sleep(max(0.5, EVERY_SECONDS - (time.monotonic() - begun)))

        socketio.start_background_task(loop)

    def round(self) -> None:
        """Forecast every site once. A store that cannot be reached is tried again in the next round."""
        for site in self.settings.sites:
            self.breathe()
            try:
                self.forecast(site)
            except (StoreUnavailable, HelperGone) as why:
                logger.warning("no forecast for %s: %s", site.id, why)
            except (
                Exception
            ):  # a fault must not end the forecasts of the day; meanwhile the plain formula speaks
                logger.exception("no forecast for %s", site.id)

    def forecast(self, site: Site) -> None:
        """Forecast one site, keep it, and tell the faces when something that is shown has changed."""
        now = self.clock()
        with self.database.reading() as connection:
            at = moment(connection, site, now)
            row = _BEFORE.first(connection, {"site": site.id})
            nothing_new = row is None or row.seen >= at.id
            if nothing_new and not presence.somebody_is_here(connection, site, at.day):
                return  # what is old then is not used, and nothing is written all night
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
        self._look_ahead(site, seen, lessons, now)

    def _look_ahead(self, site: Site, seen: outlook.Seen, lessons: Lessons, now: datetime) -> None:
        """What a lead wants to know, every half minute: it changes slowly and costs several forecasts."""
        every = AHEAD_EVERY * self.mode.pace
        last = self.looked_ahead.get(site.id)
        if last is not None and timedelta(0) <= now - last < every:
            return
        self.looked_ahead[site.id] = now
        found = self.ask(foresee, site, seen, lessons, now, self._open_minutes(site, now))
        self.breathe()
        with self.database.writing(site.id) as connection:
            foresight.keep(connection, site, found or {"ends": {}, "changes": []}, now + 3 * every)

    def _open_minutes(self, site: Site, now: datetime) -> float:
        with self.database.reading() as connection:
            planned = as_planned(connection, site)
        closes = hours.closes_at(planned, now, always_open=self.mode.always_open)
        if closes is None:
            return USUAL_DAY if self.mode.always_open else 0.0
        return max(0.0, (closes - now).total_seconds() / 60 - site.last_ticket_minutes)

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


def _write(connection: Connection, site: Site, **values: Any) -> None:
    done = connection.execute(update(waits.forecast).where(waits.forecast.c.site == site.id).values(values))
    if not done.rowcount:
        connection.execute(insert(waits.forecast).values(site=site.id, **values))


def _ranges(shown: Json) -> Json:
    """What a face would show, without the moments that only the rule needs."""
    return {name: {one: pair[:2] for one, pair in found.items()} for name, found in shown.items()}
