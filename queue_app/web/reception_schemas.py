"""What comes in and what goes out at the reception, as the published OpenAPI document states it."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from queue_app.web.schemas import Deed, Need, Reason, Slug


class MoveQueue(Deed):
    to: Slug


class Message(Deed):
    text: Annotated[str, Field(max_length=1000)]


Number = Annotated[str, Field(pattern=r"^[A-Z] [1-9][0-9]{0,4}$")]


class VoidSeries(Deed):
    first: Number
    last: Number


class VoidTickets(Deed):
    tickets: Annotated[list[Annotated[int, Field(ge=1, lt=2**53)]], Field(min_length=1, max_length=200)]


class TestCall(Deed):
    counter: Slug


class ForVisitor(Deed):
    """A deed for one visitor: `language`, `needs`, `reason` or `interpreter`, by what it changes."""

    version: Annotated[int, Field(ge=0, lt=2**53)] | None = None
    language: Slug | None = None
    needs: Annotated[list[Need], Field(max_length=8)] | None = None
    reason: Reason | None = None
    interpreter: bool = False


class NumberQuery(BaseModel):
    number: Annotated[str, Field(min_length=1, max_length=20)]


class VisitorOut(BaseModel):
    model_config = ConfigDict(extra="allow")
    id: int
    number: str
    language: str
    needs: list[str]
    desk: str
    state: str
    counter: str | None
    more: int
    interpreter: bool  # whether a talk that she still has needs one
    version: int


class Reprinted(BaseModel):
    number: str
    secret: str


class HouseOut(BaseModel):
    model_config = ConfigDict(extra="allow")
    absent: list[str]
    instead: dict[str, str]  # who takes over for each desk today; empty for nobody
    openings: dict[str, dict[str, Any]]  # today's of each desk: opens, closes, closure
    may: dict[str, bool]
    ready: list[dict[str, Any]]  # messages of the office that are kept ready: id, texts by language
    printer: bool  # whether the house's network prints what the reception gives out


class Count(BaseModel):
    count: int
    left_alone: list[str] = []


class Text(BaseModel):
    text: str
