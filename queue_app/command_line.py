"""What every command shares: where the configuration is, and how a failure is said."""

from pathlib import Path
from typing import IO, Any

import click

from queue_app import config
from queue_app.config import ConfigError, Settings

config_option = click.option(
    "--config", "path", type=click.Path(path_type=Path, dir_okay=False), help="configuration file"
)


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
