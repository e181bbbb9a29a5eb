"""Links that enrol a kiosk or a screen, shown once on the page of the settings."""

import base64
import hashlib
import hmac
from typing import Any

from flask import current_app

from queue_app.config import Site
from queue_app.web import guard
from queue_app.web.house import public_url
from queue_app.web.qr import qr_picture

BYTES = 17  # more than 128 bits, and seven groups of four
GROUP = 4


def secret_of(site: Site, request_id: str) -> str:
    """The secret of the link that a request asks for: small letters and digits in groups, so that it can be typed.

    It is made of the request and the server's own key. So the same request gets the same link again, and the answers
    that are kept for that need not hold it.
    """
    asked = f"enrol {site.id} {guard.session_id()} {request_id}".encode()
    key = str(current_app.config["SECRET_KEY"]).encode()
    made = hmac.digest(key, asked, hashlib.sha256)[:BYTES]
    letters = base64.b32encode(made).decode().rstrip("=").lower()
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def shown(secret: str) -> dict[str, Any]:
    """The link of a secret, and a picture of it for a kiosk's scanner or a phone's camera."""
    link = f"{public_url()}/enrol/{secret}"
    return {"link": link, "qr": "data:image/svg+xml;base64," + base64.b64encode(qr_picture(link)).decode()}
