"""Session cookies: each signature is checked once, and nothing else about them is taken on trust."""

import time

import pytest
from flask import Flask, session
from flask.testing import FlaskClient
from itsdangerous import BadSignature

from queue_app.web import signed
from queue_app.web.signed import SignedSessions

HOUR = 3600


@pytest.fixture
def app() -> Flask:
    app = Flask("signed")
    app.secret_key = "a key of this test alone"
    app.session_interface = SignedSessions()

    @app.get("/")
    def said() -> dict[str, object]:
        return dict(session)

    @app.post("/<name>")
    def say(name: str) -> str:
        session[name] = True
        return ""

    return app


def cookie(client: FlaskClient) -> str:
    found = client.get_cookie("session")
    assert found is not None
    return found.value


def test_what_is_said_comes_back_and_what_is_changed_stays_with_who_changed_it(app: Flask) -> None:
    one, other = app.test_client(), app.test_client()
    one.post("/first")
    other.set_cookie("session", cookie(one))
    assert one.get("/").json == other.get("/").json == {"first": True}
    other.post("/second")
    assert one.get("/").json == {"first": True}
    assert other.get("/").json == {"first": True, "second": True}


def test_a_cookie_of_another_key_or_with_another_letter_says_nothing_however_often(app: Flask) -> None:
    client, foreign = app.test_client(), Flask("foreign")
    client.post("/first")
    right = cookie(client)
    foreign.secret_key = "another key"
    signer = SignedSessions().get_signing_serializer(foreign)
    for wrong in (
        right[:-2] + ("AA" if right[-2:] != "AA" else "BB"),
        "x" + right,
        signer.dumps({"first": True}),
        "",
    ):
        client.set_cookie("session", wrong)
        assert [client.get("/").json for _ in range(2)] == [{}, {}]
        client.set_cookie("session", right)
        assert client.get("/").json == {"first": True}


def test_a_cookie_grows_old_though_it_was_right_before_and_does_not_come_from_tomorrow(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    signer = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]  # of SignedSessions alone
    cookie, now = signer.dumps({"first": True}), time.time()
    for hours, right in ((0, True), (0.9, True), (1.1, False), (-0.5, False), (0.5, True)):
        monkeypatch.setattr(signed.time, "time", lambda at=now + hours * HOUR: at)
        if right:
            assert signer.loads(cookie, max_age=HOUR) == {"first": True}
        else:
            with pytest.raises(BadSignature):
                signer.loads(cookie, max_age=HOUR)
