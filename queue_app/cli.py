"""The commands that run no server. Exit codes: 0 good, 1 failed with one clear sentence, 2 usage."""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from io import StringIO
from pathlib import Path
from typing import Any

import click
import qrcode

from queue_app import __version__, config, keeping, planning, texts
from queue_app.cluster.command import cluster
from queue_app.command_line import Failed, config_option, opened, settings_from, site_of, site_option
from queue_app.config import Settings, Site
from queue_app.main import call_directly, data_folder, utc_now
from queue_app.rehearsal.model import command
from queue_app.rehearsal.model.command import Asked
from queue_app.rehearsal.model.levers import POLICIES
from queue_app.rules.errors import RuleBroken
from queue_app.store import accounts, migrate, people, two_step
from queue_app.store.database import StoreUnavailable
from queue_app.voice import Voice
from queue_app.web import passwords


@click.group(help="An appointment and walk-in queue for one roof. `serve`, `up` and `demo` run a server.")
@click.version_option(__version__, prog_name="queue-app")
def group() -> None:
    """Commands."""


@group.command("check-config", help="Check the configuration and name every mistake.")
@config_option
def check_config(path: Path | None) -> None:
    settings = settings_from(path)
    for site in settings.sites:
        click.echo(
            f"{site.id}: {len(site.desks)} desks, {len(site.counters)} counters, {len(site.concerns)} concerns, "
            f"{len(site.languages)} languages"
        )
        for sentence in _advice(settings, site):
            click.echo(f"  note: {sentence}")
    click.echo("The configuration is good.")


def _advice(settings: Settings, site: Site) -> Iterator[str]:
    """What is allowed and still better known: screens too small for their room, languages that nobody hears."""
    yield from filter(None, map(config.too_small, site.screens))
    for screen in site.screens:
        if screen.slides and not Path(screen.slides).is_dir():
            yield f"The screen {screen.id} has no folder {screen.slides} with slides."
    voice = Voice(settings.voice, data_folder(settings) / "voice")
    silent = [
        code for code, can in voice.abilities(site.languages).items() if not (can.recorded or can.machine)
    ]
    if silent:
        names = ", ".join(silent)
        yield f"No voice for {names}: chime and German are heard, unless clips are recorded (docs/voice.md)."
    yield from voice.clips.mistakes()


@group.command("migrate", help="Bring the database up to date.")
@click.option("--no-backup", is_flag=True, help="do not save it before")
@config_option
def migrate_database(no_backup: bool, path: Path | None) -> None:
    opened(settings_from(path), save=not no_backup)
    click.echo("The database is up to date.")


group.add_command(cluster)
for kept in (
    keeping.backup,
    keeping.restore,
    keeping.transfer,
    keeping.doctor,
    planning.calendar,
    planning.absences,
):
    group.add_command(kept)


@group.group("device", help="Kiosks, screens and printers.")
def device() -> None:
    """Devices."""


@device.command("add", help="Add a device and print its token, alone.")
@click.argument("kind", type=click.Choice(people.KINDS))
@site_option
@click.option("--name", required=True)
@config_option
def add_device(kind: str, site_id: str, name: str, path: Path | None) -> None:
    settings = settings_from(path)
    site = site_of(settings, site_id)
    click.echo(people.add_device(opened(settings), site.id, kind, name, utc_now()))


@device.command("enrol", help="Print a link that makes the browser that opens it first this device.")
@click.argument("kind", type=click.Choice(("kiosk", "display")))
@site_option
@click.option("--name", required=True)
@click.option("--minutes", default=people.ENROL_MINUTES, show_default=True)
@config_option
def enrol_device(kind: str, site_id: str, name: str, minutes: int, path: Path | None) -> None:
    settings = settings_from(path)
    site = site_of(settings, site_id)
    secret = people.invite_device(opened(settings), site.id, kind, name, utc_now(), minutes)
    link = f"{settings.server.public_url.rstrip('/')}/enrol/{secret}"
    click.echo(link)
    click.echo(_qr_code(link), err=True)  # for a kiosk's scanner; standard output is the link alone


def _qr_code(text: str) -> str:
    """A QR code made of letters, for a dark terminal."""
    code = qrcode.QRCode(border=2)
    code.add_data(text)
    out = StringIO()
    code.print_ascii(out=out, invert=True)
    return out.getvalue()


@device.command("revoke", help="Take the token of every device of that name away.")
@click.argument("name")
@site_option
@config_option
def revoke_device(name: str, site_id: str, path: Path | None) -> None:
    settings = settings_from(path)
    site = site_of(settings, site_id)
    count = people.revoke_device(opened(settings), site.id, name, utc_now())
    if count == 0:
        raise Failed(f"There is no device {name!r} at {site.id}.")
    click.echo(f"{count} revoked.")


@group.group("clerk", help="Members of staff who sign in.")
def clerk() -> None:
    """Clerks."""


@clerk.command(
    "add", help="Add a clerk, or give one a new password and role (that ends her sessions and a lock)."
)
@click.argument("name")
@site_option
@click.option("--role", type=click.Choice(people.ROLES), required=True)
@click.option("--password-stdin", is_flag=True, help="read the password from standard input")
@config_option
def add_clerk(name: str, site_id: str, role: str, password_stdin: bool, path: Path | None) -> None:
    settings = settings_from(path)
    site = site_of(settings, site_id)
    if password_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    else:
        password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    try:
        hashed = passwords.new(password, name, site, call_directly)
    except RuleBroken as no:
        raise Failed(texts.say("en", f"error-{no.code.replace('_', '-')}")) from None
    if not name.strip() or len(name) > people.LONGEST_NAME:
        raise Failed(f"A name has 1 to {people.LONGEST_NAME} characters.")
    people.add_clerk(opened(settings), site.id, name, hashed, role)
    click.echo(f"{name.strip()} ({role}) can sign in at {site.id}.")


@clerk.command("forget-two-step", help="Switch the second step off for one who lost her phone and her codes.")
@click.argument("name")
@site_option
@config_option
def forget_two_step(name: str, site_id: str, path: Path | None) -> None:
    settings = settings_from(path)
    site = site_of(settings, site_id)
    database = opened(settings)
    with database.writing(site.id) as connection:
        found = accounts.by_name(connection, site.id, name)
        if found is None or not found.two_step:
            raise Failed(f"There is no second step of {name!r} at {site.id}.")
        two_step.end(connection, found.id)
        accounts.end_sessions(connection, found.id)
    click.echo(f"{found.name} signs in with name and password alone.")


class CounterChange(click.ParamType):
    """DESK=+N or DESK=-N."""

    name = "DESK=+N"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, int]:
        found = re.fullmatch(r"([a-z][a-z0-9-]*)=([+-]\d{1,2})", str(value))
        if found is None:
            self.fail(f"{value!r} is not like jobcenter=+1.", param, ctx)
        return found[1], int(found[2])


@group.command(
    "rehearse", help="Play office days and print how long people would wait, on the same people each time."
)
@click.option("--days", type=click.IntRange(1, 5000), default=200, show_default=True)
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True)
@click.option("--policy", "policies", type=click.Choice(sorted(POLICIES)), multiple=True, help="default: all")
@click.option("--visitors", type=click.FloatRange(1, 2000), help="a day, on average; default: a busy office")
@click.option("--counters", type=CounterChange(), multiple=True, help="what if a desk had more or fewer")
@click.option("--short-anywhere", type=click.Choice(("on", "off")), help="what if short concerns go anywhere")
@click.option("--site", "site_id", help="id of the site; default: the first")
@click.option("--json", "in_json", is_flag=True, help="one line of JSON; of all policies a list")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="write a chart page (SVG)")
@config_option
def rehearse(
    policies: tuple[str, ...],
    counters: tuple[tuple[str, int], ...],
    short_anywhere: str | None,
    site_id: str | None,
    in_json: bool,
    out: Path | None,
    path: Path | None,
    **numbers: Any,
) -> None:
    settings = settings_from(path)
    site = site_of(settings, site_id) if site_id else settings.sites[0]
    asked = Asked(
        policies=tuple(dict.fromkeys(policies)),
        counters=dict(counters),
        short_anywhere=None if short_anywhere is None else short_anywhere == "on",
        **numbers,
    )
    try:
        runs = rehearsed(site, asked, quietly=in_json)
        if out is not None:
            command.write_chart(out, site, asked, runs)
    except command.Unanswerable as why:
        raise Failed(str(why)) from None
    one = len(asked.policies) == 1
    click.echo(command.as_json(runs, one) if in_json else command.as_text(site, asked, runs))


def rehearsed(site: Site, asked: Asked, *, quietly: bool) -> list[command.Run]:
    """The rehearsal, with a bar on standard error unless a program listens."""
    if quietly:
        return command.rehearse(site, asked)
    with ExitStack() as shown:

        def bar(steps: int) -> Callable[[], None]:
            progress = shown.enter_context(
                click.progressbar(length=steps, label="Rehearsing", file=sys.stderr)
            )
            return lambda: progress.update(1)

        return command.rehearse(site, asked, bar)


def main() -> int:
    """Run a command; every foreseeable failure is one sentence and exit code 1."""
    try:
        group.main(prog_name="queue-app", standalone_mode=False)
    except click.UsageError as error:
        error.show()
        return 2
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return 1
    except StoreUnavailable as why:
        click.echo(f"The database cannot be reached: {why}", err=True)
        return 1
    except migrate.UnknownRevision as too_new:
        click.echo(str(too_new), err=True)
        return 1
    return 0
