"""The view of a console over HTTP: what is shared between consoles is never more than each may see."""

import itertools
from collections.abc import Iterator

import pytest
import requests

from tests.support.people import Clerk, Json, Visitor
from tests.support.server import LiveServer

SITE = "/api/v1/sites/wismar"
NOTE = "bring the lease and the letter"
OF_THE_MOMENT = ("now", "board", "counter", "current", "speakers", "undo")


@pytest.fixture(scope="module")
def staffed(office: LiveServer) -> LiveServer:
    for name, role in (
        ("Receiving", "clerk"),
        ("Elsewhere", "clerk"),
        ("Leitung", "lead"),
        ("Sending", "clerk"),
    ):
        office.add_clerk(name, role)
    return office


@pytest.fixture(scope="module")
def team(staffed: LiveServer) -> Iterator[dict[str, Clerk]]:
    """Who sits at the receiving desk, at another one, and who leads; one waits with a note for the first."""
    people = {
        name: Clerk(staffed, name).sign_in() for name in ("Receiving", "Elsewhere", "Leitung", "Sending")
    }
    for name, counter in (("Receiving", "3"), ("Elsewhere", "7"), ("Sending", "1")):
        people[name].open(counter)
    with Visitor(staffed, "ar") as visitor:
        catalogue = visitor.catalogue()
        visitor.take(catalogue["unsure"])
        people["Sending"].step(people["Sending"].call_next(), "send-on", desk="jobcenter", note=NOTE)
        for _ in range(3):
            visitor.take(next(c["id"] for c in catalogue["concerns"] if c["desk"] == "jobcenter"))
    yield people
    for person in people.values():
        person.bye()


def seen(person: Clerk, **query: object) -> Json:
    """What somebody sees of the counter of the receiving desk."""
    found: Json = person.get(f"{SITE}/console", counter="3", **query)
    return found


def notes_in(view: Json) -> list[str | None]:
    return [entry["note"] for entry in view["waiting"] if entry["note"] is not None]


def forgotten(server: LiveServer) -> None:
    """Whatever was kept between looks is kept no more: this asks whether the store can be written."""
    requests.get(f"{server.url}/readyz", timeout=20)


def test_a_note_goes_to_its_desk_and_to_leads_whoever_looked_before(
    staffed: LiveServer, team: dict[str, Clerk]
) -> None:
    wanted: dict[str, list[str]] = {"Receiving": [NOTE], "Elsewhere": [], "Leitung": [NOTE]}
    for order in itertools.permutations(wanted):
        forgotten(staffed)
        for most in (None, 30):
            assert {name: notes_in(seen(team[name], most=most)) for name in order} == wanted
    assert NOTE not in str([team["Elsewhere"].console(), seen(team["Elsewhere"], after=0)])


def test_each_reads_reasons_in_her_own_language_whoever_looked_before(
    staffed: LiveServer, team: dict[str, Clerk]
) -> None:
    def reason(language: str) -> tuple[str, str]:
        team["Receiving"].session.headers["Accept-Language"] = language
        *_, last = seen(team["Receiving"])["waiting"]
        team["Receiving"].session.headers["Accept-Language"] = "de"
        return last["because"], last["concern_name"]

    found = []
    for order in (("de", "en"), ("en", "de")):
        forgotten(staffed)
        found.append({language: reason(language) for language in order})
    assert found[0] == found[1]
    assert found[0]["de"] != found[0]["en"]


def test_the_whole_answer_is_the_same_alone_and_after_others(
    staffed: LiveServer, team: dict[str, Clerk]
) -> None:
    def lists(person: Clerk) -> Json:
        return {name: said for name, said in person.console().items() if name not in OF_THE_MOMENT}

    forgotten(staffed)
    for name in ("Sending", "Elsewhere", "Receiving"):
        lists(team[name])
    together = {name: lists(team[name]) for name in ("Receiving", "Elsewhere", "Sending")}
    for name, whole in together.items():
        forgotten(staffed)
        assert lists(team[name]) == whole


def test_without_a_wish_the_lists_are_whole_and_with_one_they_say_how_long_they_are(
    team: dict[str, Clerk],
) -> None:
    whole, first = seen(team["Receiving"]), seen(team["Receiving"], most=2)
    assert [len(whole["waiting"]), len(first["waiting"])] == [whole["counts"]["waiting"], 2]
    assert first["waiting"] == whole["waiting"][:2]
    assert (first["counts"], first["longest_minutes"]) == (whole["counts"], whole["longest_minutes"])
    assert whole["longest_minutes"] == max(entry["waited_minutes"] for entry in whole["waiting"])


@pytest.mark.parametrize("most", ["0", "-1", "1001", "many", "3.5"])
def test_a_wish_that_is_no_number_of_entries_is_refused(team: dict[str, Clerk], most: str) -> None:
    answer = team["Receiving"].session.get(
        f"{team['Receiving'].server.url}{SITE}/console", params={"counter": "3", "most": most}, timeout=20
    )
    assert answer.status_code == 422
