"""What is refused: foreign pages, missing tokens, wrong methods, bad input, too many tries."""

import sqlite3
from typing import Any

import pytest
import requests

from tests.support.deeds import DEEDS, body, filled, query
from tests.support.people import Clerk, Refused, Visitor, request_id
from tests.support.server import LiveServer
from tests.support.servers import StartServer

# Open to devices or to everybody; staff are asked for their session and token there as well, see the stories.
FOR_VISITORS = (
    "/tickets",
    "/holds",
    "/appointments",
    "/waiting-list",
    "/check-ins",
    "/screens/report",
    "/kiosk/numbers",
    "/kiosk/hand-over",
    "/kiosk/report",
    "/sso/start",  # the way in; who joins an account there is tested with it
    "/sso/leave",  # only tells an address, when the session is over
)


@pytest.fixture
def clerk(office: LiveServer) -> Clerk:
    somebody = Clerk(office).sign_in()
    somebody.open("1", take_over=True)
    return somebody


def changing(office: LiveServer) -> list[str]:
    """Every changing address of the staff, from the published document."""
    paths = office.get("/api/v1/openapi.json")["paths"]
    found = []
    for path, operations in paths.items():
        if "post" in operations and "/sites/" in path and not path.endswith(FOR_VISITORS):
            found += filled(path, office.site)
    return found


def test_every_deed_of_the_staff_needs_a_session(office: LiveServer) -> None:
    for path in changing(office):
        answer = requests.post(office.url + path, json=body(path), timeout=5)
        assert (path, answer.status_code, answer.json()["error"]["code"]) == (path, 401, "not_signed_in")


def test_every_deed_of_the_staff_needs_the_csrf_token(office: LiveServer, clerk: Clerk) -> None:
    paths = changing(office)
    assert len(paths) >= 5 + len(DEEDS)
    clerk.session.headers["X-CSRF-Token"] = "not the token"
    for path in paths:
        answer = clerk.session.post(office.url + path, json=body(path), timeout=5)
        assert (path, answer.status_code, answer.json()["error"]["code"]) == (path, 403, "csrf")


def test_a_foreign_page_cannot_act_with_our_cookies(office: LiveServer, clerk: Clerk) -> None:
    for path in changing(office):
        answer = clerk.session.post(
            office.url + path, json=body(path), headers={"Origin": "https://elsewhere.example"}, timeout=5
        )
        assert (path, answer.status_code, answer.json()["error"]["code"]) == (path, 403, "origin")


def test_no_get_changes_anything(office: LiveServer, clerk: Clerk) -> None:
    visitor = Visitor(office)
    visitor.take(visitor.catalogue()["unsure"])

    def everything() -> list[Any]:
        with sqlite3.connect(office.folder / "queue.db") as database:
            # `iterdump` writes every table; the line of a device says when it was last seen, which is no change, and
            # what is forecast is written in the background, whoever asks.
            by_itself = ("INTO device", "INTO forecast", "INTO foresight")
            lines = [(line, line.replace('"', "")) for line in database.iterdump()]
            return [line for line, plain in lines if not any(one in plain for one in by_itself)]

    office.get("/readyz")
    before = everything()
    paths = [
        p for p, operations in office.get("/api/v1/openapi.json")["paths"].items() if "get" in operations
    ]
    paths += [
        "/",
        "/kiosk/wismar",
        "/display/wismar",
        "/console/wismar",
        f"/t/{visitor.ticket['secret']}",
        "/enrol/x",
    ]
    for path in paths:
        filled = path.replace("{site_id}", office.site).replace("{secret}", visitor.ticket["secret"])
        answer = clerk.session.get(office.url + filled, params=query(filled), timeout=5)
        assert answer.status_code in (200, 403, 404), (filled, answer.status_code)
    assert everything() == before


def test_a_kiosk_without_token_gets_no_ticket(office: LiveServer) -> None:
    wish = {"request_id": request_id(), "concerns": ["unsure"], "language": "ar"}
    answer = requests.post(f"{office.url}/api/v1/sites/wismar/tickets", json=wish, timeout=5)
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "unknown_device")


def test_a_screen_is_no_kiosk_and_a_revoked_kiosk_is_none(live_server: StartServer) -> None:
    server = live_server()
    wish = {
        "request_id": request_id(),
        "concerns": [server.get("/api/v1/sites/wismar/catalogue")["unsure"]],
        "language": "ar",
    }
    address = f"{server.url}/api/v1/sites/wismar/tickets"

    def status(token: str) -> int:
        return requests.post(
            address, json=wish, headers={"Authorization": f"Bearer {token}"}, timeout=5
        ).status_code

    kiosk = server.device_token("kiosk")
    assert [status(server.device_token("display")), status(kiosk)] == [401, 201]
    server.cli("device", "revoke", "Test kiosk", "--site", "wismar")
    assert status(kiosk) == 401


def test_an_enrolment_link_works_once_and_makes_the_browser_a_kiosk(live_server: StartServer) -> None:
    server = live_server()
    link = server.enrol("kiosk")
    with requests.Session() as browser:
        assert browser.get(link, timeout=5).status_code == 200
        assert browser.post(link, timeout=5).json() == {"url": "/kiosk/wismar"}
        cookie = next(c for c in browser.cookies if c.name == "queue_kiosk")
        assert cookie.has_nonstandard_attr("HttpOnly")
        wish = {
            "request_id": request_id(),
            "concerns": [server.get("/api/v1/sites/wismar/catalogue")["unsure"]],
            "language": "ar",
        }
        assert (
            browser.post(f"{server.url}/api/v1/sites/wismar/tickets", json=wish, timeout=5).status_code == 201
        )
    assert requests.post(link, timeout=5).status_code == 404


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        ({}, "request_id"),
        ({"request_id": "short", "concerns": ["unsure"], "language": "ar"}, "request_id"),
        ({"request_id": "x" * 32, "concerns": [], "language": "ar"}, "concerns"),
        ({"request_id": "x" * 32, "concerns": ["unsure"] * 6, "language": "ar"}, "concerns"),
        ({"request_id": "x" * 32, "concerns": ["unsure"], "language": 7}, "language"),
        ({"request_id": "x" * 32, "concerns": ["unsure"], "language": "ar", "name": "somebody"}, "name"),
        ({"request_id": "x" * 32, "concerns": ["unsure"], "language": "ar", "needs": ["gold"]}, "needs.0"),
    ],
)
def test_a_wrong_field_is_named(office: LiveServer, wish: dict[str, Any], field: str) -> None:
    headers = {"Authorization": f"Bearer {office.device_token('kiosk')}", "Accept-Language": "uk"}
    answer = requests.post(f"{office.url}/api/v1/sites/wismar/tickets", json=wish, headers=headers, timeout=5)
    error = answer.json()["error"]
    assert (answer.status_code, error["code"]) == (422, "invalid")
    assert field in error["details"]["fields"]


@pytest.mark.parametrize("raw", [b"", b"{", b"\xff\xfe", b'"text"', b"[]", b"null", b"9" * 5000])
def test_a_malformed_body_is_said_to_be_malformed(office: LiveServer, raw: bytes) -> None:
    headers = {"Authorization": f"Bearer {office.device_token('kiosk')}", "Content-Type": "application/json"}
    answer = requests.post(f"{office.url}/api/v1/sites/wismar/tickets", data=raw, headers=headers, timeout=5)
    assert answer.status_code in (400, 422)
    assert answer.json()["error"]["message"]


def test_a_body_that_is_too_large_is_refused(office: LiveServer) -> None:
    headers = {"Authorization": f"Bearer {office.device_token('kiosk')}"}
    answer = requests.post(
        f"{office.url}/api/v1/sites/wismar/tickets", json={"x": "y" * 100_000}, headers=headers, timeout=5
    )
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")


def test_errors_speak_the_language_of_the_person(office: LiveServer) -> None:
    said = {
        language: requests.get(f"{office.url}/api/v1/tickets/none", headers={"Accept-Language": language}, timeout=5)
        .json()["error"]["message"]
        for language in ("de", "en", "ar", "fa-AF", "ti")
    }  # fmt: skip
    assert len(set(said.values())) == len(said)


def test_wrong_passwords_are_slowed_down_per_account_and_address(live_server: StartServer) -> None:
    server = live_server(env={"QUEUE_LIMITS_OFF": "0"})
    server.add_clerk()
    codes = []
    for _ in range(7):
        with pytest.raises(Refused) as no:
            Clerk(server, password="a wrong password").sign_in()
        codes.append(no.value.code)
    assert codes == ["wrong_password"] * 5 + ["too_fast"] * 2


def test_a_child_at_the_kiosk_is_asked_to_wait(live_server: StartServer) -> None:
    server = live_server(env={"QUEUE_LIMITS_OFF": "0"})
    visitor = Visitor(server)
    visitor.take(visitor.catalogue()["unsure"])
    with pytest.raises(Refused) as no:
        visitor.take(visitor.catalogue()["unsure"])
    assert (no.value.status, no.value.code) == (429, "too_fast")


def test_a_new_password_ends_every_session(live_server: StartServer) -> None:
    server = live_server()
    server.add_clerk()
    clerk = Clerk(server).sign_in()
    server.add_clerk(password="another-password")
    with pytest.raises(Refused) as no:
        clerk.counters()
    assert no.value.code == "not_signed_in"


def test_secrets_do_not_reach_the_log(office: LiveServer) -> None:
    visitor = Visitor(office)
    visitor.take(visitor.catalogue()["unsure"])
    visitor.look()
    assert visitor.ticket["secret"] not in office.log


def test_a_clerk_of_another_role_cannot_report_a_desk_absent(office: LiveServer, clerk: Clerk) -> None:
    with pytest.raises(Refused) as no:
        clerk.post(f"/api/v1/sites/{office.site}/desks/jobcenter/absent", absent=True)
    assert (no.value.status, no.value.code) == (403, "not_allowed")
