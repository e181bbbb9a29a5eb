"""A visitor asks to be told on her phone, and asks no more."""

from typing import Annotated

from apiflask import APIBlueprint
from flask import Response, jsonify
from pydantic import BaseModel, Field

from queue_app.config import Site
from queue_app.notify.webpush import Phone
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.store import push as store
from queue_app.store.answers import Body
from queue_app.store.turn import Turn
from queue_app.web import schemas
from queue_app.web.house import house
from queue_app.web.public import ticket_deed, ticket_site

api = APIBlueprint("push", __name__, url_prefix="/api/v1", tag="Visitors")


class PushKey(BaseModel):
    key: str


class PushState(BaseModel):
    on: bool


class AskForPush(schemas.Deed):
    """What the browser's push subscription says. `near`: "soon" is told when so few are ahead; 0: only the call."""

    endpoint: Annotated[str, Field(min_length=1, max_length=1000)]
    p256dh: Annotated[str, Field(max_length=120)]
    auth: Annotated[str, Field(max_length=40)]
    language: schemas.Slug
    near: Annotated[int, Field(ge=0, le=20)] = 0


@api.get("/tickets/<secret>/push")
@api.output(PushKey)
def read_key(secret: str) -> Response:
    """The key by which browsers make a subscription for this house; 404 where the house sends no notices."""
    _offered(secret)
    return jsonify({"key": house().signer.public})


@api.post("/tickets/<secret>/push")
@api.input(AskForPush, location="json", arg_name="asked")
@api.output(PushState)
def turn_on(secret: str, asked: AskForPush) -> Response:
    """Tell this phone of calls; it takes the place of another one. Kept until the ticket is over or its day ends."""
    site = _offered(secret)
    if asked.language not in site.languages:
        raise RuleBroken("invalid", field="language")
    if not site.push.serves(asked.endpoint):
        raise RuleBroken("invalid", field="endpoint")
    try:
        phone = Phone.of(asked.endpoint, asked.p256dh, asked.auth, asked.language)
    except ValueError:
        raise RuleBroken("invalid", field="p256dh") from None
    sealed = house().vault.lock(phone.written())

    def work(t: Turn) -> tuple[int, Body]:
        store.keep(t.connection, t.site, t.ticket_by_secret(secret).id, sealed, asked.near, t.now)
        return 200, {"on": True}

    return ticket_deed(secret, asked, work)


@api.delete("/tickets/<secret>/push")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(PushState)
def turn_off(secret: str, asked: schemas.Deed) -> Response:
    """Forget this ticket's phone at once."""

    def work(t: Turn) -> tuple[int, Body]:
        store.forget_phone(t.connection, t.ticket_by_secret(secret).id)
        return 200, {"on": False}

    return ticket_deed(secret, asked, work)


def _offered(secret: str) -> Site:
    site = ticket_site(secret)
    if not site.push.on:
        raise NotFound()
    return site
