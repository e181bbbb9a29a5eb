"""`queue-app cluster`: one command starts everything, heals a killed worker and leaves nothing behind."""

import http.server
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
import socketio

from queue_app.cluster.door import Door
from queue_app.cluster.valkey import free_port
from tests.support.server import ROOT

START_SECONDS = 60


class Named(http.server.BaseHTTPRequestHandler):
    """Says on which port it was asked."""

    def do_GET(self) -> None:
        body = str(self.server.server_address[1]).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def worker() -> Iterator[int]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Named) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


def test_the_door_passes_over_a_worker_that_is_gone(worker: int) -> None:
    port = free_port()
    door = Door("127.0.0.1", port, [free_port(), worker])
    try:
        found = {requests.get(f"http://127.0.0.1:{port}/", timeout=5).text for _ in range(4)}
    finally:
        door.close()
    assert found == {str(worker)}
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", port), timeout=1)


def test_one_command_starts_everything_heals_and_leaves_nothing_behind(tmp_path: Path) -> None:
    port, log = free_port(), tmp_path / "log"
    words = ["cluster", "--port", str(port), "--config", str(ROOT / "config.example.toml")]
    env = {name: value for name, value in os.environ.items() if not name.startswith("QUEUE_")}
    with log.open("wb") as output:
        running = subprocess.Popen(
            [sys.executable, "-m", "queue_app.entry", *words],
            stdout=output, stderr=subprocess.STDOUT, cwd=tmp_path, env={**env, "PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
    try:
        folder = Path(wait_for(log, r"Data in (\S+)", running)[0])
        workers = [int(pid) for pid in wait_for(log, r"process (\d+), starts", running)]
        url = f"http://127.0.0.1:{port}"
        with socketio.SimpleClient() as screen:
            screen.connect(url, namespace="/board", transports=["websocket"])
            assert screen.call("watch", {"site": "wismar"})["board"]["site"] == "wismar"
        os.kill(workers[0], signal.SIGKILL)
        while not ended(workers[0]):  # until then the system itself still takes connections for it
            time.sleep(0.01)
        answers = [requests.get(f"{url}/api/v1/sites/wismar/board", timeout=10).status_code for _ in range(4)]
        again = int(wait_for(log, r"started again as process (\d+)", running)[0])
    finally:
        running.send_signal(signal.SIGINT)
        code = running.wait(60)
    assert answers == [200] * 4
    assert code == 0, log.read_text()
    assert not folder.exists()
    assert all(ended(pid) for pid in (*workers, again))


def ended(pid: int) -> bool:
    """Whether a process has gone; one that nobody has asked after yet counts as gone."""
    try:
        return "State:\tZ" in Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except FileNotFoundError:
        return True


def wait_for(log: Path, pattern: str, running: "subprocess.Popen[bytes]") -> list[str]:
    """What the command has said, once it says it."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and running.poll() is None:
        found: list[str] = re.findall(pattern, log.read_text(encoding="utf-8"))
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(log.read_text(encoding="utf-8"))
