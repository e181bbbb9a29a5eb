"""Who is there today: a counter that has nobody, or only for some hours, in place of the plan."""

from collections.abc import Sequence

from queue_app.actions.counters import Staff
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.store import changes, staffing
from queue_app.store.turn import Turn


def plan_today(t: Turn, who: Staff, counter: str, times: Sequence[str] | None) -> None:
    """A counter is there today from the first to the second of two local times, not at all (none), or as always (None).

    It holds for this business day: appointments are offered only for counters that are there. For leads and admins.
    Raises NotFound, RuleBroken `invalid` for times without order.
    """
    if not who.senior:
        raise NotAllowed(step="settings")
    if t.site.counter(counter) is None:
        raise NotFound(counter=counter)
    if times and times[0] >= times[1]:
        raise RuleBroken("invalid", field="closes")
    _set(t, who.role, counter, times)


def put_back(t: Turn, who: Staff, line: changes.Change) -> None:
    """What a line of the history set holds no longer. Raises RuleBroken `stale` on another day or after a change."""
    facts = line.facts
    if facts["day"] != t.day or _now(t, facts["counter"]) != facts["after"]:
        raise RuleBroken("stale")
    _set(t, who.role, facts["counter"], facts["before"], undoes=line.id)


def _now(t: Turn, counter: str) -> Sequence[str] | None:
    return staffing.on(t.connection, t.site.id, t.day).get(counter)


def _set(t: Turn, role: str, counter: str, times: Sequence[str] | None, *, undoes: int | None = None) -> None:
    before, after = _now(t, counter), None if times is None else list(times)
    if before == after:
        return
    staffing.keep(t.connection, t.site.id, t.day, counter, after)
    facts = {"day": t.day, "counter": counter, "before": before, "after": after}
    changes.write(t.connection, t.site.id, t.now, role, "staffed", facts, undoes)
    t.record("staffing_changed", counter=counter)
