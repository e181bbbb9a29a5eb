"""Numbers kept back for kiosks that are on their own: none twice, and time that a wrong clock cannot buy."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules import blocks

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MOMENTS = st.integers(min_value=-86_400, max_value=86_400).map(lambda s: NOW + timedelta(seconds=s))


def all_blocks(sizes: list[int]) -> list[tuple[int, int]]:
    given: list[tuple[int, int]] = []
    for size in sizes:
        found = blocks.next_block(given[-1][1] if given else None, size, untouched=0)
        if found is not None:
            given.append(found)
    return given


@given(
    st.lists(st.integers(min_value=0, max_value=120), max_size=40), st.integers(min_value=1, max_value=2000)
)
def test_no_number_is_given_twice_by_kiosks_or_by_the_server(sizes: list[int], tickets: int) -> None:
    reserved = [n for first, last in all_blocks(sizes) for n in range(first, last + 1)]
    ordinary = [blocks.ordinary(count) for count in range(1, tickets + 1)]
    assert len(set(reserved + ordinary)) == len(reserved) + len(ordinary)
    assert reserved == sorted(reserved)
    assert ordinary == sorted(ordinary)
    assert all(blocks.FIRST <= n <= blocks.LAST for n in reserved)


def test_the_first_visitors_get_the_first_numbers_whatever_is_kept_back() -> None:
    assert [blocks.ordinary(count) for count in (1, 2, 699, 700, 701)] == [1, 2, 699, 1000, 1001]


def test_tickets_are_counted_from_one() -> None:
    with pytest.raises(ValueError, match="from 1"):
        blocks.ordinary(0)


def test_a_kiosk_that_forgets_its_numbers_does_not_use_up_those_of_the_others() -> None:
    assert blocks.next_block(None, 30, untouched=2) == (700, 729)
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
