"""What concerns a whole desk or the whole day: nobody there today, the day's end."""

from sqlalchemy import delete, select, update

from queue_app.actions.counters import Staff
from queue_app.rules.errors import NotAllowed, RuleBroken
from queue_app.rules.stops import OPEN
from queue_app.store import absences
from queue_app.store import tables as tab
from queue_app.store.records import Stop
from queue_app.store.turn import Turn


def set_absent(t: Turn, who: Staff, desk_id: str, *, absent: bool, instead: str | None = None) -> None:
    """A desk has nobody today, or has somebody after all. For leads and admins.

    Another desk takes over for new numbers and those who are sent on: `instead`, else its configured substitute. Raises
    NotFound for an unknown desk, RuleBroken `invalid` for one that would take over for itself.
    """
    if not who.senior:
        raise NotAllowed(desk=desk_id)
    if instead is not None and (not absent or t.desk(instead).id == desk_id):
        raise RuleBroken("invalid", field="instead")
    if absent:
        absences.keep(t.connection, t.site.id, t.day, t.desk(desk_id).id, instead)
    else:
        absences.end(t.connection, t.site.id, t.desk(desk_id).id)
    t.record("desk_absent" if absent else "desk_present", desk=desk_id, instead=instead)


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
            .values(
                state="closed",
                clerk=None,
                partners=[],
                locked=False,
                help_at=None,
                help_from=None,
                away_after=False,
            )
        )
        # A word of yesterday on today's screens would be wrong, and nobody would notice.
        t.connection.execute(update(tab.site).where(tab.site.c.id == t.site.id).values(message=""))
        of_clerks = (tab.answer.c.site == t.site.id, tab.answer.c.actor.startswith("clerk:"))
        t.connection.execute(delete(tab.answer).where(*of_clerks))
        t.begin_day()
    return len(left_over)
