"""The real program as a process of its own: started, spoken to, killed and started again."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

import requests
from sqlalchemy.engine import make_url

from queue_app.store import people
from queue_app.store.database import Database
from queue_app.web import passwords
from tests.support.nest import Branch, Nest

ROOT = Path(__file__).parents[2]
START_SECONDS = 60  # on a machine that is busy with many others
STOP_SECONDS = 20
PROGRAM = [sys.executable, "-m", "queue_app.entry"]
LISTENING = re.compile(r"^listening on (http://\S+)", re.MULTILINE)


class LiveServer:
    """`queue-app serve` on a free port, with a configuration and a database of its own."""

    site = "wismar"
    nest: ClassVar[Nest | None] = None  # where the tests let a server begin; None is a process from nothing

    def __init__(self, folder: Path, env: Mapping[str, str], config: str | None, engine: str) -> None:
        self.folder = folder
        self.config = folder / "config.toml"
        example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
        self.config.write_text(example if config is None else config, encoding="utf-8")
        self.env = {
            **{name: value for name, value in os.environ.items() if not name.startswith("QUEUE_")},
            "QUEUE_DATABASE_URL": f"sqlite:///{folder / 'queue.db'}",
            "QUEUE_ALWAYS_OPEN": "1",
            "QUEUE_LIMITS_OFF": "1",
            "QUEUE_SERVER__BALLAST_MB": "0",  # hundreds of servers, all on one disk
            "PYTHONUNBUFFERED": "1",
            **env,
        }
        self.engine = engine
        self.port = 0
        self.url = ""
        self.expects_errors = False  # set it where a test makes the program stumble on purpose
        # Others may mean something to Python itself, and the nest's has begun already.
        self._usual = all(name.startswith("QUEUE_") for name in env)
        self._process: Branch | subprocess.Popen[bytes] | None = None
        self._tokens: dict[str, str] = {}
        self._started = 0

    @property
    def database(self) -> Path:
        """The file that its data are in."""
        return Path(str(make_url(self.env["QUEUE_DATABASE_URL"]).database))

    @property
    def pid(self) -> int:
        """The process id of the running server."""
        return self._running().pid

    @property
    def runs(self) -> bool:
        """Whether its process is there."""
        return self._process is not None and self._process.poll() is None

    @property
    def log(self) -> str:
        """Everything it ever wrote, over all starts."""
        files = sorted(self.folder.glob("server-*.log"))
        return "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files)

    # ---- starting and stopping

    def start(self) -> "LiveServer":
        """Start and wait until it says that it listens."""
        self._started += 1
        log = self.folder / f"server-{self._started}.log"
        command = ["serve", "--port", str(self.port), "--config", str(self.config), "--engine", self.engine]
        self._process = self._begin(self._program(*command), log)
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            found = LISTENING.search(log.read_text(encoding="utf-8", errors="replace"))
            if found:
                self.url = found[1].rstrip("/")
                self.port = urlsplit(self.url).port or 0
                return self
            time.sleep(0.02)
        self.stop()
        raise RuntimeError(f"the server did not start:\n{log.read_text(encoding='utf-8', errors='replace')}")

    def kill9(self) -> None:
        """The plug is pulled."""
        process = self._running()
        process.kill()
        process.wait(STOP_SECONDS)

    def terminate(self) -> int:
        """Asked to stop, as by systemd; its exit code."""
        process = self._running()
        process.send_signal(signal.SIGTERM)
        return process.wait(STOP_SECONDS)

    def restart(self) -> "LiveServer":
        """Start again on the same port and database; stops it first when it still runs."""
        if self._process is not None and self._process.poll() is None:
            self.terminate()
        return self.start()

    def stop(self) -> None:
        """The end of the test: stopped whatever state it is in."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait(STOP_SECONDS)

    def wait_ready(self, seconds: float = 10) -> float:
        """Wait until /readyz answers 200; the seconds it took."""
        begun = time.monotonic()
        while time.monotonic() - begun < seconds:
            try:
                if requests.get(f"{self.url}/readyz", timeout=2).status_code == 200:
                    return time.monotonic() - begun
            except requests.ConnectionError:
                pass
            time.sleep(0.02)
        raise AssertionError(f"not ready after {seconds} s")

    # ---- its command line

    def cli(self, *words: str, said: str = "") -> str:
        """Run another command of the program on the same configuration; what it printed."""
        done = subprocess.run(
            self._program(*words, "--config", str(self.config)),
            env=self.env, cwd=self.folder, input=said, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"queue-app {' '.join(words)} failed:\n{done.stdout}{done.stderr}"
        return done.stdout

    # ---- its people and devices: what the command line does, without starting it each time

    def device_token(self, kind: str) -> str:
        """The token of a kiosk, display or printer; the same one for the whole life of the server."""
        key = f"{self.site}/{kind}"
        if key not in self._tokens:
            with self._database() as database:
                now = datetime.now(UTC)
                self._tokens[key] = people.add_device(database, self.site, kind, f"Test {kind}", now)
        return self._tokens[key]

    def share_devices(self, other: "LiveServer") -> None:
        """The devices of another worker on the same database are known here too."""
        self._tokens = other._tokens

    def enrol(self, kind: str) -> str:
        """A link that makes a browser the kiosk or the display; works once."""
        with self._database() as database:
            now = datetime.now(UTC)
            secret = people.invite_device(database, self.site, kind, f"Browser {kind}", now)
        return f"{self.url}/enrol/{secret}"

    def add_clerk(
        self, name: str = "Testperson", role: str = "clerk", password: str = "zum-testen-42"
    ) -> None:
        """An account for somebody at a counter."""
        with self._database() as database:
            people.add_clerk(database, self.site, name, passwords.hash_password(password), role)

    @contextmanager
    def _database(self) -> Iterator[Database]:
        database = Database(self.env["QUEUE_DATABASE_URL"])
        try:
            yield database
        finally:
            database.dispose()

    def get(self, path: str, **options: Any) -> Any:
        """The JSON of a public address; fails on anything but 200."""
        answer = requests.get(self.url + path, timeout=10, **options)
        assert answer.status_code == 200, f"GET {path}: {answer.status_code} {answer.text[:500]}"
        return answer.json()

    def _begin(self, program: list[str], log: Path) -> "Branch | subprocess.Popen[bytes]":
        plain = program[:4] == [*PROGRAM, "serve"] and self.engine == "eventlet" and self._usual
        if self.nest and plain and self._started == 1:
            log.touch()
            return self.nest.begin(program[len(PROGRAM) :], self.env, self.folder, log)
        with log.open("wb") as output:
            return subprocess.Popen(
                program, env=self.env, cwd=self.folder, stdout=output, stderr=subprocess.STDOUT
            )

    def _program(self, *words: str) -> list[str]:
        return [*PROGRAM, *words]

    def _running(self) -> "Branch | subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            raise AssertionError(f"the server is not running:\n{self.log}")
        return self._process
