"""The background job of the forecasts: what it leaves to others. What it says: tests/store/test_waits.py."""

from functools import partial

import pytest

from queue_app.config import Settings
from queue_app.estimates import Estimates
from queue_app.thinking import HelperGone
from tests.support.house import OPEN, House


def test_a_forecast_that_took_long_leaves_the_machine_to_others_for_as_long(
    house: House, example: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, rests = [0.0], list[float]()
    monkeypatch.setattr("queue_app.estimates.time.monotonic", lambda: now[0])
    there = {"ask": lambda work, *a: work(*a), "look_ahead": lambda *_: None}
    job = Estimates(house.database, example, lambda: house.now, OPEN, lambda _site: None, **there)
    job.rest = rests.append

    def take(seconds: float) -> str:
        now[0] += seconds
        if seconds > 30:
            raise HelperGone
        return "done"

    found = [job._tried(house.site, partial(take, seconds)) for seconds in (0.5, 3.0, 60.0)]
    assert (found, rests) == (["done", "done", None], [3.0, 10.0])
