"""Who plays with the kiosk gets few numbers, and whoever comes next soon gets hers. Real limits, a moved clock."""

import time

import pytest
from flask import Flask

from queue_app.config import Settings
from queue_app.web import paces
from queue_app.web.errors import Refused

FIVE_MINUTES, TAPS = 300, 500


def test_five_hundred_taps_make_twenty_tickets_and_the_next_visitor_waits_half_a_minute(
    example: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = now = time.time()
    monkeypatch.setattr(time, "time", lambda: now)
    app = Flask("flood")
    app.extensions["paces"] = paces.paces(example)

    waits: list[int] = []

    def tap() -> bool:
        try:
            paces.check_kiosk("device:1")
        except Refused as no:
            waits.append(no.retry_after or 0)
            return False
        return True

    with app.app_context():
        tickets = 0
        for nth in range(TAPS):
            now = begun + nth * FIVE_MINUTES / TAPS
            tickets += tap()
        assert tickets <= 20
        ended = now
        while not tap():
            now += 1
    assert now - ended <= 30
    assert 1 <= min(waits) <= max(waits) <= 30
