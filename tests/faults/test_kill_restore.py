"""A restore that is killed anywhere leaves the old state; one that ends leaves the new one."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from queue_app.store import backup, copying
from queue_app.store.database import Database
from tests.support.house import MONDAY, House

CHILD = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import Engine, event
from queue_app.store import restore
from queue_app.store.database import Database

target, kill_at, done = Database(sys.argv[1]), int(sys.argv[3]), 0

def count(connection, *_):
    global done
    if connection.engine is target.engine:
        done += 1
        if done == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

event.listen(Engine, "before_cursor_execute", count)
event.listen(Engine, "commit", count)
restore.read_back(target, Path(sys.argv[2]), replace=True)
print(done)
"""


def numbers(database: Database) -> list[list[object]]:
    """How many rows each table has and which, by their first column."""
    with database.reading() as connection:
        return [
            sorted((row[0] for row in connection.execute(table.select())), key=repr)
            for table in copying.tables()
        ]


def test_a_restore_killed_at_any_statement_leaves_the_old_state(
    house: House, cast_url: str, tmp_path: Path
) -> None:
    desk = house.site.desks[0].id
    for _ in range(3):
        house.take(house.concern(desk))
    backup.write(house.database, tmp_path / "three", MONDAY)
    new = numbers(house.database)

    def child(kill_at: int) -> "subprocess.CompletedProcess[str]":
        words = (CHILD, cast_url, str(tmp_path / "three"), str(kill_at))
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        house.database.dispose()
        return subprocess.run([sys.executable, "-c", *words], env=env, capture_output=True, text=True)

    statements = int(child(0).stdout)  # all of them, the commit last
    assert numbers(house.database) == new
    house.take(house.concern(desk))
    old = numbers(house.database)
    assert old != new
    for kill_at in (statements // 3, statements * 2 // 3, statements):
        assert child(kill_at).returncode == -signal.SIGKILL
        assert numbers(house.database) == old
    assert child(0).returncode == 0
    assert numbers(house.database) == new
