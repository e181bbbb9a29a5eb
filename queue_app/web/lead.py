"""What the lead asks for, and the silent call for help that every console shows."""

from collections.abc import Callable

from apiflask import APIBlueprint
from flask import Response, jsonify
from pydantic import BaseModel, ConfigDict

from queue_app.actions import help as helping
from queue_app.actions.counters import Staff
from queue_app.config import Site
from queue_app.store import help_calls
from queue_app.store import lead as seen
from queue_app.store.turn import Turn
from queue_app.web import guard, schemas
from queue_app.web.errors import Refused
from queue_app.web.house import deed, house, site_or_404

api = APIBlueprint("lead", __name__, url_prefix="/api/v1/sites/<site_id>", tag="Staff")


class HelpOut(BaseModel):
    model_config = ConfigDict(extra="allow")
    counter: str
    name: str
    since: str


class HelpAnswer(BaseModel):
    help: list[HelpOut]


class LeadOut(BaseModel):
    model_config = ConfigDict(extra="allow")
    desks: list[dict[str, object]]
    counters: list[dict[str, object]]
    suggestions: list[dict[str, object]]
    openings: dict[str, dict[str, object]]
    help: list[HelpOut]
    ready: list[dict[str, object]]
    may: dict[str, bool]
    now: str


@api.get("/lead")
@api.output(LeadOut)
def read_lead(site_id: str) -> Response:
    site = site_or_404(site_id)
    clerk = guard.clerk_of(site)
    if not Staff(clerk.id, clerk.role).senior:
        raise Refused(403, "not_allowed")
    at = house()
    return jsonify(seen.lead(at.database, site, clerk.role, at.clock(), at.mode))


@api.post("/counters/<counter_id>/help")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(HelpAnswer)
def call_help(site_id: str, counter_id: str, asked: schemas.Deed) -> Response:
    """Also behind a locked page; that is told of its own call alone."""
    return _deed(site_id, counter_id, asked, helping.call_help, guard.staff_behind_a_lock)


@api.post("/counters/<counter_id>/help/come")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(HelpAnswer)
def come(site_id: str, counter_id: str, asked: schemas.Deed) -> Response:
    return _deed(site_id, counter_id, asked, helping.come)


@api.post("/counters/<counter_id>/help/end")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(HelpAnswer)
def end_help(site_id: str, counter_id: str, asked: schemas.Deed) -> Response:
    return _deed(site_id, counter_id, asked, helping.end_help)


def _deed(
    site_id: str,
    counter_id: str,
    asked: schemas.Deed,
    action: Callable[[Turn, Staff, str], None],
    staff: Callable[[Site], Staff] = guard.staff_of,
) -> Response:
    site = site_or_404(site_id)
    who = staff(site)
    locked = guard.clerk() is None

    def work(t: Turn) -> tuple[int, dict[str, object]]:
        action(t, who, counter_id)
        calls = help_calls.open_calls(t.connection, site)
        return 200, {"help": [one for one in calls if not locked or one["counter"] == counter_id]}

    return deed(site, f"clerk:{who.id}", asked.request_id, work)
