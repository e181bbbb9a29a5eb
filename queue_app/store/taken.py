"""What takes time at desks: appointments that are booked, held, offered, or in the pause after they were given up."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from queue_app.config import Site
from queue_app.rules import slots
from queue_app.rules.slots import Booked, Span
from queue_app.store import tables as tab


def takes_time(now: datetime, *, at_once: bool = False) -> ColumnElement[bool]:
    """Which appointments take a slot: booked and kept ones, those being typed, and freed ones in their pause.

    Staff and the waiting list are offered freed ones `at_once`.
    """
    table = tab.appointment.c
    return or_(
        table.state.in_(("booked", "to_confirm", "offered", "arrived")),
        and_(table.state == "held", table.until > now),
        *([] if at_once else [and_(table.state == "cancelled", table.until > now)]),
    )


def booked_at(
    connection: Connection,
    site: Site,
    desk: str,
    span: Span,
    now: datetime,
    but: int | None = None,
    *,
    at_once: bool = False,
) -> list[Booked]:
    """What takes time at a desk in a span; without the appointment that is being moved."""
    table = tab.appointment.c
    here = (table.site == site.id, table.desk == desk, table.id != (but or 0))
    # The time before a move is kept as one that was given up; from everybody while the move can be taken back.
    kept = table.undo_until if at_once else table.was_until
    found = []
    for at, takes in (
        (table.at, (takes_time(now, at_once=at_once),)),
        (table.was_at, (table.was_until > now, kept > now)),
    ):
        inside = (at >= span[0] - timedelta(minutes=slots.LONGEST_MINUTES), at < span[1])
        rows = connection.execute(select(at, table.minutes, table.language).where(*here, *inside, *takes))
        found += [Booked(row[0], row.minutes, row.language) for row in rows]
    return found
