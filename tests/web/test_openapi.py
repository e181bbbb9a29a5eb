"""The published document: made from the code, and whatever is thrown at it never breaks the server."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings

from queue_app.config import Settings
from queue_app.main import create_app
from queue_app.store import migrate, people
from queue_app.store.board import Mode
from queue_app.store.database import Database
from queue_app.web import passwords
from tests.support.house import MONDAY

PASSWORD = "a password to test with"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory, example: Settings) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("openapi")
    ours = example.model_copy(update={"database_url": f"sqlite:///{folder / 'queue.db'}", "limits_off": True})
    database = Database(ours.database_url)
    migrate.upgrade(database)
    migrate.add_sites(database, ours)
    people.add_clerk(database, "wismar", "Testperson", passwords.hash_password(PASSWORD), "admin")
    yield create_app(ours, database=database, clock=lambda: MONDAY, mode=Mode(always_open=True))
    database.dispose()


@pytest.fixture(scope="module")
def token(app: Any) -> str:
    return people.add_device(app.extensions["house"].database, "wismar", "kiosk", "test", MONDAY)


@pytest.fixture(scope="module")
def signed_in(app: Any) -> dict[str, str]:
    client = app.test_client()
    body = {"name": "Testperson", "password": PASSWORD, "site": "wismar"}
    answer = client.post("/api/v1/session", json=body)
    return {"Cookie": answer.headers["Set-Cookie"].split(";")[0], "X-CSRF-Token": answer.json["csrf_token"]}


@pytest.fixture(scope="module")
def api(app: Any) -> Any:
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app)


QUICK = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def broken(api: Any, *askers: dict[str, str]) -> list[tuple[str, int]]:
    """The operations that answered some generated input of one of these with a server error.

    To make up an input takes longer than to answer it: each is sent by all of them.
    """
    found: list[tuple[str, int]] = []
    for result in api.get_all_operations():
        operation = result.ok()

        @QUICK
        @given(case=operation.as_strategy())
        def throw(case: Any) -> None:
            for headers in askers:
                answer = case.call(headers=headers)
                if answer.status_code >= 500:
                    found.append((f"{case.method} {case.formatted_path}", answer.status_code))

        throw()
    return found


def test_no_input_of_a_kiosk_or_a_clerk_breaks_the_server(
    api: Any, token: str, signed_in: dict[str, str]
) -> None:
    assert broken(api, {"Authorization": f"Bearer {token}"}, signed_in) == []


def test_every_operation_of_the_contract_is_published(app: Any) -> None:
    published = {
        (method.upper(), path)
        for path, operations in app.spec["paths"].items()
        for method in operations
        if method in ("get", "post", "delete")
    }
    site, counter = "/api/v1/sites/{site_id}", "/api/v1/sites/{site_id}/counters/{counter_id}"
    assert {
        ("GET", "/api/v1/sites"),
        ("GET", f"{site}/catalogue"),
        ("POST", f"{site}/tickets"),
        ("GET", "/api/v1/tickets/{secret}"),
        ("GET", "/api/v1/tickets/{secret}/qr.svg"),
        ("POST", "/api/v1/tickets/{secret}/leave"),
        ("POST", "/api/v1/tickets/{secret}/later"),
        ("GET", f"{site}/board"),
        ("GET", "/api/v1/session"),
        ("POST", "/api/v1/session"),
        ("DELETE", "/api/v1/session"),
        ("GET", f"{site}/counters"),
        ("POST", f"{counter}/open"),
        ("POST", f"{counter}/close"),
        ("POST", f"{counter}/pause"),
        ("POST", f"{counter}/resume"),
        ("GET", f"{site}/console"),
        ("POST", f"{counter}/call-next"),
        ("POST", f"{site}/stops/{{stop_id}}/{{step}}"),
        ("GET", "/healthz"),
        ("GET", "/readyz"),
        ("GET", "/metrics"),
    } <= published


def test_every_error_has_the_one_shape(app: Any) -> None:
    errors = {
        (path, method, status)
        for path, operations in app.spec["paths"].items()
        for method, operation in operations.items()
        for status, answer in operation["responses"].items()
        if not status.startswith("2")
        and answer["content"]["application/json"]["schema"] != {"$ref": "#/components/schemas/Error"}
    }
    assert errors == set()
