"""Who may: signed-in clerks, enrolled devices, and how often."""

import hmac
import secrets
from collections.abc import Callable
from functools import cached_property

from flask import Flask, Response, current_app, request, session
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user

from queue_app.actions.counters import Staff
from queue_app.config import Settings, Site
from queue_app.store import locks, people, sessions
from queue_app.store.locks import Lock
from queue_app.store.people import Clerk, Device
from queue_app.store.records import Ticket
from queue_app.store.turn import Turn
from queue_app.web import headers
from queue_app.web.due import Due, due_of
from queue_app.web.errors import Refused
from queue_app.web.house import house
from queue_app.web.locking import idle_minutes, is_shut
from queue_app.web.paces import paces
from queue_app.web.signed import SignedSessions

DEVICE_COOKIE = "queue_{kind}"  # one for each kind, so that one browser can try out kiosk and screen


class SignedIn(UserMixin):
    """The clerk of a session. Her cookie names clerk, session key and the token of this session.

    Renewing the key ends every session, forgetting the token this one. While it is `locked` it counts as nobody's.
    """

    def __init__(self, clerk: Clerk, session_id: int, token: str, lock: Lock | None = None) -> None:
        self.clerk = clerk
        self.session_id = session_id
        self.token = token
        self.lock = lock  # None for a session that has begun in this very request
        self.locked = lock is not None and is_shut(lock)

    def get_id(self) -> str:
        return f"{self.clerk.id}:{self.clerk.session}:{self.token}"

    @cached_property
    def due(self) -> Due | None:
        """What she has to do before anything else."""
        return due_of(self.clerk)


def load_user(key: str) -> SignedIn | None:
    """The clerk of a session cookie, unless her session was ended."""
    number, _, rest = key.partition(":")
    session_key, _, token = rest.partition(":")
    at = house()
    found = (
        sessions.use(at.database, int(number), session_key, token, at.clock()) if number.isdigit() else None
    )
    if found is None:
        return None
    clerk, lock = found
    return None if clerk.locked else SignedIn(clerk, lock.session, token, lock)


def signed_in() -> SignedIn | None:
    """Who is signed in in this browser, also behind a locked page: for unlocking, signing out and calling for help."""
    found = current_user._get_current_object()  # noqa: SLF001 - werkzeug's own way past its stand-in, asked for once
    return found if found.is_authenticated else None


def session_id() -> int | None:
    """The session of this request, if a clerk is signed in and her console is not locked."""
    found = signed_in()
    return found.session_id if found and not found.locked else None


def clerk() -> Clerk | None:
    """The signed-in clerk of this request, if any; nobody while her console is locked or her account is not set up."""
    found = signed_in()
    return found.clerk if found and not found.locked and found.due is None else None


def anybody() -> Clerk:
    """The clerk of this request, set up or not: for her own account. 401 without one, or while her console is locked.

    A locked console is opened by a PIN or the password.
    """
    found = signed_in()
    if found is None or found.locked:
        raise Refused(401, "locked" if found else "not_signed_in")
    return found.clerk


def due() -> Due | None:
    """What the signed-in clerk has to do before anything else."""
    found = signed_in()
    return found.due if found else None


def settled() -> Clerk:
    """The clerk of this request; 401 without one, 403 for one who still has to set her account up."""
    found = anybody()
    if (first := due()) is not None:
        raise Refused(403, "setup_due", due=first)
    return found


def clerk_of(site: Site) -> Clerk:
    """The same, of this site; 403 for one of another."""
    found = settled()
    if found.site != site.id:
        raise Refused(403, "not_allowed")
    return found


def staff_of(site: Site) -> Staff:
    """The clerk as the actions see her, with the counter of this session. Changing requests need the CSRF token."""
    found = clerk_of(site)
    if request.method not in headers.SAFE:
        check_csrf()
        note_deed()
    return staff_here(found)


def note_deed() -> None:
    """Somebody is there: her console does not lock itself for a while."""
    at, found = house(), signed_in()
    if found and found.lock and (minutes := idle_minutes(found.clerk.site)):
        locks.note_deed(at.database, found.lock, at.clock(), minutes)


def staff_behind_a_lock(site: Site) -> Staff:
    """As `staff_of`, for what must be possible while the console is locked, too."""
    found = signed_in()
    if found is None or not found.locked:
        return staff_of(site)
    if found.clerk.site != site.id:
        raise Refused(403, "not_allowed")
    check_csrf()
    return staff_here(found.clerk)


def staff_here(found: Clerk) -> Staff:
    """A clerk with the counter of this session, for who only looks."""
    return Staff(found.id, found.role, session.get("counter"), found.rights)


def check_csrf() -> None:
    """Refuse a changing request of a session without its token."""
    if not has_csrf():
        raise Refused(403, "csrf")


def has_csrf() -> bool:
    """Whether the request carries the token of its session, as our own pages send it."""
    given = request.headers.get("X-CSRF-Token", "")
    return hmac.compare_digest(given.encode(), csrf_token().encode())


def csrf_token() -> str:
    """The token of this session, made when first asked for."""
    token: str | None = session.get("csrf")
    if token is None:
        token = session["csrf"] = secrets.token_urlsafe(24)
    return token


def sign_in(clerk: Clerk) -> None:
    """Begin a session of this clerk in this browser; one that it had ends."""
    sign_out()  # a session id known before the sign-in must not become a signed-in one
    device = "phone" if "Mobi" in request.user_agent.string else "computer"
    begun, token = sessions.begin(house().database, clerk.id, device, house().clock())
    locks.begin(house().database, begun, house().clock())
    login_user(SignedIn(clerk, begun, token))


def sign_out() -> None:
    """End this session, here and in the store."""
    if current_user.is_authenticated:
        sessions.end(house().database, current_user.clerk.id, current_user.session_id)
        house().live.put_out()
    logout_user()
    session.clear()


def device(site: Site, *kinds: str) -> Device | None:
    """The enrolled device of this request when it is one of these kinds at this site.

    Its token is in the header, or in the cookie that enrolment set.
    """
    for candidate in _tokens(*kinds):
        found = people.device_by_token(house().database, candidate, house().clock())
        if found and found.site == site.id and found.kind in kinds:
            return found
    return None


def _tokens(*kinds: str) -> list[str]:
    """What the asker shows to be taken for a device of these kinds."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    shown = [token.strip()] if scheme.lower() == "bearer" else []
    shown += [request.cookies.get(DEVICE_COOKIE.format(kind=kind), "") for kind in kinds]
    return [token for token in shown if token]


def register(app: Flask, settings: Settings) -> None:
    """Put session, headers and checks in place."""
    secure = settings.server.public_url.startswith("https://")
    app.config.update(
        SESSION_COOKIE_NAME="__Host-queue_session" if secure else "queue_session",
        SESSION_COOKIE_SECURE=secure,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Strict",
    )
    app.session_interface = SignedSessions()
    manager = LoginManager()
    manager.init_app(app)
    manager.user_loader(load_user)
    manager.session_protection = (
        None  # bound to the session key instead; an address may change behind a proxy
    )
    # Else it is made of address and browser all the same, with every request, and put into the cookie for nobody.
    manager._session_identifier_generator = str  # noqa: SLF001 - no other way to leave it out
    app.extensions["paces"] = paces(settings)
    app.before_request(headers.before_request)
    app.after_request(headers.after_request)


PhoneAction = Callable[[Turn], Ticket]


def staff_or_unknown_device(site: Site) -> Staff:
    """The clerk who gives a ticket by hand. Without a session the asker is a device that nobody knows."""
    if not current_user.is_authenticated:
        raise Refused(401, "unknown_device")
    return staff_of(site)


def may_see_board(site: Site) -> bool:
    """The board is public by default; else an enrolled screen or kiosk, or a clerk of the site, may see it.

    A device that was revoked may not, though anybody else may: its page has to say how to enrol it, and not go on.
    """
    if is_of_the_house(site):
        return True
    shown = _tokens("display", "kiosk")
    return site.public_board and not any(people.was_revoked(house().database, token) for token in shown)


def is_of_the_house(site: Site) -> bool:
    """An enrolled screen or kiosk of this site, or a clerk who is signed in."""
    return device(site, "display", "kiosk") is not None or is_clerk_of(site)


def is_clerk_of(site: Site) -> bool:
    """Whether a clerk of this site is signed in."""
    found = clerk()
    return found is not None and found.site == site.id


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
