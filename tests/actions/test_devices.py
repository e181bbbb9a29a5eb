"""Devices that may not ask any more, on both engines, and letting them again."""

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
