"""The smallest good configuration, and a way to spoil it one line at a time."""

from pathlib import Path

from queue_app import config
from queue_app.config import ConfigError, Settings

SMALL = """\
database_url = "sqlite:///var/queue.db"
always_open = false
[server]
port = 8080
[[sites]]
id = "town"
name = "Town hall"
timezone = "Europe/Berlin"
country = "DE"
subdivision = "MV"
closed_dates = [2026-12-24]
languages = ["de", "en"]
last_ticket_minutes = 30
fallback_desk = "pilot"
unsure = "unsure"
[[sites.desks]]
id = "pilot"
names = { de = "Lotse", en = "Guide" }
letter = "A"
shape = "circle"
colour = "#00705A"
colour_night = "#4FD9B4"
hours = [{ days = ["mon", "thu"], opens = 08:00:00, closes = 12:00:00 }]
[[sites.desks]]
id = "rents"
names = { de = "Miete", en = "Rents" }
letter = "K"
shape = "diamond"
colour = "#7A2E8C"
colour_night = "#E3A4F2"
substitute = "pilot"
hours = [{ days = ["thu"], opens = 13:00:00, closes = 18:00:00 }]
[[sites.counters]]
id = "1"
name = "1"
desks = ["pilot", "rents"]
room = "0.01"
floor = 0
arrow = "left"
way = { de = "links", en = "left" }
[[sites.documents]]
id = "lease"
names = { de = "Der Vertrag", en = "The lease" }
[[sites.concerns]]
id = "rent"
desk = "rents"
pictogram = "key"
names = { de = "Miete", en = "Rent" }
minutes = 20
spread = 0.5
documents = ["lease"]
[[sites.concerns]]
id = "unsure"
desk = "pilot"
pictogram = "help-circle"
names = { de = "Ich weiß nicht", en = "I don't know" }
minutes = 5
spread = 0.6
[[sites.pages]]
id = "home"
pictogram = "home"
names = { de = "Wohnung", en = "Home" }
concerns = ["rent"]
"""


def spoilt(*changes: tuple[str, str], text: str = SMALL) -> str:
    """`text` with each first piece changed into its second, where it first stands."""
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after, 1)
    return text


def read(folder: Path, text: str, environ: dict[str, str] | None = None) -> Settings:
    """What the program makes of a file with this text."""
    file = folder / "config.toml"
    file.write_text(text, encoding="utf-8")
    return config.load(file, environ or {})


def problems(folder: Path, text: str, environ: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """Everything that is wrong with it."""
    try:
        read(folder, text, environ)
    except ConfigError as error:
        return error.problems
    return []
