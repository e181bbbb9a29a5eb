"""The server as a process: how it starts, refuses to start, and stops."""

import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest
import requests

from queue_app import serve
from tests.support.people import Clerk, Visitor
from tests.support.servers import StartServer

ENGINES = ("eventlet", "threads")


@pytest.mark.parametrize("engine", ENGINES)
def test_asked_to_stop_it_ends_at_once_and_in_order(live_server: StartServer, engine: str) -> None:
    server = live_server(engine=engine)
    begun = time.monotonic()
    assert server.terminate() == 0
    assert time.monotonic() - begun < 5


def test_the_rest_of_an_answer_waits_for_no_confirmation_of_its_beginning() -> None:
    with (
        serve._listen(socket, "127.0.0.1", 0, more_ports=False) as listener,
        socket.create_connection(listener.getsockname()),
        listener.accept()[0] as line,
    ):
        assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) == 1


@pytest.mark.parametrize("engine", ENGINES)
def test_a_visit_works_on_both_engines(live_server: StartServer, engine: str) -> None:
    server = live_server(engine=engine, empty=True)
    server.add_clerk()
    visitor = Visitor(server, "ti")
    visitor.take(visitor.catalogue()["unsure"])
    clerk = Clerk(server).sign_in()
    clerk.open("1")
    assert clerk.call_next()["number"] == visitor.number == "A 1"


def test_a_second_server_on_the_same_file_refuses_to_start(live_server: StartServer) -> None:
    server = live_server()
    command = [
        sys.executable,
        "-m",
        "queue_app.entry",
        "serve",
        "--port",
        "0",
        "--config",
        str(server.config),
    ]
    done = subprocess.run(
        command, env=server.env, cwd=server.folder, capture_output=True, text=True, timeout=30
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Another server already uses this database")
    assert len(done.stderr.splitlines()) == 1


def test_a_taken_port_is_one_clear_sentence(live_server: StartServer, tmp_path: Path) -> None:
    server = live_server()
    env = {**server.env, "QUEUE_DATABASE_URL": f"sqlite:///{tmp_path / 'other.db'}"}
    command = [
        sys.executable,
        "-m",
        "queue_app.entry",
        "serve",
        "--port",
        str(server.port),
        "--config",
        str(server.config),
    ]
    done = subprocess.run(command, env=env, cwd=server.folder, capture_output=True, text=True, timeout=30)
    assert (done.returncode, done.stderr) == (
        1, f"Cannot listen on 127.0.0.1:{server.port}: the address is taken or not ours.\n"
    )  # fmt: skip


def test_a_mistake_in_the_configuration_is_named_with_its_key(
    live_server: StartServer, tmp_path: Path
) -> None:
    server = live_server()
    wrong = tmp_path / "wrong.toml"
    text = server.config.read_text(encoding="utf-8").replace('shape = "circle"', 'shape = "blob"', 1)
    assert text != server.config.read_text(encoding="utf-8")
    wrong.write_text(text + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "queue_app.entry", "serve", "--port", "0", "--config", str(wrong)]
    done = subprocess.run(command, env=server.env, cwd=tmp_path, capture_output=True, text=True, timeout=30)
    assert done.returncode == 1
    assert "shape" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("engine", ENGINES)
def test_a_request_in_flight_is_finished_when_the_server_is_asked_to_stop(
    live_server: StartServer, engine: str
) -> None:
    server = live_server(engine=engine)
    server.add_clerk()
    answers: list[int] = []

    def sign_in() -> None:  # a password check takes long enough to be in flight
        body = {"name": "Testperson", "password": "wrong, but long enough"}
        answers.append(requests.post(f"{server.url}/api/v1/session", json=body, timeout=20).status_code)

    threads = [threading.Thread(target=sign_in) for _ in range(4)]
    for thread in threads:
        thread.start()
    process = psutil.Process(server.pid)
    while sum(one.status == psutil.CONN_ESTABLISHED for one in process.net_connections()) < len(threads):
        time.sleep(0.002)
    time.sleep(0.02)
    assert server.terminate() == 0
    for thread in threads:
        thread.join()
    assert answers == [401] * 4


def test_hashing_passwords_does_not_hold_the_others_up(live_server: StartServer) -> None:
    server = live_server()
    server.add_clerk()
    body = {"name": "Testperson", "password": "wrong, but long enough"}
    address = f"{server.url}/api/v1/session"
    threads = [
        threading.Thread(target=lambda: requests.post(address, json=body, timeout=60)) for _ in range(8)
    ]
    begun = time.monotonic()
    for thread in threads:
        thread.start()
    slowest = 0.0
    with requests.Session() as session:
        while any(t.is_alive() for t in threads):
            asked = time.monotonic()
            session.get(f"{server.url}/healthz", timeout=60)
            slowest = max(slowest, time.monotonic() - asked)
    everything = time.monotonic() - begun
    print(f"slowest answer beside eight password checks: {slowest:.2f} s of {everything:.2f} s")
    # On the hub the eight would be checked one after the other before anybody else is heard.
    assert slowest < everything * 0.8


def test_health_is_said_without_and_with_the_database(live_server: StartServer) -> None:
    server = live_server(env={"QUEUE_METRICS_TOKEN": "token-for-the-test-only"})
    assert server.get("/healthz") == {"alive": True}
    assert server.get("/readyz") == {"ready": True, "reasons": []}
    assert requests.get(f"{server.url}/metrics", timeout=5).status_code == 403
    told = requests.get(
        f"{server.url}/metrics", headers={"Authorization": "Bearer token-for-the-test-only"}, timeout=5
    )
    assert 'queue_waiting{desk="pilot",site="wismar"} 0.0' in told.text
