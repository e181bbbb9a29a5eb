"""The commands that keep an installation safe: `backup`, `restore`, `transfer` and `doctor`."""

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from pydantic import TypeAdapter, ValidationError
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError

from queue_app import config
from queue_app.command_line import Failed, config_option, settings_from
from queue_app.config import ConfigError, Settings
from queue_app.config.values import DatabaseUrl
from queue_app.doctor import Finding, examine
from queue_app.main import KEYS, data_folder, utc_now
from queue_app.start import AlreadyRunning, lock_file
from queue_app.store import backup as backups
from queue_app.store import restore as restores
from queue_app.store.backup_file import BackupProblem
from queue_app.store.database import Database
from queue_app.store.transfer import transfer as moved

file_argument = click.argument("file", type=click.Path(path_type=Path, dir_okay=False))


@click.command(help="Save the whole database in FILE, also while a server runs.")
@file_argument
@click.option("--replace", is_flag=True, help="overwrite FILE when it exists")
@config_option
def backup(file: Path, replace: bool, path: Path | None) -> None:
    settings = settings_from(path)
    database = Database(settings.database_url)
    try:
        rows = backups.write(database, file, utc_now(), replace=replace)
    except BackupProblem as why:
        raise Failed(str(why)) from None
    finally:
        database.dispose()
    click.echo(f"{file} holds {rows} rows. It lets its reader sign in and see everybody: keep it as such.")


@click.command(help="Replace the database by the backup in FILE, all of it or nothing. No server may run.")
@file_argument
@click.option("--replace", is_flag=True, help="throw away what the database holds now")
@config_option
def restore(file: Path, replace: bool, path: Path | None) -> None:
    with _alone(settings_from(path)) as database:
        rows = restores.read_back(database, file, replace=replace)
    click.echo(f"The database holds the {rows} rows of {file}.")


@contextmanager
def _alone(settings: Settings) -> Iterator[Database]:
    """The database of these settings, for which no server runs. What is wrong with it is said in one sentence."""
    data_folder(settings)
    database = Database(settings.database_url)
    try:
        lock = lock_file(database)
    except AlreadyRunning:
        raise Failed("A server uses this database. Stop it first.") from None
    try:
        yield database
    except BackupProblem as why:
        raise Failed(str(why)) from None
    except DatabaseError as why:
        sentence = f"The database is damaged ({why.orig}). Move it away and restore into a new one."
        raise Failed(sentence) from None
    finally:
        database.dispose()
        if lock is not None:
            lock.close()


@click.command(help="Move everything into the database TO, whichever engine it is. No server may run.")
@click.argument("to", envvar="QUEUE_TRANSFER_TO")
@click.option("--replace", is_flag=True, help="throw away what TO holds now")
@config_option
def transfer(to: str, replace: bool, path: Path | None) -> None:
    settings = settings_from(path)
    there = settings.model_copy(update={"database_url": _address(to)})
    if make_url(there.database_url) == make_url(settings.database_url):
        raise Failed("This is the database that is used already.")
    with _alone(settings) as source, _alone(there) as target:
        rows = moved(source, target, replace=replace)
    keys = _take_keys_along(data_folder(settings), data_folder(there))
    click.echo(f"{rows} rows are there now, and here still. Set database_url to the new address.")
    if keys:
        click.echo(
            f"Its keys lie in {data_folder(there)}: {', '.join(keys)}. Several workers need them as settings."
        )


def _address(to: str) -> str:
    try:
        return str(TypeAdapter(DatabaseUrl).validate_python(to))
    except ValidationError as wrong:
        raise Failed(f"TO: {wrong.errors()[0]['msg']}") from None


def _take_keys_along(here: Path, there: Path) -> list[str]:
    """The keys that were made at the first start: without them nobody can be written to over there."""
    for name in KEYS:
        if (here / name).is_file() and not (there / name).exists():
            shutil.copy(here / name, there / name)  # with its permissions: readable by its owner only
    return [name for name in KEYS if (there / name).is_file()]


@click.command(help="Look at everything an installation needs; exit code 1 when something is bad.")
@config_option
def doctor(path: Path | None) -> None:
    try:
        settings = config.load(path)
    except ConfigError as error:
        findings = [Finding("bad", key, sentence) for key, sentence in error.problems]
    else:
        findings = [Finding("ok", "configuration", "It is good."), *examine(settings, utc_now())]
    for found in findings:
        click.echo(f"{found.grade:<4}  {found.subject}: {found.sentence}")
    count = Counter(found.grade for found in findings)
    if count["bad"]:
        raise Failed(f"{count['bad']} bad, {count['warn']} to look at.")
    click.echo(f"Nothing is bad, {count['warn']} to look at.")
