"""The demo's clock: office time that runs faster than the wall clock and can jump to the next morning."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from queue_app.config import Site
from queue_app.rules import hours

BEFORE_OPENING = timedelta(minutes=2)


@dataclass(frozen=True)
class _Reading:
    """The office time `at` when the monotonic clock showed `begun`, and the time that must not be passed yet."""

    at: datetime
    begun: float
    at_most: datetime | None = None


class DemoClock:
    """Office time: `start` plus the real time since then, `pace` times as fast. Aware UTC, never backwards."""

    def __init__(self, start: datetime, pace: float) -> None:
        self.pace = pace
        # One object, replaced as a whole: requests read it while the play moves it.
        self._reading = _Reading(start, time.monotonic())

    def __call__(self) -> datetime:
        """The office time now."""
        known = self._reading
        now = known.at + timedelta(seconds=(time.monotonic() - known.begun) * self.pace)
        return now if known.at_most is None else min(now, known.at_most)

    def hold(self, at_most: datetime | None) -> None:
        """Do not run past `at_most`, the time of the next deed; None lets it run.

        On a machine that is too slow for the pace, office time then waits for its people. Otherwise the evening would
        come while those of the morning still stand in line.
        """
        known = self._reading
        self._reading = _Reading(known.at, known.begun, None if at_most is None else max(at_most, self()))

    def jump_to(self, later: datetime) -> None:
        """Go on from a later office time; an earlier one is ignored, because no clock of a house runs backwards."""
        if later > self():
            self._reading = _Reading(later, time.monotonic())


def morning(site: Site, now: datetime) -> datetime:
    """Two minutes before the first desk opens on the next local day that has opening hours (UTC).

    It is today's as long as that moment has not come. Without any opening in the days looked at, it is `now`.
    """
    today = now.astimezone(ZoneInfo(site.timezone)).date()
    for ahead in range(hours.DAYS_AHEAD):
        day = today + timedelta(days=ahead)
        opens = [span[0] for desk in site.desks for span in hours.spans(site, desk, day)]
        if opens and min(opens) - BEFORE_OPENING > now:
            return min(opens) - BEFORE_OPENING
    return now.astimezone(UTC)
