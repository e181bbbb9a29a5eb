"""The commands `backup` and `restore` as they are typed: what they say and how they end."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import text

from queue_app import cli
from queue_app.config import Settings
from queue_app.store import migrate
from queue_app.store.database import Database
from tests.support.house import House
from tests.support.server import ROOT
from tests.support.servers import StartServer

SECRETS = ("postgres:", "password", "token", "secret")
EXAMPLE = ("--config", str(ROOT / "config.example.toml"))


@dataclass
class Said:
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """`run(url, "backup", …)`: the command line, on that database."""

    def command(url: str, *words: str) -> Said:
        monkeypatch.setenv("QUEUE_DATABASE_URL", url)
        monkeypatch.setattr(sys, "argv", ["queue-app", *words, *EXAMPLE])
        code = cli.main()
        return Said(code, *capsys.readouterr())

    return command


def filled(url: str, example: Settings, visitors: int = 1) -> None:
    database = Database(url)
    migrate.upgrade(database)
    migrate.add_sites(database, example)
    house = House(database, example)
    for _ in range(visitors):
        house.take(house.concern(house.site.desks[0].id))
    database.dispose()


def test_a_whole_installation_moves_with_two_commands(
    run: Run, sqlite_url: str, postgres_url: str, example: Settings, tmp_path: Path
) -> None:
    filled(sqlite_url, example)
    file = str(tmp_path / "house.backup")
    saved = run(sqlite_url, "backup", file)
    assert (saved.code, saved.err) == (0, "")
    moved = run(postgres_url, "restore", file)
    assert (moved.code, moved.err) == (0, "")
    refused = run(postgres_url, "restore", file)
    assert (refused.code, refused.out) == (1, "")
    assert refused.err == "The database is in use already. Add --replace to throw its content away.\n"
    assert not any(word in saved.out + moved.out for word in SECRETS)


def test_one_command_moves_a_whole_installation_with_its_keys(
    run: Run, sqlite_url: str, postgres_url: str, example: Settings, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    filled(sqlite_url, example)
    (tmp_path / "contacts.key").write_text("a key that opens contacts", encoding="ascii")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")  # what is not SQLite keeps its files in var/
    moved = run(sqlite_url, "transfer", postgres_url)
    assert (moved.code, moved.err) == (0, "")
    assert not any(word in moved.out for word in SECRETS)
    kept = tmp_path / "elsewhere" / "var" / "contacts.key"
    assert kept.read_text(encoding="ascii") == "a key that opens contacts"
    back = run(postgres_url, "transfer", f"sqlite:///{tmp_path / 'new' / 'again.db'}")
    assert (back.code, back.out.split()[0]) == (0, moved.out.split()[0])
    refused = run(sqlite_url, "transfer", sqlite_url)
    assert (refused.code, refused.err) == (1, "This is the database that is used already.\n")
    wrong = run(sqlite_url, "transfer", "mysql://nowhere")
    assert (wrong.code, wrong.err.startswith("TO: ")) == (1, True)


def test_a_running_server_is_saved_and_never_restored_under_its_feet(
    run: Run, live_server: StartServer, tmp_path: Path
) -> None:
    server = live_server()
    file = str(tmp_path / "house.backup")
    url = server.env["QUEUE_DATABASE_URL"]
    assert run(url, "backup", file).code == 0
    refused = run(url, "restore", file, "--replace")
    assert (refused.code, refused.err) == (1, "A server uses this database. Stop it first.\n")
    server.terminate()
    assert run(url, "restore", file, "--replace").code == 0


def test_an_update_saves_the_database_first_and_says_where(run: Run, sqlite_url: str, tmp_path: Path) -> None:
    old = Database(sqlite_url)
    with old.writing() as connection:
        migrate.upgrade_on(connection, "0004")
    old.dispose()
    done = run(sqlite_url, "migrate")
    file = tmp_path / "before-update" / "0004.backup"
    assert (done.code, done.out) == (0, "The database is up to date.\n")
    assert done.err == f"The database was brought up to date. As it was before it lies in {file}.\n"
    assert file.is_file()
    assert run(sqlite_url, "migrate") == Said(0, "The database is up to date.\n", "")


def test_a_bad_file_and_a_missing_database_are_one_clear_sentence(
    run: Run, sqlite_url: str, tmp_path: Path
) -> None:
    letter = tmp_path / "letter"
    letter.write_text("Dear colleagues, " * 100, encoding="utf-8")
    bad = run(sqlite_url, "restore", str(letter))
    assert (bad.code, bad.err) == (
        1,
        f"{letter} is not a whole backup (file is not a database).\n",
    )
    none = run(f"sqlite:///{tmp_path}/none/queue.db", "backup", str(tmp_path / "kept"))
    assert (none.code, none.err) == (1, f"There is no database {tmp_path}/none/queue.db to save.\n")
    nowhere = run(sqlite_url, "backup", str(tmp_path / "no-folder" / "kept"))
    assert nowhere.code == 1
    assert nowhere.err == f"{tmp_path}/no-folder/kept cannot be written (No such file or directory).\n"


def test_a_disk_that_takes_no_more_leaves_nothing_behind(
    sqlite_url: str, example: Settings, tmp_path: Path
) -> None:
    filled(sqlite_url, example)
    folder = tmp_path / "small"
    folder.mkdir()
    # In a process of its own, whose files may not grow beyond 80 blocks of 512 bytes.
    words = (sys.executable, "-m", "queue_app.entry", "backup", str(folder / "kept"), *EXAMPLE)
    full = subprocess.run(
        ["sh", "-c", 'ulimit -f 80; exec "$@"', "sh", *words],
        env={"QUEUE_DATABASE_URL": sqlite_url, "PYTHONPATH": ":".join(filter(None, sys.path))},
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert full.returncode == 1
    assert full.stderr.startswith("No backup was made (")
    assert full.stderr.count("\n") == 1
    assert list(folder.iterdir()) == []


def test_a_database_of_a_newer_version_is_refused_in_one_sentence(
    run: Run, sqlite_url: str, example: Settings, tmp_path: Path
) -> None:
    older, newer = f"sqlite:///{tmp_path}/older.db", sqlite_url
    filled(older, example)
    filled(newer, example)
    database = Database(newer)
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.dispose()
    sentence = "A newer version of this program wrote the database (revision 9999).\n"
    assert run(newer, "migrate") == Said(1, "", sentence)
    run(older, "backup", str(tmp_path / "kept"))
    assert run(newer, "restore", str(tmp_path / "kept"), "--replace") == Said(1, "", sentence)
    done = subprocess.run(
        [sys.executable, "-m", "queue_app.entry", "serve", "--port", "0", *EXAMPLE],
        env={"QUEUE_DATABASE_URL": newer, "PYTHONPATH": ":".join(filter(None, sys.path))},
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (1, "", sentence)
