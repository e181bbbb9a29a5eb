"""Screens in a process of their own, which can be stopped as a whole: `python -m tests.faults.apart URL SITE HOW_MANY`.

Each dials again when its line breaks, as a real one does. What they are told stands on standard output: when, which
screen, which board.
"""

import json
import selectors
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import websocket

from tests.support.server import ROOT, LiveServer

NARROW = [(socket.SOL_SOCKET, socket.SO_RCVBUF, 32_768)]  # soon full when nobody reads
PATIENCE = 20


class Screens:
    """So many lines in one thread."""

    def __init__(self, url: str, site: str, how_many: int) -> None:
        self.url, self.watch = url, json.dumps(["watch", {"site": site, "after": None}])
        self.ready = selectors.DefaultSelector()
        for screen in range(how_many):
            self.dial(screen)

    def dial(self, screen: int) -> None:
        """A new line that asks for the board."""
        address = self.url.replace("http", "ws", 1) + "/socket.io/?EIO=4&transport=websocket"
        line = websocket.create_connection(address, origin=self.url, timeout=PATIENCE, sockopt=NARROW)
        line.send("40/board,")
        line.send(f"42/board,0{self.watch}")
        self.ready.register(line, selectors.EVENT_READ, (screen, line))

    def listen(self) -> None:
        """Until the process is ended."""
        while True:
            for key, _ in self.ready.select():
                screen, line = key.data
                try:
                    self.hear(screen, line)
                except (websocket.WebSocketException, OSError):
                    self.ready.unregister(line)
                    line.shutdown()
                    self.dial(screen)

    def hear(self, screen: int, line: websocket.WebSocket) -> None:
        """One message: a heartbeat is answered, a board is written down."""
        said = str(line.recv())
        if not said:
            raise ConnectionError
        if said == "2":
            line.send("3")
        elif said.startswith(('42/board,["news"', "43/board,0")):
            board = json.loads(said[said.index("[") :])[-1]["board"]
            print(time.monotonic(), screen, board["id"], flush=True)


class Apart:
    """The process, and what its screens have been told."""

    def __init__(self, process: "subprocess.Popen[bytes]", file: Path, how_many: int) -> None:
        self.process, self.how_many, self._file = process, how_many, file

    def right_at(self, board: int, since: float, patience: float) -> list[float]:
        """For each screen the first moment after `since` at which it knew this board or a newer one."""
        end = time.monotonic() + patience
        while True:
            lines = [line.split() for line in self._file.read_text(encoding="ascii").splitlines()]
            found: dict[str, float] = {}
            for at, screen, told in (line for line in lines if len(line) == 3):
                if int(told) >= board and float(at) >= since:
                    found.setdefault(screen, float(at))
            if len(found) == self.how_many:
                return list(found.values())
            if time.monotonic() > end:
                raise AssertionError(f"{self.how_many - len(found)} screens never knew board {board}")
            time.sleep(0.05)


@contextmanager
def screens_apart(server: LiveServer, how_many: int) -> Iterator[Apart]:
    """So many screens in one process, each with the board of now."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "told"
        words = [sys.executable, "-m", "tests.faults.apart", server.url, server.site, str(how_many)]
        with file.open("wb") as told:
            process = subprocess.Popen(words, stdout=told, cwd=ROOT)
        try:
            apart = Apart(process, file, how_many)
            apart.right_at(0, since=0, patience=PATIENCE)
            yield apart
        finally:
            process.kill()
            process.wait()


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        Screens(sys.argv[1], sys.argv[2], int(sys.argv[3])).listen()
