"""What every command shares: where the configuration is, and how a failure is said."""

from pathlib import Path
from typing import IO, Any

import click

from queue_app import config
from queue_app.config import ConfigError, Settings, Site
from queue_app.main import data_folder, utc_now
from queue_app.store.backup_file import BackupProblem
from queue_app.store.before_update import SAVED, bring_up_to_date
from queue_app.store.database import Database

config_option = click.option(
    "--config", "path", type=click.Path(path_type=Path, dir_okay=False), help="configuration file"
)
site_option = click.option("--site", "site_id", required=True, help="id of the site")


class Failed(click.ClickException):
    """One sentence on standard error, exit code 1."""

    exit_code = 1

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(self.message, file=file, err=True)


def settings_from(path: Path | None) -> Settings:
    """The configuration, or one sentence for each mistake in it."""
    try:
        return config.load(path)
    except ConfigError as error:
        raise Failed("\n".join(f"{key}: {sentence}" for key, sentence in error.problems)) from None


def opened(settings: Settings, *, save: bool = True) -> Database:
    """The database, brought up to date. One of an older version is saved before, and that is said."""
    data = data_folder(settings)
    database = Database(settings.database_url)
    try:
        saved = bring_up_to_date(database, settings, data, utc_now(), save=save)
    except BackupProblem as why:
        raise Failed(str(why)) from None
    if saved is not None:
        click.echo(SAVED.format(saved), err=True)
    return database


def site_of(settings: Settings, site_id: str) -> Site:
    """A configured site."""
    site = settings.site(site_id)
    if site is None:
        raise Failed(f"There is no site {site_id!r}. Known: {', '.join(s.id for s in settings.sites)}.")
    return site
