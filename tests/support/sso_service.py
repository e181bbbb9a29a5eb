"""Fixtures: the sign-in service of the house as a process of its own, and people who sign in without a browser."""

import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from os import environ
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qsl, quote, urlsplit

import pytest
import requests

from tests.support.people import Json, Person, Refused
from tests.support.server import ROOT, LiveServer
from tests.support.servers import running
from tests.support.small_office import SMALL

PATIENCE_SECONDS = 30
TOWN = SMALL[SMALL.index("[[sites]]") :]
ROLES = '{ clerk = ["queue-clerks"], lead = ["queue-leads"], admin = ["queue-admins"] }'


class SsoService:
    """Somebody else's OpenID Connect provider, at `localhost`, which to browsers is another site than ours."""

    def __init__(self, certificate: Path | None = None) -> None:
        self.certificate = certificate
        self.port = 0
        self.client: Json = {}
        self._process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        """Its issuer."""
        return f"{'https' if self.certificate else 'http'}://localhost:{self.port}"

    def start(self) -> Self:
        """Start it, again at the same port; it remembers nobody."""
        words = [str(self.port), *([str(self.certificate)] if self.certificate else [])]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.sso_provider", *words],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env={**environ, "AUTHLIB_INSECURE_TRANSPORT": "1"},
        )  # fmt: skip
        assert self._process.stdout is not None
        self.port = int(self._process.stdout.readline())
        return self

    def stop(self) -> None:
        """The plug is pulled."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def register(self, port: int) -> None:
        """Make our server, which will listen at this port, known there."""
        asked = {"redirect_uris": [f"http://127.0.0.1:{port}/sso/callback"]}
        self.client = self._ask("POST", "/oauth2/clients", asked).json()

    def person(self, subject: str, *groups: str, name: str = "") -> None:
        """Somebody with an account there."""
        self._ask("PUT", f"/users/{quote(subject)}", {"name": name or subject, "groups": list(groups)})

    @contextmanager
    def fault(self, what: str) -> Iterator[None]:
        """For as long as the block lasts it misbehaves in this way."""
        self._ask("PUT", "/fault", what)
        try:
            yield
        finally:
            self._ask("PUT", "/fault", "")

    def wait_until_held(self) -> None:
        """Until somebody waits for an answer that does not come."""
        until = time.monotonic() + PATIENCE_SECONDS
        while self._ask("GET", "/held", None).json()["held"] == 0:
            assert time.monotonic() < until, "nobody asked"
            time.sleep(0.02)

    def _ask(self, method: str, path: str, body: Any) -> requests.Response:
        answer = requests.request(
            method,
            self.url + path,
            json=body,
            timeout=20,
            verify=str(self.certificate) if self.certificate else True,
        )
        assert answer.ok, answer.text
        return answer

    def settings(self, *more: str, issuer: str = "") -> str:
        """The section of a site that lets people in by it, or by nobody at another `issuer`."""
        lines = (
            "[sites.sso]",
            f'issuer = "{issuer or self.url}"',
            f'client_id = "{self.client["client_id"]}"',
            f'client_secret = "{self.client["client_secret"]}"',
            f"roles = {ROLES}",
            *more,
        )
        return "\n".join(lines) + "\n"


class Employee(Person):
    """Somebody of the house whose browser goes to the service and comes back."""

    def __init__(self, server: LiveServer, subject: str, certificate: Path | None = None) -> None:
        super().__init__(server, "de")
        self.subject = subject
        self.trusted = str(certificate) if certificate else True

    def begin(self, join: bool = False) -> str:
        """Press the button: the address at the service."""
        answer: Json = self.post(f"/api/v1/sites/{self.server.site}/sso/start", join=join)
        return str(answer["url"])

    def at_the_service(self, url: str, **form: str) -> Json:
        """Sign in there; what the browser is given to bring back."""
        data = form or {"sub": self.subject}
        answer = self.session.post(url, data, allow_redirects=False, timeout=20, verify=self.trusted)
        assert answer.status_code == 302, answer.text
        return dict(parse_qsl(urlsplit(answer.headers["Location"]).query))

    def finish(self, given: Json) -> Json:
        """What the page does on coming back."""
        found: Json = self.post("/api/v1/sso/finish", **given)
        return found

    def sign_in(self) -> Json:
        """The whole way; the session."""
        self.finish(self.at_the_service(self.begin()))
        session: Json = self.get("/api/v1/session")
        self.session.headers["X-CSRF-Token"] = session["csrf_token"]
        return session


@contextmanager
def running_with(
    service: SsoService,
    folder: Path,
    *more: str,
    town: tuple[str, ...] = (),
    issuer: str = "",
    **options: Any,
) -> Iterator[LiveServer]:
    """The example office, known at the service; `more` settings of its section. With `town` a second site: those of its
    section, and perhaps another `issuer`."""
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    with kept_port() as port:
        service.register(port)
        config = example.replace('public_url = ""', f'public_url = "http://127.0.0.1:{port}"', 1)
        config += f"\n{service.settings(*more)}"
        if town:
            config += f"\n{TOWN}\n{service.settings(*town, issuer=issuer)}"
        with running(folder, config=config, port=port, **options) as server:
            yield server


@contextmanager
def kept_port() -> Iterator[int]:
    """A port that nobody else is given meanwhile; a server may listen there, as this socket does not."""
    with socket.socket() as kept:
        kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        kept.bind(("127.0.0.1", 0))
        yield kept.getsockname()[1]


@pytest.fixture(scope="module")
def sso_service() -> Iterator[SsoService]:
    """A sign-in service for all tests of a file."""
    service = SsoService().start()
    yield service
    service.stop()


@pytest.fixture(scope="module")
def sso_house(sso_service: SsoService, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """The example office, which lets in by groups, and a town hall where everybody of the service is a clerk."""
    folder = tmp_path_factory.mktemp("sso") / "server"
    wismar, town = ("sign_out = true", "timeout_seconds = 30"), ('unknown = "clerk"',)
    with running_with(sso_service, folder, *wismar, town=town) as server:
        server.add_clerk()
        yield server


@pytest.fixture
def anna(sso_house: LiveServer, sso_service: SsoService) -> Iterator[Employee]:
    """Somebody who leads a team."""
    sso_service.person("anna", "everybody", "queue-leads", name="Anna Beispiel")
    with Employee(sso_house, "anna") as somebody:
        yield somebody


def accounts(server: LiveServer) -> list[tuple[Any, ...]]:
    """Every account there is."""
    with closing(sqlite3.connect(server.folder / "queue.db")) as database:
        return database.execute(
            "select id, site, name, role, password = '' from clerk order by id"
        ).fetchall()


def refused(work: Any, *arguments: Any) -> tuple[int, str]:
    """The status and the code with which something is refused."""
    with pytest.raises(Refused) as no:
        work(*arguments)
    return no.value.status, no.value.code
