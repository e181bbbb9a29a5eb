"""Follow-ups and the calendar over HTTP: for staff alone, with their token, and what is unknown is not found."""

from collections.abc import Iterator

import pytest

from tests.support.people import Clerk, Person, Refused
from tests.support.server import LiveServer

SITE = "/api/v1/sites/wismar"
AT = "2026-11-24T10:00:00+01:00"
READ = ("stops/1/follow-ups?concern=rent", "agenda", "agenda/1/times")
WRITTEN = {
    "stops/1/follow-ups": {"concern": "rent", "at": AT},
    "follow-ups/1/undo": {},
    "agenda/blocks": {"desk": "jobcenter", "begins": AT, "ends": AT},
    "agenda/blocks/1/free": {},
    "agenda/1/move": {"at": AT},
    "agenda/1/undo": {},
    "agenda/1/cancel": {},
}


@pytest.fixture
def clerk(office: LiveServer) -> Iterator[Clerk]:
    with Clerk(office).sign_in() as somebody:
        yield somebody


def test_strangers_see_and_change_nothing(office: LiveServer) -> None:
    with Person(office, "de") as stranger:
        for path in READ:
            with pytest.raises(Refused) as no:
                stranger.get(f"{SITE}/{path}")
            assert no.value.status == 401
        for path, body in WRITTEN.items():
            with pytest.raises(Refused) as no:
                stranger.post(f"{SITE}/{path}", **body)
            assert no.value.status == 401


def test_nothing_is_changed_without_the_token_of_the_session(clerk: Clerk) -> None:
    del clerk.session.headers["X-CSRF-Token"]
    for path, body in WRITTEN.items():
        with pytest.raises(Refused) as no:
            clerk.post(f"{SITE}/{path}", **body)
        assert (no.value.status, no.value.code) == (403, "csrf")


def test_what_is_unknown_is_not_found(clerk: Clerk) -> None:
    large = 2**60
    for path in (
        "stops/4711/follow-ups?concern=rent",
        "stops/1/follow-ups?concern=none",
        "agenda/4711/times",
    ):
        with pytest.raises(Refused) as no:
            clerk.get(f"{SITE}/{path}")
        assert no.value.status == 404
    for path in (
        f"stops/{large}/follow-ups",
        f"follow-ups/{large}/undo",
        f"agenda/{large}/move",
        f"agenda/{large}/undo",
    ):
        with pytest.raises(Refused) as no:
            clerk.post(f"{SITE}/{path}", **WRITTEN[path.replace(str(large), "1")])
        assert no.value.status == 404


def test_who_has_opened_no_counter_sees_no_calendar(clerk: Clerk) -> None:
    seen = clerk.get(f"{SITE}/agenda")
    assert (seen["desk"], seen["desks"], seen["days"]) == (None, [], [])
    clerk.open("3")
    seen = clerk.get(f"{SITE}/agenda", days="1")
    assert (seen["desk"], len(seen["days"])) == ("jobcenter", 1)
    clerk.close()
