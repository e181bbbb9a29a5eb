"""What a clerk does with her counter: open, close, pause, resume. And who may act where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import bindparam, exists, select

from queue_app.config import Site
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.rules.rights import Right, may
from queue_app.rules.stops import AT_A_COUNTER
from queue_app.store import company, staffing
from queue_app.store import tables as tab
from queue_app.store.colleagues import counters_of, sits_at
from queue_app.store.prepared import Prepared
from queue_app.store.records import Stop
from queue_app.store.turn import Turn
from queue_app.store.waiting import caller_of, taken_elsewhere

_busy = exists().where(
    tab.stop.c.site == tab.counter.c.site,
    tab.stop.c.day == bindparam("day"),
    tab.stop.c.state.in_([s.value for s in AT_A_COUNTER]),
    tab.stop.c.counter == tab.counter.c.id,
)
_COUNTER = Prepared(
    select(tab.counter, _busy.label("busy")).where(
        tab.counter.c.site == bindparam("site"), tab.counter.c.id == bindparam("id")
    )
)
SENIOR = ("lead", "admin")


@dataclass(frozen=True)
class Staff:
    """Who acts: the signed-in clerk, her role, and the counter she last opened in this session."""

    id: int
    role: str
    counter: str | None = None
    rights: Mapping[str, bool] = field(default_factory=dict)  # what was decided for her account alone

    @property
    def senior(self) -> bool:
        """Lead and admin may act at every counter of their site."""
        return self.role in SENIOR

    def may(self, site: Site, right: Right) -> bool:
        """Whether she has a right here, by her account or else by her role."""
        return may(right, self.role, site.roles_with(right), self.rights)


def may_act_at(row: Any, who: Staff) -> bool:
    """Whoever sits there, and lead and admin everywhere."""
    return who.senior or sits_at(row, who.id)


def row_of(t: Turn, counter_id: str) -> Any:
    """The state of a counter, and whether it is `busy`: somebody is called or served there.

    None when nobody ever opened it. Raises NotFound for one that is not configured.
    """
    if t.site.counter(counter_id) is None:
        raise NotFound(counter=counter_id)
    return _COUNTER.first(t.connection, {"site": t.site.id, "id": counter_id, "day": t.day})


def my_open_counter(t: Turn, who: Staff, counter_id: str) -> Any:
    """The row of an open counter that this clerk may act at.

    Raises RuleBroken: `counter_closed` when nobody opened it or it is paused, `other_counter` when somebody else sits
    there.
    """
    row = row_of(t, counter_id)
    if row is None or row.state != "open":
        raise RuleBroken("counter_closed", counter=counter_id)
    if not may_act_at(row, who):
        raise RuleBroken("other_counter", counter=counter_id)
    return row


def must_be_free(row: Any) -> None:
    """Raises RuleBroken `counter_busy` while somebody is called or served at the counter of this row."""
    if row.busy:
        raise RuleBroken("counter_busy", counter=row.id)


def must_be_mine(t: Turn, who: Staff, stop: Stop) -> None:
    """A stop that is at a counter is that counter's; another clerk's press is an answer, not an error page."""
    row = row_of(t, stop.counter) if stop.counter and t.site.counter(stop.counter) else None
    if not may_act_at(row, who):
        raise RuleBroken("other_counter", counter=stop.counter)


def takes(site: Site, row: Any, stop: Stop) -> bool:
    """Whether a counter (its row) may take this stop: its own desks, what it is trained for, short concerns."""
    caller = caller_of(site, row.id, row.desks, row.languages)
    elsewhere = stop.wanted_counter is None and stop.concern in taken_elsewhere(site, caller)
    return stop.desk in caller.desks or elsewhere


def must_look_after(t: Turn, who: Staff, stop: Stop) -> None:
    """A clerk touches stops that she may call now and those she has had at her counter; lead and admin all."""
    if who.senior:
        return
    if not any(row.id == stop.counter or takes(t.site, row, stop) for row in _my_counters(t, who)):
        raise NotAllowed(desk=stop.desk)


def must_serve_desk(t: Turn, who: Staff, desk: str) -> None:
    """A clerk touches only stops of desks she serves now; lead and admin all."""
    must_serve_one_of(t, who, {desk})


def must_serve_one_of(t: Turn, who: Staff, desks: set[str]) -> None:
    """What concerns several desks is for whoever serves one of them now; lead and admin may always."""
    if not who.senior and not any(desks.intersection(mine.desks) for mine in _my_counters(t, who)):
        raise NotAllowed(desk=min(desks))


def _my_counters(t: Turn, who: Staff) -> Sequence[Any]:
    return counters_of(t.connection, t.site.id, who.id)


def open_counter(
    t: Turn,
    who: Staff,
    counter_id: str,
    desks: Sequence[str],
    languages: Sequence[str],
    *,
    take_over: bool = False,
    together: bool = False,
) -> None:
    """Open a counter for some of the desks it is configured for (all when none are named).

    Raises RuleBroken `counter_taken` when somebody else sits there, unless she says so clearly: `take_over`, and who
    sat there does so no longer, or `together`, and both work there. Two people at one counter who do not know of each
    other call each other's visitors away.
    """
    row = row_of(t, counter_id)
    counter = t.site.counter(counter_id)
    if counter is None:
        raise NotFound(counter=counter_id)
    chosen = list(desks) or list(counter.desks)
    if not set(chosen) <= set(counter.desks):
        raise RuleBroken("invalid", field="desks")
    if not set(languages) <= set(t.site.languages):
        raise RuleBroken("invalid", field="languages")
    if row is not None and row.state != "closed" and row.clerk is not None and not sits_at(row, who.id):
        if together:
            _join(t, who, row, languages)
            return
        if not take_over:
            raise RuleBroken("counter_taken", counter=counter_id)
    partners = row.partners if row is not None and row.state != "closed" and sits_at(row, who.id) else []
    end_company(t, counter_id)
    _set(
        t,
        counter_id,
        row,
        state="open",
        desks=chosen,
        languages=with_today(t, counter_id, languages),
        chosen=list(languages),
        clerk=row.clerk if partners else who.id,
        partners=partners,
        away_after=False,
    )
    t.record("counter_opened", counter=counter_id, desks=chosen)


def _join(t: Turn, who: Staff, row: Any, languages: Sequence[str]) -> None:
    """One more person at an open counter: its desks stay, what she speaks is spoken there too."""
    chosen = list(dict.fromkeys([*(row.chosen or row.languages), *languages]))
    spoken = with_today(t, row.id, chosen)
    _set(t, row.id, row, state="open", languages=spoken, chosen=chosen, partners=[*row.partners, who.id])
    t.record("counter_joined", counter=row.id)


def with_today(t: Turn, counter_id: str, chosen: Sequence[str]) -> list[str]:
    """The languages spoken at a counter: those its clerk named, and those set for today."""
    today = staffing.languages_on(t.connection, t.site.id, t.day).get(counter_id, ())
    return [code for code in t.site.languages if code in {*chosen, *today}]


def close_counter(t: Turn, who: Staff, counter_id: str) -> None:
    """Close a counter; where two work, the one who closes leaves it to the other.

    Raises RuleBroken `counter_busy` while somebody is called or served there and nobody else stays.
    """
    row = row_of(t, counter_id)
    if row is not None and row.state != "closed" and row.partners and sits_at(row, who.id):
        stay = [clerk for clerk in (row.clerk, *row.partners) if clerk != who.id]
        _set(t, counter_id, row, state=row.state, locked=row.locked, clerk=stay[0], partners=stay[1:])
        t.record("counter_left", counter=counter_id)
        return
    _change(t, who, counter_id, "closed", "counter_closed", clerk=None, partners=[])


def pause_counter(t: Turn, who: Staff, counter_id: str) -> None:
    """Away for a while: nobody is called here until `resume`. Who comes along with somebody only stays away."""
    _change(t, who, counter_id, "paused", "counter_paused")


def resume_counter(t: Turn, who: Staff, counter_id: str) -> None:
    """Back at the counter, from a break or from coming along with somebody."""
    _change(t, who, counter_id, "open", "counter_resumed")


def _change(t: Turn, who: Staff, counter_id: str, state: str, kind: str, **values: Any) -> None:
    row = row_of(t, counter_id)
    if row is None or row.state == "closed":
        raise RuleBroken("counter_closed", counter=counter_id)
    if not may_act_at(row, who):
        raise RuleBroken("other_counter", counter=counter_id)
    if state != "open" and row.busy:
        raise RuleBroken("counter_busy", counter=counter_id)
    came_back = end_company(t, counter_id) and state == "open"
    _set(t, counter_id, row, state=state, away_after=False, **values)
    if not came_back:  # a break did not end, so the length of breaks must not be learned from it
        t.record(kind, counter=counter_id)


def end_company(t: Turn, counter_id: str) -> bool:
    """The clerk of this counter comes along with nobody any more; whether she did. The caller says what it is now."""
    stop = company.accompanied_by(t.connection, t.site.id, t.day, counter_id)
    if stop is None:
        return False
    t.change(stop, companion=None)
    t.record_company("company_ended", stop, counter_id)
    return True


def _set(t: Turn, counter_id: str, row: Any, **values: Any) -> None:
    """Whatever somebody does with a counter, from then on it is so because she did it and not because of a lock."""
    key = {"site": t.site.id, "id": counter_id}
    values.setdefault("locked", False)
    if row is None:
        t.connection.execute(tab.counter.insert().values(**key, **values))
        return
    t.connection.execute(
        tab.counter.update()
        .where(tab.counter.c.site == t.site.id, tab.counter.c.id == counter_id)
        .values(values)
    )
