"""What a kiosk that can be alone asks for: numbers kept back, handing over, and the files to start from."""

from typing import Any

import pytest
import requests

from tests.support.people import Clerk, request_id
from tests.support.server import LiveServer


@pytest.fixture(scope="module")
def base(office: LiveServer) -> str:
    return f"{office.url}/api/v1/sites/{office.site}"


def post(office: LiveServer, url: str, known: bool = True, **what: Any) -> requests.Response:
    headers = {"Authorization": f"Bearer {office.device_token('kiosk')}"} if known else {}
    return requests.post(url, json={"request_id": request_id(), **what}, headers=headers, timeout=10)


def ticket(number: str, day: str) -> dict[str, Any]:
    secret = f"{number[2:]:x>22}"
    return {
        "number": number, "day": day, "secret": secret, "concerns": ["unsure"], "language": "ar", "needs": [],
        "speak": True, "seconds_ago": 60.5, "instead_of": request_id(),
    }  # fmt: skip


def test_numbers_are_kept_back_and_tickets_with_them_handed_over(office: LiveServer, base: str) -> None:
    wish = {"request_id": request_id(), "letters": ["A", "K", "M", "T"]}
    kept, again = (post(office, f"{base}/kiosk/numbers", **wish).json() for _ in range(2))
    assert kept == again
    (block,) = kept["blocks"]
    assert (sorted(block["letters"]), block["first"], block["last"]) == (["A", "K", "M", "T"], 700, 729)
    given = ticket("A 700", kept["day"])
    first, second = (post(office, f"{base}/kiosk/tickets", **given) for _ in range(2))
    assert [(a.status_code, a.json()) for a in (first, second)] == [
        (201, {"number": "A 700", "state": "taken"})
    ] * 2
    assert office.get(f"/api/v1/tickets/{given['secret']}")["number"] == "A 700"
    refused = post(office, f"{base}/kiosk/tickets", **ticket("A 730", kept["day"]))
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "not_reserved")
    post(office, f"{base}/kiosk/report", waiting=1, left=29)
    with Clerk(office) as clerk:
        (seen,) = clerk.sign_in().get(f"/api/v1/sites/{office.site}/kiosks")
    assert (seen["state"], seen["waiting"], seen["left"], seen["handed_over"]) == ("waiting", 1, 29, 1)


def test_many_tickets_are_handed_over_at_once_and_each_hears_what_became_of_it(
    office: LiveServer, base: str
) -> None:
    kept = post(office, f"{base}/kiosk/numbers", letters=["A"]).json()
    (first,) = [block["first"] for block in kept["blocks"]]
    many = [ticket(f"A {number}", kept["day"]) for number in (first, first + 1, 999)]
    wish = {"request_id": request_id(), "tickets": many}
    one, again, anew = (
        post(office, f"{base}/kiosk/hand-over", **what) for what in (wish, wish, {"tickets": many})
    )
    assert [answer.status_code for answer in (one, again, anew)] == [200] * 3
    assert one.json() == again.json() == anew.json()
    assert [(found["state"], found["code"]) for found in one.json()["tickets"]] == [
        ("taken", None),
        ("taken", None),
        ("refused", "not_reserved"),
    ]
    numbers = [office.get(f"/api/v1/tickets/{given['secret']}")["number"] for given in many[:2]]
    assert numbers == [f"A {first}", f"A {first + 1}"]


def test_a_stranger_gets_no_numbers_and_is_not_believed(office: LiveServer, base: str) -> None:
    wanted = post(office, f"{base}/kiosk/numbers", known=False, letters=["A"])
    handed = post(office, f"{base}/kiosk/tickets", known=False, **ticket("A 701", "2026-11-23"))
    many = post(office, f"{base}/kiosk/hand-over", known=False, tickets=[ticket("A 701", "2026-11-23")])
    assert [a.json()["error"]["code"] for a in (wanted, handed, many)] == ["unknown_device"] * 3
    assert post(office, f"{base}/kiosk/report", known=False, waiting=0, left=0).json()["known"] is False
    assert requests.get(f"{base}/kiosks", timeout=10).status_code == 401


@pytest.mark.parametrize(
    "wrong",
    [{"secret": "short"}, {"number": "A 07"}, {"day": "today"}, {"seconds_ago": -1}, {"concerns": []}],
)
def test_a_ticket_with_a_wrong_field_is_refused_by_its_name(
    office: LiveServer, base: str, wrong: dict[str, Any]
) -> None:
    answer = post(office, f"{base}/kiosk/tickets", **{**ticket("A 702", "2026-11-23"), **wrong})
    assert answer.status_code == 422
    assert next(iter(wrong)) in str(answer.json()["error"]["details"])


def test_every_file_a_kiosk_keeps_is_there(office: LiveServer, base: str) -> None:
    found = requests.get(f"{base}/kiosk/files", timeout=10).json()
    with requests.Session() as session:
        missing = [
            url for url in found["files"] if session.get(office.url + url, timeout=10).status_code != 200
        ]
    assert missing == []
    assert f"/kiosk/{office.site}" in found["files"]
    assert {"/kiosk/assets/app.js", "/static/shared/icons.svg", "/texts/ti/kiosk.ftl"} < set(found["files"])


def test_the_worker_may_look_after_the_pages_of_the_kiosk_only(office: LiveServer) -> None:
    answer = requests.get(f"{office.url}/kiosk/assets/worker.js", timeout=10)
    assert answer.headers["Service-Worker-Allowed"] == "/kiosk/"
    assert "worker-src 'self'" in answer.headers["Content-Security-Policy"]
