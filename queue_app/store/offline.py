"""What kiosks do on their own: blocks of numbers kept back for them, tickets they handed over, and how they are."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    String,
    Table,
    UniqueConstraint,
    func,
    insert,
    select,
    update,
)

from queue_app.rules import blocks, numbering
from queue_app.store.database import Database
from queue_app.store.numbers import block, last_ordinary
from queue_app.store.people import Device
from queue_app.store.tables import Id, answer, device, metadata, ticket
from queue_app.store.times import UtcTime
from queue_app.store.turn import Turn

AGAIN = timedelta(seconds=20)  # a report that says the same is not written again so soon
SILENT_AFTER = timedelta(minutes=3)  # switched off, or without network: a kiosk says every minute how it is
FORGOTTEN_AFTER = timedelta(hours=12)  # a kiosk that was taken down is no news for ever

# One row for each number that a kiosk gave by itself. `ticket` is empty for one of a past day, which nobody calls.
handed_over = Table(
    "handed_over",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("day", String(10), nullable=False),
    Column("number", String(12), nullable=False),
    Column("device", Id, nullable=False),
    Column("ticket", Id),
    Column("tapped_at", UtcTime, nullable=False),
    Column("at", UtcTime, nullable=False),
    UniqueConstraint("site", "day", "number", name="handed_over_once"),
)

kiosk_report = Table(
    "kiosk_report",
    metadata,
    Column("device", Id, primary_key=True, autoincrement=False),
    Column("waiting", Integer, nullable=False),
    Column("left", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("clean_at", UtcTime),  # when it last had nothing to hand over
    Column("page", String(40)),  # the version of its page, as it says itself
)


@dataclass(frozen=True)
class Block:
    """Numbers `first` to `last` of one day, for tickets with one of these letters."""

    letters: list[str]
    first: int
    last: int


def give_blocks(t: Turn, kiosk: int, letters: list[str], size: int) -> list[Block]:
    """A new block for each series that one of the letters draws from, as far as there are numbers left."""
    by_series: dict[str, list[str]] = {}
    for desk in t.site.desks:
        by_series.setdefault(numbering.series(t.site.numbering, desk.id), []).append(desk.letter)
    wanted = {name: own for name, own in by_series.items() if set(own) & set(letters)}
    given = [_give(t, kiosk, name, own, size) for name, own in wanted.items()]
    return [found for found in given if found is not None]


def _give(t: Turn, kiosk: int, series: str, letters: list[str], size: int) -> Block | None:
    # The turn holds the site's lock: nobody can read the same end of the range at the same time.
    rows = t.connection.execute(
        select(block.c.first, block.c.last, block.c.device).where(
            block.c.site == t.site.id, block.c.day == t.day, block.c.series == series
        )
    ).all()
    used = {_running(number) for number in _handed_over(t, kiosk)}
    untouched = sum(row.device == kiosk and not any(row.first <= n <= row.last for n in used) for row in rows)
    ordinary = last_ordinary(t.connection, t.site.id, t.day, series)
    found = blocks.next_block(max([ordinary, *(row.last for row in rows)]), size, untouched)
    if found is None:
        return None
    values = {"site": t.site.id, "day": t.day, "series": series, "first": found[0], "last": found[1]}
    t.connection.execute(insert(block).values(**values, device=kiosk, given_at=t.now))
    return Block(letters, *found)


def _running(number: str) -> int:
    return numbering.parse(number)[1]


def _handed_over(t: Turn, kiosk: int) -> list[str]:
    query = select(handed_over.c.number).where(
        handed_over.c.site == t.site.id, handed_over.c.day == t.day, handed_over.c.device == kiosk
    )
    return list(t.connection.scalars(query))


def block_given_at(t: Turn, day: str, number: str) -> datetime | None:
    """When the block was given that a number of a day is from; None when there is none with it.

    Whichever kiosk it was given to: one that was enrolled anew still has what it gave as the kiosk it was before.
    """
    letter, running = numbering.parse(number)
    desks = [desk.id for desk in t.site.desks if desk.letter == letter]
    if not desks:
        return None
    query = select(block.c.given_at).where(
        block.c.site == t.site.id,
        block.c.day == day,
        block.c.series == numbering.series(t.site.numbering, desks[0]),
        block.c.first <= running,
        block.c.last >= running,
    )
    return t.connection.execute(query).scalar_one_or_none()


def found_before(t: Turn, day: str, number: str) -> Any:
    """What was written down when this number was handed over; None when it was not."""
    query = select(handed_over).where(
        handed_over.c.site == t.site.id, handed_over.c.day == day, handed_over.c.number == number
    )
    return t.connection.execute(query).first()


def secret_known(t: Turn, secret: str) -> bool:
    """Whether a ticket has this secret, whatever its day and site."""
    return t.connection.execute(select(ticket.c.id).where(ticket.c.secret == secret)).first() is not None


def write_down(
    t: Turn, kiosk: int, day: str, number: str, tapped_at: datetime, ticket_id: int | None
) -> None:
    """A number that a kiosk gave by itself has been handed over."""
    values = {"site": t.site.id, "day": day, "number": number, "device": kiosk, "ticket": ticket_id}
    t.connection.execute(insert(handed_over).values(**values, tapped_at=tapped_at, at=t.now))


def not_before(t: Turn, kiosk: int, day: str) -> list[datetime]:
    """Times before which a ticket that this kiosk hands over now cannot have been tapped."""
    clean = t.connection.scalar(select(kiosk_report.c.clean_at).where(kiosk_report.c.device == kiosk))
    latest = t.connection.execute(
        select(handed_over.c.tapped_at)
        .where(handed_over.c.site == t.site.id, handed_over.c.day == day, handed_over.c.device == kiosk)
        .order_by(handed_over.c.id.desc())
        .limit(1)
    ).scalar_one_or_none()
    return [moment for moment in (clean, latest) if moment is not None]


def arrived_with(t: Turn, moment: datetime) -> int:
    """The place in the order of arrival of whoever came last until then: the next one by time shares it."""
    query = select(func.max(ticket.c.arrived)).where(
        ticket.c.site == t.site.id, ticket.c.day == t.day, ticket.c.taken_at <= moment
    )
    return t.connection.scalar(query) or 0


def ticket_answered(t: Turn, actor: str, request_id: str) -> str | None:
    """The secret of the ticket that an earlier request was answered with, whether the answer arrived or not."""
    body = t.connection.scalar(
        select(answer.c.body).where(
            answer.c.site == t.site.id, answer.c.actor == actor, answer.c.request_id == request_id
        )
    )
    return str(body["secret"]) if isinstance(body, dict) and "secret" in body else None


def note_report(
    database: Database, kiosk: Device, waiting: int, left: int, now: datetime, page: str | None = None
) -> None:
    """A kiosk says how many tickets it has to hand over, how many numbers it has left, and which page it shows."""
    table = kiosk_report.c
    with database.reading() as connection:
        row = connection.execute(select(kiosk_report).where(table.device == kiosk.id)).first()
    if row and (row.waiting, row.left, row.page) == (waiting, left, page) and abs(now - row.at) < AGAIN:
        return
    values: dict[str, Any] = {"waiting": waiting, "left": left, "page": page, "at": now}
    if waiting == 0:
        values["clean_at"] = now
    with database.writing() as connection:
        changed = connection.execute(
            update(kiosk_report).where(table.device == kiosk.id).values(values)
        ).rowcount
        if not changed:
            connection.execute(insert(kiosk_report).values(device=kiosk.id, **values))


def kiosks_seen(database: Database, site: str, day: str, now: datetime) -> list[dict[str, Any]]:
    """The kiosks of a site that were here today: last seen, what they have to hand over and what they have handed over.

    `state` is `ok`, `waiting` (tickets to hand over) or `gone` (says nothing any more; it may be giving numbers).
    """
    counted = select(func.count()).where(handed_over.c.device == device.c.id, handed_over.c.site == site)
    # Of a past day and handed over today: somebody may have come for nothing.
    today = counted.where(handed_over.c.ticket.is_not(None), handed_over.c.day == day).scalar_subquery()
    past = counted.where(
        handed_over.c.ticket.is_(None), handed_over.c.at > now - FORGOTTEN_AFTER
    ).scalar_subquery()
    query = (
        select(device.c.name, kiosk_report, today.label("today"), past.label("past"))
        .join(kiosk_report, kiosk_report.c.device == device.c.id)
        .where(device.c.site == site, device.c.revoked_at.is_(None))
        .where(kiosk_report.c.at > now - FORGOTTEN_AFTER)
    )
    with database.reading() as connection:
        rows = connection.execute(query.order_by(device.c.name)).all()
    return [
        {
            "name": row.name,
            "state": "gone" if now - row.at >= SILENT_AFTER else "waiting" if row.waiting else "ok",
            "last_seen": row.at.isoformat(),
            "waiting": row.waiting,
            "left": row.left,
            "page": row.page,
            "handed_over": row.today,
            "of_past_days": row.past,
        }
        for row in rows
    ]
