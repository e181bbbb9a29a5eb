"""What a kiosk hands over that was on its own, on both engines."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from queue_app.actions import offline as actions
from queue_app.actions.offline import Tapped
from queue_app.rules import calling
from queue_app.rules.calling import Caller
from queue_app.rules.errors import RuleBroken
from queue_app.rules.stops import State
from queue_app.store import offline, people, tables
from queue_app.store.answers import Request, once
from queue_app.store.board import Mode
from queue_app.store.records import Ticket
from queue_app.store.turn import Turn
from tests.support.house import House

DAY = "2026-11-23"
TUESDAY = "2026-11-24"
LETTERS = ["A", "K", "M", "T"]


def kiosk_of(house: House, name: str = "Foyer") -> people.Device:
    token = people.add_device(house.database, house.site.id, "kiosk", name, house.now)
    found = people.device_by_token(house.database, token, house.now)
    assert found is not None
    return found


def blocks_for(house: House, kiosk: people.Device, size: int = 30) -> list[tuple[int, int]]:
    given = house.do(offline.give_blocks, kiosk.id, LETTERS, size)
    return [(found.first, found.last) for found in given]


def tapped(house: House, running: int, ago: float = 0, **changes: object) -> Tapped:
    concern = house.concern("pilot")
    made = Tapped(f"A {running}", DAY, f"{running:022d}", [concern], "ar", [], speak=True, seconds_ago=ago)
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name


def hand_over(house: House, kiosk: people.Device, ticket: Tapped) -> Ticket | None:
    return house.do(actions.hand_over, kiosk.id, ticket, house.mode)


def order(house: House) -> list[str]:
    """The numbers that wait, in calling order."""

    def look(t: Turn) -> list[str]:
        caller = Caller("1", frozenset(desk.id for desk in t.site.desks))
        ordered = calling.order(t.waiting(caller), t.now, caller, t.site.calling)
        return [t.ticket(t.stop(place.stop.id).ticket).number for place in ordered]

    return house.do(look)


def test_blocks_of_two_kiosks_share_no_number_and_end_with_the_range(house: House) -> None:
    one, two = kiosk_of(house), kiosk_of(house, "Hof")
    given = [blocks_for(house, kiosk, 100) for kiosk in (one, two, one, two)]
    assert given == [[(700, 799)], [(800, 899)], [(900, 999)], []]
    assert house.take(house.concern("pilot"))[0].number == "A 1"


def test_ordinary_numbers_jump_over_a_block(house: House) -> None:
    blocks_for(house, kiosk_of(house))
    house.take(house.concern("pilot"))
    with house.database.writing() as connection:
        connection.execute(update(tables.numbering).values(last=698))
    given = [house.take(house.concern("pilot"))[0].number for _ in range(3)]
    assert given == ["A 699", "A 730", "A 731"]
    assert blocks_for(house, kiosk_of(house, "Hof")) == [(732, 761)]


def test_each_desk_has_its_own_block_where_desks_have_their_own_numbers(house: House) -> None:
    house.site = house.site.model_copy(update={"numbering": "desk"})
    given = house.do(offline.give_blocks, kiosk_of(house).id, ["A", "T"], 30)
    assert [(found.letters, found.first) for found in given] == [(["A"], 700), (["T"], 700)]


def test_a_kiosk_that_forgets_does_not_get_more_and_more(house: House) -> None:
    kiosk = kiosk_of(house)
    assert [bool(blocks_for(house, kiosk)) for _ in range(4)] == [True, True, True, False]
    hand_over(house, kiosk, tapped(house, 700))
    assert blocks_for(house, kiosk) == [(790, 819)]


def test_a_ticket_counts_from_its_tap_among_those_taken_meanwhile(house: House) -> None:
    kiosk = kiosk_of(house)
    blocks_for(house, kiosk)
    for _ in range(3):
        house.later(minutes=5)
        house.take(house.concern("pilot"))
    house.later(minutes=5)
    first, second = tapped(house, 700, ago=13 * 60), tapped(house, 701, ago=8 * 60)
    ticket = hand_over(house, kiosk, first)
    hand_over(house, kiosk, second)
    assert order(house) == ["A 1", "A 700", "A 2", "A 701", "A 3"]
    assert ticket is not None
    assert (house.now - ticket.taken_at).total_seconds() == 13 * 60


def test_two_kiosks_that_hand_over_one_after_the_other_are_put_in_order(house: House) -> None:
    one, two = kiosk_of(house), kiosk_of(house, "Hof")
    blocks_for(house, one), blocks_for(house, two)
    house.later(minutes=30)
    for running, ago in ((700, 20), (701, 10)):
        hand_over(house, one, tapped(house, running, ago=ago * 60))
    hand_over(house, two, tapped(house, 730, ago=15 * 60))
    assert order(house) == ["A 700", "A 730", "A 701"]


def test_a_clock_that_is_wrong_by_hours_cannot_jump_the_queue(house: House) -> None:
    kiosk = kiosk_of(house)
    blocks_for(house, kiosk)
    house.later(minutes=5)
    house.take(house.concern("pilot"))
    house.later(minutes=5)
    offline.note_report(house.database, kiosk, 0, 30, house.now)
    house.later(minutes=5)
    house.take(house.concern("pilot"))
    hand_over(house, kiosk, tapped(house, 700, ago=10 * 3600))
    assert order(house) == ["A 1", "A 700", "A 2"]


def test_handed_over_twice_it_is_there_once(house: House) -> None:
    kiosk = kiosk_of(house)
    blocks_for(house, kiosk)
    first, again = (hand_over(house, kiosk, tapped(house, 700)) for _ in range(2))
    assert first == again
    assert order(house) == ["A 700"]
    with pytest.raises(RuleBroken, match="number_taken"):
        hand_over(house, kiosk, tapped(house, 700, secret="x" * 22))


def test_many_are_handed_over_in_one_turn_and_one_that_is_refused_leaves_the_others(house: House) -> None:
    kiosk = kiosk_of(house)
    blocks_for(house, kiosk)
    house.later(minutes=30)
    many = [tapped(house, 700 + nth, ago=60 * (20 - nth)) for nth in range(5)]
    many[1] = replace(many[1], number="A 730")  # not kept back
    many[2] = replace(many[2], secret=many[0].secret)
    told: list[dict[str, object]] = []
    house.database.recorded.connect(lambda _site, **what: told.append(what), weak=False)

    def outcomes(some: list[Tapped]) -> list[object]:
        found = house.do(actions.hand_over_all, kiosk.id, some, house.mode)
        return [one.code if isinstance(one, RuleBroken) else one and one.number for one in found]

    assert outcomes(many[:4]) == ["A 700", "not_reserved", "number_taken", "A 703"]
    assert len(told) == 1
    assert outcomes(many[3:]) == ["A 703", "A 704"]  # cut short, then sent again with what came after
    assert order(house) == ["A 700", "A 703", "A 704"]


@pytest.mark.parametrize("number", ["A 730", "A 1", "Z 700"])
def test_a_number_that_was_not_kept_back_is_refused(house: House, number: str) -> None:
    kiosk = kiosk_of(house)
    blocks_for(house, kiosk)
    with pytest.raises(RuleBroken, match="not_reserved"):
        hand_over(house, kiosk, tapped(house, 700, number=number))
    with pytest.raises(RuleBroken, match="not_reserved"):
        hand_over(house, kiosk, tapped(house, 700, day=TUESDAY))
    assert order(house) == []


def test_a_kiosk_that_was_enrolled_anew_still_hands_over_what_it_gave(house: House) -> None:
    blocks_for(house, kiosk_of(house))
    assert hand_over(house, kiosk_of(house), tapped(house, 700)) is not None


def test_a_ticket_of_yesterday_is_written_down_and_not_queued(house: House) -> None:
    kiosk = kiosk_of(house)
    blocks_for(house, kiosk)
    house.later(days=1)
    assert [hand_over(house, kiosk, tapped(house, 700, ago=86_000)) for _ in range(2)] == [None, None]
    assert order(house) == []
    offline.note_report(house.database, kiosk, 0, 0, house.now)
    (seen,) = offline.kiosks_seen(house.database, house.site.id, TUESDAY, house.now)
    assert (seen["handed_over"], seen["of_past_days"]) == (0, 1)


def test_a_promise_holds_when_the_house_has_closed_meanwhile(house: House) -> None:
    kiosk = kiosk_of(house)
    blocks_for(house, kiosk)
    house.mode = Mode(always_open=False)
    house.now = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
    assert hand_over(house, kiosk, tapped(house, 700, ago=5 * 3600)) is not None
    assert order(house) == ["A 700"]


def test_a_concern_and_a_language_that_are_gone_still_bring_her_to_somebody(house: House) -> None:
    kiosk = kiosk_of(house)
    blocks_for(house, kiosk)
    ticket = hand_over(house, kiosk, tapped(house, 700, concerns=["long-gone"], language="xx"))
    assert ticket is not None
    (stop,) = house.do(lambda t: t.stops_of(ticket.id))
    assert (ticket.language, stop.concern) == ("de", house.site.unsure)


def test_the_ticket_of_an_answer_that_never_arrived_is_given_up(house: House) -> None:
    kiosk = kiosk_of(house)
    blocks_for(house, kiosk)
    unseen = house.take(house.concern("pilot"))[0]
    asked = Request(f"device:{kiosk.id}", "0123456789abcdef", "POST /tickets")
    once(house.database, house.site, house.now, asked, lambda _t: (201, {"secret": unseen.secret}))
    hand_over(house, kiosk, tapped(house, 700, instead_of=asked.id))
    assert order(house) == ["A 700"]
    (stop,) = house.do(lambda t: t.stops_of(unseen.id))
    assert stop.state is State.LEFT


def test_the_staff_see_how_a_kiosk_is(house: House) -> None:
    kiosk = kiosk_of(house)

    def seen() -> tuple[object, ...]:
        (found,) = offline.kiosks_seen(house.database, house.site.id, DAY, house.now)
        return tuple(found[key] for key in ("name", "state", "waiting", "left", "handed_over"))

    blocks_for(house, kiosk)
    offline.note_report(house.database, kiosk, 2, 28, house.now)
    assert seen() == ("Foyer", "waiting", 2, 28, 0)
    hand_over(house, kiosk, tapped(house, 700))
    offline.note_report(house.database, kiosk, 0, 28, house.later(seconds=5))
    assert seen() == ("Foyer", "ok", 0, 28, 1)
    house.later(minutes=3)
    assert seen()[1] == "gone"
