"""The workers of a cluster: each a `queue-app serve` of its own, started again when it ends unasked."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

START_SECONDS = 60
STOP_SECONDS = 15


class Worker:
    """One worker on one port."""

    def __init__(
        self, number: int, port: int, env: Mapping[str, str], words: list[str], folder: Path
    ) -> None:
        self.number, self.port = number, port
        self.url = f"http://127.0.0.1:{port}"
        self._env = {**os.environ, **env}
        self._command = [
            sys.executable,
            "-m",
            "queue_app.entry",
            "serve",
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
        ]
        self._command += words
        self._log = folder / f"worker-{number}.log"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """Its process."""
        if self._process is None:
            raise RuntimeError("the worker was never started")
        return self._process.pid

    @property
    def ended(self) -> bool:
        """Whether it has gone without having been asked."""
        return self._process is not None and self._process.poll() is not None

    def start(self) -> None:
        """Start it; its words go into its log. In a session of its own, Ctrl+C in the terminal is not meant for it."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, env=self._env, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
            )

    def wait_ready(self) -> None:
        """Until it can work. Raises RuntimeError with its own words when it does not get there."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and not self.ended:
            try:
                with urlopen(f"{self.url}/readyz", timeout=2):  # noqa: S310 - the address is our own, by http
                    return
            except (URLError, OSError):  # also its 503: not yet
                time.sleep(0.1)
        said = self._log.read_text(encoding="utf-8", errors="replace")
        raise RuntimeError(f"Worker {self.number} did not start:\n{said}")

    def ask_to_stop(self) -> None:
        """It takes nothing new from here on."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()

    def stop(self) -> None:
        """Wait until it has finished what it is doing, and end it when it does not."""
        if self._process is None:
            return
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
