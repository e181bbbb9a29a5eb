"""What a kiosk says that can be without the server, as the published OpenAPI document states it."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from queue_app.web.schemas import Deed, Wanted

Letter = Annotated[str, Field(pattern=r"^[A-Z]$")]
MOST_AT_ONCE = 50  # tickets in one request: one turn, which nobody at a counter should notice


class WantNumbers(Deed):
    """`letters`: those of which the kiosk has too few numbers left."""

    letters: Annotated[list[Letter], Field(min_length=1, max_length=26)]


class BlockOut(BaseModel):
    letters: list[str]
    first: int
    last: int


class Numbers(BaseModel):
    """Numbers kept back for this kiosk; they are good on `day`, the site's local date, only."""

    day: str
    blocks: list[BlockOut]


class KioskReport(Deed):
    waiting: Annotated[int, Field(ge=0, le=100_000)]
    left: Annotated[int, Field(ge=0, le=100_000)]
    page: Annotated[str, Field(max_length=40, pattern=r"^[\w.+-]*$")] | None = None


class KioskKnown(BaseModel):
    """`page`: the version of the page that a kiosk would get now."""

    known: bool
    page: str


class GivenTicket(Wanted):
    """A ticket that a kiosk gave by itself.

    `seconds_ago`: how long ago it was tapped, by the kiosk's clock. `secret`: made there, 128 bits or more.
    """

    number: Annotated[str, Field(max_length=12, pattern=r"^[A-Z] [1-9][0-9]{0,4}$")]
    day: Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    secret: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{22,64}$")]
    seconds_ago: Annotated[float, Field(ge=0, le=10**9, strict=False)]
    instead_of: Annotated[str, Field(max_length=64, pattern=r"^[A-Za-z0-9._~:-]+$")] | None = None


class OfflineTicket(GivenTicket, Deed):
    """One ticket by itself, as pages did before they handed over many at once."""


class OfflineTickets(Deed):
    """Tickets in the order in which they were given."""

    tickets: Annotated[list[GivenTicket], Field(min_length=1, max_length=MOST_AT_ONCE)]


class HandedOver(BaseModel):
    number: str
    state: Literal["taken", "past_day"]


class Outcome(BaseModel):
    """What became of one ticket; `code` says why it was refused."""

    number: str
    state: Literal["taken", "past_day", "refused"]
    code: str | None


class Outcomes(BaseModel):
    """One for each ticket, in their order."""

    tickets: list[Outcome]


class KioskOut(BaseModel):
    """A kiosk as the staff see it."""

    name: str
    state: Literal["ok", "waiting", "gone"]
    last_seen: str
    waiting: int
    left: int
    page: str | None
    handed_over: int
    of_past_days: int


class PrintOut(BaseModel):
    """One printing of a ticket."""

    id: int
    state: str


class PrinterOut(BaseModel):
    """A printer as the staff see it."""

    name: str
    state: Literal["ready", "low", "no_paper", "open", "fault", "silent", "away", "broken_off"]
    since: str


class FilesOut(BaseModel):
    """The files that a kiosk needs to start without a network. `version` changes whenever one of them does."""

    version: str
    files: list[str]
