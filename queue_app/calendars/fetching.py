"""Calendars of absences are read again and again. One that cannot be read keeps what it said before."""

import http.client
import logging
import urllib.error
import urllib.request
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from flask_socketio import SocketIO

from queue_app.calendars.reading import MOST_BYTES, BadCalendar, absences
from queue_app.config import AbsenceCalendar, Settings, Site
from queue_app.rules.slots import Span
from queue_app.store import away
from queue_app.store.away import Source
from queue_app.store.database import Database, StoreUnavailable

EVERY_SECONDS = 60.0
WAIT_SECONDS = 20
PAST = timedelta(days=1)

logger = logging.getLogger(__name__)


def read(where: str) -> bytes:
    """What lies in a file or at an http(s) address (webcal: is https:). Raises BadCalendar."""
    if "://" not in where:
        return _capped(_file(where))
    address = f"https://{where.removeprefix('webcal://')}" if where.startswith("webcal://") else where
    # Two handlers and no more, so that no address leads to a file of this machine.
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPRedirectHandler,
        urllib.request.HTTPErrorProcessor,
        urllib.request.HTTPDefaultErrorHandler,
    ):
        opener.add_handler(handler())
    asked = urllib.request.Request(address, headers={"Accept": "text/calendar"})  # noqa: S310 - http(s) alone, above
    try:
        answer = opener.open(asked, timeout=WAIT_SECONDS)
        if answer is None:
            raise BadCalendar("its address is neither http:// nor https://")
        with answer:
            return _capped(answer.read(MOST_BYTES + 1))
    except urllib.error.HTTPError as why:
        raise BadCalendar(f"HTTP {why.code}") from why
    except (OSError, http.client.HTTPException, ValueError) as why:
        raise BadCalendar(f"nobody answers ({type(why).__name__})") from why


def _file(where: str) -> bytes:
    try:
        with Path(where).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as why:
        raise BadCalendar(f"the file cannot be read ({type(why).__name__})") from why


def _capped(found: bytes) -> bytes:
    if len(found) > MOST_BYTES:
        raise BadCalendar(f"it is larger than {MOST_BYTES // 1_000_000} MB")
    return found


def take(database: Database, site: Site, of: Source, where: str, now: datetime) -> int:
    """Read a calendar of absences once and keep its times; how many. Raises BadCalendar, and keeps the old ones."""
    spans = found_in(where, site, now)
    with database.writing(site.id) as connection:
        away.keep(connection, site.id, of, spans, now)
    return len(spans)


def found_in(where: str, site: Site, now: datetime) -> list[Span]:
    """The absences of the days for which appointments are given."""
    until = now + timedelta(days=site.booking.lead_days + 1)
    return absences(read(where), ZoneInfo(site.timezone), now - PAST, until)


class Absences:
    """Reads the calendars of the configuration every `every_minutes`; it works only while this process leads."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        clock: Callable[[], datetime],
        offload: Callable[..., Any],
    ) -> None:
        self.database, self.settings = database, settings
        self.clock, self.offload = clock, offload
        self._next: dict[tuple[str, str], datetime] = {}

    def start(self, socketio: SocketIO, leads: Callable[[], bool]) -> None:
        """Run in the background until the process ends; where there is no calendar there is nothing to run."""
        if not any(site.calendars.absences for site in self.settings.sites):
            return

        def loop() -> None:
            while True:
                if leads():
                    self.round()
                socketio.sleep(EVERY_SECONDS if self._next else 1.0)

        socketio.start_background_task(loop)

    def round(self) -> None:
        """Read what is due. A store that cannot be reached is tried again in the next round."""
        try:
            for site in self.settings.sites:
                for one in site.calendars.absences:
                    if self.clock() >= self._next.get((site.id, one.id), self.clock()):
                        self._read(site, one)
        except StoreUnavailable as why:
            logger.warning("calendars wait for the store: %s", why)

    def _read(self, site: Site, one: AbsenceCalendar) -> None:
        now, of = self.clock(), Source(one.id, one.counter or None, one.desk or None)
        self._next[site.id, one.id] = now + timedelta(minutes=site.calendars.every_minutes)
        try:
            spans = self.offload(found_in, one.url.get_secret_value(), site, now)
        except BadCalendar as why:
            with self.database.writing(site.id) as connection:
                news = away.fail(connection, site.id, of, str(why), now)
            if news:
                logger.warning(
                    "%s: the calendar %s cannot be read: %s; its last times stay", site.id, one.id, why
                )
            return
        with self.database.writing(site.id) as connection:
            away.keep(connection, site.id, of, spans, now)
