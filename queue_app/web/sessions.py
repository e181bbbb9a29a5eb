"""Where a clerk is signed in, seen and ended by herself; an admin can end every session of an account."""

from typing import Literal

from apiflask import APIBlueprint
from flask import Response, jsonify
from pydantic import BaseModel

from queue_app.rules.errors import NotFound
from queue_app.store import people, sessions
from queue_app.web import guard, schemas
from queue_app.web.errors import Refused
from queue_app.web.house import house, site_or_404

api = APIBlueprint("sessions", __name__, url_prefix="/api/v1", tag="Staff")


class ClerkSession(BaseModel):
    id: int
    device: Literal["computer", "phone"]
    began_at: str
    used_at: str
    own: bool


class Account(BaseModel):
    id: int
    name: str
    role: Literal["clerk", "lead", "admin"]


@api.get("/sessions")
@api.output(schemas.many(ClerkSession))
def read_sessions() -> Response:
    return _answer(*_who())


@api.post("/sessions/<int:session_id>/end")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(schemas.many(ClerkSession))
def end_one(session_id: int, asked: schemas.Deed) -> Response:  # noqa: ARG001 - the framework passes what it has checked
    clerk_id, own = _who()
    guard.check_csrf()
    sessions.end(house().database, clerk_id, session_id)
    house().live.put_out()
    return _answer(clerk_id, own)


@api.post("/sessions/end-others")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(schemas.many(ClerkSession))
def end_others(asked: schemas.Deed) -> Response:  # noqa: ARG001 - the framework passes what it has checked
    clerk_id, own = _who()
    guard.check_csrf()
    sessions.end_all(house().database, clerk_id, but=own)
    house().live.put_out()
    return _answer(clerk_id, own)


@api.get("/sites/<site_id>/accounts")
@api.output(schemas.many(Account))
def read_accounts(site_id: str) -> Response:
    site = site_or_404(site_id)
    if guard.clerk_of(site).role != "admin":
        raise Refused(403, "not_allowed")
    return jsonify(people.accounts(house().database, site.id))


@api.post("/sites/<site_id>/accounts/<int:account_id>/end-sessions")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(Account)
def end_sessions_of(site_id: str, account_id: int, asked: schemas.Deed) -> Response:  # noqa: ARG001 - the framework passes what it has checked
    site = site_or_404(site_id)
    if guard.staff_of(site).role != "admin":
        raise Refused(403, "not_allowed")
    account = people.clerk_by_id(house().database, account_id)
    if account is None or account.site != site.id:
        raise NotFound()
    sessions.end_all(house().database, account.id)
    house().live.put_out()
    return jsonify({"id": account.id, "name": account.name, "role": account.role})


def _who() -> tuple[int, int]:
    """The clerk who asks, and her session."""
    clerk, own = guard.clerk(), guard.session_id()
    if clerk is None or own is None:
        raise guard.nobody()
    return clerk.id, own


def _answer(clerk_id: int, own: int) -> Response:
    return jsonify(sessions.of_clerk(house().database, clerk_id, own))
