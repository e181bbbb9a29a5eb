"""Fixtures below the web: the example office on a real database, without a server."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest

from queue_app import config
from queue_app.actions import counters, tickets
from queue_app.actions.counters import Staff
from queue_app.config import Settings, Site
from queue_app.store import migrate
from queue_app.store.board import Mode
from queue_app.store.database import Database
from queue_app.store.records import Stop, Ticket
from queue_app.store.turn import turn
from tests.support.moulds import migrated

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # ten o'clock in Wismar
OPEN = Mode(always_open=True)


T = TypeVar("T")


class House:
    """A site, a database and a clock that moves when told to; the deeds of people as short words."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self.database = database
        self.settings = settings
        self.site: Site = settings.sites[0]
        self.now = MONDAY
        self.mode = OPEN

    def later(self, **span: float) -> datetime:
        """Let time pass (or, negative, set the clock back)."""
        self.now += timedelta(**span)
        return self.now

    def concern(self, desk: str, number: int = 0) -> str:
        """A concern of a desk that is neither urgent nor short, so that this desk alone takes it."""
        return [c.id for c in self.site.concerns if c.desk == desk and not c.urgent and not c.short][number]

    def with_counters(self, count: int) -> None:
        """So many counters, each for every desk."""
        one, desks = self.site.counters[0], tuple(d.id for d in self.site.desks)
        made = tuple(one.model_copy(update={"id": f"c{i}", "desks": desks}) for i in range(count))
        self.site = self.site.model_copy(update={"counters": made})

    def take(self, *concerns: str, language: str = "ar") -> tuple[Ticket, list[Stop]]:
        """A visitor takes a ticket."""
        with turn(self.database, self.site, self.now) as t:
            return tickets.take_ticket(t, concerns, language, [], self.mode)

    def clerk(self, counter: str, number: int = 1, role: str = "clerk", desks: tuple[str, ...] = ()) -> Staff:
        """A clerk opens a counter."""
        who = Staff(number, role, counter)
        with turn(self.database, self.site, self.now) as t:
            counters.open_counter(t, who, counter, desks, [])
        return who

    def do(self, action: Callable[..., T], *arguments: object, **named: object) -> T:
        """One deed in one turn."""
        with turn(self.database, self.site, self.now) as t:
            return action(t, *arguments, **named)


@pytest.fixture(scope="session")
def example() -> Settings:
    """The example configuration."""
    return config.load(config.front("config.example.toml"), {})


@pytest.fixture
def house(cast_url: str, example: Settings) -> Iterator[House]:
    """The example office on each engine in turn."""
    yield from opened(cast_url, example)


@pytest.fixture
def small_house(cast_sqlite: str, example: Settings) -> Iterator[House]:
    """The example office on SQLite alone, for what does not depend on the engine."""
    yield from opened(cast_sqlite, example)


def a_house(url: str, settings: Settings) -> Iterator[House]:
    """A house with a fresh database at that address, which is empty as yet."""
    migrated(url)
    yield from opened(url, settings)


def opened(url: str, settings: Settings) -> Iterator[House]:
    """A house on a database that has its tables already."""
    database = Database(url)
    migrate.add_sites(database, settings)
    yield House(database, settings)
    database.dispose()
