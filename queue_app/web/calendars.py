"""A desk's calendar for other programs: its secret link is made and revoked by a lead, and read by whoever has it."""

import base64
import hmac
import json

from apiflask import APIBlueprint
from flask import Blueprint, Response, current_app, request
from pydantic import BaseModel

from queue_app.actions.counters import Staff
from queue_app.calendars import feed
from queue_app.rules.errors import NotFound
from queue_app.store import calendar_links
from queue_app.store.answers import Body
from queue_app.store.turn import Turn
from queue_app.web import guard, schemas
from queue_app.web.errors import Refused
from queue_app.web.house import deed, house, public_url, site_or_404

api = APIBlueprint("calendars", __name__, url_prefix="/api/v1/sites/<site_id>", tag="Staff")
feeds = Blueprint("feeds", __name__, static_folder=None)


class CalendarLink(BaseModel):
    """`url` is said once: only its hash is kept."""

    url: str


class CalendarsRevoked(BaseModel):
    revoked: int


@api.post("/desks/<desk_id>/calendar")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(CalendarLink, status_code=201)
def make_link(site_id: str, desk_id: str, asked: schemas.Deed) -> Response:
    """Make a secret link to the calendar of a desk; the older ones go on working until they are revoked."""
    who = _lead(site_id)
    # Made from the request, so that the same request again is given the same link though nobody has kept it.
    named = f"calendar {site_id} {desk_id} {who.id} {asked.request_id}"
    digest = hmac.digest(str(current_app.config["SECRET_KEY"]).encode(), named.encode(), "sha256")
    secret = base64.urlsafe_b64encode(digest).decode().rstrip("=")

    def work(t: Turn) -> tuple[int, Body]:
        calendar_links.make(t.connection, t.site.id, t.desk(desk_id).id, secret, t.now)
        return 201, {"url": None}

    response = deed(site_or_404(site_id), f"clerk:{who.id}", asked.request_id, work)
    if response.status_code == 201:
        response.set_data(json.dumps({"url": f"{public_url()}/cal/{secret}.ics"}))
    return response


@api.delete("/desks/<desk_id>/calendar")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(CalendarsRevoked)
def revoke_links(site_id: str, desk_id: str, asked: schemas.Deed) -> Response:
    """Revoke every link to the calendar of a desk."""

    def work(t: Turn) -> tuple[int, Body]:
        return 200, {"revoked": calendar_links.revoke(t.connection, t.site.id, t.desk(desk_id).id)}

    who = _lead(site_id)
    return deed(site_or_404(site_id), f"clerk:{who.id}", asked.request_id, work)


def _lead(site_id: str) -> Staff:
    who = guard.staff_of(site_or_404(site_id))
    if not who.senior:
        raise Refused(403, "not_allowed")
    return who


@feeds.get("/cal/<secret>.ics")
def read_feed(secret: str) -> Response:
    """The appointments of a desk. A wrong secret and a revoked one look the same."""
    at = house()
    with at.database.reading() as connection:
        found = calendar_links.find(connection, secret)
        site = at.settings.site(found.site) if found else None
        desk = site.desk(found.desk) if found and site else None
        if site is None or desk is None:
            raise NotFound()
        booked = calendar_links.booked(connection, site.id, desk.id, at.clock())
    made = feed.feed(site, desk, booked)
    response = Response(made, mimetype="text/calendar")
    response.set_etag(feed.tag(made))
    response.headers["Cache-Control"] = "private, no-cache"
    return response.make_conditional(request)  # type: ignore[return-value]  # werkzeug's response is ours
