"""Whether a phone is in the house."""

from datetime import UTC, datetime, timedelta

import pytest

from queue_app.rules import arriving

KEY, ZONE = b"of this installation", "Europe/Berlin"
NOON = datetime(2026, 11, 24, 11, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("192.168.10.7", True),
        ("::ffff:192.168.10.7", True),
        ("2001:db8::7", True),
        ("192.168.11.7", False),
        ("2001:db9::7", False),
        ("", False),
        ("nowhere", False),
    ],
)
def test_a_phone_is_known_by_the_network_of_the_house(address: str, here: bool) -> None:
    assert arriving.in_house(address, ["192.168.10.0/24", "2001:db8::/32"]) is here


@pytest.mark.parametrize(
    ("every", "until"),
    [("hourly", datetime(2026, 11, 24, 12, tzinfo=UTC)), ("daily", datetime(2026, 11, 24, 23, tzinfo=UTC))],
)
def test_the_code_holds_until_the_next_one_and_a_little_longer(every: str, until: datetime) -> None:
    code = arriving.code(KEY, "wismar", NOON, ZONE, every)
    assert (len(code), code.isdigit(), arriving.shown_until(NOON, ZONE, every)) == (4, True, until)

    def good(now: datetime) -> bool:
        return arriving.is_code(code, KEY, "wismar", now, ZONE, every)

    period = until - (until - timedelta(hours=1 if every == "hourly" else 24))
    assert [good(NOON), good(until), good(until + period), good(NOON - timedelta(days=2))] == [
        True,
        True,
        False,
        False,
    ]


def test_another_house_and_another_key_have_another_code() -> None:
    codes = {
        arriving.code(key, site, NOON, ZONE, "hourly")
        for key in (KEY, b"of another one")
        for site in ("wismar", "town")
    }
    assert len(codes) == 4
    assert not arriving.is_code("12٣4", KEY, "wismar", NOON, ZONE, "hourly")
