"""What leads and admins see on the page of their settings."""

from datetime import date, datetime

from queue_app.config import Site
from queue_app.store import changes, closures, ready_messages, staffing
from queue_app.store.board import Json, Mode, board, moment
from queue_app.store.database import Database


def settings(database: Database, site: Site, role: str, now: datetime, mode: Mode) -> Json:
    """The closures that are not over, and what was set so far."""
    with database.reading() as connection:
        at = moment(connection, site, now)
        planned = staffing.on(connection, site.id, at.day)
        spoken = staffing.languages_on(connection, site.id, at.day)
        return {
            "board": board(connection, site, at, now, mode),
            "closures": [
                {"id": one.id, **one.texts()}
                for one in closures.every(connection, site.id)
                if one.last >= date.fromisoformat(at.day)
            ],
            "counters": [
                {
                    "id": one.id,
                    "name": one.name,
                    "desks": list(one.desks),
                    "times": planned.get(one.id),
                    "languages": spoken.get(one.id),
                    "usual": list(one.languages),
                }
                for one in site.counters
            ],
            "history": [
                {**vars(one), "at": one.at.isoformat()} for one in changes.newest(connection, site.id)
            ],
            "languages": list(site.languages),
            "ready": [vars(one) for one in ready_messages.every(connection, site.id)],
            "may": {"message": role in site.office_message},
            "now": now.isoformat(),
        }
