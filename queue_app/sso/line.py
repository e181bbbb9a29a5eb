"""Short questions to the sign-in service by HTTP, in the shape in which Authlib's client asks them.

Plain sockets of the standard library, which eventlet makes green: a silent service keeps nobody waiting but who asked.
"""

import json
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import Any, Protocol
from urllib.parse import urlencode, urlsplit

from queue_app.sso.trouble import Trouble

MOST_BYTES = 1_000_000
PIECE = 65_536
BUSY = 500  # from here on a status is a fault of the service, which may be over soon


class Credentials(Protocol):
    """How this house shows who it is: Authlib's `ClientAuth`."""

    def prepare(
        self, method: str, uri: str, headers: dict[str, str], body: str
    ) -> tuple[str, dict[str, str], str]: ...


@dataclass(frozen=True)
class Answer:
    """What the service answered."""

    status_code: int
    text: bytes

    def json(self) -> Any:
        return json.loads(self.text)

    def raise_for_status(self) -> None:
        if self.status_code >= BUSY:
            raise Trouble("sso_unreachable", f"HTTP {self.status_code}")
        if self.status_code != 200:
            raise Trouble("sso_refused", f"HTTP {self.status_code}")


class Line:
    """Asks within so many seconds, follows no redirect, and reads no more than an answer can be long."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> dict[str, Any]:
        """A JSON object that lies there. Raises Trouble."""
        answer = self._ask("GET", url, "", {"Accept": "application/json", **(headers or {})})
        answer.raise_for_status()
        return _object(answer)

    def post(
        self, url: str, data: Mapping[str, str], headers: Mapping[str, str], auth: Credentials
    ) -> Answer:
        """What Authlib asks for a token with."""
        url, all_headers, body = auth.prepare("POST", url, dict(headers), urlencode(data))
        return self._ask("POST", url, body, all_headers)

    def _ask(self, method: str, url: str, body: str, headers: Mapping[str, str]) -> Answer:
        until = time.monotonic() + self.seconds
        try:
            line, target = self._line(url)
            try:
                line.request(method, target, body or None, dict(headers))
                with line.getresponse() as answer:
                    return Answer(answer.status, _read(answer, until))
            finally:
                line.close()
        except (OSError, HTTPException, ValueError) as why:  # the last: an address that is none
            raise Trouble("sso_unreachable", type(why).__name__) from why

    def _line(self, url: str) -> tuple[HTTPConnection, str]:
        """A connection that is not open yet, and what to ask for on it."""
        parts = urlsplit(url)
        host, target = parts.hostname or "", f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
        if parts.scheme == "https":
            return HTTPSConnection(host, parts.port, timeout=self.seconds, context=_trusted()), target
        return HTTPConnection(host, parts.port, timeout=self.seconds), target


def _read(answer: HTTPResponse, until: float) -> bytes:
    """All of it, piece by piece: a service that drips would otherwise be waited for without end."""
    found = b""
    while piece := answer.read1(PIECE):
        found += piece
        if len(found) > MOST_BYTES or time.monotonic() > until:
            raise HTTPException("too much, or too slowly")
    return found


def _object(answer: Answer) -> dict[str, Any]:
    try:
        found = answer.json()
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise Trouble("sso_refused", "an answer is no JSON object")
    return found


@cache
def _trusted() -> ssl.SSLContext:
    """Whom the system trusts, a certificate authority of the house's own included."""
    return ssl.create_default_context()
