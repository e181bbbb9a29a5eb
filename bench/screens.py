"""From the call to the last of 1, 100, 300 and 1,000 screens that shows it."""

import json
import selectors
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import websocket

from bench.programs import both, clerks
from bench.table import milliseconds, percentile, ratio, show
from bench.taps import Counter, MinimalCounter, OurCounter
from tests.support.server import LiveServer

HEAD = ("screens", "ours p50 ms", "min. p50", "ratio", "ours p95 ms", "min. p95", "ratio", "bytes")
SCREENS = (1, 100, 300, 1000)
ROUNDS = 30
QUIET = 0.35  # longer than the least time between two pushes of ours: what is measured is a single call
PATIENCE = 20
ENVELOPE = 50  # characters around the filler in the minimal program's message

Screen = websocket.WebSocket
Shows = Callable[[str, str], bool]  # (message, number): whether a screen then shows the number as called


class Wall:
    """Many screens in one thread: raw web sockets, so that reading costs little beside sending."""

    def __init__(self, server: LiveServer, how_many: int, namespace: str, watch: str = "") -> None:
        self.url, self.namespace, self.watch = server.url, namespace, watch
        self.ready = selectors.DefaultSelector()
        self.screens: list[Screen] = []
        self.size = 0  # bytes of the newest message that showed a call
        for _ in range(how_many):
            self.screens.append(self._connect())
            self.quiet(0.001)  # who does not answer heartbeats is thrown out before the last one is connected

    def dial(self) -> Screen:
        """A line into the namespace that asks for nothing yet."""
        address = self.url.replace("http", "ws", 1) + "/socket.io/?EIO=4&transport=websocket"
        screen = websocket.create_connection(
            address, origin=self.url, timeout=PATIENCE, skip_utf8_validation=True
        )
        self._say(screen, f"40{self.namespace}", answer="40")
        return screen

    def _connect(self) -> Screen:
        screen = self.dial()
        if self.watch:
            self._say(screen, f"42{self.namespace}{self.watch}", answer="43")
        self.ready.register(screen, selectors.EVENT_READ, screen)
        return screen

    def _say(self, screen: Screen, words: str, answer: str) -> None:
        screen.send(words.replace("[", "0[", 1))  # 0: the id under which the answer comes
        while not str(screen.recv()).startswith(answer):
            pass  # the greeting, or a pulse

    def messages(self, seconds: float) -> Iterator[tuple[Screen, str]]:
        """What the screens hear in this time."""
        end = time.perf_counter() + seconds
        while (rest := end - time.perf_counter()) > 0:
            for key, _ in self.ready.select(rest):
                said = str(key.data.recv())
                if said == "2":
                    key.data.send("3")  # the heartbeat of Engine.IO
                else:
                    yield key.data, said

    def quiet(self, seconds: float) -> None:
        """Let the news of earlier deeds pass."""
        for _ in self.messages(seconds):
            pass

    def settle(self, seconds: float) -> None:
        """Let the news of earlier deeds pass to the last screen: until none has come for so long."""
        while any('["news"' in said for _, said in list(self.messages(seconds))):
            pass

    def when_all_show(self, number: str, shows: Shows) -> float:
        """The moment at which the last screen has been told the number."""
        missing, known = set(map(id, self.screens)), dict[str, bool]()
        for screen, said in self.messages(PATIENCE):
            if said not in known:  # all screens hear the same words: they are read once
                known[said] = shows(said, number)
            if known[said]:
                missing.discard(id(screen))
                self.size = len(said.encode())
            if not missing:
                return time.perf_counter()
        raise AssertionError(f"{len(missing)} of {len(self.screens)} screens never showed {number}")

    def close(self) -> None:
        """Switch all screens off."""
        self.ready.close()
        for screen in self.screens:
            screen.shutdown()


def ours_shows(message: str, number: str) -> bool:
    """Whether this is our news with the number on the board."""
    if not message.startswith('42/board,["news"'):
        return False
    board = json.loads(message[message.index("[") :])[1]["board"]
    return number in [call["number"] for call in board["called"]]


def minimal_shows(message: str, number: str) -> bool:
    """Whether this is the minimal program's call of the number."""
    return message.startswith('42["news"') and json.loads(message[2:])[1].get("called") == number


def calls(wall: Wall, counter: Counter, shows: Shows, rounds: int) -> list[float]:
    """Seconds from the clerk's press to the last screen, one call at a time. The first one only warms up."""
    found = []
    with ThreadPoolExecutor(1) as clerk, closing(wall), closing(counter):
        for _ in range(rounds + 1):
            number = counter.issue()
            wall.settle(QUIET)
            begin = time.perf_counter()
            call = clerk.submit(counter.call)
            found.append(wall.when_all_show(number, shows) - begin)
            assert call.result(PATIENCE) == number
            counter.finish()
            wall.settle(QUIET)
    return found[1:]


def main(screens: Sequence[int] = SCREENS, rounds: int = ROUNDS) -> str:
    """Measure and print."""
    rows = []
    with both(counters=1) as (ours, minimal):
        counter = OurCounter(ours, clerks(ours, 1)[0])
        for how_many in screens:
            wall = Wall(ours, how_many, "/board,", json.dumps(["watch", {"site": ours.site, "after": None}]))
            our = calls(wall, counter, ours_shows, rounds)
            same_size = MinimalCounter(minimal, filler=wall.size - ENVELOPE)
            its = calls(Wall(minimal, how_many, ""), same_size, minimal_shows, rounds)
            rows.append(row(how_many, our, its, wall.size))
    text = show("Call to the last screen, ours beside a minimal broadcast of as many bytes", HEAD, rows)
    print(text)
    return text


def row(screens: int, ours: Sequence[float], minimal: Sequence[float], size: int) -> list[str]:
    """One line of the table."""
    cells = [str(screens)]
    for share in (0.5, 0.95):
        our, its = percentile(ours, share), percentile(minimal, share)
        cells += [milliseconds(our), milliseconds(its), ratio(our, its)]
    return [*cells, str(size)]


if __name__ == "__main__":
    main()
