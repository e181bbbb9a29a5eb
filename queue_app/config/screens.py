"""The settings of what is seen and heard in the waiting room: the voice of the house and its screens."""

from typing import Annotated, Literal

from pydantic import Field

from queue_app.config.frozen import Frozen
from queue_app.config.values import ClockTime, Id, Inches, Megabytes, Metres, Once, Percent, WordsPerMinute


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
    """One screen on a wall. Without `desks` it shows and says the calls of all."""

    id: Id
    desks: Annotated[tuple[str, ...], Once] = ()
    layout: Literal["full", "door"] = "full"
    inches: Inches = 43
    distance_metres: Metres = 4
    voice: bool = True
    volume: tuple[Loudness, ...] = ()
    slides: str = ""
    slide_seconds: Annotated[int, Field(ge=5, le=600)] = 15
