"""The reception over HTTP: who may do what, and that nobody learns more than she should."""

from collections.abc import Iterator

import pytest
import requests

from tests.support.people import Clerk, Json, Refused, Visitor, request_id
from tests.support.server import LiveServer

SITE = "/api/v1/sites/wismar"


@pytest.fixture(scope="module")
def staffed(office: LiveServer) -> LiveServer:
    office.add_clerk("Leitung", "lead")
    return office


@pytest.fixture
def clerk(staffed: LiveServer) -> Iterator[Clerk]:
    with Clerk(staffed).sign_in() as somebody:
        yield somebody


@pytest.fixture
def lead(staffed: LiveServer) -> Iterator[Clerk]:
    with Clerk(staffed, "Leitung").sign_in() as somebody:
        yield somebody


@pytest.fixture
def visitor(staffed: LiveServer) -> Iterator[Visitor]:
    with Visitor(staffed, "ar") as somebody:
        somebody.take(somebody.catalogue()["unsure"])
        yield somebody


def find(clerk: Clerk, number: str) -> Json:
    found: Json = clerk.get(f"{SITE}/visitors", number=number)[0]
    return found


def refused(deed: str, clerk: Clerk, **body: object) -> tuple[int, str]:
    with pytest.raises(Refused) as no:
        clerk.post(SITE + deed, **body)
    return no.value.status, no.value.code


def test_a_ticket_by_hand_with_priority_is_first_in_line(clerk: Clerk, visitor: Visitor) -> None:
    wish = {"concerns": [visitor.catalogue()["unsure"]], "language": "uk", "needs": ["child"]}
    ticket = clerk.post(f"{SITE}/tickets", **wish, priority="child")
    found = find(clerk, ticket["number"])
    assert (found["urgent"], found["needs"], found["language"]) == (True, ["child"], "uk")
    clerk.counter = "1"
    assert clerk.console()["waiting"][0]["number"] == ticket["number"]


def test_a_kiosk_gives_no_priority(staffed: LiveServer) -> None:
    wish = {"request_id": request_id(), "concerns": ["unsure"], "language": "ar", "priority": "child"}
    headers = {"Authorization": f"Bearer {staffed.device_token('kiosk')}"}
    answer = requests.post(f"{staffed.url}{SITE}/tickets", json=wish, headers=headers, timeout=5)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "not_allowed")


def test_deeds_for_a_visitor_answer_with_where_she_is_now(clerk: Clerk, visitor: Visitor) -> None:
    found = find(clerk, visitor.number)
    at = f"{SITE}/visitors/{found['id']}"
    found = clerk.post(f"{at}/language", version=found["version"], language="uk")
    found = clerk.post(f"{at}/needs", version=found["version"], needs=["wheelchair"])
    found = clerk.post(f"{at}/priority", version=found["version"], reason="health")
    assert (found["language"], found["needs"], found["urgent"]) == ("uk", ["wheelchair"], True)
    assert visitor.look()["language"] == "uk"
    assert clerk.post(f"{at}/reprint")["secret"] == visitor.ticket["secret"]
    assert clerk.post(f"{at}/leave", version=found["version"])["over"] is True
    assert visitor.look()["state"] == "left"


def test_a_stale_page_a_missing_field_and_an_unknown_deed_are_refused(clerk: Clerk, visitor: Visitor) -> None:
    found = find(clerk, visitor.number)
    at = f"/visitors/{found['id']}"
    assert refused(f"{at}/language", clerk, version=found["version"] - 1, language="uk") == (409, "stale")
    assert refused(f"{at}/language", clerk) == (422, "invalid")
    assert refused(f"{at}/needs", clerk) == (422, "invalid")
    assert refused(f"{at}/dance", clerk) == (404, "not_found")
    assert refused("/visitors/999999/leave", clerk) == (404, "not_found")


def test_what_only_leads_may_do_is_refused_to_others(clerk: Clerk, lead: Clerk) -> None:
    house = clerk.get(f"{SITE}/house")["may"], lead.get(f"{SITE}/house")["may"]
    assert house == (
        {"priority": True, "message": True, "void": False, "desks": False},
        {"priority": True, "message": True, "void": True, "desks": True},
    )
    assert refused("/void", clerk, first="A 900", last="A 901") == (403, "not_allowed")
    assert refused("/desks/landkreis/move", clerk, to="pilot") == (403, "not_allowed")
    assert refused("/desks/landkreis/absent", clerk, absent=True) == (403, "not_allowed")
    assert lead.post(f"{SITE}/void", first="A 900", last="A 901") == {"count": 0, "left_alone": []}
    assert lead.post(f"{SITE}/desks/landkreis/move", to="pilot")["count"] == 0


def test_a_message_and_a_test_call_reach_the_board(clerk: Clerk, staffed: LiveServer) -> None:
    clerk.post(f"{SITE}/message", text="Heute bis 12 Uhr")
    clerk.post(f"{SITE}/test-call", counter="3")
    board = staffed.get(f"{SITE}/board")["board"]
    assert (board["message"], board["called"][0]["number"], board["called"][0]["counter"]) == (
        "Heute bis 12 Uhr",
        "T 0",
        "3",
    )


def test_strangers_learn_nothing(staffed: LiveServer, visitor: Visitor) -> None:
    for path in ("/house", f"/visitors?number={visitor.number}"):
        answer = requests.get(f"{staffed.url}{SITE}{path}", timeout=5)
        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "not_signed_in")
