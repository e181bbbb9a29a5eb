"""From a free time to the desk: booked by phone, checked in at the kiosk, called at its time. A real server."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import icalendar
import pytest
import requests

from tests.support.all_hours import open_at_all_hours
from tests.support.people import Clerk, Person, Refused, Visitor, request_id
from tests.support.server import LiveServer
from tests.support.servers import running

SITE = "/api/v1/sites/wismar"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    with running(tmp_path_factory.mktemp("booked") / "server", config=open_at_all_hours()) as server:
        server.add_clerk()
        yield server


def slots(house: LiveServer, **query: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = house.get(f"{SITE}/slots", params={"concern": "rent", **query})
    return found


def change(house: LiveServer, method: str, secret: str, **body: Any) -> requests.Response:
    headers = {"Origin": house.url}
    return requests.request(
        method,
        f"{house.url}/api/v1/appointments/{secret}",
        json={"request_id": request_id(), **body},
        headers=headers,
        timeout=20,
    )


def book(house: LiveServer, at: str, **more: Any) -> dict[str, Any]:
    with Person(house, "uk") as somebody:
        made: dict[str, Any] = somebody.post(
            f"{SITE}/appointments", concern="rent", at=at, language="uk", **more
        )
    return made


def test_a_time_is_booked_seen_moved_and_given_up_by_its_link(house: LiveServer) -> None:
    first, *_others, last = slots(house)
    made = book(house, first["at"])
    seen = house.get(f"/api/v1/appointments/{made['secret']}")
    assert (seen["code"], seen["at"], seen["concerns"][0]["id"]) == (made["code"], first["at"], "rent")
    assert made["manage_url"].endswith(f"/a/{made['secret']}")
    moved = change(house, "PATCH", made["secret"], at=last["at"]).json()
    assert (moved["at"], moved["code"]) == (last["at"], made["code"])
    assert change(house, "DELETE", made["secret"]).json()["state"] == "cancelled"
    again = change(house, "DELETE", made["secret"])
    assert (again.status_code, again.json()["error"]["code"]) == (409, "appointment_over")


def test_three_of_the_free_times_are_proposed_and_not_all_on_one_day(house: LiveServer) -> None:
    proposed = [one["at"] for one in slots(house) if one["proposed"]]
    assert len(proposed) == 3
    assert max(Counter(at[:10] for at in proposed).values()) == 2


def test_the_calendar_file_has_the_right_time_and_names_neither_desk_nor_concern(house: LiveServer) -> None:
    made = book(house, slots(house)[0]["at"])
    sent = requests.get(made["ics_url"], timeout=20)
    assert sent.headers["Content-Type"].startswith("text/calendar")
    event = icalendar.Calendar.from_ical(sent.content).walk("VEVENT")[0]
    assert event["DTSTART"].dt == datetime.fromisoformat(made["at"])
    assert made["code"] in str(event["DESCRIPTION"])
    assert str(event["LOCATION"]) == "Beispielstraße 1, 23966 Wismar"
    assert b"jobcenter" not in sent.content.lower()
    assert b"rent" not in sent.content.lower()


def test_the_same_request_again_books_once(house: LiveServer) -> None:
    at, same = slots(house)[-1]["at"], request_id()
    one, two = (book(house, at, request_id=same) for _ in range(2))
    assert one == two


def test_a_hold_keeps_a_time_while_somebody_types(house: LiveServer) -> None:
    at = slots(house)[-1]["at"]
    with Person(house, "ar") as somebody:
        held = somebody.post(f"{SITE}/holds", concern="rent", at=at)
    unknown = requests.get(f"{house.url}/api/v1/appointments/{held['secret']}", timeout=20)
    assert unknown.status_code == 404  # a hold is no appointment
    made = book(house, at, hold=held["secret"])
    assert (made["at"], made["secret"]) == (at, held["secret"])


def test_checked_in_at_the_kiosk_she_is_called_at_her_time(house: LiveServer) -> None:
    with Clerk(house) as clerk, Visitor(house, "uk") as visitor:
        clerk.sign_in().open("3")
        soon = clerk.get(f"{SITE}/slots", concern="rent")[0]
        if datetime.fromisoformat(soon["at"]) - datetime.now(UTC) > timedelta(minutes=55):
            pytest.fail("the office of this test is open at all hours")
        made = clerk.post(f"{SITE}/appointments", concern="rent", at=soon["at"], language="uk")
        with visitor.at_the_kiosk():
            ticket = visitor.post(f"{SITE}/check-ins", code=f"{made['code'][:3]} {made['code'][3:]}")
            assert ticket["appointment"] == {"at": soon["at"], "late": False}
            with pytest.raises(Refused) as again:
                visitor.post(f"{SITE}/check-ins", code=made["code"])
        assert (again.value.code, again.value.details["number"]) == ("already_checked_in", ticket["number"])
        assert clerk.call_next()["number"] == ticket["number"]


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("check-ins", {"code": "000000"}, 401),
        ("appointments", {"concern": "rent", "at": "tomorrow", "language": "uk"}, 422),
        ("appointments", {"concern": "rent", "at": "2026-11-24T10:00:00", "language": "uk"}, 422),
        ("appointments", {"concern": "rent", "at": "2001-01-01T10:00:00+01:00", "language": "uk"}, 409),
        ("appointments", {"concern": "none", "at": "2026-11-24T10:00:00+01:00", "language": "uk"}, 404),
        ("appointments", {"at": "2026-11-24T10:00:00+01:00", "language": "uk"}, 404),
        ("appointments", {"concern": "rent", "at": "2026-11-24T10:00:00+01:00", "language": "xx"}, 422),
    ],
)
def test_what_is_wrong_is_said(house: LiveServer, path: str, body: dict[str, Any], status: int) -> None:
    with Person(house, "de") as stranger, pytest.raises(Refused) as refused:
        stranger.post(f"{SITE}/{path}", **body)
    assert refused.value.status == status
    assert refused.value.message


@pytest.mark.parametrize(
    "query", [{"concern": "none"}, {"concern": "rent,letter"}, {"from": "soon"}, {"to": "0001-01-01"}]
)
def test_bad_questions_about_times_get_an_answer(house: LiveServer, query: dict[str, str]) -> None:
    answer = requests.get(f"{house.url}{SITE}/slots", params={"concern": "rent", **query}, timeout=20)
    assert answer.status_code in (200, 404, 422)
