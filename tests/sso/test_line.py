"""Short questions by HTTP: whatever is there in the service's place, the one who asks gets an answer or a sentence."""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from queue_app.sso.line import MOST_BYTES, Line
from queue_app.sso.trouble import Trouble
from tests.support.postal import HOST

Say = Callable[[BaseHTTPRequestHandler], None]
PAUSE_SECONDS = 0.1


def plain(status: int, body: bytes, **headers: str) -> Say:
    def say(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(body)

    return say


def endless(piece: bytes, pause: float) -> Say:
    """Never through with its answer, until nobody listens any more."""

    def say(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        with suppress(OSError):
            while not threading.Event().wait(pause):
                request.wfile.write(piece)

    return say


@pytest.fixture
def serve() -> Iterator[Callable[[Say], str]]:
    """`serve(say)` answers every request in this way; its address."""
    servers: list[ThreadingHTTPServer] = []

    def start(say: Say) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                say(self)

            def log_message(self, *_: object) -> None:
                """Nothing."""

        servers.append(ThreadingHTTPServer((HOST, 0), Handler))
        threading.Thread(target=servers[-1].serve_forever, args=(0.02,), daemon=True).start()
        return f"http://{HOST}:{servers[-1].server_port}/there?a=b"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def trouble(url: str, seconds: float = 20) -> str:
    with pytest.raises(Trouble) as no:
        Line(seconds).get(url)
    return no.value.code


def test_an_object_is_read(serve: Callable[[Say], str]) -> None:
    assert Line(20).get(serve(plain(200, b'{"issuer": "x"}'))) == {"issuer": "x"}


@pytest.mark.parametrize(
    ("say", "code"),
    [
        (plain(200, b"<html>"), "sso_refused"),
        (plain(200, b"[1]"), "sso_refused"),
        (plain(200, b"\xff"), "sso_refused"),
        (plain(404, b"{}"), "sso_refused"),
        (plain(302, b"", Location="/elsewhere"), "sso_refused"),
        (plain(503, b"{}"), "sso_unreachable"),
        (lambda request: request.wfile.write(b"no HTTP\r\n\r\n"), "sso_unreachable"),
        (endless(b"a" * (MOST_BYTES // 4), 0), "sso_unreachable"),
    ],
)
def test_what_is_no_answer_is_said(serve: Callable[[Say], str], say: Say, code: str) -> None:
    assert trouble(serve(say)) == code


def test_whoever_drips_is_not_waited_for_without_end(serve: Callable[[Say], str]) -> None:
    assert trouble(serve(endless(b"a", PAUSE_SECONDS)), seconds=PAUSE_SECONDS * 5) == "sso_unreachable"


@pytest.mark.parametrize("url", [f"http://{HOST}:1/", "http://[", "https://host:x/"])
def test_where_nobody_is_nobody_answers(url: str) -> None:
    assert trouble(url) == "sso_unreachable"
