"""When somebody is away, read from an iCalendar file: times and nothing else."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

from queue_app.rules.slots import Span, joined

MOST_EVENTS = 5000  # between `begins` and `ends`; nobody is away so often
MOST_BYTES = 5_000_000
# Somebody who is away by the minute is a mistake, and one that would take an hour to count.
TOO_OFTEN = {"SECONDLY", "MINUTELY", "HOURLY"}
TOO_FINE = ("BYHOUR", "BYMINUTE", "BYSECOND")


class BadCalendar(Exception):
    """What was given is no calendar that can be read. Its words hold nothing of what stands in it."""


def absences(text: bytes, zone: ZoneInfo, begins: datetime, ends: datetime) -> list[Span]:
    """The times between two moments that a calendar fills, joined and in UTC.

    Series are spread out with their exceptions and changed occurrences, each in its own time zone. All-day events and
    times without a zone are those of `zone`. Events that leave one free (TRANSP) or are cancelled do not count. Raises
    BadCalendar.
    """
    if (
        not text.rstrip().upper().endswith(b"END:VCALENDAR")
    ):  # cut short, it would look as if nobody were away
        raise BadCalendar("it is no whole iCalendar file")
    try:
        calendars = icalendar.Calendar.from_ical(text, multiple=True)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as why:  # as its parser stumbles
        raise BadCalendar("it is no iCalendar file") from why
    found = [one for one in calendars if one.name == "VCALENDAR"]
    if not found:
        raise BadCalendar("it is no iCalendar file")
    try:
        return joined(span for one in found for span in _spans(one, zone, begins, ends))
    except BadCalendar:
        raise
    except Exception as why:
        raise BadCalendar(f"an event cannot be read ({type(why).__name__})") from why


def _spans(calendar: icalendar.Calendar, zone: ZoneInfo, begins: datetime, ends: datetime) -> Iterator[Span]:
    for event in calendar.walk("VEVENT"):
        _refuse_floods(event)
    # A day more on both sides: a whole day begins at another moment in each zone.
    day = timedelta(days=1)
    query = recurring_ical_events.of(calendar)
    for count, event in enumerate(query.after(begins - day)):
        if count > MOST_EVENTS:
            raise BadCalendar(f"it holds more than {MOST_EVENTS} events")
        first = _moment(event["DTSTART"].dt, zone)
        if first > ends + day:
            return
        last = _moment(event["DTEND"].dt, zone) if "DTEND" in event else first
        if _is_away(event) and max(first, begins) < min(last, ends):
            yield max(first, begins), min(last, ends)


def _is_away(event: icalendar.Component) -> bool:
    free = str(event.get("TRANSP", "OPAQUE")).upper() == "TRANSPARENT"
    free = free or str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper() == "FREE"
    return not free and str(event.get("STATUS", "")).upper() != "CANCELLED"


def _moment(value: date | datetime, zone: ZoneInfo) -> datetime:
    if not isinstance(value, datetime):
        value = datetime.combine(value, time(0))
    return (value if value.tzinfo else value.replace(tzinfo=zone)).astimezone(UTC)


def _refuse_floods(event: icalendar.Component) -> None:
    rules = event.get("RRULE", [])
    for rule in rules if isinstance(rules, list) else [rules]:
        often = {str(one).upper() for one in rule.get("FREQ", [])} & TOO_OFTEN
        if often or any(len(rule.get(part, [])) > 1 for part in TOO_FINE):
            raise BadCalendar("a series repeats more often than daily")
