"""Who may: signed-in clerks, enrolled devices, foreign pages, and how often. Headers that keep pages tight."""

import hmac
import math
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, request, session
from flask_login import LoginManager, UserMixin, current_user, logout_user
from limits import RateLimitItemPerSecond
from limits.storage import Storage, storage_from_string
from limits.strategies import MovingWindowRateLimiter

from queue_app.actions.counters import Staff
from queue_app.config import Settings, Site
from queue_app.store import people
from queue_app.store.people import Clerk, Device
from queue_app.store.tables import Ticket
from queue_app.store.turn import Turn
from queue_app.web.errors import Refused
from queue_app.web.house import house

DEVICE_COOKIE = "queue_{kind}"  # one for each kind, so that one browser can try out kiosk and screen
SAFE = ("GET", "HEAD", "OPTIONS")
CSP = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors {frames}"
)


class SignedIn(UserMixin):
    """The clerk of a session. The session names clerk and session key, so renewing the key ends every session."""

    def __init__(self, clerk: Clerk) -> None:
        self.clerk = clerk

    def get_id(self) -> str:
        return f"{self.clerk.id}:{self.clerk.session}"


def load_user(key: str) -> SignedIn | None:
    """The clerk of a session cookie, unless her session was ended."""
    number, _, session_key = key.partition(":")
    clerk = people.clerk_by_id(house().database, int(number)) if number.isdigit() else None
    if clerk is None or not hmac.compare_digest(clerk.session, session_key):
        return None
    return SignedIn(clerk)


def clerk() -> Clerk | None:
    """The signed-in clerk of this request, if any."""
    return current_user.clerk if current_user.is_authenticated else None


def clerk_of(site: Site) -> Clerk:
    """The signed-in clerk of this site; 401 without one, 403 for one of another site."""
    found = clerk()
    if found is None:
        raise Refused(401, "not_signed_in")
    if found.site != site.id:
        raise Refused(403, "not_allowed")
    return found


def staff_of(site: Site) -> Staff:
    """The clerk as the actions see her, with the counter of this session. Changing requests need the CSRF token."""
    found = clerk_of(site)
    if request.method not in SAFE:
        check_csrf()
    return Staff(found.id, found.role, session.get("counter"))


def check_csrf() -> None:
    """Refuse a changing request of a session without its token."""
    given = request.headers.get("X-CSRF-Token", "")
    if not hmac.compare_digest(given.encode(), csrf_token().encode()):
        raise Refused(403, "csrf")


def csrf_token() -> str:
    """The token of this session, made when first asked for."""
    token: str | None = session.get("csrf")
    if token is None:
        token = session["csrf"] = secrets.token_urlsafe(24)
    return token


def sign_out() -> None:
    """End this session."""
    logout_user()
    session.clear()


def device(site: Site, *kinds: str) -> Device | None:
    """The enrolled device of this request when it is one of these kinds at this site.

    Its token is in the header, or in the cookie that enrolment set.
    """
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    tokens = [token.strip()] if scheme.lower() == "bearer" else []
    tokens += [request.cookies.get(DEVICE_COOKIE.format(kind=kind), "") for kind in kinds]
    for candidate in filter(None, tokens):
        found = people.device_by_token(house().database, candidate, house().clock())
        if found and found.site == site.id and found.kind in kinds:
            return found
    return None


class Pace:
    """How often one actor may do something: at most `most` times in any `seconds`.

    Kept in memory by one process and in Redis by several, so that workers count together.
    """

    def __init__(self, storage: Storage, name: str, most: int, seconds: int) -> None:
        self._limiter = MovingWindowRateLimiter(storage)
        self._item = RateLimitItemPerSecond(most, seconds, namespace=name)

    def allows(self, actor: str) -> bool:
        """Count one try; False when there were too many."""
        return bool(self._limiter.hit(self._item, actor))

    def check(self, actor: str) -> None:
        """Count one try; raises 429 with the seconds to wait when there were too many."""
        if not self.allows(actor):
            reset, _left = self._limiter.get_window_stats(self._item, actor)
            raise Refused(429, "too_fast", retry_after=max(1, math.ceil(reset - time.time())))

    def forgive(self, actor: str) -> None:
        """Forget the tries of an actor who succeeded."""
        self._limiter.clear(self._item, actor)


def own_origin(origin: str) -> bool:
    """Whether an Origin header names this very server, behind a proxy too."""
    return urlsplit(origin).netloc == request.host


def before_request() -> Response | None:
    """A changing request that comes from a foreign page is refused, whatever cookies it carries."""
    if request.method in SAFE:
        return None
    origin = request.headers.get("Origin")
    if origin is not None and not own_origin(origin):
        raise Refused(403, "origin")
    with_cookie = "Authorization" not in request.headers and bool(request.cookies)
    if (
        origin is None
        and with_cookie
        and request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin"
    ):
        raise Refused(403, "origin")
    return None


def after_request(response: Response) -> Response:
    """Headers of every answer. Everything is external and our own, so no nonces are needed."""
    if house().mode.demo:
        allow_own_frames(response)
    response.headers.setdefault("Content-Security-Policy", CSP.format(frames="'none'"))
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def register(app: Flask, settings: Settings) -> None:
    """Put session, headers and checks in place."""
    secure = settings.server.public_url.startswith("https://")
    app.config.update(
        SESSION_COOKIE_NAME="__Host-queue_session" if secure else "queue_session",
        SESSION_COOKIE_SECURE=secure,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Strict",
    )
    manager = LoginManager()
    manager.init_app(app)
    manager.user_loader(load_user)
    manager.session_protection = (
        None  # bound to the session key instead; an address may change behind a proxy
    )
    app.extensions["paces"] = paces(settings)
    app.before_request(before_request)
    app.after_request(after_request)


PhoneAction = Callable[[Turn], Ticket]


def staff_or_unknown_device(site: Site) -> Staff:
    """The clerk who gives a ticket by hand. Without a session the asker is a device that nobody knows."""
    if clerk() is None:
        raise Refused(401, "unknown_device")
    return staff_of(site)


def may_see_board(site: Site) -> bool:
    """The board is public by default; else an enrolled screen or kiosk, or a clerk of the site, may see it."""
    return site.public_board or is_of_the_house(site)


def is_of_the_house(site: Site) -> bool:
    """An enrolled screen or kiosk of this site, or a clerk who is signed in."""
    return device(site, "display", "kiosk") is not None or is_clerk_of(site)


def is_clerk_of(site: Site) -> bool:
    """Whether a clerk of this site is signed in."""
    found = clerk()
    return found is not None and found.site == site.id


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


def paces(settings: Settings) -> Paces:
    """The limits as configured, counted in memory or in Redis."""
    if settings.limits_off:
        return Paces(None, None, None, None, None, None, None)
    at = settings.limits
    storage: Any = storage_from_string(settings.server.redis_url or "memory://")
    return Paces(
        Pace(storage, "sign-in", at.sign_in_tries, at.sign_in_minutes * 60),
        Pace(storage, "kiosk-gap", 1, at.kiosk_seconds_between) if at.kiosk_seconds_between else None,
        Pace(storage, "kiosk", at.kiosk_tickets, at.kiosk_minutes * 60),
        Pace(storage, "kiosk-slow", 1, at.kiosk_slow_seconds) if at.kiosk_slow_seconds else None,
        Pace(storage, "phone", at.ticket_changes_per_minute, 60),
        Pace(storage, "booking", at.bookings_per_hour, 3600),
        Pace(storage, "check-in", at.check_ins_per_minute, 60),
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
    paces_now: Paces = current_app.extensions["paces"]
    many, slow = paces_now.kiosk, paces_now.kiosk_slow
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


def allow_own_frames(response: Response) -> None:
    """This page may stand in a frame of our own pages."""
    response.headers["Content-Security-Policy"] = CSP.format(frames="'self'")


def set_device_cookie(response: Response, kind: str, token: str) -> None:
    """Give a browser its device token: unreadable for scripts, sent to this server only, kept for a year."""
    response.set_cookie(
        DEVICE_COOKIE.format(kind=kind),
        token,
        max_age=365 * 24 * 3600,
        httponly=True,
        secure=bool(current_app.config["SESSION_COOKIE_SECURE"]),
        samesite="Strict",
    )
