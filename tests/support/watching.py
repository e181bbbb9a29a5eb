"""Somebody on the line: a screen, a console or a phone with a real socket."""

import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import socketio

from tests.support.server import LiveServer

PATIENCE = 10


class Watcher:
    """A screen, a console or a phone on the line."""

    def __init__(self, server: LiveServer, namespace: str, auth: Any = None, headers: Any = None) -> None:
        self.namespace = namespace
        self.client = socketio.Client(reconnection=False)
        self.news: queue.Queue[Any] = queue.Queue()
        self.pulses: queue.Queue[Any] = queue.Queue()
        self.rights: queue.Queue[Any] = queue.Queue()
        self.cut = threading.Event()
        self.client.on("news", self.news.put, namespace=namespace)
        self.client.on("pulse", self.pulses.put, namespace=namespace)
        self.client.on("rights", self.rights.put, namespace=namespace)
        self.client.on("disconnect", lambda *_reason: self.cut.set(), namespace=namespace)
        self.client.connect(
            server.url, namespaces=[namespace], transports=["websocket"], auth=auth, headers=headers or {},
            wait_timeout=PATIENCE,
        )  # fmt: skip

    def watch(self, **data: Any) -> Any:
        return self.client.call("watch", data, namespace=self.namespace, timeout=PATIENCE)

    def told(self) -> str:
        """What it may hear from now on, as it is told next."""
        return str(self.rights.get(timeout=PATIENCE)["code"])

    def until(self, seen: Callable[[Any], bool], patience: float = PATIENCE) -> Any:
        """The first news that shows it."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            found = self.news.get(timeout=max(0.01, deadline - time.monotonic()))
            if seen(found):
                return found
        raise AssertionError("never shown")


@contextmanager
def watching(*arguments: Any, **named: Any) -> Iterator[Watcher]:
    watcher = Watcher(*arguments, **named)
    try:
        yield watcher
    finally:
        watcher.client.disconnect()
