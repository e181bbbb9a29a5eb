"""With whom a clerk could go along to another desk."""

from apiflask import APIBlueprint
from flask import Response, jsonify
from pydantic import BaseModel, ConfigDict

from queue_app.store import accompanied
from queue_app.store.board import moment
from queue_app.store.console import counter_state
from queue_app.web import guard
from queue_app.web.house import house, site_or_404

api = APIBlueprint("company", __name__, url_prefix="/api/v1/sites/<site_id>", tag="Staff")


class AccompaniedOut(BaseModel):
    model_config = ConfigDict(extra="allow")
    stop: int
    version: int
    number: str
    desk: str
    language: str
    state: str


class CompanyOut(BaseModel):
    gone: list[AccompaniedOut]  # those who left this counter for another desk
    interpret: list[AccompaniedOut]  # those who need an interpreter of a language that is spoken here


@api.get("/counters/<counter_id>/company")
@api.output(CompanyOut)
def read_company(site_id: str, counter_id: str) -> Response:
    site = site_or_404(site_id)
    guard.clerk_of(site)
    at = house()
    with at.database.reading() as connection:
        counter, row = counter_state(connection, site, counter_id)
        day = moment(connection, site, at.clock()).day
        desks = list(row.desks) if row is not None else list(counter.desks)
        spoken = list(row.languages) if row is not None else []
        gone = accompanied.gone_from(connection, site, day, counter_id, desks)
        needed = accompanied.calling_for_one(connection, site, day)
    wanted = accompanied.interpreting(site, needed, desks, spoken)
    here = {one["stop"] for one in gone}
    return jsonify({"gone": gone, "interpret": [one for one in wanted if one["stop"] not in here]})
