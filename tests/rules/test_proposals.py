"""Which free times are proposed at the desk."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as some

from queue_app.rules import proposals

MONDAY = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Offer:
    at: datetime
    quiet: bool = False
    spoken: bool | None = None


def test_where_she_is_understood_comes_first_then_a_short_wait_then_the_earliest() -> None:
    early, calm, understood = (
        Offer(MONDAY, spoken=False),
        Offer(MONDAY + timedelta(days=2), quiet=True, spoken=True),
        Offer(MONDAY + timedelta(days=1), spoken=True),
    )
    assert proposals.best([early, understood, calm], "Europe/Berlin") == [calm, understood, early]


MOMENTS = some.integers(0, 10_000).map(lambda minutes: MONDAY + timedelta(minutes=minutes))


@given(some.lists(some.builds(Offer, MOMENTS, some.booleans())))
def test_there_are_at_most_five_and_two_a_day_apart_and_the_first_is_the_best(offers: list[Offer]) -> None:
    found = proposals.best(offers, "Europe/Berlin")
    assert len(found) <= proposals.MOST
    days = [one.at.astimezone(UTC).date() for one in proposals.best(offers, "UTC")]
    assert all(days.count(day) <= proposals.MOST_A_DAY for day in days)
    assert all(abs(a.at - b.at) >= proposals.APART for a in found for b in found if a is not b)
    if offers:
        assert found[0].quiet == any(one.quiet for one in offers)
