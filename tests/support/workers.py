"""Two workers on one PostgreSQL and one Valkey, all of them processes of our own, and ways to hurt them."""

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from queue_app.cluster.postgres import Postgres
from queue_app.cluster.valkey import Valkey
from queue_app.store.leader import LOCK
from tests.support.server import LiveServer
from tests.support.servers import running

KEYS = {
    "QUEUE_SERVER__SECRET_KEY": "a key that all workers of the tests have",
    "QUEUE_SERVER__CONTACT_KEYS": '["another key that all workers of the tests have"]',
}


class Installation:
    """What stands behind one address in a large house."""

    def __init__(
        self,
        folder: Path,
        stack: ExitStack,
        names: Sequence[str] = ("one", "two"),
        config: str | None = None,
        url: str = "",
    ) -> None:
        """With a PostgreSQL of its own, unless one has a `url` already."""
        if not url:
            self.postgres = Postgres(folder / "postgres")
            stack.callback(self.postgres.close)
            self.postgres.start()
            url = self.postgres.url.render_as_string(hide_password=False)
        self.valkey = Valkey(folder / "valkey")
        stack.callback(self.valkey.stop)
        self.valkey.start()
        env = {**KEYS, "QUEUE_DATABASE_URL": url, "QUEUE_SERVER__REDIS_URL": self.valkey.url}
        self.url = url
        self.lost = False  # whether a database was lost for good
        self.workers = [stack.enter_context(running(folder / name, env=env, config=config)) for name in names]
        self.workers[0].add_clerk()
        for worker in self.workers:
            worker.share_devices(self.workers[0])
            worker.wait_ready()

    def leader(self, other_than: int = 0, patience: float = 20) -> LiveServer:
        """The worker that leads; waits until there is one that is not the process `other_than`."""
        plain = make_url(self.url).set(drivername="postgresql").render_as_string(hide_password=False)
        query = (
            "select split_part(application_name, ' ', 2) from pg_locks join pg_stat_activity using (pid)"
            " where locktype = 'advisory' and objid = %s and granted"
        )
        deadline = time.monotonic() + patience
        with psycopg.connect(plain, autocommit=True) as connection:
            while time.monotonic() < deadline:
                row = connection.execute(query, [LOCK]).fetchone()
                if row and int(row[0]) != other_than:
                    return next(w for w in self.workers if w.runs and w.pid == int(row[0]))
                time.sleep(0.05)
        raise AssertionError("nobody leads")

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """What stands in the database."""
        plain = make_url(self.url).set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(plain) as connection:
            return connection.execute(query.encode()).fetchall()


@contextmanager
def installed(names: Sequence[str] = ("one", "two"), config: str | None = None) -> Iterator[Installation]:
    """An installation for as long as the block lasts.

    Not in pytest's own folders: those are closed to the account that PostgreSQL runs under when we are root.
    """
    with (
        tempfile.TemporaryDirectory(prefix="queue-test-", ignore_cleanup_errors=True) as name,
        ExitStack() as stack,
    ):
        Path(name).chmod(0o755)
        yield Installation(Path(name), stack, names, config)


@pytest.fixture(scope="module")
def installation() -> Iterator[Installation]:
    """One for all tests of a file, each of which leaves it whole."""
    with installed() as found:
        yield found


@contextmanager
def standing_still(pids: list[int]) -> Iterator[None]:
    """These processes do nothing for as long as the block lasts; the kernel goes on taking what is sent to them."""
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGCONT)


def family(pid: int) -> list[int]:
    """A process and its children."""
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True)
    return [pid, *map(int, found.stdout.split())]
