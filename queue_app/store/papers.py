"""Whom an idle helper may ask for her papers, as the house stands now."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, or_, select

from queue_app.config import Site
from queue_app.rules.calling import Caller, Pick, Waiting
from queue_app.rules.checking import to_check
from queue_app.rules.stops import State
from queue_app.store import tables as tab
from queue_app.store.colleagues import idle
from queue_app.store.looking import Look
from queue_app.store.waiting import waiting_of, waiting_rows

# Who has been asked for her papers already, or has somebody with her who sees to that.
_ASKED = select(tab.stop.c.id).where(
    tab.stop.c.site == bindparam("site"),
    tab.stop.c.day == bindparam("day"),
    tab.stop.c.state == State.WAITING.value,
    or_(tab.stop.c.papers.is_not(None), tab.stop.c.companion.is_not(None)),
)


def somebody_waits(waiting: Iterable[Waiting], now: datetime) -> bool:
    """Whether somebody is here who may be called, or for whom the counter is kept: then nobody is asked for papers."""
    return any(stop.not_before is None or stop.not_before <= now for stop in waiting)


def worth_checking(
    connection: Connection, site: Site, day: str, now: datetime, caller: Caller, free: Collection[Caller]
) -> Pick | None:
    """The stop whose papers are worth a look at this counter, which has nobody to call; None where there is none.

    `free` are the colleagues who have nobody.
    """
    if not (caller.helper and site.calling.check_papers):
        return None
    rows = waiting_rows(connection, site.id, day, [desk.id for desk in site.desks])
    waiting = [waiting_of(site, row) for row in rows]
    asked = frozenset(connection.scalars(_ASKED, {"site": site.id, "day": day}))
    return to_check(waiting, now, caller, site.calling, asked, free)


def offered(look: Look, caller: Caller, free: Iterable[Any]) -> Pick | None:
    """The same for who looks; `free` are the rows of the counters that have nobody. Alike helpers find the same.

    Which counter a colleague sits at does not matter: whom only one counter may call is asked by no other.
    """
    like = replace(caller, counter="")
    others = frozenset(replace(one, counter="") for one in idle(look.site, free, caller.counter))
    which = (look.connection, look.site, look.at.day, look.now, like, others)
    return look.alike.once(("check", like, others), lambda: worth_checking(*which))
