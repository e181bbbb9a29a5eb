"""Signing in by the service of the house. It is begun and finished by a POST; the address to come back to is a page."""

import logging
import secrets
from typing import TYPE_CHECKING, Annotated

from apiflask import APIBlueprint
from flask import Blueprint, Response, current_app, jsonify, request, session
from pydantic import BaseModel, Field

from queue_app.config import Site
from queue_app.rules.errors import NotFound
from queue_app.sso.trouble import Trouble
from queue_app.store import identities, sso_begun
from queue_app.store.people import TOKEN_BYTES
from queue_app.web import guard, paces, schemas
from queue_app.web.errors import Refused
from queue_app.web.files import send_file
from queue_app.web.house import house, public_url, site_or_404
from queue_app.web.pages import TEMPLATES

if TYPE_CHECKING:
    from queue_app.sso.provider import Arrival, Provider

api = APIBlueprint("sso", __name__, url_prefix="/api/v1", tag="Staff")
pages = Blueprint("sso_pages", __name__)
logger = logging.getLogger(__name__)

CALLBACK = "/sso/callback"
# What a service says instead of a code (OpenID Connect Core, 3.1.2.6); everything else is a fault of a setting.
SAID_NO = {
    "access_denied": "sso_cancelled",
    "server_error": "sso_unreachable",
    "temporarily_unavailable": "sso_unreachable",
}
LONGEST_CODE = 4096


class SsoOut(BaseModel):
    on: bool
    button: dict[str, str] | None
    only: bool
    sign_out: bool
    joined: bool


class SsoStart(schemas.Deed):
    """`join`: the account of who is signed in becomes that of the service."""

    join: bool = False


class SsoWay(BaseModel):
    url: str | None


class SsoBack(schemas.Deed):
    """What the service gave the browser to bring back."""

    state: Annotated[str, Field(max_length=200)] = ""
    code: Annotated[str, Field(max_length=LONGEST_CODE)] = ""
    iss: Annotated[str, Field(max_length=identities.LONGEST)] = ""
    error: Annotated[str, Field(max_length=200)] = ""


class SsoArrived(BaseModel):
    site: str


@pages.get(CALLBACK)
def callback() -> Response:
    # Opening it changes nothing: the page posts what it was given, from here, with the cookie of this browser.
    return send_file(TEMPLATES, "sso.html")


@api.get("/sites/<site_id>/sso")
@api.output(SsoOut)
def read_sso(site_id: str) -> Response:
    sso = site_or_404(site_id).sso
    clerk = guard.clerk()
    return jsonify(
        {
            "on": sso is not None,
            "button": sso.button if sso else None,
            "only": sso.only if sso else False,
            "sign_out": sso.sign_out if sso else False,
            "joined": clerk is not None and identities.is_joined(house().database, clerk.id),
        }
    )


@api.post("/sites/<site_id>/sso/start")
@api.input(SsoStart, location="json", arg_name="asked")
@api.output(SsoWay)
def start(site_id: str, asked: SsoStart) -> Response:
    site = site_or_404(site_id)
    provider = _provider(site)
    own = guard.staff_of(site).id if asked.join else None
    paces.check_pace("sso", f"sso:{request.remote_addr}")
    browser = session.setdefault("sso", secrets.token_urlsafe(TOKEN_BYTES))
    state, begun = sso_begun.begin(house().database, site.id, browser, house().clock(), own)
    try:
        url = provider.address(state, begun.nonce, begun.verifier)
    except Trouble as no:
        raise _refusal(site, no) from no
    return jsonify({"url": url})


@api.post("/sites/<site_id>/sso/leave")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(SsoWay)
def leave(site_id: str, asked: schemas.Deed) -> Response:  # noqa: ARG001 - the framework passes what it has checked
    """Where to sign out at the service, too. The session here is over before, whatever is said there."""
    site = site_or_404(site_id)
    provider = _provider(site)
    paces.check_pace("sso", f"sso:{request.remote_addr}")
    if not provider.sso.sign_out:
        return jsonify({"url": None})
    try:
        return jsonify({"url": provider.way_out(f"{public_url()}/console/{site.id}")})
    except Trouble as no:
        raise _refusal(site, no) from no


@api.post("/sso/finish")
@api.input(SsoBack, location="json", arg_name="asked")
@api.output(SsoArrived)
def finish(asked: SsoBack) -> Response:
    """Begin a session for whom the service let in. A state is used up by the first try, whatever comes of it."""
    at = house()
    begun = sso_begun.take(at.database, asked.state, session.get("sso", ""), at.clock())
    if asked.error:
        raise Refused(409, SAID_NO.get(asked.error, "sso_refused"))
    if begun is None:
        raise Refused(409, "sso_stale")
    site = site_or_404(begun.site)
    arrival = _arrival(site, asked, begun)
    if begun.clerk is not None:
        _join(site, arrival, begun.clerk)
    clerk = identities.arrive(at.database, site.id, arrival.person, arrival.role)
    if clerk is None or clerk.locked:
        at.live.put_out()
        raise Refused(403, "sso_not_allowed")
    guard.sign_in(clerk)
    return jsonify({"site": site.id})


def _join(site: Site, arrival: "Arrival", clerk_id: int) -> None:
    """Of her who is still signed in here, and only if the service would let her in."""
    here = guard.clerk()
    if here is None or here.id != clerk_id:
        raise Refused(409, "sso_stale")
    if arrival.role is None:
        raise Refused(403, "sso_not_allowed")
    identities.join(house().database, site.id, arrival.person, clerk_id)


def _arrival(site: Site, asked: SsoBack, begun: sso_begun.Begun) -> "Arrival":
    provider = _provider(site)
    if asked.iss not in ("", provider.sso.issuer):  # RFC 9207: another service answers in place of ours
        raise _refusal(site, Trouble("sso_refused", "another issuer answers"))
    try:
        return provider.arrival(asked.code, begun.nonce, begun.verifier, house().clock())
    except Trouble as no:
        raise _refusal(site, no) from no


def _refusal(site: Site, no: Trouble) -> Refused:
    logger.warning("%s: single sign-on: %s", site.id, no)
    return Refused(409, no.code)


def _provider(site: Site) -> "Provider":
    found: Provider | None = current_app.extensions["sso"].get(site.id)
    if found is None:
        raise NotFound()
    return found
