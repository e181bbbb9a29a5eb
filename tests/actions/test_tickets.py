"""What a visitor does: take a ticket, let others go first, leave."""

import pytest

from queue_app.actions import calls, tickets
from queue_app.actions.desks import set_absent
from queue_app.rules.errors import NotFound, RuleBroken, StepNotAllowed
from queue_app.rules.stops import State
from queue_app.store.board import Mode
from queue_app.store.records import Stop
from queue_app.store.turn import Turn
from tests.support.house import House

BY_THE_CLOCK = Mode()


def states(house: House, ticket: int) -> list[State]:
    return [stop.state for stop in house.do(lambda t: t.stops_of(ticket))]


def with_quota(house: House, desk: str, quota: int, **changes: object) -> None:
    """Every desk as it is, this one with a quota and without a substitute."""
    desks = tuple(
        d.model_copy(update={"quota": quota, "substitute": "", **changes}) if d.id == desk else d
        for d in house.site.desks
    )
    house.site = house.site.model_copy(update={"desks": desks})


def test_one_concern_makes_one_stop_that_waits(house: House) -> None:
    ticket, stops = house.take(house.concern("jobcenter"))
    assert (ticket.number, [(s.desk, s.state) for s in stops]) == ("T 1", [("jobcenter", State.WAITING)])


def test_several_concerns_keep_one_number_and_only_the_first_waits(house: House) -> None:
    ticket, stops = house.take(*(house.concern(d) for d in ("landkreis", "jobcenter", "pilot")))
    assert ticket.number == "K 1"
    assert sorted(states(house, ticket.id)) == [State.PLANNED, State.PLANNED, State.WAITING]
    assert {s.desk for s in stops} == {"landkreis", "jobcenter", "pilot"}


def test_the_first_stop_is_where_the_wait_is_shortest_now(house: House) -> None:
    for counter in ("3", "7"):  # one for the Jobcenter, one for the Landkreis
        house.clerk(counter, number=int(counter))
    for _ in range(3):
        house.take(house.concern("landkreis"))
    _ticket, stops = house.take(house.concern("landkreis"), house.concern("jobcenter"))
    assert [s.desk for s in stops] == ["jobcenter", "landkreis"]


def test_what_must_come_first_is_first_whatever_was_tapped_first(house: House) -> None:
    _ticket, stops = house.take("german-course", "bank-account", "first-application", "recognised-change")
    wanted = ["recognised-change", "first-application", "bank-account", "german-course"]
    assert [s.concern for s in stops] == wanted


def test_the_same_concern_twice_counts_once(house: House) -> None:
    concern = house.concern("pilot")
    _ticket, stops = house.take(concern, concern)
    assert [s.concern for s in stops] == [concern]


@pytest.mark.parametrize("count", [0, 6])
def test_a_ticket_has_one_to_five_concerns(house: House, count: int) -> None:
    with pytest.raises(RuleBroken, match="invalid"):
        house.take(*[house.concern("jobcenter", i) for i in range(count)])


def test_an_unknown_concern_is_said(house: House) -> None:
    with pytest.raises(NotFound):
        house.take("no-such-thing")


def test_an_absent_desk_is_replaced_and_the_stop_says_so(house: House) -> None:
    lead = house.clerk("1", role="lead")
    house.do(set_absent, lead, "counselling", absent=True)
    _ticket, stops = house.take(house.concern("counselling"))
    assert [(s.desk, s.instead_of) for s in stops] == [("pilot", "counselling")]


def test_numbers_that_are_used_up_are_told_from_a_closed_desk(house: House) -> None:
    with_quota(house, "jobcenter", 1)
    house.take(house.concern("jobcenter"))
    with pytest.raises(RuleBroken) as full:
        house.take(house.concern("jobcenter"))
    with_quota(house, "jobcenter", 0, hours=())
    house.mode = BY_THE_CLOCK
    with pytest.raises(RuleBroken) as closed:
        house.take(house.concern("jobcenter"))
    assert (full.value.code, closed.value.code) == ("full", "closed")


def test_a_full_desk_sends_to_its_substitute(house: House) -> None:
    with_quota(house, "jobcenter", 1, substitute="pilot")
    for _ in range(2):
        _ticket, stops = house.take(house.concern("jobcenter"))
    assert [(s.desk, s.instead_of) for s in stops] == [("pilot", "jobcenter")]


def test_nobody_gets_a_number_that_would_be_called_after_closing(house: House) -> None:
    house.clerk("3", desks=("jobcenter",))
    house.mode = BY_THE_CLOCK
    for _ in range(3):
        house.take("first-application")  # 38 minutes each, closing is in two and a half hours
    with pytest.raises(RuleBroken) as late:
        house.take("first-application")
    details = {"desk": "jobcenter", "opens_at": "2026-11-24T07:00:00+00:00"}
    assert (late.value.code, late.value.details) == ("too_late", details)
    assert len(house.take(house.site.unsure)[1]) == 1  # a guide helps always
    by_hand = house.do(tickets.take_ticket, ["first-application"], "ar", [], house.mode, by_staff=True)
    assert by_hand[0].number == "T 5"  # what was refused took no number


def test_staff_give_a_ticket_above_the_quota(house: House) -> None:
    with_quota(house, "jobcenter", 1)
    house.take(house.concern("jobcenter"))
    ticket, _stops = house.do(
        tickets.take_ticket, [house.concern("jobcenter")], "ar", [], house.mode, by_staff=True
    )
    assert ticket.number == "T 2"


def waiting_stop(house: House) -> tuple[str, Stop]:
    ticket, stops = house.take(house.concern("pilot"))
    return ticket.secret, stops[0]


def test_who_lets_others_go_first_is_not_called_until_then(house: House) -> None:
    who = house.clerk("1", desks=("pilot",))
    secret, stop = waiting_stop(house)
    house.do(tickets.later, secret, 10)
    with pytest.raises(RuleBroken, match="nobody_waiting"):
        house.do(calls.call_next, who, "1")
    house.later(minutes=10)
    called, _because = house.do(calls.call_next, who, "1")
    assert called.id == stop.id


@pytest.mark.parametrize("minutes", [0, 61])
def test_others_can_go_first_for_an_hour_at_most(house: House, minutes: int) -> None:
    secret, _stop = waiting_stop(house)
    with pytest.raises(RuleBroken, match="invalid"):
        house.do(tickets.later, secret, minutes)


def test_who_is_being_called_should_come(house: House) -> None:
    who = house.clerk("1", desks=("pilot",))
    secret, _stop = waiting_stop(house)
    house.do(calls.call_next, who, "1")
    with pytest.raises(StepNotAllowed):
        house.do(tickets.later, secret, 5)


def test_leaving_ends_every_stop_and_a_second_time_is_an_answer(house: House) -> None:
    ticket, _stops = house.take(house.concern("landkreis"), house.concern("jobcenter"))
    house.do(tickets.leave, ticket.secret)
    assert states(house, ticket.id) == [State.LEFT, State.LEFT]
    with pytest.raises(StepNotAllowed):
        house.do(tickets.leave, ticket.secret)


def test_who_is_being_served_cannot_leave_by_phone(house: House) -> None:
    who = house.clerk("1", desks=("pilot",))
    secret, _stop = waiting_stop(house)
    called, _because = house.do(calls.call_next, who, "1")
    house.do(calls.at_counter, who, called, "begin")
    with pytest.raises(StepNotAllowed):
        house.do(tickets.leave, secret)


def test_a_wrong_secret_is_an_unknown_ticket(house: House) -> None:
    with pytest.raises(NotFound):
        house.do(tickets.leave, "A" * 22)


def add(house: House, secret: str, concern: str) -> list[Stop]:
    """One more concern on a ticket; its stops in the order they will be made."""

    def work(t: Turn) -> list[Stop]:
        return t.stops_of(tickets.add_concern(t, secret, concern, house.mode).id)

    return house.do(work)


def test_a_concern_can_be_added_to_a_ticket_and_the_number_stays(house: House) -> None:
    ticket, _ = house.take(house.concern("jobcenter"))
    made = add(house, ticket.secret, house.concern("pilot"))
    assert [(s.desk, s.state) for s in made] == [("jobcenter", State.WAITING), ("pilot", State.PLANNED)]
    assert house.do(lambda t: t.ticket(ticket.id)).number == ticket.number


def test_an_added_concern_stands_beside_that_of_its_desk(house: House) -> None:
    ticket, _ = house.take(house.concern("jobcenter"), house.concern("pilot"))
    made = add(house, ticket.secret, house.concern("jobcenter", 1))
    assert [s.desk for s in made] == ["jobcenter", "jobcenter", "pilot"]


def test_a_concern_that_is_on_the_ticket_already_counts_once(house: House) -> None:
    ticket, _ = house.take(house.concern("jobcenter"))
    assert len(add(house, ticket.secret, house.concern("jobcenter"))) == 1


def test_no_ticket_gets_a_sixth_concern(house: House) -> None:
    ticket, _ = house.take(*[house.concern("jobcenter", i) for i in range(5)])
    with pytest.raises(RuleBroken, match="invalid"):
        add(house, ticket.secret, house.concern("pilot"))


def test_an_unknown_concern_is_not_added(house: House) -> None:
    ticket, _ = house.take(house.concern("jobcenter"))
    with pytest.raises(NotFound):
        add(house, ticket.secret, "no-such-thing")


def test_who_has_left_adds_nothing(house: House) -> None:
    ticket, _ = house.take(house.concern("jobcenter"))
    house.do(tickets.leave, ticket.secret)
    with pytest.raises(StepNotAllowed):
        add(house, ticket.secret, house.concern("pilot"))


def test_an_added_concern_is_called_when_the_first_is_done(house: House) -> None:
    ticket, _ = house.take(house.concern("jobcenter"))
    add(house, ticket.secret, house.concern("pilot"))
    clerk = house.clerk("3")
    called, _because = house.do(calls.call_next, clerk, "3")
    begun, _because = house.do(calls.at_counter, clerk, called, "begin")
    house.do(calls.at_counter, clerk, begun, "finish")
    assert states(house, ticket.id) == [State.DONE, State.WAITING]


def test_a_visitor_says_later_whether_her_language_is_heard(house: House) -> None:
    ticket, _ = house.take(house.concern("jobcenter"))
    assert ticket.speak
    for wish in (False, False, True):
        assert house.do(tickets.choose_voice, ticket.secret, speak=wish).speak is wish
        assert house.do(lambda t: t.ticket(ticket.id)).speak is wish
    house.do(tickets.leave, ticket.secret)
    with pytest.raises(StepNotAllowed):
        house.do(tickets.choose_voice, ticket.secret, speak=False)
