"""Servers that begin in a process which has loaded the program already: `python -m tests.support.nest SOCKET`.

A start from nothing takes more than a second of processor time, nearly all of it for loading modules, and a run of the
tests has some hundred. Here the modules of `serve` are loaded once, in its order, and each server that is asked for
branches off (fork) with its own words, environment, folder and log. What is started again starts the real command, as
does whatever is not plainly `serve` on eventlet.
"""

import gc
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Mapping
from os import waitpid  # as it is before eventlet puts its own in its place
from pathlib import Path
from typing import Any

from queue_app import serve

MOST_BYTES = 200_000
ROOT = Path(__file__).parents[2]


class Branch:
    """A server that has branched off; used like a `Popen`."""

    def __init__(self, nest: "Nest", pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._nest, self._ends = nest, os.pidfd_open(pid)

    def poll(self) -> int | None:
        """Its exit code; None while it runs."""
        return self._look(0)

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code, once it has ended."""
        code = self._look(timeout)
        if code is None:
            raise subprocess.TimeoutExpired("serve", timeout or 0)
        return code

    def send_signal(self, number: int) -> None:
        """Nothing to whom has ended."""
        if self.poll() is None:
            signal.pidfd_send_signal(self._ends, number)

    def kill(self) -> None:
        """At once."""
        self.send_signal(signal.SIGKILL)

    def _look(self, timeout: float | None) -> int | None:
        if self.returncode is None and select.select([self._ends], [], [], timeout)[0]:
            self.returncode = self._nest.ask({"ended": self.pid})
            os.close(self._ends)
        return self.returncode


class Nest:
    """The process that others branch off from; begun with the first of them."""

    def __init__(self) -> None:
        self._line: socket.socket | None = None

    def begin(self, words: list[str], env: Mapping[str, str], folder: Path, log: Path) -> Branch:
        """Start `queue-app` with these words, of which the first is `serve`."""
        asked = {"words": words, "env": dict(env), "folder": str(folder), "log": str(log)}
        return Branch(self, self.ask(asked))

    def ask(self, what: dict[str, Any]) -> int:
        """A question and its answer."""
        if self._line is None:
            self._line, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            command = [sys.executable, "-m", "tests.support.nest", str(its.fileno())]
            env = {**os.environ, "PYTHONUNBUFFERED": "1"}
            self._process = subprocess.Popen(
                command, cwd=ROOT, env=env, pass_fds=[its.fileno()], stdin=subprocess.DEVNULL
            )
            its.close()
        self._line.send(json.dumps(what).encode())
        return int(self._line.recv(100))

    def close(self) -> None:
        """It ends, and whoever still lives in it."""
        if self._line is not None:
            self._line.close()
            self._process.wait()


def main() -> None:
    """Load, and branch off whenever asked, until nobody is there to ask."""
    gc.disable()  # as in serve.py
    asks = socket.socket(fileno=int(sys.argv[1]))
    serve.load_on_eventlet()
    from queue_app import texts

    deque(texts.warm(), maxlen=0)
    gc.freeze()
    living = set()
    while said := asks.recv(MOST_BYTES):
        asked = json.loads(said)
        if "ended" in asked:
            answer = os.waitstatus_to_exitcode(waitpid(asked["ended"], 0)[1])
            living.remove(asked["ended"])
        else:
            answer = os.fork()
            if answer == 0:
                asks.close()
                sys.exit(become(**asked))
            living.add(answer)
        asks.send(str(answer).encode())
    for pid in living:
        os.kill(pid, signal.SIGKILL)


def become(words: list[str], env: dict[str, str], folder: str, log: str) -> int:
    """Be the server; its exit code."""
    os.environ.clear()
    os.environ.update(env)
    os.chdir(folder)
    with Path(log).open("wb") as output:
        os.dup2(output.fileno(), 1)
        os.dup2(output.fileno(), 2)
    sys.argv = ["queue-app", *words]
    return serve.main()


if __name__ == "__main__":
    main()
