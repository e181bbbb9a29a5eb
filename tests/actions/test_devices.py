"""Devices that may not ask any more, on both engines, and letting them again."""

from datetime import timedelta

import pytest

from queue_app.actions import devices, settings
from queue_app.actions.counters import Staff
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.store import changes, people
from tests.support.house import House

LEAD, CLERK = Staff(1, "lead"), Staff(2, "clerk")


def undo(house: House) -> None:
    """The newest line is taken back."""
    with house.database.reading() as connection:
        line = changes.newest(connection, house.site.id)[0]
    house.do(settings.undo, LEAD, line.id)


def test_a_device_that_is_revoked_asks_in_vain_until_that_is_undone(house: House) -> None:
    token = people.add_device(house.database, house.site.id, "display", "Flur", house.now)
    other = people.add_device(house.database, house.site.id, "kiosk", "Flur", house.now)

    def known(which: str) -> bool:
        return people.device_by_token(house.database, which, house.now) is not None

    with pytest.raises(NotAllowed):
        house.do(devices.revoke, CLERK, "display", "Flur")
    house.do(devices.revoke, LEAD, "display", "Flur")
    assert (known(token), known(other)) == (False, True)
    with pytest.raises(NotFound):
        house.do(devices.revoke, LEAD, "display", "Flur")
    undo(house)
    assert known(token)
    undo(house)
    assert not known(token)


def test_an_invitation_that_was_revoked_stays_closed(house: House) -> None:
    secret = people.invite_device(house.database, house.site.id, "kiosk", "Eingang", house.now)
    house.do(devices.revoke, LEAD, "kiosk", "Eingang")
    with pytest.raises(RuleBroken, match="stale"):
        undo(house)
    with pytest.raises(NotFound):
        people.enrol(house.database, secret, house.now)


def invited(house: House, name: str = "Eingang", secret: str = "abcde-fghij") -> None:
    house.do(devices.invite, LEAD, "display", name, "screen=hall", people.hashed(secret))


def test_a_new_device_is_invited_on_the_page_and_enrols_once_with_what_it_shows(house: House) -> None:
    with pytest.raises(NotAllowed):
        house.do(devices.invite, CLERK, "display", "Eingang", "", people.hashed("x"))
    invited(house)
    (seen,) = people.devices_seen(house.database, house.site.id)
    assert (seen.last_seen, seen.invited_until) == (None, house.now + timedelta(minutes=people.ENROL_MINUTES))
    device, token = people.enrol(house.database, "ABCDE-FGHIJ", house.now)  # typed on a keyboard of capitals
    assert (device.kind, device.name, device.shows) == ("display", "Eingang", "screen=hall")
    assert people.device_by_token(house.database, token, house.now) is not None
    with pytest.raises(NotFound):
        people.enrol(house.database, "abcde-fghij", house.now)
    undo(house)
    assert people.device_by_token(house.database, token, house.now) is None


def test_a_second_link_for_a_name_ends_the_first_and_an_enrolled_name_is_taken(house: House) -> None:
    invited(house)
    invited(house, secret="klmno-pqrst")
    with pytest.raises(NotFound):
        people.enrol(house.database, "abcde-fghij", house.now)
    people.enrol(house.database, "klmno-pqrst", house.now)
    with pytest.raises(RuleBroken, match="device_there"):
        invited(house, " Eingang\n")
    with pytest.raises(RuleBroken, match="invalid"):
        invited(house, "\u2066 ")


def test_an_invitation_that_is_undone_or_too_old_enrols_nobody(house: House) -> None:
    invited(house)
    undo(house)
    with pytest.raises(NotFound):
        people.enrol(house.database, "abcde-fghij", house.now)
    invited(house)
    house.later(minutes=people.ENROL_MINUTES + 1)
    with pytest.raises(NotFound):
        people.enrol(house.database, "abcde-fghij", house.now)
