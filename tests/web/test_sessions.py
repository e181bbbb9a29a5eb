"""Sessions: seen by their clerk, ended one by one or together; who was put out hears nothing more."""

import json
from collections.abc import Iterator

import pytest
import requests
from itsdangerous import URLSafeSerializer

from tests.support.people import Clerk, Json, Refused, Visitor, request_id
from tests.support.server import LiveServer
from tests.support.watching import PATIENCE, watching

NAME = "Sitzung"


@pytest.fixture(scope="module")
def staffed(office: LiveServer) -> LiveServer:
    office.add_clerk(NAME, "clerk")
    office.add_clerk("Verwaltung", "admin")
    return office


@pytest.fixture
def here(staffed: LiveServer) -> Iterator[Clerk]:
    with Clerk(staffed, NAME).sign_in() as somebody:
        somebody.post("/api/v1/sessions/end-others")
        yield somebody


@pytest.fixture
def there(here: Clerk, staffed: LiveServer) -> Iterator[Clerk]:
    with Clerk(staffed, NAME) as somebody:
        somebody.session.headers["User-Agent"] = "Mozilla/5.0 (Linux; Android 14) Mobile Safari"
        yield somebody.sign_in()


@pytest.fixture
def admin(staffed: LiveServer) -> Iterator[Clerk]:
    with Clerk(staffed, "Verwaltung").sign_in() as somebody:
        yield somebody


def cookies(clerk: Clerk) -> Json:
    return {"Cookie": "; ".join(f"{c.name}={c.value}" for c in clerk.session.cookies)}


def is_out(clerk: Clerk) -> bool:
    with pytest.raises(Refused) as no:
        clerk.get("/api/v1/session")
    return (no.value.status, no.value.code) == (401, "not_signed_in")


def test_a_clerk_sees_where_she_is_signed_in(here: Clerk, there: Clerk) -> None:
    found = here.get("/api/v1/sessions")
    assert [(one["device"], one["own"]) for one in found] == [("phone", False), ("computer", True)]
    assert set(found[0]) == {"id", "device", "began_at", "used_at", "own"}


def test_one_session_is_ended_and_the_other_stays(here: Clerk, there: Clerk) -> None:
    (other,) = [one["id"] for one in here.get("/api/v1/sessions") if not one["own"]]
    wish = request_id()
    for _ in range(2):
        (left,) = here.post(f"/api/v1/sessions/{other}/end", request_id=wish)
        assert left["own"] is True
    assert is_out(there)


def test_signing_out_ends_the_session_even_for_somebody_who_kept_its_cookie(
    here: Clerk, there: Clerk
) -> None:
    kept = cookies(there)
    there.sign_out()
    assert len(here.get("/api/v1/sessions")) == 1
    answer = requests.get(f"{here.server.url}/api/v1/session", headers=kept, timeout=5)
    assert answer.status_code == 401


def test_nobody_ends_the_session_of_a_colleague(here: Clerk, admin: Clerk) -> None:
    (own,) = [one["id"] for one in here.get("/api/v1/sessions")]
    admin.post(f"/api/v1/sessions/{own}/end")
    assert len(here.get("/api/v1/sessions")) == 1


def test_an_ended_session_hears_no_more_news(here: Clerk, there: Clerk, staffed: LiveServer) -> None:
    with (
        watching(staffed, "/console", headers=cookies(here)) as stays,
        watching(staffed, "/console", headers=cookies(there)) as goes,
    ):
        for watcher in (stays, goes):
            watcher.watch(site=staffed.site, after=None)
        here.post("/api/v1/sessions/end-others")
        assert (goes.told(), goes.cut.wait(PATIENCE)) == ("not_signed_in", True)
        before = goes.news.qsize()
        visitor = Visitor(staffed)
        visitor.take(visitor.catalogue()["unsure"])
        stays.until(lambda news: news["events"])
        assert goes.news.qsize() == before  # whatever was sent has come before the line was cut


def test_a_new_password_given_by_command_ends_the_session_on_the_line(staffed: LiveServer) -> None:
    staffed.add_clerk("Vergesslich", "clerk")
    with (
        Clerk(staffed, "Vergesslich").sign_in() as clerk,
        watching(staffed, "/console", headers=cookies(clerk)) as goes,
    ):
        goes.watch(site=staffed.site, after=None)
        staffed.add_clerk("Vergesslich", "clerk", password="another-password")  # in another process
        assert (goes.told(), goes.cut.wait(PATIENCE)) == ("not_signed_in", True)


def test_an_admin_ends_every_session_of_an_account(here: Clerk, there: Clerk, admin: Clerk) -> None:
    accounts = admin.get(f"/api/v1/sites/{admin.server.site}/accounts")
    (account,) = [one for one in accounts if one["name"] == NAME]
    ended = admin.post(f"/api/v1/sites/{admin.server.site}/accounts/{account['id']}/end-sessions")
    assert ended == account
    assert is_out(here)
    assert is_out(there)


def test_only_an_admin_sees_accounts_and_ends_sessions_of_others(here: Clerk) -> None:
    accounts = f"/api/v1/sites/{here.server.site}/accounts"
    for asked in (lambda: here.get(accounts), lambda: here.post(f"{accounts}/1/end-sessions")):
        with pytest.raises(Refused) as no:
            asked()
        assert (no.value.status, no.value.code) == (403, "not_allowed")


def test_ending_a_session_needs_the_csrf_token(here: Clerk) -> None:
    here.session.headers["X-CSRF-Token"] = "not the token"
    for deed in ("1/end", "end-others"):
        with pytest.raises(Refused) as no:
            here.post(f"/api/v1/sessions/{deed}")
        assert (no.value.status, no.value.code) == (403, "csrf")


def test_the_cookie_knows_nothing_of_her_browser_and_address(here: Clerk) -> None:
    """The library would put a fingerprint of both into it, which nobody here asks for."""
    (said,) = [c.value for c in here.session.cookies if c.name == "queue_session"]
    assert said is not None
    held = URLSafeSerializer("", serializer=json).load_payload(said.rsplit(".", 2)[0].encode())
    assert held.pop("_id") == ""
    assert set(held) == {"_fresh", "_user_id", "csrf"}
