"""Accounts of those whom the sign-in service knows: hers by its name for her, and by nothing else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from queue_app.store import accounts, identities, people, sessions, sso_begun
from queue_app.store.identities import Person
from tests.support.house import House

ANNA = Person("https://login.example.org", "anna", "Anna Beispiel")


def names(house: House) -> list[tuple[str, str]]:
    with house.database.reading() as connection:
        return [(one.name, one.role) for one in accounts.of_site(connection, house.site.id)]


def test_an_account_is_made_once_and_follows_what_the_service_says(house: House) -> None:
    first = identities.arrive(house.database, house.site.id, ANNA, "clerk")
    again = identities.arrive(house.database, house.site.id, replace(ANNA, name="Anna Neumann"), "lead")
    assert first is not None
    assert again is not None
    assert (first.id, first.password, first.role) == (again.id, "", "clerk")
    assert names(house) == [("Anna Neumann", "lead")]


@pytest.mark.parametrize(
    "other", [replace(ANNA, subject="anna-2"), replace(ANNA, issuer="https://other.example.org")]
)
def test_another_name_at_the_service_or_another_service_is_another_person(
    house: House, other: Person
) -> None:
    people.add_clerk(house.database, house.site.id, "Anna Beispiel", "a hash", "admin")
    for person in (ANNA, other, ANNA):
        identities.arrive(house.database, house.site.id, person, "clerk")
    assert names(house) == [
        ("Anna Beispiel", "admin"),
        ("Anna Beispiel 2", "clerk"),
        ("Anna Beispiel 3", "clerk"),
    ]


def test_without_a_role_sessions_and_password_are_gone_and_the_account_stays(house: House) -> None:
    clerk = identities.arrive(house.database, house.site.id, ANNA, "clerk")
    assert clerk is not None
    people.add_clerk(house.database, house.site.id, ANNA.name, "a hash", "clerk")
    _, token = sessions.begin(house.database, clerk.id, "computer", house.now)
    before = people.clerk_by_id(house.database, clerk.id)
    assert before is not None
    assert identities.arrive(house.database, house.site.id, ANNA, None) is None
    assert sessions.use(house.database, clerk.id, before.session, token, house.now) is None
    left = people.clerk_by_id(house.database, clerk.id)
    assert left is not None
    assert (left.password, left.session != clerk.session) == ("", True)
    back = identities.arrive(house.database, house.site.id, ANNA, "clerk")
    assert back is not None
    assert back.id == clerk.id


def test_nobody_of_ours_leaves_no_trace(house: House) -> None:
    assert identities.arrive(house.database, house.site.id, ANNA, None) is None
    assert names(house) == []


def test_long_names_are_cut_to_what_fits_as_they_are_compared(house: House) -> None:
    for subject in ("1", "2"):
        identities.arrive(
            house.database, house.site.id, replace(ANNA, subject=subject, name="ß" * 100), "clerk"
        )
    assert [name for name, _ in names(house)] == ["ß" * 39 + " 2", "ß" * 40]


def test_what_was_begun_is_taken_once_by_its_browser_and_in_time(house: House) -> None:
    site, browser, late = house.site.id, "this browser", house.now + sso_begun.LASTS + timedelta(seconds=1)
    state, begun = sso_begun.begin(house.database, site, browser, house.now)
    assert sso_begun.take(house.database, state, "another one", house.now) is None
    assert sso_begun.take(house.database, "another state", browser, house.now) is None
    assert sso_begun.take(house.database, state, browser, house.now) == begun
    assert sso_begun.take(house.database, state, browser, house.now) is None
    state, _ = sso_begun.begin(house.database, site, browser, house.now)
    assert sso_begun.take(house.database, state, browser, late) is None


def test_what_was_never_finished_is_forgotten(house: House) -> None:
    site, late = house.site.id, house.now + sso_begun.LASTS + timedelta(seconds=1)
    old, _ = sso_begun.begin(house.database, site, "a browser", house.now)
    sso_begun.begin(house.database, site, "a browser", late)
    assert sso_begun.take(house.database, old, "a browser", house.now) is None
