"""A calendar at an address, as a provider offers it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.support.postal import HOST


@dataclass
class WebCalendar:
    """What it answers; None: it has vanished (404)."""

    text: bytes | None
    asked: int = 0
    port: int = 0

    @contextmanager
    def open(self) -> Iterator["WebCalendar"]:
        """For as long as the block lasts."""
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                web.asked += 1
                self.send_response(404 if web.text is None else 200)
                self.end_headers()
                self.wfile.write(web.text or b"")

            def log_message(self, *_: object) -> None:
                """Silent."""

        server = ThreadingHTTPServer((HOST, 0), Handler)
        server.daemon_threads = True
        self.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield self
        finally:
            server.shutdown()
            server.server_close()
