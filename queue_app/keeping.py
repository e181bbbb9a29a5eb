"""The commands that keep an installation safe: `backup`, `restore` and `doctor`."""

from collections import Counter
from pathlib import Path

import click
from sqlalchemy.exc import DatabaseError

from queue_app import config
from queue_app.command_line import Failed, config_option, settings_from
from queue_app.config import ConfigError
from queue_app.doctor import Finding, examine
from queue_app.main import data_folder, utc_now
from queue_app.start import AlreadyRunning, lock_file
from queue_app.store import backup as backups
from queue_app.store import restore as restores
from queue_app.store.backup_file import BackupProblem
from queue_app.store.database import Database

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
    settings = settings_from(path)
    data_folder(settings)
    database = Database(settings.database_url)
    try:
        lock = lock_file(database)
    except AlreadyRunning:
        raise Failed("A server uses this database. Stop it first.") from None
    try:
        rows = restores.read_back(database, file, replace=replace)
    except BackupProblem as why:
        raise Failed(str(why)) from None
    except DatabaseError as why:
        sentence = f"The database is damaged ({why.orig}). Move it away and restore into a new one."
        raise Failed(sentence) from None
    finally:
        database.dispose()
        if lock is not None:
            lock.close()
    click.echo(f"The database holds the {rows} rows of {file}.")


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
