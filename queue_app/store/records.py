"""A row of the day's tables as the rest of the program sees it: a ticket, a stop, an appointment."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from sqlalchemy import Row

from queue_app.rules.stops import State


class _Record:
    @classmethod
    def of(cls, row: Row[Any]) -> Self:
        """The record from a row whose first columns are the table's."""
        return cls(*row[: len(cls.__dataclass_fields__)])  # type: ignore[attr-defined]  # every subclass is a dataclass


@dataclass(frozen=True)
class Ticket(_Record):
    """One visitor, today. Fields in the order of the table's columns."""

    id: int
    site: str
    day: str
    number: str
    language: str
    needs: list[str]
    secret: str
    taken_at: datetime
    arrived: int
    appointment_at: datetime | None
    speak: bool


@dataclass(frozen=True)
class Stop(_Record):
    """The ticket at one desk. Fields in the order of the table's columns."""

    id: int
    site: str
    day: str
    ticket: int
    position: int
    desk: str
    concern: str
    urgent: bool
    state: State
    instead_of: str | None
    from_desk: str | None
    wanted_counter: str | None
    counter: str | None
    note: str | None
    entered_at: datetime | None
    not_before: datetime | None
    called_at: datetime | None
    begun_at: datetime | None
    ended_at: datetime | None
    calls: int
    call: int | None
    version: int
    last_step: str
    stepped_at: datetime
    undo: dict[str, Any] | None
    interpreter: bool
    papers: str | None
    companion: str | None

    def __post_init__(self) -> None:
        object.__setattr__(self, "state", State(self.state))


@dataclass(frozen=True)
class Appointment(_Record):
    """A Termin. Fields in the order of the table's columns; `state` is held, booked, cancelled, arrived or missed."""

    id: int
    site: str
    desk: str
    concerns: list[str]
    language: str
    at: datetime
    minutes: int
    code: str
    secret: str
    state: str
    until: datetime | None
    ticket: int | None
    made_at: datetime
    from_stop: int | None = None
    was_at: datetime | None = None
    was_until: datetime | None = None
    undo_until: datetime | None = None
