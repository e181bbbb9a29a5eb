"""R1: the plug is pulled while visitors tap. Nothing acknowledged may be lost or doubled."""

import random
import sqlite3
import threading
import time
from collections import Counter
from typing import Any

import requests

from tests.faults.trial import Trial
from tests.support.people import request_id
from tests.support.server import LiveServer

CLIENTS = 20


class Tapping(threading.Thread):
    """A kiosk that taps again and again and remembers what it was told."""

    def __init__(self, server: LiveServer, token: str, concern: str) -> None:
        super().__init__(daemon=True)
        self.server, self.concern = server, concern
        self.headers = {"Authorization": f"Bearer {token}"}
        self.stopped = threading.Event()
        self.told: dict[str, str] = {}  # request id -> number
        self.unknown: list[str] = []

    def run(self) -> None:
        with requests.Session() as session:
            while not self.stopped.is_set():
                wish = request_id()
                try:
                    answer = tap(session, self.server, self.headers, self.concern, wish)
                except requests.RequestException:
                    self.unknown.append(wish)
                    time.sleep(0.02)
                    continue
                if answer.status_code == 201:
                    self.told[wish] = answer.json()["number"]
                else:
                    self.unknown.append(wish)


def tap(
    session: Any, server: LiveServer, headers: dict[str, str], concern: str, wish: str
) -> requests.Response:
    """One tap with its request id."""
    body = {"request_id": wish, "concerns": [concern], "language": "ar"}
    answer: requests.Response = session.post(
        f"{server.url}/api/v1/sites/{server.site}/tickets", json=body, headers=headers, timeout=10
    )
    return answer


def crowd(server: LiveServer, clients: int = CLIENTS) -> list[Tapping]:
    """So many kiosks that begin to tap."""
    concern = server.get(f"/api/v1/sites/{server.site}/catalogue")["unsure"]
    made = [Tapping(server, server.device_token("kiosk"), concern) for _ in range(clients)]
    for client in made:
        client.start()
    return made


def calm(clients: list[Tapping]) -> dict[str, str]:
    """They stop; what they were told."""
    for client in clients:
        client.stopped.set()
    told: dict[str, str] = {}
    for client in clients:
        client.join(15)
        told |= client.told
    return told


def kills(server: LiveServer, times: int) -> Trial:
    """Kill the server so often while twenty clients issue; the seconds are from the start to being ready."""
    trial = Trial(
        "kill -9 while issuing", "acknowledged lost 0, doubled 0, a repeated request gets its first answer"
    )
    chance = random.Random(20261123)
    told: dict[str, str] = {}
    for _ in range(times):
        clients = crowd(server)
        time.sleep(chance.uniform(0.05, 0.5))
        server.kill9()
        told |= calm(clients)
        with trial.timed():
            server.restart()
            server.wait_ready()
        with requests.Session() as session:
            for client in clients:
                told |= send_again(trial, session, client)
        trial.tries += 1
    server.terminate()
    look(trial, server, told)
    return trial


def send_again(trial: Trial, session: Any, client: Tapping) -> dict[str, str]:
    """What got no answer is asked again with its id, twice."""
    told = {}
    for wish in client.unknown[:3]:
        answer = tap(session, client.server, client.headers, client.concern, wish)
        if trial.check(answer.status_code == 201, f"sent again: {answer.status_code}"):
            again = tap(session, client.server, client.headers, client.concern, wish).json()
            trial.check(again == answer.json(), "the same request got two answers")
            told[wish] = answer.json()["number"]
    return told


def look(trial: Trial, server: LiveServer, told: dict[str, str]) -> None:
    """What the file says: every number that somebody was told, once; the log without a gap."""
    with sqlite3.connect(server.folder / "queue.db") as database:
        rows = Counter(number for (number,) in database.execute("select number from ticket"))
        whole = database.execute("pragma integrity_check").fetchone()
        events = [i for (i,) in database.execute("select id from event order by id")]
    trial.check(not (lost := set(told.values()) - set(rows)), f"lost: {sorted(lost)}")
    trial.check(set(rows.values()) <= {1}, "a number stands twice in the store")
    trial.check(len(set(told.values())) == len(told), "two people were told one number")
    trial.check(events == list(range(1, len(events) + 1)), "the log has a gap")
    trial.check(whole == ("ok",), f"integrity: {whole}")
    trial.notes.append(f"{len(told)} acknowledged, {len(rows)} in the store")
