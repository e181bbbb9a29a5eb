"""The people of the stories. They speak to the server only through the contract, as their faces do."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self
from urllib.parse import quote
from uuid import uuid4

import requests

from tests.support.server import LiveServer

Json = dict[str, Any]


class Refused(Exception):
    """The server said no: status, code, the sentence for the person and the details."""

    def __init__(self, answer: requests.Response) -> None:
        try:
            error: Json = answer.json()["error"]
        except (ValueError, KeyError, TypeError):
            error = {"code": "", "message": answer.text[:500]}
        self.status = answer.status_code
        self.code = error.get("code", "")
        self.message = error.get("message", "")
        self.details = error.get("details", {})
        super().__init__(f"{self.status} {self.code}: {self.message} {self.details}")


def request_id() -> str:
    """A fresh id, made by the client as the contract wants."""
    return uuid4().hex


class Person:
    """Somebody with a connection. Each person belongs to one thread."""

    def __init__(self, server: LiveServer, language: str) -> None:
        self.server = server
        self.session = requests.Session()
        self.session.headers["Accept-Language"] = language
        self.session.headers["Origin"] = server.url  # what a browser on our pages sends

    def get(self, path: str, **query: Any) -> Any:
        """Look at something."""
        return self._answer(self.session.get(self.server.url + path, params=query, timeout=20))

    def post(self, path: str, **body: Any) -> Any:
        """Change something; a fresh `request_id` unless one is given."""
        body.setdefault("request_id", request_id())
        return self._answer(self.session.post(self.server.url + path, json=body, timeout=20))

    def bye(self) -> None:
        """Hang up."""
        self.session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.bye()

    def _answer(self, answer: requests.Response) -> Any:
        if not answer.ok:
            raise Refused(answer)
        return answer.json() if answer.content else None


class Visitor(Person):
    """Somebody at the kiosk, later with a phone in the hand."""

    def __init__(self, server: LiveServer, language: str = "de") -> None:
        super().__init__(server, language)
        self.language = language
        self.ticket: Json = {}

    def catalogue(self) -> Json:
        """What the kiosk offers."""
        with self.at_the_kiosk():
            found: Json = self.get(f"/api/v1/sites/{self.server.site}/catalogue")
        return found

    def take(
        self, *concerns: str, needs: tuple[str, ...] = (), request_id: str | None = None, speak: bool = True
    ) -> Json:
        """Tap the concerns and take the ticket; it is kept as `self.ticket`."""
        body: Json = {
            "concerns": list(concerns),
            "language": self.language,
            "needs": list(needs),
            "speak": speak,
        }
        if request_id:
            body["request_id"] = request_id
        with self.at_the_kiosk():
            self.ticket = self.post(f"/api/v1/sites/{self.server.site}/tickets", **body)
        return self.ticket

    @property
    def number(self) -> str:
        """The number on the ticket, such as `T 47`."""
        return str(self.ticket["number"])

    def look(self) -> Json:
        """The phone: where the ticket stands now."""
        found: Json = self.get(self._path())
        return found

    def leave(self) -> Json:
        """Give up."""
        found: Json = self.post(f"{self._path()}/leave")
        return found

    def later(self, minutes: int) -> Json:
        """Let others go first."""
        found: Json = self.post(f"{self._path()}/later", minutes=minutes)
        return found

    @contextmanager
    def at_the_kiosk(self) -> Iterator[None]:
        """With the token of the device. Away from it, the phone has the ticket's secret and nothing else."""
        self.session.headers["Authorization"] = f"Bearer {self.server.device_token('kiosk')}"
        try:
            yield
        finally:
            del self.session.headers["Authorization"]

    def _path(self) -> str:
        return f"/api/v1/tickets/{quote(self.ticket['secret'])}"


class Clerk(Person):
    """Somebody at a counter."""

    def __init__(self, server: LiveServer, name: str = "Testperson", password: str = "zum-testen-42") -> None:
        super().__init__(server, "de")
        self.name = name
        self.password = password
        self.counter = ""
        self._site = f"/api/v1/sites/{server.site}"

    def sign_in(self) -> "Clerk":
        """Sign in; every later change carries the session's CSRF token."""
        session = self.post("/api/v1/session", name=self.name, password=self.password, site=self.server.site)
        self.session.headers["X-CSRF-Token"] = session["csrf_token"]
        return self

    def sign_out(self) -> None:
        """Sign out."""
        body = {"request_id": request_id()}
        self._answer(self.session.delete(f"{self.server.url}/api/v1/session", json=body, timeout=20))

    def counters(self) -> list[Json]:
        """All counters of the site."""
        found: list[Json] = self.get(f"{self._site}/counters")
        return found

    def open(self, counter: str, **options: Any) -> Json:
        """Sit down at a counter; `desks`, `languages`, `take_over`."""
        self.counter = counter
        return self.at_counter("open", **options)

    def at_counter(self, deed: str, **options: Any) -> Json:
        """open, close, pause, resume or call-next at the own counter."""
        found: Json = self.post(f"{self._site}/counters/{self.counter}/{deed}", **options)
        return found

    def close(self) -> Json:
        """Go home."""
        return self.at_counter("close")

    def console(self, after: int | None = None) -> Json:
        """What the console shows."""
        query: Json = {"counter": self.counter} | ({} if after is None else {"after": after})
        found: Json = self.get(f"{self._site}/console", **query)
        return found

    def call_next(self, request_id: str | None = None) -> Json:
        """Call whoever is next; the stop."""
        answer = self.at_counter("call-next", **({"request_id": request_id} if request_id else {}))
        stop: Json = answer["stop"]
        return stop

    def step(self, stop: Json | int, step: str, **options: Any) -> Json:
        """Take a step with a stop (or its id): call, begin, finish, park, send-on …; the stop afterwards."""
        stop_id = stop if isinstance(stop, int) else stop["id"]
        answer: Json = self.post(f"{self._site}/stops/{stop_id}/{step}", **options)
        after: Json = answer["stop"]
        return after
