"""Coming along: a clerk goes with a visitor to her stop at another desk, and is away from her own counter for as long.

There she helps like an interpreter: the languages of her counter count for the stop. It ends with the stop, when the
visitor does not come or leaves, and whenever the clerk says so (`counters.resume_counter`, `pause_counter`).
"""

from typing import Any

from queue_app.actions.calls import Called
from queue_app.actions.counters import Staff, must_be_free, my_open_counter, row_of
from queue_app.rules.calling import speak
from queue_app.rules.errors import NotAllowed, RuleBroken, StepNotAllowed
from queue_app.rules.stops import MAY_BE_ACCOMPANIED
from queue_app.store import company
from queue_app.store.records import Stop
from queue_app.store.turn import Turn


def come_along(
    t: Turn, who: Staff, stop: Stop, counter_id: str | None, *, away_after: bool = False
) -> Called:
    """The clerk of a counter goes with the visitor of this stop; afterwards she is free, or away (`away_after`).

    For those who had the visitor today, and for who speaks the language where an interpreter is needed. Raises
    RuleBroken `counter_busy` while somebody is at her own counter, `counter_closed`, `other_counter`, `accompanied`
    when somebody comes along already, `own_desk`; StepNotAllowed for a stop that has not begun or is over.
    """
    at = counter_id or who.counter
    if at is None:
        raise RuleBroken("counter_closed")
    row = my_open_counter(t, who, at)
    must_be_free(row)
    if stop.state not in MAY_BE_ACCOMPANIED:
        raise StepNotAllowed(step="come-along", state=stop.state.value)
    if stop.companion is not None:
        raise RuleBroken("accompanied", counter=stop.companion)
    if stop.desk in row.desks:
        raise RuleBroken("own_desk", desk=stop.desk)
    _must_be_wanted(t, who, stop, row)
    return _join(t, stop, at, away_after=away_after), None


def go_with(t: Turn, who: Staff, ended: Stop, *, away_after: bool = False) -> Called:
    """The visitor's stop here is over, and her clerk goes with her to the one that it led to. Answers with the former.

    Raises StepNotAllowed when it led nowhere, and as `come_along`.
    """
    caused = ended.undo or {}
    following = caused.get("made") or caused.get("entered")
    if following is None:
        raise StepNotAllowed(step="come-along", state=ended.state.value)
    come_along(t, who, t.stop(following[0]), ended.counter, away_after=away_after)
    return ended, None


def come_back(t: Turn, stop: Stop) -> None:
    """Nobody comes along to this stop any more, because what led to it is taken back: her counter is free."""
    if stop.companion is not None:
        t.change(stop, companion=None)
        company.leave_counter(t.connection, t.site.id, stop.companion, away_after=False)
        company.back_at_counter(t.connection, t.site.id, stop.companion)
        t.record_company("company_ended", stop, stop.companion)


def go_again(t: Turn, stop: Stop, counter_id: str) -> Stop:
    """The end of a stop was taken back, so who had come along is with her again; unless she does something else now."""
    row = row_of(t, counter_id) if t.site.counter(counter_id) else None
    if row is None or row.state == "closed" or row.busy:
        return stop
    if company.accompanied_by(t.connection, t.site.id, t.day, counter_id) is not None:
        return stop
    return _join(t, stop, counter_id, away_after=row.state == "paused")


def _join(t: Turn, stop: Stop, counter_id: str, *, away_after: bool) -> Stop:
    """The stop keeps its version: whoever looks at it may act on it as before, and steps can be taken back."""
    company.leave_counter(t.connection, t.site.id, counter_id, away_after=away_after)
    t.record_company("company_began", stop, counter_id)
    return t.change(stop, companion=counter_id)


def _must_be_wanted(t: Turn, who: Staff, stop: Stop, row: Any) -> None:
    """Nobody joins a stranger's talk: she had the visitor herself, or an interpreter of her language is needed."""
    had_her = any(one.counter == row.id for one in t.stops_of(stop.ticket))
    interprets = stop.interpreter and speak(row.languages, t.ticket(stop.ticket).language)
    if not (had_her or interprets or who.senior):
        raise NotAllowed(step="come-along")
