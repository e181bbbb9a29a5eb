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
from queue_app.rules.proof import MOST_FOR_ADDRESS, MOST_FOR_HOUSE
from queue_app.web.errors import Refused

T = TypeVar("T")
HOUR = 3600
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
        wait = self.wait(actor)
        if wait is not None:
            raise Refused(429, "too_fast", retry_after=wait)

    def allows(self, actor: str) -> bool:
        """Count one try; False when there were too many."""
        return self._tally.ask(lambda limiter: self._full_until(limiter, actor)) is None

    def wait(self, actor: str) -> int | None:
        """Count one try; the seconds to wait when there were too many."""
        until = self._tally.ask(lambda limiter: self._full_until(limiter, actor))
        return None if until is None else max(1, math.ceil(until - time.time()))

    def used(self, actor: str) -> int:
        """How many tries of an actor count now."""
        left = self._tally.ask(lambda limiter: limiter.get_window_stats(self._item, actor).remaining)
        return self._item.amount - left

    def forgive(self, actor: str) -> None:
        """Forget the tries of an actor who succeeded."""
        self._tally.ask(lambda limiter: limiter.clear(self._item, actor))

    def _full_until(self, limiter: MovingWindowRateLimiter, actor: str) -> float | None:
        if limiter.hit(self._item, actor):
            return None
        return limiter.get_window_stats(self._item, actor).reset_time


@dataclass(frozen=True)
class Bookings:
    """Bookings of the public by one actor: those free of a proof of work, and all of them."""

    free: Pace
    all: Pace
    most_free: int

    @classmethod
    def counted(cls, tally: Tally, name: str, free: int, doublings: int) -> "Bookings":
        """All of them are counted as far as more makes a proof harder."""
        return cls(Pace(tally, f"free-{name}", free, HOUR), Pace(tally, name, free << doublings, HOUR), free)


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
    of_address: Bookings | None
    of_house: Bookings | None


def paces(settings: Settings) -> Paces:
    """The limits as configured."""
    if settings.limits_off:
        return Paces(None, None, None, None, None, None, None, None, None, None)
    at = settings.limits
    tally = Tally(settings.server.redis_url)
    return Paces(
        Pace(tally, "sign-in", at.sign_in_tries, at.sign_in_minutes * 60),
        Pace(tally, "kiosk-gap", 1, at.kiosk_seconds_between) if at.kiosk_seconds_between else None,
        Pace(tally, "kiosk", at.kiosk_tickets, at.kiosk_minutes * 60),
        Pace(tally, "kiosk-slow", 1, at.kiosk_slow_seconds) if at.kiosk_slow_seconds else None,
        Pace(tally, "phone", at.ticket_changes_per_minute, 60),
        Pace(tally, "booking", at.bookings_per_hour, HOUR),
        Pace(tally, "check-in", at.check_ins_per_minute, 60),
        Pace(tally, "sso", at.sso_per_minute, 60),
        Bookings.counted(tally, "bookings-of-address", at.bookings_without_proof, MOST_FOR_ADDRESS),
        Bookings.counted(tally, "bookings-of-house", at.house_bookings_without_proof, MOST_FOR_HOUSE),
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


def _bookings(address: str, site_id: str) -> list[tuple[Bookings, str]]:
    """Who is counted for a booking: the address at this house, and the house. Nobody while limits are off."""
    known: Paces = current_app.extensions["paces"]
    pairs = ((known.of_address, f"{site_id} {address}"), (known.of_house, site_id))
    return [(bookings, actor) for bookings, actor in pairs if bookings is not None]


def wait_for_free_booking(address: str, site_id: str) -> int | None:
    """Count one booking without a proof of work; the seconds until there may be another when there were too many."""
    waits = (bookings.free.wait(actor) for bookings, actor in _bookings(address, site_id))
    return next((wait for wait in waits if wait is not None), None)


def count_booking(address: str, site_id: str) -> None:
    """Count one booking, with a proof or without."""
    for bookings, actor in _bookings(address, site_id):
        bookings.all.allows(actor)


def booking_loads(address: str, site_id: str) -> list[float]:
    """How many times over what is free of a proof was booked of late: by this address, and in this house."""
    return [one.all.used(actor) / one.most_free for one, actor in _bookings(address, site_id)]


def forgive(name: str, *actors: str) -> None:
    """Forget the tries of actors who succeeded."""
    pace: Pace | None = getattr(current_app.extensions["paces"], name)
    if pace is not None:
        for actor in actors:
            pace.forgive(actor)
