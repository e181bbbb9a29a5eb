"""What comes in and what goes out, as the published OpenAPI document states it."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Slug = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[A-Za-z0-9][A-Za-z0-9-]*$")]
Need = Literal["wheelchair", "hearing", "sight", "child", "pregnant", "walking", "quiet", "help"]


def many(model: type[BaseModel]) -> Any:
    """A list of these, as APIFlask takes it (its annotations do not know lists of models)."""
    return list[model]  # type: ignore[valid-type]  # a type made at run time


def file(description: str, media_type: str) -> Any:
    """An answer that is no JSON."""
    return {200: {"description": description, "content": {media_type: {"schema": {}}}}}


class In(BaseModel):
    """A request body: unknown fields are errors, and texts are texts (no numbers turned into them)."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Deed(In):
    """Every changing request names itself, so that it can be sent again without being done again."""

    request_id: Annotated[str, Field(min_length=16, max_length=64, pattern=r"^[A-Za-z0-9._~:-]+$")]


class Wanted(In):
    concerns: Annotated[list[Slug], Field(min_length=1, max_length=5)]
    language: Slug
    needs: Annotated[list[Need], Field(max_length=8)] = []
    speak: bool = True  # whether her language may be heard when she is called


class TakeTicket(Wanted, Deed):
    pass


Reason = Literal["health", "child", "distress", "deadline", "our-mistake"]


class TakeTicketByHand(TakeTicket):
    """At the reception; `priority` is for staff with the right to give it, `interpreter` for all of them."""

    priority: Reason | None = None
    interpreter: bool = False


class AddConcern(Deed):
    concern: Slug


class ChooseVoice(Deed):
    speak: bool


class Later(Deed):
    minutes: Annotated[int, Field(ge=1, le=60)] = 10


class OpenCounter(Deed):
    desks: Annotated[list[Slug], Field(max_length=20)] = []
    languages: Annotated[list[Slug], Field(max_length=40)] = []
    take_over: bool = False
    together: bool = False


class StepIn(Deed):
    version: Annotated[int, Field(ge=0)] | None = None
    counter: Slug | None = None
    desk: Slug | None = None
    concern: Slug | None = None
    note: Annotated[str, Field(max_length=500)] | None = None
    before: Annotated[int, Field(ge=0, lt=2**53)] | None = None
    at_once: bool = False
    interpreter: bool = False
    come_along: bool = False  # with `finish` and `send-on`: to the visitor's next stop
    away_after: bool = False  # of coming along: away afterwards, not free


class Absent(Deed):
    absent: bool
    instead: Slug | None = None  # who takes over today, when it is not the configured substitute


class After(BaseModel):
    """Where a client stands: the newest event it has seen."""

    after: Annotated[int, Field(ge=0, lt=2**53)] | None = None


class HowToSay(BaseModel):
    """How a call is to be heard."""

    brief: bool = False  # German alone: many are called at once


class ConsoleQuery(After):
    """`most`: so many entries of each list, the first; `counts` say how many there are."""

    counter: Slug
    most: Annotated[int | None, Field(ge=1, le=1000)] = None


class CatalogueQuery(BaseModel):
    """`language`: names in this one and in German only, for a phone on a bad network."""

    language: Slug | None = None


class ErrorBody(BaseModel):
    code: str
    message: str
    details: dict[str, Any]


class Error(BaseModel):
    """Every error, whatever its status."""

    error: ErrorBody


class Wait(BaseModel):
    low_minutes: int
    high_minutes: int


class Way(BaseModel):
    arrow: str
    floor: int
    room: str
    text: dict[str, str]


class StopOut(BaseModel):
    desk: str
    concern: str
    state: Literal["planned", "waiting", "called", "serving", "parked", "missed", "done", "left"]
    instead_of: str | None


class TicketTaken(BaseModel):
    number: str
    letter: str
    digits: int
    secret: str
    follow_url: str
    desk: str
    stops: list[StopOut]
    ahead: int | None
    wait: Wait | None
    issued_at: str
    documents: list[str]
    language: str
    speak: bool


class TicketView(BaseModel):
    model_config = ConfigDict(extra="allow")
    number: str
    letter: str
    digits: int
    site: str
    timezone: str
    paper_mm: int
    language: str
    state: str
    desk: str
    counter: str | None
    way: Way | None
    called_at: str | None
    call: int | None
    ahead: int | None
    wait: Wait | None
    stops: list[StopOut]
    version: int
    now: str
    always_open: bool
    demo: bool
    pace: float
    push: bool  # whether the house tells phones by web push


class SiteOut(BaseModel):
    model_config = ConfigDict(extra="allow")
    id: str
    name: str


class CallOut(BaseModel):
    number: str
    counter: str
    desk: str
    way: Way | None
    called_at: str
    call: int


class DeskWaiting(BaseModel):
    desk: str
    count: int
    wait: Wait | None
    open: bool


class BoardOut(BaseModel):
    model_config = ConfigDict(extra="allow")
    id: int
    now: str
    site: str
    open: bool
    called: list[CallOut]
    recent: list[CallOut]
    waiting: list[DeskWaiting]
    message: str


class News(BaseModel):
    board: BoardOut
    events: list[dict[str, Any]]


class CounterOut(BaseModel):
    id: str
    name: str
    desks: list[str]
    all_desks: list[str]
    languages: list[str]
    state: Literal["closed", "open", "paused"]
    way: Way | None
    current: str | None
    company: dict[str, Any] | None = None  # with whom its clerk went, for as long as she is away for that
    mine: bool
    taken: bool
    together: bool
    who: str | None = None


class EntryOut(BaseModel):
    model_config = ConfigDict(extra="allow")
    id: int
    number: str
    desk: str
    concern: str
    language: str
    state: str
    because: str
    version: int


class Called(BaseModel):
    stop: EntryOut
    because: str


class Rings(BaseModel):
    seconds: list[int]  # after the first call, the second …; the last of them after every further one
    most: int


class ConsoleOut(BaseModel):
    board: BoardOut
    counter: CounterOut
    current: EntryOut | None
    waiting: list[EntryOut]
    parked: list[EntryOut]
    missed: list[EntryOut]
    planned: list[EntryOut]
    counts: dict[str, int]
    longest_minutes: int | None
    events: list[dict[str, Any]]
    undo: dict[str, Any] | None
    may: dict[str, bool]
    rings: Rings
    speakers: dict[str, list[str]]
    interpret: list[dict[str, Any]]
    now: str


class Catalogue(BaseModel):
    model_config = ConfigDict(extra="allow")
    site: SiteOut
    languages: list[dict[str, str]]
    desks: list[dict[str, Any]]
    concerns: list[dict[str, Any]]
    pages: list[dict[str, Any]]
    messages: list[str]  # the ways in which the house can write about appointments: mail, text
    open: bool
    closes_at: str | None
    revision: str


class Ready(BaseModel):
    ready: bool
    reasons: list[str]
