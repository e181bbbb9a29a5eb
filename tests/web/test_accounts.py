"""Accounts over HTTP: made, set up, locked; the own password; the second step of a sign-in."""

from collections.abc import Iterator

import pytest
import requests

from tests.support.people import Clerk, Json, Refused, request_id
from tests.support.second_step import code, needed_by_leads
from tests.support.server import LiveServer
from tests.support.servers import StartServer, running
from tests.support.watching import PATIENCE, watching

ACCOUNTS = "/api/v1/sites/wismar/accounts"
OWN = "/api/v1/account"
GOOD = "vier Pinguine am Deich"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """An office in which leads cannot do without a second step."""
    with running(tmp_path_factory.mktemp("accounts") / "server", config=needed_by_leads()) as server:
        server.add_clerk("Verwaltung", "admin")
        yield server


@pytest.fixture
def admin(house: LiveServer) -> Iterator[Clerk]:
    with Clerk(house, "Verwaltung").sign_in() as somebody:
        yield somebody


def made(admin: Clerk, name: str, role: str = "clerk", **more: str) -> Json:
    return dict(admin.post(ACCOUNTS, name=name, role=role, **more))


def settled(admin: Clerk, name: str, role: str = "clerk") -> Clerk:
    """Somebody new who has chosen a password of her own and is signed in."""
    given = made(admin, name, role)
    person = Clerk(admin.server, name, given["password"]).sign_in()
    person.post(f"{OWN}/password", old=given["password"], new=GOOD)
    person.password = GOOD
    return person


def number(admin: Clerk, name: str) -> int:
    return next(int(one["id"]) for one in admin.get(ACCOUNTS) if one["name"] == name)


def no(person: Clerk, path: str, **body: object) -> tuple[int, str]:
    with pytest.raises(Refused) as why:
        person.post(path, **body) if body else person.get(path)
    return why.value.status, why.value.code


def signing_in(server: LiveServer, name: str, password: str, **more: str) -> tuple[int, str]:
    body = {"name": name, "password": password, "site": "wismar", **more}
    answer = requests.post(f"{server.url}/api/v1/session", json=body, timeout=10)
    return answer.status_code, answer.json().get("error", {}).get("code", "")


def with_app(person: Clerk) -> tuple[str, list[str]]:
    """Her second step is on: the secret of her app, and her recovery codes."""
    secret = str(person.post(f"{OWN}/two-step/begin", password=person.password)["secret"])
    codes = person.post(f"{OWN}/two-step/confirm", code=code(secret))["codes"]
    return secret, list(codes)


# ---- made and set up


def test_a_one_time_password_is_shown_once_and_has_to_be_changed_before_anything_else(admin: Clerk) -> None:
    wish = request_id()
    given = made(admin, "Neue Person", request_id=wish)
    assert made(admin, "Neue Person", request_id=wish) == given  # a second try of the same
    assert {key: value for key, value in given["account"].items() if key != "id"} == {
        "name": "Neue Person", "role": "clerk", "locked": False, "must_change": True, "two_step": False,
        "rights": {}, "may": {"call": True, "void": False, "priority": True},
    }  # fmt: skip
    password = given["password"]
    with Clerk(admin.server, "Neue Person", password).sign_in() as person:
        session = person.get("/api/v1/session")
        assert (session["due"], session["role"]) == ("password", "clerk")
        closed = (403, "setup_due")
        assert no(person, "/api/v1/sites/wismar/counters") == closed
        assert no(person, "/api/v1/sites/wismar/counters/1/open", request_id=request_id()) == closed
        assert no(person, "/api/v1/sessions") == closed
        with watching(admin.server, "/console", headers=cookies(person)) as line:
            assert "error" in line.watch(site="wismar", after=None)
        person.post(f"{OWN}/password", old=password, new=GOOD)
        assert person.get("/api/v1/session")["due"] is None
        assert len(person.counters()) > 0
    assert signing_in(admin.server, "Neue Person", password) == (401, "wrong_password")


def cookies(person: Clerk) -> dict[str, str]:
    return {"Cookie": "; ".join(f"{one.name}={one.value}" for one in person.session.cookies)}


def test_a_password_that_an_admin_chooses_is_good_for_one_sign_in_too(admin: Clerk) -> None:
    given = made(admin, "Auch neu", password=GOOD)
    assert (given["password"], given["account"]["must_change"]) == (None, True)
    for password, why in (
        ("kurz", "password_short"),
        ("Willkommen2026", "password_common"),
        ("noch jemand bei uns", "password_named"),
    ):
        assert no(admin, ACCOUNTS, name="Noch jemand", role="clerk", password=password) == (409, why)
    assert no(admin, ACCOUNTS, name="auch NEU", role="lead") == (409, "name_taken")


def test_no_secret_stands_in_the_history_in_the_store_or_in_the_log(admin: Clerk) -> None:
    given = made(admin, "Geheim")
    page = admin.get(f"{ACCOUNTS}/page")
    assert (page["history"][0]["kind"], page["history"][0]["facts"]) == (
        "account_added", {"name": "Geheim", "role": "clerk"},
    )  # fmt: skip
    with settled(admin, "Ganz geheim") as person:
        secret, codes = with_app(person)
    kept = b"".join(file.read_bytes() for file in admin.server.folder.glob("queue.db*"))
    for word in (given["password"], secret, *codes):
        assert word.encode() not in kept
        assert word not in admin.server.log


# ---- locked, reset, removed


def test_a_locked_account_is_put_out_at_once_and_signs_nobody_in_until_it_is_undone(admin: Clerk) -> None:
    with (
        settled(admin, "Bald weg") as person,
        watching(admin.server, "/console", headers=cookies(person)) as line,
    ):
        line.watch(site="wismar", after=None)
        which = number(admin, "Bald weg")
        assert admin.post(f"{ACCOUNTS}/{which}/lock")["locked"] is True
        assert (line.told(), line.cut.wait(PATIENCE)) == ("not_signed_in", True)
        assert no(person, "/api/v1/session") == (401, "not_signed_in")
    assert signing_in(admin.server, "Bald weg", GOOD) == (401, "wrong_password")
    newest = admin.get(f"{ACCOUNTS}/page")["history"][0]
    admin.post(f"/api/v1/sites/wismar/settings/history/{newest['id']}/undo")
    assert signing_in(admin.server, "Bald weg", GOOD) == (200, "")


def test_a_new_one_time_password_and_a_removal_put_her_out(admin: Clerk) -> None:
    with settled(admin, "Vergesslich") as person:
        which = number(admin, "Vergesslich")
        given = admin.post(f"{ACCOUNTS}/{which}/password")
        assert no(person, "/api/v1/session") == (401, "not_signed_in")
        person.password = given["password"]
        person.sign_in()
        admin.post(f"{ACCOUNTS}/{which}/remove")
        assert no(person, "/api/v1/session") == (401, "not_signed_in")
    assert no(admin, f"{ACCOUNTS}/{which}/role", role="lead") == (404, "not_found")


def test_the_last_admin_stays_and_resets_nothing_of_her_own_here(admin: Clerk) -> None:
    own = number(admin, "Verwaltung")
    for deed, body in (("lock", {}), ("remove", {}), ("role", {"role": "clerk"})):
        assert no(admin, f"{ACCOUNTS}/{own}/{deed}", request_id=request_id(), **body) == (409, "last_admin")
    for deed in ("password", "forget-two-step"):
        assert no(admin, f"{ACCOUNTS}/{own}/{deed}", request_id=request_id()) == (409, "own_account")


def test_a_lead_sees_no_lines_about_accounts_and_takes_none_back(admin: Clerk) -> None:
    with settled(admin, "Andere Leitung", "lead") as lead:
        with_app(lead)
        admin.post(f"{ACCOUNTS}/{number(admin, 'Andere Leitung')}/rights", void=False)
        line = admin.get(f"{ACCOUNTS}/page")["history"][0]
        seen = lead.get("/api/v1/sites/wismar/settings")["history"]
        assert [one for one in seen if one["kind"].startswith("account_")] == []
        undo = f"/api/v1/sites/wismar/settings/history/{line['id']}/undo"
        assert no(lead, undo, request_id=request_id()) == (403, "not_allowed")


# ---- the own password


def test_a_new_password_needs_the_old_one_and_ends_all_other_sessions(admin: Clerk) -> None:
    with settled(admin, "Am Telefon") as here, Clerk(admin.server, "Am Telefon", GOOD).sign_in() as there:
        better = "drei Möwen auf dem Dach"
        assert no(here, f"{OWN}/password", old="falsch", new=better) == (409, "wrong_password")
        assert no(here, f"{OWN}/password", old=GOOD, new=GOOD) == (409, "password_same")
        assert no(here, f"{OWN}/password", old=GOOD, new="Am Telefon 2026") == (409, "password_named")
        for wish in (request_id(), request_id()):  # also sent again with another id: it is done already
            here.post(f"{OWN}/password", old=GOOD, new=better, request_id=wish)
        assert here.get("/api/v1/session")["name"] == "Am Telefon"
        assert no(there, "/api/v1/session") == (401, "not_signed_in")


def test_tries_of_the_own_password_are_counted_like_those_of_the_sign_in(live_server: StartServer) -> None:
    server = live_server(env={"QUEUE_LIMITS_OFF": "0"})
    server.add_clerk("Neugierig")
    with Clerk(server, "Neugierig").sign_in() as person:
        paths = ("password", "two-step/begin", "two-step/codes", "two-step/end", "password", "password")
        found = [
            no(
                person,
                f"{OWN}/{path}",
                **({"old": "x", "new": GOOD} if path == "password" else {"password": "x"}),
            )
            for path in paths
        ]
        assert found == [(409, "wrong_password")] * 5 + [(429, "too_fast")]


def test_nothing_of_the_own_account_is_done_without_the_token(admin: Clerk) -> None:
    with settled(admin, "Ohne Token") as person:
        person.session.headers["X-CSRF-Token"] = "not the token"
        for path, body in (
            ("password", {"old": GOOD, "new": "drei Möwen auf dem Dach"}),
            ("two-step/begin", {"password": GOOD}),
            ("two-step/confirm", {"code": "123456"}),
            ("two-step/codes", {"password": GOOD}),
            ("two-step/end", {"password": GOOD}),
        ):
            assert no(person, f"{OWN}/{path}", **body) == (403, "csrf")


# ---- the second step


def test_a_sign_in_with_a_second_step_asks_for_a_code_that_is_good_once(admin: Clerk) -> None:
    with settled(admin, "Zwei Schritte") as person:
        assert person.get(f"{OWN}/two-step") == {"on": False, "required": False, "codes_left": 0}
        assert no(person, f"{OWN}/two-step/qr.svg") == (404, "not_found")
        secret = str(person.post(f"{OWN}/two-step/begin", password=GOOD)["secret"])
        picture = person.session.get(f"{admin.server.url}{OWN}/two-step/qr.svg", timeout=5)
        assert (picture.headers["Content-Type"].split(";")[0], picture.headers["Cache-Control"]) == (
            "image/svg+xml", "no-store",
        )  # fmt: skip
        assert signing_in(admin.server, "Zwei Schritte", GOOD) == (200, "")  # it does not count yet
        assert no(person, f"{OWN}/two-step/confirm", code="12345") == (409, "wrong_code")
        wish = request_id()
        codes = person.post(f"{OWN}/two-step/confirm", code=code(secret), request_id=wish)
        assert person.post(f"{OWN}/two-step/confirm", code=code(secret), request_id=wish) == codes
        assert person.get(f"{OWN}/two-step") == {"on": True, "required": False, "codes_left": 10}
        assert no(person, f"{OWN}/two-step/qr.svg") == (404, "not_found")
    name, once, spare = "Zwei Schritte", code(secret, 1), codes["codes"][0]
    server = admin.server
    assert signing_in(server, name, GOOD) == (401, "code_needed")
    assert signing_in(server, name, "a wrong password", code=once) == (401, "wrong_password")
    assert signing_in(server, name, GOOD, code="000000") == (401, "wrong_code")
    assert [signing_in(server, name, GOOD, code=once) for _ in range(2)] == [(200, ""), (401, "wrong_code")]
    assert [signing_in(server, name, GOOD, code=spare) for _ in range(2)] == [(200, ""), (401, "wrong_code")]


def test_it_is_switched_off_with_the_password_and_reset_by_an_admin(admin: Clerk) -> None:
    with settled(admin, "Ohne Telefon") as person:
        with_app(person)
        assert no(person, f"{OWN}/two-step/end", password="x") == (409, "wrong_password")
        assert len(person.post(f"{OWN}/two-step/codes", password=GOOD)["codes"]) == 10
        person.post(f"{OWN}/two-step/end", password=GOOD)
        assert person.get(f"{OWN}/two-step")["on"] is False
        with_app(person)
        which = number(admin, "Ohne Telefon")
        assert admin.post(f"{ACCOUNTS}/{which}/forget-two-step")["two_step"] is False
        assert no(person, "/api/v1/session") == (401, "not_signed_in")
    assert signing_in(admin.server, "Ohne Telefon", GOOD) == (200, "")


def test_who_needs_it_by_role_is_led_to_it_and_cannot_switch_it_off(admin: Clerk) -> None:
    with settled(admin, "Leitung", "lead") as lead:
        assert lead.get("/api/v1/session")["due"] == "two_step"
        assert no(lead, "/api/v1/sites/wismar/lead") == (403, "setup_due")
        assert lead.get(f"{OWN}/two-step")["required"] is True
        with_app(lead)
        assert lead.get("/api/v1/session")["due"] is None
        lead.get("/api/v1/sites/wismar/lead")
        assert no(lead, f"{OWN}/two-step/end", password=GOOD) == (409, "two_step_required")


def test_on_the_command_line_the_second_step_of_somebody_locked_out_is_forgotten(admin: Clerk) -> None:
    with settled(admin, "Ausgesperrt") as person:
        with_app(person)
    office = admin.server
    assert office.cli("clerk", "forget-two-step", "ausgesperrt", "--site", "wismar") == (
        "Ausgesperrt signs in with name and password alone.\n"
    )
    assert signing_in(office, "Ausgesperrt", GOOD) == (200, "")
