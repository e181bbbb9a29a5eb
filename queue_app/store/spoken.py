"""What is said when somebody is called: number, counter, and her language if she agreed. Nothing else of her."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from queue_app.config import Site
from queue_app.rules.events import CALLS
from queue_app.store.board import Mode
from queue_app.store.tables import event, ticket

# A screen sounds a call for a minute; who looks the log through afterwards learns nobody's language.
SPOKEN_FOR = timedelta(minutes=5)


@dataclass(frozen=True)
class SpokenCall:
    """One call. `language` is None when she did not agree that hers is heard."""

    number: str
    counter: str
    language: str | None


def spoken_call(
    connection: Connection, site: Site, call: int, now: datetime, mode: Mode
) -> SpokenCall | None:
    """The call of this event id; None when there is none, or when it is no longer news (a demo's clock runs fast)."""
    row = connection.execute(
        select(event.c.kind, event.c.at, event.c.counter, event.c.ticket, event.c.facts).where(
            event.c.site == site.id, event.c.id == call
        )
    ).first()
    if row is None or row.kind not in CALLS or not row.counter or now - row.at > SPOKEN_FOR * mode.pace:
        return None
    who = connection.execute(
        select(ticket.c.language, ticket.c.speak).where(ticket.c.id == row.ticket)
    ).first()
    return SpokenCall(row.facts["number"], row.counter, who.language if who and who.speak else None)
