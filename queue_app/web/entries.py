"""The stops of a console in words: concern, reason, and for the visitor at the counter her Laufzettel."""

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from queue_app import texts
from queue_app.config import Site
from queue_app.rules.calling import Because
from queue_app.store import entries
from queue_app.store.answers import Body
from queue_app.store.console import ConsoleView
from queue_app.store.words import concern_names, names
from queue_app.web.house import language


def concern_name(site: Site, concern: str) -> str:
    """A concern in the clerk's language."""
    other = "en" if language() == "en" else "de"
    named = concern_names(site, concern, language(), other)
    return named.get(language()) or named.get(other, concern)


def without_reason(site: Site, entry: entries.Entry, now: datetime) -> Body:
    """An entry with its concern in the clerk's language."""
    named = {"concern_name": concern_name(site, entry.stop.concern)}
    return {**entries.entry_json(site, entry, now), **named}


def entry_json(site: Site, entry: entries.Entry, now: datetime) -> Body:
    """An entry with its texts in the clerk's language."""
    return {**without_reason(site, entry, now), "because": say_because(site, entry.because)}


def current_json(site: Site, view: ConsoleView, now: datetime) -> Body | None:
    """Who is at the counter, with her Laufzettel: of foreign desks the place only, of the counter's own the concern."""
    if view.current is None:
        return None
    slip = [
        {
            "id": stop.id,
            "desk": stop.desk,
            "version": stop.version,
            **(
                {"concern_name": concern_name(site, stop.concern)}
                if stop.desk in view.counter["desks"]
                else {}
            ),
        }
        for stop in view.current.planned
    ]
    given = [
        {
            "id": one.id,
            "at": one.at.astimezone(ZoneInfo(site.timezone)).isoformat(),
            "desk": one.desk,
            "code": one.code,
        }
        for one in view.follow_ups
    ]
    return {
        **entry_json(site, view.current, now),
        "slip": slip,
        "follow_ups": given,
        "ticket": view.current.ticket.id,
    }


def say_because(site: Site, because: Because | None) -> str:
    """The reason in one line that a clerk can read out."""
    if because is None:
        return ""
    zone = ZoneInfo(site.timezone)
    facts = {key: _said(site, key, value, zone) for key, value in because.facts.items()}
    return _reason(language(), because.code, tuple(facts.items()))


@lru_cache(maxsize=1000)
def _reason(language: str, code: str, facts: tuple[tuple[str, object], ...]) -> str:
    """A reason in words. The same few come again all day, and making the sentence is a tenth of a call."""
    return texts.say(language, f"because-{code}", **dict(facts))


def _said(site: Site, key: str, value: object, zone: ZoneInfo) -> object:
    """A fact of a reason as a clerk says it: the time of day here, a desk by its name in her language."""
    if isinstance(value, datetime):
        return value.astimezone(zone).strftime("%H:%M")
    if key == "desk" and isinstance(value, str):
        desk = site.desk(value)
        return names(site, "desk", desk).get(language(), value) if desk else value
    return value
