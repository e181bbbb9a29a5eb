"""Where a clerk is signed in, seen and ended by herself."""

from typing import Literal

from apiflask import APIBlueprint
from flask import Response, jsonify
from pydantic import BaseModel

from queue_app.store import sessions
from queue_app.web import guard, schemas
from queue_app.web.errors import Refused
from queue_app.web.house import house

api = APIBlueprint("sessions", __name__, url_prefix="/api/v1", tag="Staff")


class ClerkSession(BaseModel):
    id: int
    device: Literal["computer", "phone"]
    began_at: str
    used_at: str
    own: bool


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


def _who() -> tuple[int, int]:
    """The clerk who asks, and her session."""
    clerk, own = guard.settled(), guard.session_id()
    if own is None:
        raise Refused(401, "not_signed_in")
    return clerk.id, own


def _answer(clerk_id: int, own: int) -> Response:
    return jsonify(sessions.of_clerk(house().database, clerk_id, own))
