"""The commands about calendars: links that others subscribe to, and absences that others write down."""

from pathlib import Path

import click

from queue_app.calendars import fetching
from queue_app.calendars.reading import BadCalendar
from queue_app.command_line import Failed, config_option, opened, settings_from, site_of, site_option
from queue_app.main import utc_now
from queue_app.store import away, calendar_links
from queue_app.store.away import Source


@click.group("calendar", help="Secret links under which a desk's appointments can be subscribed to.")
def calendar() -> None:
    """Links to calendars."""


@calendar.command("add", help="Make a link to the calendar of DESK and print it, alone. It is kept nowhere.")
@click.argument("desk")
@site_option
@config_option
def add_link(desk: str, site_id: str, path: Path | None) -> None:
    settings = settings_from(path)
    site = site_of(settings, site_id)
    if site.desk(desk) is None:
        raise Failed(f"There is no desk {desk!r} at {site.id}.")
    secret = calendar_links.new_secret()
    with opened(settings).writing(site.id) as connection:
        calendar_links.make(connection, site.id, desk, secret, utc_now())
    click.echo(f"{settings.server.public_url.rstrip('/')}/cal/{secret}.ics")


@calendar.command("revoke", help="Take every link to the calendar of DESK away.")
@click.argument("desk")
@site_option
@config_option
def revoke_links(desk: str, site_id: str, path: Path | None) -> None:
    settings = settings_from(path)
    site = site_of(settings, site_id)
    with opened(settings).writing(site.id) as connection:
        count = calendar_links.revoke(connection, site.id, desk)
    if count == 0:
        raise Failed(f"There is no link to the calendar of {desk!r} at {site.id}.")
    click.echo(f"{count} revoked.")


@click.command(
    "absences", help="Read from the calendar FILE (or an address) when a counter or a desk has nobody."
)
@click.argument("file", required=False)
@site_option
@click.option("--counter", help="id of the counter that is away")
@click.option("--desk", help="id of the desk that has nobody")
@click.option("--forget", is_flag=True, help="forget what was read before, and read nothing")
@config_option
def absences(
    file: str | None, site_id: str, counter: str | None, desk: str | None, path: Path | None, *, forget: bool
) -> None:
    settings = settings_from(path)
    site = site_of(settings, site_id)
    if (counter is None) == (desk is None):
        raise click.UsageError("Name either --counter or --desk.")
    if (file is None) != forget:
        raise click.UsageError("Name either a FILE (or an address) or --forget.")
    if (site.counter(counter) if counter else site.desk(desk or "")) is None:
        raise Failed(f"There is no {'counter' if counter else 'desk'} {counter or desk!r} at {site.id}.")
    of = Source(f"file of {'counter' if counter else 'desk'} {counter or desk}", counter, desk)
    database = opened(settings)
    if file is None:
        with database.writing(site.id) as connection:
            known = away.forget(connection, site.id, of.name)
        click.echo("Forgotten." if known else "Nothing was known.")
        return
    try:
        count = fetching.take(database, site, of, file, utc_now())
    except BadCalendar as why:
        raise Failed(f"The calendar was not taken: {why}. What it said before stays.") from None
    click.echo(f"{count} absences in the next {site.booking.lead_days} days. Only their times are kept.")
