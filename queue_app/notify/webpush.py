"""Web push, as the standards write it: encrypted for one phone (RFC 8291, 8188), signed by this house (RFC 8292).

The push service of the browser's maker carries the notice. It learns that this server sends something to that browser
and how urgent it is, and nothing of what is said: the length is always the same.
"""

import base64
import binascii
import json
import os
import ssl
from dataclasses import dataclass
from datetime import datetime, timedelta
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Self
from urllib.parse import urlsplit

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from queue_app.notify.outcome import Outcome, not_taken

CURVE = ec.SECP256R1()
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of the curve
POINT_BYTES, SECRET_BYTES, SALT_BYTES = 65, 16, 16
RECORD_BYTES = 4096
PLAIN_BYTES = 1024  # every notice is filled up to so many, so that its length tells nothing
SIGNED_FOR = timedelta(hours=12)
GONE = (404, 410)  # the visitor has turned it off in her browser
TOO_MUCH = 429


@dataclass(frozen=True)
class Phone:
    """Where a browser takes notices, and its keys: a point of the curve and a shared secret."""

    endpoint: str
    point: bytes
    secret: bytes
    language: str

    @classmethod
    def of(cls, endpoint: str, p256dh: str, auth: str, language: str) -> Self:
        """What a browser sent, checked. Raises ValueError."""
        phone = cls(endpoint, _unbase64(p256dh), _unbase64(auth), language)
        ec.EllipticCurvePublicKey.from_encoded_point(CURVE, phone.point)
        if len(phone.point) != POINT_BYTES or len(phone.secret) != SECRET_BYTES:
            raise ValueError("keys of the wrong length")
        return phone

    @classmethod
    def read(cls, text: str) -> Self:
        """From the text that `written` made."""
        return cls.of(*json.loads(text))

    def written(self) -> str:
        """As one text."""
        return json.dumps([self.endpoint, _base64(self.point), _base64(self.secret), self.language])


class Signer:
    """The key pair by which push services know this house (VAPID), from the installation's secret."""

    def __init__(self, secret: str) -> None:
        wide = HKDF(hashes.SHA256(), 48, salt=None, info=b"queue-app push").derive(secret.encode())
        self._key = ec.derive_private_key(int.from_bytes(wide) % (ORDER - 1) + 1, CURVE)
        self.public = _base64(_point(self._key.public_key()))

    def authorization(self, endpoint: str, contact: str, now: datetime) -> str:
        """The header that names who sends."""
        parts = urlsplit(endpoint)
        claims = {
            "aud": f"{parts.scheme}://{parts.netloc}",
            "exp": int((now + SIGNED_FOR).timestamp()),
            "sub": f"mailto:{contact}",
        }
        signed = ".".join(
            _base64(json.dumps(part).encode()) for part in ({"typ": "JWT", "alg": "ES256"}, claims)
        )
        r, s = decode_dss_signature(self._key.sign(signed.encode(), ec.ECDSA(hashes.SHA256())))
        return f"vapid t={signed}.{_base64(r.to_bytes(32) + s.to_bytes(32))}, k={self.public}"


def encrypted(phone: Phone, text: str) -> bytes:
    """The text for this phone alone, in one record. Raises ValueError when it is longer than a notice can be."""
    plain = text.encode()
    if len(plain) > PLAIN_BYTES:
        raise ValueError("too long for a notice")
    filling = PLAIN_BYTES - len(plain)
    return seal(phone, plain, filling, ec.generate_private_key(CURVE), os.urandom(SALT_BYTES))


def seal(phone: Phone, plain: bytes, filling: int, own: ec.EllipticCurvePrivateKey, salt: bytes) -> bytes:
    """RFC 8291 with RFC 8188's aes128gcm: header, then one record. Key and salt are used once and never again."""
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, phone.point)
    point = _point(own.public_key())
    shared = own.exchange(ec.ECDH(), theirs)
    both = _derived(shared, phone.secret, b"WebPush: info\0" + phone.point + point, 32)
    key = _derived(both, salt, b"Content-Encoding: aes128gcm\0", 16)
    nonce = _derived(both, salt, b"Content-Encoding: nonce\0", 12)
    header = salt + RECORD_BYTES.to_bytes(4) + bytes([len(point)]) + point
    # 2 marks the end of the text in the last record; what fills it up stands behind.
    return header + AESGCM(key).encrypt(nonce, plain + b"\x02" + bytes(filling), None)


def deliver(endpoint: str, body: bytes, headers: dict[str, str], seconds: float) -> Outcome:
    """Hand one notice over. Waits for up to `seconds` at each step; raises nothing of the way, follows no redirect."""
    parts = urlsplit(endpoint)
    line: HTTPConnection
    if parts.scheme == "https":
        context = ssl.create_default_context()
        line = HTTPSConnection(parts.hostname or "", parts.port, timeout=seconds, context=context)
    else:
        line = HTTPConnection(parts.hostname or "", parts.port, timeout=seconds)
    try:
        line.request("POST", f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}", body, headers)
        return _of(line.getresponse().status)
    except (OSError, HTTPException) as why:
        # Whether it was taken or not, it may be sent again: the phone puts the newer in the place of the older.
        return not_taken(why)
    finally:
        line.close()


def _of(status: int) -> Outcome:
    said = f"HTTP {status}"
    if 200 <= status < 300:
        return Outcome("sent", said)
    if status == TOO_MUCH or status >= 500:
        return Outcome("waiting", said, away=True)
    return Outcome("refused", said)


def is_gone(outcome: Outcome) -> bool:
    """Whether the service does not know this phone any more."""
    return outcome.said in [f"HTTP {status}" for status in GONE]


def _derived(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(hashes.SHA256(), length, salt=salt, info=info).derive(secret)


def _point(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _base64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def _unbase64(text: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(text.rstrip("=").encode("ascii") + b"==")
    except (binascii.Error, UnicodeEncodeError) as why:
        raise ValueError("not base64") from why
