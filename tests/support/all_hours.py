"""The example office, open at all hours of all days, so that a time a few minutes from now can be booked."""

from queue_app.rules.hours import WEEKDAYS
from tests.support.server import ROOT


def open_at_all_hours() -> str:
    """Its configuration: no hour kept for walk-ins, and all of a desk's time may be booked."""
    text = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    head, *desks = text.split("[[sites.desks]]")
    text = "[[sites.desks]]".join([head, *map(_always, desks)])
    return text.replace("kept = [{", "# kept = [{").replace("share = 0.5", "share = 1.0")


def _always(desk: str) -> str:
    week = ", ".join(f'"{day}"' for day in WEEKDAYS)
    before, _, rest = desk.partition("hours = [")
    _, _, after = rest.partition("\n]\n")
    return f"{before}hours = [{{ days = [{week}], opens = 00:01:00, closes = 23:59:00 }}]\n{after}"
