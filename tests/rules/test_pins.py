"""Which PINs may open a locked console."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules.pins import is_pin


@pytest.mark.parametrize("good", ["4071", "80352", "916204", "73018264"])
def test_four_to_eight_digits_that_nobody_tries_first_are_a_pin(good: str) -> None:
    assert is_pin(good)


@pytest.mark.parametrize(
    "trivial",
    [
        "0000",
        "11111111",
        "1212",
        "123123",
        "48484848",
        "1234",
        "7890",
        "4321",
        "98765432",
        "1985",
        "2026",
        "2580",
    ],
)
def test_what_a_passer_by_tries_first_is_none(trivial: str) -> None:
    assert not is_pin(trivial)


@pytest.mark.parametrize("other", ["", "407", "407153926", "40 71", "-407", "٤٠٧١", "abcd", "4071\n"])
def test_anything_but_four_to_eight_plain_digits_is_none(other: str) -> None:
    assert not is_pin(other)


@given(st.text(max_size=12))
def test_whatever_is_a_pin_is_made_of_digits(text: str) -> None:
    assert not is_pin(text) or (text.isascii() and text.isdigit() and 4 <= len(text) <= 8)
