"""The shape of the settings: typed, frozen, unknown keys refused.

What one value must be stands in `values`. What several must be together (a desk that a concern names has to exist)
stands in `checks`, because it has to be said even when some other value has the wrong shape.
"""

import hashlib
from datetime import date
from functools import lru_cache
from typing import Annotated, Literal

import holidays
from pydantic import Field

from queue_app.config.accounts import Accounts
from queue_app.config.arriving import Arriving
from queue_app.config.calendars import Calendars
from queue_app.config.calling import CallingPolicy, Rings
from queue_app.config.frozen import Frozen, by_id
from queue_app.config.kiosk import Kiosk
from queue_app.config.messages import Messages
from queue_app.config.printers import Printer
from queue_app.config.push import Push
from queue_app.config.screens import Screen, VoiceSettings
from queue_app.config.service import Limits, Server
from queue_app.config.source import Sourced
from queue_app.config.sso import Sso
from queue_app.config.values import (
    Arrow,
    AtLeastOne,
    CalendarDay,
    ClockTime,
    Colour,
    Count,
    CounterId,
    Country,
    DatabaseUrl,
    Day,
    Floor,
    Id,
    Language,
    Letter,
    Minutes,
    Names,
    Nth,
    Once,
    Pictogram,
    Role,
    Shape,
    Share,
    Spread,
    Text,
    Weeks,
)
from queue_app.rules.policy import DEFAULT
from queue_app.rules.rights import Right

MOST_PAGES = MOST_ON_A_PAGE = 8  # what fits on the kiosk without scrolling, at a size that can be hit
UNTOLD = {"messages", "push", "calendars", "arriving", "accounts", "sso"}


class Hours(Frozen):
    """When a desk is open, on some days of the week, in the site's local time.

    On each of them, or as a series: every so many weeks from the week of `since` on, or the `nth` such day of a month.
    """

    days: Annotated[tuple[Day, ...], Field(min_length=1), Once]
    opens: ClockTime
    closes: ClockTime
    every_weeks: Weeks = 1
    nth: Annotated[tuple[Nth, ...], Once] = ()
    since: CalendarDay | None = None
    until: CalendarDay | None = None


class Kept(Frozen):
    """Hours in which a share of the counters stays with walk-ins."""

    days: Annotated[tuple[Day, ...], Field(min_length=1), Once]
    opens: ClockTime
    closes: ClockTime
    share: Share = 1.0


class Booking(Frozen):
    """How appointments are given: `share` of a desk's time in public, `staff_share` by staff; minutes, hours, days.

    `address` and `way` tell who has one how to get to the house.
    """

    grid_minutes: Annotated[AtLeastOne, Field(le=120)] = 15
    buffer_minutes: Annotated[Count, Field(le=120)] = 0
    share: Share = 0.5
    staff_share: Share = 0.7
    lead_hours: Count = 4
    lead_days: Annotated[AtLeastOne, Field(le=366)] = 60
    hold_minutes: Annotated[AtLeastOne, Field(le=60)] = 10
    offer_minutes: Annotated[AtLeastOne, Field(le=1440)] = 30
    waiting_days: Annotated[Count, Field(le=60)] = 14
    early_minutes: Annotated[Count, Field(le=480)] = 60
    late_minutes: Annotated[Count, Field(le=120)] = 10
    kept: tuple[Kept, ...] = ()
    address: Annotated[str, Field(max_length=120)] = ""
    way: Names | None = None


class Desk(Frozen):
    """A Stelle: one queue. `quota` is tickets a day, 0 for none; a `helper` desk takes short concerns of all."""

    id: Id
    names: Names
    letter: Letter
    shape: Shape
    colour: Colour
    colour_night: Colour
    substitute: str = ""
    staffed: bool = True
    helper: bool = False
    quota: Count = 0
    bookable: bool = True
    hours: tuple[Hours, ...] = ()


class Counter(Frozen):
    """A Platz: where a clerk sits, and the way there. `trained`: concerns of other desks that are taken here too.

    `languages` and `hours` are the plan for appointments: what is spoken here, and when somebody is here.
    """

    id: CounterId
    name: Text
    desks: Annotated[tuple[str, ...], Field(min_length=1), Once]
    trained: Annotated[tuple[str, ...], Once] = ()
    languages: Annotated[tuple[Language, ...], Once] = ()
    hours: tuple[Hours, ...] = ()
    room: Text
    floor: Floor
    arrow: Arrow
    way: Names


class Document(Frozen):
    """What a visitor is asked to have ready."""

    id: Id
    names: Names


class Concern(Frozen):
    """An Anliegen: what a visitor taps. `minutes` is the mean of the talk, `spread` its coefficient of variation."""

    id: Id
    desk: str
    pictogram: Pictogram
    names: Names
    minutes: Minutes
    spread: Spread
    short: bool = False
    urgent: bool = False
    after: Annotated[tuple[str, ...], Once] = ()
    documents: Annotated[tuple[str, ...], Once] = ()


class Answer(Frozen):
    """One answer to a question of the kiosk: a picture and a few words."""

    id: Id
    pictogram: Pictogram
    names: Names


class Question(Frozen):
    """What the kiosk asks where the concern alone does not name the desk. `names` is the question itself."""

    id: Id
    names: Names
    answers: Annotated[tuple[Answer, ...], Field(min_length=2, max_length=MOST_ON_A_PAGE)]


class Fork(Frozen):
    """A tile whose concern depends on the answer to a question: `concerns` names one for each answer."""

    id: Id
    question: str
    pictogram: Pictogram
    names: Names
    concerns: dict[str, str]


class Page(Frozen):
    """A page of the kiosk: what belongs together for a visitor. The answers of the fork `asks` stand on it.

    `check_in`: whoever has an appointment types its code in here.
    """

    id: Id
    pictogram: Pictogram
    names: Names
    asks: str = ""
    check_in: bool = False
    forks: Annotated[tuple[str, ...], Field(max_length=MOST_ON_A_PAGE), Once] = ()
    concerns: Annotated[tuple[str, ...], Field(max_length=MOST_ON_A_PAGE), Once] = ()


class Site(Frozen):
    """A Standort: a house with its desks, counters and concerns."""

    id: Id
    name: Text
    timezone: str = "Europe/Berlin"
    country: Country = "DE"
    subdivision: str = "MV"
    closed_dates: Annotated[tuple[CalendarDay, ...], Once] = ()
    languages: Annotated[tuple[Language, ...], Field(min_length=1), Once]
    numbering: Literal["site", "desk"] = "site"
    public_board: bool = True
    last_ticket_minutes: Annotated[Count, Field(le=480)] = 30
    calling: CallingPolicy = DEFAULT
    history_days: Annotated[AtLeastOne, Field(le=3650)] = 365
    undo_seconds: Annotated[Count, Field(le=60)] = 8
    idle_lock_minutes: Annotated[Count, Field(le=480)] = 30
    ring_again_seconds: Rings = (30, 60)
    calls_before_missed: Annotated[AtLeastOne, Field(le=10)] = 3
    call_out_of_order: Annotated[tuple[Role, ...], Once] = ("clerk", "lead", "admin")
    give_priority: Annotated[tuple[Role, ...], Once] = ("clerk", "lead", "admin")
    office_message: Annotated[tuple[Role, ...], Once] = ("clerk", "lead", "admin")
    void_tickets: Annotated[tuple[Role, ...], Once] = ("lead", "admin")
    quota: Count = 0
    fallback_desk: str = "pilot"
    unsure: str
    booking: Booking = Booking()
    accounts: Accounts = Accounts()
    arriving: Arriving = Arriving()
    messages: Messages = Messages()
    push: Push = Push()
    calendars: Calendars = Calendars()
    sso: Sso | None = None
    desks: Annotated[tuple[Desk, ...], Field(min_length=1)]
    counters: Annotated[tuple[Counter, ...], Field(min_length=1)]
    concerns: Annotated[tuple[Concern, ...], Field(min_length=1)]
    documents: tuple[Document, ...] = ()
    kiosk: Kiosk = Kiosk()
    questions: tuple[Question, ...] = ()
    forks: tuple[Fork, ...] = ()
    pages: Annotated[tuple[Page, ...], Field(min_length=1, max_length=MOST_PAGES)]
    screens: tuple[Screen, ...] = ()
    printers: tuple[Printer, ...] = ()

    @property
    def revision(self) -> str:
        """A short name of this very configuration: another one as soon as anything in it differs. Everybody may see it,
        so nothing is in it that could be guessed from it, such as the way to a gateway.
        """
        return hashlib.sha256(self.model_dump_json(exclude=UNTOLD).encode()).hexdigest()[:16]

    def roles_with(self, right: Right) -> tuple[Role, ...]:
        """The roles that have a right, as long as nothing else was decided for an account."""
        roles = {"call": self.call_out_of_order, "void": self.void_tickets, "priority": self.give_priority}
        return roles[right]

    def desk(self, wanted: str) -> Desk | None:
        return by_id(self.desks, wanted)

    def counter(self, wanted: str) -> Counter | None:
        return by_id(self.counters, wanted)

    def concern(self, wanted: str) -> Concern | None:
        return by_id(self.concerns, wanted)

    def screen(self, wanted: str) -> Screen | None:
        return by_id(self.screens, wanted)

    def closed_on(self, day: date) -> bool:
        """Whether the whole house is closed on a local date: a public holiday or a day of its own."""
        return day in self.closed_dates or day in _holidays(self.country, self.subdivision, day.year)

    def instead_on(self, desk: str, day: date) -> None:  # only the store knows single dates
        """The configuration says nothing of the hours of a single date; what was set on a page does."""


@lru_cache(maxsize=64)  # one year takes milliseconds, and every board asks
def _holidays(country: str, subdivision: str, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays(country, subdiv=subdivision or None, years=year))


class Settings(Sourced):
    """Everything that can be set."""

    database_url: DatabaseUrl = "sqlite:///var/queue.db"
    always_open: bool = False
    limits_off: bool = False
    metrics_token: str = ""
    server: Server = Server()
    limits: Limits = Limits()
    voice: VoiceSettings = VoiceSettings()
    sites: Annotated[tuple[Site, ...], Field(min_length=1)]

    def site(self, wanted: str) -> Site | None:
        return by_id(self.sites, wanted)
