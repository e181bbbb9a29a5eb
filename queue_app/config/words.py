"""What is wrong, in words for the person who looks after an office: where it is, and one plain sentence."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from queue_app.config.calling import Calling
from queue_app.config.kiosk import Kiosk
from queue_app.config.messages import Gateway, Mail, Messages
from queue_app.config.printers import Printer
from queue_app.config.push import Push
from queue_app.config.screens import Loudness, Screen, VoiceSettings
from queue_app.config.service import Limits, Server
from queue_app.config.shape import (
    Answer,
    Concern,
    Counter,
    Desk,
    Document,
    Fork,
    Hours,
    Page,
    Question,
    Settings,
    Site,
)
from queue_app.config.sso import Sso

Loc = tuple[int | str, ...]
Problem = tuple[Loc, str]

SECTIONS: dict[str, type[BaseModel]] = {
    "server": Server,
    "limits": Limits,
    "sites": Site,
    "calling": Calling,
    "desks": Desk,
    "hours": Hours,
    "counters": Counter,
    "concerns": Concern,
    "documents": Document,
    "kiosk": Kiosk,
    "questions": Question,
    "answers": Answer,
    "forks": Fork,
    "pages": Page,
    "screens": Screen,
    "printers": Printer,
    "volume": Loudness,
    "voice": VoiceSettings,
    "messages": Messages,
    "mail": Mail,
    "text": Gateway,
    "push": Push,
    "sso": Sso,
}

SENTENCES = {
    "sentence": "{text}",
    "missing": "This setting is missing.",
    "string_type": "This must be text in quotation marks.",
    "string_too_short": "This must not be empty.",
    "string_too_long": "This is too long: at most {max_length} characters fit.",
    "int_type": "This must be a whole number.",
    "int_parsing": "This must be a whole number.",
    "int_from_float": "This must be a whole number.",
    "float_type": "This must be a number.",
    "float_parsing": "This must be a number.",
    "finite_number": "This must be an ordinary number.",
    "bool_type": "This must be true or false.",
    "bool_parsing": "This must be true or false.",
    "literal_error": "This must be one of {expected}.",
    "greater_than": "This must be more than {gt:g}.",
    "greater_than_equal": "This must be at least {ge:g}.",
    "less_than_equal": "This must be at most {le:g}.",
    "tuple_type": "This must be a list in square brackets.",
    "dict_type": 'This must name each language, such as { de = "…", en = "…" }.',
    "model_type": "This must be a section with settings of its own.",
    "too_short": "This list must not be empty.",
    "too_long": "This list may have at most {max_length} entries.",
}

PATTERNS = {
    r"^[a-z][a-z0-9-]{0,30}$": "An id is 1 to 31 small letters, digits and hyphens and begins with a letter.",
    r"^[a-z0-9][a-z0-9-]{0,30}$": "The id of a counter is 1 to 31 small letters, digits and hyphens.",
    r"^[A-Z]{2}$": "A country is two capital letters, such as DE.",
    r"^[A-Z]$": "A letter is one of A to Z.",
    r"^#[0-9A-Fa-f]{6}$": "A colour is # and six digits or letters a to f, such as #0A58A6.",
    r"^[a-z][a-z0-9-]*$": "A pictogram is named in small letters, digits and hyphens, such as mail-question.",
    r"^[1-9][0-9]{0,2}$": "A country code is one to three digits without zeros before them, such as 49.",
    r"\S": "This must not be empty.",
}


def wrong_shapes(error: ValidationError) -> Iterator[Problem]:
    """The mistakes that pydantic found, in our words."""
    for details in error.errors(include_url=False):
        if _only_seems_short(details):
            continue
        loc = tuple(word for word in details["loc"] if word != "[key]")
        yield loc, _sentence(loc, details)


def _only_seems_short(details: ErrorDetails) -> bool:
    """Pydantic counts the good entries of a list: one bad entry, which has its own sentence, makes it look empty."""
    return details["type"] == "too_short" and len(details["input"]) >= details["ctx"]["min_length"]


def _sentence(loc: Loc, details: ErrorDetails) -> str:
    kind, context = details["type"], details.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown(loc)
    if kind == "string_pattern_mismatch":
        return PATTERNS[context["pattern"]]
    return _filled(SENTENCES[kind], context) if kind in SENTENCES else f"{details['msg']}."


def _filled(text: str, context: dict[str, Any]) -> str:
    """`text` with its places filled; braces that name nothing in `context` stay."""
    return re.sub(
        r"\{(\w+)(:g)?\}",
        lambda place: format(context[place[1]], (place[2] or "").removeprefix(":")),
        text,
    )


def _unknown(loc: Loc) -> str:
    section = next((word for word in reversed(loc[:-1]) if isinstance(word, str)), None)
    model = SECTIONS[section] if section else Settings
    near = get_close_matches(str(loc[-1]), model.model_fields, n=1)
    return f"There is no such setting.{f' Did you mean {near[0]}?' if near else ''}"


def key(loc: Loc, data: Any) -> str:
    """`loc` as the person reads it: entries of a list by id (`sites[wismar].concerns[rent].desk`), else by place."""
    text, here = "", data
    for word in loc:
        here = _inside(here, word)
        name = here.get("id") if isinstance(word, int) and isinstance(here, dict) else None
        if isinstance(name, str) and name:
            text += f"[{name}]"
        else:
            text += f".{word}" if text else str(word)
    return text


def _inside(data: Any, word: int | str) -> Any:
    if isinstance(data, dict):
        return data.get(word)
    if isinstance(data, list) and isinstance(word, int) and word < len(data):
        return data[word]
    return None


def place(loc: Loc, data: Any) -> tuple[int, ...]:
    """Where in the file `loc` stands, for sorting; what is missing there comes at the end of its section."""
    found, here = [], data
    for word in loc:
        if isinstance(here, dict):
            found.append(list(here).index(word) if word in here else len(here))
        else:
            found.append(word if isinstance(word, int) else 0)
        here = _inside(here, word)
    return tuple(found)
