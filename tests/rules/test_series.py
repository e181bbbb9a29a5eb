"""Opening hours that hold every so many weeks, on the nth day of a month, from and until a date."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules import hours, slots
from queue_app.rules.hours import falls_on
from tests.rules.test_hours import BERLIN, MORNING, Desk, Line, Site, clock, days

weekdays = st.sets(st.sampled_from(hours.WEEKDAYS), min_size=1).map(tuple)


def held(count: int = 60, **series: object) -> list[str]:
    """The dates from Monday, 23 November 2026 on, of so many days, on which such Mondays and Thursdays hold."""
    line = Line(("mon", "thu"), MORNING.opens, MORNING.closes, **series)  # type: ignore[arg-type]  # as each case says
    begins = date(2026, 11, 23)
    found = (begins + timedelta(days=ahead) for ahead in range(count))
    return [f"{day:%d.%m.}" for day in found if falls_on(line, day)]


@pytest.mark.parametrize(
    ("series", "dates"),
    [
        ({}, ["23.11.", "26.11.", "30.11.", "03.12."]),
        # Weeks are counted from Monday to Sunday, so the Thursday before is in the week of the Monday.
        ({"every_weeks": 2, "since": date(2026, 11, 26)}, ["26.11.", "07.12.", "10.12.", "21.12."]),
        ({"nth": (1,)}, ["03.12.", "07.12.", "04.01.", "07.01."]),
        ({"nth": (-1,)}, ["26.11.", "30.11.", "28.12.", "31.12."]),
        ({"nth": (4,), "until": date(2026, 12, 24)}, ["23.11.", "26.11.", "24.12."]),
        ({"since": date(2026, 12, 31)}, ["31.12.", "04.01.", "07.01.", "11.01."]),
    ],
)
def test_a_series_holds_on_its_dates_and_on_no_other(series: dict[str, object], dates: list[str]) -> None:
    assert held(**series)[: len(dates)] == dates
    if "until" in series:
        assert len(held(**series)) == len(dates)


@given(weekdays, st.integers(2, 6), days, st.integers(0, 400))
def test_every_so_many_weeks_means_just_so_many(
    names: tuple[str, ...], every: int, since: date, ahead: int
) -> None:
    line = Line(names, MORNING.opens, MORNING.closes, every, since=since)
    day = since + timedelta(days=ahead)
    if falls_on(line, day):
        assert falls_on(line, day + timedelta(weeks=every))
        assert not any(falls_on(line, day + timedelta(weeks=n)) for n in range(1, every))


@given(weekdays, days)
def test_each_weekday_of_a_month_is_the_nth_of_one_n_and_one_of_them_is_the_last(
    names: tuple[str, ...], day: date
) -> None:
    whole = Line(names, MORNING.opens, MORNING.closes)
    nths = [n for n in range(1, 6) if falls_on(Line(names, whole.opens, whole.closes, nth=(n,)), day)]
    assert len(nths) == falls_on(whole, day)
    last = Line(names, whole.opens, whole.closes, nth=(-1,))
    assert falls_on(last, day) == (falls_on(whole, day) and (day + timedelta(weeks=1)).month != day.month)


@st.composite
def series_sites(draw: st.DrawFn) -> Site:
    """A house with one desk of up to three series, and dates on which it is closed."""
    lines = tuple(
        Line(
            draw(weekdays),
            clock(first),
            clock(last),
            *draw(st.sampled_from([(1, ()), (2, ()), (3, ()), (1, (1,)), (1, (2, -1))])),
            since=draw(days),
        )
        for first, last in draw(
            st.lists(st.tuples(st.integers(0, 700), st.integers(701, 1439)), min_size=1, max_size=3)
        )
    )
    return Site((Desk(lines),), closed=tuple(draw(st.lists(days, max_size=3))))


spans_of_a_day = st.lists(
    st.tuples(st.integers(0, 700), st.integers(701, 1439)).map(lambda pair: (clock(pair[0]), clock(pair[1]))),
    max_size=2,
)


@given(series_sites(), days, st.none() | spans_of_a_day, st.integers(10, 60), st.integers(1, 3))
def test_offered_times_lie_in_open_hours_and_never_exceed_the_counters(
    site: Site, day: date, said: list[tuple[time, time]] | None, minutes: int, counters: int
) -> None:
    """Also where something else is said for this very date, which may be a holiday or a night that changes clocks."""
    if said is not None:
        site = replace(site, instead=(("desk", day, tuple(said)),))
    (desk,) = site.desks
    spans = hours.spans(site, desk, day)
    capacity = slots.Capacity(counters, 1.0, lambda _moment: 0.0)
    earliest, latest = (moment(day, n) for n in (0, 2))
    booked: list[slots.Booked] = []
    for _ in range(12):
        free = slots.free(spans, booked, minutes, capacity, grid=15, earliest=earliest, latest=latest)
        for at in free:
            ends = at + timedelta(minutes=minutes)
            assert any(opens <= at and ends <= closes for opens, closes in spans)
            local = at.astimezone(BERLIN)
            holds = any(falls_on(line, local.date()) for line in desk.hours)
            assert local.date() == day
            assert bool(said) if said is not None else (holds and not site.closed_on(day))
        if not free:
            break
        booked.append(slots.Booked(free[0], minutes))
    for one in booked:
        assert sum(other.starts <= one.starts < other.ends for other in booked) <= counters


def moment(day: date, ahead: int) -> datetime:
    return datetime.combine(day + timedelta(days=ahead), time(0), BERLIN)
