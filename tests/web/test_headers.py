"""The headers of answers: tight where an answer can be a page or a worker, few where it is only part of one."""

import pytest
import requests

from tests.support.server import LiveServer

PAGES = ("/", "/healthz", "/api/v1/sites", "/nowhere", "/static/nowhere.css", "/static/shared/icons.svg")
WORKERS = ("/static/booking/proof-worker.js", "/t/worker.js", "/kiosk/assets/worker.js")
FONT = "/static/vendor/fonts/noto-sans-latin-400-normal.woff2"
OF_THE_LINE = {"Date", "Connection", "Content-Length", "Content-Encoding", "Vary"}


def headers_of(office: LiveServer, path: str) -> dict[str, str]:
    return dict(requests.get(office.url + path, timeout=20).headers)


@pytest.mark.parametrize("path", [*PAGES, *WORKERS])
def test_every_answer_that_can_be_a_page_or_a_worker_carries_the_tight_headers(
    office: LiveServer, path: str
) -> None:
    headers = headers_of(office, path)
    for rule in ("default-src 'self'", "frame-ancestors 'none'"):
        assert rule in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert (headers["X-Content-Type-Options"], headers["Referrer-Policy"]) == ("nosniff", "no-referrer")
    assert headers["Permissions-Policy"] == "camera=(), microphone=(), geolocation=()"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/static/shared/tokens.css", "text/css; charset=utf-8"),
        ("/static/shared/live.js", "text/javascript; charset=utf-8"),
        ("/display/assets/alive.js", "text/javascript; charset=utf-8"),
        ("/texts/de/kiosk.ftl", "text/plain; charset=utf-8"),
        (FONT, "font/woff2"),
    ],
)
def test_what_is_only_part_of_a_page_is_taken_for_nothing_else_and_says_no_more(
    office: LiveServer, path: str, kind: str
) -> None:
    """No browser makes a page of it, whatever it holds, so the rules of pages need not stand there."""
    headers = headers_of(office, path)
    assert (headers.pop("Content-Type"), headers.pop("X-Content-Type-Options")) == (kind, "nosniff")
    assert (headers.pop("Cache-Control"), bool(headers.pop("ETag"))) == ("no-cache", True)
    assert set(headers) <= OF_THE_LINE
