"""Ticket numbers as they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules import numbering


def test_a_number_is_letter_space_digits_without_leading_zeros() -> None:
    assert numbering.number("T", 47) == "T 47"


def test_numbers_start_at_one() -> None:
    with pytest.raises(ValueError, match="start at 1"):
        numbering.number("T", 0)


def test_one_sequence_serves_the_whole_site_unless_each_desk_wants_its_own() -> None:
    assert numbering.series("site", "pilot") == numbering.series("site", "jobcenter")
    assert numbering.series("desk", "pilot") != numbering.series("desk", "jobcenter")


@given(st.sampled_from("AMKT"), st.integers(min_value=1, max_value=99999))
def test_what_is_written_can_be_read_again(letter: str, running: int) -> None:
    assert numbering.parse(numbering.number(letter, running)) == (letter, running)


@pytest.mark.parametrize("text", ["", "T47", "T 047", "TT 4", "t 4", "T ", "T x", "Т 47", "T ٤٧"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"number|zeros"):
        numbering.parse(text)
