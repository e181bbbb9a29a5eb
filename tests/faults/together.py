"""R6, R7: everybody at the same moment. A hundred kiosks tap, sixteen clerks call."""

import sqlite3
import threading
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from time import monotonic
from typing import Any

import requests

from bench.programs import CONCERN
from bench.table import percentile
from tests.faults import engines
from tests.faults.kills import look
from tests.faults.trial import Trial
from tests.support.people import Clerk, Refused, Visitor, request_id
from tests.support.server import LiveServer
from tests.support.tapping import Tapping
from tests.support.workers import Installation

ARRIVALS = 5  # fewer than clerks: each visitor is wanted by several
LOSER_SECONDS = 0.3
EVERY_NUMBER = "no number twice, none left out, no answer but a number"


def issuing(server: LiveServer, clients: int, each: int) -> Trial:
    """So many kiosks tap at once, for all desks; the seconds are those of a tap."""
    trial = Trial(f"{clients} kiosks take {each} numbers each at once", EVERY_NUMBER)
    told = taken_at_once(trial, [server], clients, each)
    server.terminate()
    look(trial, server, told)
    with closing(sqlite3.connect(server.database)) as database:
        numbers = [number for (number,) in database.execute("select number from ticket")]
    trial.check(without_gap(numbers), "a number was left out")
    return trial


def issuing_at_workers(installation: Installation, clients: int, each: int) -> Trial:
    """The same, each kiosk at the next of several workers on PostgreSQL."""
    workers = installation.workers
    trial = Trial(
        f"{clients} kiosks take {each} numbers each at once at {len(workers)} workers", EVERY_NUMBER
    )
    told = taken_at_once(trial, workers, clients, each)
    engines.look(trial, installation, told)
    numbers = [str(number) for (number,) in installation.rows("select number from ticket")]
    trial.check(without_gap(numbers), "a number was left out")
    return trial


def taken_at_once(trial: Trial, workers: list[LiveServer], clients: int, each: int) -> dict[str, str]:
    """What kiosks that begin at the same moment are given, for all desks; the number of each wish."""
    server = workers[0]
    desks: dict[str, str] = {}
    for concern in Visitor(server).catalogue()["concerns"]:
        if not concern["urgent"]:
            desks.setdefault(concern["desk"], concern["id"])
    wanted, token = list(desks.values()), server.device_token("kiosk")
    gate, told = threading.Barrier(clients), dict[str, str]()

    def tap(n: int) -> None:
        at = workers[n % len(workers)]
        kiosk = Tapping(at, token, wanted[n % len(wanted)])
        with requests.Session() as session:
            gate.wait()
            for _ in range(each):
                with trial.timed():
                    answer = kiosk.tap(at, wish := request_id(), session)
                if trial.check(answer.status_code == 201, f"answered {answer.status_code}"):
                    told[wish] = answer.json()["number"]

    with ThreadPoolExecutor(clients) as kiosks:
        list(kiosks.map(tap, range(clients)))
    trial.tries = clients * each
    return told


def without_gap(numbers: list[str]) -> bool:
    """Whether the numbers of the store go on one by one, over the house or over each letter."""
    series: dict[str, list[int]] = defaultdict(list)
    for letter, digits in map(str.split, numbers):
        series[letter].append(int(digits))
        series[""].append(int(digits))
    of_house = series.pop("")
    return in_order(of_house) or all(map(in_order, series.values()))


def in_order(numbers: list[int]) -> bool:
    """Whether these are 1, 2, 3 and so on, each once."""
    return sorted(numbers) == list(range(1, len(numbers) + 1))


def calling(server: LiveServer, staff: list[Clerk], rounds: int, judge_time: bool = True) -> Trial:
    """All call next at a barrier; one presses twice, one has two pages open. The seconds are how long a no took."""
    trial = Trial(
        f"{len(staff)} clerks call at once, a double press and two pages of one counter among them",
        f"nobody is called twice, nobody is passed over, a no comes within {LOSER_SECONDS} s (p95)",
    )
    twin, page = second_page(staff[0]), second_page(staff[1])
    with ThreadPoolExecutor(len(staff) + 2) as hands, Visitor(server) as visitor:
        for _ in range(rounds):
            for _ in range(ARRIVALS):
                visitor.take(CONCERN)
            gate, same = threading.Barrier(len(staff) + 2), request_id()
            pressers = [(staff[0], same), (twin, same), (page, request_id())]
            pressers += [(clerk, request_id()) for clerk in staff[1:]]
            press = pressing(gate)
            found = list(hands.map(lambda who: press(*who), pressers))  # noqa: B023 - used up at once
            judge(trial, pressers, found)
            trial.tries += 1
    server_says = percentile(trial.seconds, 0.95) if trial.seconds else 0.0
    trial.check(server_says <= LOSER_SECONDS or not judge_time, f"a no took {server_says:.2f} s (p95)")
    for clerk in (twin, page):
        clerk.bye()
    return trial


def second_page(clerk: Clerk) -> Clerk:
    """Another page in the same browser: the same session at the same counter."""
    other = Clerk(clerk.server, clerk.name)
    other.counter = clerk.counter
    other.session.cookies.update(clerk.session.cookies)
    other.session.headers.update(clerk.session.headers)
    return other


Pressed = tuple[Any, float]


def pressing(gate: threading.Barrier) -> Callable[[Clerk, str], Pressed]:
    """A press at the moment at which all press: the stop or the refusal, and the seconds."""

    def press(clerk: Clerk, wish: str) -> Pressed:
        gate.wait()
        begun = monotonic()
        try:
            return clerk.call_next(wish), monotonic() - begun
        except Refused as no:
            return no, monotonic() - begun

    return press


def judge(trial: Trial, pressers: list[tuple[Clerk, str]], found: list[Pressed]) -> None:
    """Who got whom; then everybody who was called comes and goes."""
    called: dict[int, set[str]] = defaultdict(set)
    of: dict[int, tuple[Clerk, Any]] = {}
    for (clerk, _wish), (answer, took) in zip(pressers, found, strict=True):
        if isinstance(answer, Refused):
            trial.seconds.append(took)
            trial.check(answer.status == 409, f"refused with {answer.status} {answer.code}")
        else:
            called[answer["id"]].add(clerk.counter)
            of[answer["id"]] = clerk, answer
    trial.check(all(len(counters) == 1 for counters in called.values()), f"called twice: {dict(called)}")
    trial.check(len(called) == ARRIVALS, f"{len(called)} of {ARRIVALS} visitors were called")
    counters = [counter for where in called.values() for counter in where]
    trial.check(len(set(counters)) == len(counters), "two visitors at one counter")
    one, other = (answer for answer, _ in found[:2])
    if isinstance(one, Refused) or isinstance(other, Refused):
        alike = isinstance(one, Refused) and isinstance(other, Refused) and one.code == other.code
    else:
        alike = one == other
    trial.check(alike, "a double press got two answers")
    for clerk, stop in of.values():
        for step in ("begin", "finish"):
            stop = clerk.step(stop, step)  # noqa: PLW2901 - the stop goes on
