"""The appointments of a desk as an iCalendar feed (RFC 5545, RFC 7986). It names nobody and holds no code."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, timedelta

import icalendar

from queue_app import texts
from queue_app.config import Desk, Site
from queue_app.store.records import Appointment
from queue_app.store.words import concern_names

REFRESH = timedelta(minutes=15)


def feed(site: Site, desk: Desk, booked: Sequence[Appointment]) -> bytes:
    """One event for each appointment: concern, language and length. Times are in UTC, which every calendar reads."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Queue App//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{desk.names[texts.DEFAULT]}, {site.name}")  # type: ignore[index]  # "de" is one
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT15M")
    for one in booked:
        calendar.add_component(_event(site, one))
    return bytes(calendar.to_ical())


def _event(site: Site, one: Appointment) -> icalendar.Event:
    begins = one.at.astimezone(UTC)
    names = [concern_names(site, concern).get(texts.DEFAULT, concern) for concern in one.concerns]
    language = texts.LANGUAGES[one.language].endonym if one.language in texts.LANGUAGES else one.language
    event = icalendar.Event()
    event.add("uid", f"{one.id}@{site.id}.desk.queue-app")
    event.add("dtstamp", one.made_at.astimezone(UTC))
    event.add("dtstart", begins)
    event.add("dtend", begins + timedelta(minutes=one.minutes))
    event.add("summary", f"{', '.join(names)} · {language}")
    event.add("transp", "OPAQUE")
    event.add("class", "PRIVATE")
    return event


def tag(calendar: bytes) -> str:
    """Names this very state of a calendar, so that who has it need not load it again."""
    return hashlib.sha256(calendar).hexdigest()[:32]
