"""Two PostgreSQL servers of our own, one following the other, of which either can take over."""

from pathlib import Path

import psycopg
from sqlalchemy.engine import URL

from queue_app.cluster.postgres import Postgres
from queue_app.cluster.valkey import free_port

HERE = "127.0.0.1"
ONE_STANDBY = "ALTER SYSTEM SET synchronous_standby_names = '*'"
NO_STANDBY = "ALTER SYSTEM RESET synchronous_standby_names"


class Node(Postgres):
    """One of the two, on a port of this computer."""

    def __init__(self, home: Path, port: int) -> None:
        self.port = port
        super().__init__(home, f"-c listen_addresses={HERE} -c port={port}")

    @property
    def url(self) -> URL:
        """Over the network, as from another machine."""
        return URL.create(
            "postgresql+psycopg", username="postgres", host=HERE, port=self.port, database="postgres"
        )

    def say(self, statement: str) -> list[tuple[object, ...]]:
        """One statement."""
        plain = self.url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(plain, autocommit=True) as connection:
            answer = connection.execute(statement.encode())
            return answer.fetchall() if answer.description else []

    def follow(self, primary: "Node") -> None:
        """Become a copy of another server that goes on with whatever that one writes, and start."""
        self.data.chmod(0o700)
        source = f"host={HERE} port={primary.port} user=postgres"
        self._call(
            "pg_basebackup",
            "-D",
            str(self.data),
            "-d",
            source,
            "-R",
            "-X",
            "stream",
            "-c",
            "fast",
            "--no-sync",
        )
        self.start()

    def take_over(self) -> None:
        """From here on it is the one that is written to, alone."""
        self._control("promote")
        self.say(NO_STANDBY)
        self.say("SELECT pg_reload_conf()")


class Pair:
    """The one that is written to and the one that follows. What is acknowledged stands on both."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._made = folder, 0
        self.primary = self._node(free_port())
        self.primary.start()
        self.standby = self._follower(free_port())
        ports = f"{self.primary.port},{self.standby.port}"
        self.url = (
            f"postgresql+psycopg://postgres@/postgres?host={HERE},{HERE}&port={ports}"
            "&target_session_attrs=read-write"
        )

    def _node(self, port: int) -> Node:
        self._made += 1
        return Node(self.folder / f"node-{self._made}", port)

    def _follower(self, port: int) -> Node:
        node = self._node(port)
        node.follow(self.primary)
        self.primary.say(ONE_STANDBY)
        self.primary.say("SELECT pg_reload_conf()")
        self.primary.say(
            "DO $$ BEGIN FOR i IN 1..300 LOOP PERFORM pg_stat_clear_snapshot();"
            " EXIT WHEN EXISTS (SELECT FROM pg_stat_replication WHERE sync_state = 'sync');"
            " PERFORM pg_sleep(0.1); END LOOP; END $$"
        )
        assert self.primary.say("SELECT sync_state FROM pg_stat_replication") == [("sync",)]
        return node

    def lose_the_primary(self) -> None:
        """As if its power had gone; it never comes back."""
        self.primary.stop("immediate")

    def take_over(self) -> None:
        """The standby is the primary now."""
        self.standby.take_over()

    def mend(self) -> None:
        """A new standby on the port of the one that was lost."""
        port = self.primary.port
        self.primary.close()
        self.primary, self.standby = self.standby, self.primary
        self.standby = self._follower(port)

    def close(self) -> None:
        """Stop both. The standby first: the primary waits for it."""
        self.standby.close()
        self.primary.close()
