"""What every view needs, in one place: `house()` gives the app's parts; `deed()` does one changing request."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from flask import Response, current_app, g, jsonify, request

from queue_app import texts
from queue_app.config import Settings, Site
from queue_app.live import Live
from queue_app.notify.webpush import Signer
from queue_app.printing import Printing
from queue_app.rules.errors import NotFound
from queue_app.store.answers import Body, Request, is_answered, once
from queue_app.store.board import Mode
from queue_app.store.database import Database
from queue_app.store.turn import Turn
from queue_app.store.vault import Vault
from queue_app.voice import Voice

T = TypeVar("T")


@dataclass(frozen=True)
class DemoDoors:
    """What the wall of a demo shows and who it is signed in as."""

    shown: Callable[[str], dict[str, Any]]
    clerk: str
    kiosk_token: str


@dataclass
class House:
    """The parts the roof put together."""

    settings: Settings
    database: Database
    live: Live
    clock: Callable[[], datetime]
    mode: Mode
    # Runs slow work (password hashing) off the hub; a direct call where there is no hub.
    offload: Callable[..., Any]
    voice: Voice
    vault: Vault
    signer: Signer
    printing: Printing
    draining: threading.Event = field(default_factory=threading.Event)
    demo_doors: DemoDoors | None = None


def house() -> House:
    """The house this request is in."""
    found: House = current_app.extensions["house"]
    return found


def site_or_404(site_id: str) -> Site:
    """A configured site."""
    site = house().settings.site(site_id)
    if site is None:
        raise NotFound(site=site_id)
    return site


def language() -> str:
    """The language of this request: that of the ticket when one speaks, else what the browser asks for."""
    chosen: str | None = g.get("language")
    if chosen is None:
        chosen = texts.negotiate(request.headers.get("Accept-Language"), texts.languages())
        g.language = chosen
    return chosen


def deed(site: Site, actor: str, request_id: str, work: Callable[[Turn], tuple[int, Body]]) -> Response:
    """Do a changing request in one turn and answer it; the same id again gets the first answer."""
    at = house()
    found = once(
        at.database, site, at.clock(), Request(actor, request_id, f"{request.method} {request.path}"), work
    )
    response = jsonify(found.body)
    response.status_code = found.status
    return response


def answered(site: Site, actor: str, request_id: str) -> bool:
    """Whether this very request was answered before, so that its first answer is to be given again."""
    with house().database.reading() as connection:
        return is_answered(
            connection, site.id, Request(actor, request_id, f"{request.method} {request.path}")
        )


def public_url() -> str:
    """Where phones reach this server: the configured address, else the one this request came to."""
    configured = house().settings.server.public_url
    return configured.rstrip("/") if configured else f"{request.scheme}://{request.host}"
