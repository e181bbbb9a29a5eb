"""Who says that she can wait lets others pass, and gets her turn all the same."""

import warnings
from typing import Any

import pytest

from queue_app import serve

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # eventlet's deprecation: decided in docs/decisions/0003
    import eventlet
    import eventlet.semaphore


def worked_on(arrivals: list[tuple[str, str]]) -> list[str]:
    """In which order requests with a name and a Priority header are worked on that come in this order, at once."""
    found: list[str] = []

    def app(environ: dict[str, Any], _start: Any) -> list[bytes]:
        found.append(environ["name"])
        return []

    enter = serve._one_by_one(app, eventlet)
    pool = eventlet.GreenPool()
    for name, priority in arrivals:
        pool.spawn(enter, {"name": name, **({"HTTP_PRIORITY": priority} if priority else {})}, None)
    pool.waitall()
    return found


def test_without_such_a_word_everybody_comes_in_the_order_of_arrival() -> None:
    assert worked_on([(name, "") for name in "abcd"]) == list("abcd")


def test_a_press_waits_for_one_of_those_who_can_wait_not_for_all() -> None:
    looks = [(f"look {n}", "u=5") for n in range(5)]
    order = worked_on([*looks, ("press", ""), ("another", "u=3, i")])
    assert order[:3] == ["look 0", "press", "another"]
    assert order[3:] == ["look 1", "look 2", "look 3", "look 4"]


def test_who_can_wait_is_not_kept_out_by_any_number_of_others() -> None:
    presses = [(f"press {n}", "") for n in range(40)]
    assert worked_on([*presses[:5], ("look", "u=7"), *presses[5:]]).index("look") == 5


@pytest.mark.parametrize("said", ["u=9", "u=", "urgent", "i", "\u00fc=5", "u=55", "xu=5", ""])
def test_what_is_no_such_word_changes_nothing(said: str) -> None:
    assert not serve._can_wait({"HTTP_PRIORITY": said})
