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
    """Headers of every answer. Everything is external and our own, so no nonces are needed."""
    if house().mode.demo:
        allow_own_frames(response)
    response.headers.setdefault("Content-Security-Policy", NO_FRAMES)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def allow_own_frames(response: Response) -> None:
    """This page may stand in a frame of our own pages."""
    response.headers["Content-Security-Policy"] = f"{CSP}; frame-ancestors 'self'"
