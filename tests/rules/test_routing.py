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
    after: tuple[str, ...] = ()


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


def plan(
    concerns: list[Concern], closed: AbstractSet[str] = frozenset(), **waits: float
) -> tuple[PlannedStop, ...]:
    return routing.plan(
        concerns, DESKS.__getitem__, lambda desk: desk not in closed, lambda desk: waits.get(desk, 0.0)
    )


def test_a_concern_leads_to_its_desk() -> None:
    assert plan([RENT]) == (PlannedStop("jobcenter", "rent"),)


def test_concerns_of_one_desk_are_made_together_in_the_order_tapped() -> None:
    assert [s.concern for s in plan([RENT, CARD, RENEW])] == ["rent", "renew", "card"]


def test_the_shortest_wait_comes_first() -> None:
    stops = plan([RENT, CARD, LETTER], jobcenter=40, landkreis=10, pilot=25)
    assert [s.desk for s in stops] == ["landkreis", "pilot", "jobcenter"]


def test_what_must_come_first_comes_first_however_long_the_wait() -> None:
    change, first = Concern("change", "landkreis"), Concern("first", "jobcenter", ("change",))
    stops = plan([first, change], landkreis=60, jobcenter=5)
    assert [s.concern for s in stops] == ["change", "first"]


def test_what_must_come_first_but_was_not_tapped_holds_nobody_up() -> None:
    assert plan([Concern("first", "jobcenter", ("change",))]) == (PlannedStop("jobcenter", "first"),)


def test_a_desk_is_visited_once_if_waiting_for_another_first_allows_it() -> None:
    bank = Concern("bank", "pilot", ("first",))
    stops = plan([LETTER, bank, Concern("first", "jobcenter")], pilot=1, jobcenter=50)
    assert [s.concern for s in stops] == ["first", "letter", "bank"]


def test_a_desk_is_visited_twice_where_something_elsewhere_has_to_be_done_between() -> None:
    start, middle = Concern("start", "pilot"), Concern("middle", "jobcenter", ("start",))
    stops = plan([start, middle, Concern("end", "pilot", ("middle",))])
    assert [s.concern for s in stops] == ["start", "middle", "end"]


def test_a_circle_of_what_must_come_first_ends() -> None:
    stops = plan([Concern("a", "pilot", ("b",)), Concern("b", "jobcenter", ("a",))])
    assert sorted(s.concern for s in stops) == ["a", "b"]


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


@given(
    st.permutations(range(5)),
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=6),
    st.lists(st.sampled_from(sorted(DESKS)), min_size=5, max_size=5),
    st.dictionaries(st.sampled_from(sorted(DESKS)), st.floats(0, 120)),
)
def test_no_stop_comes_before_one_that_must_come_first(
    tapped: list[int], pairs: list[tuple[int, int]], desks: list[str], waits: dict[str, float]
) -> None:
    earlier = {n: tuple(str(min(p)) for p in pairs if max(p) == n and p[0] != p[1]) for n in range(5)}
    stops = plan([Concern(str(n), desks[n], earlier[n]) for n in tapped], **waits)
    place = {s.concern: at for at, s in enumerate(stops)}
    assert sorted(place) == [str(n) for n in range(5)]
    assert all(place[before] < place[str(n)] for n in range(5) for before in earlier[n])
