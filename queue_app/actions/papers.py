"""A helper who has nobody looks through the papers of somebody who waits for another desk.

The visitor is called to the helper and goes back to her own place in line: a stop is at one counter at a time, so
nobody can call her twice. Nobody loses anything by it: who does not come to the helper just goes on waiting.
"""

from queue_app.actions.calls import Called
from queue_app.actions.counters import Staff, must_be_free, must_be_mine, my_open_counter
from queue_app.rules.errors import NobodyWaiting, RuleBroken, StepNotAllowed
from queue_app.store import papers
from queue_app.store.colleagues import idle, with_nobody
from queue_app.store.records import Stop
from queue_app.store.turn import Turn
from queue_app.store.waiting import caller_of


def check_papers(t: Turn, who: Staff, counter_id: str) -> Called:
    """Call the visitor whose papers are to be looked through at this counter, with the reason.

    Raises NobodyWaiting when there is none; RuleBroken `somebody_waits` when there is somebody whom this counter is to
    call or to be kept for, `counter_busy`, `counter_closed`, `other_counter`.
    """
    row = my_open_counter(t, who, counter_id)
    must_be_free(row)
    caller = caller_of(t.site, counter_id, row.desks, row.languages)
    if papers.somebody_waits(t.waiting(caller), t.now):
        raise RuleBroken("somebody_waits", counter=counter_id)
    free = idle(t.site, with_nobody(t.connection, t.site, t.day), counter_id)
    found = papers.worth_checking(t.connection, t.site, t.day, t.now, caller, free)
    if found is None:
        raise NobodyWaiting(counter=counter_id)
    stop = t.stop(found.stop.id)
    called = t.step(stop, "call", counter=counter_id, facts={"papers": True}, papers="now")
    return called, found.because


def checked(t: Turn, who: Staff, stop: Stop) -> Called:
    """The papers are looked through: the visitor waits for her own desk again, in her own place.

    Raises StepNotAllowed for a visitor who is here for the talk itself.
    """
    must_be_mine(t, who, stop)
    if stop.papers != "now":
        raise StepNotAllowed(step="checked", state=stop.state.value)
    return t.step(stop, "checked"), None
