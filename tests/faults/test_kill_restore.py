"""A restore that is killed anywhere leaves the old state; one that ends leaves the new one."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from sqlalchemy import Engine, event

from queue_app.store import backup, copying, restore
from queue_app.store.database import Database
from tests.support.house import MONDAY, House

CHILD = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import Engine, event
from queue_app.store import restore
from queue_app.store.database import Database

target, left = Database(sys.argv[1]), int(sys.argv[3])

def count(connection, *_):
    global left
    if connection.engine is target.engine:
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

event.listen(Engine, "before_cursor_execute", count)
event.listen(Engine, "commit", count)
restore.read_back(target, Path(sys.argv[2]), replace=True)
"""


def numbers(database: Database) -> list[list[object]]:
    """How many rows each table has and which, by their first column."""
    with database.reading() as connection:
        return [
            sorted((row[0] for row in connection.execute(table.select())), key=repr)
            for table in copying.tables()
        ]


def test_a_restore_killed_at_any_statement_leaves_the_old_state(
    house: House, engine_url: str, tmp_path: Path
) -> None:
    desk = house.site.desks[0].id
    for _ in range(3):
        house.take(house.concern(desk))
    backup.write(house.database, tmp_path / "three", MONDAY)
    new = numbers(house.database)

    statements = 0

    def count(connection: object, *_: object) -> None:
        nonlocal statements
        statements += getattr(connection, "engine", None) is house.database.engine

    event.listen(Engine, "before_cursor_execute", count)
    event.listen(Engine, "commit", count)
    restore.read_back(house.database, tmp_path / "three", replace=True)
    event.remove(Engine, "before_cursor_execute", count)
    event.remove(Engine, "commit", count)

    house.take(house.concern(desk))
    old = numbers(house.database)
    assert old != new
    house.database.dispose()

    def child(kill_at: int) -> int:
        words = (CHILD, engine_url, str(tmp_path / "three"), str(kill_at))
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        return subprocess.run([sys.executable, "-c", *words], env=env).returncode

    for kill_at in (statements // 3, statements * 2 // 3, statements):  # the last one is the commit
        assert child(kill_at) == -signal.SIGKILL
        assert numbers(house.database) == old
        house.database.dispose()
    assert child(0) == 0
    assert numbers(house.database) == new
