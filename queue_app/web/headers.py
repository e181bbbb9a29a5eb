"""Foreign pages change nothing here, and headers keep our own pages tight."""

from urllib.parse import urlsplit

from flask import Response, request

from queue_app.web.errors import Refused
from queue_app.web.house import house

SAFE = ("GET", "HEAD", "OPTIONS")
CSP = (
    "default-src 'self'; img-src 'self' data:; worker-src 'self'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'"
)
NO_FRAMES = f"{CSP}; frame-ancestors 'none'"
# Files that are only ever part of a page: as `nosniff` stands beside them, no browser takes one for a page of its own.
PARTS = {"text/css", "text/javascript", "text/plain", "font/woff2"}
# What is only data may load nothing at all. On a line of 32 kbit/s every forty letters are ten milliseconds.
DATA, NOTHING = "application/json", "default-src 'none'; frame-ancestors 'none'"
WORKERS = "worker.js"  # these are ruled by the headers of their own file


def own_origin(origin: str) -> bool:
    """Whether an Origin header names this very server, behind a proxy too."""
    return urlsplit(origin).netloc == request.host


def before_request() -> Response | None:
    """A changing request that comes from a foreign page is refused, whatever cookies it carries."""
    if request.method in SAFE:
        return None
    origin = request.headers.get("Origin")
    if origin is not None and not own_origin(origin):
        raise Refused(403, "origin")
    with_cookie = "Authorization" not in request.headers and bool(request.cookies)
    if (
        origin is None
        and with_cookie
        and request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin"
    ):
        raise Refused(403, "origin")
    return None


def after_request(response: Response) -> Response:
    """Headers of every answer. Everything is external and our own, so no nonces are needed.

    What rules a page stands at the page; said with each of its thirty files again it would be a fifth of what a phone
    has to load.
    """
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers.setdefault("Cache-Control", "no-store")
    if response.mimetype == DATA:
        response.headers["Content-Security-Policy"] = NOTHING
        response.headers["Referrer-Policy"] = "no-referrer"
    elif not _only_a_part(response):
        if house().mode.demo:
            allow_own_frames(response)
        response.headers.setdefault("Content-Security-Policy", NO_FRAMES)
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
    return response


def _only_a_part(response: Response) -> bool:
    return response.mimetype in PARTS and not request.path.endswith(WORKERS)


def allow_own_frames(response: Response) -> None:
    """This page may stand in a frame of our own pages."""
    response.headers["Content-Security-Policy"] = f"{CSP}; frame-ancestors 'self'"
