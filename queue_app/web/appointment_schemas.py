"""What comes in and goes out about appointments, as the published OpenAPI document states it."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field

from queue_app.web.proof_schemas import Proof
from queue_app.web.schemas import Deed, Need, Slug, TicketTaken

LONGEST_MOMENT = 40


def _read_moment(value: object) -> object:
    """Bodies are read strictly, where a text is no time; here it is one."""
    return datetime.fromisoformat(value) if isinstance(value, str) and len(value) <= LONGEST_MOMENT else value


# A moment with its offset: a time without one means another moment in each house.
Moment = Annotated[AwareDatetime, BeforeValidator(_read_moment)]


class SlotsQuery(BaseModel):
    """`concern`: one id, or several of one desk with commas between; `from` and `to`: local dates, both included.

    With a `language` each time says whether somebody who speaks it is planned to be there.
    """

    model_config = ConfigDict(extra="forbid", populate_by_name=True)
    concern: Annotated[str, Field(min_length=1, max_length=210)]
    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None
    language: Slug | None = None


class HoldSlot(Deed):
    """`proof`: the answer to a challenge, asked for where somebody books much. `hold`: the secret of what she holds.

    A hold takes the place of that one; a booking is of that very time.
    """

    concern: Slug = ""
    concerns: Annotated[list[Slug], Field(max_length=5)] = Field(default_factory=list)
    at: Moment
    hold: Annotated[str, Field(max_length=64)] | None = None
    proof: Proof | None = None


class BookAppointment(HoldSlot):
    """`contact`: a mail address or a mobile number, if she wants to be written to; never answered, kept sealed."""

    language: Slug
    contact: Annotated[str, Field(max_length=254)] | None = None


class MoveAppointment(Deed):
    at: Moment


class Decline(Deed):
    leave: bool = False


class JoinWaitingList(Deed):
    """`days`: weekdays that suit her, none for all; `contact` is needed, since a free time is told by message."""

    concerns: Annotated[list[Slug], Field(min_length=1, max_length=5)]
    language: Slug
    days: Annotated[list[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]], Field(max_length=7)] = (
        Field(default_factory=list)
    )
    part: Literal["any", "morning", "afternoon"] = "any"
    contact: Annotated[str, Field(min_length=1, max_length=254)]
    proof: Proof | None = None


class Joined(BaseModel):
    secret: str
    leave_url: str


class Left(BaseModel):
    left: bool


class Waiting(BaseModel):
    model_config = ConfigDict(extra="allow")
    ends: str
    language: str


class CheckIn(Deed):
    # Six digits as they are typed, or the secret of the appointment's link as a scanner reads it from the QR code.
    code: Annotated[
        str, Field(min_length=6, max_length=64, pattern=r"^(\d[\d ]{4,7}\d|[A-Za-z0-9_-]{22,64})$")
    ]
    needs: Annotated[list[Need], Field(max_length=8)] = Field(default_factory=list)


class SlotOut(BaseModel):
    """`proposed`: one of the best of those asked for, where her language is spoken and little is expected."""

    at: str
    minutes: int
    short_wait: bool
    spoken: bool | None
    proposed: bool


class HoldOut(BaseModel):
    secret: str
    at: str
    until: str


class Named(BaseModel):
    id: str
    names: dict[str, str]


class AppointmentOut(BaseModel):
    model_config = ConfigDict(extra="allow")
    code: str
    state: str
    site: str
    desk: str
    concerns: list[Named]
    bring: list[Named]
    language: str
    address: str
    way: dict[str, str]
    at: str
    minutes: int
    ics_url: str
    check_in: dict[str, bool] | None


class AppointmentMade(AppointmentOut):
    """`messages`: how she will be written to; none without a contact, or where nobody is written to."""

    secret: str
    manage_url: str
    messages: Literal["mail", "text"] | None


class Confirmed(AppointmentOut):
    secret: str


class CheckedInFor(BaseModel):
    at: str
    late: bool


class CheckedIn(TicketTaken):
    appointment: CheckedInFor
