"""From the booking page to the client's phone: a real server, a real mail server, a real gateway, and a pulled plug."""

import re
import sqlite3
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.support.all_hours import open_at_all_hours
from tests.support.people import Json, Person, Refused
from tests.support.postal import HOST, Mailbox, TextGateway, wait_for
from tests.support.server import LiveServer
from tests.support.servers import StartServer, running

SITE = "/api/v1/sites/wismar"
OLENA, MOBILE = "olena.kanarienvogel@example.org", "0151 12345678"


def that_writes(box: Mailbox | None = None, gateway: TextGateway | None = None) -> str:
    """The configuration of a house that writes to its clients in these ways."""
    ways = ""
    if box is not None:
        ways += f"""[sites.messages.mail]
host = "{HOST}"
port = {box.port}
security = "none"
sender = "termine@example.org"
"""
    if gateway is not None:
        ways += f"""[sites.messages.text]
url = "{gateway.url.replace(HOST, "localhost")}"
body = {{ to = "{{to}}", text = "{{text}}", ref = "{{id}}" }}
"""
    text = open_at_all_hours().replace('public_url = ""', 'public_url = "https://termine.example.org"')
    return text.replace("# ---- Whom to call next.", f"{ways}\n# ---- Whom to call next.", 1)


def book(house: LiveServer, number: int = 0, **more: Any) -> Json:
    with Person(house, "uk") as somebody:
        at = somebody.get(f"{SITE}/slots", concern="rent")[number]["at"]
        made: Json = somebody.post(f"{SITE}/appointments", concern="rent", at=at, language="uk", **more)
    return made


def link_in(box: Mailbox) -> str:
    """The path of the link in the newest mail."""
    found = re.findall(r"https://termine\.example\.org(/c/\w+)", box.letters[-1].get_content())
    return str(found[0])


def confirmed(house: LiveServer, box: Mailbox) -> str:
    """Opens the link of the first mail as scanners do, which changes nothing, then presses the button; the secret."""
    wait_for(box.taken, 1)
    path = link_in(box)
    for _ in range(2):
        assert requests.get(house.url + path, timeout=10).status_code == 200
        seen = house.get(path.replace("/c/", "/api/v1/confirmations/"))
        assert (seen["state"], seen["code"], "secret" in seen) == ("to_confirm", "", False)
    with Person(house, "uk") as reader:
        booked = reader.post(path.replace("/c/", "/api/v1/confirmations/"))
        again = reader.post(path.replace("/c/", "/api/v1/confirmations/"))
    assert (booked["state"], again["state"]) == ("booked", "booked")
    return str(booked["secret"])


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, house_box: Mailbox) -> Iterator[LiveServer]:
    """A house that writes mails and no text messages."""
    folder = tmp_path_factory.mktemp("writing") / "server"
    # With limits: one of them is that of a contact.
    with running(
        folder,
        config=that_writes(house_box),
        env={"QUEUE_LOG": "DEBUG", "QUEUE_LIMITS_OFF": "false", "QUEUE_METRICS_TOKEN": "figures"},
    ) as server:
        yield server


def test_who_left_a_mail_address_is_written_to_and_it_is_kept_nowhere_in_plain(
    house: LiveServer, house_box: Mailbox
) -> None:
    made = book(house, contact=OLENA)
    assert made["messages"] == "mail"
    assert "kanarienvogel" not in str(made)
    assert confirmed(house, house_box) == made["secret"]
    wait_for(house_box.taken, 2)
    assert made["code"][:3] in next(house_box.letters[1].iter_parts()).get_content()
    assert "kanarienvogel" not in str(house.get(f"/api/v1/appointments/{made['secret']}"))
    assert "kanarienvogel" not in house.log
    for file in ("queue.db", "queue.db-wal"):
        assert b"kanarienvogel" not in (house.folder / file).read_bytes()
    figures = requests.get(
        f"{house.url}/metrics", headers={"Authorization": "Bearer figures"}, timeout=10
    ).text
    assert 'queue_messages_overdue_seconds{site="wismar"} 0.0' in figures
    key = house.folder / "contacts.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_the_catalogue_says_how_the_house_can_write(house: LiveServer) -> None:
    headers = {"Authorization": f"Bearer {house.device_token('kiosk')}"}
    assert house.get(f"{SITE}/catalogue", headers=headers)["messages"] == ["mail"]


@pytest.mark.parametrize("contact", ["kanarienvogel", "kanarienvogel@", MOBILE, "x" * 255, 7])
def test_a_contact_that_cannot_be_used_is_refused_and_not_repeated(
    house: LiveServer, contact: object
) -> None:
    with pytest.raises(Refused) as no:
        book(house, contact=contact)
    assert (no.value.status, no.value.code) == (422, "invalid")
    assert "contact" in str(no.value.details)
    assert str(contact) not in str(no.value.details) + no.value.message


@pytest.mark.parametrize("contact", [None, "", "  "])
def test_nobody_has_to_leave_one(house: LiveServer, contact: str | None) -> None:
    assert book(house, contact=contact)["messages"] is None


def test_one_contact_has_three_appointments_to_come(house: LiveServer) -> None:
    for number in range(3):
        book(house, number, contact="Taras@example.org")
    with pytest.raises(Refused) as no:
        book(house, contact="taras@example.org")
    assert (no.value.status, no.value.code) == (409, "too_many_appointments")


def test_a_house_that_writes_to_nobody_takes_a_contact_and_keeps_none(live_server: StartServer) -> None:
    house = live_server(config=open_at_all_hours())
    assert book(house, contact=MOBILE)["messages"] is None
    with pytest.raises(Refused) as no:
        book(house, contact="kanarienvogel")
    assert no.value.status == 422
    assert kept(house.folder) == 0


def kept(folder: Path) -> int:
    """How many contacts the database holds."""
    with sqlite3.connect(folder / "queue.db") as connection:
        return int(connection.execute("select count(*) from contact").fetchone()[0])


def test_a_slow_gateway_holds_nobody_up_and_a_pulled_plug_sends_nothing_twice(
    live_server: StartServer,
) -> None:
    with TextGateway(delay_seconds=3).open() as gateway:
        house = live_server(config=that_writes(gateway=gateway))
        book(house, contact=MOBILE)
        wait_for(gateway.taken, 1)
        begun = time.monotonic()
        assert house.get("/healthz")
        made = book(house)
        assert time.monotonic() - begun < 1.5  # while the gateway has not answered yet
        house.kill9()
        gateway.delay_seconds = 0
        house.start()
        with Person(house, "uk") as somebody:
            assert somebody.get(f"/api/v1/appointments/{made['secret']}")["state"] == "booked"
        book(house, contact="0151 87654321")
        wait_for(gateway.taken, 2)
    assert [one["to"] for one in gateway.taken] == ["+4915112345678", "+4915187654321"]
