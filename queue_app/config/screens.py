"""The settings of what is seen and heard in the waiting room: the voice of the house and its screens."""

from typing import Annotated, Literal

from pydantic import Field

from queue_app.config.frozen import Frozen
from queue_app.config.values import (
    ClockTime,
    Id,
    Megabytes,
    Metres,
    Once,
    Percent,
    WallInches,
    WordsPerMinute,
)


class VoiceSettings(Frozen):
    """How announcements are spoken. `clips` is a folder of recordings, which win over the machine's voice."""

    clips: str = ""
    speed: WordsPerMinute = 135
    most_megabytes: Megabytes = 200


class Loudness(Frozen):
    """How loud a screen is from a time of day on, until the next one. 0 is silent."""

    begins: ClockTime
    percent: Percent


class Screen(Frozen):
    """One screen on a wall. Without `desks` it shows and says the calls of all.

    Without size and distance it is drawn as designed.
    """

    id: Id
    desks: Annotated[tuple[str, ...], Once] = ()
    layout: Literal["full", "door"] = "full"
    inches: WallInches | None = None
    distance_metres: Metres | None = None
    voice: bool = True
    volume: tuple[Loudness, ...] = ()
    slides: str = ""
    slide_seconds: Annotated[int, Field(ge=5, le=600)] = 15


# How high the capitals of the smallest words are at most on a screen of 1080 lines (display/size.js).
CAPITAL = {"full": 64, "door": 73}
LINES = 1080
MM_PER_METRE = 12.2  # 0.7 degrees, EN 301 549 5.1.4
HEIGHT_PER_INCH = 25.4 * 0.49  # mm of a 16:9 screen for each inch of its diagonal


def read_from(inches: float, layout: str) -> float:
    """The farthest distance in metres from which every word can be read on a screen of so many inches."""
    return inches * HEIGHT_PER_INCH * CAPITAL[layout] / LINES / MM_PER_METRE


def too_small(screen: Screen) -> str | None:
    """One sentence when the screen is too small for where people sit; None when it is not, or nobody said."""
    if screen.inches is None or screen.distance_metres is None:
        return None
    far = read_from(screen.inches, screen.layout)
    if screen.distance_metres <= far:
        return None
    return (
        f"The screen {screen.id} is read from {screen.distance_metres:g} m. Its words can be read from "
        f"{far:.1f} m on {screen.inches:g} inches; {screen.distance_metres:g} m need "
        f"{screen.inches * screen.distance_metres / far:.0f} inches."
    )
