"""The link in the first mail: whoever reads it confirms the booking by a press of a button, never by opening it."""

from apiflask import APIBlueprint
from flask import Response, g, jsonify

from queue_app.actions import confirming
from queue_app.config import Site
from queue_app.rules.errors import NotFound
from queue_app.store import post
from queue_app.store.answers import Body
from queue_app.store.records import Appointment
from queue_app.store.turn import Turn
from queue_app.web import appointment_schemas as forms
from queue_app.web import paces, schemas
from queue_app.web.appointments import shown
from queue_app.web.house import deed, house, site_or_404

api = APIBlueprint("confirmations", __name__, url_prefix="/api/v1/confirmations", tag="Appointments")


@api.get("/<token>")
@api.output(forms.AppointmentOut)
def read_question(token: str) -> Response:
    """What is to be confirmed. It changes nothing, and tells neither code nor link before that."""
    site, found = _of(token)
    seen = {**shown(site, found), "code": "", "ics_url": ""}
    return jsonify(seen)


@api.post("/<token>")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(forms.Confirmed)
def confirm(token: str, asked: schemas.Deed) -> Response:
    """Confirm it; the answer has the link of the appointment."""
    site, found = _of(token)
    paces.check_pace("phone", f"appointment:{found.id}")

    def work(t: Turn) -> tuple[int, Body]:
        booked = confirming.confirm(t, found)
        return 200, {**shown(site, booked), "secret": booked.secret}

    return deed(site, f"appointment:{found.id}", asked.request_id, work)


@api.delete("/<token>")
@api.input(forms.Decline, location="json", arg_name="asked")
@api.output(forms.Left)
def decline(token: str, asked: forms.Decline) -> Response:
    """Not this time; with `leave`, none any more."""
    site, found = _of(token)
    paces.check_pace("phone", f"appointment:{found.id}")

    def work(t: Turn) -> tuple[int, Body]:
        confirming.decline(t, found, leave=asked.leave)
        return 200, {"left": asked.leave}

    return deed(site, f"appointment:{found.id}", asked.request_id, work)


def _of(token: str) -> tuple[Site, Appointment]:
    with house().database.reading() as connection:
        found = post.asked_by(connection, token)
    if found is None:
        raise NotFound()
    g.language = found.language
    return site_or_404(found.site), found
