"""What is refused as a new password: short, common, and named after account or house."""

import pytest

from queue_app.rules.passwords import flaw

HOUSE = ("Queue App", "Haus der Integration Wismar", "wismar")


@pytest.mark.parametrize(
    ("password", "found"),
    [
        ("elf-zeichen", "password_short"),
        ("Passwort12345", "password_common"),
        ("P@ssw0rt2026!", "password_common"),
        ("passwortpasswort", "password_common"),
        ("Sommer2026!!!", "password_common"),
        ("Hallo-Hallo-Hallo", "password_common"),
        ("qwertzuiop123", "password_common"),
        ("AbcdefAbcdef", "password_common"),
        ("123456789012", "password_common"),
        ("!!!!!!!!!!!!", "password_common"),
        ("aaaaaaaaaaaab", "password_common"),
        ("Haus Integration 1", "password_common"),
        ("Maria.Sommer.77", "password_named"),
        ("mariasommer-und-mehr", "password_named"),
        ("immer in Wismar unterwegs", "password_named"),
        ("Queue-App-Zugang-9", "password_named"),
        ("zum-testen-42", None),
        ("vier Pinguine am Deich", None),
        ("Kx7#pq92LmW!", None),
        ("ኣብ ገዛ ኣሎኹ ሎሚ", None),
        ("حصان أزرق صغير", None),
    ],
)
def test_what_is_easily_guessed_is_refused(password: str, found: str | None) -> None:
    assert flaw(password, "Maria Sommer", HOUSE) == found


def test_a_name_of_three_letters_is_part_of_too_many_words_to_be_refused() -> None:
    assert flaw("vier Pinguine am Deich", "Ina", HOUSE) is None
    assert flaw("vier Pinguine am Deich", "", HOUSE) is None


def test_a_long_password_of_ambiguous_words_is_judged_at_once() -> None:
    assert flaw("passwordpass" * 16 + "ß", "x", HOUSE) is None
