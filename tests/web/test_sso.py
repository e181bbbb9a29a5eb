"""Signing in by the service of the house: who comes in, as what, and for how long."""

import pytest

from tests.support.people import Clerk, request_id
from tests.support.server import LiveServer
from tests.support.sso_service import Employee, SsoService, accounts, refused


def test_whoever_belongs_to_a_group_signs_in_with_its_role(sso_house: LiveServer, anna: Employee) -> None:
    session = anna.sign_in()
    assert (session["name"], session["role"], session["site"]) == ("Anna Beispiel", "lead", "wismar")
    counters = anna.get("/api/v1/sites/wismar/counters")
    opened = anna.post(f"/api/v1/sites/wismar/counters/{counters[0]['id']}/open")
    assert opened["state"] == "open"
    anna.post(f"/api/v1/sites/wismar/counters/{counters[0]['id']}/close")


def test_name_and_role_are_those_of_today_and_the_account_stays(
    sso_house: LiveServer, sso_service: SsoService, anna: Employee
) -> None:
    anna.sign_in()
    before = accounts(sso_house)
    sso_service.person("anna", "queue-admins", "queue-clerks", name="Anna Neumann")
    with Employee(sso_house, "anna") as elsewhere:
        assert elsewhere.sign_in()["role"] == "admin"
    assert anna.get("/api/v1/session")["name"] == "Anna Neumann"
    assert [one[0] for one in accounts(sso_house)] == [one[0] for one in before]


def test_whoever_has_the_same_name_is_somebody_else(sso_house: LiveServer, sso_service: SsoService) -> None:
    for subject in ("kim-1", "kim-2"):
        sso_service.person(subject, "queue-clerks", name="Testperson")
    with Employee(sso_house, "kim-1") as one, Employee(sso_house, "kim-2") as other:
        assert [one.sign_in()["name"], other.sign_in()["name"]] == ["Testperson 2", "Testperson 3"]
    with Clerk(sso_house, "Testperson").sign_in() as clerk:
        assert clerk.get("/api/v1/session")["name"] == "Testperson"


def test_whoever_belongs_to_no_group_is_refused_and_no_account_is_made(
    sso_house: LiveServer, sso_service: SsoService
) -> None:
    sso_service.person("guest", "everybody", name="Gast")
    before = accounts(sso_house)
    with Employee(sso_house, "guest") as guest:
        assert refused(guest.sign_in) == (403, "sso_not_allowed")
        assert refused(guest.get, "/api/v1/session") == (401, "not_signed_in")
    assert accounts(sso_house) == before


def test_whoever_lost_the_group_loses_her_sessions_at_the_next_try(
    sso_house: LiveServer, sso_service: SsoService
) -> None:
    sso_service.person("leaver", "queue-clerks", name="Wer geht")
    with Employee(sso_house, "leaver") as at_work, Employee(sso_house, "leaver") as again:
        at_work.sign_in()
        sso_service.person("leaver", name="Wer geht")
        assert refused(again.sign_in) == (403, "sso_not_allowed")
        assert refused(at_work.get, "/api/v1/session") == (401, "not_signed_in")


def test_one_service_serves_two_houses_with_an_account_in_each(
    sso_house: LiveServer, sso_service: SsoService, monkeypatch: pytest.MonkeyPatch
) -> None:
    sso_service.person("both", "queue-admins", name="Zwei Häuser")
    with Employee(sso_house, "both") as here, Employee(sso_house, "both") as there:
        assert here.sign_in()["role"] == "admin"
        monkeypatch.setattr(sso_house, "site", "town")
        session = there.sign_in()
        assert (session["site"], session["role"]) == ("town", "admin")
        sso_service.person("stranger", name="Wer will")
        with Employee(sso_house, "stranger") as stranger:
            assert stranger.sign_in()["role"] == "clerk"


def test_what_the_token_does_not_say_is_asked_for(sso_house: LiveServer, sso_service: SsoService) -> None:
    sso_service.person("quiet", "queue-leads", name="Leise")
    with sso_service.fault("groups on request"), Employee(sso_house, "quiet") as quiet:
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


def test_an_account_of_the_service_has_no_password(sso_house: LiveServer, anna: Employee) -> None:
    name = anna.sign_in()["name"]
    for guess in ("nobody has this password", " ", "!"):
        with Clerk(sso_house, name, guess) as thief:
            assert refused(thief.sign_in) == (401, "wrong_password")


def test_a_clerk_joins_her_account_to_the_service_and_her_password_is_over(
    sso_house: LiveServer, sso_service: SsoService
) -> None:
    sso_house.add_clerk("Olga", "clerk")
    sso_service.person("olga", "queue-leads", name="Olga Beispiel")
    with Clerk(sso_house, "Olga").sign_in() as clerk, Employee(sso_house, "olga") as olga:
        before = accounts(sso_house)
        olga.session.cookies.update(clerk.session.cookies)
        assert refused(olga.begin, True) == (403, "csrf")
        olga.session.headers["X-CSRF-Token"] = clerk.session.headers["X-CSRF-Token"]
        olga.finish(olga.at_the_service(olga.begin(join=True)))
        assert olga.get("/api/v1/sites/wismar/sso")["joined"] is True
        assert [one[0] for one in accounts(sso_house)] == [one[0] for one in before]
        assert olga.get("/api/v1/session")["name"] == "Olga Beispiel"
    for name in ("Olga", "Olga Beispiel"):
        with Clerk(sso_house, name) as again:
            assert refused(again.sign_in) == (401, "wrong_password")


def test_nobody_joins_what_belongs_to_somebody_or_is_not_let_in(
    sso_house: LiveServer, sso_service: SsoService, anna: Employee
) -> None:
    anna.sign_in()
    sso_house.add_clerk("Petra", "clerk")
    sso_service.person("petra", "everybody", name="Petra")
    with Clerk(sso_house, "Petra").sign_in() as clerk, Employee(sso_house, "petra") as petra:
        petra.session.cookies.update(clerk.session.cookies)
        petra.session.headers["X-CSRF-Token"] = clerk.session.headers["X-CSRF-Token"]
        assert refused(petra.finish, petra.at_the_service(petra.begin(join=True))) == (403, "sso_not_allowed")
        taken = petra.at_the_service(petra.begin(join=True), sub="anna")
        assert refused(petra.finish, taken) == (409, "sso_taken")
        given = petra.at_the_service(petra.begin(join=True), sub="petra")
        clerk.sign_out()
        assert refused(petra.finish, given) == (409, "sso_stale")
    with Clerk(sso_house, "Petra").sign_in() as clerk:
        assert clerk.get("/api/v1/sites/wismar/sso")["joined"] is False
