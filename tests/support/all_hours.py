"""The example office, open at all hours of all days, so that a time a few minutes from now can be booked."""

from datetime import UTC, datetime

import holidays

from queue_app.rules.hours import WEEKDAYS
from tests.support.server import ROOT

NOON = 12
ZONE = f"Etc/GMT{datetime.now(UTC).hour - NOON:+d}"  # where it is about noon now; their sign is the wrong way round
COUNTRIES = ("DE", "SE", "JP", "BR")  # no day is a holiday in all of them


def open_at_all_hours() -> str:
    """Its configuration: no hour kept for walk-ins, and all of a desk's time may be booked.

    It stands in `ZONE`, and where today is no holiday: else a time today could not be booked late in the evening.
    """
    text = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    head, *desks = text.split("[[sites.desks]]")
    text = "[[sites.desks]]".join([head, *map(_always, desks)])
    now = datetime.now(UTC)
    country = next(code for code in COUNTRIES if now.date() not in holidays.country_holidays(code))
    return (
        text.replace("kept = [{", "# kept = [{")
        .replace("share = 0.5", "share = 1.0")
        .replace('timezone = "Europe/Berlin"', f'timezone = "{ZONE}"')
        .replace('country = "DE"', f'country = "{country}"')
        .replace('subdivision = "MV"', 'subdivision = ""')
    )


def _always(desk: str) -> str:
    week = ", ".join(f'"{day}"' for day in WEEKDAYS)
    before, _, rest = desk.partition("hours = [")
    _, _, after = rest.partition("\n]\n")
    return f"{before}hours = [{{ days = [{week}], opens = 00:01:00, closes = 23:59:00 }}]\n{after}"
