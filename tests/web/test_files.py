"""The files of the faces: packed for the wire, asked about each time, never the wrong one."""

import gzip
from pathlib import Path

import pytest
import requests

from queue_app.web.files import version_of
from queue_app.web.pages import BOOKING_STYLES
from tests.support.server import LiveServer

NAMES = (
    "/static/shared/live.js",
    "/static/shared/tokens.css",
    "/texts/ar/kiosk.ftl",
    "/kiosk/assets/app.js",
    "/styles/booking.css",
)


def fetch(office: LiveServer, name: str, **headers: str) -> requests.Response:
    return requests.get(office.url + name, headers={"Accept-Encoding": "identity", **headers}, timeout=20)


@pytest.mark.parametrize("name", NAMES)
def test_a_packed_file_is_the_same_file_and_smaller(office: LiveServer, name: str) -> None:
    plain = fetch(office, name)
    with requests.get(
        office.url + name, headers={"Accept-Encoding": "gzip"}, stream=True, timeout=20
    ) as packed:
        bytes_sent = packed.raw.read(decode_content=False)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(bytes_sent) == plain.content
    assert len(bytes_sent) < len(plain.content)
    assert ["Accept-Encoding" in sent.headers["Vary"] for sent in (plain, packed)] == [True, True]
    assert plain.headers["Content-Type"] == packed.headers["Content-Type"]


@pytest.mark.parametrize("coding", ["gzip", "identity"])
@pytest.mark.parametrize("name", [NAMES[0], NAMES[-1]])
def test_a_file_that_is_known_is_not_sent_again(office: LiveServer, name: str, coding: str) -> None:
    first = fetch(office, name, **{"Accept-Encoding": coding})
    again = fetch(office, name, **{"Accept-Encoding": coding, "If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_styles_that_are_joined_are_the_files_in_their_order(office: LiveServer) -> None:
    alone = [fetch(office, f"/static/{name}").content for name in BOOKING_STYLES]
    assert fetch(office, "/styles/booking.css").content == b"\n".join(alone)


def test_packed_and_plain_are_not_mistaken_for_each_other(office: LiveServer) -> None:
    packed = fetch(office, NAMES[0], **{"Accept-Encoding": "gzip"})
    plain = fetch(office, NAMES[0], **{"If-None-Match": packed.headers["ETag"]})
    assert plain.status_code == 200


def test_a_board_is_packed_too_and_is_never_kept(office: LiveServer) -> None:
    path = f"/api/v1/sites/{office.site}/board"
    plain, packed = (fetch(office, path, **{"Accept-Encoding": coding}) for coding in ("identity", "gzip"))
    assert [one.headers.get("Content-Encoding") for one in (plain, packed)] == [None, "gzip"]
    assert int(packed.headers["Content-Length"]) < 0.6 * int(plain.headers["Content-Length"])
    assert packed.json()["board"].keys() == plain.json()["board"].keys()
    assert [(one.headers["Cache-Control"], "ETag" in one.headers) for one in (plain, packed)] == [
        ("no-store", False)
    ] * 2


@pytest.mark.parametrize(
    "name", ["/static/../main.py", "/static/%2e%2e/main.py", "/static/none.js", "/static/"]
)
def test_nothing_outside_and_nothing_that_is_not_there(office: LiveServer, name: str) -> None:
    assert fetch(office, name).status_code == 404


def test_the_version_of_a_page_changes_with_its_files_and_with_nothing_else(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder in (one, two / "deep"):
        folder.mkdir(parents=True)
        (folder / "page.js").write_text("1", encoding="utf-8")
    first = version_of(one, two)
    assert version_of(one, two) == first
    (two / "deep" / "page.js").write_text("22", encoding="utf-8")
    assert version_of(one, two) != first


def test_screens_are_told_which_version_they_would_get(office: LiveServer) -> None:
    found = office.get(f"/api/v1/sites/{office.site}/program")["version"]
    assert found == office.get(f"/api/v1/sites/{office.site}/program")["version"]
