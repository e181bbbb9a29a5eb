"""The demo's clock: office time that runs faster than the wall clock and can jump to the next morning."""

import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from queue_app.config import Site
from queue_app.rules import hours

BEFORE_OPENING = timedelta(minutes=2)
LOOK_AHEAD_DAYS = 30


class DemoClock:
    """Office time: `start` plus the real time since then, `pace` times as fast. Aware UTC."""

    def __init__(self, start: datetime, pace: float) -> None:
        self._start = start
        self._begun = time.monotonic()
        self.pace = pace

    def __call__(self) -> datetime:
        """The office time now."""
        return self._start + timedelta(seconds=(time.monotonic() - self._begun) * self.pace)

    def jump_to(self, later: datetime) -> None:
        """Go on from a later office time; an earlier one is ignored, because no clock of a house runs backwards."""
        if later > self():
            self._start, self._begun = later, time.monotonic()


def morning(site: Site, now: datetime) -> datetime:
    """Two minutes before the first desk opens on the next local day that has opening hours (UTC)."""
    today = now.astimezone(ZoneInfo(site.timezone)).date()
    for ahead in range(LOOK_AHEAD_DAYS):
        day = today + timedelta(days=ahead)
        opens = [span[0] for desk in site.desks for span in hours.spans(site, desk, day)]
        if opens and min(opens) - BEFORE_OPENING > now:
            return min(opens) - BEFORE_OPENING
    return now.astimezone(UTC)
