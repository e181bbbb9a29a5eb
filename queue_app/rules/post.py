"""When a message is due, when it is tried again, and when it is too late for it. Times are aware UTC."""

from datetime import datetime, timedelta

FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=1)
MOST_DOUBLINGS = 6  # a minute, doubled so often, is longer than the longest pause


def remind_at(at: datetime, now: datetime, hours: int) -> datetime | None:
    """When to remind of an appointment at `at`: so many hours before it.

    None when nobody is reminded (0 hours), or when that moment has passed: what was just confirmed is not forgotten.
    """
    due = at - timedelta(hours=hours)
    return due if hours and due > now else None


def pause(tries: int) -> timedelta:
    """How long to wait after so many tries (1 or more) that did not get through: doubled each time, up to an hour."""
    doubled: timedelta = FIRST_PAUSE * 2 ** min(tries - 1, MOST_DOUBLINGS)
    return min(LONGEST_PAUSE, doubled)


def still_wanted(kind: str, state: str, at: datetime, now: datetime) -> bool:
    """Whether a message about an appointment (its state and time now) still tells its reader something.

    A reminder is for who is expected; everything but a cancellation is for a time that is still to come.
    """
    if kind == "cancellation":
        return True
    if kind == "confirm":
        return at > now and state == "to_confirm"
    if kind == "offer":
        return at > now and state == "offered"
    return at > now and (state == "booked" or (kind != "reminder" and state != "missed"))
