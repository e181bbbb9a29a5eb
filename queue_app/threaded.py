"""What the engine of threads needs beyond its libraries: who is under way, and lines that are dead."""

import threading
from functools import partial
from typing import Any

from simple_websocket import ConnectionClosed
from werkzeug.wsgi import ClosingIterator


class Busy:
    """Knows which requests are under way on threads. Sockets, which end by themselves never, are none."""

    def __init__(self, app: Any) -> None:
        self._app = app
        self._count = 0
        self._changed = threading.Condition()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        if environ.get("HTTP_UPGRADE"):
            return self._app(environ, start_response)
        self._add(1)
        try:
            answer = self._app(environ, start_response)
        except BaseException:
            self._add(-1)
            raise
        return ClosingIterator(answer, lambda: self._add(-1))  # closed once the last byte is on its way

    def wait(self, seconds: float) -> None:
        """Until none is, but no longer than that."""
        with self._changed:
            self._changed.wait_for(lambda: not self._count, seconds)

    def _add(self, number: int) -> None:
        with self._changed:
            self._count += number
            self._changed.notify_all()


class Listener(threading.Thread):
    """Listens to one line on threads. A line that the server has closed meanwhile is over, which is no fault.

    The library wants to close it itself when a ping stays without an answer, and raises where that is done already: a
    traceback. And where its listening ends because of that, it leaves the thread that waits for the next word waiting
    for ever.
    """

    def __init__(self, target: Any) -> None:
        super().__init__(target=target)
        self._line = target.__self__

    def run(self) -> None:
        try:
            super().run()
        except ConnectionClosed:
            self._line.sock.close()
        finally:
            self._line.event.set()


def give_up_dead_lines(engine: Any) -> None:
    """Whoever stands still or is gone without a word is given up, as on eventlet.

    Engine.IO forgets such a screen, but its thread would listen to the line for ever: nothing there has a time-out. The
    line's own pings have one, and browsers answer them by themselves.
    """
    parts = engine._async  # noqa: SLF001 - there is no setting for it
    how = {"ping_interval": engine.ping_interval, "thread_class": Listener}
    parts = {**parts, "websocket": partial(parts["websocket"], **how)}
    engine._async = parts  # noqa: SLF001 - as above
