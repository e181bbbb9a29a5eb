"""A kiosk that taps again and again, whatever happens to the server, and remembers what it was told."""

import threading
import time

import requests

from tests.support.people import request_id
from tests.support.server import LiveServer


class Tapping(threading.Thread):
    """One client in a thread of its own, until `stopped`."""

    def __init__(self, server: LiveServer, token: str, concern: str) -> None:
        super().__init__(daemon=True)
        self.server, self.concern = server, concern
        self.headers = {"Authorization": f"Bearer {token}"}
        self.stopped = threading.Event()
        self.told: dict[str, str] = {}  # request id -> number
        self.unknown: list[str] = []
        self.refusals: list[tuple[int, str | None]] = []  # status and Retry-After
        self.seconds: list[float] = []  # of each tap, whatever became of it

    @property
    def slowest(self) -> float:
        """How long the longest tap took."""
        return max(self.seconds, default=0.0)

    def run(self) -> None:
        with requests.Session() as session:
            while not self.stopped.is_set():
                self._tap_once(session)

    def _tap_once(self, session: requests.Session) -> None:
        wish, begun = request_id(), time.monotonic()
        try:
            answer = self.tap(self.server, wish, session)
        except requests.RequestException:
            self.unknown.append(wish)
            time.sleep(0.02)
            return
        finally:
            self.seconds.append(time.monotonic() - begun)
        if answer.status_code == 201:
            self.told[wish] = answer.json()["number"]
        else:
            self.unknown.append(wish)
            self.refusals.append((answer.status_code, answer.headers.get("Retry-After")))
            time.sleep(0.02)

    def tap(
        self, server: LiveServer, wish: str, session: requests.Session | None = None
    ) -> requests.Response:
        """Ask for a ticket under this request id."""
        body = {"request_id": wish, "concerns": [self.concern], "language": "ar"}
        url = f"{server.url}/api/v1/sites/{server.site}/tickets"
        return (session or requests).post(url, json=body, headers=self.headers, timeout=10)
