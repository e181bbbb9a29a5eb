"""Forecasts kept for every worker, promises and what came of them, on both engines."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, insert, select

from queue_app.actions import calls, counters, tickets
from queue_app.config import Settings
from queue_app.estimates import Estimates
from queue_app.rehearsal.today.ahead import look_ahead
from queue_app.rules.waiting import Range
from queue_app.store import experience, outlook, said, waits
from queue_app.store.board import news, range_json
from queue_app.store.experience import hit_rates
from queue_app.store.lines import Lines
from queue_app.store.log import newest_ids
from queue_app.store.records import Stop, Ticket
from queue_app.store.said import Answer
from queue_app.thinking import learn_site
from tests.support.house import OPEN, House


class Background:
    """The background job of a house, one round at a time."""

    def __init__(self, house: House, settings: Settings) -> None:
        self.house = house
        self.told: list[str] = []
        there = {"ask": lambda work, *a: work(*a), "look_ahead": look_ahead}
        self.job = Estimates(house.database, settings, lambda: house.now, OPEN, self.told.append, **there)

    def round(self) -> "Background":
        self.job.round()
        return self


@pytest.fixture
def background(house: House, example: Settings) -> Background:
    return Background(house, example)


def one(house: House, table: Any) -> Any:
    with house.database.reading() as connection:
        return connection.execute(select(table)).one()


def count(house: House, table: Any) -> int:
    with house.database.reading() as connection:
        return int(connection.scalar(select(func.count()).select_from(table)) or 0)


def take_and_tell(house: House, concern: str, language: str = "ar") -> tuple[Ticket, Stop, Answer]:
    """A ticket as the kiosk gives it: with what is said, kept for later."""

    def deed(t: Any) -> tuple[Ticket, Stop, Answer]:
        ticket, (stop, *_) = tickets.take_ticket(t, [concern], language, [], OPEN)
        answer = said.for_newcomer(t.connection, t.site, stop, language, t.now) or Answer(Range(0, 5))
        said.remember(t, stop, language, answer)
        return ticket, stop, answer

    return house.do(deed)


def place(house: House, stop: Stop) -> tuple[int | None, Range | None]:
    with house.database.reading() as connection:
        return Lines(connection, house.site, stop.day, house.now, [stop.desk]).place(stop)


def board_wait(house: House, desk: str) -> Any:
    board = news(house.database, house.site, house.now, OPEN)["board"]
    return next(queue["wait"] for queue in board["waiting"] if queue["desk"] == desk)


def test_a_forecast_is_used_while_it_is_fresh_and_then_the_plain_formula_speaks(
    house: House, background: Background
) -> None:
    house.clerk("1")
    stops = [house.take(house.concern("pilot"))[1][0] for _ in range(6)]
    plainly = place(house, stops[-1])[1]
    background.round()
    with house.database.reading() as connection:
        fresh = said.fresh(connection, house.site, house.now)
    assert fresh is not None
    assert set(fresh.stops) == {str(stop.id) for stop in stops}
    assert place(house, stops[-1]) == (5, fresh.stop(stops[-1].id))
    assert board_wait(house, "pilot") == range_json(fresh.desk("pilot"))
    house.later(seconds=31)
    assert place(house, stops[-1]) == (5, plainly)
    house.later(days=-1)
    assert place(house, stops[-1])[1] == plainly


def test_without_a_counter_nothing_is_said(house: House, background: Background) -> None:
    _, (stop,) = house.take(house.concern("pilot"))
    background.round()
    assert place(house, stop) == (0, None)
    assert board_wait(house, "pilot") is None
    assert take_and_tell(house, house.concern("pilot"))[2].said is None


def test_what_stands_on_the_ticket_holds_until_the_next_forecast_and_then_rises_only_after_five_minutes(
    house: House, background: Background
) -> None:
    house.clerk("1")
    for _ in range(3):
        house.take(house.concern("pilot"))
    background.round()
    _, stop, answer = take_and_tell(house, house.concern("pilot"))
    assert answer.said is not None
    assert place(house, stop) == (3, answer.said)
    urgent = next(c.id for c in house.site.concerns if c.urgent)
    who = house.clerk("2", 2, desks=())
    assert who.counter == "2"
    for _ in range(4):
        house.take(urgent)
    house.later(seconds=5)
    background.round()
    after = place(house, stop)[1]
    assert after is not None
    assert after.high <= answer.said.high


def test_faces_are_told_when_a_range_changes_and_only_then(house: House, background: Background) -> None:
    house.clerk("1")
    house.take(house.concern("pilot"))
    background.round()
    assert background.told == ["wismar"]
    background.round()
    assert background.told == ["wismar"]
    for _ in range(5):
        house.take(house.concern("pilot"))
    background.round()
    assert background.told == ["wismar"] * 2


def test_an_empty_house_writes_nothing(house: House, background: Background) -> None:
    background.round()
    assert count(house, waits.forecast) == 0
    assert background.told == []


def visit(house: House, who: Any, background: Background, minutes: float) -> None:
    """Call, begin and finish the next one; the job looks at what happened."""
    stop, _ = house.do(calls.call_next, who, "1")
    stop, _ = house.do(calls.at_counter, who, stop, "begin")
    house.later(minutes=minutes)
    house.do(calls.at_counter, who, stop, "finish")
    background.round()


def test_a_promise_is_compared_with_what_came_and_then_leads_to_nobody(
    house: House, background: Background
) -> None:
    who = house.clerk("1")
    background.round()
    _, stop, answer = take_and_tell(house, house.concern("pilot"))
    before = one(house, waits.told)
    assert (before.stop, before.desk, before.language, before.waited) == (stop.id, "pilot", "ar", None)
    assert (before.low, before.high) == (0, 5)
    assert answer.busy is False
    house.later(minutes=4)
    visit(house, who, background, minutes=12)
    after = one(house, waits.told)
    assert (after.stop, after.waited, after.hour) == (None, 4.0, 10)
    talk = one(house, waits.talk)
    assert (talk.concern, talk.minutes, talk.foreign) == (stop.concern, 12.0, False)
    assert {column.name for column in waits.talk.columns} == {
        "id", "site", "day", "concern", "minutes", "foreign",
    }  # fmt: skip


def test_a_visitor_who_left_or_let_others_go_first_is_no_promise_kept_or_broken(
    house: House, background: Background
) -> None:
    who = house.clerk("1")
    background.round()
    gone, _, _ = take_and_tell(house, house.concern("pilot"))
    aside, _, _ = take_and_tell(house, house.concern("pilot"))
    house.do(tickets.leave, gone.secret)
    house.do(tickets.later, aside.secret, 5)
    house.later(minutes=10)
    visit(house, who, background, minutes=5)
    with house.database.reading() as connection:
        rows = connection.execute(select(waits.told.c.stop, waits.told.c.waited)).all()
    assert rows == [(None, None), (None, None)]


def fill(house: House, days_ago: int, rows: int, **values: Any) -> None:
    day = (house.now.date() - timedelta(days=days_ago)).isoformat()
    row = {
        "site": "wismar", "day": day, "hour": 10, "desk": "pilot", "language": "ar", "short": False, "busy": True,
        "middle": 10.0, "upper": 20.0, "low": 10, "high": 20, "waited": 12.0, **values,
    }  # fmt: skip
    with house.database.writing() as connection:
        connection.execute(insert(waits.told), [row] * rows)


def test_hit_rates_are_kept_by_desk_and_language(house: House) -> None:
    fill(house, 3, 9)
    fill(house, 3, 1, waited=21.0)
    fill(house, 2, 5, language="fa", desk="jobcenter", waited=50.0)
    fill(house, 2, 5, busy=False, waited=50.0)
    with house.database.reading() as connection:
        rates = hit_rates(connection, house.site)
    assert {group: (kept.hits, kept.count) for group, kept in rates.items()} == {
        "all": (9, 15), "desk pilot": (9, 10), "language ar": (9, 10), "desk jobcenter": (0, 5), "language fa": (0, 5),
    }  # fmt: skip


def test_the_last_weeks_are_read_in_lots_and_older_ones_are_forgotten(house: House) -> None:
    breaths: list[int] = []
    fill(house, 50, 3)
    fill(house, 1, 250)
    fill(house, 1, 1, stop=4711, waited=None)
    with house.database.writing() as connection:
        experience.forget(connection, house.site, house.now.date().isoformat())
        connection.execute(
            insert(waits.talk).values(
                site="wismar", day="2026-11-20", concern="rent", minutes=9.0, foreign=False
            )
        )
    weeks = experience.weeks(house.database, house.site, lambda: breaths.append(1))
    assert len(weeks.past) == 250
    assert weeks.talks == {"rent": [9.0]}
    assert weeks.hourly == {("pilot", "ar", False): {10: 251.0}}
    assert breaths != []
    with house.database.reading() as connection:
        assert connection.scalar(select(func.count()).where(waits.told.c.stop.is_not(None))) == 0


def test_late_weeks_stretch_what_is_said_and_long_talks_lengthen_it(
    house: House, background: Background, example: Settings
) -> None:
    house.clerk("1")
    for _ in range(4):
        house.take(house.concern("pilot"))
    background.round()
    plain = take_and_tell(house, house.concern("pilot"))[2]
    fill(house, 1, 300, waited=40.0)
    late = Background(house, example)
    late.round()
    stretched = take_and_tell(house, house.concern("pilot"))[2]
    assert plain.said is not None
    assert stretched.said is not None
    assert stretched.said.high > 1.5 * plain.said.high
    with house.database.writing() as connection:
        row = {"site": "wismar", "day": "2026-11-20", "minutes": 60.0, "foreign": False}
        rows = [{**row, "concern": house.concern("pilot")}] * 100
        connection.execute(insert(waits.talk), rows)
    Background(house, example).round()
    longer = take_and_tell(house, house.concern("pilot"))[2]
    assert longer.middle is not None
    assert plain.middle is not None
    assert longer.middle > 1.5 * plain.middle


def test_every_fact_is_looked_at_once_however_many_there_are(house: House) -> None:
    stops = [take_and_tell(house, house.concern("pilot"))[1] for _ in range(experience.AT_ONCE + 20)]
    with house.database.writing() as connection:
        newest = newest_ids(connection)[house.site.id]
        first = experience.settle(connection, house.site, 0, newest)
        assert first == experience.AT_ONCE
        assert experience.settle(connection, house.site, first, newest) == newest
        assert experience.settle(connection, house.site, newest, newest) == newest
    assert len(stops) == newest


def test_breaks_are_learned_for_the_house_and_expected_at_their_hour(
    house: House, background: Background, example: Settings
) -> None:
    who = house.clerk("1")
    background.round()
    take_and_tell(house, house.concern("pilot"))
    house.do(counters.pause_counter, who, "1")
    house.later(minutes=45)
    house.do(counters.resume_counter, who, "1")
    background.round()
    kept = one(house, waits.pause)
    assert (kept.day, kept.hour, kept.minutes) == ("2026-11-23", 10, 45.0)
    weeks = experience.weeks(house.database, house.site, lambda: None)
    assert (weeks.pauses, weeks.paused) == ([45.0], {10: 1.0})
    house.now = house.now.replace(hour=9, minute=15)
    with house.database.reading() as connection:
        seen = outlook.look(connection, house.site, "2026-11-23", 0, lambda: None)
    state = outlook.state_of(house.site, seen, learn_site(house.site, weeks, house.now).known, house.now, 60)
    assert state.habits.pauses == ((45.0, 1.0), (60.0, 0.0), (60.0, 0.0))


def test_nothing_that_is_learned_names_a_clerk_or_a_counter() -> None:
    columns = {
        c.name for table in (waits.forecast, waits.told, waits.talk, waits.pause) for c in table.columns
    }
    assert columns & {"clerk", "counter", "number", "ticket", "secret", "name"} == set()
