"""Limits are counted together in Redis, and by each worker for itself while Redis is away."""

from uuid import uuid4

import pytest

from queue_app.cluster.valkey import free_port
from queue_app.web.errors import Refused
from queue_app.web.paces import Pace, Tally


def test_two_workers_count_together(valkey_url: str) -> None:
    name = uuid4().hex
    one, two = (Pace(Tally(valkey_url), name, 2, 60) for _ in range(2))
    one.check("kiosk")
    two.check("kiosk")
    with pytest.raises(Refused) as no:
        one.check("kiosk")
    assert (no.value.status, no.value.code) == (429, "too_fast")
    assert 1 <= (no.value.retry_after or 0) <= 60
    two.forgive("kiosk")
    one.check("kiosk")


def test_without_redis_nobody_is_turned_away_and_the_limit_holds_for_each_worker() -> None:
    pace = Pace(Tally(f"redis://127.0.0.1:{free_port()}/0"), "alone", 1, 60)
    pace.check("kiosk")
    with pytest.raises(Refused):
        pace.check("kiosk")
