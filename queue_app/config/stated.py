"""What the configuration states, each value with its source: file and line, or environment variable. No secrets."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from queue_app.config.source import Stated
from queue_app.config.words import Loc, key

SECTION = re.compile(r"\s*(\[\[?)\s*([\w.-]+)\s*\]")
SETTING = re.compile(r"\s*([\w-]+)\s*=")
# What may be shown is named, so that a secret that is added some day is hidden by itself.
SHOWN_AT_THE_TOP = ("always_open", "limits_off")
SHOWN_OF_THE_SERVER = ("host", "port", "public_url", "proxied", "grace_seconds", "ballast_mb", "engine")
SHOWN_SECTIONS = ("limits", "voice")
HIDDEN_OF_A_SITE = (
    "messages",
    "push",
    "calendars",
    "printers",
    "sso",
)  # ways to gateways, calendars, devices


def stated(data: dict[str, Any], text: str, file: str, sources: Mapping[Loc, str]) -> tuple[Stated, ...]:
    """Every setting of the file `text` in its order, then those that only variables set. `data` is both together."""
    lines = {loc: line for loc, line in _lines(text) if _at(data, loc) is not None}
    found = [_one(data, loc, sources, file, line) for loc, line in lines.items()]
    return tuple(found + [_one(data, loc, sources, None, None) for loc in sources if loc not in lines])


def _one(
    data: dict[str, Any], loc: Loc, sources: Mapping[Loc, str], file: str | None, line: int | None
) -> Stated:
    variable = sources.get(loc)
    site = data["sites"][loc[1]].get("id") if loc[0] == "sites" and len(loc) > 1 else None
    return Stated(
        site,
        key(loc[:-1], data),
        str(loc[-1]),
        json.dumps(_at(data, loc), ensure_ascii=False, default=str) if _may_be_shown(loc) else None,
        None if variable else file,
        None if variable else line,
        variable,
    )


def _may_be_shown(loc: Loc) -> bool:
    if loc[0] == "sites":
        return len(loc) > 2 and loc[2] not in HIDDEN_OF_A_SITE
    if loc[0] == "server":
        return loc[-1] in SHOWN_OF_THE_SERVER
    return loc[0] in (SHOWN_AT_THE_TOP if len(loc) == 1 else SHOWN_SECTIONS)


def _lines(text: str) -> Iterator[tuple[Loc, int]]:
    """Where each setting begins. What only looks like one, in a text over several lines, leads nowhere in the data."""
    section: Loc = ()
    entries: dict[Loc, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if head := SECTION.match(line):
            section = _section(head[2].split("."), entries, new=head[1] == "[[")
        elif setting := SETTING.match(line):
            yield (*section, setting[1]), number


def _section(words: list[str], entries: dict[Loc, int], *, new: bool) -> Loc:
    """The place of a section: that of a list is its newest entry."""
    loc: Loc = ()
    for at, word in enumerate(words):
        loc = (*loc, word)
        if new and at == len(words) - 1:
            entries[loc] = entries.get(loc, -1) + 1
        if loc in entries:
            loc = (*loc, entries[loc])
    return loc


def _at(data: Any, loc: Loc) -> Any:
    for word in loc:
        if isinstance(data, dict):
            data = data.get(word)
        elif isinstance(data, list) and isinstance(word, int) and word < len(data):
            data = data[word]
        else:
            return None
    return data
