"""The settings over HTTP: who may, and that each change happens once."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from tests.support.people import Clerk, Refused, request_id
from tests.support.server import LiveServer

SITE = "/api/v1/sites/wismar"
AT = f"{SITE}/settings"
DAY = (datetime.now(UTC) + timedelta(days=30)).date().isoformat()
CLOSED = {"first": DAY, "last": DAY, "reason": "<b>Team</b>", "appointments": "keep"}


@pytest.fixture(scope="module")
def staffed(office: LiveServer) -> LiveServer:
    office.add_clerk("Leitung", "lead")
    return office


@pytest.fixture
def lead(staffed: LiveServer) -> Iterator[Clerk]:
    with Clerk(staffed, "Leitung").sign_in() as somebody:
        yield somebody


def refused(clerk: Clerk, path: str, **body: object) -> tuple[int, str]:
    with pytest.raises(Refused) as no:
        clerk.post(AT + path, **body) if body else clerk.get(AT + path)
    return no.value.status, no.value.code


def test_a_closure_sent_twice_is_one_and_is_undone_by_its_line(lead: Clerk) -> None:
    same = {**CLOSED, "request_id": request_id()}
    assert [lead.post(f"{AT}/closures", **same) for _ in range(2)] == [{"cancelled": 0}] * 2
    seen = lead.get(AT)
    (there,) = seen["closures"]
    (line,) = seen["history"]
    assert (there["first"], there["reason"], line["role"], line["kind"]) == (
        DAY,
        "<b>Team</b>",
        "lead",
        "closed",
    )
    assert lead.get(f"{AT}/appointments", first=DAY, last=DAY) == {"count": 0}
    lead.post(f"{AT}/history/{line['id']}/undo", request_id=request_id())
    assert lead.get(AT)["closures"] == []
    assert refused(lead, f"/history/{line['id']}/undo", request_id=request_id()) == (409, "stale")


def test_who_is_there_today_is_set_and_taken_back(lead: Clerk) -> None:
    def planned() -> dict[str, object]:
        return {one["id"]: one["times"] for one in lead.get(AT)["counters"] if one["times"] is not None}

    lead.post(f"{AT}/staffing/1", times=["09:00", "11:00"])
    assert planned() == {"1": ["09:00", "11:00"]}
    assert refused(lead, "/staffing/1", times=["09:00"]) == (422, "invalid")
    lead.post(f"{AT}/history/{lead.get(AT)['history'][0]['id']}/undo", request_id=request_id())
    assert planned() == {}


def test_a_clerk_neither_sees_nor_sets(staffed: LiveServer) -> None:
    with Clerk(staffed).sign_in() as clerk:
        no = (403, "not_allowed")
        assert refused(clerk, "/configuration") == no
        assert refused(clerk, "") == refused(clerk, f"/appointments?first={DAY}&last={DAY}") == no
        assert refused(clerk, "/closures", **CLOSED) == no
        assert refused(clerk, "/closures/1/reopen", request_id=request_id()) == no
        assert refused(clerk, "/history/1/undo", request_id=request_id()) == no
        assert refused(clerk, "/staffing/1", times=[]) == no
        assert refused(clerk, "/devices/revoke", kind="kiosk", name="x") == no


@pytest.mark.parametrize("wrong", [{"first": "2026-02-31"}, {"last": "2020-01-01"}, {"opens": "09:00"}])
def test_impossible_dates_and_hours_are_refused(lead: Clerk, wrong: dict[str, str]) -> None:
    assert refused(lead, "/closures", **{**CLOSED, **wrong}) == (422, "invalid")
    assert lead.get(AT)["closures"] == []


def test_what_is_not_there_is_not_found(lead: Clerk) -> None:
    for path in (f"/closures/{2**60}/reopen", "/closures/9/reopen", "/history/999/undo"):
        assert refused(lead, path, request_id=request_id()) == (404, "not_found")


def test_what_the_configuration_states_is_shown_with_its_source(lead: Clerk) -> None:
    seen = {(one["section"], one["name"]): one for one in lead.get(f"{AT}/configuration")}
    own = seen["sites[wismar]", "undo_seconds"]
    assert (own["value"], own["line"] > 0, own["variable"]) == ("8", True, None)
    assert seen["", "database_url"]["value"] is None
