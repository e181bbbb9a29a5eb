"""The same request again gets the first answer and changes nothing."""

import threading

import pytest

from queue_app.actions import calls, tickets
from queue_app.rules.errors import NobodyWaiting, NotFound, RuleBroken
from queue_app.store.answers import Answer, Body, Request, once
from queue_app.store.log import newest_ids
from queue_app.store.turn import Turn
from tests.support.house import House

TAP = Request("device:1", "0123456789abcdef", "POST /tickets")


def issue(house: House, request: Request = TAP) -> Answer:
    def deed(t: Turn) -> tuple[int, Body]:
        ticket, _stops = tickets.take_ticket(t, [house.concern("pilot")], "ar", [], house.mode)
        return 201, {"number": ticket.number, "secret": ticket.secret}

    return once(house.database, house.site, house.now, request, deed)


def newest(house: House) -> int:
    with house.database.reading() as connection:
        return newest_ids(connection)[house.site.id]


def test_one_tap_makes_one_ticket_however_often_it_is_sent(house: House) -> None:
    first, second = issue(house), issue(house)
    assert second == Answer(first.status, first.body, again=True)
    assert newest(house) == 1


def test_ten_sendings_at_once_make_one_ticket(house: House) -> None:
    bodies: list[str] = []
    threads = [threading.Thread(target=lambda: bodies.append(str(issue(house).body))) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(bodies), len(set(bodies)), newest(house)) == (10, 1, 1)


def test_two_devices_with_the_same_id_do_not_meet(house: House) -> None:
    first, second = issue(house), issue(house, Request("device:2", TAP.id, TAP.what))
    assert first.body["number"] != second.body["number"]


def test_an_id_is_not_taken_for_another_deed(house: House) -> None:
    issue(house)
    with pytest.raises(RuleBroken) as no:
        issue(house, Request(TAP.actor, TAP.id, "POST /other"))
    assert no.value.code == "request_reused"


def test_a_no_is_remembered_too_even_when_the_deed_would_work_by_now(house: House) -> None:
    who = house.clerk("1")
    request = Request("clerk:1", "fedcba9876543210", "POST /call-next")

    def deed(t: Turn) -> tuple[int, Body]:
        stop, _because = calls.call_next(t, who, "1")
        return 200, {"stop": stop.id}

    with pytest.raises(NobodyWaiting):
        once(house.database, house.site, house.now, request, deed)
    house.take(next(c.id for c in house.site.concerns if c.desk in house.site.counters[0].desks))
    with pytest.raises(RuleBroken) as no:
        once(house.database, house.site, house.now, request, deed)
    assert (no.value.code, no.value.details) == ("nobody_waiting", {"counter": "1"})


def test_what_was_not_found_is_not_remembered(house: House) -> None:
    def deed(_t: Turn) -> tuple[int, Body]:
        raise NotFound()

    with pytest.raises(NotFound):
        once(house.database, house.site, house.now, TAP, deed)
    assert issue(house).status == 201
