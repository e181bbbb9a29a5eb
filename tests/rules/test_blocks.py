"""Numbers kept back for kiosks that are on their own: none twice, and time that a wrong clock cannot buy."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules import blocks

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MOMENTS = st.integers(min_value=-86_400, max_value=86_400).map(lambda s: NOW + timedelta(seconds=s))


class Day:
    """The numbers of one series, as server and kiosks draw them."""

    def __init__(self) -> None:
        self.counted = 0
        self.kept: list[tuple[int, int]] = []

    def ordinary(self) -> int:
        self.counted = blocks.skip(self.counted + 1, self.kept)
        return self.counted

    def block(self, size: int) -> list[int]:
        found = blocks.next_block(max([self.counted, *(last for _, last in self.kept)]), size, untouched=0)
        if found is None:
            return []
        self.kept.append(found)
        return list(range(found[0], found[1] + 1))


# How many tickets in a row the server gives, or (negative) the size of a block that a kiosk asks for.
DRAWS = st.lists(st.one_of(st.integers(1, 400), st.integers(-120, 0)), max_size=30)


@given(DRAWS)
def test_no_number_is_given_twice_by_kiosks_or_by_the_server(draws: list[int]) -> None:
    day = Day()
    ordinary: list[int] = []
    kept: list[int] = []
    for draw in draws:
        if draw > 0:
            ordinary += [day.ordinary() for _ in range(draw)]
        else:
            kept += day.block(-draw)
    assert len(set(ordinary + kept)) == len(ordinary) + len(kept)
    assert ordinary == sorted(ordinary)
    assert kept == sorted(kept)
    assert all(blocks.FIRST <= number <= blocks.LAST for number in kept)
    # Nothing is left out but what is kept back.
    assert set(range(1, max(ordinary, default=0))) - set(ordinary) <= set(kept)


def test_the_first_visitors_get_the_first_numbers_and_many_jump_over_what_is_kept_back() -> None:
    day = Day()
    day.block(30)
    given = [day.ordinary() for _ in range(701)]
    assert (given[0], given[698], given[699], given[700]) == (1, 699, 730, 731)


def test_a_block_comes_after_what_the_server_has_given_already() -> None:
    assert blocks.next_block(820, 30, untouched=0) == (821, 850)


def test_a_kiosk_that_forgets_its_numbers_does_not_use_up_those_of_the_others() -> None:
    assert blocks.next_block(0, 30, untouched=2) == (700, 729)
    assert blocks.next_block(729, 30, untouched=3) is None


def test_the_last_block_is_shorter_and_then_there_is_none() -> None:
    assert blocks.next_block(989, 30, untouched=0) == (990, 999)
    assert blocks.next_block(999, 30, untouched=0) is None


@given(st.floats(min_value=0, max_value=1e9), st.lists(MOMENTS, max_size=3))
def test_no_clock_makes_a_ticket_older_than_what_the_server_knows_or_younger_than_now(
    seconds: float, known: list[datetime]
) -> None:
    found = blocks.tapped_at(NOW, seconds, known)
    assert found <= NOW
    assert all(found >= min(moment, NOW) for moment in known)


@given(st.lists(st.floats(min_value=0, max_value=1e6), min_size=1, max_size=20))
def test_tickets_of_one_kiosk_keep_the_order_in_which_they_were_tapped(ago: list[float]) -> None:
    times: list[datetime] = []
    for seconds in ago:
        times.append(blocks.tapped_at(NOW, seconds, times[-1:]))
    assert times == sorted(times)
