"""How the same words are sent to many lines: in order, whole, to those who read and to those who do not."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import pytest
import websocket

from tests.support.cast import KEPT, WORDS
from tests.support.server import LiveServer
from tests.support.servers import StartServer

Dial = Callable[[], websocket.WebSocket]
PATIENCE = 30  # seconds
SLOWLY = 0.002  # seconds between two messages that somebody reads


@pytest.fixture
def port() -> Iterator[int]:
    command = [sys.executable, "-m", "tests.support.cast"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield int(server.stdout.readline())
        finally:
            server.kill()


@pytest.fixture
def line(port: int) -> Iterator[Dial]:
    """Connected lines on which little fits at a time."""
    options = ((socket.SOL_SOCKET, socket.SO_RCVBUF, KEPT),)
    address = f"ws://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket"
    lines = []

    def dial() -> websocket.WebSocket:
        found = websocket.create_connection(address, sockopt=options, timeout=20)
        lines.append(found)
        assert found.recv().startswith("0")
        found.send("40")
        assert found.recv().startswith("40")
        return found

    yield dial
    for one in lines:
        one.shutdown()


def numbers(on: websocket.WebSocket, how_many: int, pause: float = 0.0) -> list[int]:
    """The numbers of the next messages, each of which is whole."""
    found = []
    until = time.monotonic() + PATIENCE
    while len(found) < how_many:
        assert time.monotonic() < until, f"{len(found)} of {how_many} messages"
        said = on.recv()
        if said == "2":
            on.send("3")
        elif not said.startswith("43"):
            event, message = json.loads(said[2:])
            assert (event, message["words"]) == ("news", WORDS)
            found.append(message["number"])
            time.sleep(pause)
    return found


def test_all_comes_whole_and_in_order_to_one_who_reads_slowly(line: Dial) -> None:
    slow = line()
    slow.send('420["more",600]')
    assert numbers(slow, 600, SLOWLY) == list(range(600))


def test_who_does_not_read_keeps_nobody_waiting_and_gets_all_later(line: Dial) -> None:
    still, reads = line(), line()
    reads.send('420["more",300]')
    assert numbers(reads, 300) == list(range(300))
    assert numbers(still, 200) == [number for number in range(300) if number % 3 != 1]


def test_who_hung_up_in_the_middle_of_a_word_ends_nothing_for_the_others(line: Dial) -> None:
    still, reads = line(), line()
    reads.send('420["more",60]')
    assert numbers(reads, 60) == list(range(60))
    still.shutdown()  # with most of what it was sent still unread
    reads.send('420["more",60]')
    assert numbers(reads, 60) == list(range(60))


@pytest.mark.parametrize("engine", ["eventlet", "threads"])
def test_no_line_is_compressed(live_server: StartServer, engine: str) -> None:
    server: LiveServer = live_server(engine=engine)
    asks = ["Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"]
    address = f"{server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket"
    found = websocket.create_connection(address, header=asks, origin=server.url, timeout=20)
    assert "sec-websocket-extensions" not in {name.lower() for name in found.getheaders()}
    found.close()
