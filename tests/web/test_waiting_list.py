"""The waiting list over HTTP: joined with a contact, told by mail, answered with a button, left by a link."""

from typing import Any

import pytest
from sqlalchemy import select

from queue_app.actions import wishing
from queue_app.main import create_app
from queue_app.store import post
from tests.notify.writing import mail_way, write_by
from tests.support.house import OPEN, House
from tests.support.postal import Mailbox

LIST = "/api/v1/sites/wismar/waiting-list"


def client(house: House) -> Any:
    ours = house.settings.model_copy(update={"sites": (house.site,), "limits_off": True})
    app = create_app(ours, database=house.database, clock=lambda: house.now, mode=OPEN)
    return app.test_client()


def body(number: int, **more: Any) -> dict[str, Any]:
    return {"request_id": f"waiting-list-{number:05d}", **more}


WISH = {"concerns": ["rent"], "language": "uk", "contact": "olena@example.org"}


@pytest.mark.parametrize(("leave", "status"), [(False, 200), (True, 404)])
def test_an_offer_is_seen_declined_and_the_list_left(
    small_house: House, box: Mailbox, leave: bool, status: int
) -> None:
    write_by(small_house, mail=mail_way(box))
    web = client(small_house)
    joined = web.post(LIST, json=body(1, **WISH)).json
    path = f"/api/v1/waiting-list/{joined['secret']}"
    assert web.get(path).json["language"] == "uk"
    assert small_house.do(wishing.offer_freed) == 1
    with small_house.database.reading() as connection:
        token = connection.scalar(select(post.message.c.token))
    question = f"/api/v1/confirmations/{token}"
    seen = web.get(question).json
    assert (seen["state"], seen["code"], seen["ics_url"]) == ("offered", "", "")
    assert web.delete(question, json=body(2, leave=leave)).json == {"left": leave}
    assert web.post(question, json=body(3)).json["error"]["code"] == "appointment_over"
    assert web.get(path).status_code == status


def test_taking_an_offer_answers_with_the_link_and_leaves_the_list(small_house: House, box: Mailbox) -> None:
    write_by(small_house, mail=mail_way(box))
    web = client(small_house)
    joined = web.post(LIST, json=body(1, **WISH)).json
    small_house.do(wishing.offer_freed)
    with small_house.database.reading() as connection:
        token = connection.scalar(select(post.message.c.token))
    made = web.post(f"/api/v1/confirmations/{token}", json=body(2)).json
    assert web.get(f"/api/v1/appointments/{made['secret']}").json["state"] == "booked"
    assert web.delete(f"/api/v1/waiting-list/{joined['secret']}", json=body(3)).status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [{"contact": "nobody"}, {"contact": ""}, {"language": "xx"}, {"part": "night"}, {"days": ["someday"]}],
)
def test_what_is_wrong_is_said(small_house: House, box: Mailbox, wrong: dict[str, Any]) -> None:
    write_by(small_house, mail=mail_way(box))
    assert client(small_house).post(LIST, json=body(1, **{**WISH, **wrong})).status_code == 422


def test_a_house_that_writes_to_nobody_has_no_waiting_list(small_house: House) -> None:
    web = client(small_house)
    assert web.post(LIST, json=body(1, **WISH)).status_code == 422
    assert web.get("/api/v1/confirmations/none").status_code == 404
