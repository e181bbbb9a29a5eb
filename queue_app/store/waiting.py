"""The waiting stops as the calling rule sees them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from queue_app.rules import calling
from queue_app.rules.stops import State
from queue_app.store import tables as tab


def waiting_query(site: str, day: str, desks: Sequence[str]) -> Any:
    """The waiting stops of some desks joined with what the calling rule needs of their tickets."""
    return (
        select(
            tab.stop.c.id,
            tab.stop.c.desk,
            tab.stop.c.concern,
            tab.ticket.c.arrived,
            tab.ticket.c.taken_at,
            tab.stop.c.entered_at,
            tab.stop.c.urgent,
            tab.ticket.c.appointment_at,
            tab.stop.c.not_before,
            tab.stop.c.wanted_counter,
            tab.stop.c.position,
        )
        .join(tab.ticket, tab.ticket.c.id == tab.stop.c.ticket)
        .where(
            tab.stop.c.site == site,
            tab.stop.c.day == day,
            tab.stop.c.state == State.WAITING.value,
            tab.stop.c.desk.in_(desks),
        )
    )


def waiting_of(row: Any) -> calling.Waiting:
    """One row of `waiting_query` as the calling rule sees it."""
    values: list[Any] = [*row[:-1], row.position == 0]
    return calling.Waiting(*values)
