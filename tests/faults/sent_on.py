"""R7: a visitor is sent on to a desk at the very moment at which the clerks of that desk call."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from bench.programs import CONCERN, DESK, clerks
from tests.faults.trial import Trial
from tests.support.people import Clerk, Refused, Visitor
from tests.support.server import LiveServer

CALLERS = 3
FROM, COUNTER = "jobcenter", "3"


def called_while_sent_on(server: LiveServer, rounds: int) -> Trial:
    """Rounds of one clerk who sends her visitor on while three others call next."""
    trial = Trial(
        f"{CALLERS} clerks call while somebody is sent on to their desk",
        "she is called once, then or by the next press, and by nobody else; who had nobody to call is told so",
    )
    server.add_clerk()
    others = clerks(server, CALLERS)
    with (
        Clerk(server).sign_in() as sender,
        Visitor(server) as visitor,
        ThreadPoolExecutor(CALLERS + 1) as hands,
    ):
        sender.open(COUNTER, desks=[FROM])
        wanted = next(
            c["id"]
            for c in visitor.catalogue()["concerns"]
            if c["desk"] == FROM and not (c["urgent"] or c["short"])
        )
        for _ in range(rounds):
            visitor.take(wanted)
            here = sender.step(sender.call_next(), "begin")
            gate = threading.Barrier(CALLERS + 1)
            sending = hands.submit(_send_on, gate, sender, here)
            pressed = list(hands.map(lambda clerk: _call(gate, clerk), others))  # noqa: B023 - used up at once
            sending.result()
            _judge(trial, visitor.number, others, pressed)
            trial.tries += 1
    return trial


def _send_on(gate: threading.Barrier, sender: Clerk, stop: Any) -> None:
    gate.wait()
    sender.step(stop, "send-on", desk=DESK, concern=CONCERN)


def _call(gate: threading.Barrier, clerk: Clerk) -> Any:
    gate.wait()
    return _pressed(clerk)


def _pressed(clerk: Clerk) -> Any:
    try:
        return clerk.call_next()
    except Refused as no:
        return no


def _judge(trial: Trial, number: str, others: list[Clerk], pressed: list[Any]) -> None:
    """Whoever got her, alone; when nobody did, the next press. Then she is served."""
    got = [
        (clerk, stop) for clerk, stop in zip(others, pressed, strict=True) if not isinstance(stop, Refused)
    ]
    trial.check(all(no.code == "nobody_waiting" for no in pressed if isinstance(no, Refused)), f"{pressed}")
    trial.check(len(got) <= 1, f"{number} was called by {len(got)}")
    if not got:
        got = [(others[0], _pressed(others[0]))]
    for clerk, stop in got:
        if trial.check(not isinstance(stop, Refused) and stop["number"] == number, f"{number}: {stop}"):
            clerk.step(clerk.step(stop, "begin"), "finish")
