"""What a clerk does with her counter, and what an absent desk is."""

from typing import Any

import pytest

from queue_app.actions import calls, counters
from queue_app.actions.counters import Staff
from queue_app.actions.desks import set_absent
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from tests.support.house import House


def row(house: House, counter: str) -> Any:
    return house.do(counters.row_of, counter)


def test_a_counter_opens_for_all_its_desks_unless_some_are_named(house: House) -> None:
    house.clerk("9")
    assert row(house, "9").desks == ["pilot", "counselling"]
    house.clerk("9", desks=("counselling",))
    assert (row(house, "9").desks, row(house, "9").state) == (["counselling"], "open")


@pytest.mark.parametrize(
    ("desks", "languages", "field"), [(["jobcenter"], [], "desks"), ([], ["xx"], "languages")]
)
def test_only_what_is_configured_can_be_chosen(
    house: House, desks: list[str], languages: list[str], field: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        house.do(counters.open_counter, Staff(1, "clerk"), "9", desks, languages)
    assert (refused.value.code, refused.value.details) == ("invalid", {"field": field})


def test_an_unknown_counter_is_not_found(house: House) -> None:
    with pytest.raises(NotFound):
        house.clerk("77")


def test_two_people_at_one_counter_must_be_said_clearly(house: House) -> None:
    house.clerk("1")
    with pytest.raises(RuleBroken, match="counter_taken"):
        house.clerk("1", number=2)
    house.do(counters.open_counter, Staff(2, "clerk"), "1", [], [], take_over=True)
    assert row(house, "1").clerk == 2


def test_at_a_paused_or_closed_counter_nobody_is_called(house: House) -> None:
    who = house.clerk("1")
    house.take(house.concern("pilot"))
    for deed in (counters.pause_counter, counters.close_counter):
        house.do(deed, who, "1")
        with pytest.raises(RuleBroken, match="counter_closed"):
            house.do(calls.call_next, who, "1")


def test_back_from_a_pause_it_goes_on(house: House) -> None:
    who = house.clerk("1")
    house.take(house.concern("pilot"))
    house.do(counters.pause_counter, who, "1")
    house.do(counters.resume_counter, who, "1")
    assert house.do(calls.call_next, who, "1")[0].counter == "1"


def test_nobody_walks_away_from_a_visitor(house: House) -> None:
    who = house.clerk("1")
    house.take(house.concern("pilot"))
    house.do(calls.call_next, who, "1")
    for deed in (counters.pause_counter, counters.close_counter):
        with pytest.raises(RuleBroken, match="counter_busy"):
            house.do(deed, who, "1")


def test_only_who_sits_there_or_a_lead_closes_it(house: House) -> None:
    house.clerk("1")
    with pytest.raises(RuleBroken, match="other_counter"):
        house.do(counters.close_counter, Staff(2, "clerk"), "1")
    house.do(counters.close_counter, Staff(3, "lead"), "1")
    assert (row(house, "1").state, row(house, "1").clerk) == ("closed", None)


def test_a_closed_counter_can_neither_pause_nor_resume(house: House) -> None:
    for deed in (counters.pause_counter, counters.resume_counter, counters.close_counter):
        with pytest.raises(RuleBroken, match="counter_closed"):
            house.do(deed, Staff(1, "clerk"), "1")


def test_absence_is_for_leads_and_can_be_taken_back(house: House) -> None:
    with pytest.raises(NotAllowed):
        house.do(set_absent, Staff(1, "clerk"), "counselling", absent=True)
    lead = Staff(2, "lead")
    for absent, desk in ((True, "pilot"), (True, "pilot"), (False, "counselling")):
        house.do(set_absent, lead, "counselling", absent=absent)
        assert house.take(house.concern("counselling"))[1][0].desk == desk
    with pytest.raises(NotFound):
        house.do(set_absent, lead, "nowhere", absent=True)


def test_today_another_desk_may_take_over_than_the_configured_one(house: House) -> None:
    lead = Staff(2, "lead")
    house.do(set_absent, lead, "counselling", absent=True, instead="landkreis")
    taken = house.take(house.concern("counselling"))[1][0]
    assert (taken.desk, taken.instead_of) == ("landkreis", "counselling")
    for absent, instead in ((True, "counselling"), (False, "landkreis")):
        with pytest.raises(RuleBroken, match="invalid"):
            house.do(set_absent, lead, "counselling", absent=absent, instead=instead)
    with pytest.raises(NotFound):
        house.do(set_absent, lead, "counselling", absent=True, instead="nowhere")
    house.do(set_absent, lead, "landkreis", absent=True, instead="counselling")  # a circle leads to nobody
    with pytest.raises(RuleBroken, match="closed"):
        house.take(house.concern("counselling"))
    house.do(set_absent, lead, "landkreis", absent=False)
    house.later(days=1)
    assert house.take(house.concern("counselling"))[1][0].desk == "counselling"
