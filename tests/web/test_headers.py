"""The headers of answers: tight where an answer can be a page or a worker, few where it is only part of one."""

import pytest
import requests

from tests.support.server import LiveServer

PAGES = ("/", "/static/shared/icons.svg")
DATA = ("/healthz", "/api/v1/sites", "/api/v1/sites/wismar/board", "/nowhere", "/static/nowhere.css")
WORKERS = ("/static/booking/proof-worker.js", "/t/worker.js", "/kiosk/assets/worker.js")
FONT = "/static/vendor/fonts/noto-sans-latin-400-normal.woff2"
OF_THE_LINE = {
    "date",
    "connection",
    "keep-alive",
    "content-length",
    "content-encoding",
    "vary",
    "accept-ranges",
}


def headers_of(office: LiveServer, path: str) -> dict[str, str]:
    found = requests.get(office.url + path, timeout=20).headers
    return {name.lower(): value for name, value in found.items()}


@pytest.mark.parametrize("path", [*PAGES, *WORKERS])
def test_every_answer_that_can_be_a_page_or_a_worker_carries_the_tight_headers(
    office: LiveServer, path: str
) -> None:
    headers = headers_of(office, path)
    for rule in ("default-src 'self'", "frame-ancestors 'none'"):
        assert rule in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "no-referrer")
    assert headers["permissions-policy"] == "camera=(), microphone=(), geolocation=()"


@pytest.mark.parametrize("path", DATA)
def test_what_is_only_data_may_load_nothing_and_stand_in_no_frame(office: LiveServer, path: str) -> None:
    headers = headers_of(office, path)
    assert headers["content-type"] == "application/json"
    assert headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "no-referrer")
    assert "permissions-policy" not in headers


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/static/shared/tokens.css", "text/css; charset=utf-8"),
        ("/styles/booking.css", "text/css; charset=utf-8"),
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
    assert (headers.pop("content-type"), headers.pop("x-content-type-options")) == (kind, "nosniff")
    assert (headers.pop("cache-control"), bool(headers.pop("etag"))) == ("no-cache", True)
    assert set(headers) <= OF_THE_LINE
