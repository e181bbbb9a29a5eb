"""Whether anybody is in a house: what background work asks first."""

from queue_app.config import Settings
from queue_app.store import waits
from tests.store.test_waits import Background, count
from tests.support.house import House


def test_a_house_without_anybody_is_asked_briefly_and_others_are_let_speak(
    house: House, example: Settings
) -> None:
    """Most of a thousand houses are closed most of the time."""
    background, breaths = Background(house, example), list[bool]()
    background.job.breathe = lambda: breaths.append(True)
    background.round()
    assert (count(house, waits.forecast), breaths) == (0, [True])  # one site: one breath
    house.take(house.concern("pilot"))
    background.round()
    assert count(house, waits.forecast) == 1
    assert len(breaths) > 2
