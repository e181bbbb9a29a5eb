"""Counters of several desks: nobody is in two places at once."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules import sharing
from queue_app.rules.sharing import Place, fits, neighbours
from queue_app.rules.slots import Booked

TEN = datetime(2026, 11, 24, 9, tzinfo=UTC)
HALF = timedelta(minutes=30)


def at(minutes: float) -> datetime:
    return TEN + timedelta(minutes=minutes)


def counter(*desks: str, away: tuple[tuple[int, int], ...] = ()) -> Place:
    """A counter of some desks, away for all of them between these minutes after ten."""
    return Place({desk: [(at(begins), at(ends)) for begins, ends in away] for desk in desks})


def booked(**starts: list[int]) -> dict[str, list[Booked]]:
    """Half an hour each at these minutes after ten, by desk."""
    return {desk: [Booked(at(start), 30) for start in some] for desk, some in starts.items()}


def test_desks_that_share_no_counter_have_nothing_to_do_with_each_other() -> None:
    counters = [("pilot",), ("pilot", "advice"), ("advice", "work"), ("county",)]
    assert neighbours("pilot", counters) == {"pilot", "advice", "work"}
    assert neighbours("county", counters) == {"county"}


def test_who_is_booked_for_one_desk_is_not_there_for_another() -> None:
    alone = [counter("pilot", "advice")]
    assert fits("pilot", TEN, TEN + HALF, booked(advice=[30]), alone)
    assert not fits("pilot", TEN, TEN + HALF, booked(advice=[15]), alone)
    assert not fits("pilot", TEN, TEN + HALF, booked(advice=[-15]), alone)


def test_whoever_can_be_served_elsewhere_makes_room() -> None:
    places = [counter("pilot", "advice"), counter("advice", "work"), counter("work")]
    assert fits("pilot", TEN, TEN + HALF, booked(advice=[0], work=[0]), places)
    assert not fits("pilot", TEN, TEN + HALF, booked(advice=[0], work=[0, 0]), places)


def test_a_counter_that_goes_away_in_between_is_none() -> None:
    places = [counter("pilot", "advice"), counter("advice", away=((15, 60),))]
    assert not fits("pilot", TEN, TEN + HALF, booked(advice=[0]), places)
    assert fits("pilot", TEN, TEN + HALF / 2, booked(advice=[0]), places)


def test_a_desk_that_is_away_leaves_its_counters_to_the_others() -> None:
    place = Place({"pilot": [], "advice": [(at(0), at(60))]})
    assert fits("pilot", TEN, TEN + HALF, booked(pilot=[30], advice=[0]), [place])


desks = st.sampled_from(["a", "b", "c"])


@given(st.lists(desks, max_size=3), desks, st.lists(st.sets(desks, min_size=1), min_size=1, max_size=4))
def test_it_fits_just_when_everybody_finds_a_counter_of_her_own(
    running: list[str], wanted: str, serving: list[set[str]]
) -> None:
    """Against every way to seat them; where not all who are booked find one, one more must not cost any of those."""
    places = [counter(*desks) for desks in serving]
    count = Counter(running)
    found = fits(wanted, TEN, TEN + HALF, booked(**{desk: [0] * n for desk, n in count.items()}), places)
    if set(running) <= {wanted}:
        assert found  # a desk's own appointments are counted elsewhere
    else:
        assert found == (most_seated([*running, wanted], serving) == most_seated(running, serving) + 1)


def most_seated(people: list[str], serving: list[set[str]]) -> int:
    """How many of them find a counter in the best case: the first takes any that serves her, or none."""
    if not people:
        return 0
    first, *rest = people
    ways = [serving[:n] + serving[n + 1 :] for n, desks in enumerate(serving) if first in desks]
    return max([most_seated(rest, serving), *(1 + most_seated(rest, left) for left in ways)])


def test_desks_that_share_a_counter_leave_its_walk_ins_their_share_together() -> None:
    """Two hours of one counter that serves both desks, half of one more, the other half of which nobody is there."""
    span = (at(0), at(120))
    there = [[(at(0), at(120)), (at(30), at(240))], [(at(0), at(60))]]
    assert sharing.left(0.5, span, there, []) == 90
    assert sharing.left(0.5, span, there, [Booked(at(0), 30), Booked(at(90), 60)]) == 30


def test_a_pause_after_an_appointment_counts_as_long_as_it_lasts() -> None:
    alone, rested = [counter("pilot", "advice")], [Booked(at(-30), 45)]
    assert not fits("pilot", TEN, TEN + HALF, {"advice": rested}, alone)
