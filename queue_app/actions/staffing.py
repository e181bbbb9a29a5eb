"""Who is there today, and what is spoken there: a counter with nobody, for some hours only, with other languages."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import select, update

from queue_app.actions.counters import Staff, with_today
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.store import changes, staffing
from queue_app.store import tables as tab
from queue_app.store.turn import Turn

Said = Sequence[str] | None
# For each kind of line in the history: what is set for the counters of a day, and setting it.
_READ: Mapping[str, Callable[..., Mapping[str, Sequence[str]]]] = {
    "staffed": staffing.on,
    "spoken": staffing.languages_on,
}
_KEEP: Mapping[str, Callable[..., None]] = {"staffed": staffing.keep, "spoken": staffing.keep_languages}


def plan_today(t: Turn, who: Staff, counter: str, times: Said) -> None:
    """A counter is there today from the first to the second of two local times, not at all (none), or as always (None).

    It holds for this business day: appointments are offered only for counters that are there. For leads and admins.
    Raises NotFound, RuleBroken `invalid` for times without order.
    """
    _must_be_mine(t, who, counter)
    if times and times[0] >= times[1]:
        raise RuleBroken("invalid", field="closes")
    _set(t, who.role, "staffed", counter, times)


def speak_today(t: Turn, who: Staff, counter: str, languages: Said) -> None:
    """These languages are spoken at a counter today, whoever sits there; None: as planned, and as its clerk says.

    Who opens the counter adds her own. It holds for this business day, for whom to call, for what is forecast and for
    which times say that a language is spoken. For leads and admins. Raises NotFound, RuleBroken `invalid` for a
    language that the site does not have.
    """
    _must_be_mine(t, who, counter)
    known = t.site.languages
    if not set(languages or ()) <= set(known):
        raise RuleBroken("invalid", field="languages")
    _set(t, who.role, "spoken", counter, languages and [code for code in known if code in languages])


def put_back(t: Turn, who: Staff, line: changes.Change) -> None:
    """What a line of the history set holds no longer. Raises RuleBroken `stale` on another day or after a change."""
    facts = line.facts
    if facts["day"] != t.day or _now(t, line.kind, facts["counter"]) != facts["after"]:
        raise RuleBroken("stale")
    _set(t, who.role, line.kind, facts["counter"], facts["before"], undoes=line.id)


def _must_be_mine(t: Turn, who: Staff, counter: str) -> None:
    if not who.senior:
        raise NotAllowed(step="settings")
    if t.site.counter(counter) is None:
        raise NotFound(counter=counter)


def _now(t: Turn, kind: str, counter: str) -> Said:
    return _READ[kind](t.connection, t.site.id, t.day).get(counter)


def _set(t: Turn, role: str, kind: str, counter: str, said: Said, *, undoes: int | None = None) -> None:
    before, after = _now(t, kind, counter), None if said is None else list(said)
    if before == after:
        return
    _KEEP[kind](t.connection, t.site.id, t.day, counter, after)
    if kind == "spoken":
        _tell_counter(t, counter)
    facts = {"day": t.day, "counter": counter, "before": before, "after": after}
    changes.write(t.connection, t.site.id, t.now, role, kind, facts, undoes)
    t.record("staffing_changed", counter=counter)


def _tell_counter(t: Turn, counter: str) -> None:
    """Who sits there already is called for by the new languages from now on."""
    here: tuple[Any, ...] = (tab.counter.c.site == t.site.id, tab.counter.c.id == counter)
    row = t.connection.execute(select(tab.counter).where(*here)).first()
    if row is not None and row.state != "closed":
        spoken = with_today(t, counter, row.chosen or ())
        t.connection.execute(update(tab.counter).where(*here).values(languages=spoken))
