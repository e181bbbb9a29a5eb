"""A visit from the first tap to the last word, spoken through the contract only."""

import re

import pytest
import requests

from tests.support.people import Clerk, Refused, Visitor, request_id
from tests.support.server import LiveServer


def concern(office: LiveServer, desk: str, number: int = 0) -> str:
    found = [
        c["id"] for c in Visitor(office).catalogue()["concerns"] if c["desk"] == desk and not c["urgent"]
    ]
    return str(found[number])


@pytest.fixture
def clerk(office: LiveServer) -> Clerk:
    somebody = Clerk(office).sign_in()
    jobcenter = next(c["id"] for c in somebody.counters() if "jobcenter" in c["desks"])
    somebody.open(jobcenter, desks=["jobcenter"])
    empty(somebody)
    return somebody


def empty(clerk: Clerk) -> None:
    """Nobody from an earlier test is left."""
    view = clerk.console()
    if view["current"]:
        step = "put-back" if view["current"]["state"] == "called" else "finish"
        clerk.step(view["current"], step)
    for name in ("waiting", "parked", "missed"):
        for entry in clerk.console()[name]:
            clerk.step(entry, "leave")


def test_tap_route_call_show(office: LiveServer, clerk: Clerk) -> None:
    visitor = Visitor(office, "ar")
    ticket = visitor.take(concern(office, "jobcenter"))
    assert re.fullmatch(r"T [1-9]\d*", ticket["number"])
    assert (ticket["desk"], ticket["ahead"], ticket["language"]) == ("jobcenter", 0, "ar")
    assert visitor.look()["state"] == "waiting"
    called = clerk.call_next()
    assert called["number"] == ticket["number"]
    board = office.get(f"/api/v1/sites/{office.site}/board")["board"]
    newest = board["called"][0]
    assert (newest["number"], newest["counter"], newest["desk"]) == (
        ticket["number"],
        clerk.counter,
        "jobcenter",
    )
    assert set(newest["way"]) == {"arrow", "floor", "room", "text"}
    seen = visitor.look()
    assert (seen["state"], seen["counter"]) == ("called", clerk.counter)
    clerk.step(called, "begin")
    clerk.step(called, "finish")
    assert visitor.look()["state"] == "done"
    assert (
        office.get(f"/api/v1/sites/{office.site}/board")["board"]["recent"][0]["number"] == ticket["number"]
    )


def test_one_tap_makes_one_ticket(office: LiveServer) -> None:
    visitor, same = Visitor(office), request_id()
    first = visitor.take(concern(office, "pilot"), request_id=same)
    assert visitor.take(concern(office, "pilot"), request_id=same) == first


def test_one_number_leads_over_several_desks(office: LiveServer, clerk: Clerk) -> None:
    visitor = Visitor(office, "uk")
    ticket = visitor.take(concern(office, "jobcenter"), concern(office, "pilot"))
    assert [s["state"] for s in ticket["stops"]] == ["waiting", "planned"]
    called = clerk.call_next()
    assert called["then"] == ["pilot"]
    clerk.step(called, "begin")
    clerk.step(called, "finish")
    seen = visitor.look()
    assert (seen["number"], seen["desk"], seen["state"]) == (ticket["number"], "pilot", "waiting")


def test_send_on_keeps_number_and_earned_wait_and_the_note_reaches_the_other_desk_only(
    office: LiveServer, clerk: Clerk
) -> None:
    visitor = Visitor(office, "fa")
    ticket = visitor.take(concern(office, "jobcenter"))
    called = clerk.call_next()
    clerk.step(called, "begin")
    clerk.step(called, "send-on", desk="landkreis", note="Bescheid liegt bei <b>")
    with Clerk(office).sign_in() as other:
        other.open(next(c["id"] for c in other.counters() if "landkreis" in c["desks"]), desks=["landkreis"])
        entry = next(e for e in other.console()["waiting"] if e["number"] == ticket["number"])
        assert (entry["note"], entry["from_desk"]) == ("Bescheid liegt bei <b>", "jobcenter")
        elsewhere = next(c["id"] for c in other.counters() if "landkreis" not in c["desks"])
        with Clerk(office).sign_in() as passing:
            passing.open(elsewhere, take_over=True)
            looked = passing.get(f"/api/v1/sites/{office.site}/console", counter=other.counter)
        assert [e["note"] for e in looked["waiting"] if e["number"] == ticket["number"]] == [None]
        other.step(entry, "leave")
    assert "Bescheid" not in str(office.get(f"/api/v1/sites/{office.site}/board", params={"after": 0}))
    assert "Bescheid" not in str(visitor.look())


def test_not_there_then_late_then_served(office: LiveServer, clerk: Clerk) -> None:
    visitor = Visitor(office)
    visitor.take(concern(office, "jobcenter"))
    stop = clerk.call_next()
    again = clerk.step(stop, "call-again")
    assert again["calls"] == 2
    clerk.step(stop, "miss")
    assert visitor.look()["state"] == "missed"
    clerk.step(stop, "restore")
    assert clerk.call_next()["id"] == stop["id"]
    clerk.step(stop, "begin")
    clerk.step(stop, "park")
    assert visitor.look()["state"] == "parked"
    clerk.step(stop, "unpark")
    clerk.step(stop, "call")
    clerk.step(stop, "put-back")
    assert visitor.look()["state"] == "waiting"


def test_undo_brings_the_call_back_and_only_once(office: LiveServer, clerk: Clerk) -> None:
    visitor = Visitor(office)
    visitor.take(concern(office, "jobcenter"), concern(office, "pilot"))
    stop = clerk.call_next()
    clerk.step(stop, "begin")
    clerk.step(stop, "finish")
    assert clerk.console()["undo"]["step"] == "finish"
    clerk.step(stop, "undo")
    assert [s["state"] for s in visitor.look()["stops"]] == ["serving", "planned"]
    with pytest.raises(Refused) as no:
        clerk.step(stop, "undo")
    assert (no.value.status, no.value.code) == (409, "undo_too_late")


def test_nobody_waiting_and_already_called_are_answers(office: LiveServer, clerk: Clerk) -> None:
    with pytest.raises(Refused) as nobody:
        clerk.call_next()
    assert (nobody.value.status, nobody.value.code) == (409, "nobody_waiting")
    Visitor(office).take(concern(office, "jobcenter"))
    stop = clerk.call_next()
    with pytest.raises(Refused) as second:
        clerk.step(stop, "call")
    assert (second.value.status, second.value.code) == (409, "already_called")
    assert second.value.message


def test_a_page_that_is_behind_never_acts(office: LiveServer, clerk: Clerk) -> None:
    Visitor(office).take(concern(office, "jobcenter"))
    old = clerk.call_next()
    clerk.step(old, "begin")
    with pytest.raises(Refused) as no:
        clerk.step(old, "finish", version=old["version"])
    assert (no.value.status, no.value.code) == (409, "stale")


def test_a_visitor_lets_others_go_first_and_leaves(office: LiveServer, clerk: Clerk) -> None:
    first, second = Visitor(office), Visitor(office)
    first.take(concern(office, "jobcenter"))
    second.take(concern(office, "jobcenter"))
    first.later(10)
    assert first.look()["ahead"] == 1
    assert clerk.call_next()["number"] == second.number
    assert first.leave()["state"] == "left"
    with pytest.raises(Refused) as no:
        first.leave()
    assert no.value.code == "step_not_allowed"


def test_a_wrong_secret_looks_like_an_expired_one(office: LiveServer) -> None:
    answer = requests.get(f"{office.url}/api/v1/tickets/AAAAAAAAAAAAAAAAAAAAAA", timeout=5)
    assert (answer.status_code, answer.json()["error"]["code"], answer.json()["error"]["details"]) == (
        404,
        "not_found",
        {},
    )


def test_two_people_at_one_counter_is_a_clear_choice(office: LiveServer, clerk: Clerk) -> None:
    office.add_clerk("Zweite Person")
    with Clerk(office, "Zweite Person").sign_in() as other:
        with pytest.raises(Refused) as no:
            other.open(clerk.counter)
        assert no.value.code == "counter_taken"
        other.open(clerk.counter, take_over=True)
        with pytest.raises(Refused) as gone:
            clerk.call_next()
        assert gone.value.code == "other_counter"
        other.close()
