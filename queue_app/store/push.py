"""Phones that want to be told: where to, sealed, for one ticket and no longer than its day.

There is no list of notices to send. What a phone is to be told follows from where its ticket stands and what it was
told last, so a call that is over or was taken back is told to nobody, and nothing is lost when a process ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Row,
    String,
    Table,
    Text,
    and_,
    delete,
    exists,
    insert,
    or_,
    select,
    update,
)

from queue_app.config import Site
from queue_app.rules import notices as rule
from queue_app.rules.notices import About, Wish
from queue_app.rules.stops import State
from queue_app.store import tables as tab
from queue_app.store.board import moment
from queue_app.store.lines import Lines
from queue_app.store.phone import current_stop, ticket_stops
from queue_app.store.records import Stop
from queue_app.store.tables import Id, metadata
from queue_app.store.times import UtcTime

LOST_AFTER = timedelta(seconds=90)  # longer than any try can take
KEPT_AFTER_THE_END = timedelta(minutes=2)  # a step can be taken back for a while

push = Table(  # one phone for one ticket; only the key opens where it is
    "push",
    metadata,
    Column("ticket", ForeignKey("ticket.id"), primary_key=True, autoincrement=False),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("sealed", Text, nullable=False),
    Column("near", Integer, nullable=False),
    Column("told_near", Id),
    Column("told_call", Id),
    Column("trying", String(32)),  # what the next two are about
    Column("tries", Integer, nullable=False),
    Column("due", UtcTime),
    Column("claim", String(32)),
    Column("claimed_at", UtcTime),
    Index("push_by_site", "site"),
)


@dataclass(frozen=True)
class Notice:
    """What one phone is to be told now."""

    ticket: int
    about: About
    stop: int
    number: str
    counter: str
    sealed: str
    tries: int


def keep(connection: Connection, site: Site, ticket: int, sealed: str, near: int, now: datetime) -> None:
    """From now on this phone is told; it takes the place of another one of the same ticket.

    Whoever asks is looking at the page: of the call it shows, and of being near already, it is not told again.
    """
    values: dict[str, Any] = {"sealed": sealed, "near": near}
    if connection.execute(update(push).where(push.c.ticket == ticket).values(values)).rowcount:
        return
    stop = current_stop(ticket_stops(connection, [ticket])[ticket])
    ahead = _ahead(connection, site, now, [stop])[stop.id]
    seen = rule.is_near(Wish(near, None, None), ahead)
    values |= {"told_call": stop.call, "told_near": stop.id if seen else None}
    connection.execute(insert(push).values(ticket=ticket, site=site.id, tries=0, **values))


def forget_phone(connection: Connection, ticket: int) -> None:
    """This ticket's phone is told nothing any more, and where it is, is not known any more."""
    connection.execute(delete(push).where(push.c.ticket == ticket))


def to_send(connection: Connection, site: Site, now: datetime) -> list[Notice]:
    """What is to be told now, calls first."""
    rows = connection.execute(
        select(push, tab.ticket.c.number)
        .join(tab.ticket, tab.ticket.c.id == push.c.ticket)
        .where(push.c.site == site.id, _free(now), tab.ticket.c.day == moment(connection, site, now).day)
    ).all()
    if not rows:
        return []
    stops = {ticket: current_stop(found) for ticket, found in _stops(connection, rows).items()}
    near = [stops[row.ticket] for row in rows if row.near and row.told_near != stops[row.ticket].id]
    ahead = _ahead(connection, site, now, near)
    found = [_notice(row, stops[row.ticket], ahead.get(stops[row.ticket].id), now) for row in rows]
    return sorted(filter(None, found), key=lambda notice: notice.about.kind)


def _stops(connection: Connection, rows: Sequence[Row[Any]]) -> dict[int, list[Stop]]:
    return ticket_stops(connection, [row.ticket for row in rows])


def _ahead(connection: Connection, site: Site, now: datetime, stops: Sequence[Stop]) -> dict[int, int | None]:
    """How many are called before each of these, where it waits and is not let aside."""
    asked = [s for s in stops if s.state is State.WAITING and not (s.not_before and s.not_before > now)]
    if not asked:
        return {stop.id: None for stop in stops}
    lines = Lines(connection, site, asked[0].day, now, sorted({s.desk for s in asked}))
    return {stop.id: lines.place(stop)[0] if stop in asked else None for stop in stops}


def _notice(row: Row[Any], stop: Stop, ahead: int | None, now: datetime) -> Notice | None:
    wish = Wish(row.near, row.told_near, row.told_call)
    about = rule.to_tell(wish, stop.id, stop.state, stop.call, ahead)
    if about is None:
        return None
    same = row.trying == _name(about)
    if same and row.due is not None and row.due > now:
        return None
    tries = row.tries if same else 0
    return Notice(row.ticket, about, stop.id, row.number, stop.counter or "", row.sealed, tries)


def _name(about: About) -> str:
    return f"{about.kind} {about.id}"


def _free(now: datetime) -> ColumnElement[bool]:
    """Nobody is just sending to this phone."""
    return or_(push.c.claim.is_(None), push.c.claimed_at < now - LOST_AFTER)


def claim(connection: Connection, notice: Notice, name: str, now: datetime) -> bool:
    """Take a notice for oneself; False when another sender was faster or there is nothing to tell any more."""
    stop = tab.stop.c
    if notice.about.kind == "call":
        still = and_(stop.state == State.CALLED.value, stop.call == notice.about.id)
    else:
        still = stop.state == State.WAITING.value
    taken = connection.execute(
        update(push)
        .where(push.c.ticket == notice.ticket, _free(now), exists().where(stop.id == notice.stop, still))
        .values(claim=name, claimed_at=now, trying=_name(notice.about), tries=notice.tries + 1)
    )
    return taken.rowcount == 1


def settle(connection: Connection, notice: Notice, name: str, due: datetime | None) -> None:
    """Write down that the phone was told, or, with `due`, when to try again."""
    told = {"told_call" if notice.about.kind == "call" else "told_near": notice.about.id}
    values: dict[str, Any] = {"claim": None, "due": due, **(told if due is None else {})}
    mine = and_(push.c.ticket == notice.ticket, push.c.claim == name)
    connection.execute(update(push).where(mine).values(values))


def has_old(connection: Connection, site: Site, now: datetime) -> bool:
    """Whether there is a phone whose ticket is over."""
    return connection.scalar(select(push.c.ticket).where(_over(connection, site, now)).limit(1)) is not None


def forget_old(connection: Connection, site: Site, now: datetime) -> int:
    """Forget the phones of tickets whose day is over, or all of whose stops are; how many."""
    return connection.execute(delete(push).where(_over(connection, site, now))).rowcount


def has_strangers(connection: Connection, sites: Sequence[str]) -> bool:
    """Whether there are phones of sites that are no longer configured."""
    return connection.scalar(select(push.c.ticket).where(push.c.site.not_in(sites)).limit(1)) is not None


def forget_strangers(connection: Connection, sites: Sequence[str]) -> None:
    """Forget the phones of sites that are no longer configured."""
    connection.execute(delete(push).where(push.c.site.not_in(sites)))


def _over(connection: Connection, site: Site, now: datetime) -> ColumnElement[bool]:
    today = exists().where(
        tab.ticket.c.id == push.c.ticket, tab.ticket.c.day == moment(connection, site, now).day
    )
    stop = tab.stop.c
    going = exists().where(
        stop.ticket == push.c.ticket,
        or_(
            stop.state.not_in([State.DONE.value, State.LEFT.value]),
            stop.ended_at > now - KEPT_AFTER_THE_END,
        ),
    )
    return and_(push.c.site == site.id, or_(~today, ~going))
