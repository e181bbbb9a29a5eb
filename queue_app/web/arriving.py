"""Checking in: by the code of the appointment at the kiosk and the reception, or on the own phone in the house.

There its network, or the code on its screens, says that she is here.
"""

import hashlib
from typing import Annotated

from apiflask import APIBlueprint
from flask import Response, current_app, g, jsonify, request
from pydantic import BaseModel, Field

from queue_app.actions import appointments
from queue_app.config import Site
from queue_app.rules import arriving
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.store import appointments as store
from queue_app.store.answers import Body
from queue_app.store.records import Appointment, Stop, Ticket
from queue_app.store.turn import Turn
from queue_app.web import appointment_schemas as forms
from queue_app.web import guard, paces, schemas
from queue_app.web.appointments import appointment_of, local
from queue_app.web.errors import Refused
from queue_app.web.house import deed, house, site_or_404
from queue_app.web.public import ticket_body

api = APIBlueprint("arriving", __name__, url_prefix="/api/v1", tag="Appointments")


class ArrivalCode(BaseModel):
    """What a screen shows until then."""

    code: str
    until: str


class Here(schemas.Deed):
    """`code`: as the screen shows it; not needed in the house's network."""

    code: Annotated[str, Field(max_length=8)] = ""


@api.post("/sites/<site_id>/check-ins")
@api.input(forms.CheckIn, location="json", arg_name="asked")
@api.output(forms.CheckedIn, status_code=201)
def check_in(site_id: str, asked: forms.CheckIn) -> Response:
    at, site = house(), site_or_404(site_id)
    kiosk = guard.device(site, "kiosk")
    staff = None if kiosk else guard.staff_or_unknown_device(site)
    actor = f"device:{kiosk.id}" if kiosk else f"clerk:{staff.id if staff else ''}"
    paces.check_pace("check_in", actor)  # six digits must not be found by trying
    code = asked.code.replace(" ", "")
    with at.database.reading() as connection:
        owner = store.by_secret(connection, code)
    if owner is not None:  # who holds up a QR code has chosen no language yet
        g.language = owner.language

    def work(t: Turn) -> tuple[int, Body]:
        ticket, made, found, late = _checked_in(t, code, asked)
        about = {"at": local(site, found.at), "late": late}
        return 201, {**ticket_body(t, ticket, made), "appointment": about}

    return deed(site, actor, asked.request_id, work)


def _checked_in(t: Turn, code: str, asked: forms.CheckIn) -> tuple[Ticket, list[Stop], Appointment, bool]:
    """As the action does it; who stands in the wrong house is told the name of hers."""
    try:
        return appointments.check_in(t, code, asked.needs)
    except RuleBroken as no:
        other = house().settings.site(str(no.details.get("site", "")))
        if other is not None:
            no.details["name"] = other.name
        raise


@api.get("/sites/<site_id>/arrival-code")
@api.output(ArrivalCode)
def read_code(site_id: str) -> Response:
    """For the screens of the house alone: whoever knows it is taken to be here."""
    site = site_or_404(site_id)
    if not guard.is_of_the_house(site):
        raise Refused(401, "unknown_device")
    if site.arriving.code == "off":
        raise NotFound()
    now, every = house().clock(), site.arriving.code
    until = arriving.shown_until(now, site.timezone, every)
    return jsonify(
        {"code": arriving.code(_key(), site.id, now, site.timezone, every), "until": local(site, until)}
    )


@api.post("/appointments/<secret>/check-in")
@api.input(Here, location="json", arg_name="asked")
@api.output(forms.CheckedIn, status_code=201)
def say_here(secret: str, asked: Here) -> Response:
    site, found = appointment_of(secret)
    actor = f"appointment:{found.id}"
    paces.check_pace("check_in", actor)  # four digits must not be found by trying
    if not _here(site, asked.code.replace(" ", "")):
        raise RuleBroken("not_here")

    def work(t: Turn) -> tuple[int, Body]:
        ticket, made, kept, late = appointments.check_in(t, secret, [])
        return 201, {
            **ticket_body(t, ticket, made),
            "appointment": {"at": local(site, kept.at), "late": late},
        }

    return deed(site, actor, asked.request_id, work)


def _here(site: Site, typed: str) -> bool:
    if arriving.in_house(request.remote_addr or "", site.arriving.networks):
        return True
    every = site.arriving.code
    now = house().clock()
    return every != "off" and arriving.is_code(typed, _key(), site.id, now, site.timezone, every)


def _key() -> bytes:
    """Of this installation, the same for all its workers; what it makes leads nowhere else."""
    return hashlib.sha256(f"arrival code {current_app.secret_key!s}".encode()).digest()
