"""A question that costs a phone half a second: ours alone, for one deed, and harder as more is asked."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules import proof
from tests.support.proving import proof as answer_to

KEY = b"a key of the house"
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
EASY = 4


def asked(bits: int = EASY) -> tuple[proof.Question, str]:
    question = proof.ask("wismar", "booking", bits, "00ff" * 8, NOW)
    return question, question.signed(KEY)


def test_what_was_asked_is_read_again() -> None:
    question, text = asked()
    assert proof.read(KEY, text) == question
    assert question.until == (NOW + proof.VALID).timestamp()


@given(st.integers(0, 300), st.characters())
def test_a_question_that_was_changed_in_one_place_is_not_ours(place: int, letter: str) -> None:
    _, text = asked()
    at = place % len(text)
    changed = text[:at] + letter + text[at + 1 :]
    assert (proof.read(KEY, changed) is None) is (changed != text)


@given(st.text(max_size=60))
def test_anything_else_is_no_question_of_ours(text: str) -> None:
    assert proof.read(KEY, text) is None
    assert proof.read(b"another key", asked()[1]) is None


def test_an_answer_has_a_number_for_each_part_and_fits_this_question_only() -> None:
    _, text = asked()
    numbers = answer_to({"challenge": text, "bits": EASY, "parts": proof.PARTS})["numbers"]
    assert proof.is_answer(text, EASY, numbers)
    assert not proof.is_answer(text, EASY, numbers[:-1])
    assert not proof.is_answer(text, EASY, [*numbers, numbers[0]])
    assert not proof.is_answer(text + "0", EASY, numbers)
    assert not proof.is_answer(text, EASY, [proof.MOST_NUMBER + 1] * proof.PARTS)
    assert not proof.is_answer(text, EASY, [-1] * proof.PARTS)
    assert not proof.is_answer(text, 30, numbers)


@pytest.mark.parametrize(
    ("of_address", "of_house", "more"),
    [(0, 0, 0), (1, 1, 0), (1.1, 0, 1), (2, 0, 1), (4, 0, 2), (1000, 0, 4), (0, 3, 2), (0, 1000, 2), (8, 1000, 3)],
)  # fmt: skip
def test_it_is_harder_as_more_is_asked_and_a_busy_house_is_no_reason_to_let_phones_toil(
    of_address: float, of_house: float, more: int
) -> None:
    assert proof.bits(of_address, of_house) == proof.BASE_BITS + more
