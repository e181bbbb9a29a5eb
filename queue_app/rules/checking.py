"""Whose papers a helper looks through while nobody waits for her.

Papers that lack a page are found before the talk and not in it. Source: policy E2 of the study of this office: five
minutes with a helper, a fifth of the talk saved, one case in seven solved by it. All three are assumptions.
"""

from collections.abc import Collection, Iterable
from datetime import datetime

from queue_app.rules.calling import Because, Caller, Pick, Waiting, may_call, minutes_between, order
from queue_app.rules.policy import DEFAULT, Policy


def to_check(
    waiting: Iterable[Waiting],
    now: datetime,
    caller: Caller,
    policy: Policy = DEFAULT,
    done: Collection[int] = (),
    free: Collection[Caller] = (),
) -> Pick | None:
    """The stop whose visitor an idle helper asks for her papers; None when there is nobody or this is no helper.

    It is the last in order, because nobody is to be away when she is called: somebody of another desk whom the helper
    understands, with neither a short nor an urgent concern nor an appointment. `done` are stops not to be asked again,
    `free` the colleagues who have nobody: whom one of them may call is about to be called.
    """
    if not (caller.helper and policy.check_papers):
        return None
    last = None
    for pick in order(waiting, now, policy=policy):
        stop = pick.stop
        fits = not (stop.short or stop.urgent or stop.appointment_at or stop.wanted_counter)
        here = stop.not_before is None or stop.not_before <= now
        understood = not caller.languages or caller.speaks(stop.language)
        foreign = stop.desk not in caller.desks and not any(may_call(stop, one, policy) for one in free)
        if fits and here and understood and foreign and stop.id not in done:
            last = stop
    return Pick(last, Because("check", {"minutes": minutes_between(last.arrived_at, now)})) if last else None
