"""R1, R16: two workers on PostgreSQL and Valkey, of whom one is killed, or whose database breaks."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.engine import make_url

from tests.faults.trial import Trial
from tests.support.server import LiveServer
from tests.support.tapping import Tapping
from tests.support.watching import watching
from tests.support.workers import Installation, family, standing_still

REQUEST_SECONDS = 5.0
BACK_SECONDS = 5.0
LEADS_SECONDS = 12.0
ENDED_EVERY = 2.0  # seconds between two moments at which all lines of the database are ended
BEFORE = 0.5  # seconds of tapping before something breaks


def newest(worker: LiveServer) -> int:
    """The board that this worker shows now."""
    return int(worker.get(f"/api/v1/sites/{worker.site}/board")["board"]["id"])


@contextmanager
def tapping(*workers: LiveServer, each: int = 4) -> Iterator[list[Tapping]]:
    """Kiosks that tap at each of these workers for as long as the block lasts."""
    token = workers[0].device_token("kiosk")
    clients = [Tapping(worker, token, "unsure") for worker in workers for _ in range(each)]
    for client in clients:
        client.start()
    try:
        yield clients
    finally:
        for client in clients:
            client.stopped.set()
        for client in clients:
            client.join(15)


def settle(trial: Trial, clients: list[Tapping], worker: LiveServer) -> dict[str, str]:
    """Ask again for all whose end is unknown; the number of each wish."""
    told: dict[str, str] = {}
    for client in clients:
        told |= client.told
        for wish in client.unknown[:2]:
            first = client.tap(worker, wish)
            if trial.check(first.status_code == 201, f"sent again: {first.status_code}"):
                again = client.tap(worker, wish).json()
                trial.check(again == first.json(), "the same request got two answers")
                told[wish] = first.json()["number"]
    return told


def look(trial: Trial, installation: Installation, told: dict[str, str]) -> None:
    """Everything acknowledged is there, once."""
    numbers = [number for (number,) in installation.rows("select number from ticket")]
    trial.check(set(told.values()) <= set(numbers), "a number that was told is not in the store")
    trial.check(len(set(numbers)) == len(numbers), "a number stands twice in the store")
    trial.check(len(set(told.values())) == len(told), "two people were told one number")
    events = [i for (i,) in installation.rows("select id from event order by id")]
    trial.check(events == list(range(1, len(events) + 1)), "the log has a gap")


def ready_again(trial: Trial, installation: Installation) -> None:
    """Both workers say that they are ready; the seconds that took."""
    with trial.timed():
        for worker in installation.workers:
            worker.wait_ready(10)
    trial.check(trial.seconds[-1] <= BACK_SECONDS, f"ready only after {trial.seconds[-1]:.1f} s")


def store_breaks(
    installation: Installation, fault: str, hurt: Callable[[], None], mend: Callable[[], None], times: int
) -> Trial:
    """Hurt the database while kiosks tap at both workers, and mend it; the seconds are until both are ready again."""
    trial = Trial(
        f"the database {fault}",
        f"acknowledged lost 0, doubled 0, no request longer than {REQUEST_SECONDS:.0f} s, refusals are 503 with a "
        f"time, ready {BACK_SECONDS:.0f} s after without a hand",
    )
    for _ in range(times):
        with tapping(*installation.workers, each=3) as clients:
            time.sleep(BEFORE)
            hurt()
            mend()
            ready_again(trial, installation)
        look(trial, installation, settle(trial, clients, installation.workers[0]))
        slowest = max(client.slowest for client in clients)
        refusals = [refusal for client in clients for refusal in client.refusals]
        trial.check(slowest <= REQUEST_SECONDS, f"a request took {slowest:.1f} s")
        trial.check(set(refusals) <= {(503, "2")}, f"refused with {set(refusals)}")
        trial.notes.append(f"{len(refusals)} answered 503, slowest request {slowest:.2f} s")
        trial.tries += 1
    return trial


def store_stands_still(installation: Installation, seconds: float, times: int = 1) -> Trial:
    """Stop every process of PostgreSQL for so long."""

    def hurt() -> None:
        with standing_still(family(installation.postgres.pid)):
            time.sleep(seconds)

    return store_breaks(installation, f"stands still for {seconds:g} s", hurt, lambda: None, times)


def store_is_killed(installation: Installation, times: int = 1) -> Trial:
    """Kill PostgreSQL as if the power had gone, start it a second later."""

    def hurt() -> None:
        installation.postgres.stop("immediate")
        time.sleep(1)

    trial = store_breaks(
        installation, "is killed and started again", hurt, installation.postgres.start, times
    )
    installation.leader()
    return trial


def lines_are_ended(installation: Installation, times: int) -> Trial:
    """All lines to the database are ended every two seconds, as an administrator may do it."""
    plain = make_url(installation.url).set(drivername="postgresql").render_as_string(hide_password=False)

    def hurt() -> None:
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where pid <> pg_backend_pid() and backend_type = 'client backend'"
            )
        time.sleep(ENDED_EVERY)

    return store_breaks(installation, "ends all lines", hurt, lambda: None, times)


def workers_are_killed(installation: Installation, times: int) -> Trial:
    """Kill the leading worker while kiosks tap at it; the seconds are until a screen at the other is right."""
    trial = Trial(
        "the leading worker is killed",
        f"acknowledged lost 0, doubled 0, the other one leads within {LEADS_SECONDS:.0f} s, a screen goes on there",
    )
    for _ in range(times):
        killed = installation.leader()
        pid, other = killed.pid, next(worker for worker in installation.workers if worker is not killed)
        with watching(killed, "/board") as screen:
            last = screen.watch(site=killed.site)["board"]["id"]
            with tapping(killed, each=4) as clients:
                time.sleep(BEFORE)
                killed.kill9()
                begun = time.monotonic()
        with trial.timed(), watching(other, "/board") as screen:  # what a proxy does with the next connection
            found = screen.watch(site=other.site, after=last)
        trial.check(newest(other) >= found["board"]["id"] > last, "the screen went back")
        leads = installation.leader(other_than=pid)
        led = time.monotonic() - begun
        trial.check(leads is other and led < LEADS_SECONDS, f"a leader only after {led:.1f} s")
        trial.notes.append(f"the other one led after {led:.1f} s")
        look(trial, installation, settle(trial, clients, other))
        killed.start()
        killed.wait_ready()
        trial.tries += 1
    return trial
