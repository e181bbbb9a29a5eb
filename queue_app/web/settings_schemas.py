"""What comes in and what goes out on the page of the settings, as the published OpenAPI document states it."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from queue_app.web.schemas import Deed, Slug

DayText = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
TimeText = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class Hours(BaseModel):
    """Local dates, both inclusive; without a desk all of them, without times closed all day."""

    first: DayText
    last: DayText
    desk: Slug | None = None
    opens: TimeText | None = None
    closes: TimeText | None = None


class Close(Deed):
    first: DayText
    last: DayText
    desk: Slug | None = None
    opens: TimeText | None = None
    closes: TimeText | None = None
    reason: Annotated[str, Field(max_length=1000)] = ""  # for staff only
    appointments: Literal["keep", "cancel"]


class PlanToday(Deed):
    """Today: two local times; an empty list for nobody; null for as always."""

    times: Annotated[list[TimeText], Field(max_length=2)] | None = None


class SpeakToday(Deed):
    """The languages spoken at a counter today; null for as planned."""

    languages: Annotated[list[Slug], Field(max_length=40)] | None = None


class KeepReady(Deed):
    """A message by language; one without text is left out."""

    texts: Annotated[dict[Slug, Annotated[str, Field(max_length=1000)]], Field(min_length=1, max_length=40)]


class ReadyNumber(BaseModel):
    id: int


class ReadyOut(BaseModel):
    id: int
    texts: dict[str, str]


class RevokeDevice(Deed):
    kind: Literal["kiosk", "display", "printer"]
    name: Annotated[str, Field(min_length=1, max_length=80)]


class PlannedOut(BaseModel):
    id: str
    name: str
    desks: list[str]
    times: list[str] | None
    languages: list[str] | None  # set for today
    usual: list[str]  # as planned


class Cancelled(BaseModel):
    cancelled: int


class Affected(BaseModel):
    count: int


class ClosureOut(BaseModel):
    id: int
    first: str
    last: str
    desk: str | None
    opens: str | None
    closes: str | None
    reason: str


class ChangeOut(BaseModel):
    id: int
    at: str
    role: str
    kind: Literal[
        "closed", "reopened", "message", "staffed", "spoken", "ready_message", "revoked", "restored"
    ]
    facts: dict[str, Any]
    undoes: int | None
    undone: bool


class StatedOut(BaseModel):
    """One setting as JSON, or null for what is not shown, and its source."""

    section: str
    name: str
    value: str | None
    file: str | None
    line: int | None
    variable: str | None


class SettingsOut(BaseModel):
    model_config = ConfigDict(extra="allow")
    closures: list[ClosureOut]
    counters: list[PlannedOut]
    ready: list[ReadyOut]
    history: list[ChangeOut]
    now: str
