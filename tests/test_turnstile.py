"""Who is worked on first."""

from hypothesis import given
from hypothesis import strategies as st

from queue_app.turnstile import EVERY, Lane, Lanes, lane_of


def waiting(*lanes: Lane) -> Lanes:
    """Somebody in each of these lanes, in this order; each is known by her place."""
    found = Lanes()
    for place, lane in enumerate(lanes):
        found.add(lane, place)
    return found


def test_requests_have_the_lane_of_what_they_are_for() -> None:
    asked = {
        ("POST", "/api/v1/sites/wismar/counters/1/call-next"): Lane.DEED,
        ("DELETE", "/api/v1/session"): Lane.DEED,
        ("GET", "/api/v1/sites/wismar/console"): Lane.STAFF,
        ("GET", "/readyz"): Lane.STAFF,
        ("GET", "/api/v1/sites/wismar/board"): Lane.LOOK,
        ("HEAD", "/display/wismar"): Lane.LOOK,
        ("GET", "/socket.io/"): Lane.GREETING,
    }
    assert {question: lane_of(*question) for question in asked} == asked


def test_a_console_that_says_that_it_can_wait_stands_with_the_screens() -> None:
    console = ("GET", "/api/v1/sites/wismar/console")
    said = {"": Lane.STAFF, "u=3, i": Lane.STAFF, "u=5": Lane.LOOK, "i, u=7": Lane.LOOK}
    said |= dict.fromkeys(["u=9", "u=", "urgent", "u=55", "xu=5"], Lane.STAFF)
    assert {word: lane_of(*console, word) for word in said} == said
    assert lane_of("POST", "/api/v1/sites/wismar/counters/1/call-next", "u=7") == Lane.DEED


def test_a_press_goes_before_those_who_came_earlier_to_look() -> None:
    lanes = waiting(Lane.GREETING, Lane.LOOK, Lane.DEED)
    assert [lanes.next() for _ in range(3)] == [2, 1, 0]


def test_in_one_lane_it_goes_by_coming() -> None:
    lanes = waiting(*[Lane.DEED] * 6)
    assert [lanes.next() for _ in range(6)] == list(range(6))


def test_who_went_away_is_not_called_in() -> None:
    lanes = waiting(Lane.DEED, Lane.DEED)
    lanes.leave(Lane.DEED, 0)
    assert (lanes.next(), bool(lanes), lanes.waits(Lane.DEED)) == (1, False, False)


def test_what_has_leisure_goes_when_nobody_else_waits() -> None:
    lanes = waiting(Lane.LEISURE, *[Lane.SHARED] * EVERY)
    assert [lanes.next() for _ in range(EVERY + 1)] == [*range(1, EVERY + 1), 0]


@given(st.lists(st.sampled_from([one for one in Lane if one != Lane.LEISURE]), min_size=1, max_size=60))
def test_nobody_waits_longer_than_a_few_rounds_for_each_who_came_before(before: list[Lane]) -> None:
    """However many more important ones keep coming."""
    lanes = waiting(*before)
    passed = []
    for _ in range(EVERY * len(before)):
        lanes.add(Lane.DEED, "somebody new")
        passed.append(lanes.next())
    assert set(range(len(before))) <= set(passed)
