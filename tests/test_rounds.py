"""Work in rounds: a store that is away and a fault cost one round, never the rest of the day."""

import pytest

from queue_app.rounds import Rounds
from queue_app.store.database import StoreUnavailable


class Days:
    """Work that goes as it is told, round after round."""

    def __init__(self, *faults: Exception | None) -> None:
        self.faults = list(faults)

    def __call__(self) -> None:
        """One round."""
        fault = self.faults.pop(0)
        if fault:
            raise fault


def test_what_goes_wrong_costs_one_round_and_is_told_without_its_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    rounds = Rounds(
        "letters", 1.0, Days(StoreUnavailable("locked"), ValueError("to a@b.example"), None, None)
    )
    counts = []
    for _ in range(4):
        rounds.round()
        counts.append(rounds.count)
    assert counts == [0, 0, 1, 2]
    said = [record.getMessage().split(" in ")[0] for record in caplog.records]
    assert said == ["letters wait for the store: locked", "letters stumbled: ValueError"]
    assert "a@b.example" not in caplog.text
