"""What counts as a mail address or a mobile number, however it is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules.contacts import read
from queue_app.rules.errors import RuleBroken


@pytest.mark.parametrize(
    ("typed", "kind", "address"),
    [
        ("a.b+termin@example.org", "mail", "a.b+termin@example.org"),
        ("  Olena@Example.ORG ", "mail", "Olena@example.org"),
        ("kontakt@münster.de", "mail", "kontakt@xn--mnster-3ya.de"),
        ("0151 123 456 78", "text", "+4915112345678"),
        ("0151/123-456.78", "text", "+4915112345678"),
        ("+49 (0) 151 12345678", "text", "+4915112345678"),
        ("0049 151 12345678", "text", "+4915112345678"),
        ("+380 50 123 45 67", "text", "+380501234567"),
        ("\u2066+49\u2069 151 12345678", "text", "+4915112345678"),
        ("٠١٥١١٢٣٤٥٦٧٨", "text", "+4915112345678"),
        ("۰۱۵۱۱۲۳۴۵۶۷۸", "text", "+4915112345678"),
    ],
)
def test_a_contact_is_read_however_it_is_typed(typed: str, kind: str, address: str) -> None:
    found = read(typed, "49")
    assert found is not None
    assert (found.kind, found.address) == (kind, address)


@pytest.mark.parametrize("typed", ["", "   ", "\n"])
def test_nothing_typed_is_no_contact(typed: str) -> None:
    assert read(typed, "49") is None


@pytest.mark.parametrize(
    "typed",
    [
        "olena", "@example.org", "olena@", "olena@localhost", "a@b@example.org", "a b@example.org",
        "a@example.org\nBcc: all@example.org", "a..b@example.org", ".a@example.org", "a@-example.org",
        "a@exam_ple.org", "a@1.2.3.4", f"{'a' * 65}@example.org", "151", "+49", "+0151123456", "0151 12345678 9012345",
        "0151 call me", "<a@example.org>", "a@" + "b" * 64 + ".org",
    ],
)  # fmt: skip
def test_what_is_no_contact_is_refused_without_being_repeated(typed: str) -> None:
    with pytest.raises(RuleBroken) as no:
        read(typed, "49")
    assert (no.value.code, no.value.details) == ("invalid", {"field": "contact"})


@given(st.text(max_size=80))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    try:
        found = read(typed, "49")
    except RuleBroken:
        return
    if found is not None:
        assert found.address.isascii()
        assert found.address.isprintable()
        assert read(found.address, "49") == found


def test_a_contact_that_is_printed_shows_no_address() -> None:
    assert "0151" not in repr(read("015112345678", "49"))
    assert "511" not in repr(read("015112345678", "49"))
