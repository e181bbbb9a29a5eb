"""Asking to be told on the phone: what is taken, what is refused, and that nothing is offered where nothing is sent."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.people import Refused, Visitor, request_id
from tests.support.pushes import HOST, Browser
from tests.support.server import ROOT, LiveServer
from tests.support.servers import running

SERVICE = f"http://{HOST}:9"  # nobody is called here, so nobody listens


def telling(service: str) -> str:
    """The example office, which tells phones by this service."""
    text = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    table = f'[sites.push]\non = true\ncontact = "termine@example.org"\nservices = ["{service}"]\n'
    before, _, after = text.partition("[sites.push]\n")
    rest = after[after.index("timeout_seconds") :]
    return (before + table + rest).replace('public_url = ""', 'public_url = "http://localhost"')


@pytest.fixture(scope="module")
def telling_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    with running(tmp_path_factory.mktemp("telling") / "server", config=telling(SERVICE)) as server:
        yield server


@pytest.fixture
def visitor(telling_office: LiveServer) -> Iterator[Visitor]:
    with Visitor(telling_office, "ar") as somebody:
        somebody.take("rent")
        yield somebody


def ask(visitor: Visitor, **changed: Any) -> Any:
    body = {**Browser(f"{SERVICE}/abc").keys, "language": "ar", "near": 2, **changed}
    return visitor.post(f"/api/v1/tickets/{visitor.ticket['secret']}/push", **body)


def stop(visitor: Visitor) -> Any:
    url = f"{visitor.server.url}/api/v1/tickets/{visitor.ticket['secret']}/push"
    return visitor.session.delete(url, json={"request_id": request_id()}, timeout=10).json()


def kept(server: LiveServer) -> list[tuple[Any, ...]]:
    with sqlite3.connect(server.folder / "queue.db") as database:
        return database.execute("select ticket, near, sealed from push").fetchall()


def test_a_phone_is_kept_sealed_and_forgotten_at_a_word(telling_office: LiveServer, visitor: Visitor) -> None:
    assert visitor.look()["push"] is True
    key = visitor.get(f"/api/v1/tickets/{visitor.ticket['secret']}/push")["key"]
    assert len(key) == 87
    assert ask(visitor) == {"on": True}
    assert ask(visitor, near=5) == {"on": True}
    ((_, near, sealed),) = kept(telling_office)
    assert near == 5
    assert HOST not in sealed
    assert stop(visitor) == {"on": False}
    assert stop(visitor) == {"on": False}
    assert kept(telling_office) == []
    assert "abc" not in telling_office.log


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("endpoint", "http://127.0.0.1:10/abc"), ("endpoint", "https://127.0.0.1:9/abc"), ("endpoint", "file:///etc/passwd"),
        ("endpoint", f"{SERVICE}@10.0.0.1/abc"), ("endpoint", "http://user@127.0.0.1:9/abc"),
        ("endpoint", "http://127.0.0.1:9x/abc"), ("endpoint", f"{SERVICE}/a b\r\nHost: x"),
        ("p256dh", "abc"), ("language", "xx"), ("near", 21),
    ],
)  # fmt: skip
def test_nobody_makes_this_server_knock_at_other_doors(visitor: Visitor, field: str, value: Any) -> None:
    with pytest.raises(Refused) as refused:
        ask(visitor, **{field: value})
    assert refused.value.status == 422
    assert field in str(refused.value.details)


def test_a_house_that_tells_no_phones_offers_nothing(office: LiveServer) -> None:
    with Visitor(office) as visitor:
        visitor.take("rent")
        assert visitor.look()["push"] is False
        with pytest.raises(Refused) as refused:
            ask(visitor)
        assert refused.value.status == 404


def test_without_the_secret_nothing_can_be_asked(telling_office: LiveServer) -> None:
    with Visitor(telling_office) as visitor:
        visitor.ticket = {"secret": "A" * 22}
        with pytest.raises(Refused) as refused:
            ask(visitor)
        assert refused.value.status == 404
