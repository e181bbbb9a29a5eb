"""R1: the plug is pulled while visitors tap. Nothing acknowledged may be lost or doubled."""

import random
import sqlite3
import time
from collections import Counter

import requests

from bench.table import percentile
from tests.faults.trial import Trial
from tests.support.server import LiveServer
from tests.support.tapping import Tapping

CLIENTS = 20
READY_SECONDS = 3.0


def kiosks(server: LiveServer, count: int) -> list[Tapping]:
    """So many kiosks before their first tap."""
    concern = server.get(f"/api/v1/sites/{server.site}/catalogue")["unsure"]
    return [Tapping(server, server.device_token("kiosk"), concern) for _ in range(count)]


def crowd(server: LiveServer, clients: int = CLIENTS) -> list[Tapping]:
    """So many kiosks that begin to tap."""
    made = kiosks(server, clients)
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


def kills(server: LiveServer, times: int, longest: float = 0.5, judge_time: bool = False) -> Trial:
    """Kill the server so often while twenty clients issue, after `longest` seconds at most; the seconds are from the
    start to being ready."""
    trial = Trial(
        "kill -9 while issuing",
        "acknowledged lost 0, doubled 0, a repeated request gets its first answer, ready within "
        f"{READY_SECONDS:.0f} s (p95)",
    )
    chance = random.Random(20261123)
    told: dict[str, str] = {}
    for _ in range(times):
        clients = crowd(server)
        time.sleep(chance.uniform(0.05, longest))
        server.kill9()
        told |= calm(clients)
        with trial.timed():
            server.restart()
            server.wait_ready()
        with requests.Session() as session:
            for client in clients:
                told |= send_again(trial, session, client)
        trial.tries += 1
    late = percentile(trial.seconds, 0.95)
    trial.check(late <= READY_SECONDS or not judge_time, f"ready only after {late:.1f} s (p95)")
    server.terminate()
    look(trial, server, told)
    return trial


def send_again(trial: Trial, session: requests.Session, client: Tapping) -> dict[str, str]:
    """What got no answer is asked again with its id, twice."""
    told = {}
    for wish in client.unknown[:3]:
        answer = client.tap(client.server, wish, session)
        if trial.check(answer.status_code == 201, f"sent again: {answer.status_code}"):
            again = client.tap(client.server, wish, session).json()
            trial.check(again == answer.json(), "the same request got two answers")
            told[wish] = answer.json()["number"]
    return told


def look(trial: Trial, server: LiveServer, told: dict[str, str]) -> None:
    """What the file says: every number that somebody was told, once; the log without a gap."""
    with sqlite3.connect(server.database) as database:
        rows = Counter(number for (number,) in database.execute("select number from ticket"))
        whole = database.execute("pragma integrity_check").fetchone()
        events = [i for (i,) in database.execute("select id from event order by id")]
    trial.check(not (lost := set(told.values()) - set(rows)), f"lost: {sorted(lost)}")
    trial.check(set(rows.values()) <= {1}, "a number stands twice in the store")
    trial.check(len(set(told.values())) == len(told), "two people were told one number")
    trial.check(events == list(range(1, len(events) + 1)), "the log has a gap")
    trial.check(whole == ("ok",), f"integrity: {whole}")
    trial.notes.append(f"{len(told)} acknowledged, {len(rows)} in the store")
