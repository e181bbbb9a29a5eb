"""R15: several workers whose message queue breaks. Screens are right without it, and the push comes back by itself."""

import os
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

import redis
import requests

from bench.table import percentile
from tests.faults.engines import BACK_SECONDS, REQUEST_SECONDS, look, newest, settle, tapping
from tests.faults.trial import Trial
from tests.support.people import Visitor
from tests.support.server import LiveServer
from tests.support.watching import Watcher, watching
from tests.support.workers import Installation

POLL_SECONDS = 10.0
STAFF_SECONDS = 1.0
KNOWN_SECONDS = 5.0  # a worker is deaf for so long until it knows
PUSH_SECONDS = 1.5  # a busy machine included; alone it is some hundredths


def take(worker: LiveServer) -> tuple[str, float]:
    """A ticket at this worker: its secret and when it was there."""
    visitor = Visitor(worker, "ar")
    visitor.take("unsure")
    return visitor.ticket["secret"], time.monotonic()


@contextmanager
def screens_at(workers: Sequence[LiveServer]) -> Iterator[list[Watcher]]:
    """A screen at each of these workers."""
    with ExitStack() as stack:
        screens = [stack.enter_context(watching(worker, "/board")) for worker in workers]
        for screen, worker in zip(screens, workers, strict=True):
            screen.watch(site=worker.site)
        yield screens


def pushed_after(screens: Sequence[Watcher], worker: LiveServer, patience: float) -> list[float]:
    """Seconds until each screen is pushed what another worker did just now."""
    known = newest(worker)
    _, taken = take(worker)
    found = []
    for screen in screens:
        screen.until(lambda news: news["board"]["id"] > known, patience)
        found.append(time.monotonic() - taken)
    return found


def broker_is_away(installation: Installation, seconds: float, how: str, times: int = 1) -> Trial:
    """The message queue is killed or stands still for so long; the seconds are until a screen is right meanwhile."""
    one, *others = installation.workers
    trial = Trial(
        f"the message queue of {len(installation.workers)} workers {how} for {seconds:g} s",
        f"lost 0, screens at every worker right within {POLL_SECONDS:.0f} s meanwhile, taps within "
        f"{STAFF_SECONDS:.0f} s (p95) and {REQUEST_SECONDS:.0f} s (longest), readyz says so, the "
        f"push back {BACK_SECONDS:.0f} s after",
    )
    for _ in range(times):
        with screens_at(others) as screens, tapping(one, each=1) as clients:
            with broken(installation, how):
                until = time.monotonic() + seconds
                trial.seconds += pushed_after(screens, one, POLL_SECONDS)
                time.sleep(max(0.0, until - time.monotonic()))
                trial.seconds += pushed_after(screens, one, POLL_SECONDS)
                if how != "is deaf" and seconds >= KNOWN_SECONDS:
                    known = [requests.get(f"{worker.url}/readyz", timeout=6).json() for worker in others]
                    unsaid = sum("message_queue" not in said["reasons"] for said in known)
                    trial.check(unsaid == 0, f"{unsaid} workers did not say so")
            begun = time.monotonic()
            for worker in installation.workers:
                worker.wait_ready(10)
            back = time.monotonic() - begun
        with screens_at(others) as screens:
            soon = min(max(pushed_after(screens, one, POLL_SECONDS)) for _ in range(3))
        look(trial, installation, settle(trial, clients, one))
        trial.check(
            back <= BACK_SECONDS and soon < PUSH_SECONDS, f"the push was back after {back:.1f} + {soon:.1f} s"
        )
        trial.check(clients[0].slowest < REQUEST_SECONDS, f"a tap took {clients[0].slowest:.1f} s")
        late = percentile(clients[0].seconds, 0.95)
        trial.check(late <= STAFF_SECONDS, f"a tap took {late:.1f} s (p95)")
        trial.notes.append(
            f"push back after {back:.1f} s, then in {soon:.3f} s; a tap took at most {clients[0].slowest:.2f} s"
        )
        trial.tries += 1
    return trial


@contextmanager
def broken(installation: Installation, how: str) -> Iterator[None]:
    """The message queue "is killed", "stands still" or "is deaf" (its listeners' lines are ended) in the block."""
    valkey = installation.valkey
    if how == "is killed":
        valkey.kill()
        yield
        valkey.start()
    elif how == "stands still":
        os.kill(valkey.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(valkey.pid, signal.SIGCONT)
    else:
        with redis.Redis.from_url(valkey.url) as client:
            client.execute_command("CLIENT", "KILL", "TYPE", "pubsub")
        yield


def told_across(installation: Installation, times: int) -> tuple[list[float], float]:
    """Seconds until a screen, and a phone, at one worker know what the other one did."""
    one, two = installation.workers
    secret, _ = take(one)
    with screens_at([two]) as screens, watching(two, "/ticket", auth={"secret": secret}) as phone:
        phone.watch()
        took = [pushed_after(screens, one, 10)[0] for _ in range(times)]
        begun = time.monotonic()
        leave = {"request_id": "leave-by-phone-1"}
        requests.post(f"{one.url}/api/v1/tickets/{secret}/leave", json=leave, timeout=5)
        phone.until(lambda news: news["ticket"]["state"] == "left", 10)
        return took, time.monotonic() - begun
