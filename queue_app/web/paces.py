"""How often one actor may do something."""

import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from flask import current_app
from limits import RateLimitItemPerSecond
from limits.storage import storage_from_string
from limits.strategies import MovingWindowRateLimiter

from queue_app.config import Settings
from queue_app.web.errors import Refused

T = TypeVar("T")
ANSWER_SECONDS = 0.5  # a count that takes longer is made here instead
ALONE_SECONDS = 5.0  # so long Redis is left in peace after it did not answer

logger = logging.getLogger(__name__)


class Tally:
    """Where tries are counted: in Redis, so that workers count together; in memory without one.

    While Redis does not answer each worker counts for itself: a limit is a little wider then, nobody is turned away.
    """

    def __init__(self, redis_url: str) -> None:
        self._own = MovingWindowRateLimiter(storage_from_string("memory://"))
        self._shared: MovingWindowRateLimiter | None = None
        self._faults: tuple[type[Exception], ...] = ()
        self._alone_until = 0.0
        if redis_url:
            import redis

            url = f"redis+{redis_url}" if redis_url.startswith("unix://") else redis_url
            within = {"socket_timeout": ANSWER_SECONDS, "socket_connect_timeout": ANSWER_SECONDS}
            self._shared = MovingWindowRateLimiter(storage_from_string(url, **within))
            self._faults = (redis.RedisError,)

    def ask(self, question: Callable[[MovingWindowRateLimiter], T]) -> T:
        """The answer of the limiter that can be reached now."""
        if self._shared is not None and time.monotonic() >= self._alone_until:
            try:
                return question(self._shared)
            except self._faults as why:
                self._alone_until = time.monotonic() + ALONE_SECONDS
                logger.warning("tries are counted by this worker alone: %s", why)
        return question(self._own)


class Pace:
    """At most `most` times in any `seconds`."""

    def __init__(self, tally: Tally, name: str, most: int, seconds: int) -> None:
        self._tally = tally
        self._item = RateLimitItemPerSecond(most, seconds, namespace=name)

    def check(self, actor: str) -> None:
        """Count one try; raises 429 with the seconds to wait when there were too many."""
        until = self._tally.ask(lambda limiter: self._full_until(limiter, actor))
        if until is not None:
            raise Refused(429, "too_fast", retry_after=max(1, math.ceil(until - time.time())))

    def allows(self, actor: str) -> bool:
        """Count one try; False when there were too many."""
        return self._tally.ask(lambda limiter: self._full_until(limiter, actor)) is None

    def forgive(self, actor: str) -> None:
        """Forget the tries of an actor who succeeded."""
        self._tally.ask(lambda limiter: limiter.clear(self._item, actor))

    def _full_until(self, limiter: MovingWindowRateLimiter, actor: str) -> float | None:
        if limiter.hit(self._item, actor):
            return None
        return limiter.get_window_stats(self._item, actor).reset_time


@dataclass(frozen=True)
class Paces:
    """The limits of `[limits]`; `limits_off` leaves them all out."""

    sign_in: Pace | None
    kiosk_gap: Pace | None
    kiosk: Pace | None
    kiosk_slow: Pace | None
    phone: Pace | None
    booking: Pace | None
    check_in: Pace | None
    sso: Pace | None


def paces(settings: Settings) -> Paces:
    """The limits as configured."""
    if settings.limits_off:
        return Paces(None, None, None, None, None, None, None, None)
    at = settings.limits
    tally = Tally(settings.server.redis_url)
    return Paces(
        Pace(tally, "sign-in", at.sign_in_tries, at.sign_in_minutes * 60),
        Pace(tally, "kiosk-gap", 1, at.kiosk_seconds_between) if at.kiosk_seconds_between else None,
        Pace(tally, "kiosk", at.kiosk_tickets, at.kiosk_minutes * 60),
        Pace(tally, "kiosk-slow", 1, at.kiosk_slow_seconds) if at.kiosk_slow_seconds else None,
        Pace(tally, "phone", at.ticket_changes_per_minute, 60),
        Pace(tally, "booking", at.bookings_per_hour, 3600),
        Pace(tally, "check-in", at.check_ins_per_minute, 60),
        Pace(tally, "sso", at.sso_per_minute, 60),
    )


def check_pace(name: str, *actors: str) -> None:
    """Count one try for each of these actors."""
    pace: Pace | None = getattr(current_app.extensions["paces"], name)
    if pace is not None:
        for actor in actors:
            pace.check(actor)


def check_kiosk(actor: str) -> None:
    """Count one ticket at a kiosk: `kiosk_tickets` in `kiosk_minutes`, after these one each `kiosk_slow_seconds`.

    So who plays with it gets few numbers, and the next visitor soon gets hers. Raises 429 with the seconds to wait.
    """
    check_pace("kiosk_gap", actor)
    known: Paces = current_app.extensions["paces"]
    many, slow = known.kiosk, known.kiosk_slow
    if many is None:
        return
    if slow is None:
        many.check(actor)
    elif many.allows(actor):
        slow.allows(actor)  # so that the slow ones do not begin with one at once
    else:
        slow.check(actor)


def forgive(name: str, *actors: str) -> None:
    """Forget the tries of actors who succeeded."""
    pace: Pace | None = getattr(current_app.extensions["paces"], name)
    if pace is not None:
        for actor in actors:
            pace.forgive(actor)
