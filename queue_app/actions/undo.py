"""Taking the last step back within a few seconds, with everything that it caused."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete

from queue_app.actions import company
from queue_app.actions.calls import Called
from queue_app.actions.counters import Staff, may_act_at, must_serve_desk, row_of
from queue_app.rules import stops
from queue_app.rules.errors import RuleBroken
from queue_app.rules.stops import State
from queue_app.store import tables as tab
from queue_app.store.board import Mode
from queue_app.store.console import undo_seconds
from queue_app.store.records import Stop
from queue_app.store.turn import Turn

TIMES = ("entered_at", "not_before", "called_at", "begun_at", "ended_at")


def undo(t: Turn, who: Staff, stop: Stop, mode: Mode) -> Called:
    """Take the last step of a stop back, within the site's `undo_seconds` (8 s) and as long as nobody built on it.

    Raises RuleBroken `undo_too_late` afterwards, or when the stop that followed was already called; `counter_busy` when
    the counter has somebody else by now. A note deleted by the step stays deleted.
    """
    before = dict(stop.undo or {})
    if not before or not stops.can_undo(stop.last_step, stop.stepped_at, t.now, undo_seconds(t.site, mode)):
        raise RuleBroken("undo_too_late", step=stop.last_step)
    counter = before.get("counter", stop.counter) or stop.counter
    _must_be_hers(t, who, stop, counter)
    state = State(before.pop("state"))
    companion = before.pop("companion", None)
    _take_follow_ups_back(t, before)
    if state in stops.AT_A_COUNTER and counter is not None:
        other = t.at_counter(counter)
        if other is not None and other.id != stop.id:
            raise RuleBroken("counter_busy", counter=counter)
    event_id = t.record("undone", stop=stop, step=stop.last_step, counter=counter)
    values: dict[str, Any] = {
        key: datetime.fromisoformat(value) if key in TIMES and value is not None else value
        for key, value in before.items()
    }
    new = t.change(
        stop, **values, state=state, version=event_id, last_step="undo", stepped_at=t.now, undo=None
    )
    if companion is not None:
        new = company.go_again(t, new, companion)
    return new, None


def _must_be_hers(t: Turn, who: Staff, stop: Stop, counter: str | None) -> None:
    if counter is None or t.site.counter(counter) is None:
        must_serve_desk(t, who, stop.desk)
        return
    row = row_of(t, counter)
    if not may_act_at(row, who):
        raise RuleBroken("other_counter", counter=counter)


def _take_follow_ups_back(t: Turn, before: dict[str, Any]) -> None:
    """Undo what the step caused: a planned stop that entered plans again, a stop that was made is unmade."""
    entered, made = before.pop("entered", None), before.pop("made", None)
    for stop_id, version, *was in filter(None, (entered, made)):
        follow = t.stop(stop_id)
        if follow.version != version:
            raise RuleBroken("undo_too_late", stop=stop_id)
        company.come_back(t, follow)
        if made:
            t.connection.execute(delete(tab.stop).where(tab.stop.c.id == stop_id))
        else:
            planned = {"entered_at": None, "last_step": "plan", "note": None, **(was[0] if was else {})}
            t.change(follow, state=State.PLANNED, undo=None, **planned)
