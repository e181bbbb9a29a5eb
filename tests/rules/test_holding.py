"""Keeping a counter for an appointment, seeing the end of the day, and whose papers are looked through."""

from queue_app.rules.holding import ends_late


def test_the_day_ends_late_when_a_desk_has_more_work_than_its_counters_have_minutes() -> None:
    work = {"jobcenter": 90.0, "pilot": 10.0}
    assert not ends_late(work, {"jobcenter": 2, "pilot": 1}, 45)
    assert ends_late(work, {"jobcenter": 2, "pilot": 1}, 44)


def test_a_desk_that_nobody_serves_says_nothing_about_the_end_of_the_day() -> None:
    assert not ends_late({"jobcenter": 90.0}, {"jobcenter": 0}, 5)
