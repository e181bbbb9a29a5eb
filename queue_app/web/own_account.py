"""The own account: another password, and a second step at the sign-in. For everybody who has signed in."""

from collections.abc import Callable

from apiflask import APIBlueprint
from flask import Response, jsonify

from queue_app.actions import own_account
from queue_app.config import Site
from queue_app.rules import totp
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.store import two_step
from queue_app.store.answers import Body
from queue_app.store.people import Clerk
from queue_app.store.turn import Turn
from queue_app.web import accounts_schemas as schemas
from queue_app.web import credentials, guard, passwords
from queue_app.web.house import deed, house, site_or_404
from queue_app.web.qr import qr_answer
from queue_app.web.schemas import Deed, file
from queue_app.web.sealed import sealed_deed

api = APIBlueprint("own_account", __name__, url_prefix="/api/v1/account", tag="Staff")


@api.post("/password")
@api.input(schemas.OwnPassword, location="json", arg_name="asked")
@api.output(Deed)
def change_password(asked: schemas.OwnPassword) -> Response:
    """Another password; all her other sessions end."""
    clerk, site = _changing()
    if asked.old == asked.new:
        raise RuleBroken("password_same")
    passwords.must_be_good(asked.new, clerk.name, site)
    # Sent again because its answer got lost, the new one is the password already.
    credentials.must_know_password(clerk, asked.old, asked.new)
    hashed = passwords.new(asked.new, clerk.name, site, house().offload)
    own = guard.session_id() or 0

    def work(t: Turn) -> tuple[int, Body]:
        own_account.change_password(t, clerk.id, hashed, own)
        return 200, {"request_id": asked.request_id}

    answer = deed(site, f"clerk:{clerk.id}", asked.request_id, work)
    house().live.put_out()
    return answer


@api.get("/two-step")
@api.output(schemas.TwoStepOut)
def read_two_step() -> Response:
    clerk = guard.anybody()
    required = clerk.role in site_or_404(clerk.site).accounts.two_step
    with house().database.reading() as connection:
        on, left = two_step.is_on(connection, clerk.id), two_step.codes_left(connection, clerk.id)
    return jsonify({"on": on, "required": required, "codes_left": left})


@api.post("/two-step/begin")
@api.input(schemas.ByPassword, location="json", arg_name="asked")
@api.output(schemas.SecretOut)
def begin(asked: schemas.ByPassword) -> Response:
    """A new secret for her app. It counts once a code has confirmed it."""
    vault = house().vault
    return _by_password(asked, lambda t, one: {"secret": own_account.begin_two_step(t, one, vault)})


@api.get("/two-step/qr.svg")
@api.doc(responses=file("The secret as a QR code, until it is confirmed", "image/svg+xml"))
def qr() -> Response:
    clerk = guard.anybody()
    with house().database.reading() as connection:
        kept = two_step.of(connection, clerk.id)
    if kept is None or kept.confirmed:
        raise NotFound()
    name = site_or_404(clerk.site).name
    response = qr_answer(totp.uri(house().vault.open(kept.secret), clerk.name, name))
    response.headers["Cache-Control"] = "no-store"
    return response


@api.post("/two-step/confirm")
@api.input(schemas.ByCode, location="json", arg_name="asked")
@api.output(schemas.CodesOut)
def confirm(asked: schemas.ByCode) -> Response:
    """A code of her app shows that it knows the secret: from now on it is asked for."""
    clerk, site = _changing()
    vault = house().vault

    def work(t: Turn) -> Body:
        return {"codes": own_account.confirm_two_step(t, clerk.id, asked.code, vault)}

    return sealed_deed(site, f"clerk:{clerk.id}", asked.request_id, work)


@api.post("/two-step/codes")
@api.input(schemas.ByPassword, location="json", arg_name="asked")
@api.output(schemas.CodesOut)
def renew_codes(asked: schemas.ByPassword) -> Response:
    """Ten new recovery codes; the old ones are worth nothing any more."""
    return _by_password(asked, lambda t, one: {"codes": own_account.new_codes(t, one)})


@api.post("/two-step/end")
@api.input(schemas.ByPassword, location="json", arg_name="asked")
@api.output(Deed)
def end(asked: schemas.ByPassword) -> Response:
    """Name and password are enough again."""

    def work(t: Turn, one: int) -> Body:
        own_account.end_two_step(t, one)
        return {"request_id": asked.request_id}

    return _by_password(asked, work)


def _changing() -> tuple[Clerk, Site]:
    clerk = guard.anybody()
    guard.check_csrf()
    return clerk, site_or_404(clerk.site)


def _by_password(asked: schemas.ByPassword, action: Callable[[Turn, int], Body]) -> Response:
    clerk, site = _changing()
    credentials.must_know_password(clerk, asked.password)
    return sealed_deed(site, f"clerk:{clerk.id}", asked.request_id, lambda t: action(t, clerk.id))
