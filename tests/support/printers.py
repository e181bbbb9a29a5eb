"""A receipt printer on a free port that speaks ESC/POS and can be told to misbehave."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import pytest

PICTURE = b"\x1dv0\x00"


@dataclass
class FakePrinter:
    """What came out of it, as pictures of bits, and how it behaves.

    `takes` is after how many bytes of a job it dies; `slow` how many seconds it takes for a piece.
    """

    port: int = 0
    offline: int = 0x12
    cause: int = 0x12
    paper: int = 0x12
    mute: bool = False
    takes: int | None = None
    slow: float = 0.0
    pictures: list[tuple[int, bytes]] = field(default_factory=list)
    begun: int = 0

    def serve(self, listening: socket.socket) -> None:
        """One visitor after the other, as real ones do."""
        with suppress(OSError):  # closed: the test is over
            while True:
                line, _ = listening.accept()
                with line, suppress(OSError):
                    self._job(line)

    def _job(self, line: socket.socket) -> None:
        came, picture, wide, at = b"", b"", 0, 0
        while piece := line.recv(4096):
            came += piece
            time.sleep(self.slow)
            if self.takes is not None and len(came) > self.takes:
                return
            while at < len(came):
                rest = came[at:]
                if rest[:2] == b"\x10\x04" and len(rest) > 2:
                    self._say(line, {1: self.offline, 2: self.cause, 4: self.paper}[rest[2]])
                    at += 3
                elif rest.startswith(PICTURE) and len(rest) >= 8:
                    wide, rows = int.from_bytes(rest[4:6], "little"), int.from_bytes(rest[6:8], "little")
                    if len(rest) < 8 + wide * rows:
                        break
                    picture += rest[8 : 8 + wide * rows]
                    at += 8 + wide * rows
                elif rest.startswith(b"\x1b@"):
                    self.begun += 1
                    at += 2
                elif rest.startswith(b"\x1dVB\x00"):
                    self.pictures.append((wide * 8, picture))
                    at += 4
                elif rest.startswith(b"\x1dr\x01"):
                    self._say(line, 0)
                    at += 3
                else:
                    break

    def _say(self, line: socket.socket, answer: int) -> None:
        if not self.mute:
            line.sendall(bytes([answer]))


@contextmanager
def answering() -> Iterator[FakePrinter]:
    """A printer that works, until it is told otherwise."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        printer = FakePrinter(listening.getsockname()[1])
        threading.Thread(target=printer.serve, args=(listening,), daemon=True).start()
        yield printer
        listening.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def fake_printer() -> Iterator[FakePrinter]:
    """One for this test."""
    with answering() as printer:
        yield printer
