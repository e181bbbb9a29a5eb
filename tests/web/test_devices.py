"""Devices on the page of the settings: enrolled by a link that works once, revoked with their line."""

import base64
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import requests

from queue_app import __version__
from queue_app.store import people
from queue_app.store.database import Database
from tests.support.people import Clerk, Json, Refused, request_id
from tests.support.server import LiveServer
from tests.support.watching import PATIENCE, watching

AT = "/api/v1/sites/wismar/settings"


@pytest.fixture
def lead(office: LiveServer) -> Iterator[Clerk]:
    office.add_clerk("Leitung", "lead")
    with Clerk(office, "Leitung").sign_in() as somebody:
        yield somebody


def invite(lead: Clerk, **wish: object) -> Json:
    found: Json = lead.post(
        f"{AT}/devices/invite", **{"kind": "display", "name": f"Flur {request_id()}", **wish}
    )
    return found


def opened(link: str) -> requests.Response:
    """A browser that opens the link: its page posts it."""
    return requests.post(link, timeout=5)


def token_of(answer: requests.Response) -> str:
    """The token that a browser was given."""
    return str(answer.cookies["queue_display"])


def board(lead: Clerk, token: str) -> int:
    """What the board answers to a screen with this token."""
    return requests.get(
        f"{lead.server.url}/api/v1/sites/wismar/board", cookies={"queue_display": token}, timeout=5
    ).status_code


def test_a_screen_is_enrolled_by_its_link_once_and_shows_what_was_chosen(lead: Clerk) -> None:
    found = invite(lead, layout="door")
    assert found["link"].startswith(f"{lead.server.url}/enrol/")
    assert base64.b64decode(found["qr"].partition(",")[2]).lstrip().startswith(b"<?xml")
    first, second = opened(found["link"]), opened(found["link"])
    assert (first.status_code, first.json()["url"]) == (200, "/display/wismar?layout=door")
    assert second.status_code == 404
    assert board(lead, token_of(first)) == 200


def test_the_same_request_gets_the_same_link_which_is_kept_nowhere_in_plain(lead: Clerk) -> None:
    same = {"request_id": request_id(), "name": "Eingang"}
    found = [invite(lead, **same) for _ in range(2)]
    assert found[0] == found[1]
    secret = found[0]["link"].rpartition("/")[2]
    assert [len(group) for group in secret.split("-")] == [4] * 7
    for file in lead.server.folder.glob("queue.db*"):
        assert secret.encode() not in file.read_bytes()
    assert secret not in str(lead.get(AT)) + str(lead.get("/api/v1/sites/wismar/devices"))


def test_what_is_not_there_cannot_be_shown_and_a_clerk_invites_nobody(lead: Clerk) -> None:
    def refused(who: Clerk, **wish: object) -> tuple[int, str]:
        with pytest.raises(Refused) as no:
            invite(who, **wish)
        return no.value.status, no.value.code

    assert refused(lead, screen="nowhere") == (422, "invalid")
    assert refused(lead, kind="printer") == (422, "invalid")
    lead.server.add_clerk()
    with Clerk(lead.server).sign_in() as clerk:
        assert refused(clerk) == (403, "not_allowed")


def test_the_list_says_when_a_device_was_here_and_whether_its_page_is_the_newest(lead: Clerk) -> None:
    def seen(name: str) -> Json:
        (found,) = [one for one in lead.get("/api/v1/sites/wismar/devices") if one["name"] == name]
        return dict(found)

    found = invite(lead, name="Wand")
    assert (seen("Wand")["last_seen"], seen("Wand")["invited_until"]) == (None, found["until"])
    token = token_of(opened(found["link"]))
    newest = lead.server.get("/api/v1/sites/wismar/program")["version"]
    for page, said, version in (
        (newest, "newest", __version__),
        ("0.0.7-abc", "old", "0.0.7"),
        ("another", "old", None),
    ):
        body = {"request_id": request_id(), "sound": "ok", "page": page}
        url = f"{lead.server.url}/api/v1/sites/wismar/screens/report"
        assert requests.post(url, json=body, headers={"Authorization": f"Bearer {token}"}, timeout=5).ok
        wand = seen("Wand")
        assert (wand["page"], wand["version"], wand["here"], wand["invited_until"]) == (
            said,
            version,
            True,
            None,
        )


def test_the_line_of_a_revoked_screen_is_cut_and_it_is_told_to_enrol(lead: Clerk) -> None:
    token = token_of(opened(invite(lead, name="Halle")["link"]))
    cookie = {"Cookie": f"queue_display={token}"}
    with (
        watching(lead.server, "/board", headers=cookie) as screen,
        watching(lead.server, "/board") as anybody,
    ):
        for line in (screen, anybody):
            assert "board" in line.watch(site="wismar", after=None)
        lead.post(f"{AT}/devices/revoke", kind="display", name="Halle")
        assert (screen.told(), screen.cut.wait(PATIENCE)) == ("unknown_device", True)
        assert board(lead, token) == 401  # though anybody may look
        assert "board" in anybody.watch(site="wismar", after=None)
    with watching(lead.server, "/board", headers=cookie) as again:
        assert again.watch(site="wismar", after=None) == {"error": {"code": "unknown_device"}}
    with watching(lead.server, "/board", auth={"token": token}) as again:
        assert again.watch(site="wismar", after=None) == {"error": {"code": "unknown_device"}}


def test_a_device_revoked_by_another_process_is_cut_as_well(lead: Clerk) -> None:
    token = token_of(opened(invite(lead, name="Treppe")["link"]))
    with watching(lead.server, "/board", auth={"token": token}) as screen:
        assert "board" in screen.watch(site="wismar", after=None)
        database = Database(lead.server.env["QUEUE_DATABASE_URL"])
        people.revoke_device(database, "wismar", "Treppe", datetime.now(UTC))
        database.dispose()
        assert (screen.told(), screen.cut.wait(PATIENCE)) == ("unknown_device", True)
