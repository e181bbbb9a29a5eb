"""What screens report and are told about themselves, as the published OpenAPI document states it."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from queue_app.web.schemas import Deed


class Program(BaseModel):
    version: str


class ScreenReport(Deed):
    sound: Literal["ok", "quiet", "no-voice", "blocked"]
    page: Annotated[str, Field(max_length=40)] | None = (
        None  # the version of its page, as the program names it
    )


class ScreenKnown(BaseModel):
    known: bool


class ScreenHeard(BaseModel):
    """`gone`: it was here today and says nothing now."""

    name: str
    sound: Literal["ok", "quiet", "no-voice", "blocked", "gone"]
    at: str


class LoudnessOut(BaseModel):
    begins: str
    percent: int


class ScreenOut(BaseModel):
    """One screen as configured; `slides` are the addresses of its pictures and films."""

    id: str
    desks: list[str]
    layout: Literal["full", "door"]
    inches: float | None
    distance_metres: float | None
    voice: bool
    volume: list[LoudnessOut]
    slides: list[str]
    slide_seconds: int


class DevicePrinter(BaseModel):
    """The printer of a kiosk: how it was when last heard of, None when not today."""

    name: str
    state: str | None


class DeviceSeen(BaseModel):
    """A device as the staff see it; the last three of a kiosk that has said how it is.

    `invited_until`: nobody has opened its enrolment link yet. `page`: whether what it shows is the newest;
    `version`: of the program it got it from.
    """

    kind: Literal["kiosk", "display", "printer"]
    name: str
    last_seen: str | None
    here: bool
    invited_until: str | None = None
    page: Literal["newest", "old"] | None = None
    version: str | None = None
    waiting: int | None = None
    left: int | None = None
    printer: DevicePrinter | None = None
