"""The silent call for help of a counter: every console of the house shows it, and somebody says that she is coming.

Nobody in front of the counter hears or sees that it was made. It stands until somebody ends it or the day is over.
"""

from typing import Any

from sqlalchemy import update

from queue_app.actions.counters import Staff, may_act_at, row_of
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.store import tables as tab
from queue_app.store.turn import Turn

RECEPTION = ""  # where somebody comes from who sits at no counter


def call_help(t: Turn, who: Staff, counter_id: str) -> None:
    """Ring for help at one's own counter; a second time changes nothing.

    Raises RuleBroken `counter_closed` when nobody sits there, `other_counter` when somebody else does.
    """
    row = row_of(t, counter_id)
    if row is None or row.state == "closed":
        raise RuleBroken("counter_closed", counter=counter_id)
    if not may_act_at(row, who):
        raise RuleBroken("other_counter", counter=counter_id)
    if row.help_at is None:
        _set(t, counter_id, help_at=t.now, help_from=None)
        t.record("help_called", counter=counter_id)


def come(t: Turn, who: Staff, counter_id: str) -> None:
    """Say that one is coming. The first who says so is shown; another may come along. Raises RuleBroken `help_over`."""
    row = _open(t, counter_id)
    if row.help_from is None:
        _set(t, counter_id, help_from=who.counter or RECEPTION)
        t.record("help_comes", counter=counter_id)


def end_help(t: Turn, who: Staff, counter_id: str) -> None:
    """All is well again. Whoever rang says so, a lead, or who came. Raises RuleBroken `help_over`, `other_counter`."""
    row = _open(t, counter_id)
    came = row.help_from is not None and row.help_from == (who.counter or RECEPTION)
    if not may_act_at(row, who) and not came:
        raise RuleBroken("other_counter", counter=counter_id)
    _set(t, counter_id, help_at=None, help_from=None)
    t.record("help_ended", counter=counter_id)


def _open(t: Turn, counter_id: str) -> Any:
    row = row_of(t, counter_id)
    if row is None:
        raise NotFound(counter=counter_id)
    if row.help_at is None:
        raise RuleBroken("help_over", counter=counter_id)
    return row


def _set(t: Turn, counter_id: str, **values: Any) -> None:
    t.connection.execute(
        update(tab.counter)
        .where(tab.counter.c.site == t.site.id, tab.counter.c.id == counter_id)
        .values(values)
    )
