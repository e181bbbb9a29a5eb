"""A restore or transfer that is killed anywhere leaves the old state; one that ends leaves the new one."""

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
from queue_app.store.transfer import transfer

target, kill_at, done = Database(sys.argv[1]), int(sys.argv[3]), 0

def count(connection, *_):
    global done
    if connection.engine is target.engine:
        done += 1
        if done == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

event.listen(Engine, "before_cursor_execute", count)
event.listen(Engine, "commit", count)
if "://" in sys.argv[2]:
    transfer(Database(sys.argv[2]), target, replace=True)
else:
    restore.read_back(target, Path(sys.argv[2]), replace=True)
print(done)
"""


def child(target: Database, source: str, kill_at: int) -> "subprocess.CompletedProcess[str]":
    """Take a backup, or another database, into this one in a process that kills itself at a statement, if any."""
    address = target.url.render_as_string(hide_password=False)
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    target.dispose()
    words = [sys.executable, "-c", CHILD, address, source, str(kill_at)]
    return subprocess.run(words, env=env, capture_output=True, text=True)


def numbers(database: Database) -> list[list[object]]:
    """How many rows each table has and which, by their first column."""
    with database.reading() as connection:
        return [
            sorted((row[0] for row in connection.execute(table.select())), key=repr)
            for table in copying.tables()
        ]


def test_a_restore_killed_at_any_statement_leaves_the_old_state(house: House, tmp_path: Path) -> None:
    desk = house.site.desks[0].id
    for _ in range(3):
        house.take(house.concern(desk))
    backup.write(house.database, tmp_path / "three", MONDAY)
    new = numbers(house.database)
    file = str(tmp_path / "three")
    statements = int(child(house.database, file, 0).stdout)  # all of them, the commit last
    assert numbers(house.database) == new
    house.take(house.concern(desk))
    old = numbers(house.database)
    assert old != new
    for kill_at in (statements // 3, statements * 2 // 3, statements):
        assert child(house.database, file, kill_at).returncode == -signal.SIGKILL
        assert numbers(house.database) == old
    assert child(house.database, file, 0).returncode == 0
    assert numbers(house.database) == new


def test_a_transfer_killed_at_any_statement_leaves_the_old_state(
    small_house: House, postgres_url: str
) -> None:
    small_house.take(small_house.concern(small_house.site.desks[0].id))
    source = small_house.database.url.render_as_string(hide_password=False)
    target, moved = Database(postgres_url), numbers(small_house.database)
    child(target, source, 0)  # the tables are there from now on
    statements = int(child(target, source, 0).stdout)
    assert numbers(target) == moved
    small_house.take(small_house.concern(small_house.site.desks[0].id))
    for kill_at in (statements // 2, statements):
        assert child(target, source, kill_at).returncode == -signal.SIGKILL
        assert numbers(target) == moved
    assert child(target, source, 0).returncode == 0
    assert numbers(target) == numbers(small_house.database) != moved
    target.dispose()
