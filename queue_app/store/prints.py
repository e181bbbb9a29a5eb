"""Paper tickets that were asked for, what became of each, and how the printers were when last heard of.

A ticket is sent to a printer once for each time that somebody asked. One whose printing nobody saw the end of, because
this process ended, counts as failed; only a person may ask for it again.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, ForeignKey, String, Table, delete, insert, select, update

from queue_app.store.database import Database
from queue_app.store.tables import Id, metadata
from queue_app.store.times import UtcTime
from queue_app.store.turn import Turn

PRINTING, PRINTED = "printing", "printed"
LOST = "lost"
LOST_AFTER = timedelta(seconds=60)  # longer than any printing takes
FORGOTTEN_AFTER = timedelta(hours=12)
KEPT = timedelta(days=2)

paper_print = Table(
    "paper_print",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("ticket", Id, nullable=False),
    Column("printer", String(40), nullable=False),
    Column("state", String(12), nullable=False),
    Column("begun_at", UtcTime, nullable=False),
)

printer_state = Table(
    "printer_state",
    metadata,
    Column("site", ForeignKey("site.id"), primary_key=True),
    Column("printer", String(40), primary_key=True),
    Column("state", String(12), nullable=False),
    Column("since", UtcTime, nullable=False),
    Column("at", UtcTime, nullable=False),
)


def begin(t: Turn, ticket: int, printer: str) -> int:
    """A ticket is about to be printed; the id of this printing."""
    row = {"site": t.site.id, "ticket": ticket, "printer": printer, "state": PRINTING, "begun_at": t.now}
    return int(t.connection.execute(insert(paper_print).values(row).returning(paper_print.c.id)).scalar_one())


def settle(database: Database, site: str, printing: int, printer: str, state: str, now: datetime) -> None:
    """What became of a printing, and so how the printer is."""
    done = PRINTED if state in ("ready", "low") else state
    with database.writing(site) as connection:
        connection.execute(update(paper_print).where(paper_print.c.id == printing).values(state=done))
    note(database, site, printer, state, now)


def became(database: Database, ticket: int, printing: int, now: datetime) -> str | None:
    """What became of a printing of this ticket; None when there is none."""
    query = select(paper_print.c.state, paper_print.c.begun_at)
    with database.reading() as connection:
        row = connection.execute(
            query.where(paper_print.c.id == printing, paper_print.c.ticket == ticket)
        ).first()
    if row is None:
        return None
    return LOST if row.state == PRINTING and now - row.begun_at > LOST_AFTER else str(row.state)


def note(database: Database, site: str, printer: str, state: str, now: datetime) -> bool:
    """How a printer is now. True when that is news."""
    here = (printer_state.c.site == site) & (printer_state.c.printer == printer)
    with database.writing(site) as connection:
        before = connection.execute(select(printer_state.c.state).where(here)).scalar()
        if before is None:
            row = {"site": site, "printer": printer, "state": state, "since": now, "at": now}
            connection.execute(insert(printer_state).values(row))
        else:
            changed = {"state": state, "since": now} if state != before else {}
            connection.execute(update(printer_state).where(here).values(at=now, **changed))
    return before != state


def states(database: Database, site: str, printers: Sequence[str], now: datetime) -> list[dict[str, Any]]:
    """How these printers are, as far as they were heard of today."""
    query = select(printer_state).where(
        printer_state.c.site == site,
        printer_state.c.printer.in_(printers),
        printer_state.c.at > now - FORGOTTEN_AFTER,
    )
    with database.reading() as connection:
        rows = connection.execute(query.order_by(printer_state.c.printer)).all()
    return [{"name": r.printer, "state": r.state, "since": r.since.isoformat()} for r in rows]


def forget(database: Database, site: str, now: datetime) -> None:
    """Printings are of no use after their day."""
    with database.writing(site) as connection:
        connection.execute(
            delete(paper_print).where(paper_print.c.site == site, paper_print.c.begun_at < now - KEPT)
        )
