"""Text messages: handed over to whatever gateway the configuration describes, by one HTTP request."""

import json
import re
import ssl
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Any
from urllib.parse import urlencode, urlsplit

from queue_app.config import Gateway
from queue_app.config.messages import PLACES
from queue_app.notify.outcome import Outcome, not_taken

TYPES = {"json": "application/json", "form": "application/x-www-form-urlencoded"}
WRONG_MESSAGE = (400, 413, 422)  # the same words to the same number would be refused again
NOBODY_KNOWS = 504  # whoever is in front heard no answer; the gateway behind may have taken it


def filled(way: Gateway, to: str, text: str, token: str) -> bytes:
    """The body of the request with number, words and the id of the message in their places."""
    values = {"to": to, "digits": to.removeprefix("+"), "text": text, "id": token}
    body = _fill(way.body, values)
    return (json.dumps(body) if way.encoding == "json" else urlencode(body)).encode()


def _fill(here: Any, values: Mapping[str, str]) -> Any:
    if isinstance(here, dict):
        return {name: _fill(inner, values) for name, inner in here.items()}
    if isinstance(here, list):
        return [_fill(inner, values) for inner in here]
    if isinstance(here, str):
        # One pass: words that happen to look like a place stay words.
        return re.sub(PLACES, lambda place: values[place[1]], here)
    return here


def deliver(way: Gateway, body: bytes) -> Outcome:
    """Hand one text message over. Waits for up to `timeout_seconds` at each step; raises nothing of the way.

    Redirects are not followed: a number goes where the configuration says and nowhere else.
    """
    parts = urlsplit(way.url)
    host, seconds = parts.hostname or "", float(way.timeout_seconds)
    line: HTTPConnection
    if parts.scheme == "https":
        line = HTTPSConnection(host, parts.port, timeout=seconds, context=ssl.create_default_context())
    else:
        line = HTTPConnection(host, parts.port, timeout=seconds)
    try:
        line.connect()
    except OSError as why:
        return not_taken(why)
    headers = {name: value.get_secret_value() for name, value in way.headers.items()}
    target = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    try:
        line.request(way.method, target, body, {"Content-Type": TYPES[way.encoding], **headers})
        return _of(line.getresponse().status)
    except (OSError, HTTPException) as why:  # it may have read all of it
        return Outcome("unknown", type(why).__name__, away=True)
    finally:
        line.close()


def _of(status: int) -> Outcome:
    said = f"HTTP {status}"
    if 200 <= status < 300:
        return Outcome("sent", said)
    if status in WRONG_MESSAGE:
        return Outcome("refused", said)
    if status == NOBODY_KNOWS:
        return Outcome("unknown", said, away=True)
    return Outcome("waiting", said, away=True)
