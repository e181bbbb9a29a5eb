"""What stands at the end of a cable, and a cable that is bad all the time."""

import random
import socket
import time
from contextlib import suppress

from tests.support.server import LiveServer
from tests.support.wall import Cable


class Behind:
    """The server as a page finds it that is plugged in by this cable."""

    def __init__(self, server: LiveServer, cable: Cable) -> None:
        self.url, self.site, self.device_token = cable.url, server.site, server.device_token


class BadLine(Cable):
    """Once it is `bad`: late by a third of a second, give or take; slow; and now and then a connection breaks."""

    DELAY, SPREAD = 0.3, 0.2  # seconds
    BYTES_A_SECOND = 32_000 / 8
    BREAKS = 0.05  # of a hundred messages so many end their connection

    def __init__(self, server: LiveServer) -> None:
        super().__init__(server)
        self.bad = False
        self._chance = random.Random(11)

    def _pass_on(self, data: bytes, sink: socket.socket) -> None:
        if self.bad:
            time.sleep(self._chance.uniform(self.DELAY - self.SPREAD, self.DELAY + self.SPREAD))
            time.sleep(len(data) / self.BYTES_A_SECOND)
            if self._chance.random() < self.BREAKS:
                with suppress(OSError):
                    sink.shutdown(socket.SHUT_RDWR)  # both ways: no answer comes to half of a question
                raise ConnectionResetError
        super()._pass_on(data, sink)
