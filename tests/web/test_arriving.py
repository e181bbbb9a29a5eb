"""Checking in on the own phone over HTTP: in the house only, by the rules of the kiosk, into the one queue."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from queue_app.actions import appointments
from queue_app.config.arriving import Arriving
from queue_app.main import create_app
from queue_app.store import appointments as store
from queue_app.store import people
from queue_app.store.records import Appointment
from tests.support.house import OPEN, House

CODE = "/api/v1/sites/wismar/arrival-code"


def client(house: House, **arriving: Any) -> Any:
    house.site = house.site.model_copy(update={"arriving": Arriving(**arriving)})
    ours = house.settings.model_copy(update={"sites": (house.site,)})
    app = create_app(ours, database=house.database, clock=lambda: house.now, mode=OPEN)
    return app.test_client()


def booked(house: House) -> Appointment:
    wanted = house.site.concern("rent")
    assert wanted is not None
    day = (house.now + timedelta(days=1)).date()
    with house.database.reading() as connection:
        free = store.free_slots(connection, house.site, [wanted], day, day, house.now)
    return house.do(appointments.book, ["rent"], free[0].at, "ar")


def say(web: Any, made: Appointment, number: int = 1, code: str = "", address: str = "203.0.113.9") -> Any:
    path = f"/api/v1/appointments/{made.secret}/check-in"
    body = {"request_id": f"arriving-{number:010d}", "code": code}
    return web.post(path, json=body, environ_base={"REMOTE_ADDR": address})


def seen(web: Any, made: Appointment) -> Any:
    return web.get(f"/api/v1/appointments/{made.secret}").json["check_in"]


def test_in_the_network_of_the_house_one_tap_makes_the_ticket(small_house: House) -> None:
    web, made = client(small_house, networks=("127.0.0.0/8",)), booked(small_house)
    assert seen(web, made) is None  # not today
    small_house.now = made.at - timedelta(minutes=61)
    assert seen(web, made) == {"code": False}
    assert say(web, made, 1).json["error"]["code"] == "not_here"
    assert say(web, made, 2, address="127.0.0.9").json["error"]["code"] == "too_early"
    small_house.now = made.at - timedelta(minutes=20)
    answer = say(web, made, 3, address="127.0.0.9")
    assert (answer.status_code, answer.json["number"], answer.json["desk"]) == (201, "T 1", "jobcenter")
    assert answer.json["appointment"]["late"] is False
    assert say(web, made, 4, address="127.0.0.9").json["error"]["details"]["number"] == "T 1"
    assert seen(web, made) is None
    assert say(web, made, 3, address="127.0.0.9").json == answer.json  # the same request again


def test_the_code_of_the_screen_says_it_too_and_only_screens_know_it(small_house: House) -> None:
    web, made = client(small_house, code="hourly"), booked(small_house)
    small_house.now = made.at + timedelta(minutes=11)
    assert web.get(CODE).status_code == 401
    token = people.add_device(small_house.database, "wismar", "display", "wall", small_house.now)
    shown = web.get(CODE, headers={"Authorization": f"Bearer {token}"}).json
    assert datetime.fromisoformat(shown["until"]) > small_house.now
    assert seen(web, made) == {"code": True}
    wrong = f"{(int(shown['code']) + 1) % 10000:04d}"
    for number, code in enumerate(("", wrong)):
        assert say(web, made, number, code).json["error"]["code"] == "not_here"
    late = say(web, made, 9, shown["code"]).json
    assert (late["number"], late["appointment"]["late"]) == ("T 1", True)


def test_four_digits_are_not_found_by_trying(small_house: House) -> None:
    web, made = client(small_house, code="daily"), booked(small_house)
    small_house.now = made.at
    tried = [say(web, made, number, f"{number:04d}").status_code for number in range(12)]
    assert tried[-1] == 429


@pytest.mark.parametrize("secret", ["unknown-unknown-unknown", "1"])
def test_a_house_without_a_way_and_an_unknown_link_say_no(small_house: House, secret: str) -> None:
    web, made = client(small_house), booked(small_house)
    small_house.now = made.at
    assert seen(web, made) is None
    assert say(web, made).json["error"]["code"] == "not_here"
    body = {"request_id": "arriving-unknown-01"}
    assert web.post(f"/api/v1/appointments/{secret}/check-in", json=body).status_code == 404
    token = people.add_device(small_house.database, "wismar", "display", "wall", small_house.now)
    assert web.get(CODE, headers={"Authorization": f"Bearer {token}"}).status_code == 404
