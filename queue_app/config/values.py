"""What one value must be: the kinds of values that settings are made of, each refusing with a plain sentence."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

Language = Literal["de", "de-simple", "ar", "uk", "ru", "fa", "ps", "tr", "kmr", "ti", "so", "en", "fr"]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Shape = Literal["circle", "triangle", "square", "diamond", "star", "hexagon"]
Role = Literal["clerk", "lead", "admin"]
Arrow = Literal["up", "up-right", "right", "down-right", "down", "down-left", "left", "up-left"]

STAFF_LANGUAGES = ("de", "en")
SHORTEST_KEY = 32
COUNTRY = r"^[A-Z]{2}$"


def sentence(text: str) -> PydanticCustomError:
    """A mistake in words of our own."""
    return PydanticCustomError("sentence", "{text}", {"text": text})


def read_time(value: object) -> time | None:
    """A time of day from the file or from a text like 08:00; None when it is none, has seconds or a zone."""
    if isinstance(value, str) and len(value) == len("08:00"):
        try:
            value = time.fromisoformat(value)
        except ValueError:
            return None
    if not isinstance(value, time) or value.tzinfo or value.second or value.microsecond:
        return None
    return value


def _clock_time(value: object) -> time:
    """Pydantic alone would read the number 8 as eight seconds after midnight."""
    found = read_time(value)
    if found is None:
        raise sentence("This must be a time of day such as 08:00:00, in whole minutes.")
    return found


def _calendar_day(value: object) -> object:
    """A date. Pydantic alone would read a number as seconds since 1970."""
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            value = None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise sentence("This must be a date such as 2026-12-24.")
    return value


def _number(value: object) -> object:
    """Pydantic alone would read true as 1."""
    if isinstance(value, bool):
        raise sentence("This must be a number.")
    return value


def _named_for_staff(value: Mapping[str, str]) -> Mapping[str, str]:
    missing = [code for code in STAFF_LANGUAGES if code not in value]
    if missing:
        raise sentence(
            f"The text in {' and '.join(missing)} is missing: German and English are always needed."
        )
    return value


def _once(value: tuple[Any, ...]) -> tuple[Any, ...]:
    twice = sorted({str(one) for one in value if value.count(one) > 1})
    if twice:
        raise sentence(f"This list names {', '.join(twice)} twice.")
    return value


def _begins(begin: str, otherwise: str) -> AfterValidator:
    """Empty, or an address that matches `begin`. The sentence does not repeat the address: it may hold a password."""

    def begins(value: str) -> str:
        if value and not re.match(rf"(?:{begin})\S", value):
            raise sentence(otherwise)
        return value

    return AfterValidator(begins)


def _key(value: str) -> str:
    if value and len(value) < SHORTEST_KEY:
        raise sentence(f"A key needs at least {SHORTEST_KEY} characters; leave it empty to have one made.")
    return value


def _no_slash_at_the_end(value: str) -> str:
    return value.rstrip("/")


_number_first = BeforeValidator(_number)

# An id may become `desk:<id>` in a column of 40 characters, so 31 are its limit.
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,30}$")]
CounterId = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,30}$")]
Letter = Annotated[str, Field(pattern=r"^[A-Z]$")]
Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]
Country = Annotated[str, Field(pattern=COUNTRY)]
Pictogram = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
Text = Annotated[str, Field(min_length=1, max_length=80, pattern=r"\S")]
Names = Annotated[dict[Language, Text], AfterValidator(_named_for_staff)]
ClockTime = Annotated[time, BeforeValidator(_clock_time)]
CalendarDay = Annotated[date, BeforeValidator(_calendar_day)]
Count = Annotated[int, _number_first, Field(ge=0, le=100_000)]
AtLeastOne = Annotated[int, _number_first, Field(ge=1, le=100_000)]
Weeks = Annotated[int, _number_first, Field(ge=1, le=12)]
Nth = Annotated[int, _number_first, Field(ge=-1, le=5)]
Once = AfterValidator(_once)
Floor = Annotated[int, _number_first, Field(ge=-9, le=99)]
Port = Annotated[int, _number_first, Field(ge=0, le=65_535)]
Inches = Annotated[float, _number_first, Field(ge=7, le=100, allow_inf_nan=False)]
Minutes = Annotated[float, _number_first, Field(gt=0, le=480, allow_inf_nan=False)]
# A span of the calling rule: none at all is a choice too.
Wait = Annotated[float, _number_first, Field(ge=0, le=480, allow_inf_nan=False)]
Spread = Annotated[float, _number_first, Field(gt=0, le=5, allow_inf_nan=False)]
Share = Annotated[float, _number_first, Field(ge=0, le=1, allow_inf_nan=False)]
Seconds = Annotated[float, _number_first, Field(ge=0, le=600, allow_inf_nan=False)]
Percent = Annotated[int, _number_first, Field(ge=0, le=100)]
WordsPerMinute = Annotated[int, _number_first, Field(ge=80, le=300)]
Megabytes = Annotated[int, _number_first, Field(ge=10, le=100_000)]
PutBy = Annotated[
    int, _number_first, Field(ge=0, le=10**9)
]  # megabytes; more than any disk has is a way to try it
WallInches = Annotated[float, _number_first, Field(ge=5, le=200, allow_inf_nan=False)]
Metres = Annotated[float, _number_first, Field(gt=0, le=100, allow_inf_nan=False)]
DatabaseUrl = Annotated[
    str,
    Field(min_length=1),
    _begins(
        r"sqlite:///|postgresql\+psycopg://",
        "The database is sqlite:///path/to/file.db or postgresql+psycopg://user:password@host/name; "
        "plain postgresql:// would ask for a driver that is not installed.",
    ),
]
WebUrl = Annotated[
    str,
    AfterValidator(_no_slash_at_the_end),
    _begins("https?://", "An address begins with http:// or https://."),
]
RedisUrl = Annotated[
    str, _begins("rediss?://|unix://", "This address begins with redis://, rediss:// or unix://.")
]
SecretKey = Annotated[str, AfterValidator(_key)]
ContactKey = Annotated[str, Field(min_length=1), AfterValidator(_key)]
