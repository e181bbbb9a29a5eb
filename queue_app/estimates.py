"""How long: forecasts for everybody who waits, made by the leader in the background, read by every worker.

The hub only reads and writes small rows; building, playing and learning happen in a helper thread, where numpy lets
others run. No request ever waits for it: who takes a ticket is told what was computed for somebody who joins now.
"""

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from flask_socketio import SocketIO
from sqlalchemy import Connection, insert, select, update

from queue_app.config import Settings, Site
from queue_app.rules import hours
from queue_app.rules.forecast import honesty
from queue_app.rules.forecast.answers import Spoken, answers
from queue_app.rules.forecast.honesty import Stretch
from queue_app.rules.forecast.learning import learn, own_minutes
from queue_app.rules.forecast.shown import Told, settle
from queue_app.rules.forecast.state import Talk
from queue_app.store import experience, outlook
from queue_app.store import tables as tab
from queue_app.store.board import Mode, moment
from queue_app.store.database import Database, StoreUnavailable
from queue_app.store.experience import Weeks
from queue_app.store.outlook import Known, Seen
from queue_app.store.said import key

EVERY_SECONDS = 4.0
GOOD_SECONDS = 30.0  # real ones; a forecast that is older is not used
LEARN_EVERY = timedelta(hours=1)
USUAL_DAY = 480.0  # minutes that tickets are given, when opening hours are ignored

logger = logging.getLogger(__name__)
Json = dict[str, Any]


@dataclass(frozen=True)
class Lessons:
    """What was learned, and when."""

    known: Known
    stretch: Stretch
    usual: Mapping[tuple[str, str], float]
    at: datetime


class Estimates:
    """The forecasts of one process; it works only while this process leads."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        clock: Callable[[], datetime],
        mode: Mode,
        changed: Callable[[str], None],
        offload: Callable[..., Any],
    ) -> None:
        self.database, self.settings = database, settings
        self.clock, self.mode = clock, mode
        self.changed, self.offload = changed, offload
        self.breathe: Callable[[], object] = lambda: None
        self.lessons: dict[str, Lessons] = {}

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
            try:
                self.forecast(site)
            except StoreUnavailable as why:
                logger.warning("no forecast for %s: %s", site.id, why)

    def forecast(self, site: Site) -> None:
        """Forecast one site, keep it, and tell the faces when something that is shown has changed."""
        now = self.clock()
        with self.database.reading() as connection:
            at = moment(connection, site, now)
            seen = outlook.look(connection, site, at.day, at.id, self.breathe)
            self.breathe()
            row = connection.execute(select(tab.forecast).where(tab.forecast.c.site == site.id)).first()
        if not seen.counters and not seen.stops and (row is None or row.seen >= at.id):
            return  # nobody here: what is old then is not used, and nothing is written all night
        self.breathe()
        lessons = self._lessons(site, now)
        before = row.shown if row is not None else {"stops": {}, "desks": {}}
        shown, joins = self.offload(_think, site, seen, lessons, before, now, self._open_minutes(site, now))
        self.breathe()
        self._keep(site, row, at.id, shown, joins, now)
        self.breathe()
        if _ranges(shown) != _ranges(before):
            self.changed(site.id)

    def _open_minutes(self, site: Site, now: datetime) -> float:
        closes = hours.closes_at(site, now, always_open=self.mode.always_open)
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
            known = self.lessons[site.id] = self.offload(_learn, site, weeks, now)
            with self.database.writing(site.id) as connection:
                day = moment(connection, site, now).day
                experience.forget(connection, site, day)
        return known


def _write(connection: Connection, site: Site, **values: Any) -> None:
    done = connection.execute(update(tab.forecast).where(tab.forecast.c.site == site.id).values(values))
    if not done.rowcount:
        connection.execute(insert(tab.forecast).values(site=site.id, **values))


def _ranges(shown: Json) -> Json:
    """What a face would show, without the moments that only the rule needs."""
    return {name: {one: pair[:2] for one, pair in found.items()} for name, found in shown.items()}


# ---- in the helper thread: no database, no socket


def _learn(site: Site, weeks: Weeks, now: datetime) -> Lessons:
    talks = {
        c.id: learn(
            Talk(c.minutes, c.spread),
            [
                *weeks.talks.get(c.id, ()),
                *(own_minutes(minutes, foreign=True) for minutes in weeks.foreign.get(c.id, ())),
            ],
        )
        for c in site.concerns
    }
    usual: dict[tuple[str, str], float] = {}
    for (desk, language, _short), by_hour in weeks.hourly.items():
        usual[desk, language] = usual.get((desk, language), 0.0) + sum(by_hour.values())
    return Lessons(Known(talks, weeks.hourly), honesty.fit(weeks.past), usual, now)


def _think(
    site: Site, seen: Seen, lessons: Lessons, before: Json, now: datetime, open_minutes: float
) -> tuple[Json, Json]:
    hour = now.astimezone(ZoneInfo(site.timezone)).hour
    state = outlook.state_of(site, seen, lessons.known, now, hour, open_minutes)
    found = answers(state, lessons.stretch, lessons.usual)
    shown = {
        "stops": {str(one): _told(seen, before, one, spoken, now) for one, spoken in found.stops.items()},
        "desks": {desk: [s.low, s.high] if s else [None, None] for desk, s in found.desks.items()},
    }
    joins: Json = {}
    for (kind, sort), spoken in zip(outlook.joiner_sorts(site), found.joins, strict=True):
        if spoken is not None:
            short, urgent = sort
            joins.setdefault(kind.desk, {})[key(kind.language, short=short, urgent=urgent)] = _join(spoken)
    return shown, joins


def _join(spoken: Spoken) -> list[float]:
    guess = spoken.guess
    return [spoken.low, spoken.high, round(guess.middle, 2), round(guess.upper, 2), int(guess.busy)]


def _told(seen: Seen, before: Json, stop: int, spoken: Spoken | None, now: datetime) -> list[Any]:
    """What to say to a stop now, after what was said before: by the last forecast, or with the ticket."""
    if spoken is None:
        return [None, None, now.timestamp()]
    last = before["stops"].get(str(stop)) or seen.told.get(stop)
    told = (
        Told(last[0], last[1], datetime.fromtimestamp(last[2], UTC)) if last and last[0] is not None else None
    )
    settled = settle(told, spoken.low, spoken.high, now)
    return [settled.low, settled.high, settled.raised_at.timestamp()]
