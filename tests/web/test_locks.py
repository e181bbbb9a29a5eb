"""A locked console over HTTP and on the line: what is refused, what opens it, and who hears of it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import requests
from sqlalchemy import select, update

from queue_app.store import people
from queue_app.store.database import Database
from queue_app.store.locks import session_lock
from queue_app.store.tables import clerk_session
from tests.support.deeds import body, filled, query
from tests.support.people import Clerk, Json, Refused, Visitor
from tests.support.server import LiveServer
from tests.support.watching import watching
from tests.web.test_rights import ADMIN, CLERK, LEAD, rights_of
from tests.web.test_sessions import cookies

NAME, PIN = "Sperre", "4071"


@pytest.fixture(scope="module")
def staffed(office: LiveServer) -> LiveServer:
    office.add_clerk(NAME)
    office.add_clerk("Kollege")
    office.add_clerk("Leitung", "lead")
    return office


@pytest.fixture
def here(staffed: LiveServer) -> Iterator[Clerk]:
    with Clerk(staffed, NAME).sign_in() as somebody:
        somebody.post("/api/v1/sessions/end-others")
        somebody.post("/api/v1/session/pin", pin=None, password=somebody.password)
        somebody.open("1", take_over=True)
        yield somebody
        staffed.add_clerk(NAME)  # every session of hers ends


@pytest.fixture
def with_pin(here: Clerk) -> Clerk:
    assert here.post("/api/v1/session/pin", pin=PIN, password=here.password) == {"pin": True}
    return here


def lock(clerk: Clerk) -> Json:
    found: Json = clerk.post("/api/v1/session/lock")
    return found


def unlock(clerk: Clerk, **secret: str) -> Json:
    found: Json = clerk.post("/api/v1/session/unlock", **secret)
    return found


def refusal(clerk: Clerk, path: str, **sent: object) -> tuple[int, str, Json]:
    with pytest.raises(Refused) as no:
        clerk.post(path, **sent) if sent else clerk.get(path)
    return no.value.status, no.value.code, no.value.details


def counter(staffed: LiveServer, wanted: str = "1") -> Json:
    with Clerk(staffed, "Kollege").sign_in() as colleague:
        (found,) = [one for one in colleague.counters() if one["id"] == wanted]
    return found


def of_the_staff(server: LiveServer) -> list[tuple[str, str]]:
    """Every operation below a site that is for staff alone, but the call for help, with places filled in."""
    found = []
    for path, operations in server.get("/api/v1/openapi.json")["paths"].items():
        for method in operations if "/sites/{site_id}" in path and not path.endswith("/help") else ():
            if rights_of(method.upper(), path) in (CLERK, LEAD, ADMIN):
                found += [(method, one) for one in filled(path, server.site)]
    return found


def test_behind_a_locked_page_every_address_of_the_staff_is_shut(here: Clerk, staffed: LiveServer) -> None:
    ways = of_the_staff(staffed)
    assert len(ways) > 60
    lock(here)
    for method, address in ways:
        sent = {"params": query(address)} if method == "get" else {"json": body(address)}
        answer = here.session.request(method, staffed.url + address, timeout=20, **sent)
        assert (address, answer.status_code, answer.json()["error"]["code"]) == (address, 401, "locked")
    assert refusal(here, "/api/v1/sessions") == (401, "locked", {})
    assert refusal(here, "/api/v1/session/pin", pin=None, password=here.password) == (401, "locked", {})


def test_the_counter_is_away_until_the_password_opens_the_page(here: Clerk, staffed: LiveServer) -> None:
    assert lock(here)["locked"] is True
    assert counter(staffed)["state"] == "paused"
    session = here.get("/api/v1/session")
    assert (session["locked"], session["counter"], session["pin_tries"]) == (True, "1", 0)
    assert refusal(here, "/api/v1/session/unlock", password="something else")[:2] == (403, "wrong_password")
    assert refusal(here, "/api/v1/session/unlock", pin=PIN)[:2] == (403, "password_needed")
    assert unlock(here, password=here.password)["locked"] is False
    assert counter(staffed)["state"] == "open"


def test_a_pin_opens_it_five_wrong_ones_need_the_password(with_pin: Clerk) -> None:
    lock(with_pin)
    assert unlock(with_pin, pin=PIN)["locked"] is False
    lock(with_pin)
    for left in (4, 3, 2, 1, 0):
        assert with_pin.get("/api/v1/session")["pin_tries"] == left + 1
        assert refusal(with_pin, "/api/v1/session/unlock", pin="9999") == (403, "wrong_pin", {"left": left})
    assert refusal(with_pin, "/api/v1/session/unlock", pin=PIN)[:2] == (403, "password_needed")
    assert unlock(with_pin, password=with_pin.password)["locked"] is False
    lock(with_pin)
    assert unlock(with_pin, pin=PIN)["locked"] is False


def test_a_pin_is_set_with_the_password_only_and_is_no_trivial_one(here: Clerk) -> None:
    pin = "/api/v1/session/pin"
    assert here.get(pin) == {"pin": False}
    assert refusal(here, pin, pin=PIN, password="guessed-wrongly")[:2] == (403, "wrong_password")
    for trivial in ("1234", "0000", "12", "1985", "abcd"):
        assert refusal(here, pin, pin=trivial, password=here.password)[:2] == (409, "pin_too_simple")
    assert here.post(pin, pin=PIN, password=here.password) == {"pin": True}
    assert here.post(pin, pin=None, password=here.password) == here.get(pin) == {"pin": False}


def test_nothing_is_done_at_the_lock_without_session_or_token(here: Clerk, staffed: LiveServer) -> None:
    for deed in ("lock", "unlock", "active"):
        answer = requests.post(f"{staffed.url}/api/v1/session/{deed}", json=body(deed), timeout=5)
        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "not_signed_in")
    token = here.session.headers.pop("X-CSRF-Token")
    for deed in ("lock", "unlock", "active"):
        assert refusal(here, f"/api/v1/session/{deed}", password="x")[0] in (403, 422)
    assert here.get("/api/v1/session")["locked"] is False
    here.session.headers["X-CSRF-Token"] = token


def test_the_silent_call_for_help_goes_through_a_locked_page(here: Clerk, staffed: LiveServer) -> None:
    lock(here)
    site = f"/api/v1/sites/{staffed.site}"
    answer = here.post(f"{site}/counters/1/help")
    assert [one["counter"] for one in answer["help"]] == ["1"]
    assert refusal(here, f"{site}/counters/1/help/end", request_id="r" * 16)[:2] == (401, "locked")
    assert refusal(here, f"{site}/counters/2/help", request_id="r" * 16)[1] in (
        "other_counter",
        "counter_closed",
    )
    unlock(here, password=here.password)
    here.post(f"{site}/counters/1/help/end")


def test_whoever_is_served_stays_hers_and_goes_on_after_it(here: Clerk, staffed: LiveServer) -> None:
    visitor = Visitor(staffed)
    visitor.take(
        next(c["id"] for c in visitor.catalogue()["concerns"] if c["desk"] == here.counters()[0]["desks"][0])
    )
    stop = here.step(here.call_next(), "begin")
    lock(here)
    assert (counter(staffed)["state"], counter(staffed)["current"]) == ("paused", stop["number"])
    unlock(here, password=here.password)
    assert here.step(stop["id"], "finish")["state"] == "done"


def test_a_page_hears_that_it_was_locked_and_opened_and_nothing_in_between(
    here: Clerk, staffed: LiveServer
) -> None:
    with watching(staffed, "/console", headers=cookies(here)) as tab:
        tab.watch(site=staffed.site, after=None)
        lock(here)
        assert tab.told() == "locked"
        assert tab.watch(site=staffed.site, after=None) == {"error": {"code": "locked"}}
        while not tab.news.empty():
            tab.news.get()
        Visitor(staffed).take("unsure")
        unlock(here, password=here.password)
        assert tab.told() == "open"
        assert tab.news.empty()
        assert "board" in tab.watch(site=staffed.site, after=None)


def test_locked_by_hand_her_other_devices_lock_too_and_each_is_opened_by_itself(
    here: Clerk, staffed: LiveServer
) -> None:
    with (
        Clerk(staffed, NAME).sign_in() as phone,
        watching(staffed, "/console", headers=cookies(phone)) as line,
    ):
        line.watch(site=staffed.site, after=None)
        lock(here)
        assert line.told() == "locked"
        unlock(here, password=here.password)
        assert phone.get("/api/v1/session")["locked"] is True
        unlock(phone, password=phone.password)
        assert line.told() == "open"


def idle(staffed: LiveServer, name: str, minutes: int) -> None:
    """A clerk has done nothing for so long."""
    database = Database(staffed.env["QUEUE_DATABASE_URL"])
    clerk = people.clerk_by_name(database, staffed.site, name)
    assert clerk is not None
    hers = select(clerk_session.c.id).where(clerk_session.c.clerk == clerk.id).scalar_subquery()
    then = datetime.now(UTC) - timedelta(minutes=minutes)
    open_ones = (session_lock.c.session.in_(hers), session_lock.c.locked.is_(False))
    with database.writing() as connection:
        connection.execute(update(session_lock).where(*open_ones).values(last_deed_at=then))
    database.dispose()


def test_the_server_itself_locks_a_console_in_which_nothing_is_done(here: Clerk, staffed: LiveServer) -> None:
    with watching(staffed, "/console", headers=cookies(here)) as tab:
        tab.watch(site=staffed.site, after=None)
        idle(staffed, NAME, 29)
        assert here.get("/api/v1/session")["locked"] is False
        here.post("/api/v1/session/active")  # somebody reads
        idle(staffed, NAME, 30)
        assert refusal(here, f"/api/v1/sites/{staffed.site}/console?counter=1") == (401, "locked", {})
        assert tab.told() == "locked"
        here.post("/api/v1/session/active")  # too late
        assert here.get("/api/v1/session")["locked"] is True
    unlock(here, password=here.password)
    assert here.console()["counter"]["state"] == "open"


def test_a_locked_page_can_still_be_left(here: Clerk) -> None:
    lock(here)
    here.sign_out()
    assert refusal(here, "/api/v1/session")[:2] == (401, "not_signed_in")
