"""Fixtures: a mail server and a gateway for text messages, real ones on free ports, which can be told to misbehave."""

import asyncio
import json
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

HOST = "127.0.0.1"
PATIENCE_SECONDS = 15.0
USER, PASSWORD = b"office", b"a password to test with"


@dataclass
class Mailbox:
    """What a mail server took. `answers`: what it says next at RCPT or DATA instead of 250, or "hang up"."""

    tls: ssl.SSLContext | None = None
    taken: list[Envelope] = field(default_factory=list)
    answers: dict[str, list[str]] = field(default_factory=dict)
    delay_seconds: float = 0.0
    port: int = 0

    async def handle_RCPT(  # noqa: N802 - named by the library
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        answer = self._next("RCPT")
        if answer is None:
            envelope.rcpt_tos.append(address)
        return answer or "250 yes"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - as above
        await asyncio.sleep(self.delay_seconds)
        answer = self._next("DATA")
        if answer in (None, "hang up"):
            self.taken.append(envelope)
        if answer == "hang up":
            server.transport.abort()
        return answer or "250 taken"

    def _next(self, stage: str) -> str | None:
        waiting = self.answers.get(stage)
        return waiting.pop(0) if waiting else None

    @property
    def letters(self) -> list[EmailMessage]:
        """The mails as a client reads them."""
        return [
            message_from_bytes(bytes(one.content or b""), policy=policy.default)  # type: ignore[misc]  # its class
            for one in self.taken
        ]

    @contextmanager
    def open(self) -> Iterator["Mailbox"]:
        """For as long as the block lasts; again on the same port."""
        self.port = self.port or _free_port()
        controller = _Controller(self, hostname=HOST, port=self.port)
        controller.start()
        try:
            yield self
        finally:
            controller.stop()


def _free_port() -> int:
    """The library knocks at the port it was given, so 0 will not do."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


class _Controller(Controller):
    def factory(self) -> SMTP:
        box: Mailbox = self.handler

        def may(_server: SMTP, _session: Session, _envelope: Envelope, _how: str, data: Any) -> AuthResult:
            return AuthResult(success=(data.login, data.password) == (USER, PASSWORD), handled=False)

        return SMTP(
            box, tls_context=box.tls, require_starttls=box.tls is not None, authenticator=may, hostname="test"
        )


@dataclass
class TextGateway:
    """A gateway that takes JSON or a form. `answers`: statuses it gives next instead of 200, or "cut" for none."""

    taken: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    answers: list[int | str] = field(default_factory=list)
    delay_seconds: float = 0.0
    port: int = 0

    @property
    def url(self) -> str:
        """Where it is reached."""
        return f"http://{HOST}:{self.port}/send?account=7"

    @contextmanager
    def open(self) -> Iterator["TextGateway"]:
        """For as long as the block lasts; again on the same port."""
        gateway = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                gateway.take(self)

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

    def take(self, request: BaseHTTPRequestHandler) -> None:
        """One request: read, kept if it is taken, answered."""
        sent = request.rfile.read(int(request.headers["Content-Length"])).decode()
        is_json = request.headers["Content-Type"] == "application/json"
        answer = self.answers.pop(0) if self.answers else 200
        if answer in (200, "cut"):
            self.taken.append(json.loads(sent) if is_json else dict(parse_qsl(sent)))
            self.headers.append(dict(request.headers))
            self.paths.append(request.path)
        time.sleep(self.delay_seconds)
        if answer == "cut":
            request.close_connection = True
            return
        with suppress(OSError):  # whoever asked may be gone
            request.send_response(int(answer))
            request.end_headers()


def wait_for(what: list[Any], count: int) -> None:
    """Until so many have come."""
    until = time.monotonic() + PATIENCE_SECONDS
    while len(what) < count:
        assert time.monotonic() < until, f"{len(what)} of {count} came"
        time.sleep(0.02)


@pytest.fixture
def box() -> Iterator[Mailbox]:
    """A mail server for one test."""
    with Mailbox().open() as found:
        yield found


@pytest.fixture(scope="module")
def house_box() -> Iterator[Mailbox]:
    """A mail server for all tests of a file."""
    with Mailbox().open() as found:
        yield found


@pytest.fixture
def gateway() -> Iterator[TextGateway]:
    """A gateway for one test."""
    with TextGateway().open() as found:
        yield found
