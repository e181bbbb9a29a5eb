"""Opening hours, the last ticket and the business day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_app.rules import hours

BERLIN = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True)
class Line:
    days: tuple[str, ...]
    opens: time
    closes: time
    every_weeks: int = 1
    nth: tuple[int, ...] = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Desk:
    hours: tuple[Line, ...]
    staffed: bool = True
    id: str = "desk"


@dataclass(frozen=True)
class Site:
    desks: tuple[Desk, ...]
    timezone: str = "Europe/Berlin"
    last_ticket_minutes: int = 30
    closed: tuple[date, ...] = ()
    instead: tuple[tuple[str, date, tuple[tuple[time, time], ...]], ...] = ()

    def closed_on(self, day: date) -> bool:
        return day in self.closed

    def instead_on(self, desk: str, day: date) -> tuple[tuple[time, time], ...] | None:
        return next((times for at, on, times in self.instead if (at, on) == (desk, day)), None)


MORNING = Line(("mon", "tue", "thu", "fri"), time(8), time(12, 30))
AFTERNOON = Line(("thu",), time(14), time(17, 30))
LATE = Line(("tue",), time(13), time(18))
JOBCENTER, COUNTY = Desk((AFTERNOON, MORNING)), Desk((LATE,))
HOUSE = Site((JOBCENTER, COUNTY), closed=(date(2026, 11, 27),))


def local(*moment: int) -> datetime:
    """A moment as the clock on the wall in Wismar shows it, November 2026 unless said otherwise."""
    year_month = () if len(moment) > 4 else (2026, 11)
    return datetime(*year_month, *moment, tzinfo=BERLIN)  # type: ignore[misc, arg-type]  # the numbers of a moment


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ((23, 7, 59), False),  # a Monday
        ((23, 8, 0), True),
        ((23, 12, 29), True),
        ((23, 12, 30), False),
        ((24, 15, 0), True),  # Tuesday: only the county
        ((25, 10, 0), False),  # Wednesday
        ((26, 13, 0), False),  # Thursday: between the two spans
        ((26, 14, 0), True),
        ((27, 10, 0), False),  # a Friday on which the house is closed
        ((29, 10, 0), False),  # Sunday
    ],
)
def test_the_house_is_open_when_any_desk_is(moment: tuple[int, ...], is_open: bool) -> None:
    assert hours.is_open(HOUSE, local(*moment)) is is_open


@pytest.mark.parametrize(
    ("moment", "takes"),
    [
        ((23, 7, 59), False),
        ((23, 8, 0), True),
        ((23, 11, 59), True),
        ((23, 12, 0), False),
        ((26, 16, 59), True),
    ],
)
def test_the_last_ticket_is_given_half_an_hour_before_the_end(moment: tuple[int, ...], takes: bool) -> None:
    assert hours.takes_tickets(HOUSE, JOBCENTER, local(*moment)) is takes


def test_each_desk_has_its_own_hours() -> None:
    now = local(24, 15, 0)
    assert (hours.takes_tickets(HOUSE, JOBCENTER, now), hours.takes_tickets(HOUSE, COUNTY, now)) == (
        False,
        True,
    )


def test_a_desk_closes_at_the_end_of_its_span_and_the_house_with_its_last_desk() -> None:
    now = local(24, 13, 0)
    both = Site((Desk((Line(("tue",), time(8), time(15)),)), COUNTY))
    assert hours.desk_closes_at(both, both.desks[0], now) == local(24, 15, 0)
    assert hours.closes_at(both, now) == local(24, 18, 0)
    assert hours.desk_closes_at(HOUSE, JOBCENTER, now) is None
    assert hours.closes_at(HOUSE, local(25, 10, 0)) is None


def test_the_next_opening_skips_closed_days() -> None:
    assert hours.desk_opens_at(HOUSE, JOBCENTER, local(26, 12, 30)) == local(26, 14, 0)
    assert hours.desk_opens_at(HOUSE, JOBCENTER, local(26, 17, 30)) == local(30, 8, 0)  # Friday 27 is closed
    assert hours.opens_at(HOUSE, local(25, 3, 0)) == local(26, 8, 0)
    assert hours.opens_at(HOUSE, local(23, 12, 30)) == local(24, 8, 0)


def test_what_is_open_opens_at_no_time() -> None:
    now = local(24, 15, 0)
    assert (hours.opens_at(HOUSE, now), hours.desk_opens_at(HOUSE, COUNTY, now)) == (None, None)


def test_a_desk_that_never_opens_has_no_next_opening() -> None:
    empty = Site((Desk(()),))
    assert (hours.opens_at(empty, local(23, 9, 0)), hours.is_open(empty, local(23, 9, 0))) == (None, False)


def test_a_desk_with_nobody_opens_nothing() -> None:
    absent = Site((Desk((MORNING,), staffed=False),))
    now = local(23, 9, 0)
    assert (hours.is_open(absent, now), hours.closes_at(absent, now), hours.opens_at(absent, now)) == (
        False,
        None,
        None,
    )


def test_trying_out_ignores_the_hours() -> None:
    sunday = local(29, 3, 0)
    assert hours.is_open(HOUSE, sunday, always_open=True)
    assert hours.takes_tickets(HOUSE, JOBCENTER, sunday, always_open=True)
    assert hours.closes_at(HOUSE, local(24, 15, 0), always_open=True) is None
    assert hours.desk_closes_at(HOUSE, COUNTY, local(24, 15, 0), always_open=True) is None


# ---- the nights when clocks change

SUNDAYS = ("sun",)
SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)


def night(opens: time, closes: time) -> Site:
    return Site((Desk((Line(SUNDAYS, opens, closes),)),))


def utc(*moment: int) -> datetime:
    return datetime(2027, *moment, tzinfo=UTC)  # type: ignore[misc, arg-type]  # the numbers of a moment


def spans(site: Site, day: date) -> list[tuple[datetime, datetime]]:
    return hours.spans(site, site.desks[0], day)


def test_the_night_that_loses_an_hour_is_an_hour_shorter() -> None:
    assert spans(night(time(0), time(8)), SPRING) == [(utc(3, 27, 23), utc(3, 28, 6))]


def test_the_night_that_gains_an_hour_is_an_hour_longer() -> None:
    assert spans(night(time(0), time(8)), AUTUMN) == [(utc(10, 30, 22), utc(10, 31, 7))]


def test_a_desk_opens_at_the_first_of_two_half_past_twos_and_closes_at_the_second() -> None:
    assert spans(night(time(2, 30), time(8)), AUTUMN) == [(utc(10, 31, 0, 30), utc(10, 31, 7))]
    assert spans(night(time(0), time(2, 30)), AUTUMN) == [(utc(10, 30, 22), utc(10, 31, 1, 30))]


def test_a_time_the_night_leaves_out_is_as_much_later() -> None:
    assert spans(night(time(2, 30), time(8)), SPRING) == [(utc(3, 28, 1, 30), utc(3, 28, 6))]
    assert spans(night(time(0), time(2, 30)), SPRING) == [(utc(3, 27, 23), utc(3, 28, 1, 30))]


def test_hours_that_vanish_with_the_night_open_nothing() -> None:
    assert spans(night(time(2, 30), time(3, 15)), SPRING) == []


days = st.one_of(
    st.dates(date(2026, 1, 1), date(2030, 12, 31)),
    st.sampled_from([SPRING, AUTUMN, date(2028, 3, 26), date(2028, 10, 29), date(2028, 2, 29)]),
)
minutes = st.integers(0, 24 * 60 - 1)
zones = st.sampled_from(["Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Auckland", "UTC"])


def clock(minute: int) -> time:
    return time(minute // 60, minute % 60)


@st.composite
def sites(draw: st.DrawFn) -> Site:
    """A house with up to three desks of up to three spans; edges stay out of the small hours in which clocks change."""
    lines = [
        Line(tuple(draw(st.sets(st.sampled_from(hours.WEEKDAYS), min_size=1))), clock(first), clock(last))
        for first, last in draw(
            st.lists(st.tuples(st.integers(240, 700), st.integers(701, 1439)), min_size=1, max_size=3)
        )
    ]
    return Site(
        tuple(Desk((line,), staffed=draw(st.booleans())) for line in lines),
        timezone=draw(zones),
        last_ticket_minutes=draw(st.integers(0, 90)),
        closed=tuple(draw(st.lists(days, max_size=3))),
    )


@given(sites(), days, minutes)
def test_a_desk_is_open_exactly_when_the_clock_on_the_wall_says_so(
    site: Site, day: date, minute: int
) -> None:
    wall = datetime.combine(day, clock(minute), ZoneInfo(site.timezone))
    now = wall.astimezone(UTC)
    at = now.astimezone(
        ZoneInfo(site.timezone)
    )  # where the night leaves a time out, the clock shows another one
    expected = [
        desk.staffed
        and at.date() not in site.closed
        and any(
            hours.WEEKDAYS[at.weekday()] in line.days and line.opens <= at.time() < line.closes
            for line in desk.hours
        )
        for desk in site.desks
    ]
    assert [hours.desk_closes_at(site, desk, now) is not None for desk in site.desks] == expected
    assert hours.is_open(site, now) == any(expected)


@given(sites(), days, minutes)
def test_after_the_next_opening_and_before_the_next_closing_it_is_open(
    site: Site, day: date, minute: int
) -> None:
    now = datetime.combine(day, clock(minute), ZoneInfo(site.timezone)).astimezone(UTC)
    instant = timedelta(microseconds=1)
    opens, closes = hours.opens_at(site, now), hours.closes_at(site, now)
    if opens:
        assert (hours.is_open(site, opens - instant), hours.is_open(site, opens)) == (False, True)
    if closes:
        assert (hours.is_open(site, closes - instant), opens) == (True, None)


@given(sites(), days, minutes)
def test_who_gets_a_ticket_has_the_promised_time_before_the_end(site: Site, day: date, minute: int) -> None:
    now = datetime.combine(day, clock(minute), ZoneInfo(site.timezone)).astimezone(UTC)
    for desk in site.desks:
        closes = hours.desk_closes_at(site, desk, now)
        left = closes - now if closes else timedelta(0)
        assert hours.takes_tickets(site, desk, now) == (left > timedelta(minutes=site.last_ticket_minutes))


# ---- the business day


def test_a_business_day_is_the_local_date_not_that_of_utc() -> None:
    assert hours.business_day(datetime(2026, 11, 23, 22, 59, tzinfo=UTC), "Europe/Berlin", "") == "2026-11-23"
    assert hours.business_day(datetime(2026, 11, 23, 23, 0, tzinfo=UTC), "Europe/Berlin", "") == "2026-11-24"


def test_a_clock_set_back_over_midnight_stays_in_the_day_that_has_begun() -> None:
    assert hours.business_day(local(23, 23, 30), "Europe/Berlin", "2026-11-24") == "2026-11-24"


def test_a_day_from_a_clock_that_was_far_ahead_is_not_kept() -> None:
    assert hours.business_day(local(23, 9, 0), "Europe/Berlin", "2026-11-25") == "2026-11-23"
    assert hours.business_day(local(23, 9, 0), "Europe/Berlin", "2037-01-01") == "2026-11-23"


def test_the_next_day_begins_by_itself() -> None:
    assert hours.business_day(local(24, 0, 0), "Europe/Berlin", "2026-11-23") == "2026-11-24"


@given(st.lists(st.integers(-3600, 4 * 3600), max_size=60), days, zones)
def test_business_days_never_go_back_while_the_clock_goes_back_an_hour_at_most(
    steps: list[int], day: date, zone: str
) -> None:
    now, last, ahead, seen = datetime.combine(day, time(22), ZoneInfo(zone)).astimezone(UTC), "", 0, []
    for step in steps:
        if ahead - step > 3600:
            continue
        ahead = max(0, ahead - step)  # seconds by which the clock was further ahead at some time before
        now += timedelta(seconds=step)
        last = hours.business_day(now, zone, last)
        seen.append(last)
    assert seen == sorted(seen)


def test_what_is_said_of_one_date_goes_before_weekdays_and_holidays() -> None:
    monday, holiday, short = date(2026, 11, 23), date(2026, 11, 27), ((time(9), time(10)),)
    site = Site((JOBCENTER,), closed=(holiday,), instead=(("desk", monday, ()), ("desk", holiday, short)))
    assert hours.spans(site, JOBCENTER, monday) == hours.spans(site, Desk((MORNING,), False), holiday) == []
    assert hours.spans(site, JOBCENTER, holiday) == [(local(27, 9), local(27, 10))]
