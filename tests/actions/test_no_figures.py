"""After the night's clean-up nothing in the store tells how much, or how long, a clerk worked."""

from sqlalchemy import select

from queue_app.actions import calls
from queue_app.actions.counters import Staff
from queue_app.actions.desks import close_day
from queue_app.store import every_table
from queue_app.store import tables as tab
from queue_app.store.answers import Body, Request, once
from queue_app.store.turn import Turn
from tests.support.house import House

CLERK = 987_001  # a number that stands for nothing else


def call(house: House, who: Staff, request_id: str) -> None:
    def work(t: Turn) -> tuple[int, Body]:
        return 200, {"stop": calls.call_next(t, who, "1")[0].id}

    asked = Request(f"clerk:{who.id}", request_id, "POST call-next")
    once(house.database, house.site, house.now, asked, work)


def names_of_the_clerk(house: House) -> set[str]:
    """The columns of all tables in which the clerk's number stands."""
    with house.database.reading() as connection:
        return {
            f"{table.name}.{column}"
            for table in every_table.metadata().tables.values()
            for row in connection.execute(select(table)).mappings()
            for column, value in row.items()
            if str(CLERK) in str(value)
        }


def test_no_column_names_a_clerk_once_the_day_is_over(house: House) -> None:
    house.do(close_day)
    house.take(house.concern("pilot"))
    who = house.clerk("1", number=CLERK, desks=("pilot",))
    call(house, who, "a-call-of-this-clerk")
    assert names_of_the_clerk(house) == {"counter.clerk", "answer.actor"}
    house.later(days=1)
    house.do(close_day)
    assert names_of_the_clerk(house) == set()


def test_answers_to_devices_outlast_the_day(house: House) -> None:
    house.do(close_day)
    once(house.database, house.site, house.now, Request("device:1", "r" * 16, "POST"), lambda _t: (200, {}))
    house.later(days=1)
    house.do(close_day)
    with house.database.reading() as connection:
        assert list(connection.scalars(select(tab.answer.c.actor))) == ["device:1"]
