"""The calendar of a desk over HTTP: days, blocked times, moving and giving up with a message to the client."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from apiflask import APIBlueprint
from flask import Response, jsonify
from pydantic import BaseModel, ConfigDict, Field

from queue_app.actions import agenda
from queue_app.actions.counters import Staff
from queue_app.rules import proposals
from queue_app.rules.errors import NotFound
from queue_app.store import agenda as stored
from queue_app.store import appointments
from queue_app.store.answers import Body
from queue_app.store.blocked import LONGEST_REASON
from queue_app.store.board import board, moment
from queue_app.store.records import Appointment
from queue_app.store.turn import Turn
from queue_app.web import guard, schemas
from queue_app.web.appointment_schemas import Moment
from queue_app.web.entries import concern_name
from queue_app.web.errors import Refused
from queue_app.web.follow_ups import MOST_STOP, Proposals, look_from, proposal_json
from queue_app.web.house import deed, house, site_or_404

api = APIBlueprint("agenda", __name__, url_prefix="/api/v1/sites/<site_id>/agenda", tag="Staff")


class AgendaQuery(BaseModel):
    """`desk`: the first that she may see if left out; `from`: a local date, today if left out."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)
    desk: schemas.Slug | None = None
    from_: Annotated[date | None, Field(alias="from")] = None
    days: Literal["1", "7"] = "7"


class From(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)
    from_: Annotated[date | None, Field(alias="from")] = None


class Block(schemas.Deed):
    """`counter`: left out, the whole desk."""

    desk: schemas.Slug
    counter: schemas.Slug | None = None
    begins: Moment
    ends: Moment
    reason: Annotated[str, Field(max_length=LONGEST_REASON)] = ""


class MoveTo(schemas.Deed):
    at: Moment


class AgendaOut(BaseModel):
    model_config = ConfigDict(extra="allow")
    desk: str | None
    desks: list[str]
    days: list[dict[str, object]]
    now: str


class BlockOut(BaseModel):
    id: int


class Changed(BaseModel):
    id: int
    at: str
    state: str


@api.get("")
@api.input(AgendaQuery, location="query", arg_name="asked")
@api.output(AgendaOut)
def read_agenda(site_id: str, asked: AgendaQuery) -> Response:
    site, at = site_or_404(site_id), house()
    clerk = guard.clerk_of(site)
    now = at.clock()
    with at.database.reading() as connection:
        senior = Staff(clerk.id, clerk.role).senior
        desks = stored.desks_of(connection, site, clerk.id, senior=senior)
        desk = next((one for one in desks if asked.desk in (None, one.id)), None)
        if asked.desk is not None and desk is None:
            raise Refused(403, "not_allowed")
        here = moment(connection, site, now)
        first = min(max(asked.from_ or date.fromisoformat(here.day), date(2000, 1, 1)), date(2200, 1, 1))
        days = stored.days(connection, site, desk, first, int(asked.days), now) if desk else []
        whole = board(connection, site, here, now, at.mode)
    for day in days:
        for one in day["entries"]:
            one["concern_names"] = [concern_name(site, concern) for concern in one["concerns"]]
    return jsonify(
        {
            "board": whole,
            "desk": desk.id if desk else None,
            "desks": [one.id for one in desks],
            "counters": [{"id": c.id, "name": c.name} for c in site.counters if desk and desk.id in c.desks],
            "first": first.isoformat(),
            "today": here.day,
            "days": days,
            "writes": bool(site.messages.kinds),
            "now": now.isoformat(),
        }
    )


@api.get("/<int:appointment_id>/times")
@api.input(From, location="query", arg_name="asked")
@api.output(Proposals)
def read_times(site_id: str, appointment_id: int, asked: From) -> Response:
    """The best times to which an appointment can be moved."""
    site, at = site_or_404(site_id), house()
    guard.clerk_of(site)
    _checked(appointment_id)
    now = at.clock()
    with at.database.reading() as connection:
        found = appointments.by_id(connection, appointment_id)
        concerns = [c for c in map(site.concern, found.concerns if found else []) if c is not None]
        if found is None or found.site != site.id or not concerns:
            raise NotFound(appointment=appointment_id)
        first, last = look_from(site, asked.from_, now, same_day=True)
        free = appointments.free_slots(
            connection, site, concerns, first, last, now, staff=True, but=found.id, language=found.language
        )
    times = [proposal_json(site, one) for one in proposals.best(free, site.timezone) if one.at != found.at]
    return jsonify({"desk": found.desk, "bookable": True, "times": times})


@api.post("/blocks")
@api.input(Block, location="json", arg_name="asked")
@api.output(BlockOut, status_code=201)
def block(site_id: str, asked: Block) -> Response:
    span = (asked.begins, asked.ends)
    return _deed(
        site_id,
        asked,
        lambda t, who: {"id": agenda.block(t, who, asked.desk, asked.counter, span, asked.reason)},
        201,
    )


@api.post("/blocks/<int:block_id>/free")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(BlockOut)
def unblock(site_id: str, block_id: int, asked: schemas.Deed) -> Response:
    _checked(block_id)

    def work(t: Turn, who: Staff) -> Body:
        agenda.unblock(t, who, block_id)
        return {"id": block_id}

    return _deed(site_id, asked, work)


@api.post("/<int:appointment_id>/move")
@api.input(MoveTo, location="json", arg_name="asked")
@api.output(Changed)
def move(site_id: str, appointment_id: int, asked: MoveTo) -> Response:
    _checked(appointment_id)
    mode = house().mode
    return _deed(
        site_id, asked, lambda t, who: _changed(t, agenda.move(t, who, appointment_id, asked.at, mode))
    )


@api.post("/<int:appointment_id>/undo")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(Changed)
def take_back(site_id: str, appointment_id: int, asked: schemas.Deed) -> Response:
    """Take a move back."""
    _checked(appointment_id)
    return _deed(site_id, asked, lambda t, who: _changed(t, agenda.take_back(t, who, appointment_id)))


@api.post("/<int:appointment_id>/cancel")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(Changed)
def cancel(site_id: str, appointment_id: int, asked: schemas.Deed) -> Response:
    _checked(appointment_id)
    return _deed(site_id, asked, lambda t, who: _changed(t, agenda.cancel(t, who, appointment_id)))


def _checked(number: int) -> None:
    if number >= MOST_STOP:
        raise NotFound(number=number)


def _changed(t: Turn, found: Appointment) -> Body:
    return {
        "id": found.id,
        "at": found.at.astimezone(ZoneInfo(t.site.timezone)).isoformat(),
        "state": found.state,
    }


def _deed(
    site_id: str, asked: schemas.Deed, action: Callable[[Turn, Staff], Body], status: int = 200
) -> Response:
    site = site_or_404(site_id)
    who = guard.staff_of(site)
    return deed(site, f"clerk:{who.id}", asked.request_id, lambda t: (status, action(t, who)))
