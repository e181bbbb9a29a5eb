"""The texts: Fluent files, one folder a language, one file a face; browsers load the same files."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource

FOLDER = Path(__file__).parent / "texts"
DEFAULT = "de"


@dataclass(frozen=True)
class Language:
    """How a language is written and read."""

    bcp47: str
    endonym: str
    dir: str
    digits: str | None
    locale: str


LANGUAGES = {
    "de": Language("de", "Deutsch", "ltr", None, "de"),
    "de-simple": Language("de", "Deutsch – leicht", "ltr", None, "de"),
    "ar": Language("ar", "العربية", "rtl", "٠١٢٣٤٥٦٧٨٩", "ar"),
    "uk": Language("uk", "Українська", "ltr", None, "uk"),
    "ru": Language("ru", "Русский", "ltr", None, "ru"),
    "fa": Language("fa-AF", "دری / فارسی", "rtl", "۰۱۲۳۴۵۶۷۸۹", "fa_AF"),
    "ps": Language("ps", "پښتو", "rtl", "۰۱۲۳۴۵۶۷۸۹", "ps"),
    "tr": Language("tr", "Türkçe", "ltr", None, "tr"),
    "kmr": Language("kmr", "Kurmancî", "ltr", None, "ku"),
    "ti": Language("ti", "ትግርኛ", "ltr", None, "ti"),
    "so": Language("so", "Soomaali", "ltr", None, "so"),
    "en": Language("en", "English", "ltr", None, "en"),
    "fr": Language("fr", "Français", "ltr", None, "fr"),
}


def languages() -> tuple[str, ...]:
    return tuple(LANGUAGES)


@lru_cache
def parts() -> tuple[str, ...]:
    return tuple(sorted(p.stem for p in (FOLDER / DEFAULT).glob("*.ftl")))


def path(language: str, part: str) -> Path:
    return FOLDER / language / f"{part}.ftl"


@lru_cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([LANGUAGES[language].locale], use_isolating=True)
    for file in sorted((FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def find(language: str, key: str, **args: Any) -> str | None:
    bundle = _bundle(language)
    if not bundle.has_message(key):
        return None
    value = bundle.get_message(key).value
    return str(bundle.format_pattern(value, args)[0]) if value else None


def say(language: str, key: str, **args: Any) -> str:
    for code in dict.fromkeys((language if language in LANGUAGES else DEFAULT, DEFAULT)):
        found = find(code, key, **args)
        if found is not None:
            return found
    return key


def negotiate(header: str | None, allowed: tuple[str, ...]) -> str:
    found = Locale.negotiate(
        [w.split(";")[0].strip() for w in (header or "").split(",")], list(allowed), sep="-"
    )
    return str(found).replace("_", "-") if found and str(found) in allowed else DEFAULT
