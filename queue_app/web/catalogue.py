"""What a kiosk needs to know of its site: languages, desks, concerns and pages with their names in every language."""

import hashlib
import json
from collections import Counter
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from queue_app.config import Answer, Desk, Site
from queue_app.rules import hours
from queue_app.store import absences
from queue_app.store.board import Json, Mode, moment, takes_tickets, way
from queue_app.store.closures import as_planned
from queue_app.store.languages import by_use
from queue_app.store.words import desk_json, languages, names
from queue_app.texts import DEFAULT

_kept: dict[str, tuple[Site, Json]] = {}


def _standing(site: Site) -> Json:
    """The part that changes only with the configuration. Building it reads a thousand texts, so it is kept."""
    kept = _kept.get(site.id)
    if kept is None or kept[0] is not site:
        kept = _kept[site.id] = (site, _build(site))
    return kept[1]


def _build(site: Site) -> Json:
    return {
        "site": {"id": site.id, "name": site.name, "timezone": site.timezone},
        "concerns": [
            {
                "id": c.id,
                "desk": c.desk,
                "pictogram": c.pictogram,
                "names": names(site, "concern", c),
                "short": c.short,
                "urgent": c.urgent,
                "documents": list(c.documents),
            }
            for c in site.concerns
        ],
        "documents": [{"id": d.id, "names": names(site, "document", d)} for d in site.documents],
        "pages": [
            {
                "id": p.id,
                "pictogram": p.pictogram,
                "names": names(site, "page", p),
                "asks": p.asks or None,
                "check_in": p.check_in,
                "forks": list(p.forks),
                "concerns": list(p.concerns),
            }
            for p in site.pages
        ],
        "forks": [
            {
                "id": f.id,
                "question": f.question,
                "pictogram": f.pictogram,
                "names": names(site, "fork", f),
                "concerns": dict(f.concerns),
            }
            for f in site.forks
        ],
        "questions": [
            {
                "id": q.id,
                "names": names(site, "question", q),
                "answers": [_answer(site, a) for a in q.answers],
            }
            for q in site.questions
        ],
        "messages": list(site.messages.kinds),
        "waiting_list": bool(site.messages.kinds and site.booking.waiting_days),
        "kiosk": site.kiosk.model_dump(mode="json"),
        "fallback_desk": site.fallback_desk,
        "unsure": site.unsure,
    }


def _answer(site: Site, answer: Answer) -> Json:
    return {"id": answer.id, "pictogram": answer.pictogram, "names": names(site, "answer", answer)}


def _way_to(site: Site, desk: Desk) -> Json | None:
    """Where a desk is found, before anybody knows at which counter: the way most of its counters share."""
    ways = [way(site, c.id) or {} for c in site.counters if desk.id in c.desks]
    if not ways:
        return None
    places = Counter((w["arrow"], w["floor"]) for w in ways)
    usual = places.most_common(1)[0][0]
    found = next(w for w in ways if (w["arrow"], w["floor"]) == usual)
    return {"arrow": found["arrow"], "floor": found["floor"], "text": found["text"]}


def catalogue(connection: Connection, site: Site, now: datetime, mode: Mode) -> Json:
    """The catalogue as it is now; `revision` changes whenever anything in it does."""
    day = moment(connection, site, now).day
    takes = takes_tickets(connection, site, day, now, mode)
    instead = absences.substitutes(connection, site, day)
    planned = as_planned(connection, site)
    opens = hours.opens_at(planned, now)
    closes = hours.closes_at(planned, now, always_open=mode.always_open)
    found = {
        **_standing(site),
        "languages": languages(site, by_use(connection, site, day)),
        "desks": [
            {
                **_desk(site, planned, desk, desk.id in takes, now, mode),
                "substitute": instead[desk.id] or None,
            }
            for desk in site.desks
        ],
        "open": bool(takes),
        "opens_at": opens.isoformat() if opens else None,
        "closes_at": closes.isoformat() if closes else None,
        "always_open": mode.always_open,
        "demo": mode.demo,
    }
    text = json.dumps(found, sort_keys=True, ensure_ascii=False)
    return {**found, "revision": hashlib.sha256(text.encode()).hexdigest()[:16]}


def in_language(found: Any, language: str) -> Any:
    """The same with names in one language, and in German, which stands in for it."""
    if isinstance(found, list):
        return [in_language(one, language) for one in found]
    if not isinstance(found, dict):
        return found
    return {
        key: {code: name for code, name in value.items() if code in (language, DEFAULT)}
        if key == "names"
        else in_language(value, language)
        for key, value in found.items()
    }


def _desk(site: Site, planned: hours.SiteHours, desk: Any, takes: bool, now: datetime, mode: Mode) -> Json:
    opens = hours.desk_opens_at(planned, desk, now)
    closes = hours.desk_closes_at(planned, desk, now, always_open=mode.always_open)
    return {
        **desk_json(site, desk),
        "name": desk.names["de"],
        "open": takes,
        "bookable": desk.bookable,
        "opens_at": opens.isoformat() if opens else None,
        "closes_at": closes.isoformat() if closes else None,
        "way": _way_to(site, desk),
    }
