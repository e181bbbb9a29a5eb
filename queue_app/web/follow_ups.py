"""The next appointment, given at the desk: what is proposed, booking it, taking it back."""

from datetime import date, datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from apiflask import APIBlueprint
from flask import Response, jsonify
from pydantic import BaseModel, ConfigDict, Field

from queue_app.actions import follow_ups
from queue_app.config import Site
from queue_app.rules import proposals
from queue_app.rules.errors import NotFound
from queue_app.store import appointments as stored
from queue_app.store import follow_ups as follow_ups_stored
from queue_app.store.answers import Body
from queue_app.store.appointments import Slot
from queue_app.store.records import Appointment
from queue_app.store.turn import Turn
from queue_app.web import guard, schemas
from queue_app.web.appointment_schemas import Moment
from queue_app.web.house import deed, house, site_or_404

api = APIBlueprint("follow_ups", __name__, url_prefix="/api/v1/sites/<site_id>", tag="Staff")
LOOKED_AT_DAYS = 28  # from the first day that she can come
MOST_STOP = 2**53


class FollowUpQuery(BaseModel):
    """`concern`: of any desk; `from`: the first local date that suits, tomorrow if left out."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)
    concern: schemas.Slug
    from_: Annotated[date | None, Field(alias="from")] = None


class BookFollowUp(schemas.Deed):
    concern: schemas.Slug
    at: Moment


class Proposal(BaseModel):
    at: str
    minutes: int
    short_wait: bool
    spoken: bool | None


class Proposals(BaseModel):
    """The best free times, best first."""

    desk: str
    bookable: bool
    times: list[Proposal]


class FollowUpOut(BaseModel):
    model_config = ConfigDict(extra="allow")
    id: int
    state: str
    at: str
    minutes: int
    desk: str
    code: str


@api.get("/stops/<int:stop_id>/follow-ups")
@api.input(FollowUpQuery, location="query", arg_name="asked")
@api.output(Proposals)
def read_proposals(site_id: str, stop_id: int, asked: FollowUpQuery) -> Response:
    site, at = site_or_404(site_id), house()
    guard.clerk_of(site)
    concern = site.concern(asked.concern)
    desk = site.desk(concern.desk) if concern else None
    if concern is None or desk is None or stop_id >= MOST_STOP:
        raise NotFound(concern=asked.concern)
    now = at.clock()
    first, last = look_from(site, asked.from_, now)
    with at.database.reading() as connection:
        spoken = follow_ups_stored.language_of(connection, site.id, stop_id)
        if spoken is None:
            raise NotFound(stop=stop_id)
        found = stored.free_slots(connection, site, [concern], first, last, now, staff=True, language=spoken)
    times = [proposal_json(site, one) for one in proposals.best(found, site.timezone)]
    return jsonify({"desk": desk.id, "bookable": desk.bookable, "times": times})


@api.post("/stops/<int:stop_id>/follow-ups")
@api.input(BookFollowUp, location="json", arg_name="asked")
@api.output(FollowUpOut, status_code=201)
def book(site_id: str, stop_id: int, asked: BookFollowUp) -> Response:
    site = site_or_404(site_id)
    who = guard.staff_of(site)
    if stop_id >= MOST_STOP:
        raise NotFound(stop=stop_id)

    def work(t: Turn) -> tuple[int, Body]:
        made = follow_ups.book_follow_up(t, who, t.stop(stop_id), asked.concern, asked.at)
        return 201, _shown(site, made)

    return deed(site, f"clerk:{who.id}", asked.request_id, work)


@api.post("/follow-ups/<int:appointment_id>/undo")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(FollowUpOut)
def take_back(site_id: str, appointment_id: int, asked: schemas.Deed) -> Response:
    site, mode = site_or_404(site_id), house().mode
    who = guard.staff_of(site)
    if appointment_id >= MOST_STOP:
        raise NotFound(appointment=appointment_id)

    def work(t: Turn) -> tuple[int, Body]:
        return 200, _shown(site, follow_ups.take_back(t, who, appointment_id, mode))

    return deed(site, f"clerk:{who.id}", asked.request_id, work)


def look_from(site: Site, wanted: date | None, now: datetime, *, same_day: bool = False) -> tuple[date, date]:
    """The local dates on which times are looked for: from tomorrow on, or today, or from the first day that suits."""
    soonest = now.astimezone(ZoneInfo(site.timezone)).date() + timedelta(days=0 if same_day else 1)
    first = min(max(wanted or soonest, soonest), soonest + timedelta(days=site.booking.lead_days))
    return first, first + timedelta(days=LOOKED_AT_DAYS)


def proposal_json(site: Site, slot: Slot) -> Body:
    """A free time as staff see it."""
    local = slot.at.astimezone(ZoneInfo(site.timezone)).isoformat()
    return {"at": local, "minutes": slot.minutes, "short_wait": slot.quiet, "spoken": slot.spoken}


def _shown(site: Site, found: Appointment) -> Body:
    return {
        "id": found.id,
        "state": found.state,
        "at": found.at.astimezone(ZoneInfo(site.timezone)).isoformat(),
        "minutes": found.minutes,
        "desk": found.desk,
        "code": found.code,
    }
