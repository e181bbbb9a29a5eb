"""How the same words are sent to many lines: in order, whole, to those who read and to those who do not."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice

import pytest
import websocket
from wsproto import ConnectionType, WSConnection
from wsproto.events import Request, TextMessage
from wsproto.extensions import PerMessageDeflate

from queue_app.casting import ALONE, extension
from tests.support.cast import KEPT, WORDS

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


def test_who_asks_for_compression_hears_the_same_each_message_by_itself(line: Dial, port: int) -> None:
    plain = line()
    with socket.create_connection(("127.0.0.1", port), timeout=20) as wire:
        browser, compression = WSConnection(ConnectionType.CLIENT), AsBrowsersAsk()
        target = "/socket.io/?EIO=4&transport=websocket"
        wire.sendall(browser.send(Request(host="localhost", target=target, extensions=[compression])))
        heard = texts(wire, browser)
        assert next(heard).startswith("0")
        agreed = [compression.server_no_context_takeover, compression.client_no_context_takeover]
        wire.sendall(browser.send(TextMessage("40")))
        assert next(heard).startswith("40")
        wire.sendall(browser.send(TextMessage('420["more",60]')))
        found = [json.loads(said[2:])[1] for said in islice(heard, 61) if not said.startswith("43")]
    assert agreed == [True, True]
    assert found == [{"number": number, "words": WORDS} for number in range(60)]
    assert numbers(plain, 40) == [number for number in range(60) if number % 3 != 1]


class AsBrowsersAsk(PerMessageDeflate):
    def offer(self) -> str:
        return "client_max_window_bits"


def texts(wire: socket.socket, connection: WSConnection) -> Iterator[str]:
    """The messages that come on a line of wsproto."""
    said = ""
    while data := wire.recv(65536):
        connection.receive_data(data)
        for event in connection.events():
            if isinstance(event, TextMessage):
                said += event.data
                if event.message_finished:
                    yield said
                    said = ""


@pytest.mark.parametrize(
    ("asked", "taken"),
    [
        ("permessage-deflate; client_max_window_bits", ALONE),
        ("permessage-deflate", ALONE),
        ("permessage-deflate; server_max_window_bits=10", ""),
        ("x-webkit-deflate-frame", ""),
        ("", ""),
    ],
)
def test_a_line_is_compressed_message_by_message_or_not_at_all(asked: str, taken: str) -> None:
    assert extension(asked) == taken
