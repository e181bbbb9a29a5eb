"""Signing in by the service of the house: a real provider beside a real server, and everything that can go wrong."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.support.people import Clerk, Json, Refused, request_id
from tests.support.server import LiveServer
from tests.support.small_office import SMALL
from tests.support.sso_service import Employee, SsoService, running_with

TOWN = SMALL[SMALL.index("[[sites]]") :]


@pytest.fixture(scope="module")
def house(sso_service: SsoService, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """The example office, which lets in by groups, and a town hall where everybody of the service is a clerk."""
    folder = tmp_path_factory.mktemp("sso") / "server"
    with running_with(sso_service, folder, "sign_out = true", "timeout_seconds = 30", second=TOWN) as server:
        server.add_clerk()
        yield server


@pytest.fixture
def anna(house: LiveServer, sso_service: SsoService) -> Iterator[Employee]:
    """Somebody who leads a team."""
    sso_service.person("anna", "everybody", "queue-leads", name="Anna Beispiel")
    with Employee(house, "anna") as somebody:
        yield somebody


def accounts(house: LiveServer) -> list[tuple[Any, ...]]:
    """Every account there is."""
    with closing(sqlite3.connect(house.folder / "queue.db")) as database:
        return database.execute(
            "select id, site, name, role, password = '' from clerk order by id"
        ).fetchall()


def refused(work: Any, *arguments: Any) -> tuple[int, str]:
    """The status and the code with which something is refused."""
    with pytest.raises(Refused) as no:
        work(*arguments)
    return no.value.status, no.value.code


# ---- who comes in, and as what


def test_whoever_belongs_to_a_group_signs_in_with_its_role(house: LiveServer, anna: Employee) -> None:
    session = anna.sign_in()
    assert (session["name"], session["role"], session["site"]) == ("Anna Beispiel", "lead", "wismar")
    counters = anna.get("/api/v1/sites/wismar/counters")
    opened = anna.post(f"/api/v1/sites/wismar/counters/{counters[0]['id']}/open")
    assert opened["state"] == "open"
    anna.post(f"/api/v1/sites/wismar/counters/{counters[0]['id']}/close")


def test_name_and_role_are_those_of_today_and_the_account_stays(
    house: LiveServer, sso_service: SsoService, anna: Employee
) -> None:
    anna.sign_in()
    before = accounts(house)
    sso_service.person("anna", "queue-admins", "queue-clerks", name="Anna Neumann")
    with Employee(house, "anna") as elsewhere:
        assert elsewhere.sign_in()["role"] == "admin"
    assert anna.get("/api/v1/session")["name"] == "Anna Neumann"
    assert [one[0] for one in accounts(house)] == [one[0] for one in before]


def test_whoever_has_the_same_name_is_somebody_else(house: LiveServer, sso_service: SsoService) -> None:
    for subject in ("kim-1", "kim-2"):
        sso_service.person(subject, "queue-clerks", name="Testperson")
    with Employee(house, "kim-1") as one, Employee(house, "kim-2") as other:
        assert [one.sign_in()["name"], other.sign_in()["name"]] == ["Testperson 2", "Testperson 3"]
    with Clerk(house, "Testperson").sign_in() as clerk:
        assert clerk.get("/api/v1/session")["name"] == "Testperson"


def test_whoever_belongs_to_no_group_is_refused_and_no_account_is_made(
    house: LiveServer, sso_service: SsoService
) -> None:
    sso_service.person("guest", "everybody", name="Gast")
    before = accounts(house)
    with Employee(house, "guest") as guest:
        assert refused(guest.sign_in) == (403, "sso_not_allowed")
        assert refused(guest.get, "/api/v1/session") == (401, "not_signed_in")
    assert accounts(house) == before


def test_whoever_lost_the_group_loses_her_sessions_at_the_next_try(
    house: LiveServer, sso_service: SsoService
) -> None:
    sso_service.person("leaver", "queue-clerks", name="Wer geht")
    with Employee(house, "leaver") as at_work, Employee(house, "leaver") as again:
        at_work.sign_in()
        sso_service.person("leaver", name="Wer geht")
        assert refused(again.sign_in) == (403, "sso_not_allowed")
        assert refused(at_work.get, "/api/v1/session") == (401, "not_signed_in")


def test_one_service_serves_two_houses_with_an_account_in_each(
    house: LiveServer, sso_service: SsoService, monkeypatch: pytest.MonkeyPatch
) -> None:
    sso_service.person("both", "queue-admins", name="Zwei Häuser")
    with Employee(house, "both") as here, Employee(house, "both") as there:
        assert here.sign_in()["role"] == "admin"
        monkeypatch.setattr(house, "site", "town")
        session = there.sign_in()
        assert (session["site"], session["role"]) == ("town", "admin")
        sso_service.person("stranger", name="Wer will")
        with Employee(house, "stranger") as stranger:
            assert stranger.sign_in()["role"] == "clerk"


def test_what_the_token_does_not_say_is_asked_for(house: LiveServer, sso_service: SsoService) -> None:
    sso_service.person("quiet", "queue-leads", name="Leise")
    with sso_service.fault("groups on request"), Employee(house, "quiet") as quiet:
        assert quiet.sign_in()["role"] == "lead"


def test_a_session_of_the_service_is_one_like_any_other(anna: Employee) -> None:
    anna.sign_in()
    before = dict(anna.session.cookies)
    anna.sign_in()
    assert anna.session.cookies["queue_session"] != before["queue_session"]
    (own,) = [one for one in anna.get("/api/v1/sessions") if one["own"]]
    anna.post("/api/v1/sessions/end-others")
    assert [one["id"] for one in anna.get("/api/v1/sessions")] == [own["id"]]
    answer = anna.session.delete(
        f"{anna.server.url}/api/v1/session", json={"request_id": request_id()}, timeout=20
    )
    assert answer.status_code == 204
    way = anna.post("/api/v1/sites/wismar/sso/leave")["url"]
    assert way.startswith("http://localhost:")
    assert "post_logout_redirect_uri=http%3A%2F%2F127.0.0.1" in way


def test_an_account_of_the_service_has_no_password(house: LiveServer, anna: Employee) -> None:
    name = anna.sign_in()["name"]
    for guess in ("nobody has this password", " ", "!"):
        with Clerk(house, name, guess) as thief:
            assert refused(thief.sign_in) == (401, "wrong_password")


def test_a_clerk_joins_her_account_to_the_service_and_her_password_is_over(
    house: LiveServer, sso_service: SsoService
) -> None:
    house.add_clerk("Olga", "clerk")
    sso_service.person("olga", "queue-leads", name="Olga Beispiel")
    with Clerk(house, "Olga").sign_in() as clerk, Employee(house, "olga") as olga:
        before = accounts(house)
        olga.session.cookies.update(clerk.session.cookies)
        assert refused(olga.begin, True) == (403, "csrf")
        olga.session.headers["X-CSRF-Token"] = clerk.session.headers["X-CSRF-Token"]
        olga.finish(olga.at_the_service(olga.begin(join=True)))
        assert olga.get("/api/v1/sites/wismar/sso")["joined"] is True
        assert [one[0] for one in accounts(house)] == [one[0] for one in before]
        assert olga.get("/api/v1/session")["name"] == "Olga Beispiel"
    for name in ("Olga", "Olga Beispiel"):
        with Clerk(house, name) as again:
            assert refused(again.sign_in) == (401, "wrong_password")


def test_nobody_joins_what_belongs_to_somebody_or_is_not_let_in(
    house: LiveServer, sso_service: SsoService, anna: Employee
) -> None:
    anna.sign_in()
    house.add_clerk("Petra", "clerk")
    sso_service.person("petra", "everybody", name="Petra")
    with Clerk(house, "Petra").sign_in() as clerk, Employee(house, "petra") as petra:
        petra.session.cookies.update(clerk.session.cookies)
        petra.session.headers["X-CSRF-Token"] = clerk.session.headers["X-CSRF-Token"]
        assert refused(petra.finish, petra.at_the_service(petra.begin(join=True))) == (403, "sso_not_allowed")
        taken = petra.at_the_service(petra.begin(join=True), sub="anna")
        assert refused(petra.finish, taken) == (409, "sso_taken")
        given = petra.at_the_service(petra.begin(join=True), sub="petra")
        clerk.sign_out()
        assert refused(petra.finish, given) == (409, "sso_stale")
    with Clerk(house, "Petra").sign_in() as clerk:
        assert clerk.get("/api/v1/sites/wismar/sso")["joined"] is False


# ---- what the service, or somebody in its place, may say wrong


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("another signature", "sso_refused"),
        ("another key", "sso_refused"),
        ("changed afterwards", "sso_refused"),
        ("no signature", "sso_refused"),
        ("signed with the secret", "sso_refused"),
        ("another audience", "sso_refused"),
        ("an audience too many", "sso_refused"),
        ("another nonce", "sso_refused"),
        ("no nonce", "sso_refused"),
        ("another issuer", "sso_refused"),
        ("no subject", "sso_refused"),
        ("expired", "sso_clock"),
        ("from the future", "sso_clock"),
    ],
)
def test_a_token_with_a_fault_lets_nobody_in(
    house: LiveServer, sso_service: SsoService, fault: str, code: str
) -> None:
    sso_service.person("mallory", "queue-admins")
    before = accounts(house)
    with Employee(house, "mallory") as mallory, sso_service.fault(fault):
        assert refused(mallory.sign_in) == (409, code)
        assert refused(mallory.get, "/api/v1/session") == (401, "not_signed_in")
    assert accounts(house) == before


def test_a_service_that_calls_itself_otherwise_is_not_ours(sso_service: SsoService, anna: Employee) -> None:
    with sso_service.fault("calls itself otherwise"):
        assert refused(anna.begin) == (409, "sso_refused")


# ---- state, code and browser


def test_what_was_brought_back_is_used_once(anna: Employee) -> None:
    given = anna.at_the_service(anna.begin())
    anna.finish(given)
    assert refused(anna.finish, given) == (409, "sso_stale")
    assert anna.get("/api/v1/session")["name"] == "Anna Beispiel"  # the first time still holds


def test_a_code_is_used_once_even_with_a_new_state(house: LiveServer, anna: Employee) -> None:
    given = anna.at_the_service(anna.begin())
    anna.finish(given)
    with Employee(house, "anna") as thief:
        again = {**thief.at_the_service(thief.begin()), "code": given["code"]}
        assert refused(thief.finish, again) == (409, "sso_refused")


def test_a_code_of_another_sign_in_is_worth_nothing(house: LiveServer, anna: Employee) -> None:
    """It was asked for with another secret (PKCE) and carries another nonce."""
    stolen = anna.at_the_service(anna.begin())
    with Employee(house, "mallory") as mallory:
        own = mallory.at_the_service(mallory.begin())
        assert refused(mallory.finish, {**own, "code": stolen["code"]}) == (409, "sso_refused")


def test_another_browser_can_neither_finish_nor_spoil_what_was_begun(
    house: LiveServer, anna: Employee
) -> None:
    given = anna.at_the_service(anna.begin())
    with Employee(house, "victim") as victim:
        assert refused(victim.finish, given) == (409, "sso_stale")
        victim.begin()  # and with a sign-in of its own no more than without
        assert refused(victim.finish, given) == (409, "sso_stale")
    assert anna.finish(given) == {"site": "wismar"}


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({}, "sso_stale"),
        ({"state": "made-up", "code": "made-up"}, "sso_stale"),
        ({"error": "access_denied"}, "sso_cancelled"),
        ({"error": "temporarily_unavailable"}, "sso_unreachable"),
        ({"error": "<script>"}, "sso_refused"),
    ],
)
def test_what_is_no_sign_in_is_answered_with_a_sentence(anna: Employee, given: Json, code: str) -> None:
    assert refused(anna.finish, given) == (409, code)


def test_an_answer_in_the_name_of_another_service_is_refused(anna: Employee) -> None:
    given = anna.at_the_service(anna.begin())
    assert refused(anna.finish, {**given, "iss": "https://elsewhere.example.org"}) == (409, "sso_refused")


def test_a_foreign_page_can_neither_begin_nor_finish(house: LiveServer, anna: Employee) -> None:
    given = anna.at_the_service(anna.begin())
    anna.session.headers["Origin"] = "https://evil.example.org"
    assert refused(anna.begin) == (403, "origin")
    assert refused(anna.finish, given) == (403, "origin")


def test_opening_the_address_to_come_back_to_changes_nothing(anna: Employee) -> None:
    given = anna.at_the_service(anna.begin())
    answer = anna.session.get(f"{anna.server.url}/sso/callback", params=given, timeout=20)
    assert (answer.status_code, answer.headers.get("Set-Cookie")) == (200, None)
    assert given["code"] not in answer.text
    assert anna.finish(given) == {"site": "wismar"}


def test_a_house_without_it_has_none_of_its_doors(live_server: Any) -> None:
    server = live_server()
    with Employee(server, "anna") as somebody:
        assert somebody.get("/api/v1/sites/wismar/sso")["on"] is False
        for door in (somebody.begin, lambda: somebody.post("/api/v1/sites/wismar/sso/leave")):
            assert refused(door) == (404, "not_found")


# ---- a house whose service is away, or silent


def test_a_service_that_is_away_stops_nobody_with_a_password(tmp_path: Path, sso_service: SsoService) -> None:
    service = SsoService().start()
    with running_with(service, tmp_path / "server", "timeout_seconds = 1") as server:
        server.add_clerk()
        with Employee(server, "anna") as anna, service.fault("silent"):
            assert refused(anna.begin) == (409, "sso_unreachable")
        service.stop()
        server.restart()
        with Employee(server, "anna") as anna, Clerk(server) as clerk:
            assert refused(anna.begin) == (409, "sso_unreachable")
            assert clerk.sign_in().get("/api/v1/session")["role"] == "clerk"
            service.start()
            assert anna.begin().startswith(service.url)
    service.stop()


def test_a_service_with_a_fault_of_its_own_counts_as_away(sso_service: SsoService, anna: Employee) -> None:
    given = anna.at_the_service(anna.begin())
    with sso_service.fault("broken"):
        assert refused(anna.begin) == (409, "sso_unreachable")
        assert refused(anna.finish, given) == (409, "sso_unreachable")


def test_a_silent_service_keeps_only_those_waiting_who_asked_it(
    house: LiveServer, sso_service: SsoService, anna: Employee
) -> None:
    answers: list[str] = []
    asking = threading.Thread(target=lambda: answers.append(anna.begin()))
    with sso_service.fault("silent"):
        asking.start()
        sso_service.wait_until_held()
        with Clerk(house).sign_in() as clerk:
            assert clerk.get("/api/v1/session")["role"] == "clerk"
        assert answers == []  # all of this while she waited
    asking.join()
    assert answers[0].startswith(sso_service.url)


# ---- the service alone; TLS; the other engine


def test_where_the_service_alone_lets_in_a_password_is_for_admins(
    tmp_path: Path, sso_service: SsoService
) -> None:
    sso_service.person("anna", "queue-clerks", name="Anna Beispiel")
    with running_with(sso_service, tmp_path / "server", "only = true", engine="threads") as server:
        server.add_clerk()
        server.add_clerk("Verwaltung", "admin")
        with Clerk(server) as clerk, Clerk(server, "Verwaltung") as admin, Employee(server, "anna") as anna:
            assert refused(clerk.sign_in) == (403, "sso_only")
            assert refused(clerk.get, "/api/v1/session") == (401, "not_signed_in")
            assert admin.sign_in().get("/api/v1/session")["role"] == "admin"
            assert anna.sign_in()["role"] == "clerk"
        told = server.log + server.cli("check-config")
        assert not [word for word in (sso_service.client["client_secret"], "anna", "Anna") if word in told]


def test_the_service_is_spoken_to_by_tls_and_has_to_show_who_it_is(tmp_path: Path, certificate: Path) -> None:
    service = SsoService(certificate).start()
    try:
        with running_with(service, tmp_path / "trusts", SSL_CERT_FILE=str(certificate)) as server:
            service.person("anna", "queue-clerks")
            with Employee(server, "anna", certificate) as anna:
                assert anna.sign_in()["role"] == "clerk"
        with running_with(service, tmp_path / "does-not") as server, Employee(server, "anna") as anna:
            assert refused(anna.begin) == (409, "sso_unreachable")
    finally:
        service.stop()


def test_a_try_too_many_is_slowed_down(tmp_path: Path, sso_service: SsoService) -> None:
    limits = {"QUEUE_LIMITS_OFF": "0", "QUEUE_LIMITS__SSO_PER_MINUTE": "2"}
    with running_with(sso_service, tmp_path / "server", **limits) as server, Employee(server, "anna") as anna:
        anna.begin()
        anna.begin()
        assert refused(anna.begin) == (429, "too_fast")
        assert requests.get(f"{server.url}/healthz", timeout=5).status_code == 200
