"""Codes that change every half minute. Source: RFC 6238 on RFC 4226, with SHA-1, six digits and steps of 30 seconds."""

import base64
import hmac
import struct
from datetime import datetime
from urllib.parse import quote, urlencode

SECONDS = 30
DIGITS = 6
DRIFT = 1  # steps that a clock may be early or late (RFC 6238, 5.2)
SECRET_BYTES = 20  # as long as the hash (RFC 4226, 4)


def code(secret: bytes, step: int) -> str:
    """The code of a time step: the dynamic truncation of RFC 4226, 5.3."""
    digest = hmac.digest(secret, struct.pack(">Q", step), "sha1")
    at = digest[-1] & 0x0F
    (number,) = struct.unpack(">I", digest[at : at + 4])
    return str((number & 0x7FFFFFFF) % 10**DIGITS).zfill(DIGITS)


def step_at(now: datetime) -> int:
    """The time step of a moment."""
    return int(now.timestamp()) // SECONDS


def step_of(secret: bytes, given: str, now: datetime, last: int) -> int | None:
    """The step that a given code belongs to; None for a wrong one.

    One step before and after now count as well, and only steps after `last`, that of the code that was accepted last:
    each is good once (RFC 6238, 5.2).
    """
    here = step_at(now)
    steps = range(here - DRIFT, here + DRIFT + 1)
    fitting = [step for step in steps if hmac.compare_digest(code(secret, step).encode(), given.encode())]
    return next((step for step in fitting if step > last), None)


def as_text(secret: bytes) -> str:
    """The secret as people type it into their app: Base32."""
    return base64.b32encode(secret).decode("ascii").rstrip("=")


def from_text(text: str) -> bytes:
    """The secret that `as_text` wrote."""
    return base64.b32decode(text + "=" * (-len(text) % 8))


def uri(text: str, account: str, issuer: str) -> str:
    """What the QR code says to the app (the key URI format that all of them read)."""
    asked = urlencode({"secret": text, "issuer": issuer}, quote_via=quote)
    return f"otpauth://totp/{quote(f'{issuer}:{account}', safe='')}?{asked}"
