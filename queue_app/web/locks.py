"""Locking a console and opening it again: with a PIN, or with the password."""

from collections.abc import Callable
from typing import Annotated, Any

from apiflask import APIBlueprint
from flask import Response, jsonify, request, session
from pydantic import BaseModel, Field

from queue_app.actions import locks as actions
from queue_app.rules import pins
from queue_app.rules.errors import RuleBroken
from queue_app.store import locks
from queue_app.store.colleagues import counters_of
from queue_app.store.turn import Turn, turn
from queue_app.web import guard, paces, passwords, schemas
from queue_app.web.errors import Refused
from queue_app.web.guard import SignedIn
from queue_app.web.house import house, site_or_404
from queue_app.web.locking import idle_minutes, is_shut, lock_of
from queue_app.web.session_schemas import SessionOut

api = APIBlueprint("locks", __name__, url_prefix="/api/v1/session", tag="Staff")

PinText = Annotated[str, Field(max_length=20)]
Password = Annotated[str, Field(max_length=200)]


class Unlock(schemas.Deed):
    """One of the two."""

    pin: PinText | None = None
    password: Password | None = None


class NewPin(schemas.Deed):
    """Without a PIN the one there is goes. The password, because whoever passes an open page must not set one."""

    pin: PinText | None
    password: Password


class PinOut(BaseModel):
    pin: bool


@api.post("/lock")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(SessionOut)
def lock(asked: schemas.Deed) -> Response:  # noqa: ARG001 - the framework passes what it has checked
    """Lock every session of this clerk; her counter is away."""
    who = _who()
    _turn(who, lambda t: actions.lock(t, who.clerk.id, idle_minutes(t.site.id)))
    return session_answer()


@api.post("/unlock")
@api.input(Unlock, location="json", arg_name="asked")
@api.output(SessionOut)
def unlock(asked: Unlock) -> Response:
    """Open this session; her counter is as it was before."""
    who = _who()
    if who.locked:
        if asked.pin is not None:
            _check_pin(who, asked.pin)
        else:
            _check_password(who, asked.password or "")
        _turn(who, lambda t: actions.unlock(t, who.clerk.id, who.session_id))
    return session_answer()


@api.post("/active")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(SessionOut)
def active(asked: schemas.Deed) -> Response:  # noqa: ARG001 - as above
    """Somebody reads or types on the page: it does not lock itself for a while."""
    _who()
    guard.note_deed()
    return session_answer()


@api.get("/pin")
@api.output(PinOut)
def read_pin() -> Response:
    """Whether this clerk has a PIN."""
    return jsonify({"pin": locks.pin_of(house().database, guard.settled().id) is not None})


@api.post("/pin")
@api.input(NewPin, location="json", arg_name="asked")
@api.output(PinOut)
def set_pin(asked: NewPin) -> Response:
    who = _who()
    guard.settled()
    if asked.pin is not None and not pins.is_pin(asked.pin):
        raise RuleBroken("pin_too_simple", field="pin")
    _check_password(who, asked.password)
    hashed = None if asked.pin is None else passwords.hash_pin(asked.pin, house().offload)
    locks.keep_pin(house().database, who.clerk.id, hashed)
    return jsonify({"pin": asked.pin is not None})


def session_answer() -> Response:
    """The session of this browser as its page needs it. Of a locked one nothing of the office is said."""
    who = guard.signed_in()
    if who is None:
        raise Refused(401, "not_signed_in")
    lock = lock_of(who.session_id)  # as it is after what this very request has done
    locked = lock is not None and is_shut(lock)
    sits = _where(who) if locked else None
    return jsonify(
        {
            "name": who.clerk.name,
            "role": who.clerk.role,
            "site": who.clerk.site,
            "csrf_token": guard.csrf_token(),
            "counter": (sits and sits.id) if locked else session.get("counter"),
            "away": bool(sits and sits.state == "paused"),
            "locked": locked,
            "idle_lock_seconds": 60 * idle_minutes(who.clerk.site),
            "pin_tries": _tries(who) if locked else 0,
            "due": None if locked else who.due,
        }
    )


def _where(who: SignedIn) -> Any:
    """The row of the counter where she sits, whichever browser opened it."""
    with house().database.reading() as connection:
        rows = counters_of(connection, who.clerk.site, who.clerk.id)
    return rows[0] if rows else None


def _tries(who: SignedIn) -> int:
    at = house()
    return locks.tries_left(at.database, who.session_id) if locks.pin_of(at.database, who.clerk.id) else 0


def _who() -> SignedIn:
    """Whoever is signed in, locked or not, with the token of her session."""
    who = guard.signed_in()
    if who is None:
        raise Refused(401, "not_signed_in")
    guard.check_csrf()
    return who


def _turn(who: SignedIn, work: Callable[[Turn], None]) -> None:
    at = house()
    with turn(at.database, site_or_404(who.clerk.site), at.clock()) as t:
        work(t)
    at.live.put_out()


def _check_pin(who: SignedIn, pin: str) -> None:
    """Each try is counted before it is looked at, so that many at once are not more than many after each other."""
    at = house()
    stored = locks.pin_of(at.database, who.clerk.id)
    left = locks.count_try(at.database, who.session_id) if stored else None
    if left is None:
        raise Refused(403, "password_needed")
    if not passwords.fits(stored, pin, at.offload):
        raise Refused(403, "wrong_pin", left=left)


def _check_password(who: SignedIn, password: str) -> None:
    account, address = (
        f"account:{who.clerk.site}:{who.clerk.name.casefold()}",
        f"address:{request.remote_addr}",
    )
    paces.check_pace("sign_in", account, address)
    if not passwords.fits(who.clerk.password, password, house().offload):
        raise Refused(403, "wrong_password")
    paces.forgive("sign_in", account, address)
