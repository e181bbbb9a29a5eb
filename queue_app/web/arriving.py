"""Checking in on the own phone, in the house: its network, or the code on its screens, says that she is here."""

import hashlib
from typing import Annotated

from apiflask import APIBlueprint
from flask import Response, current_app, jsonify, request
from pydantic import BaseModel, Field

from queue_app.actions import appointments
from queue_app.config import Site
from queue_app.rules import arriving
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.store.answers import Body
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
