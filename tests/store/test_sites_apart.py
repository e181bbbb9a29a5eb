"""Many sites in one database: none sees another's people, none waits for another's lock."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

import psycopg
import pytest
from sqlalchemy import event

from queue_app.config import Settings
from queue_app.store import migrate
from queue_app.store.board import news
from queue_app.store.console import console
from queue_app.store.database import Database
from queue_app.store.phone import follow
from queue_app.store.turn import turn
from tests.support.house import MONDAY, OPEN, House

# By a key that is unique over all sites: rows of the site itself, or what was just found inside the site. ; is a ping.
BY_KEY = re.compile(
    r"(ticket|stop|clerk)\.id (=|IN)|stop\.ticket IN|secret =|FROM site\b|UPDATE site\b|^INSERT|^PRAGMA|^BEGIN|^;$"
)


@pytest.fixture
def twins(example: Settings, postgres_url: str) -> Iterator[tuple[House, House]]:
    """Two houses with the very same desks, counters and concerns."""
    second = example.sites[0].model_copy(update={"id": "second", "timezone": "Pacific/Auckland"})
    settings = example.model_copy(update={"sites": (example.sites[0], second)})
    database = Database(postgres_url)
    migrate.upgrade(database)
    migrate.add_sites(database, settings)
    one, two = House(database, settings), House(database, settings)
    two.site = second
    yield one, two
    database.dispose()


@contextmanager
def asked(database: Database) -> Iterator[list[str]]:
    """What the driver is asked: SQLAlchemy does not hear of every statement (store/prepared.py)."""
    said: list[str] = []

    class Noting(psycopg.Cursor[Any]):
        def execute(self, query: Any, *rest: Any, **how: Any) -> Self:
            said.append(" ".join(query.split()))
            return super().execute(query, *rest, **how)

    def note(connection: Any, *_: Any) -> None:
        connection.cursor_factory = Noting

    event.listen(database.engine, "checkout", note)
    yield said
    event.remove(database.engine, "checkout", note)


def test_the_same_deeds_at_two_sites_do_not_touch_each_other(twins: tuple[House, House]) -> None:
    one, two = twins
    concern = one.concern("pilot")
    first, _ = one.take(concern)
    second, _ = two.take(concern)
    one.take(concern)
    assert first.number == second.number  # each counts for itself
    assert [t.day for t in (first, second)] == ["2026-11-23", "2026-11-23"]
    one.clerk("1")
    views = {}
    for house in twins:
        board = news(house.database, house.site, house.now, OPEN, 0)
        views[house.site.id] = {d["desk"]: d["count"] for d in board["board"]["waiting"]}["pilot"]
        assert [e["id"] for e in board["events"]] == list(range(1, board["board"]["id"] + 1))
    assert views == {one.site.id: 2, "second": 1}
    assert follow(two.database, two.site, first.secret, MONDAY, OPEN) is None
    assert follow(two.database, two.site, second.secret, MONDAY, OPEN) is not None


def test_a_day_begins_by_the_clock_of_its_site(twins: tuple[House, House]) -> None:
    one, two = twins
    one.later(hours=3)
    two.later(hours=3)  # noon in Europe, one o'clock in the night of the next day in Auckland
    days = [house.take(house.concern("pilot"))[0].day for house in twins]
    assert days == ["2026-11-23", "2026-11-24"]


def test_every_question_to_the_store_names_its_site(twins: tuple[House, House]) -> None:
    one, _ = twins
    with asked(one.database) as said:
        ticket, _ = one.take(one.concern("pilot"))
        one.clerk("1")
        news(one.database, one.site, one.now, OPEN, 0)
        follow(one.database, one.site, ticket.secret, one.now, OPEN)
        console(one.database, one.site, "1", one.now, OPEN, 1, 0)
    unbounded = {s for s in said if not re.search(r"\bsite = ", s) and not BY_KEY.search(s)}
    assert unbounded == set()
    assert len(said) > 20


def test_a_turn_at_one_site_waits_for_no_other_site(twins: tuple[House, House]) -> None:
    one, two = twins
    done = threading.Event()

    def act() -> None:
        two.take(two.concern("pilot"))
        done.set()

    with turn(one.database, one.site, one.now) as held:
        held.record("day_began", date=held.day)
        threading.Thread(target=act, daemon=True).start()
        assert done.wait(3)
