"""config.toml → typed, frozen settings; every error at once, each naming its key.

`shape` says what each value must be, `checks`, `desks`, `choices` and `writing` what several must be together,
`environment` reads the variables, `words` turns a mistake into a place and a plain sentence.
"""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from queue_app.config.calendars import AbsenceCalendar, Calendars
from queue_app.config.checks import check
from queue_app.config.environment import override
from queue_app.config.messages import Gateway, Mail, Messages
from queue_app.config.printers import Printer, printer_for, reception_printer
from queue_app.config.push import Push
from queue_app.config.screens import Loudness, Screen, VoiceSettings, too_small
from queue_app.config.service import Limits, Server
from queue_app.config.shape import (
    Answer,
    Concern,
    Counter,
    Desk,
    Document,
    Hours,
    Page,
    Settings,
    Site,
)
from queue_app.config.sso import Sso
from queue_app.config.stated import stated
from queue_app.config.words import Loc, Problem, key, place, wrong_shapes

__all__ = [
    "AbsenceCalendar",
    "Answer",
    "Calendars",
    "Concern",
    "ConfigError",
    "Counter",
    "Desk",
    "Document",
    "Gateway",
    "Hours",
    "Limits",
    "Loudness",
    "Mail",
    "Messages",
    "Page",
    "Printer",
    "Push",
    "Screen",
    "Server",
    "Settings",
    "Site",
    "Sso",
    "VoiceSettings",
    "front",
    "load",
    "printer_for",
    "reception_printer",
    "too_small",
]

PACKAGE = Path(__file__).parents[1]
OWN = Path("config.toml")
EXAMPLE = "config.example.toml"


class ConfigError(Exception):
    """Every mistake: `problems` holds the key and one plain sentence of each."""

    def __init__(self, problems: list[tuple[str, str]]) -> None:
        self.problems = problems
        super().__init__("\n".join(f"{where}: {sentence}" for where, sentence in problems))


def front(name: str) -> Path:
    """kiosk, display and the example configuration: inside an installed wheel, beside the package in a checkout."""
    for path in (PACKAGE / "_front" / name, PACKAGE.parent / name):
        if path.exists():
            return path
    raise FileNotFoundError(name)


def load(path: Path | None = None, environ: Mapping[str, str] | None = None) -> Settings:
    """The settings of `path` (else of ./config.toml, else of the example), with `environ` above them.

    Raises ConfigError, which names every mistake at once.
    """
    file = path or (OWN if OWN.is_file() else front(EXAMPLE))
    text = _read(file)
    data = _parsed(file, text)
    sources, misnamed = override(data, os.environ if environ is None else environ)
    problems: list[Problem] = []
    settings = None
    try:
        settings = Settings.model_validate(data)
    except ValidationError as error:
        problems += wrong_shapes(error)
    problems += check(data)
    if settings is None or problems or misnamed:
        raise ConfigError([*_named(problems, data, sources), *misnamed])
    return settings.state(stated(data, text, file.name, sources))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        sentence = f"The file cannot be read ({error.strerror or error})."
    except UnicodeDecodeError:
        sentence = "The file is not written in UTF-8."
    raise ConfigError([(str(path), sentence)])


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([(str(path), f"The file is not valid TOML: {error}.")]) from None


def _named(
    problems: list[Problem], data: dict[str, Any], sources: Mapping[Loc, str]
) -> list[tuple[str, str]]:
    """The mistakes in the order of the file, each with its key, or with the variable that set it."""
    ordered = sorted(problems, key=lambda problem: place(problem[0], data))
    return [(_source(loc, sources) or key(loc, data), sentence) for loc, sentence in ordered]


def _source(loc: Loc, sources: Mapping[Loc, str]) -> str | None:
    return next((sources[loc[:end]] for end in range(len(loc), 0, -1) if loc[:end] in sources), None)
