"""The first answer to a request is its only answer: the same `request_id` again gets it again and changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from queue_app.config import Site
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.store.database import Database
from queue_app.store.prepared import Prepared
from queue_app.store.tables import answer
from queue_app.store.turn import Turn, turn

CONFLICT = 409
Body = dict[str, Any]

_GIVEN = Prepared(
    select(answer.c.what, answer.c.status, answer.c.body).where(
        answer.c.site == bindparam("site"),
        answer.c.actor == bindparam("actor"),
        answer.c.request_id == bindparam("request_id"),
    )
)
_GIVE = Prepared(insert(answer))


@dataclass(frozen=True)
class Request:
    """Who asks, with which id, for what (method and path). Two actors with one id do not meet."""

    actor: str
    id: str
    what: str


@dataclass(frozen=True)
class Answer:
    """Status and body of an answer; `again` when it was given before."""

    status: int
    body: Body
    again: bool = False


def once(
    database: Database, site: Site, now: datetime, request: Request, deed: Callable[[Turn], tuple[int, Body]]
) -> Answer:
    """Do the deed in one turn unless this request was answered before; remember the answer in the same turn.

    A rule that says no is an answer too. It rolls the deed back, so it is remembered in a turn of its own, and raised
    again for the same request.
    """
    try:
        with turn(database, site, now) as t:
            before = _find(t, request)
            if before is not None:
                return before
            status, body = deed(t)
            _remember(t, request, status, body)
            return Answer(status, body)
    except (NotFound, NotAllowed):
        raise
    except RuleBroken as no:
        if no.code == "request_reused":
            raise
        with turn(database, site, now) as t:
            if _find(t, request) is None:
                _remember(t, request, CONFLICT, {"code": no.code, "details": no.details})
        raise


def is_answered(connection: Connection, site: str, request: Request) -> bool:
    """Whether there is an answer to this very request."""
    which = {"site": site, "actor": request.actor, "request_id": request.id}
    row = _GIVEN.first(connection, which)
    return row is not None and row.what == request.what


def _find(t: Turn, request: Request) -> Answer | None:
    row = _GIVEN.first(t.connection, {"site": t.site.id, "actor": request.actor, "request_id": request.id})
    if row is None:
        return None
    if row.what != request.what:
        raise RuleBroken("request_reused")
    if row.status == CONFLICT:
        raise RuleBroken(row.body["code"], **row.body["details"])
    return Answer(row.status, row.body, again=True)


def _remember(t: Turn, request: Request, status: int, body: Body) -> None:
    _GIVE.change(
        t.connection,
        {
            "site": t.site.id,
            "actor": request.actor,
            "request_id": request.id,
            "what": request.what,
            "status": status,
            "body": body,
            "at": t.now,
        },
    )
