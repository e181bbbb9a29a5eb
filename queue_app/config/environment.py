"""Settings from environment variables: QUEUE_ and the path, in capitals, with two underscores between its words.

QUEUE_DATABASE_URL · QUEUE_SERVER__PORT · QUEUE_SITES__WISMAR__PUBLIC_BOARD (an entry of a list is named by its id, with
an underscore for a hyphen). The environment wins over the file. A variable without a value counts as not set. A list is
written as JSON.

Whose variable is it? The prefix is a common one (job queues of other programs use it), so a name that is nothing like a
setting is left alone. A name that is nearly a setting is a mistake and is said: a person whose QUEUE_ALWAYS_OPNE is
silently ignored looks in the wrong place for hours.
"""

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from queue_app.config.screens import VoiceSettings
from queue_app.config.service import Limits, Server
from queue_app.config.shape import Settings
from queue_app.config.words import Loc

PREFIX = "QUEUE_"
BETWEEN = "__"
LIKENESS = 0.8  # of difflib: one or two letters wrong, one underscore for two

NAMES = (
    *(name.upper() for name in Settings.model_fields),
    *(f"SERVER{BETWEEN}{name.upper()}" for name in Server.model_fields),
    *(f"LIMITS{BETWEEN}{name.upper()}" for name in Limits.model_fields),
    *(f"VOICE{BETWEEN}{name.upper()}" for name in VoiceSettings.model_fields),
)


def override(
    data: dict[str, Any], environ: Mapping[str, str]
) -> tuple[dict[Loc, str], list[tuple[str, str]]]:
    """Put the variables into `data`; returns which variable set what, and what is wrong with their names."""
    sources: dict[Loc, str] = {}
    problems: list[tuple[str, str]] = []
    for variable, text in _ours(environ):
        words = variable.removeprefix(PREFIX).lower().split(BETWEEN)
        if words[0] not in Settings.model_fields:
            problems += _nearly(variable)
            continue
        loc = _put(data, words, _value(text))
        if isinstance(loc, str):
            problems.append((variable, loc))
        else:
            sources[loc] = variable
    return sources, problems


def _ours(environ: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((name, environ[name]) for name in sorted(environ) if name.startswith(PREFIX) and environ[name])


def _nearly(variable: str) -> list[tuple[str, str]]:
    near = get_close_matches(variable.removeprefix(PREFIX).upper(), NAMES, n=1, cutoff=LIKENESS)
    return [(variable, f"There is no such variable. Did you mean {PREFIX}{near[0]}?")] if near else []


def _value(text: str) -> Any:
    """A list or a table as JSON, everything else as it is: its setting says what it has to be."""
    if not text.startswith(("[", "{")):
        return text
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return text


def _put(data: dict[str, Any], words: list[str], value: Any) -> Loc | str:
    """Set one value; returns where, or a sentence that says why there is no such place."""
    here: Any = data
    loc: Loc = ()
    for word in words[:-1]:
        step: int | str | None = word
        if isinstance(here, list):
            step = _entry(here, word)
        elif isinstance(here, dict):
            here.setdefault(word, {})
        else:
            step = None
        if step is None:
            return f"There is no {word} in {loc[-1]}."
        here, loc = here[step], (*loc, step)
    if isinstance(here, dict):
        here[words[-1]] = value
        return (*loc, words[-1])
    if isinstance(here, list):
        return "A variable sets one value: the name has to go on to the setting."
    return f"There is no {words[-1]} in {loc[-1]}."


def _entry(entries: list[Any], word: str) -> int | None:
    """The entry whose id is `word`; a variable cannot have a hyphen, so an underscore stands for it."""
    for at, entry in enumerate(entries):
        if isinstance(entry, dict) and str(entry.get("id")).replace("-", "_") == word:
            return at
    return None
