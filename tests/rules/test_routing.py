"""From concerns to stops."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules import routing
from queue_app.rules.errors import RuleBroken
from queue_app.rules.routing import PlannedStop


@dataclass(frozen=True)
class Desk:
    id: str
    substitute: str = ""


@dataclass(frozen=True)
class Concern:
    id: str
    desk: str


DESKS = {
    d.id: d
    for d in (
        Desk("pilot"),
        Desk("counselling", "pilot"),
        Desk("jobcenter", "pilot"),
        Desk("landkreis", "jobcenter"),
    )
}
RENT, CARD, RENEW, LETTER = (
    Concern("rent", "jobcenter"),
    Concern("card", "landkreis"),
    Concern("renew", "jobcenter"),
    Concern("letter", "pilot"),
)


def plan(concerns: list[Concern], closed: AbstractSet[str] = frozenset()) -> tuple[PlannedStop, ...]:
    return routing.plan(concerns, DESKS.__getitem__, lambda desk: desk not in closed)


def test_a_concern_leads_to_its_desk() -> None:
    assert plan([RENT]) == (PlannedStop("jobcenter", "rent"),)


def test_concerns_of_one_desk_are_made_together_in_the_order_tapped() -> None:
    assert [s.concern for s in plan([RENT, CARD, RENEW])] == ["rent", "renew", "card"]


def test_a_closed_desk_is_replaced_by_its_substitute_and_the_stop_says_so() -> None:
    assert plan([RENT], {"jobcenter"}) == (PlannedStop("pilot", "rent", "jobcenter"),)


def test_a_substitute_that_is_closed_too_hands_on_to_its_own() -> None:
    assert plan([CARD], {"landkreis", "jobcenter"}) == (PlannedStop("pilot", "card", "landkreis"),)


def test_when_nobody_takes_tickets_the_answer_is_closed() -> None:
    with pytest.raises(RuleBroken) as no:
        plan([RENT], set(DESKS))
    assert (no.value.code, no.value.details) == ("closed", {"desk": "jobcenter"})


def test_a_circle_of_substitutes_ends() -> None:
    circle = {"a": Desk("a", "b"), "b": Desk("b", "a")}
    assert routing.desk_for(circle["a"], circle.__getitem__, lambda _: False) is None


@given(
    st.lists(st.sampled_from([RENT, CARD, RENEW, LETTER]), min_size=1, max_size=5),
    st.sets(st.sampled_from(["counselling", "jobcenter", "landkreis"])),
)
def test_every_concern_gets_one_stop_at_an_open_desk_and_no_desk_is_visited_twice(
    concerns: list[Concern], closed: set[str]
) -> None:
    stops = plan(concerns, closed)
    assert sorted(s.concern for s in stops) == sorted(c.id for c in concerns)
    assert not {s.desk for s in stops} & closed
    desks = [s.desk for s in stops]
    assert desks == sorted(desks, key=desks.index)
