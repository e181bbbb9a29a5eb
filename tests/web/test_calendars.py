"""A desk's calendar behind a secret link: made by a lead, read by whoever has it, gone when it is revoked."""

from collections.abc import Iterator
from typing import Any

import icalendar
import pytest

from queue_app.actions import appointments
from queue_app.main import create_app
from queue_app.store import people
from queue_app.web import passwords
from tests.actions.test_appointments import offered
from tests.notify.test_forgetting import raw
from tests.support.house import OPEN, House

PASSWORD = "a password to test with"
LINKS = "/api/v1/sites/wismar/desks/jobcenter/calendar"


@pytest.fixture
def app(small_house: House) -> Iterator[Any]:
    ours = small_house.settings.model_copy(
        update={"database_url": str(small_house.database.url), "limits_off": True}
    )
    for role in ("clerk", "lead"):
        people.add_clerk(small_house.database, "wismar", role, passwords.hash_password(PASSWORD), role)
    return create_app(ours, database=small_house.database, clock=lambda: small_house.now, mode=OPEN)


def signed_in(app: Any, name: str) -> tuple[Any, dict[str, str]]:
    client = app.test_client()
    answer = client.post("/api/v1/session", json={"name": name, "password": PASSWORD, "site": "wismar"})
    return client, {"X-CSRF-Token": answer.json["csrf_token"]}


def test_a_lead_makes_a_link_which_shows_times_and_nothing_personal_until_it_is_revoked(
    app: Any, small_house: House
) -> None:
    made = small_house.do(appointments.book, ["rent"], offered(small_house)[0].at, "uk")
    lead, token = signed_in(app, "lead")
    body = {"request_id": "make-a-link-00001"}
    first, again = (lead.post(LINKS, json=body, headers=token).json["url"] for _ in range(2))
    assert first == again
    path = first.removeprefix("http://localhost")
    secret = path.removeprefix("/cal/").removesuffix(".ics")
    assert (len(secret) >= 22, secret.encode() in raw(small_house)) == (True, False)

    reader = app.test_client()
    answer = reader.get(path)
    assert answer.content_type.startswith("text/calendar")
    event = icalendar.Calendar.from_ical(answer.data).walk("VEVENT")[0]
    assert (event["DTSTART"].dt, event.duration.total_seconds()) == (made.at, made.minutes * 60)
    assert (str(event["SUMMARY"]).endswith("· Українська"), event["DTSTART"].to_ical()[-1:]) == (True, b"Z")
    assert made.code.encode() not in answer.data
    assert made.secret.encode() not in answer.data
    assert reader.get(path, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
    small_house.do(appointments.cancel, made.secret)
    changed = reader.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert (changed.status_code, b"VEVENT" in changed.data) == (200, False)

    gone = lead.delete(LINKS, json={"request_id": "take-it-away-0001"}, headers=token)
    assert gone.json == {"revoked": 1}
    assert (reader.get(path).status_code, reader.get("/cal/none.ics").status_code) == (404, 404)


def test_nobody_else_makes_one(app: Any) -> None:
    clerk, token = signed_in(app, "clerk")
    body = {"request_id": "make-a-link-00001"}
    assert clerk.post(LINKS, json=body, headers=token).status_code == 403
    assert app.test_client().post(LINKS, json=body).status_code == 401
    lead, token = signed_in(app, "lead")
    assert lead.post(LINKS.replace("jobcenter", "none"), json=body, headers=token).status_code == 404
