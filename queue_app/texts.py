"""The texts: Fluent files, one folder a language, one file (part) a face; browsers load the same files.

What a language does not say is said in German. The first word of a message's id names the file it stands in.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

FOLDER = Path(__file__).parent / "texts"
DEFAULT = "de"


@dataclass(frozen=True)
class Language:
    """How a language is written and read.

    `digits` are those its readers learnt, where they are not 0 to 9; `locale` is the one whose plural rules it follows.
    """

    bcp47: str
    endonym: str
    dir: str
    digits: str | None
    locale: str


ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩"
PERSIAN_DIGITS = "۰۱۲۳۴۵۶۷۸۹"
# Ordered as offered when a site names no order of its own.
LANGUAGES = {
    "de": Language("de", "Deutsch", "ltr", None, "de"),
    "de-simple": Language("de", "Deutsch – leicht", "ltr", None, "de"),
    "ar": Language("ar", "العربية", "rtl", ARABIC_DIGITS, "ar"),
    "uk": Language("uk", "Українська", "ltr", None, "uk"),
    "ru": Language("ru", "Русский", "ltr", None, "ru"),
    "fa": Language("fa-AF", "دری / فارسی", "rtl", PERSIAN_DIGITS, "fa_AF"),
    "ps": Language("ps", "پښتو", "rtl", PERSIAN_DIGITS, "ps"),
    "tr": Language("tr", "Türkçe", "ltr", None, "tr"),
    "kmr": Language("kmr", "Kurmancî", "ltr", None, "ku"),
    "ti": Language("ti", "ትግርኛ", "ltr", None, "ti"),
    "so": Language("so", "Soomaali", "ltr", None, "so"),
    "en": Language("en", "English", "ltr", None, "en"),
    "fr": Language("fr", "Français", "ltr", None, "fr"),
}
# Other tags under which browsers ask for one of ours: Dari is a Persian, Kurdish in Latin script is Kurmanji.
ALIASES = {"prs": "fa", "pes": "fa", "pbt": "ps", "pst": "ps", "ku": "kmr", "tir": "ti", "som": "so"}
PARTS = {
    "error": "errors",
    "because": "console",
    "concern": "concerns",
    "document": "concerns",
    "page": "concerns",
    "question": "concerns",
    "answer": "concerns",
    "fork": "concerns",
    "kiosk": "kiosk",
    "say": "say",
    "display": "display",
    "console": "console",
    "phone": "phone",
    "appointment": "appointment",
    "message": "messages",
    "voice": "voice",
}


def languages() -> tuple[str, ...]:
    """The codes of all languages there are texts for."""
    return tuple(LANGUAGES)


@cache
def parts() -> tuple[str, ...]:
    """The names of the files a language can have. German has no concerns: those stand in the configuration."""
    return tuple(sorted({file.stem for file in FOLDER.glob("*/*.ftl")}))


def path(language: str, part: str) -> Path:
    """The file of one part in one language; it need not exist."""
    return FOLDER / language / f"{part}.ftl"


def part_of(key: str) -> str:
    """The file a message stands in."""
    return PARTS.get(key.partition("-")[0], "common")


@cache
def _bundle(language: str, part: str) -> FluentBundle:
    bundle = FluentBundle([LANGUAGES[language].locale], use_isolating=True)
    file = path(language, part)
    if file.is_file():
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def warm(*wanted: str) -> Iterator[None]:
    """Read these parts, or all, now instead of when first needed; yields after each file: others get their turn."""
    for language in LANGUAGES:
        for part in wanted or sorted(set(PARTS.values()) | {"common"}):
            _bundle(language, part)
            yield


def find(language: str, key: str, /, **args: object) -> str | None:
    """A message in exactly this language; None when the language does not have it."""
    if language not in LANGUAGES:
        return None
    bundle = _bundle(language, part_of(key))
    if not bundle.has_message(key):
        return None
    value = bundle.get_message(key).value
    return None if value is None else str(bundle.format_pattern(value, args)[0])


def whole(language: str, key: str) -> str | None:
    """A message that needs nothing filled in, in exactly this language; None when it has a gap or is not there."""
    found = find(language, key)
    if found is None:
        return None
    bundle = _bundle(language, part_of(key))
    value = bundle.get_message(key).value
    return None if value is None or bundle.format_pattern(value, {})[1] else found


def say(language: str, key: str, /, **args: object) -> str:
    """A message in this language, else in German; its key when nobody has it."""
    for code in (language, DEFAULT):
        found = find(code, key, **args)
        if found is not None:
            return found
    return key


@lru_cache(maxsize=200)
@lru_cache(maxsize=200)
def negotiate(header: str | None, allowed: tuple[str, ...]) -> str:
    """The best of `allowed` for an Accept-Language header; German, else the first, when none fits."""
    for tag in _wishes(header or ""):
        found = _match(tag, allowed)
        if found is not None:
            return found
    return DEFAULT if DEFAULT in allowed or not allowed else allowed[0]


def _wishes(header: str) -> list[str]:
    """The tags of a header, the most wanted first."""
    weighted: list[tuple[float, int, str]] = []
    for wish in header.lower().split(","):
        tag, _, rest = wish.strip().partition(";")
        weight = _weight(rest)
        if tag and weight > 0:
            weighted.append((-weight, len(weighted), tag.strip()))
    return [tag for _, _, tag in sorted(weighted)]


def _weight(text: str) -> float:
    name, _, value = text.partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return min(float(value), 1.0)
    except ValueError:
        return 0.0


def _match(tag: str, allowed: Sequence[str]) -> str | None:
    """Each language fits the tag itself and every longer one: `de-AT` finds `de`."""
    words = tag.split("-")
    for length in range(len(words), 0, -1):
        start = "-".join(words[:length])
        code = ALIASES.get(start, start)
        if code in allowed:
            return code
    return None
