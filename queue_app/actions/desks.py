"""What concerns a whole desk or the whole day: nobody there today, the day's end."""

from sqlalchemy import delete, select, update

from queue_app.actions.counters import Staff
from queue_app.rules.errors import NotAllowed, NotFound
from queue_app.rules.stops import OPEN
from queue_app.store import tables as tab
from queue_app.store.tables import Stop
from queue_app.store.turn import Turn


def set_absent(t: Turn, who: Staff, desk_id: str, *, absent: bool) -> None:
    """A desk has nobody today (its substitute takes over), or has somebody after all. For leads and admins."""
    if not who.senior:
        raise NotAllowed(desk=desk_id)
    if t.site.desk(desk_id) is None:
        raise NotFound(desk=desk_id)
    key = (tab.absence.c.site == t.site.id, tab.absence.c.desk == desk_id)
    t.connection.execute(delete(tab.absence).where(*key))
    if absent:
        t.connection.execute(tab.absence.insert().values(site=t.site.id, desk=desk_id, day=t.day))
    t.record("desk_absent" if absent else "desk_present", desk=desk_id)


def close_day(t: Turn) -> int:
    """End every stop of former days with the reason "day_end" and close every counter; returns how many stops.

    What clerks were answered is forgotten: an answer names its clerk and its moment, and would tell who did how much.
    Tickets are for today: a number of yesterday must not be called. Runs by itself when a new business day begins, and
    is harmless when nothing is left over.
    """
    left_over = t.connection.execute(
        select(tab.stop).where(
            tab.stop.c.site == t.site.id,
            tab.stop.c.day < t.day,
            tab.stop.c.state.in_([s.value for s in OPEN]),
        )
    ).all()
    for row in left_over:
        t.step(Stop.of(row), "close-day", facts={"reason": "day_end"})
    if left_over or t.new_day:
        t.connection.execute(
            update(tab.counter)
            .where(tab.counter.c.site == t.site.id)
            .values(state="closed", clerk=None, partners=[], locked=False, help_at=None, help_from=None)
        )
        # A word of yesterday on today's screens would be wrong, and nobody would notice.
        t.connection.execute(update(tab.site).where(tab.site.c.id == t.site.id).values(message=""))
        of_clerks = (tab.answer.c.site == t.site.id, tab.answer.c.actor.startswith("clerk:"))
        t.connection.execute(delete(tab.answer).where(*of_clerks))
        t.begin_day()
    return len(left_over)
