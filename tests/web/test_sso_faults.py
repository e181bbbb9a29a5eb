"""Signing in by the service of the house: everything that it, or somebody in its place, can do wrong or not at all."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from queue_app.config import Limits, Sso
from queue_app.main import create_app
from queue_app.sso.provider import Provider
from queue_app.sso.trouble import Trouble
from tests.support.house import House
from tests.support.people import Clerk, Json, request_id
from tests.support.server import LiveServer
from tests.support.sso_service import Employee, SsoService, accounts, refused, running_with

# ---- what the service, or somebody in its place, may say wrong

NOBODY = "http://localhost:1"  # no service has this port


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
    sso_house: LiveServer, sso_service: SsoService, fault: str, code: str
) -> None:
    sso_service.person("mallory", "queue-admins")
    before = accounts(sso_house)
    with Employee(sso_house, "mallory") as mallory, sso_service.fault(fault):
        assert refused(mallory.sign_in) == (409, code)
        assert refused(mallory.get, "/api/v1/session") == (401, "not_signed_in")
    assert accounts(sso_house) == before


def test_a_service_that_calls_itself_otherwise_is_not_ours(sso_service: SsoService, anna: Employee) -> None:
    with sso_service.fault("calls itself otherwise"):
        assert refused(anna.begin) == (409, "sso_refused")


# ---- state, code and browser


def test_what_was_brought_back_is_used_once(anna: Employee) -> None:
    given = anna.at_the_service(anna.begin())
    anna.finish(given)
    assert refused(anna.finish, given) == (409, "sso_stale")
    assert anna.get("/api/v1/session")["name"] == "Anna Beispiel"  # the first time still holds


def test_a_code_is_used_once_even_with_a_new_state(sso_house: LiveServer, anna: Employee) -> None:
    given = anna.at_the_service(anna.begin())
    anna.finish(given)
    with Employee(sso_house, "anna") as thief:
        again = {**thief.at_the_service(thief.begin()), "code": given["code"]}
        assert refused(thief.finish, again) == (409, "sso_refused")


def test_a_code_of_another_sign_in_is_worth_nothing(sso_house: LiveServer, anna: Employee) -> None:
    """It was asked for with another secret (PKCE) and carries another nonce."""
    stolen = anna.at_the_service(anna.begin())
    with Employee(sso_house, "mallory") as mallory:
        own = mallory.at_the_service(mallory.begin())
        assert refused(mallory.finish, {**own, "code": stolen["code"]}) == (409, "sso_refused")


def test_another_browser_can_neither_finish_nor_spoil_what_was_begun(
    sso_house: LiveServer, anna: Employee
) -> None:
    given = anna.at_the_service(anna.begin())
    with Employee(sso_house, "victim") as victim:
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


def test_a_foreign_page_can_neither_begin_nor_finish(sso_house: LiveServer, anna: Employee) -> None:
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


# ---- a service that is broken, or silent


def test_a_service_with_a_fault_of_its_own_counts_as_away(sso_service: SsoService, anna: Employee) -> None:
    given = anna.at_the_service(anna.begin())
    with sso_service.fault("broken"):
        assert refused(anna.begin) == (409, "sso_unreachable")
        assert refused(anna.finish, given) == (409, "sso_unreachable")


def test_a_silent_service_keeps_only_those_waiting_who_asked_it(
    sso_house: LiveServer, sso_service: SsoService, anna: Employee
) -> None:
    answers: list[str] = []
    asking = threading.Thread(target=lambda: answers.append(anna.begin()))
    with sso_service.fault("silent"):
        asking.start()
        sso_service.wait_until_held()
        with Clerk(sso_house).sign_in() as clerk:
            assert clerk.get("/api/v1/session")["role"] == "clerk"
        assert answers == []  # all of this while she waited
    asking.join()
    assert answers[0].startswith(sso_service.url)


# ---- the other engine: one site where the service alone lets in, and one whose service is away


@pytest.fixture(scope="module")
def strict_house(sso_service: SsoService, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    folder = tmp_path_factory.mktemp("strict") / "server"
    more, town = ("only = true", 'prompt = "login"'), ("timeout_seconds = 1",)
    with running_with(sso_service, folder, *more, town=town, issuer=NOBODY, engine="threads") as server:
        server.add_clerk()
        server.add_clerk("Verwaltung", "admin")
        yield server


def test_where_the_service_alone_lets_in_a_password_is_for_admins(
    strict_house: LiveServer, sso_service: SsoService
) -> None:
    sso_service.person("anna", "queue-clerks", name="Anna Beispiel")
    with Clerk(strict_house) as clerk, Clerk(strict_house, "Verwaltung") as admin:
        assert refused(clerk.sign_in) == (403, "sso_only")
        assert refused(clerk.get, "/api/v1/session") == (401, "not_signed_in")
        assert admin.sign_in().get("/api/v1/session")["role"] == "admin"
    with Employee(strict_house, "anna") as anna:
        assert "prompt=login" in anna.begin()
        assert anna.sign_in()["role"] == "clerk"


def test_a_service_that_is_away_stops_neither_the_start_nor_a_password(
    strict_house: LiveServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strict_house, "site", "town")
    strict_house.add_clerk("Testperson")
    with Employee(strict_house, "anna") as anna, Clerk(strict_house) as clerk:
        assert refused(anna.begin) == (409, "sso_unreachable")
        assert clerk.sign_in().get("/api/v1/session")["site"] == "town"


def test_the_log_names_neither_secret_nor_person(strict_house: LiveServer, sso_service: SsoService) -> None:
    sso_service.person("berta", name="Berta Beispiel")
    with Employee(strict_house, "berta") as berta:
        assert refused(berta.sign_in) == (403, "sso_not_allowed")
    told = strict_house.log
    assert not [word for word in (sso_service.client["client_secret"], "berta", "Berta") if word in told]


# ---- TLS, limits, and a house without it


def test_the_service_is_spoken_to_by_tls_and_has_to_show_who_it_is(tmp_path: Path, certificate: Path) -> None:
    service = SsoService(certificate).start()
    try:
        with running_with(service, tmp_path / "server", env={"SSL_CERT_FILE": str(certificate)}) as server:
            service.person("anna", "queue-clerks")
            with Employee(server, "anna", certificate) as anna:
                assert anna.sign_in()["role"] == "clerk"
        with pytest.raises(Trouble) as no:
            Provider(Sso(issuer=service.url, client_id="queue"), "").metadata()
        assert str(no.value) == "sso_unreachable: SSLCertVerificationError"
    finally:
        service.stop()


def asking(house: House, sso: Sso | None, **changed: object) -> Callable[[str], tuple[int, str]]:
    """The application with this single sign-on; what it answers to a POST below its site: status and code."""
    sites = (house.site.model_copy(update={"sso": sso}),)
    url = house.database.engine.url.render_as_string(hide_password=False)
    settings = house.settings.model_copy(update={"database_url": url, "sites": sites, **changed})
    client = create_app(settings, database=house.database).test_client()

    def ask(deed: str) -> tuple[int, str]:
        answer = client.post(f"/api/v1/sites/wismar/{deed}", json={"request_id": request_id()})
        return answer.status_code, (answer.json or {}).get("error", {}).get("code", "")

    return ask


def test_a_try_too_many_is_slowed_down(small_house: House, sso_service: SsoService) -> None:
    sso = Sso(issuer=sso_service.url, client_id="queue")
    ask = asking(small_house, sso, limits=Limits(sso_per_minute=2))
    assert [ask("sso/start") for _ in range(3)] == [(200, ""), (200, ""), (429, "too_fast")]


def test_a_house_without_it_has_none_of_its_doors(small_house: House) -> None:
    ask = asking(small_house, None)
    assert [ask(deed) for deed in ("sso/start", "sso/leave")] == [(404, "not_found")] * 2
