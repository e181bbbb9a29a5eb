"""Everybody × everything × both houses: who may not is refused and changes nothing. From the published document."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import NamedTuple

import pytest
import requests

from tests.stories.test_more_desks_and_houses import grown
from tests.support.deeds import body, filled, query
from tests.support.people import Clerk, Visitor
from tests.support.server import LiveServer
from tests.support.servers import running
from tests.support.watching import watching

ANYBODY, DEVICE, KIOSK, HOUSE, CLERK, LEAD, ADMIN = range(7)
STAFF = ("clerk", "lead", "admin")
# Who may: everybody else is refused. A clerk is at least a clerk here; a lead may what a clerk may; so may an admin.
MAY = {
    ANYBODY: {
        "nobody",
        "kiosk",
        "display",
        *STAFF,
        "town clerk",
        "town lead",
        "town admin",
        "town kiosk",
        "town display",
    },
    DEVICE: {"kiosk"},
    KIOSK: {"kiosk", *STAFF},
    HOUSE: {"kiosk", "display", *STAFF},
    CLERK: set(STAFF),
    LEAD: {"lead", "admin"},
    ADMIN: {"admin"},
}
SITE = "/api/v1/sites/{site_id}"
# What has a secret of its own in the address asks for no other right, and the door for signing in none at all.
OPEN = ("/readyz", "/healthz", "/api/v1/sites", "/api/v1/session", "/api/v1/sessions")
BY_SECRET = tuple(
    f"/api/v1/{what}/" for what in ("tickets", "appointments", "waiting-list", "confirmations", "sessions")
)
OF_VISITORS = [
    "/board",
    "/slots",
    "/holds",
    "/challenge",
    "/appointments",
    "/waiting-list",
    "/program",
    "/kiosk/files",
    "/kiosk/report",
    "/screens/report",
    "/catalogue",
    "/screens/{screen_id}",
    "/speech/{language}/{part}/{message}.wav",
    "/calls/{call}/voice.wav",
    "/screens/{screen_id}/slides/{name}",
    "/voice/test.wav",
    "/sso",
    "/sso/start",
    "/sso/leave",
]
RIGHTS = {
    ("POST", "/tickets"): KIOSK,
    ("POST", "/check-ins"): KIOSK,
    ("POST", "/kiosk/numbers"): DEVICE,
    ("POST", "/kiosk/tickets"): DEVICE,
    ("POST", "/kiosk/hand-over"): DEVICE,
    ("GET", "/arrival-code"): HOUSE,
    ("GET", "/lead"): LEAD,
    ("GET", "/accounts"): ADMIN,
    ("POST", "/accounts/{account_id}/end-sessions"): ADMIN,
    ("POST", "/void"): LEAD,
    ("POST", "/void-tickets"): LEAD,
    ("POST", "/desks/{desk_id}/move"): LEAD,
    ("POST", "/desks/{desk_id}/absent"): LEAD,
    ("POST", "/desks/{desk_id}/calendar"): LEAD,
    ("DELETE", "/desks/{desk_id}/calendar"): LEAD,
}
BY_ITSELF = {"forecast", "foresight"}  # written in the background, whoever asks
REFUSED = {401, 403}
AT_HER_COUNTER = (
    "/agenda/blocks"  # a clerk blocks times of the desk whose counter she has open (test_desk_appointments)
)


class Way(NamedTuple):
    """One operation, and who may."""

    method: str
    path: str
    may: int


def rights_of(method: str, path: str) -> int:
    """Who may, by this table alone. What stands nowhere is taken for the staff of the site."""
    if path in OPEN or path.startswith(BY_SECRET):
        return ANYBODY
    below = path.removeprefix(SITE)
    if below.startswith("/settings"):
        return LEAD
    if below in OF_VISITORS:
        return ANYBODY
    return RIGHTS.get((method, below), CLERK)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """The example office and the town hall beside it, with one account of each role in both."""
    with running(tmp_path_factory.mktemp("rights") / "server", config=grown()) as server:
        for site in ("wismar", "town"):
            server.site = site
            for role in STAFF:
                server.add_clerk(f"{site} {role}", role)
            for kind in ("kiosk", "display"):
                server.device_token(kind)
        server.site = "wismar"
        Visitor(server).take("unsure")
        yield server


@pytest.fixture(scope="module")
def callers(house: LiveServer) -> Iterator[dict[str, requests.Session]]:
    """Everybody who may knock."""
    found: dict[str, requests.Session] = {"nobody": requests.Session()}
    for site, prefix in (("wismar", ""), ("town", "town ")):
        house.site = site
        for kind in ("kiosk", "display"):
            session = found[prefix + kind] = requests.Session()
            session.headers["Authorization"] = f"Bearer {house.device_token(kind)}"
        for role in STAFF:
            found[prefix + role] = Clerk(house, f"{site} {role}").sign_in().session
    house.site = "wismar"
    for session in found.values():
        session.headers["Origin"] = house.url
    yield found
    for session in found.values():
        session.close()


@pytest.fixture(scope="module")
def ways(house: LiveServer) -> list[Way]:
    """Every operation below a site, with places filled in."""
    found = []
    for path, operations in house.get("/api/v1/openapi.json")["paths"].items():
        for method in operations:
            if path.startswith(SITE):
                may = rights_of(method.upper(), path)
                found += [Way(method.upper(), address, may) for address in filled(path, "wismar")]
    return found


def knock(house: LiveServer, session: requests.Session, way: Way) -> requests.Response:
    """Try it."""
    sent = None if way.method == "GET" else body(way.path)
    return session.request(
        way.method,
        house.url + way.path,
        json=sent,
        params=query(way.path) if way.method == "GET" else None,
        timeout=20,
    )


def contents(house: LiveServer) -> dict[str, str]:
    """A word for what each table holds, without when devices and sessions were last heard of."""
    found = {}
    with closing(sqlite3.connect(house.folder / "queue.db")) as database:
        for (table,) in database.execute("select name from sqlite_master where type = 'table'").fetchall():
            if table in BY_ITSELF:
                continue
            columns = [row[1] for row in database.execute(f"pragma table_info({table})")]
            kept = [f'"{name}"' for name in columns if not name.startswith(("last_", "seen"))]
            rows = database.execute(f"select {', '.join(kept)} from {table} order by 1").fetchall()  # noqa: S608 - our own names
            found[table] = hashlib.sha256(repr(rows).encode()).hexdigest()
    return found


def test_who_may_not_is_refused_and_changes_nothing(
    house: LiveServer, callers: dict[str, requests.Session], ways: list[Way]
) -> None:
    before, wrong, tried = contents(house), [], 0
    for name, session in callers.items():
        for way in ways:
            if name not in MAY[way.may]:
                tried += 1
                answer = knock(house, session, way)
                if answer.status_code not in REFUSED:
                    wrong.append((name, way.method, way.path, answer.status_code))
    print(f"{len(callers)} kinds of people × {len(ways)} operations: {tried} refusals expected")
    assert not wrong, "\n".join(map(str, sorted(wrong)))
    assert contents(house) == before
    assert tried > len(ways)


def test_no_get_changes_anything_whoever_asks(
    house: LiveServer, callers: dict[str, requests.Session], ways: list[Way]
) -> None:
    before = contents(house)
    for session in callers.values():
        for way in ways:
            if way.method == "GET":
                assert knock(house, session, way).status_code < 500
    assert contents(house) == before


def test_without_the_token_of_the_session_nothing_is_done(
    house: LiveServer, callers: dict[str, requests.Session], ways: list[Way]
) -> None:
    before = contents(house)
    for role in STAFF:
        token = callers[role].headers.pop("X-CSRF-Token")
        answers = [
            (way.path, knock(house, callers[role], way))
            for way in ways
            if way.method != "GET" and way.may in (CLERK, LEAD, ADMIN)
        ]
        callers[role].headers["X-CSRF-Token"] = token
        codes = {path: (answer.status_code, answer.json()["error"]["code"]) for path, answer in answers}
        assert {path: code for path, code in codes.items() if code != (403, "csrf")} == {}
    assert contents(house) == before


def test_who_may_is_let_in(house: LiveServer, callers: dict[str, requests.Session], ways: list[Way]) -> None:
    """Last, as it changes things: whatever the answer is, it is none about rights."""
    shut = []
    for name, session in callers.items():
        for way in ways:
            if name in MAY[way.may] and not (name == "clerk" and way.path.endswith(AT_HER_COUNTER)):
                answer = knock(house, session, way)
                if answer.status_code in (401, 403):
                    shut.append((name, way.method, way.path, answer.json()["error"]["code"]))
    assert not shut, "\n".join(map(str, sorted(shut)))


@pytest.mark.parametrize("name", ["nobody", "kiosk", "display", "town clerk", "town lead", "town admin"])
def test_nobody_else_hears_the_news_of_the_consoles(
    house: LiveServer, callers: dict[str, requests.Session], name: str
) -> None:
    session = callers[name]
    headers = {key: str(value) for key, value in session.headers.items() if key == "Authorization"}
    headers["Cookie"] = "; ".join(f"{cookie.name}={cookie.value}" for cookie in session.cookies)
    with watching(house, "/console", headers=headers) as line:
        assert line.watch(site="wismar", after=None)["error"]["code"] in ("not_signed_in", "not_allowed")
