"""An appointment as a calendar file (RFC 5545), for the page and for mails."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import icalendar

from queue_app import texts
from queue_app.config import Site
from queue_app.store.records import Appointment


def calendar_file(site: Site, found: Appointment, language: str, change: int | None = None) -> bytes:
    """One event in the site's time zone. It names the house, never desk or concern: calendars are seen.

    A calendar replaces an event by one with the same UID and a larger `change`.
    """
    event = icalendar.Event()
    event.add("uid", f"{found.id}@{site.id}.queue-app")
    event.add("dtstamp", found.made_at)
    if change is not None:
        event.add("sequence", change)
    zone = ZoneInfo(site.timezone)
    event.add("dtstart", found.at.astimezone(zone))
    event.add("dtend", (found.at + timedelta(minutes=found.minutes)).astimezone(zone))
    event.add("summary", texts.say(language, "appointment-calendar-title", site=site.name))
    event.add("description", texts.say(language, "appointment-calendar-code", code=found.code))
    if site.booking.address:
        event.add("location", site.booking.address)
    event.add("status", "CANCELLED" if found.state == "cancelled" else "CONFIRMED")
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Queue App//EN")
    calendar.add("version", "2.0")
    if change is not None:
        calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())
