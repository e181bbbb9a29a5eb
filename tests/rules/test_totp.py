"""Codes of half a minute: the vectors of the RFC, drift, and that each is good once."""

from datetime import UTC, datetime, timedelta

import pytest

from queue_app.rules import totp

SECRET = b"12345678901234567890"
NOW = datetime(2026, 11, 23, 9, 0, 10, tzinfo=UTC)


def moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


# RFC 6238, appendix B, SHA-1; it shows eight digits, of which an app shows the last six.
@pytest.mark.parametrize(
    ("seconds", "eight"),
    [
        (59, "94287082"),
        (1111111109, "07081804"),
        (1111111111, "14050471"),
        (1234567890, "89005924"),
        (2000000000, "69279037"),
        (20000000000, "65353130"),
    ],
)
def test_the_codes_are_those_of_the_rfc(seconds: int, eight: str) -> None:
    step = totp.step_at(moment(seconds))
    assert totp.code(SECRET, step) == eight[2:]
    assert totp.step_of(SECRET, eight[2:], moment(seconds), 0) == step


def test_a_clock_may_be_one_step_early_or_late_and_no_more() -> None:
    here = totp.step_at(NOW)
    found = {drift: totp.step_of(SECRET, totp.code(SECRET, here + drift), NOW, 0) for drift in range(-3, 4)}
    assert found == {-3: None, -2: None, -1: here - 1, 0: here, 1: here + 1, 2: None, 3: None}


def test_a_code_is_good_once_and_no_older_one_after_it() -> None:
    here = totp.step_at(NOW)
    assert totp.step_of(SECRET, totp.code(SECRET, here), NOW, here) is None
    assert totp.step_of(SECRET, totp.code(SECRET, here - 1), NOW, here) is None
    later = NOW + timedelta(seconds=totp.SECONDS)
    assert totp.step_of(SECRET, totp.code(SECRET, here + 1), later, here) == here + 1


@pytest.mark.parametrize("wrong", ["", "000000", "28708", "2870822", "abcdef", "٢٨٧٠٨٢"])
def test_what_is_no_code_is_refused(wrong: str) -> None:
    assert totp.step_of(SECRET, wrong, moment(59), 0) is None


def test_a_secret_reads_back_and_its_code_names_account_and_house() -> None:
    text = totp.as_text(SECRET)
    assert (text, totp.from_text(text)) == ("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", SECRET)
    assert totp.uri(text, "Jörg & Co", "Haus: A") == (
        f"otpauth://totp/Haus%3A%20A%3AJ%C3%B6rg%20%26%20Co?secret={text}&issuer=Haus%3A%20A"
    )
