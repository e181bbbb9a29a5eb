"""What every command shares: where the configuration is, and how a failure is said."""

from pathlib import Path
from typing import IO, Any

import click

from queue_app import config
from queue_app.config import ConfigError, Settings, Site
from queue_app.main import data_folder
from queue_app.store import migrate
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


def opened(settings: Settings) -> Database:
    """The database, brought up to date."""
    data_folder(settings)
    database = Database(settings.database_url)
    migrate.upgrade(database)
    migrate.add_sites(database, settings)
    return database


def site_of(settings: Settings, site_id: str) -> Site:
    """A configured site."""
    site = settings.site(site_id)
    if site is None:
        raise Failed(f"There is no site {site_id!r}. Known: {', '.join(s.id for s in settings.sites)}.")
    return site
