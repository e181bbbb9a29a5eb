"""What leads and admins see on the page of their settings."""

from datetime import date, datetime

from queue_app.config import Site
from queue_app.store import changes, closures, staffing
from queue_app.store.board import Json, Mode, board, moment
from queue_app.store.database import Database


def settings(database: Database, site: Site, role: str, now: datetime, mode: Mode) -> Json:
    """The closures that are not over, and what was set so far."""
    with database.reading() as connection:
        at = moment(connection, site, now)
        planned = staffing.on(connection, site.id, at.day)
        return {
            "board": board(connection, site, at, now, mode),
            "closures": [
                {"id": one.id, **one.texts()}
                for one in closures.every(connection, site.id)
                if one.last >= date.fromisoformat(at.day)
            ],
            "counters": [
                {"id": one.id, "name": one.name, "desks": list(one.desks), "times": planned.get(one.id)}
                for one in site.counters
            ],
            "history": changes.as_json(connection, site.id, accounts=role == "admin"),
            "may": {"message": role in site.office_message},
            "now": now.isoformat(),
        }
