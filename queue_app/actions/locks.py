"""A console is locked, and its counter is away until it is opened again.

A visitor who is called or served stays at the counter: the lock takes nobody's turn away. Nobody is called there, and a
call is not missed, because nobody could see that she came.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import update

from queue_app.rules.stops import State
from queue_app.store import company, locks
from queue_app.store import tables as tab
from queue_app.store.colleagues import counters_of
from queue_app.store.locks import Lock
from queue_app.store.turn import Turn


def lock(t: Turn, clerk: int, minutes: int) -> None:
    """A clerk goes away: every session of hers is locked, on her phone too, and her counters are away.

    A counter stays open for whoever works there with her, unless that console is locked too, by hand or because nothing
    was done there for so many `minutes`.
    """
    locks.lock(t.connection, [one.session for one in locks.of_clerks(t.connection, [clerk])])
    _step_away(t, clerk, minutes)


def idle(found: list[Lock], now: datetime, minutes: int) -> list[Lock]:
    """Those sessions that lock themselves now: open, and nothing was done there for so many minutes."""
    return [one for one in found if not one.locked and one.shut(now, minutes)]


def lock_idle(t: Turn, minutes: int) -> None:
    """Sessions in which nothing was done are locked. A counter is away once no session of its clerk is open."""
    found = idle(locks.of_site(t.connection, t.site.id), t.now, minutes)
    if not found:
        return
    locks.lock(t.connection, [one.session for one in found])
    for clerk in sorted({one.clerk for one in found}):
        if not _is_there(t, clerk, minutes):
            _step_away(t, clerk, minutes)


def unlock(t: Turn, clerk: int, session: int) -> None:
    """She is back at this device. Counters that were away because of the lock are as they were; others stay away.

    A call that was waiting there begins to wait anew.
    """
    locks.unlock(t.connection, session, t.now)
    for row in counters_of(t.connection, t.site.id, clerk):
        if row.locked and _comes_along(t, row.id):
            _set(t, row.id, locked=False)
        elif row.locked:
            _set(t, row.id, state="open", locked=False)
            t.record("counter_resumed", counter=row.id)
            here = t.at_counter(row.id)
            if here is not None and here.state is State.CALLED:
                t.change(here, stepped_at=t.now)


def _step_away(t: Turn, clerk: int, minutes: int) -> None:
    for row in counters_of(t.connection, t.site.id, clerk):
        others = [one for one in (row.clerk, *row.partners) if one not in (None, clerk)]
        if row.state == "open" and not any(_is_there(t, one, minutes) for one in others):
            _set(t, row.id, state="paused", locked=True)
            t.record("counter_paused", counter=row.id)
        elif not row.away_after and _comes_along(
            t, row.id
        ):  # when that ends, nobody is at the counter either
            _set(t, row.id, locked=True)


def _comes_along(t: Turn, counter: str) -> bool:
    """Whether the counter is away already, because its clerk went with a visitor to another desk."""
    return company.accompanied_by(t.connection, t.site.id, t.day, counter) is not None


def _is_there(t: Turn, clerk: int, minutes: int) -> bool:
    """Whether a clerk has a session that is open."""
    found = locks.of_clerks(t.connection, [clerk])
    return any(not one.shut(t.now, minutes) for one in found)


def _set(t: Turn, counter: str, **values: Any) -> None:
    which = (tab.counter.c.site == t.site.id, tab.counter.c.id == counter)
    t.connection.execute(update(tab.counter).where(*which).values(values))
