"""Proof of work over HTTP: the first bookings need none, later ones a proof that counts once, staff never any."""

import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from queue_app.main import create_app
from queue_app.rules import proof as rule
from queue_app.store import appointments as store
from queue_app.store import people
from queue_app.store.proofs import proof as spent
from queue_app.web import passwords
from tests.notify.writing import mail_way, write_by
from tests.support.house import OPEN, House
from tests.support.postal import Mailbox
from tests.support.proving import proof

SITE = "/api/v1/sites/wismar"
FREE, HOUSE_FREE = 3, 5
HERE, THERE = "203.0.113.9", "198.51.100.7"


@pytest.fixture(autouse=True)
def easy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test is not to toil like a phone."""
    monkeypatch.setattr(rule, "BASE_BITS", 4)


class Web:
    """A worker of the house, with real limits."""

    def __init__(self, house: House, **limits: Any) -> None:
        known = {"bookings_without_proof": FREE, "house_bookings_without_proof": HOUSE_FREE, **limits}
        at = house.settings.limits.model_copy(update=known)
        server = house.settings.server.model_copy(
            update={"secret_key": "the same for all workers of a house"}
        )
        ours = {"sites": (house.site,), "limits": at, "server": server, "limits_off": bool(limits.get("off"))}
        app = create_app(house.settings.model_copy(update=ours), database=house.database,
                         clock=lambda: house.now, mode=OPEN)  # fmt: skip
        self.house, self.client, self.sent = house, app.test_client(), 0

    def post(self, path: str, address: str = HERE, **body: Any) -> Any:
        self.sent += 1
        body.setdefault("request_id", f"proofs-{id(self)}-{self.sent:08d}")
        return self.client.post(f"{SITE}/{path}", json=body, environ_base={"REMOTE_ADDR": address})

    def hold(self, address: str = HERE, **more: Any) -> Any:
        return self.post("holds", address, concern="rent", **{"at": self.free(), **more})

    def book(self, address: str = HERE, **more: Any) -> Any:
        return self.post(
            "appointments", address, concern="rent", language="uk", **{"at": self.free(), **more}
        )

    def challenge(self, address: str = HERE, purpose: str = "booking") -> Any:
        path = f"{SITE}/challenge?for={purpose}"
        return self.client.get(path, environ_base={"REMOTE_ADDR": address}).json

    def free(self) -> str:
        wanted = self.house.site.concern("rent")
        assert wanted is not None
        day = (self.house.now + timedelta(days=1)).date()
        with self.house.database.reading() as connection:
            found = store.free_slots(
                connection, self.house.site, [wanted], day, day + timedelta(days=9), self.house.now
            )
        return found[0].at.isoformat()


def kept(house: House) -> int:
    with house.database.reading() as connection:
        return connection.scalar(select(func.count()).select_from(spent)) or 0


def test_a_client_that_knows_nothing_of_it_books_as_the_contract_says_until_it_is_much(
    small_house: House,
) -> None:
    web = Web(small_house)
    assert [web.book().status_code for _ in range(FREE)] == [201] * FREE
    body = {"request_id": "one-and-the-same-wish", "at": web.free()}
    no = web.book(**body)
    assert (no.status_code, no.json["error"]["code"]) == (429, "proof_needed")
    assert 1 <= int(no.headers["Retry-After"]) <= 3600
    asked = no.json["error"]["details"]
    assert set(asked) == {"challenge", "bits", "parts"}
    made = web.book(**body, proof=proof(asked))
    assert (made.status_code, made.json["code"].isdigit()) == (201, True)
    again = web.book(**body)  # its answer got lost on the way
    assert (again.status_code, again.json["secret"]) == (201, made.json["secret"])
    assert web.book(THERE).status_code == 201  # another address still has some free


def test_a_proof_counts_once_whichever_worker_is_asked(small_house: House) -> None:
    one, other = Web(small_house), Web(small_house)
    for web in (one, other):
        for _ in range(FREE):
            web.hold()
    given = proof(one.challenge())
    assert other.hold(proof=given).status_code == 201
    assert [web.hold(proof=given).json["error"]["code"] for web in (one, other)] == ["proof_needed"] * 2
    assert kept(small_house) == 1
    small_house.later(minutes=31)
    assert one.hold(proof=proof(one.challenge())).status_code == 201
    assert kept(small_house) == 1  # what is over is forgotten


def test_with_a_proof_nothing_of_what_is_free_is_taken(small_house: House) -> None:
    web = Web(small_house)
    for _ in range(FREE + 1):
        assert web.hold(proof=proof(web.challenge())).status_code == 201
    assert web.hold().status_code == 201


def test_who_holds_a_time_needs_no_other_proof_to_book_it(small_house: House) -> None:
    web = Web(small_house, bookings_without_proof=1)
    at = web.free()
    held = web.hold(at=at).json["secret"]
    assert web.book(at=at, hold=held).status_code == 201
    assert web.book(at=web.free(), hold=held).status_code == 429  # a hold is one booking
    assert web.book(at=web.free(), hold="nonsense").status_code == 429


def test_a_time_that_somebody_else_took_costs_no_proof(small_house: House) -> None:
    web = Web(small_house, bookings_without_proof=1)
    web.hold()
    given = proof(web.challenge())
    assert web.hold(at="2031-01-07T03:00:00+01:00", proof=given).status_code == 409
    assert web.hold(proof=given).status_code == 201


def test_what_proves_nothing_is_refused_with_a_new_question(small_house: House) -> None:
    web = Web(small_house, bookings_without_proof=1)
    web.hold()
    good = proof(web.challenge())
    other_deed = proof(web.challenge(purpose="waiting-list"))
    for wrong in (
        other_deed,
        {**good, "numbers": [0] * 8},
        {**good, "numbers": []},
        {**good, "challenge": good["challenge"].replace("wismar", "town")},
        {**good, "challenge": "nonsense"},
    ):
        no = web.hold(proof=wrong).json["error"]
        assert (no["code"], len(no["details"]["challenge"]) > 60) == ("proof_needed", True)
    for malformed in (
        {"challenge": good["challenge"]},
        {**good, "numbers": ["1"]},
        {**good, "more": 1},
        "proof",
    ):
        assert web.hold(proof=malformed).status_code == 422
    half = json.dumps({"request_id": "half-a-letter-0001", "concern": "rent", "at": web.free(),
                       "proof": {**good, "challenge": "\ud800"}})  # fmt: skip
    sent = web.client.post(f"{SITE}/holds", data=half, content_type="application/json")
    assert sent.status_code == 422
    small_house.later(minutes=31)
    assert web.hold(proof=good).status_code == 429


def test_it_gets_harder_and_what_was_asked_long_before_is_too_easy(small_house: House) -> None:
    web = Web(small_house, bookings_without_proof=1, house_bookings_without_proof=1000)
    first, bits = proof(web.challenge()), []
    for _ in range(5):
        asked = web.challenge()
        bits.append(asked["bits"])
        assert web.hold(proof=proof(asked)).status_code == 201
    assert bits == [4, 4, 5, 6, 6]
    web.hold()
    assert web.hold(proof=first).json["error"]["details"]["bits"] == 7


def test_a_house_that_is_asked_much_from_everywhere_wants_proofs_from_everybody(small_house: House) -> None:
    web = Web(small_house)
    answers = [web.hold(f"192.0.2.{number}").status_code for number in range(HOUSE_FREE + 1)]
    assert answers == [201] * HOUSE_FREE + [429]
    assert web.hold(THERE, proof=proof(web.challenge(THERE))).status_code == 201


def test_the_waiting_list_asks_too(small_house: House, box: Mailbox) -> None:
    write_by(small_house, mail=mail_way(box))
    web = Web(small_house, bookings_without_proof=1)
    web.hold()
    wish = {"concerns": ["rent"], "language": "uk", "contact": "olena@example.org"}
    assert web.post("waiting-list", **wish).json["error"]["code"] == "proof_needed"
    given = proof(web.challenge(purpose="waiting-list"))
    assert web.post("waiting-list", **wish, proof=given).status_code == 201
    assert web.post("waiting-list", **wish, proof=given).status_code == 429


def test_staff_and_devices_prove_nothing(small_house: House) -> None:
    web = Web(small_house, bookings_without_proof=1)
    web.hold()
    token = people.add_device(small_house.database, "wismar", "kiosk", "Hall", small_house.now)
    headers = {"Authorization": f"Bearer {token}"}
    asked = web.client.get(f"{SITE}/challenge", headers=headers).json
    assert asked == {"challenge": None, "bits": 0, "parts": 0}
    body = {"request_id": "proofs-of-a-kiosk", "concern": "rent", "at": web.free()}
    assert web.client.post(f"{SITE}/holds", json=body, headers=headers).status_code == 201
    people.add_clerk(small_house.database, "wismar", "Lead", passwords.hash_password("zum-testen-42"), "lead")
    web.client.post("/api/v1/session", json={"name": "Lead", "password": "zum-testen-42"})
    web.client.environ_base["HTTP_X_CSRF_TOKEN"] = web.client.get("/api/v1/session").json["csrf_token"]
    assert [web.book().status_code for _ in range(2)] == [201, 201]


def test_without_limits_nothing_is_asked(small_house: House) -> None:
    web = Web(small_house, off=True)
    assert web.challenge()["challenge"] is None
    assert {web.hold().status_code for _ in range(HOUSE_FREE + FREE)} == {201}
    assert kept(small_house) == 0


def test_the_question_names_a_deed_that_there_is(small_house: House) -> None:
    web = Web(small_house)
    assert web.client.get(f"{SITE}/challenge?for=mischief").status_code == 422
    assert web.client.get("/api/v1/sites/nowhere/challenge").status_code == 404
