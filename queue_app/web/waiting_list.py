"""The waiting list: joined with a contact, left by a secret link."""

from apiflask import APIBlueprint
from flask import Response, g, jsonify

from queue_app.actions import wishing
from queue_app.config import Site
from queue_app.rules import contacts
from queue_app.rules.errors import NotFound
from queue_app.store import wishes
from queue_app.store.answers import Body
from queue_app.store.turn import Turn
from queue_app.store.wishes import Wish
from queue_app.store.words import languages
from queue_app.web import appointment_schemas as forms
from queue_app.web import paces, proofs, schemas
from queue_app.web.appointments import booking, contact_of, most_open
from queue_app.web.house import deed, house, public_url, site_or_404

api = APIBlueprint("waiting_list", __name__, url_prefix="/api/v1", tag="Appointments")


@api.post("/sites/<site_id>/waiting-list")
@api.input(forms.JoinWaitingList, location="json", arg_name="asked")
@api.output(forms.Joined, status_code=201)
def join(site_id: str, asked: forms.JoinWaitingList) -> Response:
    site, actor, _staff = booking(site_id)
    contact = contact_of(site, asked.contact, asked.language)
    if contact is None or not site.booking.waiting_days:
        raise contacts.wrong()
    prove = proofs.charge(site, "waiting-list", asked.request_id, asked.proof)

    def work(t: Turn) -> tuple[int, Body]:
        prove(t)
        wanted = (asked.concerns, asked.language, asked.days, asked.part)
        secret = wishing.join(t, *wanted, contact, most_open())
        return 201, {"secret": secret, "leave_url": f"{public_url()}/w/{secret}"}

    return deed(site, actor, asked.request_id, work)


@api.get("/waiting-list/<secret>")
@api.output(forms.Waiting)
def read(secret: str) -> Response:
    site, found = _of(secret)
    mode = house().mode
    return jsonify(
        {
            "ends": found.ends.isoformat(),
            "language": found.language,
            "languages": languages(site),
            "timezone": site.timezone,
            "site": site.id,
            "site_name": site.name,
            "demo": mode.demo,
            "always_open": mode.always_open,
        }
    )


@api.delete("/waiting-list/<secret>")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(forms.Left)
def leave(secret: str, asked: schemas.Deed) -> Response:
    site, found = _of(secret)
    paces.check_pace("phone", f"wish:{found.id}")

    def work(t: Turn) -> tuple[int, Body]:
        wishing.leave(t, secret)
        return 200, {"left": True}

    return deed(site, f"wish:{found.id}", asked.request_id, work)


def _of(secret: str) -> tuple[Site, Wish]:
    with house().database.reading() as connection:
        found = wishes.by_secret(connection, secret)
    if found is None:
        raise NotFound()
    g.language = found.language
    return site_or_404(found.site), found
