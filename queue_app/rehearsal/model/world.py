"""The office of the model: who sits where and when, what is asked for, how people are. All times are minutes.

Times of day count from the opening of the house. Figures of people come from `habits`, where each has its source.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from queue_app.rehearsal import habits
from queue_app.rehearsal.office import Span


@dataclass(frozen=True)
class Task:
    """A concern as the model sees it: its desk, mean talk and coefficient of variation, and how often it comes."""

    id: str
    desk: str
    minutes: float
    spread: float
    often: float
    short: bool = False
    urgent: bool = False


@dataclass(frozen=True)
class Seat:
    """A clerk at a counter: which desks, languages and single concerns of others, when, and her break."""

    counter: str
    desks: frozenset[str]
    languages: frozenset[str]
    spans: tuple[Span, ...]
    breaks: tuple[Span, ...] = ()
    trained: frozenset[str] = frozenset()
    helper: bool = False

    def works(self, at: float) -> bool:
        """Whether she is meant to sit there then."""
        return any(start <= at < end for start, end in self.spans)


@dataclass(frozen=True)
class World:
    """An office and its people on a usual day. `desks` has opening spans, `coming` the weight of each cell of time."""

    desks: Mapping[str, tuple[Span, ...]]
    seats: tuple[Seat, ...]
    tasks: tuple[Task, ...]
    languages: Mapping[str, float]
    visitors: float
    coming: Mapping[float, float]
    opens: float = 480.0  # the opening of the house, in minutes of the local day
    cell: float = 30.0
    last_ticket: float = 30.0
    booked: float = habits.BOOKED
    no_show: float = habits.NO_SHOWS
    early: float = habits.EARLY_MINUTES
    chain: tuple[float, float] = habits.CHAINS
    way: float = habits.WAY_MINUTES
    between: float = sum(habits.WRITE_UP) / 2  # minutes from one visitor to the next
    foreign_factor: float = habits.FOREIGN_FACTOR
    foreign_minutes: float = habits.FOREIGN_MINUTES

    @property
    def closes(self) -> float:
        """When the last desk closes."""
        return max(end for spans in self.desks.values() for _, end in spans)

    @property
    def task(self) -> dict[str, Task]:
        """The concerns by id."""
        return {task.id: task for task in self.tasks}

    def takes(self, desk: str, at: float) -> bool:
        """Whether the desk gives tickets then."""
        return any(start <= at < end - self.last_ticket for start, end in self.desks.get(desk, ()))

    def shared(self, seat: Seat, language: str) -> bool:
        """Whether visitor and clerk understand each other; simple German is German."""
        return language.partition("-")[0] in seat.languages
