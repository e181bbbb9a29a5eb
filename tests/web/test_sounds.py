"""What can be asked to be heard: calls that exist and texts of the kiosk, in the languages of the house."""

import wave
from io import BytesIO

import pytest
import requests

from tests.support.people import Clerk, Json, Visitor
from tests.support.server import LiveServer

COUNTER = "3"


@pytest.fixture(scope="module")
def clerk(office: LiveServer) -> Clerk:
    clerk = Clerk(office, "Testperson").sign_in()
    clerk.open(COUNTER)
    return clerk


def called(office: LiveServer, clerk: Clerk, language: str, **wishes: object) -> Json:
    """Somebody takes a ticket and is called, comes and goes; her stop as it was called."""
    with Visitor(office, language) as visitor:
        concern = next(
            c["id"] for c in visitor.catalogue()["concerns"] if c["desk"] == "jobcenter" and not c["urgent"]
        )
        visitor.take(concern, **wishes)
    stop = clerk.call_next()
    called = requests.get(f"{office.url}/api/v1/sites/wismar/board", timeout=10).json()["board"]["called"]
    clerk.step(stop, "begin")
    clerk.step(stop, "finish")
    return next(c for c in called if c["number"] == stop["number"])


def ask(office: LiveServer, path: str, kind: str | None = "display") -> requests.Response:
    headers = {"Authorization": f"Bearer {office.device_token(kind)}"} if kind else {}
    return requests.get(f"{office.url}/api/v1/sites/wismar/{path}", headers=headers, timeout=20)


def seconds(answer: requests.Response) -> float:
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "audio/wav"), answer.text[:300]
    with wave.open(BytesIO(answer.content)) as file:
        return file.getnframes() / file.getframerate()


def test_a_call_is_heard_in_german_and_in_the_language_of_the_ticket(
    office: LiveServer, clerk: Clerk
) -> None:
    path = f"calls/{called(office, clerk, 'ar')['call']}/voice.wav"
    assert seconds(ask(office, path)) > seconds(ask(office, path, None)) + 1.5


def test_who_does_not_agree_is_called_in_german_alone(office: LiveServer, clerk: Clerk) -> None:
    path = f"calls/{called(office, clerk, 'ar', speak=False)['call']}/voice.wav"
    assert seconds(ask(office, path)) == seconds(ask(office, path, None))


def test_when_many_are_called_german_alone_is_said(office: LiveServer, clerk: Clerk) -> None:
    path = f"calls/{called(office, clerk, 'ar')['call']}/voice.wav"
    assert seconds(ask(office, f"{path}?brief=true")) == seconds(ask(office, path, None))


def test_the_board_does_not_tell_who_agreed_to_what(office: LiveServer, clerk: Clerk) -> None:
    made = [called(office, clerk, "uk", speak=speak) for speak in (True, False)]
    assert [set(call) for call in made] == [{"number", "counter", "desk", "way", "called_at", "call"}] * 2


def test_only_calls_are_spoken(office: LiveServer, clerk: Clerk) -> None:
    call = called(office, clerk, "de")["call"]
    assert [ask(office, f"calls/{n}/voice.wav").status_code for n in (0, call + 1, 10**6, 2**60)] == [404] * 4


@pytest.mark.parametrize(
    "path",
    [
        "kiosk/kiosk-what",
        "concerns/concern-rent",
        "common/yes",
        "concerns/page-money",
        "concerns/fork-money",
        "concerns/question-payer",
        "concerns/answer-county-card",
        "common/desk-jobcenter",
        "errors/error-full",
        "say/say-7",
    ],
)
@pytest.mark.parametrize("language", ["de", "ar", "de-simple"])
def test_texts_of_the_kiosk_are_read_aloud(office: LiveServer, path: str, language: str) -> None:
    assert seconds(ask(office, f"speech/{language}/{path}.wav", None)) > 0.2


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("so/kiosk/kiosk-what", "no_voice"),
        ("ps/kiosk/kiosk-what", "no_voice"),
        ("de/console/console-title", "not_found"),
        ("de/kiosk/console-title", "not_found"),
        ("de/kiosk/kiosk-nothing", "not_found"),
        ("de/kiosk/kiosk-wait-range", "not_found"),
        ("xx/kiosk/kiosk-what", "not_found"),
        ("de/concerns/concern-nothing", "not_found"),
        ("de/common/-term", "not_found"),
    ],
)
def test_nothing_else_is_read_aloud(office: LiveServer, path: str, code: str) -> None:
    answer = ask(office, f"speech/{path}.wav", None)
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, code)


def test_a_sound_that_is_known_is_not_sent_again(office: LiveServer) -> None:
    first = ask(office, "voice/test.wav", None)
    again = requests.get(first.url, headers={"If-None-Match": first.headers["ETag"]}, timeout=10)
    assert (again.status_code, again.content) == (304, b"")
