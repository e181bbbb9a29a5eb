"""Those who ask at the same moment share a look, and each gets the answer to her own question."""

import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

from queue_app.looks import MOST, Looks, Shared
from queue_app.store.board import news
from queue_app.store.database import StoreUnavailable
from queue_app.store.phone import follow
from tests.support.house import House


class Door:
    """Where a look waits until it is let in."""

    def __init__(self) -> None:
        self.open = threading.Event()

    def wait(self) -> None:
        assert self.open.wait(60)


def ask_together(door: Door, shared: Any, questions: Sequence[Callable[[], Any]]) -> list[Any]:
    """All of them ask before the first look is let in; what each was answered, or what went wrong."""
    found: list[Any] = [None] * len(questions)

    def ask(place: int) -> None:
        try:
            found[place] = questions[place]()
        except StoreUnavailable as why:
            found[place] = why

    threads = [threading.Thread(target=ask, args=(place,)) for place in range(len(questions))]
    for count, thread in enumerate(threads, 1):
        thread.start()
        end = time.monotonic() + 60
        while shared._gathering is None or len(shared._gathering.questions) != 1 + (count - 1) % MOST:
            assert time.monotonic() < end
            time.sleep(0.001)
    door.open.set()
    for thread in threads:
        thread.join()
    return found


def test_who_asks_while_a_look_waits_to_be_taken_shares_it() -> None:
    door, lots = Door(), []

    def look(questions: list[int]) -> list[int]:
        lots.append(len(questions))
        return [question * 2 for question in questions]

    shared = Shared[int, int](look, door.wait)
    asked = range(MOST + 7)
    found = ask_together(door, shared, [lambda n=n: shared.ask(n) for n in asked])
    assert (found, lots) == ([n * 2 for n in asked], [MOST, 7])
    assert (shared.ask(4), lots) == (8, [MOST, 7, 1])


def test_a_look_that_fails_fails_for_all_who_shared_it_and_the_next_is_taken_anew() -> None:
    door, faults = Door(), [StoreUnavailable("away")]

    def look(questions: list[int]) -> list[int]:
        if faults:
            raise faults.pop()
        return questions

    shared = Shared[int, int](look, door.wait)
    found = ask_together(door, shared, [lambda: shared.ask(1)] * 3)
    assert [type(one) for one in found] == [StoreUnavailable] * 3
    assert shared.ask(1) == 1


def test_each_gets_the_news_from_where_she_stands(small_house: House) -> None:
    house, door = small_house, Door()
    for _ in range(5):
        house.take(house.concern("pilot"))
    looks = Looks(house.database, lambda: house.now, house.mode, door.wait)
    places = (None, 0, 3, 5, 9)
    found = ask_together(
        door, looks._boards, [lambda after=after: looks.news(house.site, after) for after in places]
    )
    assert found == [news(house.database, house.site, house.now, house.mode, after) for after in places]


def test_each_phone_gets_its_own_ticket_and_none_for_a_secret_that_is_over(small_house: House) -> None:
    house, door = small_house, Door()
    yesterday = house.take(house.concern("pilot"))[0].secret
    house.later(days=1)
    secrets = [house.take(house.concern(desk))[0].secret for desk in ("pilot", "jobcenter")]
    looks = Looks(house.database, lambda: house.now, house.mode, door.wait)
    asked = [*secrets, yesterday, "unknown"]
    found = ask_together(
        door,
        looks._tickets,
        [lambda secret=secret: looks.ticket_news(house.site, secret, None) for secret in asked],
    )
    assert found[2:] == [None, None]
    assert [one["ticket"]["desk"] for one in found[:2]] == ["pilot", "jobcenter"]


def test_a_phone_shows_the_same_however_many_are_looked_at_with_it(small_house: House) -> None:
    house = small_house
    secrets = [house.take(house.concern(("pilot", "jobcenter")[n % 2]))[0].secret for n in range(8)]
    looks = Looks(house.database, lambda: house.now, house.mode, lambda: None)
    together = looks._look_at_tickets([(house.site, secret, None) for secret in secrets])
    assert [one and one["ticket"] for one in together] == [
        follow(house.database, house.site, secret, house.now, house.mode) for secret in secrets
    ]
