"""A push service of a browser's maker, and a phone that can read what it gets: RFC 8291 from the other side."""

import base64
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

HOST = "127.0.0.1"
P256 = ec.SECP256R1()


def to_base64(raw: bytes) -> str:
    """As browsers write it."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def from_base64(text: str) -> bytes:
    """Back again."""
    return base64.urlsafe_b64decode(text + "==")


class Browser:
    """The receiving end of one subscription."""

    def __init__(
        self, endpoint: str, key: ec.EllipticCurvePrivateKey | None = None, auth: bytes = b"a" * 16
    ) -> None:
        self.endpoint, self.auth = endpoint, auth
        self.key = key or ec.generate_private_key(P256)
        self.point = self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    @property
    def keys(self) -> dict[str, str]:
        """What the page hands on."""
        return {"endpoint": self.endpoint, "p256dh": to_base64(self.point), "auth": to_base64(self.auth)}

    def read(self, body: bytes) -> bytes:
        """What was sent, opened."""
        salt, length = body[:16], body[20]
        point, record = body[21 : 21 + length], body[21 + length :]
        shared = self.key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(P256, point))

        def expand(secret: bytes, salt: bytes, info: bytes, size: int) -> bytes:
            return HKDF(hashes.SHA256(), size, salt, info).derive(secret)

        both = expand(shared, self.auth, b"WebPush: info\x00" + self.point + point, 32)
        key = expand(both, salt, b"Content-Encoding: aes128gcm\x00", 16)
        opened = AESGCM(key).decrypt(expand(both, salt, b"Content-Encoding: nonce\x00", 12), record, None)
        text, mark, _ = opened.rpartition(b"\x02")
        assert mark, "no end of the last record"
        return text


@dataclass
class PushService:
    """Takes notices. `answers`: statuses it gives next instead of 201."""

    taken: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    port: int = 0

    @property
    def origin(self) -> str:
        """Its name in the settings."""
        return f"http://{HOST}:{self.port}"

    def browser(self, name: str) -> Browser:
        """A browser that takes its notices here."""
        return Browser(f"{self.origin}/{name}")

    def told(self, browser: Browser) -> list[Any]:
        """What this browser was told, in order."""
        path = browser.endpoint.removeprefix(self.origin)
        return [json.loads(browser.read(body)) for where, _, body in self.taken if where == path]

    @contextmanager
    def open(self) -> Iterator["PushService"]:
        """For as long as the block lasts; again on the same port."""
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                answer = service.answers.pop(0) if service.answers else 201
                if answer == 201:
                    service.taken.append((self.path, dict(self.headers), body))
                self.send_response(answer)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Silent."""

        server = ThreadingHTTPServer((HOST, self.port), Handler)
        server.daemon_threads = True
        self.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield self
        finally:
            server.shutdown()
            server.server_close()


def signed_claims(header: str) -> dict[str, Any]:
    """What the Authorization header says, after a look at its signature."""
    scheme, _, rest = header.partition(" ")
    parts = dict(part.strip().split("=", 1) for part in rest.split(","))
    assert scheme == "vapid"
    head, claims, signature = parts["t"].split(".")
    assert json.loads(from_base64(head)) == {"typ": "JWT", "alg": "ES256"}
    raw = from_base64(signature)
    given = encode_dss_signature(int.from_bytes(raw[:32]), int.from_bytes(raw[32:]))
    key = ec.EllipticCurvePublicKey.from_encoded_point(P256, from_base64(parts["k"]))
    key.verify(given, f"{head}.{claims}".encode(), ec.ECDSA(hashes.SHA256()))
    return {**json.loads(from_base64(claims)), "key": parts["k"]}


@pytest.fixture
def push_service() -> Iterator[PushService]:
    """A push service for one test."""
    with PushService().open() as found:
        yield found
