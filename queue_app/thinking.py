"""A process of its own for forecasts: it gets facts, plays and learns, and answers.

A thread would not do: Python lets one thread work at a time, so whenever the machine is busy the playing thread would
keep the hub waiting (measured: up to 90 ms, against 20 that are allowed). The child steps back behind everybody else,
and ends when its parent does, however that ended.
"""

import gc
import os
import pickle
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from queue_app.config import Site
from queue_app.rules.forecast import honesty
from queue_app.rules.forecast.honesty import Stretch
from queue_app.rules.forecast.learning import learn, own_minutes
from queue_app.rules.forecast.shown import Told, settle
from queue_app.rules.forecast.state import Talk
from queue_app.store import outlook
from queue_app.store.experience import Weeks
from queue_app.store.joiners import joiner_sorts, key
from queue_app.store.outlook import Known, Seen

if TYPE_CHECKING:
    from queue_app.rules.forecast.answers import Spoken

PATIENCE_SECONDS = 60.0
POLITE = 5  # niceness: a call or a tap comes first
Json = dict[str, Any]


@dataclass(frozen=True)
class Lessons:
    """What was learned, and when."""

    known: Known
    stretch: Stretch
    usual: Mapping[tuple[str, str], float]
    at: datetime


def learn_site(site: Site, weeks: Weeks, now: datetime) -> Lessons:
    """What to expect after these weeks."""
    talks = {
        c.id: learn(
            Talk(c.minutes, c.spread),
            [
                *weeks.talks.get(c.id, ()),
                *(own_minutes(minutes, foreign=True) for minutes in weeks.foreign.get(c.id, ())),
            ],
        )
        for c in site.concerns
    }
    usual: dict[tuple[str, str], float] = {}
    for (desk, language, _short), by_hour in weeks.hourly.items():
        usual[desk, language] = usual.get((desk, language), 0.0) + sum(by_hour.values())
    known = Known(talks, weeks.hourly, pause=learn(outlook.PAUSE, weeks.pauses), paused=weeks.paused)
    return Lessons(known, honesty.fit(weeks.past), usual, now)


def think(
    site: Site, seen: Seen, lessons: Lessons, before: Json, now: datetime, open_minutes: float
) -> tuple[Json, Json]:
    """What to show to those who wait and to say to those who join, both as they are kept."""
    from queue_app.rules.forecast.answers import answers  # numpy: the server itself does without

    state = outlook.state_of(site, seen, lessons.known, now, open_minutes)
    found = answers(state, lessons.stretch, lessons.usual)
    shown = {
        "stops": {str(one): _told(seen, before, one, spoken, now) for one, spoken in found.stops.items()},
        "desks": {desk: [s.low, s.high] if s else [None, None] for desk, s in found.desks.items()},
    }
    joins: Json = {}
    for (kind, sort), spoken in zip(joiner_sorts(site), found.joins, strict=True):
        if spoken is not None:
            joins.setdefault(kind.desk, {})[key(kind.language, sort)] = _join(spoken)
    return shown, joins


def _join(spoken: "Spoken") -> list[float]:
    guess = spoken.guess
    return [spoken.low, spoken.high, round(guess.middle, 2), round(guess.upper, 2), int(guess.busy)]


def _told(seen: Seen, before: Json, stop: int, spoken: "Spoken | None", now: datetime) -> list[Any]:
    """What to say to a stop now, after what was said before: by the last forecast, or with the ticket."""
    if spoken is None:
        return [None, None, now.timestamp()]
    last = before["stops"].get(str(stop)) or seen.told.get(stop)
    told = (
        Told(last[0], last[1], datetime.fromtimestamp(last[2], UTC)) if last and last[0] is not None else None
    )
    settled = settle(told, spoken.low, spoken.high, now)
    return [settled.low, settled.high, settled.raised_at.timestamp()]


# ---- from process to process


class HelperGone(Exception):
    """The helper process does not answer. The next question starts another one."""


class Helper:
    """The helper process as its parent sees it. One question at a time; it is started by the first."""

    def __init__(self) -> None:
        self._line: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, work: Callable[..., Any], *arguments: Any) -> Any:
        """What `work` returns, computed there. Waiting lets others run. Raises HelperGone."""
        try:
            line = self._connected()
            _send(line, (work, arguments))  # the work by its name: the child imports it
            return _receive(line)
        except (OSError, EOFError, pickle.UnpicklingError) as why:
            self.close()
            raise HelperGone(str(why) or type(why).__name__) from why

    def close(self) -> None:
        """Let the process go; it ends by itself when its line is closed."""
        if self._line is not None:
            self._line.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._line = self._process = None

    def _connected(self) -> socket.socket:
        if self._line is None:
            ours, theirs = socket.socketpair()
            ours.settimeout(PATIENCE_SECONDS)
            paths = os.pathsep.join(path for path in sys.path if path)
            with theirs:
                self._process = subprocess.Popen(
                    [sys.executable, "-c", f"from {__name__} import main; main()"],
                    stdin=theirs.fileno(),
                    env={**os.environ, "PYTHONPATH": paths},
                )
            self._line = ours
        return self._line


def _send(line: socket.socket, what: Any) -> None:
    data = pickle.dumps(what, pickle.HIGHEST_PROTOCOL)
    line.sendall(struct.pack("!Q", len(data)) + data)


def _receive(line: socket.socket) -> Any:
    (length,) = struct.unpack("!Q", _exactly(line, 8))
    return pickle.loads(_exactly(line, length))  # noqa: S301 - the other end of this socket pair is our own process


def _exactly(line: socket.socket, length: int) -> bytes:
    found = bytearray()
    while len(found) < length:
        some = line.recv(min(length - len(found), 1 << 16))
        if not some:
            raise EOFError("the line was closed")
        found += some
    return bytes(found)


def main() -> None:
    """Answer until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is meant for the parent
    os.nice(POLITE)
    with socket.socket(fileno=0) as line:
        line.setblocking(
            True
        )  # eventlet makes both ends of its pairs non-blocking: waiting here would look like an end
        gc.freeze()
        while True:
            try:
                work, arguments = _receive(line)
                _send(line, work(*arguments))
            except (EOFError, OSError):
                return
